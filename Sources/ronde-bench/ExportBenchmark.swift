import CivilTime
import Foundation
import Obligations
import Planning
import RuleChecking
import SourceText

/// `ronde-bench export`: the problem of a week of a made municipality as JSON, for other solvers.
struct ExportBenchmark {
  static let usage = """
    usage: ronde-bench export --out FILE [--inhabitants 250000|own] [--seed 1] [--effort normal]
      [--week 2026-W48] [--city NAME]
      --inhabitants own  the city's own registers, as they are
    """

  let file: String
  let size: BenchSize
  let seed: Int
  let effort: PlanningSettings.Effort
  let week: Week
  let rules: BenchRules

  /// The export that some words ask for; nil when they cannot be understood.
  init?(_ words: ArraySlice<String>) {
    let known = ["--out", "--inhabitants", "--seed", "--effort", "--week", "--city"]
    guard let words = BenchWords(words, known: known), let file = words.text("--out"),
      let size = words.size("--inhabitants"),
      let seed = words.number("--seed", usual: 1, in: 0...Int(Int32.max)),
      let effort = PlanningSettings.Effort(rawValue: words.text("--effort") ?? "normal"),
      let week = words.week("--week"),
      let rules = BenchRules(city: words.text("--city"))
    else { return nil }
    self.file = file
    self.size = size
    self.week = week
    self.seed = seed
    self.effort = effort
    self.rules = rules
  }

  func run() -> Int32 {
    let (rulebook, city) = rules.city(size, seed: UInt64(seed), until: week.monday)
    let settings = PlanningSettings(effort, seed: UInt64(seed), threads: 2)
    let begin = ContinuousClock.now
    let result = Planner.plan(rulebook: rulebook, city: city, week: week, settings: settings)
    let passed = ContinuousClock.now - begin
    guard case .roster(let planned) = result else { return 4 }
    let levels = Dictionary(planned.levels.map { ($0.name, $0.value) }) { first, _ in first }
    let document = ProblemFile.document(
      rulebook: rulebook,
      city: city,
      week: week,
      found: [("ronde", levels)]
    )
    do {
      try Data(document.compactText.utf8).write(to: URL(filePath: file))
    } catch {
      print("\(file): \(error)")
      return 3
    }
    print("\(file): \(planned.roster.visits.count) visits, solved here in \(passed)")
    return 0
  }
}
