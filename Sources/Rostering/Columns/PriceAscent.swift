import Optimiser

/// Good prices without a linear program: where more work than asked is drawn at some prices, they
/// fall, where less, they rise; and so do prices on each person's own limits.
///
/// Steps follow what an average of the schedules of all rounds lacks, so that prices do not swing from
/// side to side, and shrink evenly from round to round.
struct PriceAscent {
  /// The best bound, scaled, and the prices that prove it.
  private(set) var bestBound = Int64.min
  private(set) var bestPrices: [Int32]
  private(set) var statistics = SearchStatistics()

  /// No more labels, and steps where nothing is counted, than this are spent.
  private static let mostWork: Int64 = 6_000_000_000
  /// Minutes are counted where that takes no more labels of all people together, about.
  private static let mostCounted: Int64 = 3_000_000
  /// How far one head too few moves a price at first, as a part of the dearest demand, and the
  /// natural logarithm of how many times less it is at last.
  private static let firstStep = 0.15
  private static let logOfLastStep = 4.8
  /// The share of the newest schedules in the average.
  private static let newest = 0.15

  /// Runs so many rounds, or until it must stop.
  ///
  /// `upper` is the cost of a known roster.
  init(
    _ problem: RosterProblem,
    rounds: Int,
    upper: Int64,
    threads: Int,
    shapes: [PersonShape],
    shouldStop: @Sendable () -> Bool
  ) {
    let part = PartialProblem(problem)
    let counts = PriceAscent.labels(problem, shapes: shapes) <= PriceAscent.mostCounted
    var point = AscentPoint(problem, shapes: shapes, countsMinutes: counts)
    bestPrices = point.prices
    let scale = Int64(problem.priceScale)
    let dearest = problem.cells.reduce(Int32(1)) { max($0, $1.underCost) }
    var step = Double(dearest) * Double(scale) * PriceAscent.firstStep
    let shrink = 1 - PriceAscent.logOfLastStep / Double(max(10, rounds))
    var average: AscentUse?
    var work: Int64 = 0
    for _ in 0..<rounds {
      if shouldStop() || work > PriceAscent.mostWork { return }
      if let average {
        point.step(by: step, towards: average, problem, shapes)
        step *= shrink
      }
      let pricing = RelaxedPricing(
        part,
        of: problem,
        prices: point.prices,
        penalties: point.penalties(shapes, countsMinutes: counts),
        threads: threads,
        shapes: shapes,
        shouldStop: shouldStop
      )
      guard let pricing else { return }
      statistics.priceRounds += 1
      statistics.labels += pricing.labels
      statistics.schedules += pricing.searches
      work += pricing.labels + pricing.passes
      if pricing.bound > bestBound {
        bestBound = pricing.bound
        bestPrices = point.prices
        if RosterProblem.roundedUp(bestBound, scale: Int32(scale)) >= upper { return }
      }
      let use = AscentUse(pricing.answers, problem, shapes: shapes)
      if average == nil { average = use } else { average?.mix(use, share: PriceAscent.newest) }
    }
  }

  /// About how many labels counting minutes takes for everybody.
  private static func labels(_ problem: RosterProblem, shapes: [PersonShape]) -> Int64 {
    shapes.reduce(Int64(0)) { sum, shape in
      sum + Int64(problem.dayCount) * Int64(shape.stateCount) * (Int64(shape.most) + 1) / 3
    }
  }
}
