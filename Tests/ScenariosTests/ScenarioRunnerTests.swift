import RuleChecking
import RuleSyntax
import Scenarios
import SourceText
import Testing

/// A small town's rules, and scenarios about them.
struct ScenarioRunnerTests {
  static let rules = """
    language en
    package town.rules version 1
    document plan "Plan" at "file:plan.pdf" status adopted
    role boa
      source plan
      deployed 07:00-22:00 on any day
    role driver
      source plan
      deployed 07:00-22:00 on any day
    kind shop from "shops.csv" when type is shop
      source plan
    assumption scan-speed = 1200 places per h
      because "not measured"
      owner "Parking"
      review by 1 January 2028
      range 800 places per h to 1500 places per h
    resource scan-car count 1
      source plan
      handles scan-speed
    ladder shop-ladder
      source plan
      counts same violation within 24 months
      step 1 warning, recheck within 6 weeks
      step 2 closure 1 week
      step 3 closure 1 month
      sale-to-minor starts at step 2
    rule shop-check for each shop
      source plan
      team 2 boa
      takes 90 min
      within 12:00-22:00 on any day
      on violation follow shop-ladder
      from 1 January 2024
        every calendar year 2 times, at least 3 months apart
    rule scan for each zone
      source plan
      team 1 driver
      uses scan-car for each place
      within 09:00-21:00 on any day
      from 1 January 2024
        every day at least 1 time
    """

  /// What comes of scenarios: `ok TITLE`, `FAILED expected/found`, or the codes of findings.
  static func outcome(_ lines: String) -> [String] {
    let rules = [RuleParser.parse(SourceFile(name: "town.rules", text: rules))]
    let checked = RuleChecker.check(rules)
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect(rules[0].diagnostics.isEmpty && errors.isEmpty, "\(errors.map(\.message.english))")
    let runner = ScenarioRunner(rules: rules, book: checked.rulebook, cities: []) { _ in nil }
    let text = "language en\ntests town.rules\n\(lines)\n"
    let (results, diagnostics) = runner.run(
      RuleParser.parse(SourceFile(name: "town.scenarios", text: text))
    )
    return diagnostics.map { "\($0.code) \($0.message.english)" }
      + results.flatMap { result in
        result.expectations.map {
          ($0.holds ? "ok " : "FAILED ") + "\($0.expected.english) / \($0.got.english)"
        } + result.diagnostics.map { "\($0.code) \($0.message.english)" }
      }
  }

  @Test
  func `nine shops twice a year are eighteen checks`() {
    // 9 × 2 = 18; 18 × 90 min × 2 boa = 54 h.
    #expect(
      Self.outcome(
        """
        scenario "Twice a year"
          given 9 shop
          plan calendar year 2026
          expect shop-check 18 times
          expect shop-check 2 times for each shop
          expect demand for boa from shop-check 54 h
          expect shop-check 3 times for each shop
        """
      ) == [
        "ok 18 / 18", "ok 2 for each of 9 / 18 in all", "ok 54 h / 54 h",
        "FAILED 3 for each of 9 / 2 at shop-1, and 8 more",
      ]
    )
  }

  @Test
  func `scanning takes its places by the speed of the car`() {
    // 21,350 ÷ 1,200 = 17.79 h = 17 h 47.5 min; at 1,500: 14.23 h = 14 h 14 min.
    #expect(
      Self.outcome(
        """
        scenario "One scan car"
          given zone inner with 6000 places
          given zone ring with 9350 places
          given zone new with 6000 places
          plan from 12 May 2025 through 18 May 2025
          expect demand for scan-car between 17.5 h and 18 h per day
          what if "a faster car"
          given scan-speed = 1500 places per h
          expect demand for scan-car 14 h 14 min per day
          expect demand for driver between 14 h and 14.5 h per day
        """
      ) == [
        "ok 17 h 30 min to 18 h per day / ≈ 17 h 48 min every day",
        "ok 14 h 14 min per day / 14 h 14 min every day",
        "ok 14 h to 14 h 30 min per day / 14 h 14 min every day",
      ]
    )
  }

  @Test
  func `a second sale to a minor climbs the ladder, and noise starts anew`() {
    #expect(
      Self.outcome(
        """
        scenario "The ladder"
          given shop corner
          event on 12 May 2025 sale-to-minor
          expect shop-ladder step 2
          event on 3 March 2026 sale-to-minor
          expect shop-ladder step 3
          event on 1 July 2026 noise
          expect shop-ladder step 1
          plan from 1 July 2026 through 31 December 2026
          expect shop-check due by 12 August 2026
        """
      ) == [
        "ok step 2 / step 2", "ok step 3 / step 3", "ok step 1 / step 1",
        // The recheck: 1 July and six weeks. The first of two a year is due three months before the
        // last; both were done, and are listed all the same.
        "ok due by 2026-08-12 / 2026-08-12, 2026-09-30, 2026-12-31",
      ]
    )
  }

  @Test
  func `a line that changes nothing is told`() {
    #expect(
      Self.outcome(
        """
        scenario "Idle"
          given 9 shop
          given zone ring with 10 places
          plan calendar year 2026
          expect shop-check 18 times
        """
      ) == ["ok 18 / 18", "S0109 without this line every expectation comes out the same"]
    )
  }

  @Test(arguments: [
    ("expect shop-chek 2 times", "S0103"), ("expect no-ladder step 2", "S0103"),
    ("expect shop-check at least 0 times", "S0110"), ("given 2 shops", "S0103"),
    ("given 2 shop when type after 10:00", "S0105"), ("plan week 53 of 2027", "S0104"),
    ("expect demand for boa 3 weeks", "S0104"),
    ("expect demand for boa between 3 h and 2 h", "S0104"),
  ])
  func `what cannot be meant is told once`(line: String, code: String) {
    let found = Self.outcome("scenario \"a\"\n  given 1 shop\n  plan calendar year 2026\n  \(line)")
    #expect(found.count == 1 && found[0].hasPrefix(code), "\(found)")
  }

  @Test
  func `years before the rule cannot fail`() {
    #expect(
      Self.outcome(
        """
        scenario "Too early"
          given 9 shop
          plan calendar year 2019
          expect no shop-check
        """
      ).contains { $0.hasPrefix("S0110") }
    )
  }
}
