import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import Scenarios

/// What scenarios reach of a street of our own, worked by hand.
struct CoverageTests {
  private static let rules = """
    language en
    package town.street version 1
    document plan "Plan" at "file:plan.pdf" status adopted
    role boa
      source plan
      deployed 08:00-20:00 on any day
    role police external
      source plan
    kind shop from "shops.csv"
      source plan
    classify shop by risk, exactly one
      source plan
      high when violations in 24 months >= 1
      low otherwise
    resource car count 1
      source plan
      within 07:00-22:00 on any day
    ladder shop-ladder
      source plan
      counts same violation within 12 months
      step 1 warning, recheck within 4 weeks
      step 2 closure 1 week
    rule shop-check for each shop when size >= 3
      source plan
      team 1 boa
      takes 30 min
      within 09:00-17:00 on Monday through Friday
      on violation follow shop-ladder
      from 1 January 2025 through 31 December 2025
        every calendar year 1 time
      from 1 January 2026
        every calendar year 2 times when risk is high, at least 2 months apart
        every calendar year 1 time when risk is low
    rule street "Street"
      source plan
      from 1 January 2025
        keep 1 boa on duty, 09:00-13:00 on Monday
    """

  private static let small = """
    scenario "Large"
      given shop large when size = 3
      plan calendar year 2026
      expect shop-check 1 time at large
    """

  static func coverage(_ scenarios: String, threads: Int = 1) -> RuleCoverage {
    let file = RuleParser.parse(SourceFile(name: "street.rules", text: rules))
    let checked = RuleChecker.check([file])
    let errors = file.diagnostics + checked.diagnostics.filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message.english))")
    let runner = ScenarioRunner(rules: [file], book: checked.rulebook, cities: []) { _ in nil }
    let text = "language en\ntests town.street\n\(scenarios)\n"
    let run = runner.run(
      RuleParser.parse(SourceFile(name: "a.scenarios", text: text)),
      threads: threads
    )
    let wrong = run.diagnostics + run.results.flatMap(\.diagnostics)
    #expect(wrong.isEmpty, "\(wrong.map(\.message.english))")
    #expect(run.results.flatMap(\.expectations).filter { !$0.holds }.map(\.got.english) == [])
    return RuleCoverage(of: [checked.rulebook], by: run.results)
  }

  private func names(_ coverage: RuleCoverage, _ sort: CoverageItem.Sort) -> [String] {
    coverage.entries.filter { $0.item.sort == sort && $0.isCovered }.map {
      "\($0.item.declaration) \($0.item.line) \($0.item.name.english)"
    }
  }

  @Test
  func `every item of the rules is counted once`() {
    let coverage = CoverageTests.coverage(CoverageTests.small)
    #expect(coverage.count(.rule).all == 2)
    // Two versions of shop-check and one of street.
    #expect(coverage.count(.version).all == 3)
    // The rule's own condition and that of two frequencies, each with two sides.
    #expect(coverage.count(.branch).all == 6)
    #expect(coverage.count(.classification).all == 2)
    #expect(coverage.count(.step).all == 2)
    // Windows of boa, car, shop-check (shared by its versions) and street, two edges each.
    #expect(coverage.count(.windowEdge).all == 8)
    #expect(coverage.count().all == 23)
  }

  @Test
  func `one object reaches its rule, version, class and the branches it takes`() {
    let coverage = CoverageTests.coverage(CoverageTests.small)
    #expect(names(coverage, .rule) == ["shop-check 23 shop-check"])
    #expect(names(coverage, .version) == ["shop-check 31 from 2026-01-01"])
    #expect(
      names(coverage, .branch) == [
        "shop-check 23 the condition holds", "shop-check 32 the condition does not hold",
        "shop-check 33 the condition holds",
      ]
    )
    #expect(names(coverage, .classification) == ["risk 14 low"])
    #expect(names(coverage, .step) == [])
    #expect(names(coverage, .windowEdge) == [])
    #expect(coverage.guards(of: "shop-check").map(\.title) == ["Large"])
    #expect(coverage.guards(of: "street") == [])
  }

  @Test
  func `an object on the other side reaches the other branch of the rule`() {
    let coverage = CoverageTests.coverage(
      """
      scenario "Small"
        given shop small when size = 2
        plan calendar year 2026
        expect no shop-check at small
      """
    )
    #expect(names(coverage, .branch) == ["shop-check 23 the condition does not hold"])
  }

  @Test
  func `violations reach the step they end at, and the step that asks for the recheck`() {
    let coverage = CoverageTests.coverage(
      """
      scenario "Twice"
        given shop large when size = 3
        event on 5 January 2026 noise
        event on 12 January 2026 noise
        plan calendar year 2026
        expect shop-ladder step 2
      """
    )
    #expect(names(coverage, .step) == ["shop-ladder 22 step 2"])
    let recheck = CoverageTests.coverage(
      """
      scenario "Once"
        given shop large when size = 3
        event on 5 January 2026 noise
        plan calendar year 2026
        expect recheck of shop-check due by 2 February 2026
      """
    )
    #expect(names(recheck, .step) == ["shop-ladder 21 step 1"])
  }

  @Test(arguments: [
    // A question reaches the start it begins at, or lies across by at most half an hour.
    ("09:00-10:00", true, ["shop-check 27 start of 09:00-17:00"]),
    ("08:30-10:00", false, ["shop-check 27 start of 09:00-17:00"]),
    ("08:29-10:00", false, []),
    ("10:00-17:00", true, ["shop-check 27 end of 09:00-17:00"]),
    ("16:00-17:30", false, ["shop-check 27 end of 09:00-17:00"]),
    ("16:00-17:31", false, []),
    ("10:00-16:00", true, []),
    // 20:00 is the edge of the role's hours.
    ("19:00-20:00", false, ["boa 6 end of 08:00-20:00"]),
  ])
  func `a question reaches the edges it stands at`(
    window: String,
    isPossible: Bool,
    edges: [String]
  ) {
    let coverage = CoverageTests.coverage(
      """
      scenario "Question"
        expect shop-check \(isPossible ? "possible" : "not possible") \(window) on 5 January 2026
      """
    )
    #expect(names(coverage, .windowEdge) == edges)
    #expect(names(coverage, .version) == ["shop-check 31 from 2026-01-01"])
  }

  @Test
  func `presence that counts in a figure reaches both edges of its window`() {
    // Monday 5 January 2026, 09:00-13:00: 4 h.
    let coverage = CoverageTests.coverage(
      """
      scenario "Presence"
        plan day 5 January 2026
        expect demand for boa 4 h
      """
    )
    #expect(
      names(coverage, .windowEdge) == [
        "street 37 end of 09:00-13:00", "street 37 start of 09:00-13:00",
      ]
    )
    #expect(names(coverage, .rule) == ["street 34 street"])
  }

  @Test
  func `without a scenario what only it reached is open again`() {
    let both =
      CoverageTests.small + """

        scenario "Presence"
          plan day 5 January 2026
          expect demand for boa 4 h
        """
    let all = CoverageTests.coverage(both)
    let less = CoverageTests.coverage(CoverageTests.small)
    let gone = all.entries.filter(\.isCovered).map(\.item).filter { item in
      less.entries.contains { $0.item == item && !$0.isCovered }
    }
    #expect(
      gone.map(\.declaration) == ["street", "street", "street", "street"],
      "the rule, its version and two edges"
    )
    let nothing = RuleCoverage(of: [], by: [])
    #expect(nothing.count().all == 0)
  }

  @Test
  func `the number of threads changes nothing`() {
    let many = (1...6).map { number in
      CoverageTests.small.replacing("Large", with: "Large \(number)")
    }.joined(separator: "\n")
    let one = CoverageTests.coverage(many, threads: 1).entries
    #expect(one == CoverageTests.coverage(many, threads: 2).entries)
    #expect(one.first { $0.item.sort == .rule }?.scenarios.count == 6)
  }
}
