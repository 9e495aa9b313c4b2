import SourceText

/// The findings about form, one function each.
struct SyntaxMessages {
  let file: SourceFile
  let language: Language

  func make(
    _ code: SyntaxCode,
    _ range: TextRange,
    _ message: Bilingual,
    help: Bilingual? = nil,
    fixes: [Fix] = [],
    severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      code: code.rawValue,
      severity: severity,
      file: file.name,
      range: range,
      message: message,
      help: help,
      fixes: fixes,
      language: language
    )
  }

  /// A change that writes something else in a place.
  func write(_ text: String, over range: TextRange, isSafe: Bool = false) -> Fix {
    Fix(
      range: range,
      replacement: text,
      title: Bilingual(en: "write `\(text)`", nl: "schrijf `\(text)`"),
      isSafe: isSafe
    )
  }

  /// `07:00` for 420 minutes.
  static func clock(_ minutes: Int) -> String {
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// The text as near to a name as can be: lower case, hyphens for other marks.
  static func nameLike(_ text: String) -> String {
    // `parkHours`: a capital inside starts another word.
    var parts = ""
    var before: Character = "-"
    for character in text {
      if character.isUppercase, before.isLowercase { parts += "-" }
      parts.append(character)
      before = character
    }
    return String(
      decoding: parts.lowercased().utf8.map { byte -> UInt8 in
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: "/"): UInt8(ascii: "-")
        default: byte
        }
      },
      as: UTF8.self
    )
  }

  // MARK: The file

  func languageMissing(_ range: TextRange) -> Diagnostic {
    let line = language == .english ? "language en" : "taal nl"
    return make(
      .languageMissing,
      range,
      Bilingual(
        en: "the first line does not say the language of the file",
        nl: "de eerste regel noemt de taal van het bestand niet"
      ),
      help: Bilingual(
        en: "start with `language en` or `taal nl`",
        nl: "begin met `taal nl` of `language en`"
      ),
      fixes: [
        Fix(
          range: TextRange(Int(range.start), Int(range.start)),
          replacement: line + "\n",
          title: Bilingual(en: "put `\(line)` first", nl: "zet `\(line)` voorop"),
          isSafe: true
        )
      ]
    )
  }

  /// `move` tells that the first line says no language, so that this one belongs there.
  func languageMisplaced(_ range: TextRange, move: Bool) -> Diagnostic {
    guard !move else { return languageLate(range) }
    return make(
      .languageMisplaced,
      range,
      Bilingual(
        en: "the language is said a second time, or not in the first line",
        nl: "de taal staat er een tweede keer, of niet op de eerste regel"
      ),
      help: Bilingual(
        en: "leave only the first line of the file",
        nl: "laat alleen de eerste regel staan"
      ),
      fixes: [
        Fix(
          range: range,
          replacement: "",
          title: Bilingual(en: "remove it", nl: "haal weg"),
          isSafe: false
        )
      ]
    )
  }

  private func languageLate(_ range: TextRange) -> Diagnostic {
    let line = file.text(range)
    let bytes = file.bytes
    var start = Int(range.start)
    while start > 0, bytes[start - 1] == 32 || bytes[start - 1] == 9 { start -= 1 }
    let before = file.text(TextRange(0, start))
    var end = Int(range.end)
    if end < bytes.count, bytes[end] == 10 { end += 1 }
    return make(
      .languageMisplaced,
      TextRange(0, 0),
      Bilingual(
        en: "`\(line)` must be the first line of the file",
        nl: "`\(line)` moet de eerste regel van het bestand zijn"
      ),
      fixes: [
        Fix(
          range: TextRange(0, end),
          replacement: "\(line)\n\(before)",
          title: Bilingual(en: "move it to the top", nl: "zet hem bovenaan"),
          isSafe: true
        )
      ]
    )
  }

  func wrongLanguage(_ range: TextRange, said: Language) -> Diagnostic {
    let line = language == .english ? "language en" : "taal nl"
    let (en, nl) =
      said == .english ? ("English", "Engels") : ("Dutch", "Nederlands")
    return make(
      .wrongLanguage,
      range,
      Bilingual(
        en: "the file says it is \(en), but its lines are not",
        nl: "het bestand zegt dat het \(nl) is, maar de regels zijn dat niet"
      ),
      fixes: [write(line, over: range)]
    )
  }

  func otherLanguage(_ range: TextRange, read: String, right: String, fix: Fix) -> Diagnostic {
    let dutch = language == .dutch
    return make(
      .otherLanguage,
      range,
      Bilingual(
        en: "`\(read)` is \(dutch ? "English" : "Dutch"), the file is "
          + "\(dutch ? "Dutch" : "English")",
        nl: "`\(read)` is \(dutch ? "Engels" : "Nederlands"), het bestand is "
          + "\(dutch ? "Nederlands" : "Engels")"
      ),
      help: Bilingual(en: "here it is `\(right)`", nl: "hier is het `\(right)`"),
      fixes: [fix]
    )
  }

  func fileTooLarge(_ range: TextRange, megabytes: Int) -> Diagnostic {
    make(
      .fileTooLarge,
      range,
      Bilingual(
        en: "the file is larger than \(megabytes) MB and was not read",
        nl: "het bestand is groter dan \(megabytes) MB en is niet gelezen"
      )
    )
  }

  func notUTF8(_ range: TextRange, isWide: Bool) -> Diagnostic {
    make(
      .notUTF8,
      range,
      isWide
        ? Bilingual(
          en: "the file is UTF-16 and was not read",
          nl: "het bestand is UTF-16 en is niet gelezen"
        )
        : Bilingual(
          en: "this is no UTF-8: the file was saved in another encoding",
          nl: "dit is geen UTF-8: het bestand is in een andere codering opgeslagen"
        ),
      help: Bilingual(
        en: "open it in an editor and save it as UTF-8",
        nl: "open het in een editor en sla het op als UTF-8"
      )
    )
  }

  func lineTooLong(_ range: TextRange, bytes: Int) -> Diagnostic {
    make(
      .lineTooLong,
      range,
      Bilingual(
        en: "the line is longer than \(bytes) bytes and was not read",
        nl: "de regel is langer dan \(bytes) bytes en is niet gelezen"
      )
    )
  }

  func wordCharacters(_ range: TextRange, count: Int, fix: Fix) -> Diagnostic {
    make(
      .wordCharacters,
      range,
      Bilingual(
        en: "\(count) character\(count == 1 ? "" : "s") of a word processor "
          + "(curly quotes, dashes, hard spaces) read as plain ones",
        nl: "\(count) teken\(count == 1 ? "" : "s") uit een tekstverwerker "
          + "(krulaanhalingstekens, streepjes, harde spaties) gelezen als gewone"
      ),
      fixes: [fix],
      severity: .warning
    )
  }

  func tooManyMistakes(_ range: TextRange, more: Int) -> Diagnostic {
    make(
      .tooManyMistakes,
      range,
      Bilingual(
        en: "\(more) more lines cannot be read; mend the first ones",
        nl: "nog \(more) regels zijn niet te lezen; verbeter eerst de vorige"
      )
    )
  }

  // MARK: Names and strings

  func nameUppercase(_ range: TextRange, _ read: String, _ fix: String?) -> Diagnostic {
    make(
      .nameUppercase,
      range,
      Bilingual(en: "`\(read)` has capitals", nl: "`\(read)` heeft hoofdletters"),
      help: Bilingual(
        en: "names are written in lower case: `coffeeshop-check`",
        nl: "namen zijn met kleine letters: `coffeeshop-check`"
      ),
      fixes: fix.map { [write($0, over: range)] } ?? []
    )
  }

  func nameIsKeyword(_ range: TextRange, _ read: String) -> Diagnostic {
    make(
      .nameIsKeyword,
      range,
      Bilingual(
        en: "`\(read)` is a keyword and cannot be a name",
        nl: "`\(read)` is een sleutelwoord en kan geen naam zijn"
      ),
      help: Bilingual(
        en: "a name may be no keyword in English or Dutch; make it longer: `\(read)-check`",
        nl: "een naam mag geen Engels of Nederlands sleutelwoord zijn; maak hem langer: "
          + "`\(read)-check`"
      )
    )
  }

  func nameHasSpace(_ range: TextRange, _ name: String) -> Diagnostic {
    make(
      .nameHasSpace,
      range,
      Bilingual(
        en: "read `\(file.text(range))` where a name belongs, and a name is one word",
        nl: "gelezen `\(file.text(range))` waar een naam hoort, en een naam is één woord"
      ),
      help: Bilingual(en: "join it with a hyphen", nl: "schrijf een streepje ertussen"),
      fixes: [write(name, over: range)]
    )
  }

  func nameInvalid(_ range: TextRange, _ read: String, _ fix: String?) -> Diagnostic {
    make(
      .nameInvalid,
      range,
      Bilingual(en: "`\(read)` is not a name", nl: "`\(read)` is geen naam"),
      help: Bilingual(
        en: "a name has lower-case letters, digits and hyphens and starts with a letter",
        nl: "een naam heeft kleine letters, cijfers en streepjes en begint met een letter"
      ),
      fixes: fix.map { [write($0, over: range)] } ?? []
    )
  }

  func nameInQuotes(_ range: TextRange, _ name: String) -> Diagnostic {
    make(
      .nameInQuotes,
      range,
      Bilingual(
        en: "read the text `\(file.text(range))`, expected a name: it has no quotes",
        nl:
          "gelezen de tekst `\(file.text(range))`, verwacht een naam: die heeft geen aanhalingstekens"
      ),
      fixes: [write(name, over: range)]
    )
  }

  func stringWithoutQuotes(_ range: TextRange, _ read: String) -> Diagnostic {
    make(
      .stringWithoutQuotes,
      range,
      Bilingual(
        en: "read `\(read)`, expected a text: it stands between quotes",
        nl: "gelezen `\(read)`, verwacht een tekst: die staat tussen aanhalingstekens"
      ),
      fixes: [write("\"\(read)\"", over: range)]
    )
  }

  func unclosedString(_ range: TextRange) -> Diagnostic {
    let end = TextRange(Int(range.end), Int(range.end))
    return make(
      .unclosedString,
      range,
      Bilingual(
        en: "the text is not closed: the quote at its end is missing",
        nl: "de tekst is niet gesloten: het aanhalingsteken aan het eind ontbreekt"
      ),
      fixes: [
        Fix(
          range: end,
          replacement: "\"",
          title: Bilingual(en: "close it here", nl: "sluit de tekst hier"),
          isSafe: false
        )
      ]
    )
  }
}
