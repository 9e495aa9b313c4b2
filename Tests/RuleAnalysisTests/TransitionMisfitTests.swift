import SourceText
import Testing

@testable import RuleAnalysis

/// A03: what a transition asks of the mixed period.
struct TransitionMisfitTests {
  private func found(_ before: String, _ from: String, _ after: String, _ how: String) -> [String] {
    TransitionMisfit.findings(
      AnalysedTown.input(
        """
        rule visit for each shop
          source plan
          team 1 boa
          takes 1 h
          within 09:00-17:00 on any day
          from 1 January 2026
            every \(before)
          from \(from)
            every \(after)
            transition \(how)
        """
      )
    ).told
  }

  @Test
  func `the total may be more than the time apart lets in`() {
    // 181/365 × 12 + 184/365 × 1 = 6.45, up 7. Six months fit before 1 July, then 8 months apart:
    // 1 June + 8 months = 1 February 2027.
    #expect(
      found(
        "calendar year 12 times, at least 1 month apart",
        "1 July 2026",
        "calendar year 1 time, at least 8 months apart",
        "pro rata, rounded up"
      ) == [
        "warning: visit owes 7 from 1 January 2026 through 31 December 2026, and with the time apart "
          + "only 6 fit: number 7 may be done on 1 February 2027 at the earliest"
      ]
    )
    #expect(
      found(
        "calendar year 12 times, at least 1 month apart",
        "1 July 2026",
        "calendar year 1 time, at least 8 months apart",
        "pro rata, rounded down"
      ).isEmpty
    )
  }

  @Test
  func `rounding down may leave less than either version asks`() {
    // 2026-2027: 181 of 730 days × 1 = 0.25, down 0, though each version asks for one.
    #expect(
      found(
        "2 calendar years 1 time",
        "1 July 2026",
        "calendar year 1 time",
        "pro rata, rounded down"
      )
        == [
          "warning: visit owes 0 from 1 January 2026 through 31 December 2027, less than the 1 of "
            + "either version"
        ]
    )
    #expect(
      found(
        "2 calendar years 1 time",
        "1 July 2026",
        "calendar year 1 time",
        "pro rata, rounded up"
      )
      .isEmpty
    )
    // 96/365 × 2 + 269/365 × 4 = 3.47, down 3: between both.
    #expect(
      found(
        "calendar year 2 times",
        "7 April 2026",
        "calendar year 4 times",
        "pro rata, rounded down"
      ).isEmpty
    )
  }
}
