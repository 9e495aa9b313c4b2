import RuleChecking
import RuleSyntax
import Scenarios
import SourceText
import Testing

@testable import Mutation

/// Verdicts on small changes, worked by hand, and held against a run of every scenario.
struct MutationBenchTests {
  private static let twice = """
    scenario "Twice a year from size 3"
      given shop large when size = 3
      given shop small when size = 2
      plan calendar year 2026
      expect shop-check 2 times at large
      expect no shop-check at small
    """
  private static let work = """
    scenario "Two visits of half an hour"
      given 1 shop when size = 3
      plan calendar year 2026
      expect demand for boa from shop-check 1 h
    """

  private func verdict(_ bench: MutationBench, _ after: String) throws -> MutantVerdict {
    let mutant = try #require(Bench.mutants().first { $0.after == after })
    return bench.verdict(mutant)
  }

  @Test
  func `a change that a scenario notices is killed by it`() throws {
    let bench = Bench.make(MutationBenchTests.twice)
    #expect(bench.failures().isEmpty)
    for after in [
      "rule shop-check for each shop when size > 3", "rule shop-check for each shop",
      "every calendar year 3 times, at least 2 months apart",
    ] {
      let verdict = try verdict(bench, after)
      #expect(verdict.word == "killed", "\(after)")
    }
  }

  @Test
  func `a change that no scenario can see is survived without a run`() throws {
    let bench = Bench.make(MutationBenchTests.twice)
    #expect(try verdict(bench, "every month 1 time") == .survived(scenariosRun: 0))
    // The scenario sees the length of a visit and asks nothing about it.
    #expect(
      try verdict(bench, "parameter visit-minutes = 45 min") == .survived(scenariosRun: 1)
    )
    let both = Bench.make(MutationBenchTests.twice + "\n" + MutationBenchTests.work)
    #expect(try verdict(both, "parameter visit-minutes = 45 min").word == "killed")
  }

  @Test
  func `hours outside those of the role change nothing, which is proved`() throws {
    let bench = Bench.make(MutationBenchTests.twice)
    // The boa stops at 20:00 on any day: 20:30 and 21:30 as an end are both 20:00.
    let late = try verdict(bench, "within 10:00-20:30 on Saturday")
    #expect(late.word == "equivalent")
    #expect(try verdict(bench, "within 10:30-21:00 on Saturday").word == "survived")
  }

  @Test
  func `a version without a first day cannot be noticed, which is proved`() throws {
    let rules =
      Bench.rules.replacing(
        "role police",
        with: "milestone second-car on open date\n  source plan\nrole police"
      ) + """

          from second-car
            every month 1 time
        """
    let bench = Bench.make(MutationBenchTests.twice, rules: rules)
    let mutants = Bench.mutants(rules).filter { $0.before == "every month 1 time" }
    #expect(!mutants.isEmpty)
    for mutant in mutants where bench.changed(mutant) != nil {
      #expect(bench.verdict(mutant).word == "equivalent", "\(mutant.after)")
    }
  }

  @Test
  func `a change the checker refuses needs no scenario`() throws {
    let bench = Bench.make(MutationBenchTests.twice)
    // A rule without anything it asks for.
    let mutant = Bench.mutants().first {
      $0.before.hasPrefix("every quarter") && $0.mutation == .clause
    }
    let refused = try #require(mutant)
    #expect(bench.verdict(refused) == .refused)
  }

  @Test
  func `what a scenario cannot see by its names never changes what comes of it`() {
    let bench = Bench.make(MutationBenchTests.twice + "\n" + MutationBenchTests.work)
    for mutant in Bench.mutants() {
      guard let (files, book) = bench.changed(mutant) else { continue }
      let seen = Set(bench.order(mutant).map(\.scenario.title))
      for subject in bench.subjects where !seen.contains(subject.scenario.title) {
        let before = subject.trials.run(
          subject.scenario,
          rules: bench.rules,
          book: bench.book,
          cities: [:]
        )
        let after = subject.trials.run(subject.scenario, rules: files, book: book, cities: [:])
        #expect(before.found == after.found, "\(mutant.before) → \(mutant.after)")
      }
    }
  }

  private static let rosters = """
    scenario "Two visits in a week of a boa"
      given only rules quiet-check
      given 2 shop
      given boa anna with contract of 24 h
      plan week 2 of 2026
      expect quiet-check planned 2 times
      expect anna has at most 1 shift
    scenario "Pins out of hours"
      given boa anna
      given anna works 07:00-15:00 on 6 January 2026
      plan week 2 of 2026
      expect no lawful roster
    scenario "No shop, so nothing to do"
      given boa anna
      plan week 2 of 2026
      expect shop-check planned 0 times
    """

  @Test
  func `what a roster cannot rest on never changes it, and weeks known before are the same`() {
    let bench = Bench.make(MutationBenchTests.rosters)
    #expect(bench.failures().isEmpty)
    var left = 0
    for mutant in Bench.mutants() where mutant.number % 3 == 0 {
      guard let (files, book) = bench.changed(mutant) else { continue }
      let seen = Set(bench.order(mutant).map(\.scenario.title))
      for subject in bench.subjects {
        let before = subject.trials.run(
          subject.scenario,
          rules: bench.rules,
          book: bench.book,
          cities: [:]
        )
        // Without a memory: every week is planned.
        let after = subject.trials.run(subject.scenario, rules: files, book: book, cities: [:])
        let known = bench.run(subject, files, book)
        #expect(known.found == after.found, "\(mutant.before) → \(mutant.after)")
        guard !seen.contains(subject.scenario.title) else { continue }
        left += 1
        #expect(before.found == after.found, "\(mutant.before) → \(mutant.after)")
      }
    }
    // The first sees the other rule only through its role; the last sees none of both.
    #expect(left > 0)
  }

  @Test
  func `a proposed scenario holds as the rules are and fails with the change`() throws {
    let bench = Bench.make(MutationBenchTests.twice)
    var proposed = 0
    for mutant in Bench.mutants() {
      guard case .survived = bench.verdict(mutant),
        let proposal = bench.proposal(for: mutant, in: .english)
      else { continue }
      proposed += 1
      let more = Bench.make(proposal.text)
      #expect(more.failures().isEmpty, "\(proposal.text)")
      #expect(more.verdict(mutant).word == "killed", "\(proposal.text)")
    }
    #expect(proposed >= 10)
  }

  @Test
  func `both sides of a limit are proposed together`() throws {
    let bench = Bench.make(MutationBenchTests.work)
    let mutant = try #require(Bench.mutants().first { $0.after.hasSuffix("when size > 3") })
    let proposal = try #require(bench.proposal(for: mutant, in: .english))
    #expect(proposal.text.contains("given shop net-eronder when size = 2"))
    #expect(proposal.text.contains("expect no shop-check at net-eronder"))
    #expect(proposal.text.contains("expect shop-check 2 times at net-erop"))
  }
}

extension MutationBench {
  /// Where the scenarios stand that do not hold as the rules are.
  fileprivate func failures() -> [MutantVerdict.Place] { (0..<count).compactMap { failure($0) } }
}
