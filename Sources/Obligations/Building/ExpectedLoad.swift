public import CivilTime
public import RuleChecking

/// Work that arrivals are expected to bring in a year; it loads capacity, no roster holds it.
public struct ExpectedLoad: Hashable, Sendable {
  /// The rule's name.
  public let rule: String
  /// The number of the version it is expected under.
  public let version: Int
  /// What arrives.
  public let trigger: Trigger
  /// The days of the year on which the version is in force, first and last.
  public let from: Day
  /// The last of these days.
  public let through: Day
  /// How many are expected on these days: the yearly number by the share of days.
  public let count: Fraction
  /// Minutes of one visit.
  public let minutes: Int

  /// The loads of a calendar year, in the order of the rules.
  public static func loads(rulebook: Rulebook, year: Int) -> [ExpectedLoad] {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return [] }
    let days = DaySpan(first, last)
    return rulebook.rules.flatMap { rule in
      RuleTimeline(rule: rule, rulebook: rulebook).stretches.flatMap { stretch in
        guard let own = stretch.days.intersection(days), let takes = stretch.version.takes else {
          return [ExpectedLoad]()
        }
        return stretch.version.triggers.compactMap { trigger in
          let yearly = Int64(min(max(trigger.expectedPerYear.value, 0), 1_000_000))
          return Fraction(yearly * Int64(own.count), over: Int64(days.count)).map {
            ExpectedLoad(
              rule: rule.name,
              version: stretch.version.number,
              trigger: trigger,
              from: own.first,
              through: own.last,
              count: $0,
              minutes: takes.value
            )
          }
        }
      }
    }
  }

  /// How many are expected in a week: spread evenly over the days.
  public func count(in week: Week) -> Fraction {
    let own = DaySpan(from, through)
    guard let part = own.intersection(DaySpan(week.monday, week.sunday)) else {
      return Fraction(0)
    }
    let (numerator, overflow) = count.numerator.multipliedReportingOverflow(by: Int64(part.count))
    let (below, overflowBelow) = count.denominator.multipliedReportingOverflow(
      by: Int64(own.count)
    )
    guard !overflow, !overflowBelow else { return Fraction(0) }
    return Fraction(numerator, over: below) ?? Fraction(0)
  }
}
