import Optimiser

/// The best schedule of every person under one set of prices, and the bound that follows.
struct Pricing: Sendable {
  /// The answer for each place of the part; nil where no schedule is lawful.
  let answers: [ScheduleAnswer?]
  /// The bound on the whole cost, times the scale; nil when somebody has no lawful schedule.
  let bound: Int64?
  let labels: Int64
  let searches: Int64

  /// What each shift on each day earns under prices of the demands, by row.
  static func worth(of prices: [Int32], part: PartialProblem, problem: RosterProblem) -> [Int32] {
    var worth = [Int32](repeating: 0, count: problem.dayCount * problem.shiftCount)
    for slot in worth.indices {
      for cover in problem.parts(of: slot) {
        let row = part.rowOfCell[Int(cover.cell)]
        if row >= 0 { worth[slot] += cover.amount * prices[Int(row)] }
      }
    }
    return worth
  }

  /// Prices all people of a part; `search` serves when there is one thread.
  init(
    _ part: PartialProblem,
    of problem: RosterProblem,
    prices: [Int32],
    hints: [CountedLimits],
    boundOnly: Bool = false,
    threads: Int,
    search: inout ScheduleSearch
  ) {
    let worth = Pricing.worth(of: prices, part: part, problem: problem)
    let scale = problem.priceScale
    func question(_ place: Int) -> ScheduleQuestion {
      ScheduleQuestion(
        person: part.people[place],
        fixed: part.fixedDays(place),
        worth: worth,
        scale: scale,
        boundOnly: boundOnly
      )
    }
    let labels = search.labels
    let searches = search.searches
    var more: (labels: Int64, searches: Int64) = (0, 0)
    if threads < 2 || part.people.count < 4 {
      answers = part.people.indices.map { search.best(question($0), counting: hints[$0]) }
    } else {
      let shapes = search.shapes
      // Small chunks, so that no thread waits long for another.
      let chunks = min(part.people.count, threads * 4)
      let results = Parallel.map(count: chunks, threads: threads) { chunk in
        var own = ScheduleSearch(problem, shapes: shapes)
        let places = stride(from: chunk, to: part.people.count, by: chunks)
        let found = places.map { place in
          own.best(
            ScheduleQuestion(
              person: part.people[place],
              fixed: part.fixedDays(place),
              worth: worth,
              scale: scale,
              boundOnly: boundOnly
            ),
            counting: hints[place]
          )
        }
        return (found, own.labels, own.searches)
      }
      answers = part.people.indices.map { results[$0 % chunks].0[$0 / chunks] }
      for result in results {
        more.labels += result.1
        more.searches += result.2
      }
    }
    self.labels = search.labels - labels + more.labels
    self.searches = search.searches - searches + more.searches
    var bound: Int64? = part.constant * Int64(scale)
    for (price, left) in zip(prices, part.left) { bound? += Int64(price) * Int64(left) }
    for (place, answer) in answers.enumerated() {
      guard let answer else {
        bound = nil
        break
      }
      bound? += answer.bound + problem.people[part.people[place]].fixedCost * Int64(scale)
    }
    self.bound = bound
  }
}

extension RosterProblem {
  /// Prices are whole numbers of this part of a unit of cost: as fine as 32 bits leave room for.
  var priceScale: Int32 {
    let dearest = people.reduce(Int64(1)) { most, person in
      max(most, person.shiftCost.reduce(0) { $0 + Int64($1.magnitude) })
    }
    var scale: Int32 = 1000
    while scale > 1, Int64(scale) * (dearest + demandCost) >= 1 << 28 { scale /= 10 }
    return scale
  }

  /// A whole cost from a scaled bound: rounded up, as all costs are whole.
  static func roundedUp(_ scaled: Int64, scale: Int32) -> Int64 {
    let scale = Int64(scale)
    return scaled >= 0 ? (scaled + scale - 1) / scale : -(-scaled / scale)
  }
}
