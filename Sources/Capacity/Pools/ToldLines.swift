import CivilTime
import Obligations
import RuleChecking

/// Which groups of works a certificate can tell apart: an unannounced check is written without its
/// object, so of one such line all or nothing stands in a proof.
struct ToldLines {
  private struct Line: Hashable {
    let rule: String
    let version: Int
    let qualification: String?
    let first: Int32
    let last: Int32
  }

  /// By group the line of an unannounced rule; nil for others.
  private let lines: [Line?]

  init(_ works: [PoolWork], _ problem: CutProblem) {
    let through = problem.days.day(problem.days.count - 1)
    lines = problem.works.map { group in
      guard let work = group.members.first.map({ works[$0] }), work.item.version.isUnannounced
      else { return nil }
      return Line(
        rule: work.item.rule.name,
        version: work.item.version.number,
        qualification: work.need.qualification,
        first: max(work.item.first, problem.days.first).number,
        last: min(work.item.last, through).number
      )
    }
  }

  /// Some groups with the others of their lines.
  func closed(_ chosen: [Int]) -> [Int] {
    let named = Set(chosen.compactMap { lines[$0] })
    guard !named.isEmpty else { return chosen }
    let own = Set(chosen)
    return lines.indices.filter { index in
      own.contains(index) || (lines[index].map(named.contains) ?? false)
    }
  }

  /// Some groups without those whose lines have groups beside them.
  func open(_ chosen: [Int]) -> [Int] {
    let own = Set(chosen)
    let partly = Set(lines.indices.filter { !own.contains($0) }.compactMap { lines[$0] })
    return chosen.filter { lines[$0].map { !partly.contains($0) } ?? true }
  }
}

extension PoolWork {
  /// The object as results may name it: not that of a check that comes unannounced.
  var shownObject: String? {
    item.version.isUnannounced ? nil : item.obligation.object
  }
}
