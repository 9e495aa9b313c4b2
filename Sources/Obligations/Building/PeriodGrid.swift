public import CivilTime
public import RuleChecking

/// One period of a grid: its days and its label in ids.
public struct CivilPeriod: Hashable, Sendable {
  /// Its days.
  public let days: DaySpan
  /// `2026`, `2026-2027`, `2026-Q1`, `2026-03`, `2026-W48`, `2026-11-23`, `2026-11-23+2w`.
  public let label: String
}

/// The row of consecutive periods in which a frequency counts.
///
/// Single units follow the calendar. Multiples count from the unit that holds the first day of the
/// version: two calendar years from 2022 are 2022-2023, 2024-2025 and so on.
public struct PeriodGrid: Hashable, Sendable {
  /// Of what a period is made.
  public let unit: CalendarPeriod.Unit
  /// Of how many.
  public let count: Int
  /// The index of the first unit modulo the count.
  let phase: Int

  /// The periods of a frequency in a version that starts on a day.
  public init(_ period: CalendarPeriod, from: Day) {
    unit = period.unit
    count = max(1, period.count)
    phase = PeriodGrid.remainder(PeriodGrid.index(of: from, period.unit), max(1, period.count))
  }

  /// Whether every day is a period.
  public var isDaily: Bool { unit == .day && count == 1 }

  /// The period that holds a day.
  public func period(holding day: Day) -> CivilPeriod {
    let index = PeriodGrid.index(of: day, unit)
    let first = index - PeriodGrid.remainder(index - phase, count)
    let start = PeriodGrid.start(of: first, unit)
    let days = DaySpan(start, PeriodGrid.start(of: first + count, unit).adding(days: -1))
    return CivilPeriod(days: days, label: label(days))
  }

  /// The periods that share a day with a stretch, in order.
  public func periods(overlapping span: DaySpan) -> [CivilPeriod] {
    var result: [CivilPeriod] = []
    var day = span.first
    while day <= span.last {
      let next = period(holding: day)
      guard next.days.last >= day else { break }
      result.append(next)
      day = next.days.last.adding(days: 1)
    }
    return result
  }

  private func label(_ days: DaySpan) -> String {
    let (year, month, _) = days.first.parts
    let month2 = month < 10 ? "0\(month)" : "\(month)"
    let year4 = days.first.description.prefix(4)
    guard count == 1 else {
      switch unit {
      case .year: return "\(year4)-\(days.last.description.prefix(4))"
      case .day: return "\(days.first)+\(count)d"
      case .week: return "\(days.first)+\(count)w"
      case .month: return "\(days.first)+\(count)m"
      case .quarter: return "\(days.first)+\(count * 3)m"
      }
    }
    switch unit {
    case .year: return "\(year4)"
    case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
    case .month: return "\(year4)-\(month2)"
    case .week: return days.first.week.description
    case .day: return days.first.description
    }
  }

  private static func remainder(_ value: Int, _ divisor: Int) -> Int {
    ((value % divisor) + divisor) % divisor
  }

  private static func index(of day: Day, _ unit: CalendarPeriod.Unit) -> Int {
    let (year, month, _) = day.parts
    switch unit {
    case .day: return Int(day.number)
    case .week: return (Int(day.number) + 3 - day.weekday.index) / 7
    case .month: return year * 12 + month - 1
    case .quarter: return year * 4 + (month - 1) / 3
    case .year: return year
    }
  }

  private static func start(of index: Int, _ unit: CalendarPeriod.Unit) -> Day {
    func month(_ months: Int) -> Day {
      Day(year: months / 12, month: months % 12 + 1, day: 1) ?? DaySpan.farDay
    }
    switch unit {
    case .day: return Day(number: Int32(clamping: index))
    case .week: return Day(number: Int32(clamping: index * 7 - 3))
    case .month: return month(index)
    case .quarter: return month(index * 3)
    case .year: return month(index * 12)
    }
  }
}
