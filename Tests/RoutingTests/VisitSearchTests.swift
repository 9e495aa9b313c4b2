import Optimiser
import Testing

@testable import Routing

struct VisitSearchTests {
  private func search(
    _ problem: VisitProblem,
    steps: Int = 3000,
    threads: Int = 1,
    seed: UInt64 = 1
  )
    -> VisitSearch.Outcome?
  {
    let settings = VisitSearch.Settings(seed: seed, steps: steps, threads: threads)
    return VisitSearch(problem, settings).run { _, _ in true }
  }

  @Test
  func `small problems are solved to the optimum`() throws {
    var solved = 0
    for seed in 0..<60 as Range<UInt64> {
      let made = SmallProblem(
        visits: seed % 2 == 0 ? 5 : 4,
        people: seed % 2 == 0 ? 2 : 3,
        teams: seed % 2 == 0 ? 1 : 2,
        hasDutyEnds: seed % 3 == 0,
        hasOptional: seed % 3 == 0
      )
      let problem = try made.make(seed)
      let every = EveryPlan(problem)
      guard let best = every.best else { continue }
      solved += 1
      #expect(search(problem)?.score.cost == best, "seed \(seed), \(every.count) plans")
    }
    #expect(solved >= 40)
  }

  @Test
  func `the same seed gives the same plan on one and two threads`() throws {
    let problem = try SmallProblem(visits: 20, people: 5, teams: 6).make(3)
    let one = search(problem, steps: 2000)
    let two = search(problem, steps: 2000, threads: 2)
    #expect(one?.plan == two?.plan)
    #expect(one?.statistics == two?.statistics)
    #expect(one?.score.open == [])
    #expect(one?.statistics.steps == 4000)
  }

  @Test
  func `a search that goes on from a plan keeps it or finds a better one`() throws {
    let problem = try SmallProblem(visits: 20, people: 5, teams: 6).make(3)
    let first = try #require(search(problem, steps: 200))
    let settings = VisitSearch.Settings(seed: 2, steps: 2000, threads: 1)
    let next = VisitSearch(problem, settings)
    let second = try #require(next.run(from: first.plan) { _, _ in true })
    #expect(second.score.cost <= first.score.cost)
    #expect(next.run(from: first.plan) { _, _ in true }?.plan == second.plan)
    // Stopped after the first round it has the plan it began with, or a better one.
    let stopped = next.run(from: second.plan) { _, _ in false }
    #expect((stopped?.score.cost ?? .max) <= second.score.cost)
  }

  @Test
  func `a search that is stopped gives the best plan so far`() throws {
    let problem = try SmallProblem(visits: 20, people: 5, teams: 6).make(4)
    var told: [Int] = []
    let settings = VisitSearch.Settings(seed: 1, steps: 2000, threads: 1)
    let outcome = VisitSearch(problem, settings).run { cost, _ in
      told.append(cost)
      return told.count < 3
    }
    #expect(told.count == 3)
    #expect(outcome?.score.cost == told.last)
    #expect((outcome?.steps ?? 0) < 2000)
  }

  @Test
  func `nothing to do and nobody to do it are plans too`() throws {
    let weights = VisitProblem.Weights(
      travel: 1,
      lateness: 1,
      largestLateness: 1,
      denominator: 1
    )
    let part = VisitProblem.Part(qualification: 1, duration: 5)
    let visit = VisitProblem.Visit(place: 0, opens: 0, due: 5, parts: [part])
    let empty = try VisitProblem(people: [], visits: [], places: 1, travel: [0], weights: weights)
    #expect(search(empty)?.score.cost == 0)
    let idle = try VisitProblem(
      people: [],
      visits: [visit],
      places: 1,
      travel: [0],
      weights: weights
    )
    #expect(search(idle)?.score.open == [0])
  }
}
