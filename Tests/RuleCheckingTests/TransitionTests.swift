import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct TransitionTests {
  private func rule(_ first: String, _ date: String, _ second: String) -> String {
    """
    rule r for each shop
      source plan
      team 1 boa
      takes 1 h
      from 1 January 2022
        \(first)
      1️⃣from \(date)
        \(second)
    """
  }

  private func clean(_ text: String) -> [String] { Check.codes(text.replacing("1️⃣", with: "")) }

  @Test
  func `a yearly count that changes inside a year needs a transition`() {
    let text = rule("every calendar year 2 times", "7 April 2025", "every calendar year 4 times")
    #expect(Check.mistake(.transitionMissing, text) == [])
    #expect(clean(text + "\n    transition pro rata, rounded up") == [])
  }

  @Test
  func `a count that changes on the first day of its period needs none`() {
    #expect(
      clean(rule("every calendar year 2 times", "1 January 2025", "every calendar year 4 times"))
        == []
    )
    #expect(
      Check.mistake(
        .transitionMissing,
        rule("every calendar year 2 times", "2 January 2025", "every calendar year 4 times")
      ) == []
    )
    #expect(clean(rule("every quarter 2 times", "1 April 2025", "every quarter 3 times")) == [])
    // 7 April 2025 was a Monday.
    #expect(clean(rule("every week 2 times", "7 April 2025", "every week 3 times")) == [])
    #expect(
      Check.mistake(
        .transitionMissing,
        rule("every week 2 times", "8 April 2025", "every week 3 times")
      ) == []
    )
  }

  @Test
  func `a count that stays the same needs none`() {
    #expect(
      clean(
        rule(
          "every calendar year 2 times",
          "7 April 2025",
          "every calendar year 2 times, at least 3 months apart"
        )
      ) == []
    )
    #expect(clean(rule("every day 2 times", "8 April 2025", "every day 3 times")) == [])
  }

  @Test
  func `periods of several years count from the first version`() {
    // 2022-2023, 2024-2025: 1 January 2024 is a start, 1 January 2025 is not.
    #expect(
      clean(
        rule("every 2 calendar years 1 time", "1 January 2024", "every 2 calendar years 2 times")
      ) == []
    )
    #expect(
      Check.mistake(
        .transitionMissing,
        rule("every 2 calendar years 1 time", "1 January 2025", "every 2 calendar years 2 times")
      ) == []
    )
  }

  @Test
  func `a transition says its reading and its rounding`() {
    let text = rule("every calendar year 2 times", "7 April 2025", "every calendar year 4 times")
      .replacing("1️⃣", with: "")
    func transition(_ words: String) -> Transition? {
      Check.lines(text + "\n    transition \(words)").rulebook.rule("r")?.versions.last?.transition
    }
    #expect(transition("pro rata")?.reading == .proRata)
    #expect(transition("pro rata")?.rounding == .up)
    #expect(transition("pro rata, rounded down")?.rounding == .down)
    #expect(transition("pro rata, rounded half up")?.rounding == .halfUp)
    #expect(transition("from next period")?.reading == .fromNextPeriod)
    #expect(transition("at once")?.reading == .atOnce)
  }

  @Test
  func `only pro rata rounds`() {
    let text = rule("every calendar year 2 times", "7 April 2025", "every calendar year 4 times")
      .replacing("1️⃣", with: "")
    #expect(Check.mistake(.transitionIdle, text + "\n    transition at once, 1️⃣rounded up") == [])
  }

  @Test
  func `the first version has nothing to carry over`() {
    #expect(
      Check.mistake(
        .transitionIdle,
        """
        rule r for each shop
          source plan
          team 1 boa
          takes 1 h
          from 1 January 2022
            every calendar year 2 times
            1️⃣transition at once
        """
      ) == []
    )
  }
}
