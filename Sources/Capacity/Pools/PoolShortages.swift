import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// Everything that is proved short in one pool, with which loads it belongs to.
struct PoolShortages {
  /// Certificates whose spans do not overlap, so that their sums add up; largest first, with ids.
  let certificates: [CapacityCertificate]

  /// Minutes proved short on spans that lie in some days.
  func short(_ from: Day, _ through: Day) -> Fraction {
    Fraction.sum(
      certificates.map { certificate in
        certificate.short.times(
          certificate.spans.count { from <= $0.from && $0.through <= through }
        )
      }
    )
  }

  /// How many spans are short.
  var spans: Int { certificates.reduce(0) { $0 + $1.spans.count } }

  /// Minutes short over all spans.
  var total: Fraction { Fraction.sum(certificates.map { $0.short.times($0.spans.count) }) }

  /// The most on one span.
  var worst: Fraction? { certificates.map(\.short).max() }

  /// Looks at each day, then at weeks, then at the whole period: a longer span replaces the shorter
  /// ones in it when it proves more than they do together.
  init(
    _ works: [PoolWork],
    _ finder: CutFinder,
    _ period: CapacityPeriod,
    _ table: inout WindowTable
  ) {
    var proved: [CapacityCertificate] = []
    let sure = works.filter { $0.item.isSure && (!$0.isHopeless || finder.isToBlame($0)) }
    if finder.pool.kind == .resource {
      let daily = Dictionary(
        grouping: sure.filter { $0.hull.map { $0.from == $0.through } ?? false }
      ) { $0.hull?.from ?? period.from }
      for day in daily.keys.sorted() {
        let span = CapacitySpan(from: day, through: day)
        if let found = finder.certificate(span, daily[day] ?? [], &table) { proved.append(found) }
      }
    }
    for week in period.weeks {
      let span = CapacitySpan(
        from: max(week.monday, period.from),
        through: min(week.sunday, period.through)
      )
      let bound = sure.filter { $0.isBound(to: span) }
      let isDaily = bound.allSatisfy { $0.hull.map { $0.from == $0.through } ?? false }
      if finder.pool.kind == .resource, isDaily { continue }
      PoolShortages.replace(&proved, by: finder.certificate(span, bound, &table), span)
    }
    let span = CapacitySpan(from: period.from, through: period.through)
    let bound = sure.filter { $0.isHopeless || $0.isBound(to: span) }
    if period.kind != .week, bound.contains(where: { $0.isLong }) {
      let found =
        finder.pool.kind == .role
        ? PeriodCut(finder: finder, span: span, works: bound).certificate(&table)
        : finder.certificate(span, bound, &table)
      PoolShortages.replace(&proved, by: found, span)
    }
    certificates = PoolShortages.numbered(proved)
  }

  private static func replace(
    _ proved: inout [CapacityCertificate],
    by found: CapacityCertificate?,
    _ span: CapacitySpan
  ) {
    guard let found else { return }
    let inside = proved.filter { one in
      one.spans.allSatisfy { span.from <= $0.from && $0.through <= span.through }
    }
    guard Fraction.sum(inside.map(\.short)) < found.short else { return }
    proved.removeAll { inside.contains($0) }
    proved.append(found)
  }

  /// Equal sums on several spans as one, the largest total first.
  private static func numbered(_ proved: [CapacityCertificate]) -> [CapacityCertificate] {
    var merged: [CapacityCertificate] = []
    var known: [CapacityCertificate: Int] = [:]
    for one in proved {
      let key = one.with(id: "", spans: [])
      if let index = known[key] {
        merged[index] = merged[index].with(id: "", spans: merged[index].spans + one.spans)
      } else {
        known[key] = merged.count
        merged.append(one)
      }
    }
    return merged.sorted { left, right in
      let totals = (
        left.short.times(left.spans.count), right.short.times(right.spans.count)
      )
      return totals.0 != totals.1
        ? totals.0 > totals.1 : (left.spans.first?.from).isBefore(right.spans.first?.from)
    }.enumerated().map { number, one in
      one.with(id: "\(one.pool.id)/\(number + 1)", spans: one.spans)
    }
  }
}

extension Day? {
  fileprivate func isBefore(_ other: Day?) -> Bool {
    guard let self, let other else { return false }
    return self < other
  }
}

extension PoolWork {
  /// Whether it may be done in more than one week.
  var isLong: Bool { hull.map { $0.from.week != $0.through.week } ?? true }
}

extension CapacityCertificate {
  func with(id: String, spans: [CapacitySpan]) -> CapacityCertificate {
    CapacityCertificate(
      id: id,
      pool: pool,
      spans: spans,
      works: works,
      supplies: supplies,
      placesPerHour: placesPerHour,
      needed: needed,
      available: available,
      short: short
    )
  }
}

extension CutFinder {
  /// Whether work that no day is left for is this pool's: of an organisation that does not come.
  ///
  /// Windows in which nobody may work are no shortage of people.
  func isToBlame(_ work: PoolWork) -> Bool {
    pool.kind == .partner && work.item.needs.contains { $0.pool.kind == .partner }
  }
}
