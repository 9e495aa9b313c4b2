import RuleChecking
import RuleSyntax
import Scenarios
import SourceText
import Testing

@testable import PolicyPages

/// The page of what scenarios reach, from texts that are hostile.
struct CoveragePageTests {
  private func page(_ scenarios: String, _ language: Language) -> String {
    let rules = """
      language en
      package town.work version 1
      document plan "Plan <script>" at "plan.pdf" status adopted
      role boa
        source plan
        deployed 08:00-20:00 on any day
      kind shop from "shops.csv"
        source plan
      rule walk "A walk & a look" for each shop
        source plan
        team 1 boa
        takes 30 min
        from 1 January 2026
          every week 1 time

      """
    let file = RuleParser.parse(SourceFile(name: "rules/a.rules", text: rules))
    let book = RuleChecker.check([file]).rulebook
    let runner = ScenarioRunner(rules: [file], book: book, cities: []) { _ in nil }
    let text = "language en\ntests town.work\n\(scenarios)"
    let parsed = RuleParser.parse(SourceFile(name: "a.scenarios", text: text))
    let coverage = RuleCoverage(of: [book], by: runner.run(parsed).results)
    return CoveragePage.render(coverage, files: [file.file], language: language)
  }

  private let scenario = """
    scenario "A <b>shop</b>"
      given 1 shop
      plan week 48 of 2026
      expect walk 1 time

    """

  @Test(arguments: Language.allCases)
  func `texts are escaped, nothing is fetched, and every element ends`(language: Language) {
    let page = page(scenario, language)
    #expect(page.contains("A &lt;b&gt;shop&lt;/b&gt;") && page.contains("Plan &lt;script&gt;"))
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
    for tag in ["div", "table", "tr", "td", "section", "details", "summary", "ul", "li", "pre"] {
      let opened = page.ranges(of: "<\(tag)>").count + page.ranges(of: "<\(tag) ").count
      #expect(opened == page.ranges(of: "</\(tag)>").count, "\(tag)")
    }
  }

  @Test
  func `a line says what is reached there, and by which scenario`() {
    // A rule, its version, and two edges of the role's hours, which nothing asks about.
    let page = page(scenario, .english)
    #expect(page.contains("Scenarios reach 2 of 4 things"))
    #expect(page.contains("✓ rule: walk, 1 scenario"))
    #expect(page.contains("✗ edge of a window: start of 08:00-20:00, not reached"))
    #expect(page.contains("<code>a.scenarios:3</code>"))
    // The last line of the file is no empty one.
    #expect(page.contains("<span class=\"no\">14</span>"))
    #expect(!page.contains("<span class=\"no\">15</span>"))
  }

  @Test
  func `without scenarios nothing is reached`() {
    #expect(page("", .dutch).contains("Scenario&#39;s raken 0 van 4 dingen"))
  }
}
