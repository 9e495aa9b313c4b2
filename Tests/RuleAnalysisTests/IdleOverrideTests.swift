import SourceText
import Testing

@testable import RuleAnalysis

/// A20: overrides that change nothing.
struct IdleOverrideTests {
  @Test
  func `a regime that repeats the frequency is told`() {
    func found(_ count: Int) -> [String] {
      IdleOverride.findings(
        AnalysedTown.input(
          AnalysedTown.rule("takes 1 h", "within 09:00-17:00 on Monday", "every month 2 times")
            + """
            regime heat
              source plan
              from 1 June 2026 through 31 August 2026
              takes precedence over visit
              replaces frequency of visit
              every month \(count) times
            """
        )
      ).told
    }
    #expect(
      found(2) == [
        "warning: heat puts the same frequency in the place of that of visit: nothing changes"
      ]
    )
    #expect(found(3).isEmpty)
  }

  @Test
  func `a version that repeats the one before is told`() {
    func found(_ from: String, _ team: Int, gap: String = "") -> [String] {
      IdleOverride.findings(
        AnalysedTown.input(
          """
          rule visit
            source plan
            takes 1 h
            within 09:00-17:00 on Monday
            from 1 January 2026 through 30 June 2026
              team 1 boa
              every month 2 times
          \(gap)  from \(from)
              team \(team) boa
              every month 2 times
          """
        )
      ).told
    }
    #expect(
      found("1 July 2026", 1) == [
        "warning: the version of visit from 1 July 2026 asks exactly what the one before it asks"
      ]
    )
    #expect(found("1 July 2026", 2).isEmpty)
    // After a gap it starts the rule again.
    #expect(found("1 August 2026", 1, gap: "  not in force from 1 July 2026\n").isEmpty)
  }
}
