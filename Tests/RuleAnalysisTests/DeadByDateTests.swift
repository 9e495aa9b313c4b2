import SourceText
import Testing

@testable import RuleAnalysis

/// A06: what never holds by its dates.
struct DeadByDateTests {
  @Test
  func `a version after the regime it belongs to is in force on no day`() {
    func found(_ from: String) -> [String] {
      DeadByDate.findings(
        AnalysedTown.input(
          """
          regime heat
            source plan
            from 1 June 2026 through 31 August 2026
          rule visit
            source plan
            team 1 boa
            takes 1 h
            within 09:00-17:00 on any day
            during heat
            from \(from)
              every week 1 time
          """
        )
      ).told
    }
    #expect(
      found("1 September 2026") == [
        "warning: this version of visit, from 1 September 2026, is in force on no day: it holds only "
          + "during heat, from 1 June 2026 through 31 August 2026"
      ]
    )
    #expect(found("31 August 2026").isEmpty)
  }

  @Test
  func `a version that is over before its count begins never counts`() {
    func found(_ end: String) -> [String] {
      DeadByDate.findings(
        AnalysedTown.input(
          """
          rule visit
            source plan
            team 1 boa
            takes 1 h
            within 09:00-17:00 on any day
            from 1 January 2025
              every calendar year 2 times
            from 1 March 2026 through \(end)
              every calendar year 4 times
              transition from next period
          """
        )
      ).told
    }
    #expect(
      found("31 December 2026") == [
        "warning: this frequency of visit counts on no day: its version holds from 1 March 2026 "
          + "through 31 December 2026, and a transition or a regime takes all of these days"
      ]
    )
    #expect(found("1 January 2027").isEmpty)
  }

  @Test
  func `a line with dates outside the version never holds`() {
    func found(_ date: String) -> [String] {
      DeadByDate.findings(
        AnalysedTown.input(
          AnalysedTown.rule(
            "takes 1 h",
            "within 09:00-17:00 on Monday",
            "within 10:00-12:00 on \(date)",
            "every week 1 time"
          )
        )
      ).told
    }
    #expect(
      found("31 December 2025") == [
        "warning: this line never holds: 31 December 2025 lies outside the days of visit, from 1 "
          + "January 2026"
      ]
    )
    #expect(found("1 January 2026").isEmpty)
  }

  @Test
  func `a regime that changes a rule which is not there then is told`() {
    func found(_ end: String) -> [String] {
      DeadByDate.findings(
        AnalysedTown.input(
          AnalysedTown.rule("takes 1 h", "within 09:00-17:00 on Monday", "every week 1 time") + """
            regime heat
              source plan
              from 1 June 2025 through \(end)
              takes precedence over visit
              pauses visit
            """
        )
      ).told
    }
    #expect(
      found("31 December 2025") == [
        "warning: heat changes visit, which is in force on none of its days (from 1 June 2025 through "
          + "31 December 2025)"
      ]
    )
    #expect(found("1 January 2026").isEmpty)
  }
}
