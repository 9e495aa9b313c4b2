import SourceText
import Testing

@testable import RuleAnalysis

/// A05: references to what is no longer in force.
struct ReferenceEndedTests {
  private func rules(_ end: String, _ otherEnd: String) -> [String] {
    ReferenceEnded.findings(
      AnalysedTown.input(
        """
        rule whole
          source plan
          team 1 boa
          takes 1 h
          within 09:00-17:00 on any day
          from 1 January 2024\(end)
            every calendar year 2 times
        rule branch
          source plan
          team 1 boa
          takes 1 h
          within 09:00-17:00 on any day
          counts for whole
          from 1 January 2024\(otherEnd)
            every calendar year 1 time
        """
      )
    ).told
  }

  @Test
  func `checks that count for a rule that has ended are told with the first day`() {
    #expect(
      rules(" through 31 December 2028", "") == [
        "note: whole is not in force on 1 January 2029, and branch still refers to it then"
      ]
    )
    #expect(rules(" through 31 December 2028", " through 31 December 2028").isEmpty)
    #expect(rules(" through 31 December 2028", " through 1 January 2029").count == 1)
    #expect(rules("", "").isEmpty)
    // What was over before the year that is judged is history.
    #expect(rules(" through 31 December 2024", " through 31 December 2025").isEmpty)
  }

  @Test
  func `a resource without a unit in service is told`() {
    func found(_ from: String) -> [String] {
      ReferenceEnded.findings(
        AnalysedTown.input(
          """
          resource car count 1
            source plan
          rule drive
            source plan
            team 1 boa
            uses car
            takes 1 h
            within 09:00-17:00 on any day
            from 1 January 2026
              every week 1 time
          """,
          registers: [("resources.csv", "resource,unit,from,through\ncar,C1,\(from),\n")]
        )
      ).told
    }
    #expect(
      found("2026-01-02") == [
        "warning: drive uses car, of which no unit is in service from 1 January 2026 through 1 "
          + "January 2026"
      ]
    )
    #expect(found("2026-01-01").isEmpty)
  }
}
