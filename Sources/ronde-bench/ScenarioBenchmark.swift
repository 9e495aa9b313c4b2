import Foundation
import RuleChecking
import RuleSyntax
import Scenarios
import SourceText

/// `ronde-bench scenarios`: how long small scenarios that each plan a week take, all in: reading,
/// binding, what is due, the week, judging, and looking for lines that change nothing.
struct ScenarioBenchmark {
  static let usage = """
    usage: ronde-bench scenarios [--count 200] [--threads 2] [--write FILE] [--uses yes|no]
      --uses no  does not look for lines that change nothing, and does not verify rosters
      --write    writes what each scenario answered, to compare two versions
    """

  /// Seconds for two hundred.
  private static let bar = 2.0

  let count: Int
  let threads: Int
  let checksUse: Bool
  let file: String?

  /// The run that some words ask for; nil when they cannot be understood.
  init?(_ words: ArraySlice<String>) {
    guard
      let words = BenchWords(words, known: ["--count", "--threads", "--write", "--uses"]),
      let count = words.number("--count", usual: 200, in: 1...100_000),
      let threads = words.number("--threads", usual: 2, in: 1...64),
      ["yes", "no", nil].contains(words.text("--uses"))
    else { return nil }
    self.count = count
    self.threads = threads
    checksUse = words.text("--uses") != "no"
    file = words.text("--write")
  }

  /// 0 when the bar holds, 1 when it does not, 3 when the benchmark itself is at fault.
  func run() -> Int32 {
    let made = SmallWeeks()
    let (cpu, begin) = (Machine.processorSeconds, ContinuousClock.now)
    let rules = RuleParser.parse(SourceFile(name: "weeks.rules", text: made.rules))
    let read = RuleChecker.check([rules])
    let runner = ScenarioRunner(rules: [rules], book: read.rulebook, cities: []) { _ in nil }
    let text = SourceFile(name: "weeks.scenarios", text: made.scenarios(count))
    let (results, diagnostics) = runner.run(
      RuleParser.parse(text),
      threads: threads,
      checksUse: checksUse
    )
    let passed = (ContinuousClock.now - begin) / .seconds(1)
    let used = Machine.processorSeconds - cpu
    let isSound =
      results.count == count && diagnostics.isEmpty
      && results.allSatisfy { $0.diagnostics.isEmpty && $0.holds }
    print("\(count) scenarios, \(threads) threads, \(results.count { $0.holds }) hold")
    print("on the clock \(hundredths(passed)) s, of processors \(hundredths(used)) s")
    print("each \(hundredths(used * 1000 / Double(count))) ms of a processor")
    let bar = ScenarioBenchmark.bar * Double(count) / 200
    print("bar \(hundredths(bar)) s: \(passed <= bar ? "holds" : "DOES NOT HOLD")")
    if let file {
      let lines = results.map { result in
        result.expectations.map { "\(result.title): \($0.got.english) \($0.reasons)" }
      }
      let written = lines.joined().joined(separator: "\n")
      guard FileManager.default.createFile(atPath: file, contents: Data(written.utf8)) else {
        print("\(file): cannot be written")
        return 3
      }
    }
    guard isSound else {
      print("not every scenario holds")
      return 3
    }
    return passed <= bar ? 0 : 1
  }

  private func hundredths(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
