import Optimiser

/// Plans visits: several constructions, then workers that change plans step by step and meet after
/// each round.
///
/// The number of workers and the steps decide the result; the number of threads only how soon.
public struct VisitSearch: Sendable {
  /// How a search is run.
  public struct Settings: Sendable {
    /// The seed of all draws.
    public let seed: UInt64
    /// Steps of each worker.
    public let steps: Int
    /// Threads at most.
    public let threads: Int
    /// Figures of the search.
    public let tuning: VisitTuning

    /// Settings.
    public init(seed: UInt64, steps: Int, threads: Int, tuning: VisitTuning = VisitTuning()) {
      self.tuning = tuning
      self.seed = seed
      self.steps = steps
      self.threads = threads
    }
  }

  /// What came of a search.
  public struct Outcome: Sendable {
    /// The best plan.
    public let plan: VisitPlan
    /// Its score from scratch.
    public let score: VisitScore
    /// What was done.
    public let statistics: VisitStatistics
    /// Steps each worker made: as many give the same plan again, unless the search was stopped.
    public let steps: Int
  }

  /// Workers, each with a stream of draws of its own.
  static let workers = 2

  let problem: VisitProblem
  let settings: Settings

  /// A search.
  public init(_ problem: VisitProblem, _ settings: Settings) {
    self.problem = problem
    self.settings = settings
  }

  /// Searches; `tell` hears the best cost and the steps of a worker after each round, and ends the
  /// search early by giving false.
  ///
  /// It starts at `start`, when that is a lawful plan, else at plans of its own.
  public func run(
    from start: VisitPlan? = nil,
    _ tell: (_ cost: Int, _ steps: Int) -> Bool
  ) -> Outcome? {
    var statistics = VisitStatistics()
    var workers = start.flatMap { startingWorkers(at: $0) } ?? firstPlans(&statistics)
    var done = 0
    search: for (cycle, share) in settings.tuning.cycles.enumerated() {
      let all = settings.steps * share / 100
      let rounds = settings.tuning.rounds
      for round in 0..<rounds {
        let from = all * round / rounds
        let until = all * (round + 1) / rounds
        let heat = Heat(
          problem,
          settings.tuning,
          cycle: cycle,
          from: from,
          until: until,
          of: all
        )
        let present = workers
        workers = Parallel.map(count: present.count, threads: settings.threads) { index in
          advance(present[index], heat)
        }
        done += until - from
        statistics.rounds += 1
        guard tell(workers.map(\.bestCost).min() ?? 0, done) else { break search }
      }
      meet(&workers)
    }
    for worker in workers { statistics.add(worker.statistics) }
    guard let best = workers.min(by: { $0.bestCost < $1.bestCost }),
      let score = try? VisitScorer(problem).score(best.best)
    else { return nil }
    return Outcome(plan: best.best, score: score, statistics: statistics, steps: done)
  }

  /// Every worker at the same plan.
  private func startingWorkers(at start: VisitPlan) -> [Worker]? {
    guard let score = try? VisitScorer(problem).score(start) else { return nil }
    return (0..<VisitSearch.workers).map { index in
      Worker(
        present: start,
        best: start,
        bestCost: score.cost,
        source: RandomSource(seed: settings.seed, stream: UInt64(index)),
        statistics: VisitStatistics()
      )
    }
  }

  /// The constructions, one worker's start each.
  private func firstPlans(_ statistics: inout VisitStatistics) -> [Worker] {
    let plans = Parallel.map(count: 3, threads: settings.threads) { index in
      let source = RandomSource(seed: settings.seed, stream: UInt64(100 + index))
      var bench = Workbench(problem, settings.tuning, seed: source)
      bench.construct(regret: index + 1)
      return (plan: bench.trial.plan, cost: bench.trial.cost)
    }
    let sorted = plans.enumerated().sorted {
      ($0.element.cost, $0.offset) < ($1.element.cost, $1.offset)
    }
    return (0..<VisitSearch.workers).map { index in
      let start = sorted[index % sorted.count].element
      return Worker(
        present: start.plan,
        best: start.plan,
        bestCost: start.cost,
        source: RandomSource(seed: settings.seed, stream: UInt64(index)),
        statistics: VisitStatistics()
      )
    }
  }

  /// All workers go on from the best plan there is.
  private func meet(_ workers: inout [Worker]) {
    guard let best = workers.min(by: { $0.bestCost < $1.bestCost }) else { return }
    for index in workers.indices {
      workers[index].present = best.best
      workers[index].best = best.best
      workers[index].bestCost = best.bestCost
    }
  }

  /// One worker's round.
  private func advance(_ worker: Worker, _ heat: Heat) -> Worker {
    var bench = Workbench(problem, settings.tuning, seed: worker.source)
    guard bench.best.set(worker.best), bench.trial.set(worker.present) else { return worker }
    bench.present.copy(bench.trial)
    var annealing = Annealing(hottest: heat.hottest, coldest: heat.coldest)
    for step in heat.from..<heat.until {
      if (step - heat.from) & 63 == 0 { annealing.cool(step, of: heat.all) }
      _ = bench.move(kind(bench.source.below(100)), annealing)
    }
    bench.statistics.steps = heat.until - heat.from
    var statistics = worker.statistics
    statistics.add(bench.statistics)
    return Worker(
      present: bench.present.plan,
      best: bench.best.plan,
      bestCost: bench.best.cost,
      source: bench.source,
      statistics: statistics
    )
  }

  /// The move for a draw below 100.
  @inline(__always)
  private func kind(_ draw: Int) -> VisitMove {
    var rest = draw
    for move in VisitMove.allCases {
      rest -= settings.tuning.shares[move.rawValue]
      if rest < 0 { return move }
    }
    return .strings
  }
}

/// What a worker carries from round to round.
struct Worker: Sendable {
  var present: VisitPlan
  var best: VisitPlan
  var bestCost: Int
  let source: RandomSource
  let statistics: VisitStatistics
}

/// The stretch of a cycle that a round covers, and its temperatures.
struct Heat: Sendable {
  let from: Int
  let until: Int
  let all: Int
  let hottest: Double
  let coldest: Double

  init(
    _ problem: VisitProblem,
    _ tuning: VisitTuning,
    cycle: Int,
    from: Int,
    until: Int,
    of all: Int
  ) {
    self.from = from
    self.until = until
    self.all = all
    // In units of a mean way between places, which a step changes a few of.
    let ways = problem.travel.reduce(0, +)
    let pairs = max(1, problem.places * (problem.places - 1))
    let unit = Double(max(1, ways / pairs * max(1, problem.weights.travel)))
    let share = cycle == 0 ? 100 : tuning.reheat
    hottest = unit * Double(tuning.hottest * share) / 100_000
    coldest = unit * Double(tuning.coldest) / 1000
  }
}
