import Optimiser

/// How long and with which seed the planner searches; the same settings give the same roster for
/// any number of threads.
public struct PlanningSettings: Hashable, Sendable {
  /// The seed of every draw, the lottery of unannounced checks included.
  public var seed: UInt64
  /// How often everybody's week is chosen anew at the start.
  public var sweeps: Int
  /// How many times a few people are taken out and put back.
  public var rounds: Int
  /// How many searches with draws of their own are made; the best week is kept.
  public var workers: Int
  /// How many threads do the work at once; decides only how fast it goes.
  public var threads: Int
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

  /// The settings of one logical worker: a stream of draws of its own.
  func of(_ worker: Int) -> PlanningSettings {
    guard worker > 0 else { return self }
    var own = self
    var source = RandomSource(seed: seed, stream: 1000 + UInt64(worker))
    own.seed = source.next()
    return own
  }
}
