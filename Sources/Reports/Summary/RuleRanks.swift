import CivilTime
import RuleChecking

/// The rank of each rule in `priority when short` in one week.
struct RuleRanks {
  private let ranks: [String: Int]
  private let last: Int

  init(rulebook: Rulebook, week: Week) {
    let order = rulebook.priority?.order ?? []
    var ranks: [String: Int] = [:]
    for (index, name) in order.enumerated() { ranks[name] = index + 1 }
    // Rules of a regime that goes first come before every named rule while it lasts.
    let first = rulebook.regimes.filter { regime in
      regime.goesFirstWhenShort && week.days.contains { regime.isInForce(on: $0) }
    }.map(\.name)
    for rule in rulebook.rules {
      if let during = rule.during, first.contains(during) { ranks[rule.name] = 0 }
    }
    self.ranks = ranks
    last = order.count + 1
  }

  func rank(of rule: String) -> Int { ranks[rule] ?? last }
}
