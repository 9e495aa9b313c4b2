import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// Everything that is proved short in one pool, with which loads it belongs to.
struct PoolShortages {
  /// What is proved, on spans that do not overlap, so that the sums add up.
  private let proofs: [CutProof]
  /// The proofs written down, largest first, with ids; empty when only the sums were asked for.
  let certificates: [CapacityCertificate]

  /// Minutes proved short on spans that lie in some days.
  func short(_ from: Day, _ through: Day) -> Fraction {
    Fraction.sum(
      proofs.lazy.filter { from <= $0.span.from && $0.span.through <= through }.map(\.short)
    )
  }

  /// How many spans are short.
  var spans: Int { proofs.count }

  /// Minutes short over all spans.
  var total: Fraction { Fraction.sum(proofs.lazy.map(\.short)) }

  /// The most on one span.
  var worst: Fraction? { proofs.lazy.map(\.short).max() }

  /// Looks at each day, then at weeks, then at the whole period: a longer span replaces the shorter
  /// ones in it when it proves more than they do together.
  init(
    _ works: [PoolWork],
    _ finder: CutFinder,
    _ period: CapacityPeriod,
    _ table: inout WindowTable,
    isWritten: Bool = true
  ) {
    let sure = works.filter { $0.item.isSure && (!$0.isHopeless || finder.isToBlame($0)) }
    let isByDay = finder.pool.kind == .resource
    let places = SpanPlaces(sure, period)
    var proved: [CutProof] = []
    if isByDay {
      var cuts = DayCuts(finder, isWritten: isWritten)
      for (offset, own) in places.days.enumerated() where !own.isEmpty {
        let day = period.from.adding(days: offset)
        let isTold = !own.contains { sure[$0].item.version.isUnannounced }
        let found =
          isTold
          ? cuts.proof(day, own, sure, &table)
          : finder.proof(CapacitySpan(from: day, through: day), own.map { sure[$0] }, &table)
        if let found { proved.append(found) }
      }
    }
    for (week, own) in zip(period.weeks, places.weeks) {
      let isDaily = own.allSatisfy { sure[$0].isDaily }
      if own.isEmpty || (isByDay && isDaily) { continue }
      let span = CapacitySpan(
        from: max(week.monday, period.from),
        through: min(week.sunday, period.through)
      )
      PoolShortages.replace(
        &proved,
        by: finder.proof(span, own.map { sure[$0] }, &table)
      )
    }
    if period.kind != .week, sure.contains(where: { $0.isLong }) {
      let span = CapacitySpan(from: period.from, through: period.through)
      let found =
        finder.pool.kind == .role
        ? PeriodCut(finder: finder, span: span, works: sure).proof(&table)
        : finder.proof(span, sure, &table)
      PoolShortages.replace(&proved, by: found)
    }
    proofs = proved
    certificates =
      isWritten ? PoolShortages.numbered(proved.map { finder.certificate($0) }) : []
  }

  private static func replace(_ proved: inout [CutProof], by found: CutProof?) {
    guard let found else { return }
    func isInside(_ one: CutProof) -> Bool {
      found.span.from <= one.span.from && one.span.through <= found.span.through
    }
    guard Fraction.sum(proved.lazy.filter(isInside).map(\.short)) < found.short else { return }
    proved.removeAll(where: isInside)
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

/// Works by the day and by the week in which they must be done.
struct SpanPlaces {
  /// For each day of the period the places of works of that day alone.
  private(set) var days: [[Int]]
  /// For each week of the period those of that week alone.
  private(set) var weeks: [[Int]]

  init(_ works: [PoolWork], _ period: CapacityPeriod) {
    let monday = period.from.week.monday
    days = Array(repeating: [], count: max(0, period.from.days(until: period.through)) + 1)
    weeks = Array(repeating: [], count: max(0, monday.days(until: period.through)) / 7 + 1)
    for (index, work) in works.enumerated() {
      guard let hull = work.hull else { continue }
      let day = period.from.days(until: hull.from)
      let week = monday.days(until: hull.from) / 7
      if work.isDaily, days.indices.contains(day) { days[day].append(index) }
      if !work.isLong, weeks.indices.contains(week) { weeks[week].append(index) }
    }
  }
}

extension PoolWork {
  /// Whether it can be done on one day only.
  var isDaily: Bool { hull.map { $0.from == $0.through } ?? false }

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
