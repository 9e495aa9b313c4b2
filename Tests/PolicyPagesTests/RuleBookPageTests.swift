import CivilTime
import Registers
import RuleChecking
import RuleImpact
import RuleSyntax
import Scenarios
import SourceText
import Testing

@testable import PolicyPages

/// The rule book, from rules whose words are hostile.
struct RuleBookPageTests {
  private let rules = """
    language en
    package town.work version 1
    document plan "Plan <script>" at "https://plan.example/1" status adopted
    role boa
      source plan
    assumption often = 2 per week
      because "nobody said <b>"
      owner "Team"
      review by 1 January 2028
      range 1 to 3 per week
    rule walk "A walk & a look"
      label nl "Een ronde & een blik"
      source plan "par. 1"
      team 1 boa
      takes 30 min
      from 1 January 2025 through 31 December 2025
        every week 1 time
      from 1 January 2026
        every week often times
        transition at once
    rule noise-visit "Noise"
      assumed because "no number"
      team 1 boa
      takes 1 h
      from 1 January 2026
        on complaint noise within 2 weeks, about 10 per calendar year

    """

  private func book() -> Rulebook {
    let file = RuleParser.parse(SourceFile(name: "rules/street-work.rules", text: rules))
    let checked = RuleChecker.check([file])
    let errors = (file.diagnostics + checked.diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message.english))")
    return checked.rulebook
  }

  private func page(_ language: Language, scenarios: String = "") -> String {
    let book = book()
    let file = RuleParser.parse(SourceFile(name: "rules/street-work.rules", text: rules))
    let runner = ScenarioRunner(rules: [file], book: book, cities: []) { _ in nil }
    let text = "language en\ntests town.work\n\(scenarios)"
    let run = runner.run(RuleParser.parse(SourceFile(name: "a.scenarios", text: text)))
    return RuleBookPage.render(
      book,
      city: "town",
      year: RuleYear(rulebook: book, city: City(), year: 2026),
      coverage: RuleCoverage(of: [book], by: run.results),
      language: language
    )
  }

  @Test(arguments: Language.allCases)
  func `texts are escaped, nothing is fetched, and every element ends`(language: Language) {
    let page = page(language)
    #expect(page.contains("Plan &lt;script&gt;") && page.contains("nobody said &lt;b&gt;"))
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("url("))
    for tag in [
      "div", "table", "tr", "td", "section", "details", "ul", "li", "svg", "article", "dl",
    ] {
      let opened = page.ranges(of: "<\(tag)>").count + page.ranges(of: "<\(tag) ").count
      #expect(opened == page.ranges(of: "</\(tag)>").count, "\(tag)")
    }
  }

  @Test
  func `every link inside the page leads to a place in it`() {
    let page = page(.dutch)
    for part in page.split(separator: "href=\"#").dropFirst() {
      let name = part.prefix { $0 != "\"" }
      #expect(page.contains(" id=\"\(name)\""), "\(name)")
    }
  }

  @Test
  func `a rule has its words in both languages, document, year and guards`() {
    let scenario = """
      scenario "Twice"
        plan week 48 of 2026
        expect walk 2 times

      """
    let page = page(.english, scenarios: scenario)
    #expect(page.contains("<h3>A walk &amp; a look</h3>"))
    #expect(page.contains("Een ronde &amp; een blik"))
    #expect(page.contains("<h2 id=\"chapter-1-h\">Street work</h2>"))
    #expect(page.contains("<a href=\"https://plan.example/1\">Plan &lt;script&gt;, par. 1</a>"))
    #expect(page.contains("from 1 January 2025 through 31 December 2025"))
    #expect(page.contains("1 scenario</summary>") && page.contains("<code>a.scenarios:3</code>"))
    #expect(page.contains("✗ no scenario"), "nothing guards the other rule")
    // About 10 complaints of an hour.
    #expect(
      page.contains("<b>about 10 expected to come in</b><br><span class=\"soft\">boa 10 h</span>")
    )
    #expect(page.contains("<code>often</code>") && page.contains("nobody said"))
  }

  @Test
  func `versions stand on one line of years`() throws {
    // 2025 through 2027 (one year after the last start): 1095 days. The first version takes 365 of
    // 1094 days between the ends: 33.36%; the second starts there.
    let page = page(.english)
    let rule = try #require(page.split(separator: "id=\"rule-walk\"").last)
    #expect(rule.contains("x=\"0.00%\" y=\"8\" height=\"18\" rx=\"3\" width=\"33.36%\""))
    #expect(rule.contains("x=\"33.36%\" y=\"8\" height=\"18\" rx=\"3\" width=\"66.64%\""))
    #expect(rule.contains("class=\"now\">2026</text>"))
  }
}
