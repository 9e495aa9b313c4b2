import Optimiser
import Testing

@testable import Routing

/// After every move the running sums and starts are those of the plan scored from scratch.
struct VisitMoveTests {
  @Test(arguments: VisitMove.allCases)
  func `ten thousand moves of a kind leave the sums true`(_ kind: VisitMove) throws {
    var (changed, possible) = (0, 0)
    for seed in 0..<10 as Range<UInt64> {
      let made = SmallProblem(
        visits: 14,
        people: 5,
        teams: 6,
        size: seed % 4 == 3 ? 3 : 2,
        hasDutyEnds: seed % 2 == 1,
        hasOptional: seed % 2 == 1
      )
      let problem = try made.make(seed)
      var bench = Workbench(problem, VisitTuning(), seed: RandomSource(seed: seed))
      bench.construct(regret: 2)
      bench.present.copy(bench.trial)
      bench.best.copy(bench.trial)
      var wrong = bench.isTrue ? 0 : 1
      // Hot enough to take nearly everything, so that plans of all sorts are met.
      let annealing = Annealing(hottest: 500, coldest: 500)
      for _ in 0..<1000 {
        bench.step += 1
        bench.looseCount = 0
        let before = bench.trial.plan
        let isPossible = bench.change(kind)
        if isPossible {
          possible += 1
          if bench.trial.plan != before { changed += 1 }
          if !bench.isTrue { wrong += 1 }
        }
        if isPossible, Double(bench.trial.cost - bench.present.cost) < annealing.now {
          bench.present.copy(bench.trial)
        } else {
          bench.trial.copy(bench.present)
          if !bench.isTrue { wrong += 1 }
        }
      }
      #expect(wrong == 0, "seed \(seed)")
    }
    #expect(possible > 300, "the kind is met: \(possible)")
    #expect(changed > 100, "and changes plans: \(changed)")
  }
}
