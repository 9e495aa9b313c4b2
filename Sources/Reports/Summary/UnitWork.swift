import CivilTime
import Obligations
import Registers
import RuleChecking

/// One use of a resource unit, with the day it belongs to.
struct UnitWork {
  let resource: String
  let unit: String
  let day: Day
  let interval: Interval
  let visit: Visit?
  let round: Round?

  /// Every use in the week: rounds first, then visits, each in the roster's order.
  static func all(rulebook: Rulebook, city: City, roster: Roster) -> [UnitWork] {
    let resolver = WindowResolver(rulebook: rulebook, city: city)
    let rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    func day(_ interval: Interval, _ rule: String, _ object: String?) -> Day {
      rules[rule].map { resolver.workDay(of: interval, rule: $0, object: object) }
        ?? Amsterdam.day(of: interval.start)
    }
    let rounds = roster.rounds.map { round in
      UnitWork(
        resource: round.resource,
        unit: round.unit,
        day: day(round.interval, round.rule, round.zone),
        interval: round.interval,
        visit: nil,
        round: round
      )
    }
    let visits = roster.visits.flatMap { visit in
      visit.units.map { use in
        UnitWork(
          resource: use.resource,
          unit: use.unit,
          day: day(visit.interval, visit.rule, visit.object),
          interval: visit.interval,
          visit: visit,
          round: nil
        )
      }
    }
    return rounds + visits
  }
}
