/// How much work a search did; the same counters whatever is planned.
public struct SearchStatistics: Hashable, Sendable {
  /// Labels of all searches for one person's schedule.
  public internal(set) var labels: Int64 = 0
  /// Searches for one person's schedule.
  public internal(set) var schedules: Int64 = 0
  /// Schedules added to linear programs.
  public internal(set) var columns: Int64 = 0
  /// Rounds of new prices.
  public internal(set) var priceRounds: Int64 = 0
  /// Pivots of the simplex method.
  public internal(set) var pivots: Int64 = 0
  /// Dives from a linear program to a roster.
  public internal(set) var dives: Int64 = 0
  /// Neighbourhoods that were freed and planned again.
  public internal(set) var moves: Int64 = 0
  /// Rounds of neighbourhood search; so many repeat a run that was stopped by time, but for the part of
  /// its last round.
  public internal(set) var rounds: Int64 = 0
  /// Moves that made the roster cheaper.
  public internal(set) var improvements: Int64 = 0
  /// Moves given up because their bound showed that they could not help.
  public internal(set) var cutOff: Int64 = 0

  /// The moves of each kind that made the roster cheaper.
  var byKind = [Int](repeating: 0, count: MoveKind.allCases.count)

  /// No work yet.
  public init() {}

  /// The work of two searches together.
  public static func + (one: SearchStatistics, other: SearchStatistics) -> SearchStatistics {
    var sum = one
    sum.labels += other.labels
    sum.schedules += other.schedules
    sum.columns += other.columns
    sum.priceRounds += other.priceRounds
    sum.pivots += other.pivots
    sum.dives += other.dives
    sum.moves += other.moves
    sum.rounds += other.rounds
    sum.improvements += other.improvements
    sum.cutOff += other.cutOff
    for kind in sum.byKind.indices { sum.byKind[kind] += other.byKind[kind] }
    return sum
  }

  /// Work in one unit, for limits: about what one label costs.
  var effort: Int64 { labels + schedules * 600 + pivots * 20_000 }
}
