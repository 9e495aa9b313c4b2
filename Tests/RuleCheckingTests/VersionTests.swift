import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct VersionTests {
  private func rule(_ versions: String) -> String {
    "rule r for each shop\n  source plan\n  team 1 boa\n  takes 1 h\n" + versions
  }

  private func spans(_ text: String) -> [String] {
    (Check.lines(text).rulebook.rule("r")?.versions ?? []).map {
      "\($0.number) \($0.from?.description ?? "open") \($0.through?.description ?? "-")"
    }
  }

  @Test
  func `a version ends the day before the next`() {
    let text = rule(
      """
        from 1 January 2022
          every week 1 time
        from 3 January 2024
          every week 2 times
          transition at once
      """
    )
    #expect(Check.codes(text) == [])
    #expect(spans(text) == ["1 2022-01-01 2024-01-02", "2 2024-01-03 -"])
  }

  @Test
  func `a version may start on a milestone`() {
    let text = rule("  from start\n    every day 1 time")
    #expect(spans(text) == ["1 2025-04-07 -"])
    #expect(Check.lines(text).rulebook.rule("r")?.versions.first?.milestone == "start")
  }

  @Test
  func `an open milestone leaves its version without a date`() {
    let text = rule(
      "  from 1 January 2022\n    every day 1 time\n  from some-day\n    every day 2 times"
    )
    #expect(Check.codes(text) == [])
    #expect(spans(text) == ["1 2022-01-01 -", "2 open -"])
  }

  @Test
  func `no date can follow an open milestone`() {
    #expect(
      Check.mistake(
        .versionOrder,
        rule("  from some-day\n    every day 1 time\n  1️⃣from 1 January 2027\n    every day 2 times")
      )
        == []
    )
  }

  @Test
  func `a rule says from when it holds`() {
    #expect(Check.mistake(.noVersion, "1️⃣" + rule("  every day 1 time")) == [])
  }

  @Test
  func `versions come in order`() {
    #expect(
      Check.mistake(
        .versionOrder,
        rule(
          "  from 1 January 2024\n    every day 1 time\n  1️⃣from 1 January 2022\n    every day 2 times"
        )
      )
        == []
    )
  }

  @Test
  func `versions may touch but not overlap`() {
    func two(_ through: String) -> String {
      rule(
        "  from 1 January 2022 through \(through)\n    every day 1 time\n"
          + "  1️⃣from 1 January 2024\n    every day 2 times"
      )
    }
    #expect(Check.codes(two("31 December 2023").replacing("1️⃣", with: "")) == [])
    #expect(Check.mistake(.versionOverlap, two("1 January 2024")) == [])
  }

  @Test
  func `a version out of order is told once, its transition not too`() {
    let lines = [
      "rule r for each shop", "  source plan", "  team 1 boa", "  takes 1 h",
      "  from 1 January 2026 through 31 December 2026", "  every calendar year 2 times",
      "  1️⃣from 1 June 2026", "  every calendar year 4 times", "  transition at once",
    ]
    let overlap = lines.joined(separator: "\n")
    #expect(Check.mistake(.versionOverlap, overlap) == [])
    #expect(
      Check.mistake(
        .versionOrder,
        overlap.replacing(" through 31 December 2026", with: "")
          .replacing("1 June 2026", with: "1 June 2025")
      ) == []
    )
  }

  @Test
  func `a gap must be said`() {
    let gap = rule(
      "  from 1 January 2022 through 30 December 2023\n    every day 1 time\n"
        + "  1️⃣from 1 January 2024\n    every day 2 times"
    )
    #expect(Check.mistake(.versionGap, gap) == [])
    let said = rule(
      "  from 1 January 2022\n    every day 1 time\n  not in force from 31 December 2023\n"
        + "  from 1 January 2024\n    every day 2 times"
    )
    #expect(Check.codes(said) == [])
    #expect(spans(said) == ["1 2022-01-01 2023-12-30", "2 2024-01-01 -"])
  }

  @Test
  func `a rule can end`() {
    #expect(
      spans(rule("  from 1 January 2022\n    every day 1 time\n  not in force from 1 January 2024"))
        == ["1 2022-01-01 2023-12-31"]
    )
    #expect(
      Check.mistake(
        .versionOrder,
        rule("  1️⃣not in force from 1 January 2024\n  from 1 January 2025\n    every day 1 time")
      )
        == []
    )
    #expect(
      Check.mistake(
        .clauseIdle,
        rule(
          "  from 1 January 2022\n    every day 1 time\n  not in force from 1 January 2024\n  1️⃣unannounced"
        )
      )
        == []
    )
  }

  @Test
  func `a version cannot end before it starts`() {
    #expect(
      Check.codes(rule("  from 2 January 2022 through 1 January 2022\n    every day 1 time"))
        == ["R0209"]
    )
    #expect(
      Check.codes(rule("  from 2 January 2022 through 2 January 2022\n    every day 1 time")) == []
    )
  }

  @Test
  func `what a version says replaces what all versions share`() {
    let text = """
      rule r for each shop
        source plan
        team 1 boa
        takes 1 h
        from 1 January 2022
          every day 1 time
        from 1 January 2024
          team 2 supervisor
          every day 1 time
      """
    #expect(Check.codes(text) == [])
    let versions = Check.lines(text).rulebook.rule("r")?.versions ?? []
    #expect(
      versions.map { $0.team.map { "\($0.count) \($0.role)" } } == [["1 boa"], ["2 supervisor"]]
    )
    #expect(versions.map(\.takes?.value) == [60, 60])
  }

  @Test
  func `a shared clause that every version replaces never holds`() {
    #expect(
      Check.mistake(
        .clauseIdle,
        """
        rule r for each shop
          source plan
          1️⃣team 1 boa
          takes 1 h
          from 1 January 2022
            team 2 boa
            every day 1 time
          from 1 January 2024
            team 3 boa
            every day 1 time
        """
      ) == []
    )
  }

  @Test
  func `what is about the whole rule stands before its versions`() {
    #expect(
      Check.mistake(
        .clauseForWholeRule,
        rule(
          "  from 1 January 2022\n    every day 1 time\n  from 1 January 2024\n    every day 2 times\n    1️⃣label nl \"x\""
        )
      ) == []
    )
    #expect(
      Check.codes(rule("  from 1 January 2022\n    every day 1 time\n    label nl \"x\"")) == []
    )
  }

  @Test
  func `a clause stands once in each version`() {
    #expect(
      Check.mistake(
        .clauseTwice,
        rule("  1️⃣takes 2 h\n  from 1 January 2022\n    every day 1 time")
      ) == []
    )
    #expect(
      Check.codes(
        rule("  from 1 January 2022\n    every day 1 time").replacing(
          "takes 1 h",
          with: "takes 1 h\n  unannounced"
        )
      )
        == []
    )
  }
}
