import SourceText
import Testing

@testable import RuleAnalysis

/// A10: a window that runs past midnight into a day without duty.
struct WindowPastMidnightTests {
  private func found(_ deployed: String, _ window: String) -> [String] {
    WindowPastMidnight.findings(
      AnalysedTown.input(
        """
        role guard
          source plan
          deployed \(deployed)
        rule visit
          source plan
          team 1 guard
          takes 30 min
          within \(window)
          from 1 January 2026
            every week 1 time
        """
      )
    ).told
  }

  @Test
  func `Saturday to 01:00 loses an hour when Sunday has no duty`() {
    // 1 h × 52 Saturdays of 2026.
    #expect(
      found("00:00-24:00 on Monday through Saturday", "20:00-01:00 on Friday, Saturday") == [
        "warning: the window of visit runs past midnight into hours without guard: what starts on "
          + "Saturday loses 00:00-01:00 (the first on Sunday 4 January 2026), 52 h in all"
      ]
    )
    #expect(found("00:00-24:00 on any day", "20:00-01:00 on Friday, Saturday").isEmpty)
    #expect(
      found("00:00-24:00 on Monday through Saturday", "20:00-24:00 on Friday, Saturday").isEmpty
    )
  }

  @Test
  func `duty that runs past midnight belongs to the day it starts too`() {
    #expect(found("18:00-01:00 on Saturday", "20:00-01:00 on Saturday").isEmpty)
    #expect(
      found("18:00-00:59 on Saturday", "20:00-01:00 on Saturday") == [
        "warning: the window of visit runs past midnight into hours without guard: what starts on "
          + "every day loses 00:59-01:00 (the first on Sunday 4 January 2026), 52 min in all"
      ]
    )
  }
}
