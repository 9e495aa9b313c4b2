import RuleSyntax
import SourceText

extension RuleLineWriter {
  /// A value as it is written in a slot; nil when the slot cannot hold it.
  func text(of value: SlotValue, _ kind: SlotKind) -> String? {
    switch value {
    case .name(let name): name
    case .string(let text):
      // A version stands without quotes.
      if case .version = kind { text } else { "\"\(text)\"" }
    case .integer(let number): "\(number)"
    case .quantity(let quantity): text(of: quantity)
    case .date(let year, let month, let day): "\(day) \(self.month(month)) \(year)"
    case .time(let minutes): RuleLineWriter.clock(minutes)
    case .window(let from, let to):
      "\(RuleLineWriter.clock(from))-\(RuleLineWriter.clock(to))"
    case .days(let items): items.map(text(of:)).joined(separator: ", ")
    case .condition(let condition): text(of: condition)
    case .word(let word): word
    case .outcome(let outcome):
      RuleTree.outcomeParts(outcome).map { part in
        part.name + (part.quantity.map { " " + text(of: $0) } ?? "")
      }.joined(separator: " \(spelling(.and)) ")
    case .present: nil
    }
  }

  /// Minutes after midnight as a clock time, `07:00`.
  static func clock(_ minutes: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// A number with its unit: `1 h 30 min`, `1200 places per h`, `EUR 2500`.
  func text(of quantity: QuantitySyntax) -> String {
    let isOne = quantity.digits == 1 && quantity.scale == 1
    let number = RuleLineWriter.decimal(quantity, language == .english ? "." : ",")
    var text: String
    switch quantity.unit {
    case .none: text = number
    case .percent: text = "\(number)%"
    case .euro: text = "\(spelling(.euro)) \(number)"
    case .minutes, .hours, .days, .weeks, .months, .quarters, .years, .places, .kilometres:
      text = "\(number) \(unit(quantity.unit, isOne: isOne))"
    }
    if let minutes = quantity.plusMinutes { text += " \(minutes) \(spelling(.minute))" }
    if let per = quantity.per {
      let unit = per == .years ? spelling(.calendarYear, isOne: true) : unit(per, isOne: true)
      text += " \(spelling(.per)) \(unit)"
    }
    return text
  }

  private func unit(_ unit: QuantitySyntax.Unit, isOne: Bool) -> String {
    switch unit {
    case .none, .percent, .euro: ""
    case .minutes: spelling(.minute)
    case .hours: spelling(.hour)
    case .days: spelling(.day, isOne: isOne)
    case .weeks: spelling(.week, isOne: isOne)
    case .months: spelling(.month, isOne: isOne)
    case .quarters: spelling(.quarter, isOne: isOne)
    case .years: spelling(.year, isOne: isOne)
    case .places: spelling(.place, isOne: isOne)
    case .kilometres: spelling(.kilometre)
    }
  }

  /// The digits of a quantity with all its decimals: 250 of scale 100 is `2.50`.
  static func decimal(_ quantity: QuantitySyntax, _ mark: String) -> String {
    guard quantity.scale > 1 else { return "\(quantity.digits)" }
    let decimals = "\(quantity.scale + quantity.digits % quantity.scale)".dropFirst()
    return "\(quantity.digits / quantity.scale)\(mark)\(decimals)"
  }

  private func text(of item: DayItemSyntax) -> String {
    func weekday(_ number: Int) -> String {
      RuleLineWriter.weekdays.indices.contains(number - 1)
        ? spelling(RuleLineWriter.weekdays[number - 1]) : "\(number)"
    }
    func date(_ year: Int, _ month: Int, _ day: Int) -> String {
      "\(day) \(self.month(month)) \(year)"
    }
    switch item {
    case .anyDay: return spelling(.anyDay)
    case .weekday(let day): return weekday(day)
    case .weekdays(let from, let through):
      return "\(weekday(from)) \(spelling(.through)) \(weekday(through))"
    case .firstOfMonth(let day): return "\(spelling(.first)) \(weekday(day))"
    case .publicHoliday: return spelling(.publicHoliday)
    case .date(let year, let month, let day): return date(year, month, day)
    case .dates(let from, let through):
      return "\(date(from.year, from.month, from.day)) \(spelling(.through)) "
        + date(through.year, through.month, through.day)
    }
  }

  private func text(of condition: ConditionSyntax) -> String {
    func inner(_ part: ConditionSyntax, insideAll: Bool) -> String {
      switch part {
      case .all: insideAll ? "(\(text(of: part)))" : text(of: part)
      case .any: "(\(text(of: part)))"
      case .fieldIs, .compare, .clock, .recorded, .bareName, .not: text(of: part)
      }
    }
    switch condition {
    case .fieldIs(let field, let word, _):
      return "\(field) \(spelling(.is)) \(RuleLineWriter.isBare(word) ? word : "\"\(word)\"")"
    case .compare(let field, let comparison, let value, _):
      return "\(field) \(comparison) \(text(of: value))"
    case .clock(let field, let isAfter, let minutes, _):
      return "\(field) \(spelling(isAfter ? .after : .before)) \(RuleLineWriter.clock(minutes))"
    case .recorded(let what, let span, let comparison, let count, _):
      let keyword = [Keyword.violations, .complaints, .checks].first { $0.canonical == what }
      return "\(keyword.map { spelling($0) } ?? what) \(spelling(.inSpan)) \(text(of: span)) "
        + "\(comparison) \(count)"
    case .bareName(let name, _): return name
    case .not(let part): return "\(spelling(.not)) \(inner(part, insideAll: true))"
    case .all(let parts):
      return parts.map { inner($0, insideAll: true) }.joined(separator: " \(spelling(.and)) ")
    case .any(let parts):
      return parts.map { inner($0, insideAll: false) }.joined(separator: " \(spelling(.or)) ")
    }
  }

  /// Whether a word after `is` may stand without quotes: it reads as one word in both languages.
  private static func isBare(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, word.utf8.count < 200 else { return false }
    let isDigits = word.unicodeScalars.allSatisfy { ("0"..."9").contains($0) }
    guard !isDigits else { return word.utf8.count <= 9 }
    guard ("a"..."z").contains(first), word.unicodeScalars.last != "-",
      word.unicodeScalars.allSatisfy({
        ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
      })
    else { return false }
    return !word.contains("--") && !RuleLineWriter.wordsOfKeywords.contains(word)
  }

  /// Every word of every keyword in either language, in lower case.
  static let wordsOfKeywords = Set(
    Keyword.allCases.flatMap { keyword in
      Language.allCases.flatMap { keyword.spellings(in: $0) }
    }.flatMap { $0.lowercased().split(separator: " ").map(String.init) }
  )
}
