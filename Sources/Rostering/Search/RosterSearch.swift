import Optimiser

/// Plans a roster: a first one, then column generation for prices and the bound, a dive, and large
/// neighbourhoods that dive again, until the bound is met or it must stop.
public struct RosterSearch {
  /// How to search.
  public struct Settings: Hashable, Sendable {
    /// The seed of all random numbers.
    public var seed: UInt64
    /// The most threads; they decide how fast it goes, never what is found.
    public var threads = 2
    /// The most rounds of neighbourhood search; nil for no limit.
    public var rounds: Int?

    /// The usual settings, with a seed.
    public init(seed: UInt64 = 1) {
      self.seed = seed
    }
  }

  /// How far a search has come.
  public struct Progress: Hashable, Sendable {
    /// What it was doing.
    public let stage: Stage
    /// The cost of the best roster.
    public let cost: Int64
    /// What no roster can cost less than.
    public let bound: Int64
  }

  /// What a search does, in this order.
  public enum Stage: String, Sendable {
    /// A first roster.
    case construction
    /// Prices and the bound.
    case bound
    /// The dive from the prices to a roster.
    case dive
    /// Large neighbourhoods.
    case neighbourhoods
  }

  /// The rows of the largest linear program over all people and demands.
  private static let mostRows = 500
  /// The demands above which linear programs take long, and prices found without them do more.
  static let wide = 300

  let problem: RosterProblem
  let settings: Settings
  let shouldStop: @Sendable () -> Bool
  let report: (Progress) -> Void

  /// The labels and pivots, weighed, that the bound takes before rosters are improved for a while, and
  /// for how many rounds they are.
  private static let boundEffort: Int64 = 4_000_000_000
  private static let roundsBetween = 60

  private var statistics = SearchStatistics()
  private var workers: [SearchWorker] = []
  private var best: Standing
  private var bound: Int64
  private var certificate: PriceCertificate

  /// Plans a roster.
  ///
  /// `shouldStop` is asked often, and may be asked from several threads; a search that it stops
  /// gives the best roster so far. `report` is told of each better roster or bound.
  public static func solve(
    _ problem: RosterProblem,
    settings: Settings = Settings(),
    shouldStop: @escaping @Sendable () -> Bool = { false },
    report: @escaping (Progress) -> Void = { _ in }
  ) -> RosterAnswer {
    let shapes = ScheduleSearch.shapes(of: problem)
    var schedules = ScheduleSearch(problem, shapes: shapes)
    switch Construction.run(problem, search: &schedules, shouldStop: shouldStop) {
    case .impossible(let person): return .impossible(person: person)
    case .notFound(let person): return .notFound(person: person)
    case .roster(let standing):
      var search = RosterSearch(
        problem: problem,
        settings: settings,
        shouldStop: shouldStop,
        report: report,
        best: standing
      )
      search.run(shapes: shapes, schedules: &schedules)
      return .planned(
        PlannedRoster(
          roster: search.best.roster,
          cost: RosterCost(search.best.roster, in: problem),
          certificate: search.certificate,
          bound: search.bound,
          statistics: search.statistics
        )
      )
    }
  }

  private init(
    problem: RosterProblem,
    settings: Settings,
    shouldStop: @escaping @Sendable () -> Bool,
    report: @escaping (Progress) -> Void,
    best: Standing
  ) {
    self.problem = problem
    self.settings = settings
    self.shouldStop = shouldStop
    self.report = report
    self.best = best
    certificate = PriceCertificate.none(problem)
    bound = certificate.cheapBound(problem)
  }

  private func tell(_ stage: Stage) {
    report(Progress(stage: stage, cost: best.cost, bound: bound))
  }

  private mutating func run(shapes: [PersonShape], schedules: inout ScheduleSearch) {
    tell(.construction)
    let whole = PartialProblem(problem)
    let isLarge = whole.people.count + whole.cells.count > RosterSearch.mostRows
    let isWide = isLarge || whole.cells.count > RosterSearch.wide
    let ascent = PriceAscent(
      problem,
      rounds: isWide ? 2000 : 100,
      isPatient: isWide,
      upper: best.cost,
      threads: settings.threads,
      shapes: shapes,
      shouldStop: shouldStop
    )
    statistics = statistics + ascent.statistics
    raise(to: ascent.bestBound, prices: ascent.bestPrices, penalties: ascent.bestPenalties)
    var prices = ascent.bestPrices
    var hints = [CountedLimits](repeating: CountedLimits(), count: problem.people.count)
    var pool = ascent.lawful
    if isWide { buildAgain(prices: prices, schedules: &schedules) }
    if !isLarge, !shouldStop() {
      let standing = problem.people.indices.map { ($0, best.roster.schedule(of: $0)) }
      let known = RosterSearch.distinct(pool).map { ($0.person, $0.schedule[...]) }
      var root = ColumnGenerator(
        problem,
        part: whole,
        schedules: standing + known,
        centre: prices,
        hints: hints,
        threads: settings.threads
      )
      // Where the bound takes long, rosters are improved between times.
      while !findBound(&root, schedules: &schedules), !shouldStop() {
        improve(
          shapes: shapes,
          prices: root.bestPrices,
          hints: root.hints,
          pool: rootPool(root),
          rounds: RosterSearch.roundsBetween
        )
      }
      prices = root.bestPrices
      dive(&root, schedules: &schedules)
      hints = root.hints
      pool = rootPool(root)
      statistics = statistics + root.statistics
    }
    improve(shapes: shapes, prices: prices, hints: hints, pool: pool, rounds: .max)
    for worker in workers { statistics = statistics + worker.statistics }
  }

  /// Builds a roster once more, led by the prices, and keeps it when it is cheaper.
  private mutating func buildAgain(prices: [Int32], schedules: inout ScheduleSearch) {
    let built = Construction.run(
      problem,
      prices: prices,
      search: &schedules,
      shouldStop: shouldStop
    )
    guard case .roster(let standing) = built, standing.cost < best.cost else { return }
    best = standing
    tell(.construction)
  }

  /// The schedules without those that stand in the list already for the same person.
  private static func distinct(
    _ pool: [(person: Int, schedule: [Int16])]
  ) -> [(person: Int, schedule: [Int16])] {
    var seen: [Int: Set<[Int16]>] = [:]
    return pool.filter { seen[$0.person, default: []].insert($0.schedule).inserted }
  }

  /// Keeps a better bound and its prices.
  private mutating func raise(
    to scaled: Int64,
    prices: [Int32],
    penalties: [LimitPenalties]? = nil
  ) {
    guard scaled > Int64.min else { return }
    let scale = problem.priceScale
    let whole = RosterProblem.roundedUp(scaled, scale: scale)
    guard whole > bound else { return }
    bound = whole
    certificate = PriceCertificate(scale: scale, prices: prices, penalties: penalties)
    tell(.bound)
  }

  private mutating func dive(_ root: inout ColumnGenerator, schedules: inout ScheduleSearch) {
    guard best.cost > bound, !shouldStop() else { return }
    var dive = Dive()
    let found = dive.run(&root, search: &schedules, toBeat: best.cost, shouldStop: shouldStop)
    guard let found else { return }
    var next = best
    for (person, schedule) in found.enumerated() {
      next.set(schedule[...], for: person, in: problem)
    }
    if next.cost < best.cost { best = next }
    tell(.dive)
  }

  /// The schedules that the mix ended with.
  private func rootPool(_ root: borrowing ColumnGenerator) -> [(person: Int, schedule: [Int16])] {
    (0..<root.master.columnCount).filter { root.master.columnBasicRow[$0] >= 0 }.map {
      (Int(root.master.columnPlace[$0]), Array(root.master.schedule($0)))
    }
  }

  /// Raises the bound as far as it goes; false when the effort for one time is spent before.
  private mutating func findBound(
    _ root: inout ColumnGenerator,
    schedules: inout ScheduleSearch
  ) -> Bool {
    let rows = Int64(root.master.rows)
    func effort(_ counts: SearchStatistics) -> Int64 {
      counts.labels + counts.pivots * rows * rows / 4
    }
    let end = effort(root.statistics) + RosterSearch.boundEffort
    for _ in 0..<1000 {
      let outcome = root.run(
        search: &schedules,
        rounds: 10,
        toBeat: best.cost,
        shouldStop: shouldStop
      )
      raise(to: root.bestBound, prices: root.bestPrices)
      guard case .limit = outcome else { return true }
      if effort(root.statistics) > end { return false }
    }
    return true
  }

  private mutating func improve(
    shapes: [PersonShape],
    prices: [Int32],
    hints: [CountedLimits],
    pool: [(person: Int, schedule: [Int16])],
    rounds: Int
  ) {
    // Two workers, however many threads: their number decides what is found.
    let started = workers
    workers = (0..<2).map { number in
      var worker = SearchWorker(
        problem,
        shapes: shapes,
        start: best,
        prices: prices,
        hints: hints,
        bound: bound,
        seed: settings.seed,
        number: number
      )
      if started.indices.contains(number) { worker.resume(started[number]) }
      return worker
    }
    for index in workers.indices {
      for (person, schedule) in pool { workers[index].keep(schedule, for: person) }
    }
    var round = 0
    while best.cost > bound, !shouldStop(), round < rounds,
      statistics.rounds < settings.rounds ?? .max
    {
      round += 1
      statistics.rounds += 1
      let before = workers
      let stop = shouldStop
      workers = Parallel.map(count: before.count, threads: settings.threads) { index in
        var worker = before[index]
        worker.work(effort: 50_000_000, shouldStop: stop)
        return worker
      }
      let leader = workers.indices.min { workers[$0].best.cost < workers[$1].best.cost } ?? 0
      if workers[leader].best.cost < best.cost {
        best = workers[leader].best
        tell(.neighbourhoods)
      }
      // Now and then all go on from the best.
      if round % 16 == 0 {
        for index in workers.indices where workers[index].current.cost > best.cost {
          workers[index].current = best
          workers[index].best = best
        }
      }
    }
  }
}
