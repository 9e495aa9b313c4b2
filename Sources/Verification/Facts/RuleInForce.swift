import CivilTime
import RuleChecking

/// A frequency with the periods in which it is counted.
struct CountedFrequency: Hashable {
  let frequency: Frequency
  let row: PeriodRow
}

extension Scene {
  /// Whether a rule waits on a day: paused by a regime, or outside the regime it belongs to.
  func isOff(_ rule: Rule, on day: Day) -> Bool {
    let regimes = rulebook.regimes.filter { $0.isInForce(on: day) }
    if regimes.contains(where: { $0.pauses.contains(rule.name) }) { return true }
    guard let during = rule.during else { return false }
    return !regimes.contains { $0.name == during }
  }

  /// The version in force on a day, unless the rule waits.
  func version(of rule: Rule, on day: Day) -> RuleVersion? {
    isOff(rule, on: day) ? nil : rule.version(on: day)
  }

  /// The version in force on a day or next after it, else the last one.
  func version(of rule: Rule, near day: Day) -> RuleVersion? {
    if let now = version(of: rule, on: day) { return now }
    let later = rule.versions.filter { $0.from.map { day < $0 } ?? false }
    return later.first ?? rule.version(on: day) ?? rule.versions.last { $0.from != nil }
  }

  /// The frequencies that count on a day, transitions and regimes included.
  func counting(_ rule: Rule, on day: Day) -> [CountedFrequency] {
    if isOff(rule, on: day) { return [] }
    let replacing = rulebook.regimes.filter { $0.isInForce(on: day) }.flatMap { regime in
      regime.replaces.filter { $0.rule == rule.name }.flatMap { replacement in
        replacement.frequencies.map {
          CountedFrequency(
            frequency: $0,
            row: PeriodRow($0.period, from: regime.from ?? day)
          )
        }
      }
    }
    let isReplaced = rulebook.regimes.contains { regime in
      regime.isInForce(on: day) && regime.replaces.contains { $0.rule == rule.name }
    }
    if isReplaced { return rule.version(on: day) == nil ? [] : replacing }
    var result: [CountedFrequency] = []
    for (index, version) in rule.versions.enumerated() {
      guard let from = version.from else { continue }
      let before = rule.versions[..<index].last { $0.through?.adding(days: 1) == from }
      let after = rule.versions[(index + 1)...].first {
        version.through != nil && $0.from == version.through?.adding(days: 1)
      }
      for frequency in version.frequencies {
        let row = PeriodRow(frequency.period, from: from)
        let old = before?.frequencies.first { $0.condition == frequency.condition }
        let oldRow = old.flatMap { old in before?.from.map { PeriodRow(old.period, from: $0) } }
        let first = firstDay(version, from, oldRow ?? row)
        let last = lastDay(version, row, next: after)
        if first <= day, last.map({ day <= $0 }) ?? true {
          result.append(CountedFrequency(frequency: frequency, row: row))
        }
      }
    }
    return result
  }

  /// The first day on which a version's frequencies count.
  private func firstDay(_ version: RuleVersion, _ from: Day, _ row: PeriodRow) -> Day {
    let period = row.period(holding: from)
    switch version.transition?.reading {
    case .none, .proRata: return from
    case .atOnce: return period.first
    case .fromNextPeriod: return period.first == from ? from : period.last.adding(days: 1)
    }
  }

  /// The last day on which a version's frequencies count; nil when open.
  private func lastDay(_ version: RuleVersion, _ row: PeriodRow, next: RuleVersion?) -> Day? {
    guard let next, let start = next.from else { return version.through }
    let period = row.period(holding: start)
    switch next.transition?.reading {
    case .none, .proRata: return version.through
    case .atOnce: return period.first.adding(days: -1)
    case .fromNextPeriod: return period.first == start ? version.through : period.last
    }
  }

  /// The transition of the last version that starts inside a period.
  func transition(_ rule: Rule, _ first: Day, _ last: Day) -> Transition? {
    rule.versions.filter { version in
      version.from.map { first < $0 && $0 <= last } ?? false
    }.compactMap(\.transition).last
  }
}
