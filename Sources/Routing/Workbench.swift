import Optimiser

/// One worker's table: the present plan, the one that is tried, the best, and lists for the moves.
struct Workbench: ~Copyable {
  var present: RouteState
  var trial: RouteState
  var best: RouteState
  var source: RandomSource
  var blinks: Blinks
  var statistics = VisitStatistics()

  /// Visits taken out in this step.
  var loose: Numbers
  var looseCount = 0
  /// What orders them.
  var keys: HotArray<Int>
  /// A route's parts while it is cut.
  var row: Numbers
  /// By person: the step in which the route was cut last.
  var cutAt: Numbers
  var step = 0
  /// By visit: its best insertion by person of its first part, while a plan is constructed.
  var offers: HotArray<Int>

  let tuning: VisitTuning
  private let scorer: VisitScorer

  init(_ problem: VisitProblem, _ tuning: VisitTuning, seed: RandomSource) {
    self.tuning = tuning
    scorer = VisitScorer(problem)
    present = RouteState(problem)
    trial = RouteState(problem)
    best = RouteState(problem)
    source = seed
    blinks = Blinks(
      rate: min(tuning.blinkRate, max(8, problem.parts)),
      source: RandomSource(seed: source.next())
    )
    loose = Numbers(repeating: 0, count: problem.visits.count + 1)
    keys = HotArray(repeating: 0, count: problem.visits.count + 1)
    row = Numbers(repeating: 0, count: problem.parts + 1)
    cutAt = Numbers(repeating: -1, count: problem.people.count)
    offers = HotArray(repeating: 0, count: problem.people.count + 1)
  }

  /// Whether the trial's running sums and starts are those of its plan scored from scratch.
  var isTrue: Bool {
    guard let score = try? scorer.score(trial.plan) else { return false }
    return score.cost == trial.cost && score.travel == trial.travel
      && score.lateness == trial.lateness && score.largestLateness == trial.largest
      && score.starts.indices.allSatisfy { part in
        score.starts[part].map { $0 == trial.start[part] } ?? (trial.person[part] < 0)
      }
  }

  /// Takes a planned visit out of the trial.
  @inline(__always)
  mutating func loosen(_ visit: Int) {
    trial.removeVisit(visit)
    loose[looseCount] = visit
    looseCount += 1
  }

  /// A visit drawn from all; nil when there is none.
  mutating func anyVisit() -> Int? {
    trial.tables.visits > 0 ? source.below(trial.tables.visits) : nil
  }

  /// Makes one step; true when the trial's plan is now the present one.
  mutating func move(_ kind: VisitMove, _ annealing: Annealing) -> Bool {
    statistics.tried[kind.rawValue] += 1
    step += 1
    looseCount = 0
    let isPossible = change(kind)
    assert(!isPossible || isTrue)
    guard isPossible,
      Double(trial.cost - present.cost) < annealing.allowance(&source)
    else {
      trial.copy(present)
      return false
    }
    statistics.accepted[kind.rawValue] += 1
    present.copy(trial)
    if trial.cost < best.cost {
      best.copy(trial)
      statistics.improved[kind.rawValue] += 1
    }
    return true
  }

  /// Puts visits in when some were taken out, or when some are open.
  private mutating func put(_ isTaken: Bool) -> Bool {
    (isTaken || trial.openCount > 0) && recreate()
  }

  /// Changes the trial; false when it cannot be used.
  mutating func change(_ kind: VisitMove) -> Bool {
    switch kind {
    case .strings: put(takeStrings())
    case .related: put(takeRelated())
    case .scattered: put(takeScattered())
    case .late: put(takeLate())
    case .relocate: put(takeOne())
    case .swap: swapVisits()
    case .tails: swapTails()
    case .members: changeMember()
    }
  }
}
