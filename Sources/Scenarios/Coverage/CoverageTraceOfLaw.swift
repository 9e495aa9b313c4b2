import CivilTime
import Obligations
import RuleChecking
import SourceText

extension CoverageTrace {
  /// The figures with a name that an answer rests on, as far as the scenario left them as they are.
  mutating func noteParameters(_ judgement: Judgement, _ world: ScenarioWorld) {
    for name in judgement.grounds.parameters where !world.changes(name) {
      if let parameter = world.book.parameter(name) { insert(.parameter(parameter)) }
    }
  }

  /// The limits that forbid what is asked, or all of those it is asked of when none does.
  mutating func noteLimits(
    _ expectation: Expectation,
    _ judgement: Judgement,
    _ world: ScenarioWorld
  ) {
    let told = judgement.reasons.compactMap(\.origin)
    for limits in world.book.labourLimits {
      for item in limits.items where told.contains(item.origin) { insert(.limit(limits, item)) }
    }
    switch expectation {
    case .mayWork(let question, _):
      guard judgement.reasons.isEmpty, let names = question.limits else { return }
      for limits in world.book.labourLimits where names.contains(limits.name) {
        for item in limits.items { insert(.limit(limits, item)) }
      }
    case .shifts(_, _, let nights):
      guard nights else { return }
      for limits in world.book.labourLimits {
        for item in limits.items {
          if case .nightMeans = item.limit { insert(.limit(limits, item)) }
        }
      }
    default: return
    }
  }

  /// The regimes that pause a rule on days that are asked about.
  mutating func notePauses(_ rule: Rule, _ from: Day, _ through: Day, _ world: ScenarioWorld) {
    for regime in world.book.regimes where regime.pauses.contains(rule.name) {
      guard let first = regime.from, first <= through, from <= (regime.through ?? from) else {
        continue
      }
      insert(.pause(regime, of: rule.name))
    }
  }

  /// The frequencies of regimes because of which something is due.
  mutating func noteReplacements(_ own: [Obligation], _ world: ScenarioWorld) {
    for regime in world.book.regimes {
      for item in regime.replaces
      where own.contains(where: { obligation in
        item.frequencies.contains { $0.origin == obligation.origin }
      }) {
        insert(.replacement(regime, item))
      }
    }
  }
}
