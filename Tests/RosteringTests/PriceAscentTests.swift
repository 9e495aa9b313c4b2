import Testing

@testable import Rostering

struct PriceAscentTests {
  /// The least cost of all lawful rosters of two people, by trying every one; nil when there is none.
  private func cheapest(_ problem: RosterProblem) -> Int64? {
    let lists = problem.people.map { SmallProblems.schedules(of: $0, in: problem) }
    var least: Int64?
    for one in lists[0] {
      for other in lists[1] {
        var roster = Roster(people: 2, days: problem.dayCount)
        roster.set(one, for: 0)
        roster.set(other, for: 1)
        let cost = RosterCost(roster, in: problem).total
        least = min(least ?? cost, cost)
      }
    }
    return least
  }

  @Test(arguments: 0..<6)
  func `the bound holds, and prices alone prove as much`(block: Int) throws {
    var met = 0
    for seed in block * 10..<(block + 1) * 10 {
      let problem = try SmallProblems.random(
        seed: UInt64(3000 + seed),
        people: 2,
        days: 5,
        shifts: 2
      )
      guard let least = cheapest(problem) else { continue }
      let ascent = PriceAscent(
        problem,
        rounds: 120,
        upper: least,
        threads: 1,
        shapes: ScheduleSearch.shapes(of: problem),
        shouldStop: { false }
      )
      let bound = RosterProblem.roundedUp(ascent.bestBound, scale: problem.priceScale)
      #expect(bound <= least, "seed \(seed)")
      let certificate = PriceCertificate(scale: problem.priceScale, prices: ascent.bestPrices)
      let proved = try #require(certificate.provedBound(problem))
      #expect(bound <= proved, "seed \(seed)")
      #expect(proved <= least, "seed \(seed)")
      if bound * 10 >= least * 9 { met += 1 }
      for (person, schedule) in ascent.lawful {
        #expect(
          LawBreach.all(in: schedule, of: problem.people[person], problem: problem).isEmpty
        )
      }
    }
    // Where it ends is near the best roster at least now and then.
    #expect(met > 0)
  }

  @Test
  func `a roster built by prices is lawful`() throws {
    var built = 0
    for seed in 0..<40 {
      let problem = try SmallProblems.random(
        seed: UInt64(4000 + seed),
        people: 5,
        days: 10,
        shifts: 3
      )
      var search = ScheduleSearch(problem, shapes: ScheduleSearch.shapes(of: problem))
      let prices = problem.cells.map { $0.underCost * problem.priceScale / 2 }
      let result = Construction.run(
        problem,
        prices: prices,
        search: &search,
        shouldStop: { false }
      )
      guard case .roster(let standing) = result else { continue }
      built += 1
      #expect(RosterCost(standing.roster, in: problem).total == standing.cost)
      for (index, person) in problem.people.enumerated() {
        let days = standing.roster.schedule(of: index)
        #expect(LawBreach.all(in: days, of: person, problem: problem).isEmpty)
      }
    }
    #expect(built > 10)
  }
}
