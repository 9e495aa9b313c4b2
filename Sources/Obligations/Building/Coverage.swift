public import CivilTime
public import RuleChecking

extension Rulebook {
  /// The days from the first version of any rule through the last; nil without rules in force.
  ///
  /// The end is nil when some version has no last day.
  public var coverage: (from: Day, through: Day?)? {
    let spans = rules.flatMap(\.versions).compactMap(\.span)
    guard let first = spans.map(\.first).min(), let last = spans.map(\.last).max() else {
      return nil
    }
    return (first, last >= DaySpan.farDay ? nil : last)
  }

  /// Whether some version of some rule is in force on one of these days.
  public func covers(from: Day, through: Day) -> Bool {
    let asked = DaySpan(from, through)
    return rules.contains { rule in
      rule.versions.contains { version in
        version.span.flatMap { $0.intersection(asked) } != nil
      }
    }
  }

  /// The version of a rule in force on a day: nil also while a regime pauses the rule, or while the
  /// regime during which alone it holds is not in force.
  public func versionInForce(_ rule: Rule, on day: Day) -> RuleVersion? {
    guard let version = rule.version(on: day) else { return nil }
    if regimes.contains(where: { $0.pauses.contains(rule.name) && $0.isInForce(on: day) }) {
      return nil
    }
    guard let during = rule.during else { return version }
    return regimes.contains { $0.name == during && $0.isInForce(on: day) } ? version : nil
  }
}
