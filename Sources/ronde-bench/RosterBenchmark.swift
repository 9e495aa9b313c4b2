import CivilTime
import Foundation
import Generation
import Obligations
import Planning
import Registers
import Reports
import RuleChecking
import SourceText
import Verification

/// `ronde-bench roster`: weeks of a made municipality, each planned after the one before.
struct RosterBenchmark {
  static let usage = """
    usage: ronde-bench roster [--inhabitants 250000|own] [--weeks 1] [--seed 1] [--effort normal]
      [--week 2026-W48] [--threads 2] [--city NAME]
      --inhabitants own  the city's own registers, as they are
    """
  private static let known = [
    "--inhabitants", "--weeks", "--seed", "--effort", "--week", "--threads", "--city",
  ]

  let size: BenchSize
  let start: Week
  let weeks: Int
  let seed: Int
  let effort: PlanningSettings.Effort
  let threads: Int
  let rules: BenchRules

  /// The benchmark that some words ask for; nil when they cannot be understood.
  init?(_ words: ArraySlice<String>) {
    guard let words = BenchWords(words, known: RosterBenchmark.known),
      let size = words.size("--inhabitants"),
      let start = words.week("--week"),
      let weeks = words.number("--weeks", usual: 1, in: 1...52),
      let seed = words.number("--seed", usual: 1, in: 0...Int(Int32.max)),
      let threads = words.number("--threads", usual: 2, in: 1...64),
      let effort = PlanningSettings.Effort(rawValue: words.text("--effort") ?? "normal"),
      let rules = BenchRules(city: words.text("--city"))
    else { return nil }
    self.size = size
    self.start = start
    self.weeks = weeks
    self.seed = seed
    self.effort = effort
    self.threads = threads
    self.rules = rules
  }

  func run() -> Int32 {
    var week = start
    let (rulebook, first) = rules.city(size, seed: UInt64(seed), until: week.monday)
    var city = first
    print(
      "\(size.text), seed \(seed): \(city.people.count) people, "
        + "\(city.places.count) places, \(city.areas.count) areas, \(city.worked.count) shifts of "
        + "history; effort \(effort.rawValue), \(threads) threads"
    )
    var broken = 0
    for _ in 0..<weeks {
      guard let roster = plan(rulebook, city, week, &broken) else { return 4 }
      city = city.adding(rosters: [roster], rulebook: rulebook)
      week = week.adding(weeks: 1)
    }
    print(
      "\(Machine.peakMegabytes.map { "\($0) MB at most" } ?? "memory unknown"); "
        + (broken == 0 ? "every roster verified" : "\(broken) findings: NOT VERIFIED")
    )
    return broken == 0 ? 0 : 70
  }

  private func plan(
    _ rulebook: Rulebook,
    _ city: City,
    _ week: Week,
    _ broken: inout Int
  ) -> Roster? {
    let settings = PlanningSettings(effort, seed: UInt64(seed), threads: threads)
    let (begin, used) = (ContinuousClock.now, Machine.processorSeconds)
    let result = Planner.plan(rulebook: rulebook, city: city, week: week, settings: settings)
    let seconds = RosterBenchmark.seconds(since: begin)
    let processor = Machine.processorSeconds - used
    guard case .roster(let planned) = result else {
      print("\(week): no lawful roster")
      return nil
    }
    let roster = planned.roster
    let checking = ContinuousClock.now
    let findings = RosterVerifier.verifyShifts(rulebook: rulebook, city: city, roster: roster)
      .count { $0.severity == .error }
    broken += findings
    let steps = planned.steps.reduce(0, +)
    print(
      "\n\(week): \(roster.visits.count) visits, \(roster.rounds.count) rounds, "
        + "\(roster.shifts.count) shifts, \(roster.open.count) open\n"
        + "  planned in \(Figure.text(seconds)) s (\(Figure.text(processor)) s of processor), "
        + "\(steps) steps, \(Figure.text(Double(steps) / max(0.001, seconds))) a second, "
        + "\(planned.statistics.weeks) weeks of one person; law checked in "
        + "\(Figure.text(RosterBenchmark.seconds(since: checking))) s, \(findings) findings"
    )
    print("  \(pad("level", 24)) \(pad("value", 10)) \(pad("bound", 10)) gap")
    for level in planned.levels {
      print(
        "  \(pad(level.name, 24)) \(pad("\(level.value)", 10)) "
          + "\(pad(level.bound.map { "\($0)" } ?? "-", 10)) "
          + LevelWording.gap(level, language: .english)
      )
    }
    return roster
  }

  private func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    let passed = (ContinuousClock.now - start).components
    return Double(passed.seconds) + Double(passed.attoseconds) / 1e18
  }
}
