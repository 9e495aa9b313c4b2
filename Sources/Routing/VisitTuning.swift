/// Figures of the search that were found by trying, in one place.
public struct VisitTuning: Sendable {
  /// The temperature at the beginning of a cycle, in thousandths of a mean way.
  public var hottest = 5000
  /// The temperature at its end.
  public var coldest = 60
  /// The hottest of later cycles, in hundredths of the first.
  public var reheat = 100
  /// Cycles of cooling, with the share of the steps each takes, in hundredths.
  public var cycles = [10, 90]
  /// Rounds in a cycle.
  public var rounds = 30
  /// One place in so many is skipped when places are compared.
  public var blinkRate = 100
  /// Parts that a step with strings takes out on average.
  public var meanTaken = 10
  /// The most of them of one route.
  public var longestString = 10
  /// By move: how often it is tried, in hundredths.
  public var shares = [60, 12, 6, 6, 6, 3, 3, 4]

  /// The figures in use.
  public init() {}
}
