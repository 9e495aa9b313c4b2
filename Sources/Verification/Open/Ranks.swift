import CivilTime
import RuleChecking

extension Scene {
  /// The rank of a rule when people are short: by the order said, the last for rules it does not
  /// name, 0 for rules of a regime that goes first and is in force in the week.
  func rank(of rule: String) -> Int {
    if let during = rules[rule]?.during,
      let regime = rulebook.regimes.first(where: { $0.name == during }), regime.goesFirstWhenShort,
      week.days.contains(where: { regime.isInForce(on: $0) })
    {
      return 0
    }
    let order = rulebook.priority?.order ?? []
    return (order.firstIndex(of: rule) ?? order.count) + 1
  }
}
