import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A18: steps that lower the sanction or cannot be reached.
struct LadderStepTests {
  private func found(
    _ steps: String,
    counts: String = "24 months",
    every: String = "every calendar year 2 times, at least 3 months apart"
  ) -> [String] {
    LadderStep.findings(
      AnalysedTown.input(
        AnalysedTown.rule(
          "takes 1 h",
          "within 09:00-17:00 on Monday",
          "on violation follow steps",
          every
        ) + "ladder steps\n  source plan\n  counts any violation within \(counts)\n" + steps
      )
    ).told
  }

  @Test
  func `a step that is milder than one before it is told`() {
    #expect(
      found("  step 1 closure 3 months\n  step 2 closure 1 month\n") == [
        "warning: step 2 of steps, `closure 1 month`, is milder than step 1, `closure 3 months`"
      ]
    )
    #expect(found("  step 1 closure 3 months\n  step 2 closure 3 months\n").isEmpty)
    #expect(found("  step 1 penalty EUR 2500\n  step 2 penalty EUR 2499\n").count == 1)
    #expect(found("  step 1 penalty EUR 2500\n  step 2 warning\n").count == 1)
    // Another sanction cannot be compared, and one more makes it heavier.
    #expect(found("  step 1 penalty EUR 2500\n  step 2 closure 1 week\n").isEmpty)
    #expect(
      found("  step 1 closure 3 months\n  step 2 closure 1 month and permit-review\n").isEmpty
    )
    #expect(found("  step 1 closure 30 days\n  step 2 closure 4 weeks\n").count == 1)
  }

  @Test
  func `Dutch units are read too`() {
    #expect(
      LadderStep.sanctions("sluiting 3 maanden en boete EUR 2500") == [
        "sluiting": .days(90), "boete": .cents(250_000),
      ]
    )
    #expect(
      LadderStep.isLower(
        LadderStep.sanctions("sluiting 2 weken"),
        LadderStep.sanctions("sluiting 1 maand")
      )
    )
  }

  @Test
  func `a step that the ladder forgets before the next check is out of reach`() {
    let steps = "  step 1 warning\n  step 2 closure 1 week\n"
    #expect(
      found(steps, counts: "4 weeks") == [
        "warning: step 2 of steps is out of reach: it counts violations within 4 weeks, step 1 has no "
          + "recheck, and checks of visit are at least 3 months apart"
      ]
    )
    #expect(
      found(
        "  step 1 warning, recheck within 2 weeks\n  step 2 closure 1 week\n",
        counts: "4 weeks"
      ).isEmpty
    )
    #expect(found(steps + "  drugs starts at step 2\n", counts: "4 weeks").isEmpty)
    #expect(found(steps, counts: "3 months").isEmpty)
    #expect(found(steps, counts: "4 weeks", every: "every calendar year 2 times").isEmpty)
    // 28 days apart: the violation of 28 days ago still counts within 4 weeks, of 29 it does not.
    #expect(
      found(steps, counts: "4 weeks", every: "every calendar year 2 times, at least 28 days apart")
        .isEmpty
    )
    #expect(
      found(steps, counts: "4 weeks", every: "every calendar year 2 times, at least 29 days apart")
        .count == 1
    )
  }
}
