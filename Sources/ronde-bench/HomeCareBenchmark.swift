import Foundation
import Routing

/// `ronde-bench home-care`: one instance, planned for some seconds by the planner of visits.
struct HomeCareBenchmark {
  static let usage = """
    usage: ronde-bench home-care FILE --seconds N --out SOLUTION [--steps N,…] [--seed S]
             [--threads 2] [--statistics]
      --steps  steps of each worker instead of seconds: the same steps give the same plan; after a
               comma those of a search that goes on from the best plan, with the next seed
    """

  var file = ""
  var out = ""
  var seconds = 60
  var steps: [Int] = []
  var seed: UInt64 = 1
  var threads = 2
  var showsStatistics = false

  init?(_ words: ArraySlice<String>) {
    var rest = words
    while let word = rest.popFirst() {
      switch word {
      case "--seconds":
        guard let number = rest.popFirst().flatMap({ Int($0) }), (1...86_400).contains(number)
        else { return nil }
        seconds = number
      case "--steps":
        let numbers = rest.popFirst()?.split(separator: ",").map { Int($0) ?? 0 } ?? []
        guard !numbers.isEmpty, numbers.allSatisfy((1...1 << 40).contains) else { return nil }
        steps = numbers
      case "--seed":
        guard let number = rest.popFirst().flatMap({ UInt64($0) }) else { return nil }
        seed = number
      case "--threads":
        guard let number = rest.popFirst().flatMap({ Int($0) }), (1...64).contains(number)
        else { return nil }
        threads = number
      case "--out":
        guard let text = rest.popFirst() else { return nil }
        out = text
      case "--statistics": showsStatistics = true
      case _ where file.isEmpty && !word.hasPrefix("-"): file = word
      default: return nil
      }
    }
    if file.isEmpty || out.isEmpty { return nil }
  }

  /// Plans and writes; the exit code.
  func run() -> Int32 {
    let clock = ContinuousClock()
    let start = clock.now
    guard let data = FileManager.default.contents(atPath: file) else {
      return fail("\(file): not read, expected a file of the home-care instances")
    }
    let instance: HomeCareInstance
    do {
      instance = try HomeCareInstance([UInt8](data))
    } catch {
      return fail("\(file): \(error.text)")
    }
    func passed() -> Double { (clock.now - start) / .seconds(1) }
    let (outcome, made, isWhole) = plan(instance, passed)
    guard let outcome else { return fail("\(file): no plan keeps the times") }
    do {
      try instance.solution(outcome.plan, outcome.score)
        .write(toFile: out, atomically: true, encoding: .utf8)
    } catch {
      return fail("\(out): not written: \(error)")
    }
    let score = outcome.score
    print(
      "cost \(instance.text(cost: score.cost))  travel \(HomeCareInstance.decimal(score.travel))  "
        + "lateness \(HomeCareInstance.decimal(score.lateness))  "
        + "largest \(HomeCareInstance.decimal(score.largestLateness))  open \(score.open.count)  "
        + "after \(Figure.text(passed())) s, --seed \(seed) --steps "
        + made.map { "\($0)" }.joined(separator: ",")
        + (isWhole ? "" : ", stopped in the last: not reproducible")
    )
    if showsStatistics { tell(outcome.statistics) }
    return score.open.isEmpty ? 0 : 1
  }

  /// Search after search, each going on from the best plan, until the steps or the time are used;
  /// with the steps of each, and
  /// whether the last was made to its end.
  private func plan(
    _ instance: HomeCareInstance,
    _ passed: () -> Double
  ) -> (VisitSearch.Outcome?, [Int], isWhole: Bool) {
    let limit = steps.isEmpty ? Double(seconds) : .infinity
    var (told, made) = (Int.max, [Int]())
    var best: VisitSearch.Outcome?
    var next = steps.first ?? plannedSteps(instance, passed)
    while next > 0 {
      let settings = VisitSearch.Settings(
        seed: seed &+ UInt64(made.count),
        steps: next,
        threads: threads
      )
      let from = passed()
      var (rounds, isWhole) = (0.0, true)
      let outcome = VisitSearch(instance.problem, settings).run(from: best?.plan) { cost, steps in
        if cost < told {
          let sum = made.reduce(steps, +)
          print("\(Figure.text(passed())) s  \(sum) steps  \(instance.text(cost: cost))")
        }
        told = min(told, cost)
        // A round that would end too late, as rounds go, is not begun.
        rounds += 1
        isWhole =
          passed() + (passed() - from) / rounds < limit
          || rounds == Double(settings.tuning.cycles.count * settings.tuning.rounds)
        return isWhole
      }
      guard let outcome else { break }
      best = outcome
      made.append(next)
      guard isWhole else { return (best, made, false) }
      if steps.isEmpty {
        // The machine may have been slower when the first steps were counted than it is now.
        let left = limit - passed()
        let speed = Double(outcome.steps) / max(passed() - from, 1e-6)
        next = left > 0.05 * limit ? Int(speed * left * 0.97) : 0
      } else {
        next = made.count < steps.count ? steps[made.count] : 0
      }
    }
    return (best, made, true)
  }

  /// As many steps as the time allows, by a short search that is timed.
  private func plannedSteps(_ instance: HomeCareInstance, _ passed: () -> Double) -> Int {
    var trial = 400
    while true {
      let from = passed()
      let settings = VisitSearch.Settings(seed: seed, steps: trial, threads: threads)
      _ = VisitSearch(instance.problem, settings).run { _, _ in true }
      let speed = Double(trial) / max(passed() - from, 1e-6)
      if passed() - from > 0.02 * Double(seconds) {
        return max(1, Int(speed * (Double(seconds) - passed()) * 0.97))
      }
      trial *= 2
    }
  }

  private func tell(_ statistics: VisitStatistics) {
    let counts = "\(statistics.steps) steps in \(statistics.rounds) rounds"
    print("\(counts), \(statistics.insertions) insertions looked for")
    for move in VisitMove.allCases {
      let tried = "  \(move): \(statistics.tried[move.rawValue]) tried"
      let accepted = "\(statistics.accepted[move.rawValue]) accepted"
      print("\(tried), \(accepted), \(statistics.improved[move.rawValue]) improved")
    }
  }

  private func fail(_ text: String) -> Int32 {
    FileHandle.standardError.write(Data((text + "\n").utf8))
    return 3
  }
}
