import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A minimal set of rules and facts behind a certificate's first span.
///
/// Work is taken out as long as what is left still does not fit; of what remains each line is
/// needed. Then the facts of the supply: those without which less would be short.
struct ReasonFinder {
  let analysis: PoolAnalysis
  let certificate: CapacityCertificate

  private struct Line: Hashable {
    let rule: String
    let object: String?
  }

  func reasons(_ table: inout WindowTable) -> [CapacityReason] {
    guard let span = certificate.spans.first else { return [] }
    let own = members(span)
    let problem = analysis.finder.problem(span, own, &table)
    var lines = Dictionary(grouping: own.indices) { index in
      Line(rule: own[index].item.rule.name, object: own[index].shownObject)
    }
    let order = lines.keys.sorted { left, right in
      let (a, b) = (amount(lines[left] ?? [], own), amount(lines[right] ?? [], own))
      return a != b
        ? a < b : (left.rule, left.object ?? "") < (right.rule, right.object ?? "")
    }
    // What is left out may not let the rest fit.
    for line in order where lines.count > 1 {
      var fewer = lines
      fewer[line] = nil
      if short(fewer.values.flatMap { $0 }, own, problem) != nil { lines = fewer }
    }
    let kept = lines.values.flatMap { $0 }
    let rest = short(kept, own, problem) ?? certificate.short
    var reasons = lines.keys.sorted { ($0.rule, $0.object ?? "") < ($1.rule, $1.object ?? "") }
      .map { line in reason(line, (lines[line] ?? []).map { own[$0] }) }
    let kinds = kept.map { own[$0].need }
    reasons += SupplyReasons(
      analysis: analysis,
      certificate: certificate,
      rest: rest,
      withoutBudget: short(kept, own, problem, isUnlimited: true) ?? .zero,
      // At any speed only the work that is counted in minutes is left.
      atAnySpeed: rest.minus(
        Fraction.sum(kinds.map { $0.amount.minus(Fraction($0.minutes)) })
      ).orZero
    ).reasons()
    return reasons
  }

  /// The works of the certificate in its first span.
  private func members(_ span: CapacitySpan) -> [PoolWork] {
    struct Key: Hashable {
      let rule: String
      let object: String?
      let qualification: String?
      let first: Int
      let last: Int
    }
    let named = Set(
      certificate.works.map {
        Key(
          rule: $0.rule,
          object: $0.object,
          qualification: $0.qualification,
          first: $0.first,
          last: $0.last
        )
      }
    )
    return analysis.works.filter { work in
      (work.isBound(to: span) || (work.isHopeless && analysis.pool.kind == .partner))
        && named.contains(
          Key(
            rule: work.item.rule.name,
            object: work.shownObject,
            qualification: work.need.qualification,
            first: span.from.days(until: max(work.item.first, span.from)),
            last: span.from.days(until: min(work.item.last, span.through))
          )
        )
    }
  }

  private func amount(_ members: [Int], _ own: [PoolWork]) -> Fraction {
    Fraction.sum(members.map { own[$0].need.amount })
  }

  /// Minutes short of some members alone; nil when the bound lets them fit.
  private func short(
    _ members: [Int],
    _ own: [PoolWork],
    _ problem: CutProblem,
    isUnlimited: Bool = false
  ) -> Fraction? {
    let chosen = Set(members)
    let groups = problem.works.indices.filter { group in
      problem.works[group].members.contains { chosen.contains($0) }
    }
    let available = problem.servers.reduce(0) { sum, one in
      let server = isUnlimited ? one.withoutBudget : one
      let windows = problem.windows(groups, for: server)
      return sum
        + server.names.count * CutBound.amount(server, windows, problem.days).minutes
    }
    let short = amount(members, own).minus(Fraction(available))
    return short.numerator > 0 ? short : nil
  }

  private func reason(_ line: Line, _ works: [PoolWork]) -> CapacityReason {
    let rule = works.first?.item.rule
    let places = works.reduce(0) { $0 + $1.need.places }
    let at = line.object.map { ", \($0)" } ?? ""
    let text: Bilingual
    if places > 0 {
      let count = CapacityWords.count(places)
      text = Bilingual(
        en: "`\(line.rule)`\(at): \(count.english) places",
        nl: "`\(line.rule)`\(at): \(count.dutch) plaatsen"
      )
    } else {
      let hours = CapacityWords.hours(Fraction.sum(works.map(\.need.amount)))
      text = Bilingual(
        en: "`\(line.rule)`\(at): \(works.count) × , \(hours.english)",
        nl: "`\(line.rule)`\(at): \(works.count) × , \(hours.dutch)"
      )
    }
    return CapacityReason(
      kind: .rule,
      name: line.rule,
      text: text,
      place: works.first.map { Places.place($0.item.obligation.origin, rule?.basis) }
        ?? CapacityPlace(file: "", line: 0),
      without: Bilingual(
        en: "without it the rest of this list would fit",
        nl: "zonder dit zou de rest van deze lijst passen"
      ),
      shortWithout: .zero
    )
  }
}

extension CutServer {
  /// The same on every day it has any budget, as long as windows allow.
  fileprivate var withoutBudget: CutServer {
    CutServer(
      names: names,
      isThere: isThere,
      holds: holds,
      budget: budget.map { $0 == 0 ? 0 : nil },
      weekMost: weekMost,
      shiftsMost: shiftsMost,
      duty: duty,
      heads: heads
    )
  }
}
