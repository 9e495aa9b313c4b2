public import CapacityValues
import CivilTime
import Optimiser
import RuleChecking

/// Plays a year many times, with people who fall ill, things that break down and more or fewer
/// complaints than expected, and counts how often each target is met.
///
/// What comes out is an estimate. Each draw has a stream of its own, so that the number of threads
/// shows nowhere.
public enum ChanceAnalyser {
  /// How many draws there are unless something else is asked.
  public static let usualDraws = 1000
  /// How much is done at most when nobody says how many draws there are to be.
  static let usualWork = 60_000_000

  /// The chances of the targets of a year; nil for a week, and when nothing is left to chance.
  public static func chances(
    _ question: CapacityQuestion,
    supposing changes: [Supposition] = [],
    draws: Int? = nil,
    seed: Int = 1,
    threads: Int = 1
  ) -> CapacityChances? {
    let supposed = changes.reduce(question) { $1.applied(to: $0) }
    guard supposed.period.kind != .week, draws ?? 1 > 0,
      let model = ChanceModelBuilder.model(supposed)
    else { return nil }
    let count = draws ?? min(usualDraws, max(100, usualWork / max(1, model.size)))
    let reached = Parallel.map(count: count, threads: threads) { draw in
      ChancePlay.play(
        model,
        RandomSource(seed: UInt64(bitPattern: Int64(seed)), stream: UInt64(draw))
      )
    }
    let usual = ChancePlay.play(model, nil)
    let targets = model.goals.indices.map { goal in
      target(model.goals[goal], reached.map { $0[goal] }, usual[goal])
    }
    return CapacityChances(
      draws: count,
      seed: seed,
      figures: model.figures,
      targets: targets.sorted { left, right in
        (left.chance.hits, left.name, left.kind.rawValue)
          < (right.chance.hits, right.name, right.kind.rawValue)
      }
    )
  }

  private static func target(
    _ goal: ChanceModel.Goal,
    _ reached: [Int],
    _ usual: Int
  ) -> TargetChance {
    func isKept(_ count: Int) -> Bool {
      switch goal.kind {
      case .rule, .indicator: count >= goal.least
      case .arrivals: count == 0
      }
    }
    let sorted = reached.sorted()
    func rank(_ tenths: Int) -> Int { sorted[(sorted.count - 1) * tenths / 10] }
    return TargetChance(
      kind: goal.kind,
      name: goal.name,
      title: goal.title,
      chance: CapacityChance(hits: reached.count(where: isKept), draws: reached.count),
      isKeptUsually: isKept(usual),
      norm: goal.norm,
      low: rank(1),
      middle: rank(5),
      high: rank(9)
    )
  }
}
