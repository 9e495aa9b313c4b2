public import CivilTime
public import RuleChecking

extension Rulebook {
  /// The version of a rule that asks for something on a day; nil while a regime pauses the rule, and
  /// outside the regime a rule belongs to.
  public func version(of rule: Rule, on day: Day) -> RuleVersion? {
    let now = regimes.filter { $0.isInForce(on: day) }
    if now.contains(where: { $0.pauses.contains(rule.name) }) { return nil }
    if let during = rule.during, !now.contains(where: { $0.name == during }) { return nil }
    return rule.version(on: day)
  }

  /// The frequency that made an obligation: of a version of its rule, or of a regime that replaces
  /// them.
  public func frequency(of obligation: Obligation) -> Frequency? {
    let own = rule(obligation.rule)?.versions.flatMap(\.frequencies) ?? []
    let replacing = regimes.flatMap(\.replaces).filter { $0.rule == obligation.rule }
      .flatMap(\.frequencies)
    return (own + replacing).first { $0.origin == obligation.origin }
  }
}
