import SourceText

extension SyntaxMessages {
  func tooManyDeclarations(_ range: TextRange, _ most: Int) -> Diagnostic {
    make(
      .tooMuch,
      range,
      Bilingual(
        en: "a file may hold \(most) declarations; from here on none was read",
        nl: "een bestand mag \(most) declaraties hebben; vanaf hier is er geen gelezen"
      ),
      help: Bilingual(
        en: "divide the file over several packages",
        nl: "verdeel het bestand over meer pakketten"
      )
    )
  }

  func tooManyClauses(_ range: TextRange, _ most: Int) -> Diagnostic {
    make(
      .tooMuch,
      range,
      Bilingual(
        en: "a declaration may have \(most) clauses; from here on none of them was read",
        nl: "een declaratie mag \(most) regels hebben; vanaf hier is er geen gelezen"
      ),
      help: Bilingual(
        en: "divide it over several declarations",
        nl: "verdeel haar over meer declaraties"
      )
    )
  }

  /// `a`, `b` or `c`; at most six.
  static func choices(_ texts: [String], _ language: Language) -> String {
    // `a number or a parameter` is two of several.
    let each = texts.count > 1 ? texts.flatMap { parts($0, language) } : texts
    let shown = each.prefix(6)
    guard let last = shown.last, shown.count > 1 else { return each.first ?? "" }
    let or = language == .english ? " or " : " of "
    return shown.dropLast().joined(separator: ", ") + or + last
  }

  /// The choices in a text that names two: `a name` and `a text` of `a name or a text`.
  private static func parts(_ text: String, _ language: Language) -> [String] {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard !text.hasPrefix("`") else { return [text] }
    let or = language == .english ? "or" : "of"
    return words.split(separator: Substring(or)).map { $0.joined(separator: " ") }
  }

  func unknownKeyword(
    _ range: TextRange,
    _ read: String,
    among: [String],
    fix: Fix?
  ) -> Diagnostic {
    let quoted = among.map { "`\($0)`" }
    return make(
      .unknownKeyword,
      range,
      Bilingual(
        en: "no line starts with `\(read)`",
        nl: "geen regel begint met `\(read)`"
      ),
      help: !quoted.isEmpty
        ? Bilingual(
          en: "here can stand \(SyntaxMessages.choices(quoted, .english))",
          nl: "hier kan staan \(SyntaxMessages.choices(quoted, .dutch))"
        )
        : nil,
      fixes: fix.map { [$0] } ?? []
    )
  }

  func misplacedClause(
    _ range: TextRange,
    _ clause: String,
    under: String,
    belongs: [String]
  ) -> Diagnostic {
    let quoted = belongs.map { "`\($0)`" }
    return make(
      .misplacedClause,
      range,
      Bilingual(
        en: "`\(clause)` does not belong under `\(under)`",
        nl: "`\(clause)` hoort niet onder `\(under)`"
      ),
      help: Bilingual(
        en: "it belongs under \(SyntaxMessages.choices(quoted, .english))",
        nl: "het hoort onder \(SyntaxMessages.choices(quoted, .dutch))"
      )
    )
  }

  func clauseBeforeDeclaration(
    _ range: TextRange,
    _ clause: String,
    belongs: [String]
  )
    -> Diagnostic
  {
    let quoted = belongs.map { "`\($0)`" }
    return make(
      .clauseBeforeDeclaration,
      range,
      Bilingual(
        en: "`\(clause)` stands before any declaration",
        nl: "`\(clause)` staat vóór de eerste declaratie"
      ),
      help: quoted.isEmpty
        ? nil
        : Bilingual(
          en: "it belongs under \(SyntaxMessages.choices(quoted, .english))",
          nl: "het hoort onder \(SyntaxMessages.choices(quoted, .dutch))"
        )
    )
  }

  func otherDialect(_ range: TextRange, _ read: String, belongs: RuleDialect) -> Diagnostic {
    make(
      .otherDialect,
      range,
      Bilingual(
        en: "`\(read)` belongs in a file that ends in .\(belongs.rawValue)",
        nl: "`\(read)` hoort in een bestand dat eindigt op .\(belongs.rawValue)"
      ),
      help: Bilingual(
        en: "rules stand in files that end in .rules, scenarios in files that end in .scenarios",
        nl: "regels staan in bestanden op .rules, scenario's in bestanden op .scenarios"
      )
    )
  }

  func divided(_ range: TextRange, fix: Fix) -> Diagnostic {
    make(
      .unexpected,
      range,
      Bilingual(
        en: "this is only a part of a line: a clause stands on one line and ends there or at `;`",
        nl:
          "dit is maar een deel van een regel: een clausule staat op één regel en eindigt daar of bij `;`"
      ),
      fixes: [fix]
    )
  }

  func commentMark(_ range: TextRange, _ read: String) -> Diagnostic {
    make(
      .commentMark,
      range,
      Bilingual(
        en: "a comment starts with `#`, not with `\(read)`",
        nl: "commentaar begint met `#`, niet met `\(read)`"
      ),
      fixes: [write("#", over: range)]
    )
  }

  func superfluous(
    _ range: TextRange,
    _ read: String,
    isDoubled: Bool,
    fix: Fix
  ) -> Diagnostic {
    make(
      .superfluous,
      range,
      isDoubled
        ? Bilingual(en: "`\(read)` stands here twice", nl: "`\(read)` staat er twee keer")
        : Bilingual(
          en: "`\(read)` has no meaning here",
          nl: "`\(read)` heeft hier geen betekenis"
        ),
      fixes: [fix]
    )
  }

  /// `read` is nil at the end of the line.
  func unexpected(
    _ range: TextRange,
    read: String?,
    expected: [Expectation],
    example: String,
    fix: Fix?
  ) -> Diagnostic {
    let expected = expected.filter { !$0.isCovered(by: expected) }
    let onlyEnd = expected == [.endOfLine] || expected.isEmpty
    let english = SyntaxMessages.choices(expected.map { $0.text(.english, language) }, .english)
    let dutch = SyntaxMessages.choices(expected.map { $0.text(.dutch, language) }, .dutch)
    let message =
      if let read {
        onlyEnd
          ? Bilingual(
            en: "the line should end before `\(read)`",
            nl: "de regel hoort voor `\(read)` te eindigen"
          )
          : Bilingual(
            en: "read `\(read)`, expected \(english)",
            nl: "gelezen `\(read)`, verwacht \(dutch)"
          )
      } else {
        Bilingual(
          en: "the line ends, expected \(english)",
          nl: "de regel eindigt, verwacht \(dutch)"
        )
      }
    return make(
      .unexpected,
      range,
      message,
      help: Bilingual(en: "for example: `\(example)`", nl: "bijvoorbeeld: `\(example)`"),
      fixes: fix.map { [$0] } ?? []
    )
  }
}

extension Expectation {
  /// Whether another expectation says the same and more.
  func isCovered(by others: [Expectation]) -> Bool {
    guard case .slot(let kind) = self else { return false }
    let wider: [SlotKind] =
      switch kind {
      case .integer: [.integerOrName, .quantity, .quantityOrName]
      case .duration: [.durationOrName]
      case .time: [.window, .windowOrName]
      case .window: [.windowOrName]
      case .quantity: [.quantityOrName]
      case .date: [.dateOrName, .days]
      case .name: [.nameOrString]
      default: []
      }
    return wider.contains { others.contains(.slot($0)) }
  }

  /// What could have stood there, in words; keywords in the language of the file.
  func text(_ words: Language, _ file: Language) -> String {
    switch self {
    case .keyword(let keyword): "`\(keyword.spelling(in: file))`"
    case .number(let number): "`\(number)`"
    case .comma: "`,`"
    case .equals: "`=`"
    case .endOfLine:
      Bilingual(en: "the end of the line", nl: "het einde van de regel").text(in: words)
    case .slot(let kind): kind.description.text(in: words)
    }
  }
}

extension SlotKind {
  /// What stands in the slot, in words.
  var description: Bilingual {
    switch self {
    case .name, .rawWord: Bilingual(en: "a name", nl: "een naam")
    case .kindName: Bilingual(en: "the name of a kind", nl: "de naam van een soort")
    case .version: Bilingual(en: "a version such as 2026.1", nl: "een versie zoals 2026.1")
    case .languageCode: Bilingual(en: "`en` or `nl`", nl: "`nl` of `en`")
    case .string: Bilingual(en: "a text in quotes", nl: "een tekst tussen aanhalingstekens")
    case .nameOrString: Bilingual(en: "a name or a text", nl: "een naam of een tekst")
    case .integer: Bilingual(en: "a whole number", nl: "een geheel getal")
    case .integerOrName:
      Bilingual(en: "a whole number or a parameter", nl: "een geheel getal of een parameter")
    case .duration: Bilingual(en: "a duration such as 90 min", nl: "een duur zoals 90 min")
    case .durationOrName:
      Bilingual(
        en: "a duration such as 90 min or a parameter",
        nl: "een duur zoals 90 min of een parameter"
      )
    case .period: Bilingual(en: "a period such as 6 weeks", nl: "een periode zoals 6 weken")
    case .percentOrName:
      Bilingual(en: "a percentage or a parameter", nl: "een percentage of een parameter")
    case .speedOrName:
      Bilingual(
        en: "a speed such as 15 km per h or a parameter",
        nl: "een snelheid zoals 15 km per u of een parameter"
      )
    case .places: Bilingual(en: "a number of places", nl: "een aantal plaatsen")
    case .quantity: Bilingual(en: "a number with a unit", nl: "een getal met eenheid")
    case .quantityOrName:
      Bilingual(
        en: "a number with a unit or a parameter",
        nl: "een getal met eenheid of een parameter"
      )
    case .date: Bilingual(en: "a date such as 1 January 2026", nl: "een datum zoals 1 januari 2026")
    case .dateOrName:
      Bilingual(
        en: "a date such as 1 January 2026 or a name",
        nl: "een datum zoals 1 januari 2026 of een naam"
      )
    case .time: Bilingual(en: "a time such as 07:00", nl: "een tijd zoals 07:00")
    case .window: Bilingual(en: "a window such as 07:00-22:00", nl: "een venster zoals 07:00-22:00")
    case .windowOrName:
      Bilingual(
        en: "a window such as 07:00-22:00 or a parameter",
        nl: "een venster zoals 07:00-22:00 of een parameter"
      )
    case .days:
      Bilingual(
        en: "days such as Monday through Friday",
        nl: "dagen zoals maandag tot en met vrijdag"
      )
    case .condition: Bilingual(en: "a condition", nl: "een voorwaarde")
    case .outcome: Bilingual(en: "an outcome", nl: "een gevolg")
    case .dayOfYear: Bilingual(en: "a day such as 27 April", nl: "een dag zoals 27 april")
    }
  }
}
