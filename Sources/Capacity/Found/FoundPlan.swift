import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// A division of a span's work over a pool that was found: what it leaves undone is the most that can
/// be said to be short.
///
/// On a day of a resource rounds may be split over units and hours, so the flow itself is such a
/// division; its times are rounded outward to minutes. Visits stay whole: several orders are tried.
/// People, organisations and longer spans go by `FoundDuties`.
struct FoundPlan {
  /// Minutes of the span's work left undone.
  let left: Fraction
  let pieces: [CapacityPiece]

  init?(_ analysis: PoolAnalysis, _ certificate: CapacityCertificate, _ table: inout WindowTable) {
    guard let span = certificate.spans.first else { return nil }
    let works = analysis.works.filter { $0.isBound(to: span) }
    let isDay = analysis.pool.kind == .resource && span.from == span.through
    if isDay,
      works.allSatisfy({ $0.need.minutes == 0 && $0.need.rate == analysis.finder.rate })
    {
      let problem = analysis.finder.problem(span, works, &table)
      self.init(rounds: works, problem, base: table.base)
    } else if isDay, works.allSatisfy({ $0.need.places == 0 }) {
      let problem = analysis.finder.problem(span, works, &table)
      self.init(visits: works, problem, base: table.base)
    } else {
      self.init(duties: works, span, analysis, &table)
    }
  }

  private init(
    duties works: [PoolWork],
    _ span: CapacitySpan,
    _ analysis: PoolAnalysis,
    _ table: inout WindowTable
  ) {
    let days = analysis.finder.servers.days(span, analysis.pool)
    let found = FoundDuties(
      days: days,
      workers: FoundWorkers(analysis, days).all,
      tasks: FoundTasks(works, days, &table).all
    ).best()
    // What no day is left for stays undone in any division.
    let hopeless = analysis.works.filter {
      $0.isHopeless && analysis.finder.isToBlame($0) && span.from == analysis.question.period.from
        && span.through == analysis.question.period.through
    }
    left = found.left.plus(Fraction.sum(hopeless.map(\.need.amount)))
    pieces = FoundPlan.inOrder(
      found.placed.map {
        CapacityPiece(
          name: $0.name,
          rule: works[$0.work].item.rule.name,
          object: works[$0.work].shownObject,
          from: table.base.adding(minutes: $0.stretch.lowerBound),
          through: table.base.adding(minutes: $0.stretch.upperBound)
        )
      }
    )
  }

  private init(rounds works: [PoolWork], _ problem: CutProblem, base: Moment) {
    let flows = problem.flows()
    let asked = Fraction.sum(works.map(\.need.amount))
    let scale = Fraction(problem.scale)
    let served = flows.reduce(0) { $0 + $1.amount }
    left = asked.minus(Fraction(served).divided(by: scale) ?? .zero)
    var pieces: [CapacityPiece] = []
    // Each unit of a group does the same part of each piece.
    struct Place: Hashable {
      let server: Int
      let stretch: Range<Int>
    }
    var used: [Place: Int] = [:]
    for flow in flows {
      let names = problem.servers[flow.server].names
      let place = Place(server: flow.server, stretch: flow.stretch)
      let start = used[place] ?? 0
      used[place] = start + flow.amount
      guard let member = problem.works[flow.work].members.first else { continue }
      let below = problem.scale * names.count
      let from = flow.stretch.lowerBound + start / below
      let through = flow.stretch.lowerBound + (start + flow.amount + below - 1) / below
      pieces += names.map {
        CapacityPiece(
          name: $0,
          rule: works[member].item.rule.name,
          object: works[member].shownObject,
          from: base.adding(minutes: from),
          through: base.adding(minutes: through)
        )
      }
    }
    self.pieces = FoundPlan.inOrder(pieces)
  }

  // MARK: Visits

  private struct Visit {
    let work: Int
    let minutes: Int
    let windows: [Range<Int>]
    var end: Int { windows.map(\.upperBound).max() ?? 0 }
  }

  private struct Placed {
    let work: Int
    let unit: String
    let stretch: Range<Int>
  }

  private init(visits works: [PoolWork], _ problem: CutProblem, base: Moment) {
    var visits: [Visit] = []
    for group in problem.works {
      for member in group.members {
        visits.append(
          Visit(work: member, minutes: works[member].need.minutes, windows: group.windows[0])
        )
      }
    }
    let units = problem.servers.flatMap { server in
      server.names.map { (name: $0, budget: server.budget[0]) }
    }.sorted { $0.name < $1.name }
    let orders = [
      FoundPlan.fullest(visits, units.map(\.budget)),
      visits.sorted { ($1.minutes, $0.work) < ($0.minutes, $1.work) },
      visits.sorted { ($0.end, $0.work) < ($1.end, $1.work) },
      visits.sorted { ($0.minutes, $0.work) < ($1.minutes, $1.work) },
    ]
    let plans = orders.map { FoundPlan.placed($0, units) }
    let best = plans.max { FoundPlan.minutes($0) < FoundPlan.minutes($1) } ?? []
    let asked = visits.reduce(0) { $0 + $1.minutes }
    left = Fraction(asked - FoundPlan.minutes(best))
    pieces = FoundPlan.inOrder(
      best.map {
        CapacityPiece(
          name: $0.unit,
          rule: works[$0.work].item.rule.name,
          object: works[$0.work].shownObject,
          from: base.adding(minutes: $0.stretch.lowerBound),
          through: base.adding(minutes: $0.stretch.upperBound)
        )
      }
    )
  }

  private static func minutes(_ placed: [Placed]) -> Int {
    placed.reduce(0) { $0 + $1.stretch.count }
  }

  /// Each visit on the first unit and at the first minute where it fits whole.
  private static func placed(
    _ order: [Visit],
    _ units: [(name: String, budget: Int?)]
  ) -> [Placed] {
    var busy = units.map { _ in [Range<Int>]() }
    var left = units.map { $0.budget ?? .max }
    var placed: [Placed] = []
    for visit in order {
      for unit in units.indices where left[unit] >= visit.minutes {
        guard let start = first(visit, busy[unit]) else { continue }
        let stretch = start..<(start + visit.minutes)
        busy[unit] = Minutes.union(busy[unit] + [stretch])
        left[unit] -= visit.minutes
        placed.append(Placed(work: visit.work, unit: units[unit].name, stretch: stretch))
        break
      }
    }
    return placed
  }

  private static func first(_ visit: Visit, _ busy: [Range<Int>]) -> Int? {
    for window in visit.windows {
      var start = window.lowerBound
      for taken in busy where taken.upperBound > start {
        if start + visit.minutes <= taken.lowerBound { break }
        start = taken.upperBound
      }
      if start + visit.minutes <= window.upperBound { return start }
    }
    return nil
  }

  /// For each unit in turn the visits that fill its budget best; what is left comes last.
  private static func fullest(_ visits: [Visit], _ budgets: [Int?]) -> [Visit] {
    var rest = visits
    var order: [Visit] = []
    for budget in budgets {
      guard let budget, budget <= 2880 else { continue }
      // reached[m] is the last visit of a set that takes m minutes, and the sum before it.
      var reached: [(visit: Int, before: Int)?] = Array(repeating: nil, count: budget + 1)
      reached[0] = (-1, 0)
      for index in rest.indices {
        let minutes = rest[index].minutes
        guard minutes > 0, minutes <= budget else { continue }
        for sum in stride(from: budget, through: minutes, by: -1)
        where reached[sum] == nil && reached[sum - minutes] != nil {
          reached[sum] = (index, sum - minutes)
        }
      }
      var sum = reached.indices.last { reached[$0] != nil } ?? 0
      var chosen: [Int] = []
      while let step = reached[sum], step.visit >= 0 {
        chosen.append(step.visit)
        sum = step.before
      }
      order += chosen.sorted().map { rest[$0] }
      let gone = Set(chosen)
      rest = rest.indices.filter { !gone.contains($0) }.map { rest[$0] }
    }
    return order + rest
  }

  private static func inOrder(_ pieces: [CapacityPiece]) -> [CapacityPiece] {
    pieces.filter { $0.from < $0.through }.sorted {
      ($0.name, $0.from, $0.through, $0.rule, $0.object ?? "")
        < ($1.name, $1.from, $1.through, $1.rule, $1.object ?? "")
    }
  }
}
