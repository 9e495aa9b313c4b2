import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// The values of a pool that was looked at.
struct PoolReport {
  let analysis: PoolAnalysis
  /// Whether assumptions are tried also where nothing is short.
  let isFull: Bool
  /// How many changes may be tried at once.
  let threads: Int
  private let areaOfObject: [String: String]
  private let areaCodes: [String: String]

  init(_ analysis: PoolAnalysis, isFull: Bool, threads: Int = 1) {
    self.analysis = analysis
    self.isFull = isFull
    self.threads = threads
    let city = analysis.question.city
    areaOfObject = Dictionary(
      city.places.compactMap { place in place.area.map { (place.id, $0) } }
    ) { first, _ in first }
    areaCodes = Dictionary(city.areas.flatMap { [($0.name, $0.code), ($0.code, $0.code)] }) {
      first,
      _ in first
    }
  }

  func result(_ list: inout WorkList) -> PoolResult {
    let shortages = analysis.shortages.certificates.map { certificate in
      let plan = FoundPlan(analysis, certificate, &list.table)
      return CapacityShortage(
        certificate: certificate,
        found: plan?.left,
        assignment: plan?.pieces ?? [],
        sums: sums(certificate),
        words: CutWords(certificate, analysis.question).sentences,
        reasons: ReasonFinder(analysis: analysis, certificate: certificate).reasons(&list.table)
      )
    }
    let isProbed = isFull || !shortages.isEmpty
    let run = isProbed ? ProbeRun(PoolProbe(analysis, list.table), threads: threads) : nil
    let hours = HourTable(analysis).hours(&list)
    return PoolResult(
      pool: analysis.pool,
      verdict: CapacityVerdicts.pool(analysis, run?.range),
      total: analysis.total,
      weeks: analysis.weeks,
      days: analysis.days,
      byRule: shares { $0.item.rule.name },
      byArea: shares { [self] in area($0) },
      byQualification: analysis.pool.kind == .role
        ? shares { $0.need.qualification ?? "-" } : [],
      steps: SupplySteps(analysis).steps,
      hourWeek: hours.week,
      hours: hours.hours,
      shortages: shortages,
      repairs: run?.repairs.repairs ?? [],
      repairSearch: run?.repairs.search,
      assumptions: run?.effects ?? [],
      range: run?.range
    )
  }

  /// The demand in parts, largest first.
  ///
  /// Work of several years counts for its share of the period.
  private func shares(_ name: (PoolWork) -> String) -> [CapacityShare] {
    let period = analysis.question.period
    var parts: [String: (demand: DemandByDay, count: Int)] = [:]
    for work in analysis.works {
      let name = name(work)
      parts[name, default: (DemandByDay(period), 0)].demand
        .add(work.need.amount, work.item.first, work.item.last)
      parts[name]?.count += 1
    }
    return parts.map { name, part in
      CapacityShare(
        name: name,
        demand: part.demand.sum(period.from, period.through),
        count: part.count
      )
    }.sorted { $0.demand != $1.demand ? $0.demand > $1.demand : $0.name < $1.name }
  }

  private func area(_ work: PoolWork) -> String {
    if case .presence(let presence) = work.item.obligation.work, let area = presence.area {
      return areaCodes[area] ?? area
    }
    guard let object = work.item.obligation.object else { return "-" }
    return areaCodes[object] ?? areaOfObject[object] ?? "-"
  }

  /// What totals of a week or the period say of the same shortage, where they say less.
  private func sums(_ certificate: CapacityCertificate) -> [CapacitySum] {
    guard let span = certificate.spans.first, analysis.pool.kind == .resource else { return [] }
    let week = span.from.week
    let period = analysis.question.period
    guard span.through.week == week, span.from == span.through,
      period.from <= week.monday, week.sunday <= period.through
    else { return [] }
    let days = analysis.weeks.first { $0.from == week.monday }
    guard let days else { return [] }
    let supply = Fraction(
      (0..<7).reduce(0) { sum, offset in
        sum + analysis.supplyOfDay[period.from.days(until: week.monday.adding(days: offset))]
      }
    )
    let sum = CapacitySum(
      from: week.monday,
      through: week.sunday,
      demand: days.must,
      supply: supply,
      truth: analysis.shortages.short(week.monday, week.sunday)
    )
    return sum.hidden.numerator > 0 ? [sum] : []
  }
}
