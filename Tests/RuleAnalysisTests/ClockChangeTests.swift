import CivilTime
import SourceText
import Testing

@testable import RuleAnalysis

/// A27: the nights of 29 March and 25 October 2026.
struct ClockChangeTests {
  private func windows(_ window: String) -> [String] {
    ClockChange.findings(
      AnalysedTown.input(
        """
        role guard
          source plan
        rule visit
          source plan
          team 1 guard
          takes 1 h
          within \(window)
          from 1 January 2026
            every week 1 time
        """
      )
    ).told
  }

  @Test
  func `a night window has an hour less in spring and one more in autumn`() {
    #expect(
      windows("22:00-06:00 on any day") == [
        "note: the clock changes inside the window of visit: 22:00-06:00 on Saturday 28 March 2026 has "
          + "7 h instead of 8 h and 22:00-06:00 on Saturday 24 October 2026 has 9 h instead of 8 h"
      ]
    )
    #expect(windows("22:00-02:00 on any day").isEmpty)
    #expect(windows("03:00-07:00 on any day").isEmpty)
    #expect(windows("22:00-06:00 on Monday through Friday").isEmpty)
    #expect(windows("01:00-03:00 on Sunday").count == 1)
  }

  @Test
  func `every stretch of a day gains what the clock says it gains`() {
    // By minutes: a stretch of the spring Sunday is short by its share of 02:00-03:00.
    let spring = Day(year: 2026, month: 3, day: 29) ?? .epoch
    for from in stride(from: 0, to: 600, by: 60) {
      for to in stride(from: from + 60, through: 660, by: 60) {
        let gain = ClockChange.gain(from..<to, on: spring)
        #expect(gain == (from <= 120 && to >= 180 ? -60 : 0), "\(from) \(to)")
      }
    }
  }

  @Test
  func `a rest that fits in every night but that of the spring is told`() {
    func found(_ rest: String, _ shorter: String = "") -> [String] {
      ClockChange.findings(
        AnalysedTown.input(
          """
          labour limits rest-of-day for every role
            source plan
            rest at least \(rest) between shifts\(shorter)
          """
        )
      ).told
    }
    // From 22:00 through 07:00 is 9 h, in the night to 29 March 2026 8 h.
    #expect(
      found("9 h") == [
        "note: a rest of 9 h does not fit in the night in which the clock goes forward: boa may work "
          + "until 22:00 and again from 07:00, 9 h apart, but in the night to 29 March 2026 that is 8 h"
      ]
    )
    #expect(found("8 h 1 min").count == 1)
    #expect(found("8 h").isEmpty)
    // The shorter rest, once in seven days, fits in 8 h.
    #expect(found("9 h", ", once per 7 days 8 h").isEmpty)
    #expect(found("9 h", ", once per 7 days 8 h 1 min").count == 1)
    // With more than 9 h nobody may work both in any night.
    #expect(found("9 h 1 min").isEmpty)
  }
}
