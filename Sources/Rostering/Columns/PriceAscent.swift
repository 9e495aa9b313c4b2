import Optimiser

/// Good prices without a linear program: where more work than asked is drawn at some prices, they
/// fall, where less, they rise; and so do prices on each person's own limits.
///
/// Steps follow what an average of the schedules of all rounds lacks, so that prices do not swing from
/// side to side. They shrink evenly from round to round, or, where there is time for many rounds,
/// whenever the bound has not risen for some.
struct PriceAscent {
  /// The best bound, scaled, and the prices that prove it.
  private(set) var bestBound = Int64.min
  private(set) var bestPrices: [Int32]
  /// The prices on each person's limits that go with them.
  private(set) var bestPenalties: [LimitPenalties]
  /// Lawful schedules of the last rounds, the newest last.
  private(set) var lawful: [(person: Int, schedule: [Int16])] = []
  private(set) var statistics = SearchStatistics()

  /// The rounds whose lawful schedules are kept.
  private static let lastRounds = 30

  /// About so many labels, or steps where nothing is counted, are spent.
  private static let mostWork: Int64 = 25_000_000_000
  /// Minutes are counted where that takes no more labels of all people together, about.
  private static let mostCounted: Int64 = 3_000_000
  /// How far one head too few moves a price at first, as a part of the dearest demand, and the
  /// natural logarithm of how many times less it is at last.
  private static let firstStep = 0.15
  private static let logOfLastStep = 4.8
  /// The rounds without a better bound after which a patient ascent makes its steps shorter, times
  /// this.
  private static let patience = 20
  private static let shorter = 0.7
  /// The share of the newest schedules in the average.
  private static let newest = 0.15

  /// Runs so many rounds, fewer where they are long, or until it must stop.
  ///
  /// `upper` is the cost of a known roster. When it is patient, steps wait for the bound to stand still.
  init(
    _ problem: RosterProblem,
    rounds wanted: Int,
    isPatient: Bool = false,
    upper: Int64,
    threads: Int,
    shapes: [PersonShape],
    shouldStop: @Sendable () -> Bool
  ) {
    let part = PartialProblem(problem)
    let counts = PriceAscent.labels(problem, shapes: shapes) <= PriceAscent.mostCounted
    var point = AscentPoint(problem, shapes: shapes, countsMinutes: counts)
    bestPrices = point.prices
    bestPenalties = point.penalties(shapes, countsMinutes: counts)
    let scale = Int64(problem.priceScale)
    let rounds = min(wanted, PriceAscent.affordable(problem, shapes: shapes, countsMinutes: counts))
    let dearest = problem.cells.reduce(Int32(1)) { max($0, $1.underCost) }
    var step = Double(dearest) * Double(scale) * PriceAscent.firstStep
    let shrink = 1 - PriceAscent.logOfLastStep / Double(max(10, rounds))
    var average: AscentUse?
    var lastChange = 0
    for round in 0..<rounds {
      if shouldStop() { return }
      if let average {
        point.step(by: step, towards: average, problem, shapes)
        if !isPatient {
          step *= shrink
        } else if round - lastChange >= PriceAscent.patience {
          step *= PriceAscent.shorter
          lastChange = round
        }
      }
      let penalties = point.penalties(shapes, countsMinutes: counts)
      let pricing = RelaxedPricing(
        part,
        of: problem,
        prices: point.prices,
        penalties: penalties,
        threads: threads,
        shapes: shapes,
        shouldStop: shouldStop
      )
      guard let pricing else { return }
      statistics.priceRounds += 1
      statistics.labels += pricing.labels
      statistics.schedules += pricing.searches
      if pricing.bound > bestBound {
        bestBound = pricing.bound
        lastChange = round
        bestPrices = point.prices
        bestPenalties = penalties
        if RosterProblem.roundedUp(bestBound, scale: Int32(scale)) >= upper { return }
      }
      if round >= rounds - PriceAscent.lastRounds { keepLawful(pricing.answers, problem) }
      let use = AscentUse(pricing.answers, problem, shapes: shapes)
      if average == nil { average = use } else { average?.mix(use, share: PriceAscent.newest) }
    }
  }

  /// The rounds that `mostWork` allows; never too few for the steps to shrink.
  private static func affordable(
    _ problem: RosterProblem,
    shapes: [PersonShape],
    countsMinutes: Bool
  ) -> Int {
    let days = Int64(problem.dayCount)
    let uncounted = shapes.reduce(Int64(0)) { sum, shape in
      sum + days * Int64(shape.stateCount) * Int64(4 + shape.shifts.count / 4)
    }
    let work = countsMinutes ? labels(problem, shapes: shapes) : uncounted
    return max(100, Int(clamping: mostWork / max(1, work)))
  }

  private mutating func keepLawful(_ answers: [RelaxedAnswer], _ problem: RosterProblem) {
    for (person, answer) in answers.enumerated()
    where LawBreach.all(in: answer.schedule, of: problem.people[person], problem: problem).isEmpty {
      lawful.append((person, answer.schedule))
    }
  }

  /// About how many labels counting minutes takes for everybody.
  private static func labels(_ problem: RosterProblem, shapes: [PersonShape]) -> Int64 {
    shapes.reduce(Int64(0)) { sum, shape in
      sum + Int64(problem.dayCount) * Int64(shape.stateCount) * (Int64(shape.most) + 1) / 3
    }
  }
}
