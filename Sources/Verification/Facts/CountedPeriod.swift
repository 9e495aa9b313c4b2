import CivilTime
import RuleChecking

/// The row of periods in which a frequency is counted, and one period of it.
///
/// Multiples count from the unit that holds the first day of the version.
struct PeriodRow: Hashable {
  let unit: CalendarPeriod.Unit
  let count: Int
  /// The number of the first unit, modulo the count.
  let offset: Int

  init(_ period: CalendarPeriod, from: Day) {
    unit = period.unit
    count = max(1, period.count)
    offset = PeriodRow.modulo(PeriodRow.number(of: from, unit), count)
  }

  /// The first and last day of the period that holds a day.
  func period(holding day: Day) -> (first: Day, last: Day) {
    let number = PeriodRow.number(of: day, unit)
    let back = PeriodRow.modulo(number - offset, count)
    var first = PeriodRow.start(of: day, unit)
    for _ in 0..<back { first = PeriodRow.start(of: first.adding(days: -1), unit) }
    return (first, CalendarPeriod(count: count, unit: unit).after(first).adding(days: -1))
  }

  /// How ids name a period.
  func label(_ first: Day, _ last: Day) -> String {
    let year = String(first.description.prefix(4))
    switch (unit, count) {
    case (.year, 1): return year
    case (.year, _): return "\(year)-\(last.description.prefix(4))"
    case (.quarter, 1): return "\(year)-Q\((first.month + 2) / 3)"
    case (.quarter, _): return "\(first)+\(count * 3)m"
    case (.month, 1): return String(first.description.prefix(7))
    case (.month, _): return "\(first)+\(count)m"
    case (.week, 1): return first.week.description
    case (.week, _): return "\(first)+\(count)w"
    case (.day, 1): return first.description
    case (.day, _): return "\(first)+\(count)d"
    }
  }

  private static func start(of day: Day, _ unit: CalendarPeriod.Unit) -> Day {
    switch unit {
    case .day: return day
    case .week: return day.week.monday
    case .month: return day.adding(days: 1 - day.dayOfMonth)
    case .quarter:
      let month = day.adding(days: 1 - day.dayOfMonth)
      return month.adding(months: -((day.month - 1) % 3))
    case .year: return Day(year: day.year, month: 1, day: 1) ?? day
    }
  }

  private static func number(of day: Day, _ unit: CalendarPeriod.Unit) -> Int {
    switch unit {
    case .day: Int(day.number)
    // 1970-01-01 was a Thursday; its week began on day -3.
    case .week: (Int(day.week.monday.number) + 3) / 7
    case .month: day.year * 12 + day.month - 1
    case .quarter: day.year * 4 + (day.month - 1) / 3
    case .year: day.year
    }
  }

  private static func modulo(_ value: Int, _ divisor: Int) -> Int {
    ((value % divisor) + divisor) % divisor
  }
}
