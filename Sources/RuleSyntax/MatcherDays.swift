import SourceText

extension Matcher {
  static let weekdays: [Keyword] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]
  static let months: [Keyword] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]

  private func stands(_ keyword: Keyword, at index: Int) -> Bool {
    if length(of: keyword, at: index, in: language) > 0 { return true }
    return readsBoth && length(of: keyword, at: index, in: language.other) > 0
  }

  /// The month (1 to 12) named at a token.
  func month(at index: Int) -> Int? {
    guard index < end, tokens[index].word != 0 else { return nil }
    return Matcher.months.firstIndex { stands($0, at: index) }.map { $0 + 1 }
  }

  /// The weekday (1 Monday to 7 Sunday) named at a token.
  private func weekday(at index: Int) -> Int? {
    guard index < end, tokens[index].word != 0 else { return nil }
    return Matcher.weekdays.firstIndex { stands($0, at: index) }.map { $0 + 1 }
  }

  /// Whether an item of a list of days starts at a token.
  func startsDay(at index: Int) -> Bool {
    guard index < end else { return false }
    switch tokens[index].kind {
    case .number: return month(at: index + 1) != nil
    case .word:
      return weekday(at: index) != nil || stands(.anyDay, at: index) || stands(.first, at: index)
        || stands(.publicHoliday, at: index)
    default: return false
    }
  }

  mutating func readDays() -> [DayItemSyntax]? {
    let start = position
    var items: [DayItemSyntax] = []
    while true {
      guard let item = readDay() else { return nil }
      items.append(item)
      listDaysAfterComma()
      if expectDayAfterComma() { return nil }
      guard isAt(.comma), startsDay(at: position + 1) else {
        return items.count > 1 && items.contains(.anyDay) ? explainMixedDays(from: start) : items
      }
      position += 1
    }
  }

  /// Whether one other word stands where the next day of a list belongs, as in `Monday, holidays`.
  private mutating func expectDayAfterComma() -> Bool {
    guard isExplaining, isAt(.comma), position + 1 < end, tokens[position + 1].kind == .word,
      !vocabulary.isReserved[Int(tokens[position + 1].word)],
      position + 2 >= end || tokens[position + 2].kind == .comma
    else { return false }
    position += 1
    expect(.slot(.days))
    return true
  }

  private mutating func readDay() -> DayItemSyntax? {
    list([.anyDay, .publicHoliday])
    if length(of: .anyDay) > 0 { return take(.anyDay) ? .anyDay : nil }
    if length(of: .publicHoliday) > 0 { return take(.publicHoliday) ? .publicHoliday : nil }
    if length(of: .first) > 0 {
      guard take(.first), let weekday = readWeekday() else { return nil }
      return .firstOfMonth(weekday)
    }
    if weekday(at: position) != nil {
      guard let first = readWeekday() else { return nil }
      guard takeThrough() else { return .weekday(first) }
      guard let last = readWeekday() else { return nil }
      return .weekdays(first, through: last)
    }
    guard isAt(.number) else {
      if length(of: .every) > 0, isExplaining { return explainEveryDay() }
      if let item = explainDay() { return item }
      expect(.slot(.days))
      return nil
    }
    let start = position
    guard let first = readDayMonthYear() else { return nil }
    guard takeThrough() else {
      return .date(year: first.year, month: first.month, day: first.day)
    }
    guard let last = readDayMonthYear() else { return nil }
    guard (first.year, first.month, first.day) <= (last.year, last.month, last.day) else {
      return explainReversed(from: start)
    }
    return .dates(from: first, through: last)
  }

  /// Notes the months when a number ends the line.
  mutating func listMonths() {
    guard isListing, isAt(.number), position + 1 == end else { return }
    position += 1
    list(Matcher.months)
    position -= 1
  }

  /// Notes another day when a comma ends the line.
  private mutating func listDaysAfterComma() {
    guard isListing else { return }
    if position == end { return list(Continuation.comma) }
    guard isAt(.comma), position + 2 >= end else { return }
    position += 1
    list(.slot(currentLabel, .days))
    list([.anyDay, .publicHoliday])
    listMonths()
    position -= 1
  }

  private mutating func takeThrough() -> Bool {
    if length(of: .through) == 0, !isAtUntil {
      expect(.keyword(.through))
      return false
    }
    return take(.through)
  }

  private mutating func readWeekday() -> Int? {
    guard let weekday = weekday(at: position) else {
      if isListing { list(.weekday) } else { expect(.slot(.days)) }
      return nil
    }
    return take(Matcher.weekdays[weekday - 1]) ? weekday : nil
  }

  /// Reads `27 April`; whether any year has that day is left to who reads its meaning.
  mutating func matchDayOfYear() -> Bool {
    let start = position
    guard let (day, month) = readDayAndMonth() else { return false }
    guard (1...31).contains(day) else {
      return explainNoSuchDay(day, month, nil, from: start)
    }
    let range = range(from: start, through: position - 1)
    fill(.month, .integer(month), from: start)
    slots.append(SlotSyntax(label: .dayOfMonth, value: .integer(day), range: range))
    nodes.append(
      SyntaxNode(
        kind: .slot(.dayOfMonth),
        firstToken: Int32(start),
        endToken: Int32(position),
        endNode: 0
      )
    )
    return true
  }

  private mutating func readDayAndMonth() -> (day: Int, month: Int)? {
    guard isAt(.number), let day = wholeNumber(at: position) else {
      if explainDigitsOnly() { return nil }
      expect(.slot(.date))
      return nil
    }
    guard let month = month(at: position + 1) else {
      listMonths()
      if !explainDigitsOnly() {
        position += 1
        explainMonth()
        position -= 1
      }
      return nil
    }
    position += 1
    guard take(Matcher.months[month - 1]) else { return nil }
    return (day, month)
  }

  /// Reads a date that exists: `1 January 2026`.
  mutating func readDayMonthYear() -> DateSyntax? {
    let start = position
    guard let (day, month) = readDayAndMonth() else { return nil }
    // Only a year can follow.
    list(.slot(currentLabel, .date))
    guard isAt(.number), let year = wholeNumber(at: position) else { return explainNoYear() }
    guard year >= 1900, year < 2200 else { return explainYear(year) }
    position += 1
    guard day >= 1, day <= DateSyntax.daysIn(month: month, year: year) else {
      guard explainNoSuchDay(day, month, year, from: start) else { return nil }
      return DateSyntax(year: year, month: month, day: 1)
    }
    return DateSyntax(year: year, month: month, day: day)
  }
}

extension DateSyntax {
  /// The number of days of a month (1 to 12) in the Gregorian calendar.
  static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }
}
