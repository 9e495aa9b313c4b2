import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import RuleWording

/// Rules in plain sentences.
struct RuleSentencesTests {
  private func rule() throws -> Rule {
    let text = """
      language en
      package town.work version 1
      document plan "Plan" at "plan.pdf" status adopted
      role boa
        source plan
      kind shop from "shops.csv"
        source plan
      assumption often = 4 per calendar year
        because "not said"
        owner "Team"
        review by 1 January 2028
        range 3 to 6 per calendar year
      rule shop-check "Every large shop is checked" for each shop when size >= 3
        label nl "Elke grote winkel wordt gecontroleerd"
        source plan
        team 1 boa
        takes 30 min
        within 09:00-17:00 on Monday, Friday
        from 1 January 2025 through 31 December 2025
          every calendar year 1 time
        from 1 January 2026
          every calendar year often times, at least 2 months apart

      """
    let file = RuleParser.parse(SourceFile(name: "a.rules", text: text))
    let checked = RuleChecker.check([file])
    let errors = (file.diagnostics + checked.diagnostics).filter { $0.severity == .error }
    #expect(errors.isEmpty, "\(errors.map(\.message.english))")
    return try #require(checked.rulebook.rule("shop-check"))
  }

  @Test
  func `a rule is told version by version, in either language`() throws {
    let rule = try rule()
    let english = RuleSentences(language: .english, form: .plain)
    #expect(english.title(rule) == "Every large shop is checked")
    #expect(english.about(rule) == "For each shop when size >= 3.")
    #expect(
      english.timeline(rule) == "1 ├ 1 January 2025 ─ 31 December 2025 ┤  2 ├ 1 January 2026 →"
    )
    let versions = english.versions(rule)
    #expect(
      versions.map(\.days) == [
        "from 1 January 2025 through 31 December 2025", "from 1 January 2026",
      ]
    )
    #expect(
      versions.last?.lines == [
        "4 times every calendar year, at least 2 months apart (often)",
        "by 1 boa, 30 min", "between 09:00–17:00 on Monday and Friday",
      ]
    )
    let dutch = RuleSentences(language: .dutch, form: .plain)
    #expect(dutch.title(rule) == "Elke grote winkel wordt gecontroleerd")
    #expect(
      dutch.versions(rule).first?.lines.first == "1 keer per kalenderjaar"
    )
  }

  @Test
  func `names stand in backticks for editors only`() throws {
    let rule = try rule()
    #expect(RuleSentences(language: .english).text(rule).contains("(`often`)"))
    #expect(
      !RuleSentences(language: .dutch, form: .plain).versions(rule).contains { version in
        version.lines.contains { $0.contains("`") }
      }
    )
  }
}

/// Conditions in words, in which parentheses say what belongs together.
struct ConditionSentencesTests {
  @Test(arguments: [
    (
      Condition.all([.fieldIs(field: "a", word: "x"), .any([.hasClass("b"), .hasClass("c")])]),
      "a is x and (b or c)", "a is x en (b of c)"
    ),
    (
      .any([.all([.hasClass("a"), .hasClass("b")]), .hasClass("c")]),
      "a and b or c", "a en b of c"
    ),
    (.not(.any([.hasClass("a"), .hasClass("b")])), "not (a or b)", "niet (a of b)"),
  ])
  func `or inside and stands in parentheses`(
    condition: Condition,
    english: String,
    dutch: String
  ) {
    #expect(RuleSentences(language: .english).condition(condition) == english)
    #expect(RuleSentences(language: .dutch).condition(condition) == dutch)
  }
}
