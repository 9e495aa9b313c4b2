import CivilTime
import RuleChecking

/// The rank of each rule in `priority when short`.
struct Ranks {
  private let order: [String]
  private let first: [String]

  init(_ rulebook: Rulebook, in week: Week) {
    order = rulebook.priority?.order ?? []
    let regimes = rulebook.regimes.filter { regime in
      regime.goesFirstWhenShort && week.days.contains { regime.isInForce(on: $0) }
    }
    first = rulebook.rules.filter { rule in regimes.contains { $0.name == rule.during } }
      .map(\.name)
  }

  /// 0 for rules of a regime that goes first, then the order named; the others share the last.
  func rank(_ rule: String) -> Int {
    if first.contains(rule) { return 0 }
    return (order.firstIndex(of: rule) ?? order.count) + 1
  }

  /// The rank of rules that are not named.
  var last: Int { order.count + 1 }
}
