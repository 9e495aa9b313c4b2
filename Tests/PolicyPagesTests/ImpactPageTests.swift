import CivilTime
import Registers
import RuleChecking
import RuleImpact
import RuleSyntax
import SourceText
import Testing

@testable import PolicyPages

/// The page of a change of rules, from rules whose names and words are hostile.
struct ImpactPageTests {
  static func book(_ times: Int) -> Rulebook {
    let text = """
      language en
      package town.work version 1
      document plan "Plan <script>" at "plan.pdf" status adopted
      role boa
        source plan
      rule walk "A walk & a look"
        source plan
        team 1 boa
        takes 30 min
        from 1 January 2026
          every week \(times) times

      """
    let file = RuleParser.parse(SourceFile(name: "rules/a.rules", text: text))
    return RuleChecker.check([file]).rulebook
  }

  private func impact(_ before: Int, _ after: Int) throws -> RuleImpact {
    let week = try #require(Week(year: 2026, number: 48))
    let sides = [before, after].map { times in
      RuleImpact.Side(
        name: "rules <\(times)>",
        figures: ImpactFigures(
          rulebook: ImpactPageTests.book(times),
          city: City(),
          from: week.monday,
          through: week.sunday
        ),
        rosters: nil
      )
    }
    return RuleImpact(
      weeks: week...week,
      before: sides[0],
      after: sides[1],
      rules: RuleComparer(
        before: ImpactPageTests.book(before),
        after: ImpactPageTests.book(after)
      ).comparisons()
    )
  }

  @Test
  func `counts and hours stand before and after, with the difference`() throws {
    let page = ImpactPage.render(try impact(2, 3), language: .english)
    #expect(page.contains("stricter, proved"))
    // 2 and 3 visits of half an hour: 1 h and 1 h 30 min.
    #expect(page.contains("<div>2</div>") && page.contains("<div>3</div>"))
    #expect(page.contains("<div>+1</div>"))
    #expect(page.contains("1 h 30 min"))
  }

  @Test(arguments: Language.allCases)
  func `texts are escaped and nothing is fetched`(language: Language) throws {
    let page = ImpactPage.render(try impact(2, 1), language: language)
    #expect(page.contains("rules &lt;2&gt;"))
    #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
    for tag in ["table", "tr", "td", "section", "main", "p", "th"] {
      let opened = page.ranges(of: "<\(tag)>").count + page.ranges(of: "<\(tag) ").count
      #expect(opened == page.ranges(of: "</\(tag)>").count, "\(tag)")
    }
  }

  @Test
  func `the same rules give a page that says so`() throws {
    #expect(ImpactPage.render(try impact(2, 2), language: .dutch).contains("Geen regel verandert."))
  }
}
