import CivilTime
import Registers
import RuleChecking

/// What one object owes in one period, worked out day by day.
struct PeriodShare {
  /// The frequencies that count for the object on each day; empty where it owes nothing.
  let byDay: [(day: Day, frequencies: [Frequency])]
  let first: Day
  let last: Day
  private(set) var total: Int

  init?(
    days: [(day: Day, frequencies: [Frequency])],
    transition: Transition?,
    isInForce: (Day) -> Bool,
    isThroughout: Bool
  ) {
    byDay = days.map { ($0.day, $0.frequencies.filter { $0.count.value > 0 }) }
    let able = byDay.filter { !$0.frequencies.isEmpty && isInForce($0.day) }.map(\.day)
    guard let first = able.first, let last = able.last else { return nil }
    self.first = first
    self.last = last
    let sum = byDay.reduce(0) { sum, one in
      sum + one.frequencies.reduce(0) { $0 + $1.count.value }
    }
    let period = byDay.count
    switch transition?.rounding ?? .halfUp {
    case .up: total = (sum + period - 1) / period
    case .down: total = sum / period
    case .halfUp: total = (2 * sum + period) / (2 * period)
    }
    if isThroughout, transition?.reading != .proRata { total = max(1, total) }
    let isWhole = first == byDay.first?.day && last == byDay.last?.day
    if !isWhole {
      while total > 1, earliest(total) > last { total -= 1 }
    }
    guard total > 0 else { return nil }
  }

  /// The frequency that counts last.
  var lastFrequency: Frequency? { byDay.last { !$0.frequencies.isEmpty }?.frequencies.last }

  /// The spacing on a day: of the frequency that counts then, or next.
  func spacing(on day: Day) -> CalendarPeriod? {
    let counted = byDay.filter { !$0.frequencies.isEmpty }
    return (counted.first { day <= $0.day } ?? counted.last)?.frequencies.last?.spacing
  }

  /// The one spacing of the period, when it has only one.
  private var onlySpacing: CalendarPeriod? {
    let all = Set(byDay.flatMap { $0.frequencies.map(\.spacing) })
    return all.count == 1 ? all.first ?? nil : nil
  }

  /// Start + (k − 1) spacings.
  func earliest(_ number: Int) -> Day {
    if number <= 1 { return first }
    if let spacing = onlySpacing { return times(spacing, number - 1).after(first) }
    return (1..<number).reduce(first) { day, _ in earliest(after: day) }
  }

  /// End − (n − k) spacings.
  func due(_ number: Int) -> Day {
    if number >= total { return last }
    if let spacing = onlySpacing { return max(first, times(spacing, total - number).before(last)) }
    let day = (number..<total).reduce(last) { day, _ in spacing(on: day)?.before(day) ?? day }
    return max(first, day)
  }

  /// The first day that keeps the spacing after a check; the later check's version decides.
  func earliest(after check: Day) -> Day {
    for one in byDay where !one.frequencies.isEmpty {
      let free = one.frequencies.last?.spacing?.after(check) ?? check
      if free <= one.day, check <= one.day { return one.day }
    }
    return lastFrequency?.spacing?.after(check) ?? check
  }

  private func times(_ period: CalendarPeriod, _ number: Int) -> CalendarPeriod {
    CalendarPeriod(count: period.count * number, unit: period.unit)
  }
}
