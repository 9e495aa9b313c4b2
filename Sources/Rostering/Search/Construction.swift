import Optimiser

/// A first lawful roster: person after person, each with the best schedule for the demand that is
/// still open, and then once more round.
enum Construction {
  /// The roster, or the index of a person for whom no schedule is lawful, or none was found.
  enum Result {
    case roster(Standing)
    case impossible(person: Int)
    case notFound(person: Int)
  }

  /// With `prices` of the demands, scaled, the first people work where prices say it is worth most,
  /// and the last where demand is left.
  static func run(
    _ problem: RosterProblem,
    prices: [Int32]? = nil,
    search: inout ScheduleSearch,
    shouldStop: () -> Bool
  ) -> Result {
    var standing = Standing(
      Roster(people: problem.people.count, days: problem.dayCount),
      in: problem
    )
    let open = [Int16](repeating: ScheduleSearch.Fixed.open, count: problem.dayCount)
    let nobody = [Int16](repeating: Roster.off, count: problem.dayCount)
    // Where each search is long, one round must do.
    let rounds = problem.people.count * problem.dayCount > 8000 ? 1 : 3
    for round in 0..<rounds {
      let before = standing.cost
      for person in problem.people.indices {
        if round > 0, shouldStop() { return .roster(standing) }
        if prices != nil, shouldStop() { return .notFound(person: person) }
        let old = standing.roster.schedule(of: person)
        let last = standing.cost
        let kept = Array(old)
        standing.set(nobody[...], for: person, in: problem)
        let answer = search.best(
          ScheduleQuestion(
            person: person,
            fixed: open[...],
            worth: round == 0
              ? worth(standing, led: prices, after: person, problem)
              : standing.worthOfOneMore(in: problem),
            scale: round == 0 && prices != nil ? problem.priceScale : 1
          )
        )
        guard let answer, !answer.schedule.isEmpty else {
          if round == 0 {
            return answer == nil ? .impossible(person: person) : .notFound(person: person)
          }
          standing.set(kept[...], for: person, in: problem)
          continue
        }
        standing.set(answer.schedule[...], for: person, in: problem)
        if round > 0, standing.cost > last { standing.set(kept[...], for: person, in: problem) }
      }
      if round > 0, standing.cost == before { break }
    }
    return .roster(standing)
  }

  /// What a shift is worth to one who is placed after so many others: where demand is open, the more
  /// of it the price the fewer are placed; elsewhere what one too many costs.
  private static func worth(
    _ standing: Standing,
    led prices: [Int32]?,
    after placed: Int,
    _ problem: RosterProblem
  ) -> [Int32] {
    let left = standing.worthOfOneMore(in: problem)
    guard let prices else { return left }
    let scale = problem.priceScale
    let all = Int64(max(1, problem.people.count))
    return left.enumerated().map { slot, worth in
      let full = Int64(worth) * Int64(scale)
      let price = problem.parts(of: slot).reduce(Int64(0)) { sum, part in
        sum + Int64(part.amount) * Int64(prices[Int(part.cell)])
      }
      guard full > price else { return Int32(clamping: full) }
      return Int32(clamping: price + (full - price) * Int64(placed) / all)
    }
  }
}
