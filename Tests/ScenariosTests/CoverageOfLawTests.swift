import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import Scenarios

/// What scenarios reach of limits, figures with a name and regimes, worked by hand.
struct CoverageOfLawTests {
  // The small town has a limit of rest, of breaks, of a shift, of a week and of Sundays, and two
  // figures with a name: the speed of the scan car and its hours.
  private static func coverage(_ scenarios: String, more: String = "") -> RuleCoverage {
    let text = "\(SmallTown.rules)\n\(more)"
    let checked = RuleChecker.check([
      RuleParser.parse(SourceFile(name: "work.rules", text: text))
    ])
    let run = SmallTown.run(scenarios, more: more)
    let wrong = run.diagnostics + run.results.flatMap(\.diagnostics)
    #expect(wrong.isEmpty, "\(wrong.map(\.message.english))")
    #expect(run.results.flatMap(\.expectations).filter { !$0.holds }.map(\.got.english) == [])
    return RuleCoverage(of: [checked.rulebook], by: run.results)
  }

  private func names(_ coverage: RuleCoverage, _ sort: CoverageItem.Sort) -> [String] {
    coverage.entries.filter { $0.item.sort == sort && $0.isCovered }.map {
      "\($0.item.declaration): \($0.item.name.english)"
    }
  }

  // 22:00 and eleven hours is 09:00.
  @Test
  func `a limit is reached when it forbids, or when it is asked about and does not`() {
    let coverage = CoverageOfLawTests.coverage(
      """
      scenario "Rest"
        given boa anna works 14:00-22:00 on 12 May 2025
        plan week 20 of 2025
        expect anna may not work 08:30-16:30 on 13 May 2025
      """
    )
    #expect(coverage.count(.limit).all == 5)
    #expect(names(coverage, .limit) == ["daily-rest: daily rest"])
    let asked = CoverageOfLawTests.coverage(
      """
      scenario "Breaks"
        given boa anna
        plan week 20 of 2025
        expect anna may work 09:00-15:00 on 13 May 2025 with break 30 min according to breaks
      """
    )
    #expect(names(asked, .limit) == ["breaks: break of 30 min"])
  }

  @Test
  func `a figure is reached when an answer rests on it with the value it has`() {
    let lines = """
      scenario "Car"
        given ring inner when places = 1200
        given hours of inner 09:00-18:00 on Monday
      """
    let coverage = CoverageOfLawTests.coverage(
      """
      \(lines)
        plan day 12 May 2025
        expect demand for scan-car 1 h
      """
    )
    #expect(coverage.count(.parameter).all == 2)
    #expect(names(coverage, .parameter) == ["scan-speed: scan-speed"])
    let changed = CoverageOfLawTests.coverage(
      """
      \(lines)
        given scan-speed = 800 places per h
        plan day 12 May 2025
        expect demand for scan-car 1.5 h
      """
    )
    #expect(names(changed, .parameter) == [])
  }

  // In May visits are made every day of the week that is worked: of one shop one a month instead.
  @Test
  func `a regime is reached by what it pauses and by what comes in the place of a frequency`() {
    let storm = """
      regime storm
        source plan
        from 1 May 2025 through 31 May 2025
        takes precedence over noise, week-visit
        pauses noise
        replaces frequency of week-visit
          every month 1 time
      """
    let coverage = CoverageOfLawTests.coverage(
      """
      scenario "Paused"
        given shop corner
        expect noise not possible 10:00-10:30 on 12 May 2025 at corner
      """,
      more: storm
    )
    #expect(coverage.count(.regime).all == 2)
    #expect(names(coverage, .regime) == ["storm: pauses noise"])
    let replaced = CoverageOfLawTests.coverage(
      """
      scenario "Less"
        given shop corner
        plan from 1 May 2025 through 31 May 2025
        expect week-visit at least 1 time
      """,
      more: storm
    )
    #expect(names(replaced, .regime) == ["storm: replaces the frequency of week-visit"])
    let outside = CoverageOfLawTests.coverage(
      """
      scenario "Later"
        given shop corner
        expect noise possible 10:00-10:30 on 1 June 2025 at corner
      """,
      more: storm
    )
    #expect(names(outside, .regime) == [])
  }
}
