/// How long and with which seed the planner searches; the same settings give the same roster.
public struct PlanningSettings: Hashable, Sendable {
  /// The seed of every draw, the lottery of unannounced checks included.
  public var seed: UInt64
  /// How often everybody's week is chosen anew at the start.
  public var sweeps: Int
  /// How many times a few people are taken out and put back.
  public var rounds: Int

  /// Settings; without arguments those of the command line.
  public init(seed: UInt64 = 1, sweeps: Int = 4, rounds: Int = 200) {
    self.seed = seed
    self.sweeps = sweeps
    self.rounds = rounds
  }
}
