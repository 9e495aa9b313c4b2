import Optimiser

/// How long and with which seed the planner searches; the same settings give the same roster for
/// any number of threads.
public struct PlanningSettings: Sendable {
  /// How much is tried, as numbers of steps.
  public enum Effort: String, Hashable, Sendable, CaseIterable {
    /// A first lawful roster.
    case quick
    /// What is usual.
    case normal
    /// About ten times as much.
    case thorough
  }

  /// The seed of every draw, the lottery of unannounced checks included.
  public var seed: UInt64
  /// How often everybody's week is chosen anew at the start.
  public var sweeps: Int
  /// How many times a few people are taken out and put back; more when there are many people.
  public var rounds: Int
  /// How many changes of the whole roster are tried at the end; more than can be done with `steps` or
  /// a watch that ends the search.
  public var improvements = 0
  /// Whether they go on when all work and presence is proved.
  public var improvesSoftLevels = false
  /// How many searches with draws of their own are made; the best week is kept.
  public var workers: Int
  /// How many threads do the work at once; decides only how fast it goes.
  public var threads: Int
  /// The last step of each worker's search; empty when each ends by itself.
  public var steps: [Int] = []
  /// What may end the search, and hears from it.
  public var watch = SearchWatch()
  /// People whose week is only what is fixed by hand.
  public var keptPins: Set<String> = []

  /// Settings; without arguments those of the command line on one thread.
  public init(
    seed: UInt64 = 1,
    sweeps: Int = 4,
    rounds: Int = 200,
    workers: Int = 2,
    threads: Int = 1
  ) {
    self.seed = seed
    self.sweeps = sweeps
    self.rounds = rounds
    self.workers = workers
    self.threads = threads
  }

  /// The settings of an effort.
  public init(_ effort: Effort, seed: UInt64 = 1, threads: Int = 1) {
    switch effort {
    case .quick: self.init(seed: seed, sweeps: 2, rounds: 0, workers: 1, threads: threads)
    case .normal:
      self.init(seed: seed, threads: threads)
      improvements = 1200
    case .thorough:
      self.init(seed: seed, sweeps: 4, rounds: 1000, workers: 4, threads: threads)
      improvements = 8000
      improvesSoftLevels = true
    }
  }

  /// The settings of one logical worker: a stream of draws of its own.
  func of(_ worker: Int) -> PlanningSettings {
    guard worker > 0 else { return self }
    var own = self
    var source = RandomSource(seed: seed, stream: 1000 + UInt64(worker))
    own.seed = source.next()
    return own
  }

  /// The last step of a worker's search; the last number given counts for all workers after it.
  func lastStep(of worker: Int) -> Int? {
    steps.indices.contains(worker) ? steps[worker] : steps.last
  }
}
