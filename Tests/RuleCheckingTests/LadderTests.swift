import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct LadderTests {
  private func ladder(
    _ lines: String...,
    counts: String = "counts same violation within 24 months"
  )
    -> String
  {
    (["ladder l", "  source plan", "  \(counts)"] + lines.map { "  \($0)" })
      .joined(separator: "\n")
  }

  @Test
  func `a ladder keeps its steps, rechecks and starts`() {
    let text = ladder(
      "step 1 warning, recheck within 6 weeks",
      "step 2 penalty EUR 2500 and permit-review",
      "sale-to-minor starts at step 2"
    )
    #expect(Check.codes(text) == [])
    let found = Check.lines(text).rulebook.ladder("l")
    #expect(found?.countsSameOnly == true)
    #expect(found?.lookBack == CalendarPeriod(count: 24, unit: .month))
    #expect(found?.steps.map(\.number) == [1, 2])
    #expect(found?.steps.last?.outcome == "penalty EUR 2500 and permit-review")
    #expect(found?.steps.first?.recheckWithin == CalendarPeriod(count: 6, unit: .week))
    #expect(found?.starts.map(\.violation) == ["sale-to-minor"])
  }

  @Test
  func `any violation counts too`() {
    let text = ladder("step 1 warning", counts: "counts any violation within 36 months")
    #expect(Check.lines(text).rulebook.ladder("l")?.countsSameOnly == false)
  }

  @Test
  func `steps are numbered in order`() {
    #expect(Check.mistake(.ladderSteps, ladder("step 1 warning", "step 1️⃣3 closure 1 week")) == [])
    #expect(Check.mistake(.ladderSteps, ladder("step 1️⃣0 warning")) == [])
  }

  @Test
  func `a violation starts at a step there is, once`() {
    #expect(
      Check.mistake(.ladderStart, ladder("step 1 warning", "minor starts at step 1️⃣2")) == []
    )
    #expect(
      Check.mistake(
        .clauseTwice,
        ladder("step 1 warning", "minor starts at step 1", "1️⃣minor starts at step 1")
      ) == []
    )
  }

  @Test
  func `a recheck comes before the ladder forgets`() {
    #expect(Check.codes(ladder("step 1 warning, recheck within 24 months")) == [])
    #expect(
      Check.mistake(.recheckTooLate, ladder("step 1 warning, recheck within 1️⃣25 months")) == []
    )
  }

  @Test
  func `a ladder needs steps and what it counts`() {
    #expect(Check.mistake(.clauseMissing, "1️⃣" + ladder()) == [])
    #expect(
      Check.mistake(.clauseMissing, "1️⃣ladder l\n  source plan\n  step 1 warning") == []
    )
  }
}
