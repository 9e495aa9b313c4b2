public import SourceText

/// Why something cannot be renamed.
public enum RenameRefusal: Error, Hashable, Sendable {
  /// No name stands there.
  case noName
  /// The word is one that no rule declares.
  case word(String, SymbolSort)
  /// The name is declared nowhere that can be seen.
  case undeclared(String)
  /// The new name is a keyword.
  case keyword(String)
  /// The new name is not a name.
  case badName(String)
  /// The new name stands for something else already.
  case taken(String, Symbol)
  /// The new name is a column that conditions ask for.
  case takenField(String)
  /// The name itself says what the figure is used for.
  case fixedMeaning(String)
  /// The name of a figure says that it holds for what has this name.
  case figureNamed(String, String)
  /// The registers use the name that is to go.
  case inRegisters(String, SymbolSort)

  /// The reason, in both languages.
  public var text: Bilingual {
    switch self {
    case .noName:
      Bilingual(
        en: "no name stands here; put the cursor on a name that a line declares or uses",
        nl: "hier staat geen naam; zet de cursor op een naam die een regel invoert of gebruikt"
      )
    case .word(let word, let sort):
      Bilingual(
        en: "`\(word)` is \(sort.text.english) and not declared in the rules; change it by hand",
        nl: "`\(word)` is \(sort.text.dutch) en staat niet in de regels; wijzig het met de hand"
      )
    case .undeclared(let name):
      Bilingual(
        en: "no line that this file sees declares `\(name)`; declare or import it first",
        nl: "geen regel die dit bestand ziet voert `\(name)` in; voer de naam eerst in of importeer"
      )
    case .keyword(let name):
      Bilingual(
        en: "`\(name)` is a word of the language; choose a name such as `my-\(name)`",
        nl: "`\(name)` is een woord van de taal; kies een naam zoals `mijn-\(name)`"
      )
    case .badName(let name):
      Bilingual(
        en: "`\(name)` is no name: use lower-case letters, digits and hyphens, a letter first",
        nl: "`\(name)` is geen naam: gebruik kleine letters, cijfers en streepjes, eerst een letter"
      )
    case .taken(let name, let symbol):
      Bilingual(
        en: "`\(name)` is \(symbol.sort.text.english) already, in \(symbol.file); choose another",
        nl: "`\(name)` is al \(symbol.sort.text.dutch), in \(symbol.file); kies een andere naam"
      )
    case .takenField(let name):
      Bilingual(
        en: "conditions use `\(name)` already for objects of this kind; choose another name",
        nl: "voorwaarden gebruiken `\(name)` al voor objecten van deze soort; kies een andere naam"
      )
    case .fixedMeaning(let name):
      Bilingual(
        en: "the capacity report finds this figure by its name `\(name)`; keep the name",
        nl: "het capaciteitsrapport vindt dit getal bij de naam `\(name)`; houd die naam"
      )
    case .figureNamed(let name, let figure):
      Bilingual(
        en: "`\(figure)` holds for `\(name)` by its name; change both by hand",
        nl: "`\(figure)` geldt door zijn naam voor `\(name)`; wijzig beide met de hand"
      )
    case .inRegisters(let name, let sort):
      Bilingual(
        en:
          "registers use `\(name)`, \(sort.text.english), and are not changed here; "
          + "change the name in the registers and in the rules together",
        nl:
          "registers gebruiken `\(name)`, \(sort.text.dutch), en worden hier niet gewijzigd; "
          + "wijzig de naam in de registers en de regels tegelijk"
      )
    }
  }
}
