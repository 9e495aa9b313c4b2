import SourceText

/// Messages about units: missing, unknown, or of the wrong sort.
extension SyntaxMessages {
  func missingUnit(
    _ range: TextRange,
    _ family: QuantityFamily
  ) -> Diagnostic {
    let number = file.text(range)
    // Where only one unit can be meant, it is offered.
    let only: String? =
      switch family {
      case .percent: number.utf8.allSatisfy { $0 &- 48 < 10 } ? "\(number)%" : nil
      case .places: "\(number) \(Keyword.place.spelling(in: language))"
      case .speed: language == .english ? "\(number) km per h" : "\(number) km per u"
      case .any, .duration, .period: nil
      }
    return make(
      .missingUnit,
      range,
      Bilingual(en: "`\(number)` has no unit", nl: "`\(number)` heeft geen eenheid"),
      help: only == nil ? family.example(number, language) : nil,
      fixes: only.map { [write($0, over: range)] } ?? []
    )
  }

  func wrongUnit(_ range: TextRange, _ family: QuantityFamily) -> Diagnostic {
    let read = file.text(range)
    return make(
      .wrongUnit,
      range,
      Bilingual(
        en: "`\(read)` does not fit here",
        nl: "`\(read)` past hier niet"
      ),
      help: family.example(nil, language)
    )
  }

  func unknownUnit(_ range: TextRange, _ read: String, _ unit: String) -> Diagnostic {
    make(
      .unknownUnit,
      range,
      Bilingual(en: "`\(read)` is not a unit", nl: "`\(read)` is geen eenheid"),
      fixes: [write(unit, over: range)]
    )
  }

  /// Days on which people work; five of them are a week, and fewer are promised by as many days.
  func workingDays(_ range: TextRange, _ count: Int?) -> Diagnostic {
    let isWeeks = count.map { $0 > 0 && $0 % 5 == 0 } ?? false
    let number = count.map { isWeeks ? $0 / 5 : $0 }
    let unit =
      switch (language, isWeeks, number == 1) {
      case (.english, true, true): "week"
      case (.english, true, false): "weeks"
      case (.english, false, true): "day"
      case (.english, false, false): "days"
      case (.dutch, true, true): "week"
      case (.dutch, true, false): "weken"
      case (.dutch, false, true): "dag"
      case (.dutch, false, false): "dagen"
      }
    return make(
      .unknownUnit,
      range,
      Bilingual(
        en: "working days are not counted: every day counts, weekends too",
        nl: "werkdagen worden niet geteld: elke dag telt, ook in het weekend"
      ),
      help: Bilingual(
        en: "5 working days are 1 week; for fewer give days, counted with the weekend",
        nl: "5 werkdagen zijn 1 week; geef voor minder dagen, met het weekend meegeteld"
      ),
      fixes: number.map { [write("\($0) \(unit)", over: range)] } ?? []
    )
  }
}
