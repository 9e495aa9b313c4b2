/// What a search did, in counts that are the same in every run.
public struct VisitStatistics: Sendable, Equatable {
  /// Steps of all workers; a step tries one move.
  public internal(set) var steps = 0
  /// By move: how often it was tried, taken, and gave the best plan so far.
  public internal(set) var tried = [Int](repeating: 0, count: VisitMove.allCases.count)
  /// By move: how often it was taken.
  public internal(set) var accepted = [Int](repeating: 0, count: VisitMove.allCases.count)
  /// By move: how often it gave a worker's best plan so far.
  public internal(set) var improved = [Int](repeating: 0, count: VisitMove.allCases.count)
  /// Visits for which the cheapest place was looked for.
  public internal(set) var insertions = 0
  /// Rounds after which the workers met.
  public internal(set) var rounds = 0

  mutating func add(_ other: VisitStatistics) {
    steps += other.steps
    insertions += other.insertions
    rounds += other.rounds
    for index in tried.indices {
      tried[index] += other.tried[index]
      accepted[index] += other.accepted[index]
      improved[index] += other.improved[index]
    }
  }
}
