import Optimiser

/// Takes a few people's shifts away over a span of days and gives each, one after the other, the best
/// schedule for what is then open.
///
/// It needs no linear program, so that it takes a handful of searches for one person however many
/// demands there are. What it lacks in sight it has in number.
enum Rebuild {
  /// In how many parts the way from prices to full costs is divided.
  static let parts = 10
  /// How far a shift's worth is moved at random, either way, in parts of a unit of cost: among shifts
  /// worth the same, another is taken each time.
  private static let blur: Int64 = 300

  /// The roster after the move; nil when somebody has no schedule.
  ///
  /// Those who come last see what a shift saves; those who come first see so many parts of its price,
  /// from 0 up to `parts`, which leaves work for who comes after.
  static func run(
    _ area: RebuildArea,
    from standing: Standing,
    prices: [Int32],
    priced: Int,
    search: inout ScheduleSearch,
    random: inout RandomSource
  ) -> Standing? {
    let problem = search.problem
    var next = standing
    for person in area.people {
      var schedule = Array(next.roster.schedule(of: person))
      for day in area.days { schedule[day] = Roster.off }
      next.set(schedule[...], for: person, in: problem)
    }
    for (place, person) in area.people.enumerated() {
      let later = area.people.count - 1 - place
      let answer = search.best(
        ScheduleQuestion(
          person: person,
          fixed: opened(area.days, of: next.roster.schedule(of: person))[...],
          worth: worth(
            next,
            days: area.days,
            prices: prices,
            share: (priced * later, parts * area.people.count),
            problem,
            &random
          ),
          scale: problem.priceScale
        )
      )
      guard let answer, !answer.schedule.isEmpty else { return nil }
      next.set(answer.schedule[...], for: person, in: problem)
    }
    return next
  }

  private static func opened(_ days: Range<Int>, of schedule: ArraySlice<Int16>) -> [Int16] {
    var fixed = Array(schedule)
    for day in days { fixed[day] = ScheduleSearch.Fixed.open }
    return fixed
  }

  /// What one more person in each shift of some days is worth, scaled; where it is worth more than its
  /// price, a share of the way from there to the price is taken off.
  private static func worth(
    _ standing: Standing,
    days: Range<Int>,
    prices: [Int32],
    share: (part: Int, of: Int),
    _ problem: RosterProblem,
    _ random: inout RandomSource
  ) -> [Int32] {
    let scale = Int64(problem.priceScale)
    let blur = max(1, Rebuild.blur * scale / 1000)
    var worth = [Int32](repeating: 0, count: problem.dayCount * problem.shiftCount)
    for slot in days.lowerBound * problem.shiftCount..<days.upperBound * problem.shiftCount {
      var full = Int64(standing.worthOfOneMore(at: slot, in: problem)) * scale
      if share.part > 0 {
        let price = problem.parts(of: slot).reduce(Int64(0)) { sum, part in
          sum + Int64(part.amount) * Int64(prices[Int(part.cell)])
        }
        full -= max(0, full - price) * Int64(share.part) / Int64(share.of)
      }
      worth[slot] = Int32(clamping: full - blur + Int64(random.below(Int(2 * blur + 1))))
    }
    return worth
  }
}

/// People, in the order they are placed, and the days on which they are.
struct RebuildArea {
  let people: [Int]
  let days: Range<Int>
}
