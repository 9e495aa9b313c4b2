import SourceText

/// Words people write that are not in the language, and what they mean. Like the explanations,
/// these give nothing in the fast run.
extension Matcher {
  private var messages: SyntaxMessages { SyntaxMessages(file: file, language: language) }

  private func range(at index: Int) -> TextRange { range(from: index, through: index) }

  /// The keyword a word is nearly, or shortens to three letters or more.
  func nearest(_ read: String, _ keywords: [Keyword]) -> Keyword? {
    let lower = read.lowercased()
    let short = keywords.first { keyword in
      lower.utf8.count >= 3 && keyword.spelling(in: language).lowercased().hasPrefix(lower)
    }
    if let short { return short }
    let spellings = keywords.map { $0.spelling(in: language) }
    guard let near = Suggestion.nearest(to: read, among: spellings) else { return nil }
    return spellings.firstIndex(of: near).map { keywords[$0] }
  }

  /// Steps over a day written another way: `Mon`, `Mon-Fri`, `weekend`.
  mutating func explainDay() -> DayItemSyntax? {
    guard isExplaining, isAt(.word) else { return nil }
    if let day = explainDayWords() { return day }
    let read = text(at: position)
    guard let better = days(read) else { return nil }
    report(messages.unknownDay(range(at: position), read, better))
    position += 1
    return .anyDay
  }

  /// Steps over days in several words: `all days`, `Sat and Sun`.
  private mutating func explainDayWords() -> DayItemSyntax? {
    guard position + 1 < end else { return nil }
    let second = text(at: position + 1).lowercased()
    var found: (count: Int, better: String)?
    if ["all", "each", "alle", "iedere"].contains(text(at: position).lowercased()),
      ["day", "days", "dag", "dagen"].contains(second)
    {
      found = (2, Keyword.anyDay.spelling(in: language))
    } else if position + 2 < end, ["and", "en", "&", "+"].contains(second),
      let first = days(text(at: position)), let last = days(text(at: position + 2))
    {
      found = (3, "\(first), \(last)")
    }
    guard let (count, better) = found else { return nil }
    let range = range(from: position, through: position + count - 1)
    report(messages.unknownDay(range, file.text(range), better))
    position += count
    return .anyDay
  }

  /// What a word for days is in the language.
  private func days(_ read: String) -> String? {
    func spelled(_ first: Keyword, _ joint: String, _ last: Keyword) -> String {
      "\(first.spelling(in: language))\(joint)\(last.spelling(in: language))"
    }
    let through = " \(Keyword.through.spelling(in: language)) "
    switch read.lowercased() {
    case "weekday", "weekdays", "werkdag", "werkdagen", "doordeweeks":
      return spelled(.monday, through, .friday)
    case "weekend", "weekends", "weekenden": return spelled(.saturday, ", ", .sunday)
    case "daily", "always", "dagelijks", "altijd": return Keyword.anyDay.spelling(in: language)
    default: break
    }
    let parts = read.split(separator: "-").map { String($0) }
    let found = parts.compactMap { nearest($0, Matcher.weekdays) }
    guard found.count == parts.count else { return nil }
    return switch found.count {
    case 1: found[0].spelling(in: language)
    case 2: spelled(found[0], through, found[1])
    default: nil
    }
  }

  /// The digits of `1st` or `2e`.
  func ordinal(_ read: String) -> String? {
    let digits = read.prefix { ("0"..."9").contains($0) }
    let endings = ["st", "nd", "rd", "th", "e", "ste", "de"]
    guard !digits.isEmpty, digits.utf8.count <= 2,
      endings.contains(read.dropFirst(digits.count).lowercased())
    else { return nil }
    return String(digits)
  }

  static let numberWords: [[String]] = [
    [], ["one", "een", "één"], ["two", "twee"], ["three", "drie"], ["four", "vier"],
    ["five", "vijf"], ["six", "zes"], ["seven", "zeven"], ["eight", "acht"], ["nine", "negen"],
    ["ten", "tien"], ["eleven", "elf"], ["twelve", "twaalf"],
  ]

  /// Steps over a number in words: `two`, or `twice` for `2 times`.
  mutating func explainNumberWord() -> Int? {
    guard isExplaining, isAt(.word) else { return nil }
    let read = text(at: position).lowercased()
    var better: String?
    var value = Matcher.numberWords.firstIndex { $0.contains(read) }
    if let value { better = "\(value)" }
    for (index, words) in [["once", "eenmaal"], ["twice", "tweemaal"]].enumerated()
    where words.contains(read) {
      value = index + 1
      let times = Keyword.times.spellings(in: language)
      better = "\(index + 1) \(index == 0 ? times[times.count - 1] : times[0])"
    }
    if read.hasSuffix("x"), let count = Int(read.dropLast()), count < 1000 {
      value = count
      better = "\(count) \(Keyword.times.spelling(in: language))"
    }
    guard let value, let better else { return nil }
    report(messages.numberInWords(range(at: position), read, better))
    position += 1
    return value
  }

  /// Steps over a unit written another way: `percent`, `km/h`.
  mutating func explainUnitWord() -> QuantitySyntax.Unit? {
    guard isExplaining, isAt(.word) else { return nil }
    let read = text(at: position).lowercased()
    let hour = Keyword.hour.spelling(in: language)
    let (unit, better): (QuantitySyntax.Unit, String)
    switch read {
    case "percent", "procent", "pct": (unit, better) = (.percent, "%")
    case "km/h", "km/u", "kmh": (unit, better) = (.kilometres, "km per \(hour)")
    default: return nil
    }
    report(messages.unknownUnit(range(at: position), text(at: position), better))
    position += 1
    return unit
  }

  /// Steps over a duration written as a time or in one word: `1:30`, `1h30`.
  mutating func explainDuration() -> SlotValue? {
    guard isExplaining, isAt(.time) || isAt(.word) else { return nil }
    let read = text(at: position).lowercased()
    let parts = read.split(whereSeparator: { ":hu".contains($0) })
    guard read.utf8.first.map({ $0 &- 48 < 10 }) == true, parts.count == 2,
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 100, minutes < 60
    else { return nil }
    let hour = Keyword.hour.spelling(in: language)
    let better = minutes == 0 ? "\(hours) \(hour)" : "\(hours) \(hour) \(minutes) min"
    report(messages.durationForm(range(at: position), text(at: position), better))
    position += 1
    return .quantity(
      QuantitySyntax(digits: hours, scale: 1, unit: .hours, plusMinutes: minutes)
    )
  }
}
