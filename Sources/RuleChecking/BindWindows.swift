import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  /// The windows of a clause such as `within 07:00-12:00, 13:00-22:00 on any day`.
  mutating func dayWindows(_ clause: ClauseSyntax) -> [DayWindow] {
    let days = clause[.days].flatMap { daySet($0) } ?? .anyDay
    return clause.all(.window).compactMap { slot in
      window(slot).map { DayWindow(window: $0, days: days, origin: origin(slot.range)) }
    }
  }

  /// A day without a window, from `except on …`.
  mutating func closedDays(_ clause: ClauseSyntax) -> DayWindow? {
    clause[.days].flatMap { daySet($0) }.map {
      DayWindow(window: nil, days: $0, origin: origin(clause.range))
    }
  }

  /// A list of days; weekdays are gathered, each once, Monday first.
  mutating func daySet(_ slot: SlotSyntax) -> DaySet? {
    guard case .days(let written) = slot.value else { return nil }
    var items: [DaySet.Item] = []
    var weekdays: Set<Weekday> = []
    var weekdaysAt: Int?
    for item in written {
      switch item {
      case .anyDay: items.append(.anyDay)
      case .weekday(let number):
        weekdaysAt = weekdaysAt ?? items.count
        weekdays.insert(Weekday(index: number - 1))
      case .weekdays(let first, let last):
        weekdaysAt = weekdaysAt ?? items.count
        for step in 0...((last - first + 7) % 7) {
          weekdays.insert(Weekday(index: first - 1 + step))
        }
      case .firstOfMonth(let number): items.append(.firstOfMonth(Weekday(index: number - 1)))
      case .publicHoliday:
        noteHoliday(slot.range)
        items.append(.publicHoliday)
      case .date(let year, let month, let day):
        guard let date = Day(year: year, month: month, day: day) else { continue }
        items.append(.dates(date, date))
      case .dates(let from, let through):
        guard let first = from.civilDay, let last = through.civilDay else { continue }
        guard first <= last else {
          report(.reversedDates(first, last), at: slot.range)
          return nil
        }
        items.append(.dates(first, last))
      }
    }
    if let weekdaysAt { items.insert(.weekdays(weekdays.sorted()), at: weekdaysAt) }
    return items.isEmpty ? nil : DaySet(items)
  }

  private mutating func noteHoliday(_ range: TextRange) {
    if let known = holidayUse, (known.unit, known.range) <= (unit, range) { return }
    holidayUse = (unit, range)
  }
}

extension DateSyntax {
  /// The civil day.
  var civilDay: Day? { Day(year: year, month: month, day: day) }
}
