import CivilTime
import Obligations
import RuleChecking
import SourceText

/// The bounds that the summary claims: never more than the proofs in the open list show.
struct BoundRules {
  let scene: Scene
  let summary: RosterSummary
  let due: [String: DueItem]
  let demands: [PresenceDemand]

  func check() -> [Finding] {
    let proved = proved()
    return summary.levels.compactMap { level in
      guard let bound = level.bound else { return nil }
      let right = proved[level.name] ?? 0
      if bound == right, bound <= level.value { return nil }
      return Finding(
        .summaryBound,
        text: Bilingual(
          en: "\(level.name): bound \(bound) with value \(level.value), the proofs show \(right)",
          nl: "\(level.name): grens \(bound) bij waarde \(level.value), de bewijzen tonen \(right)"
        )
      )
    }
  }

  /// What the certificates show to be missing at least, by level.
  ///
  /// Proofs about different work add up; of proofs that share work the one that shows most counts.
  func proved() -> [String: Int] {
    var shown: [(level: String, work: Set<String>, amount: Int)] = []
    for item in scene.roster.open {
      guard case .unavoidable(let proof) = item.verdict, proof.shortfall > 0 else { continue }
      let levels = Set(proof.demands.map { level(of: $0.obligation) })
      guard levels.count == 1, let found = levels.first, let level = found else { continue }
      switch item.missing {
      case .visit:
        shown.append((level, [item.obligation], 1))
      case .places:
        shown.append((level, Set(proof.demands.map(\.obligation)), proof.shortfall))
      case .presence(_, let stretch):
        // The same people at another time are other work.
        let work = proof.demands.map { "\($0.obligation) \(stretch.start.minutes)" }
        shown.append((level, Set(work), proof.shortfall * stretch.length))
      }
    }
    shown.sort { ($1.amount, $0.work.min() ?? "") < ($0.amount, $1.work.min() ?? "") }
    var counted: [String: Set<String>] = [:]
    var result: [String: Int] = [:]
    for (level, work, amount) in shown where counted[level, default: []].isDisjoint(with: work) {
      counted[level, default: []].formUnion(work)
      result[level, default: 0] += amount
    }
    return result
  }

  private func level(of id: String) -> String? {
    if let demand = demands.first(where: { $0.id == id }) {
      return "presence rank \(demand.rank)"
    }
    return due[id].map { LevelFigures.level(of: $0, scene) }
  }
}
