import SourceText
import Testing

@testable import RuleAnalysis

/// A19: circles, and two regimes that go first.
struct PrecedenceCircleTests {
  private func rules(_ counts: [String]) -> [String] {
    PrecedenceCircle.findings(
      AnalysedTown.input(
        zip(["a-check", "b-check", "c-check"], counts).map { name, target in
          """
          rule \(name)
            source plan
            team 1 boa
            takes 1 h
            within 09:00-17:00 on any day
          \(target.isEmpty ? "" : "  counts for \(target)\n")  from 1 January 2026
              every week 1 time

          """
        }.joined()
      )
    ).told
  }

  @Test
  func `rules that count for each other in a circle are told with the way round`() {
    #expect(
      rules(["b-check", "c-check", "a-check"]) == [
        "warning: these rules count for each other in a circle, so one check meets them all: a-check → "
          + "b-check → c-check → a-check"
      ]
    )
    #expect(rules(["b-check", "c-check", ""]).isEmpty)
    #expect(rules(["c-check", "c-check", ""]).isEmpty)
  }

  @Test
  func `two regimes cannot both go first on one day`() {
    func found(_ from: String) -> [String] {
      PrecedenceCircle.findings(
        AnalysedTown.input(
          """
          regime heat
            source plan
            from 1 June 2026 through 31 August 2026
            goes first when short
          regime feast
            source plan
            from \(from)
            goes first when short
          """
        )
      ).told
    }
    #expect(
      found("31 August 2026") == [
        "warning: heat and feast both go first when short from 31 August 2026 through 31 August 2026, "
          + "and nothing says which of the two"
      ]
    )
    #expect(found("1 September 2026").isEmpty)
  }
}
