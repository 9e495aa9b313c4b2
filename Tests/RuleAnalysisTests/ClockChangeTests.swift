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
  func `a rest over the night ends an hour later in spring`() {
    func found(_ hours: Int) -> [String] {
      ClockChange.findings(
        AnalysedTown.input(
          """
          labour limits rest-of-day for every role
            source plan
            rest at least \(hours) h between shifts
          """
        )
      ).told
    }
    #expect(
      found(11) == [
        "note: a rest of 11 h is elapsed time, so by the clock it shifts when the clock changes: in "
          + "the night to 29 March 2026 after 22:00 (boa) it lasts until 10:00 instead of 09:00 and in "
          + "the night to 25 October 2026 after 22:00 (boa) it lasts until 08:00 instead of 09:00"
      ]
    )
    // Four hours after 22:00 it is 02:00, before the clock changes; five hours later it is 03:00.
    #expect(found(4).isEmpty)
    #expect(found(5).count == 1)
  }
}
