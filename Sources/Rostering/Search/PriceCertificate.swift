/// Prices that prove a bound: what one more head on each demand may be worth, in whole numbers.
///
/// For prices p with −over ≤ p ≤ under on every demand, every lawful roster costs at least
/// Σ p · required + Σ over people of the least, over lawful schedules, of (own cost − Σ p · covered),
/// because under · missing + over · extra ≥ p · (required − covered), demand by demand.
public struct PriceCertificate: Hashable, Sendable {
  /// A price is this many times its worth in units of cost.
  public let scale: Int32
  /// The price of each demand.
  public let prices: [Int32]
  /// Prices on each person's limits that show the bound where counting them all takes too long; what
  /// the demands' prices prove does not hang on them.
  let penalties: [LimitPenalties]?

  init(scale: Int32, prices: [Int32], penalties: [LimitPenalties]? = nil) {
    self.scale = scale
    self.prices = prices
    self.penalties = penalties
  }

  /// Prices of nothing at all.
  static func none(_ problem: RosterProblem) -> PriceCertificate {
    PriceCertificate(
      scale: problem.priceScale,
      prices: [Int32](repeating: 0, count: problem.cells.count)
    )
  }

  /// A bound that holds without any search: every wish met where it helps, and no demand missed.
  func cheapBound(_ problem: RosterProblem) -> Int64 {
    problem.people.reduce(0) { sum, person in
      var least = person.fixedCost
      for day in 0..<problem.dayCount {
        let slots = day * problem.shiftCount..<(day + 1) * problem.shiftCount
        least += Int64(min(0, slots.reduce(Int32(0)) { min($0, person.shiftCost[$1]) }))
      }
      return sum + least
    }
  }

  /// The bound that these prices prove, computed anew; nil when somebody has no lawful schedule.
  public func provedBound(_ problem: RosterProblem) -> Int64? {
    for (cell, price) in zip(problem.cells, prices) {
      guard price >= -cell.overCost * scale, price <= cell.underCost * scale else { return nil }
    }
    let shapes = ScheduleSearch.shapes(of: problem)
    let whole = PartialProblem(problem)
    var search = ScheduleSearch(problem, shapes: shapes)
    let pricing = Pricing(
      whole,
      of: problem,
      prices: prices,
      hints: [CountedLimits](repeating: CountedLimits(), count: problem.people.count),
      threads: 1,
      search: &search
    )
    guard var bound = pricing.bound else { return nil }
    if let penalties {
      let relaxed = RelaxedPricing(
        whole,
        of: problem,
        prices: prices,
        penalties: penalties,
        threads: 1,
        shapes: shapes,
        shouldStop: { false }
      )
      bound = max(bound, relaxed?.bound ?? bound)
    }
    return RosterProblem.roundedUp(bound, scale: scale)
  }
}
