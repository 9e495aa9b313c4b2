import Optimiser

/// Good prices without a linear program: where more work than asked is drawn at some prices, they
/// fall, where less, they rise, by steps that shrink when the bound no longer rises.
struct PriceAscent {
  /// The best bound, scaled, and the prices that prove it.
  private(set) var bestBound = Int64.min
  private(set) var bestPrices: [Int32]
  private(set) var statistics = SearchStatistics()

  /// No more labels than this are spent.
  private static let mostLabels: Int64 = 3_000_000_000
  /// How much a step keeps of the one before.
  private static let momentum = 0.6

  /// Runs so many rounds, or until it must stop.
  ///
  /// `upper` is the cost of a known roster. Limits are not counted, which is fast and gives a lower
  /// bound still.
  init(
    _ problem: RosterProblem,
    part: PartialProblem,
    rounds: Int,
    upper: Int64,
    threads: Int,
    search: inout ScheduleSearch,
    shouldStop: () -> Bool
  ) {
    let scale = Double(problem.priceScale)
    let low = part.cells.map { Double(-problem.cells[$0].overCost) * scale }
    let high = part.cells.map { Double(problem.cells[$0].underCost) * scale }
    var prices = zip(low, high).map { max($0, $1 / 3) }
    bestPrices = prices.map { Int32($0) }
    let hints = [CountedLimits](repeating: CountedLimits(), count: part.people.count)
    var direction = [Double](repeating: 0, count: prices.count)
    var pace = 1.0
    var failures = 0
    for _ in 0..<rounds {
      if shouldStop() || statistics.labels > PriceAscent.mostLabels { return }
      let whole = prices.map { Int32($0.rounded()) }
      let pricing = Pricing(
        part,
        of: problem,
        prices: whole,
        hints: hints,
        boundOnly: true,
        threads: threads,
        search: &search
      )
      statistics.priceRounds += 1
      statistics.labels += pricing.labels
      statistics.schedules += pricing.searches
      guard let bound = pricing.bound else { return }
      failures += 1
      if bound > bestBound {
        bestBound = bound
        bestPrices = whole
        failures = 0
      }
      if failures >= 4 {
        pace /= 2
        failures = 0
      }
      let lack = PriceAscent.lack(pricing, part: part, problem: problem)
      let square = lack.reduce(0) { $0 + $1 * $1 }
      if square < 0.5 { return }
      let missing = Double(upper) * scale - Double(bound)
      let step = pace * max(scale, missing) / square
      for row in prices.indices {
        direction[row] = PriceAscent.momentum * direction[row] + lack[row]
        prices[row] = min(high[row], max(low[row], prices[row] + step * direction[row]))
      }
    }
  }

  /// What is missing of each demand when everybody works the best schedule at the prices.
  private static func lack(
    _ pricing: Pricing,
    part: PartialProblem,
    problem: RosterProblem
  ) -> [Double] {
    var lack = part.left.map { Double($0) }
    for answer in pricing.answers {
      guard let answer else { continue }
      for (day, shift) in answer.schedule.enumerated() where shift >= 0 {
        for cover in problem.parts(of: day * problem.shiftCount + Int(shift)) {
          let row = part.rowOfCell[Int(cover.cell)]
          if row >= 0 { lack[Int(row)] -= Double(cover.amount) }
        }
      }
    }
    return lack
  }
}
