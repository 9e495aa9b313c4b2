import Optimiser

/// The cheapest schedule of every person under prices of the demands and of their own limits, and the
/// bound that follows.
struct RelaxedPricing: Sendable {
  /// The answer for each person.
  let answers: [RelaxedAnswer]
  /// The bound on the whole cost, times the scale.
  let bound: Int64
  let labels: Int64
  let searches: Int64

  /// Prices all people; nil when it must stop, or somebody has no lawful schedule
  /// or takes too many labels.
  init?(
    _ part: PartialProblem,
    of problem: RosterProblem,
    prices: [Int32],
    penalties: [LimitPenalties],
    threads: Int,
    shapes: [PersonShape],
    shouldStop: @Sendable () -> Bool
  ) {
    let worth = Pricing.worth(of: prices, part: part, problem: problem)
    let scale = problem.priceScale
    let people = part.people.count
    let chunks = max(1, min(people, 8))
    let results = Parallel.map(count: chunks, threads: threads) { chunk in
      var own = ScheduleSearch(problem, shapes: shapes)
      let found: [RelaxedAnswer?] = stride(from: chunk, to: people, by: chunks).map { place in
        if shouldStop() { return nil }
        return own.relaxed(
          ScheduleQuestion(
            person: part.people[place],
            fixed: part.fixedDays(place),
            worth: worth,
            scale: scale
          ),
          under: penalties[place]
        )
      }
      return (found: found, labels: own.labels, searches: own.searches)
    }
    var bound = part.constant * Int64(scale)
    for (price, left) in zip(prices, part.left) { bound += Int64(price) * Int64(left) }
    var answers: [RelaxedAnswer] = []
    answers.reserveCapacity(people)
    for place in 0..<people {
      guard let answer = results[place % chunks].found[place / chunks] else { return nil }
      bound += answer.bound + problem.people[part.people[place]].fixedCost * Int64(scale)
      answers.append(answer)
    }
    self.answers = answers
    self.bound = bound
    labels = results.reduce(0) { $0 + $1.labels }
    searches = results.reduce(0) { $0 + $1.searches }
  }
}
