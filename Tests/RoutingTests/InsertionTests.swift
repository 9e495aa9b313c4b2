import Optimiser
import Testing

@testable import Routing

/// The cheapest insertion against trying every place of every member and scoring from scratch.
struct InsertionTests {
  /// The least that putting an open visit in adds, by trying all.
  private func cheapest(_ problem: VisitProblem, _ plan: VisitPlan, _ visit: Int) -> Int? {
    let scorer = VisitScorer(problem)
    guard let before = try? scorer.score(plan).cost else { return nil }
    let cost = problem.visits[visit].costWhenOpen ?? VisitProblem.costOfNecessity
    var best: Int?
    func extend(_ part: Int, _ routes: [[Int]]) {
      guard part < problem.firstPart[visit + 1] else {
        if let score = try? scorer.score(VisitPlan(routes: routes)) {
          best = min(best ?? .max, score.cost - before + cost)
        }
        return
      }
      for person in routes.indices {
        for place in 0...routes[person].count {
          var next = routes
          next[person].insert(part, at: place)
          extend(part + 1, next)
        }
      }
    }
    extend(problem.firstPart[visit], plan.routes)
    return best
  }

  @Test(arguments: [1, 2, 3])
  func `the cheapest insertion is the least of all`(_ size: Int) throws {
    var (compared, impossible) = (0, 0)
    for seed in 0..<(size == 3 ? 60 : 200) as Range<UInt64> {
      let made = SmallProblem(
        visits: size == 3 ? 5 : 7,
        people: size == 3 ? 4 : 3,
        teams: size == 1 ? 0 : 3,
        size: size,
        hasDutyEnds: seed % 3 == 0
      )
      let problem = try made.make(seed)
      var state = RouteState(problem)
      var blinks = Blinks(rate: 0, source: RandomSource(seed: seed))
      var order = Array(problem.visits.indices)
      var source = RandomSource(seed: seed, stream: 1)
      for index in order.indices { order.swapAt(index, source.below(order.count)) }
      _ = state.settleAll()
      for visit in order {
        let plan = state.plan
        let found = state.cheapest(visit, blinks: &blinks)
        let after = state.plan
        #expect(after == plan, "a trial changes nothing")
        let least = cheapest(problem, plan, visit)
        compared += 1
        guard let least else {
          impossible += 1
          #expect(found >= RouteState.never, "seed \(seed), visit \(visit)")
          continue
        }
        #expect(found == least, "seed \(seed), visit \(visit)")
        let before = state.cost - state.openCost
        let isIn = state.insert(visit)
        let added = state.cost - state.openCost - before
        #expect(isIn && added == least)
      }
    }
    #expect(compared > 200)
    #expect(impossible < compared / 2)
  }
}
