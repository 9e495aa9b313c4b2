import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Whether all rounds of a resource fit into its days: then it has enough, for itself alone.
///
/// A round may be split over units and hours, so the flow of a day that carries all of its work is a
/// division of it. Nothing is said where other things bind: work that takes visits, may be done on
/// several days, in several stretches of a day, or comes in unasked; units that differ; days that
/// overlap.
enum EnoughProof {
  /// Whether a division of all work was found for every day.
  static func holds(_ analysis: PoolAnalysis, _ table: inout WindowTable) -> Bool {
    let works = analysis.works
    guard analysis.pool.kind == .resource, analysis.shortages.certificates.isEmpty,
      !works.isEmpty, !comesIn(analysis)
    else { return false }
    var ofDay: [Day: [PoolWork]] = [:]
    for work in works {
      let (item, need) = (work.item, work.need)
      guard item.first == item.last, need.minutes == 0, need.rate == analysis.finder.rate,
        table.stretches(item.windows, on: item.first).count == 1
      else { return false }
      ofDay[item.first, default: []].append(work)
    }
    var end = Int.min
    for (day, own) in ofDay.sorted(by: { $0.key < $1.key }) {
      let open = own.flatMap { table.stretches($0.item.windows, on: day) }
      guard let first = open.map(\.lowerBound).min(), let last = open.map(\.upperBound).max(),
        end <= first
      else { return false }
      end = last
      let span = CapacitySpan(from: day, through: day)
      let problem = analysis.finder.problem(span, own, &table)
      guard problem.servers.count == 1, problem.deficit() == nil else { return false }
    }
    return true
  }

  /// Whether a rule that uses the resource also answers what comes in.
  private static func comesIn(_ analysis: PoolAnalysis) -> Bool {
    analysis.question.rulebook.rules.contains { rule in
      rule.versions.contains { version in
        !version.triggers.isEmpty
          && version.uses.contains { $0.resource == analysis.pool.name }
      }
    }
  }
}

extension CapacityVerdicts {
  /// `scan-car: enough, proved, for scan-car alone: …`.
  static func enough(_ result: PoolResult) -> CapacityVerdict {
    let name = result.pool.name
    let share = result.total.demand.times(100).divided(by: result.total.supply)
    let use = CapacityWords.percent(share ?? .zero)
    var text = Bilingual(
      en: "\(name): enough, proved, for \(name) alone: its work of every day was divided over what "
        + "there is; it asks \(use.english) of that",
      nl:
        "\(name): genoeg, bewezen, voor \(name) alleen: het werk van elke dag is verdeeld over wat "
        + "er is; het vraagt daarvan \(use.dutch)"
    )
    let open = result.range.map { isOpen($0) ? $0.names : [] } ?? []
    if !open.isEmpty {
      let names = CapacityWords.some(open)
      text = Bilingual(
        en: "\(text.english) — as long as \(names.english), which nobody measured, "
          + "\(open.count == 1 ? "is" : "are") as assumed",
        nl: "\(text.dutch) — zolang \(names.dutch), die niemand heeft gemeten, "
          + "\(open.count == 1 ? "klopt" : "kloppen")"
      )
    }
    return CapacityVerdict(state: .enough, text: text, unmeasured: open)
  }
}
