import SourceText

extension SyntaxMessages {
  // MARK: Numbers

  func durationForm(_ range: TextRange, _ read: String, _ better: String) -> Diagnostic {
    make(
      .durationForm,
      range,
      Bilingual(
        en: "`\(read)` is not how a duration is written here",
        nl: "`\(read)` is geen duur zoals die hier wordt geschreven"
      ),
      fixes: [write(better, over: range)]
    )
  }

  func numberInWords(_ range: TextRange, _ read: String, _ better: String) -> Diagnostic {
    make(
      .numberInWords,
      range,
      Bilingual(
        en: "numbers are written in digits, not `\(read)`",
        nl: "getallen staan er in cijfers, niet als `\(read)`"
      ),
      fixes: [write(better, over: range)]
    )
  }

  func unknownDay(_ range: TextRange, _ read: String, _ better: String) -> Diagnostic {
    make(
      .unknownDay,
      range,
      Bilingual(
        en: "`\(read)` is not how days are written here",
        nl: "`\(read)` is geen dag zoals die hier wordt geschreven"
      ),
      fixes: [write(better, over: range)]
    )
  }

  func thousandsMark(_ range: TextRange, _ plain: String) -> Diagnostic {
    make(
      .thousandsMark,
      range,
      Bilingual(
        en: "`\(file.text(range))` has a thousands mark",
        nl: "`\(file.text(range))` heeft een duizendtalteken"
      ),
      help: Bilingual(
        en: "write numbers without thousands marks",
        nl: "schrijf getallen zonder punt of spatie"
      ),
      fixes: [write(plain, over: range)]
    )
  }

  func decimalMark(_ range: TextRange, _ mended: String) -> Diagnostic {
    let read = file.text(range)
    let isEnglish = language == .english
    return make(
      .decimalMark,
      range,
      Bilingual(
        en: "`\(read)` has a decimal \(isEnglish ? "comma" : "point")",
        nl: "`\(read)` heeft een decimale \(isEnglish ? "komma" : "punt")"
      ),
      help: isEnglish
        ? Bilingual(
          en: "an English file has a decimal point",
          nl: "een Engels bestand heeft een decimale punt"
        )
        : Bilingual(
          en: "a Dutch file has a decimal comma",
          nl: "een Nederlands bestand heeft een decimale komma"
        ),
      fixes: [write(mended, over: range)]
    )
  }

  func numberTooLarge(_ range: TextRange) -> Diagnostic {
    make(
      .numberTooLarge,
      range,
      Bilingual(
        en: "`\(file.text(range))` has too many digits",
        nl: "`\(file.text(range))` heeft te veel cijfers"
      ),
      help: Bilingual(
        en: "a number has at most 9 digits, 4 of them after the mark",
        nl: "een getal heeft hoogstens 9 cijfers, waarvan 4 achter de komma"
      )
    )
  }

  func notWhole(_ range: TextRange) -> Diagnostic {
    make(
      .notWhole,
      range,
      Bilingual(
        en: "`\(file.text(range))` is not a whole number",
        nl: "`\(file.text(range))` is geen geheel getal"
      )
    )
  }

  // MARK: Dates

  func noSuchDate(
    _ range: TextRange,
    _ month: Keyword,
    _ year: Int?,
    last: Int
  ) -> Diagnostic {
    let inYear = year.map { " \($0)" } ?? ""
    return make(
      .noSuchDate,
      range,
      Bilingual(
        en: "`\(file.text(range))` does not exist",
        nl: "`\(file.text(range))` bestaat niet"
      ),
      help: Bilingual(
        en: "\(month.spelling(in: .english))\(inYear) has \(last) days",
        nl: "\(month.spelling(in: .dutch))\(inYear) heeft \(last) dagen"
      )
    )
  }

  func untilIsAmbiguous(_ range: TextRange, _ read: String, _ right: String) -> Diagnostic {
    make(
      .untilIsAmbiguous,
      range,
      Bilingual(
        en: "does `\(read)` include the last day or not?",
        nl: "telt de laatste dag bij `\(read)` mee of niet?"
      ),
      help: Bilingual(
        en: "write `\(right)` with the last day that counts",
        nl: "schrijf `\(right)` met de laatste dag die meetelt"
      ),
      fixes: [write(right, over: range)]
    )
  }

  func dateForm(_ range: TextRange, _ text: String?) -> Diagnostic {
    make(
      .dateForm,
      range,
      Bilingual(
        en: "`\(file.text(range))` is not how a date is written here",
        nl: "`\(file.text(range))` is geen datum zoals die hier wordt geschreven"
      ),
      help: Bilingual(
        en: "write the month in letters: `1 January 2026`",
        nl: "schrijf de maand voluit: `1 januari 2026`"
      ),
      fixes: text.map { [write($0, over: range)] } ?? []
    )
  }

  func missingYear(_ range: TextRange) -> Diagnostic {
    let read = file.text(range)
    return make(
      .missingYear,
      range,
      Bilingual(en: "`\(read)` has no year", nl: "`\(read)` heeft geen jaar"),
      help: Bilingual(
        en: "a date has its year: `\(read) 2026`",
        nl: "een datum heeft een jaar: `\(read) 2026`"
      )
    )
  }

  func yearOutOfRange(_ range: TextRange, _ year: Int) -> Diagnostic {
    make(
      .yearOutOfRange,
      range,
      Bilingual(
        en: "read the year \(year), expected one from 1900 through 2199",
        nl: "gelezen het jaar \(year), verwacht er een van 1900 tot en met 2199"
      )
    )
  }

  func datesReversed(_ range: TextRange) -> Diagnostic {
    make(
      .datesReversed,
      range,
      Bilingual(
        en: "read `\(file.text(range))`, and the last date lies before the first",
        nl: "gelezen `\(file.text(range))`, en de laatste datum ligt voor de eerste"
      )
    )
  }

  func unknownMonth(_ range: TextRange, _ read: String, _ name: String) -> Diagnostic {
    make(
      .unknownMonth,
      range,
      Bilingual(en: "`\(read)` is not a month", nl: "`\(read)` is geen maand"),
      fixes: [write(name, over: range)]
    )
  }

  func everyDay(_ range: TextRange) -> Diagnostic {
    let right = Keyword.anyDay.spelling(in: language)
    return make(
      .everyDay,
      range,
      Bilingual(
        en: "`\(file.text(range))` says how often; here stands on which days",
        nl: "`\(file.text(range))` zegt hoe vaak; hier staat op welke dagen"
      ),
      fixes: [write(right, over: range)]
    )
  }

  func mixedDays(_ range: TextRange) -> Diagnostic {
    let any = Keyword.anyDay.spelling(in: language)
    return make(
      .unknownDay,
      range,
      Bilingual(
        en: "`\(any)` is every day already; no other day can stand beside it",
        nl: "`\(any)` zijn al alle dagen; daar kan geen andere dag naast staan"
      ),
      help: Bilingual(
        en: "for other times on some days write a line for each",
        nl: "voor andere tijden op sommige dagen: schrijf voor elk een regel"
      ),
      fixes: [write(any, over: range)]
    )
  }

  // MARK: Times

  func noSuchTime(_ range: TextRange, _ read: String, _ fix: String?) -> Diagnostic {
    make(
      .noSuchTime,
      range,
      Bilingual(en: "the time `\(read)` does not exist", nl: "de tijd `\(read)` bestaat niet"),
      help: Bilingual(
        en: "times run from 00:00 through 24:00; a window past midnight is `17:00-01:00`",
        nl: "tijden lopen van 00:00 tot en met 24:00; "
          + "een venster over middernacht is `17:00-01:00`"
      ),
      fixes: fix.map { [write($0, over: range)] } ?? []
    )
  }

  func timeForm(_ range: TextRange, _ text: String) -> Diagnostic {
    make(
      .timeForm,
      range,
      Bilingual(
        en: "a time has a colon: `\(text)`",
        nl: "een tijd heeft een dubbele punt: `\(text)`"
      ),
      fixes: [write(text, over: range)]
    )
  }

  func emptyWindow(_ range: TextRange) -> Diagnostic {
    make(
      .emptyWindow,
      range,
      Bilingual(
        en: "the window `\(file.text(range))` holds no time",
        nl: "het venster `\(file.text(range))` is leeg"
      ),
      help: Bilingual(
        en: "the whole day is `00:00-24:00`",
        nl: "de hele dag is `00:00-24:00`"
      )
    )
  }

  func windowForm(_ range: TextRange, _ text: String) -> Diagnostic {
    make(
      .windowForm,
      range,
      Bilingual(
        en: "read `\(file.text(range))`, expected a window with a hyphen",
        nl: "gelezen `\(file.text(range))`, verwacht een venster met een streepje"
      ),
      fixes: [write(text, over: range)]
    )
  }

  // MARK: Conditions

  func comparisonForm(_ range: TextRange, _ right: String) -> Diagnostic {
    make(
      .comparisonForm,
      range,
      Bilingual(
        en: "`\(file.text(range))` is not a comparison",
        nl: "`\(file.text(range))` is geen vergelijking"
      ),
      help: Bilingual(
        en: "write `<`, `<=`, `=`, `>=` or `>`",
        nl: "schrijf `<`, `<=`, `=`, `>=` of `>`"
      ),
      fixes: [write(right, over: range)]
    )
  }

  func nestedTooDeep(_ range: TextRange) -> Diagnostic {
    make(
      .nestedTooDeep,
      range,
      Bilingual(
        en: "conditions are nested more than \(Matcher.deepestNesting) deep",
        nl: "voorwaarden zijn meer dan \(Matcher.deepestNesting) diep genest"
      )
    )
  }

  func unclosedParenthesis(_ range: TextRange, closeAt offset: Int) -> Diagnostic {
    make(
      .unclosedParenthesis,
      range,
      Bilingual(en: "`(` is not closed", nl: "`(` is niet gesloten"),
      fixes: [
        Fix(
          range: TextRange(offset, offset),
          replacement: ")",
          title: Bilingual(en: "close it here", nl: "sluit hem hier"),
          isSafe: false
        )
      ]
    )
  }
}

extension QuantityFamily {
  /// What to write, with the number read when it is a plain one.
  func example(_ number: String?, _ language: Language) -> Bilingual {
    let n = number ?? "4"
    return switch self {
    case .any: Bilingual(en: "write a number with its unit", nl: "schrijf een getal met eenheid")
    case .duration:
      Bilingual(
        en: "write minutes or hours: `\(number ?? "90") min` or `\(number ?? "2") h`",
        nl: "schrijf minuten of uren: `\(number ?? "90") min` of `\(number ?? "2") u`"
      )
    case .period:
      Bilingual(
        en: "write days, weeks, months, quarters or years: `\(n) weeks`",
        nl: "schrijf dagen, weken, maanden, kwartalen of jaren: `\(n) weken`"
      )
    case .places: Bilingual(en: "write `\(n) places`", nl: "schrijf `\(n) plaatsen`")
    case .percent: Bilingual(en: "write `\(n)%`", nl: "schrijf `\(n)%`")
    case .speed: Bilingual(en: "write `\(n) km per h`", nl: "schrijf `\(n) km per u`")
    }
  }
}
