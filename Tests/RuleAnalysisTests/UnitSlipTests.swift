import CivilTime
import Obligations
import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A26: calendar days for working days, hours that the window does not have.
struct UnitSlipTests {
  private func deadline(_ within: String) -> [String] {
    UnitSlip.findings(
      AnalysedTown.input(
        """
        rule visit
          source plan
          team 1 boa
          takes 1 h
          within 09:00-17:00 on Monday through Friday
          from 1 January 2026
            on report noise within \(within), about 12 per calendar year
        """
      )
    ).told
  }

  @Test
  func `a deadline of one day ends in the weekend`() {
    // Saturday + 1 day is Sunday. 2026 has 52 Saturdays; a Friday can be done on the day itself.
    // Of the 365 days the last one is due in 2027 and not judged.
    #expect(
      deadline("1 day") == [
        "warning: `within 1 day` counts every day of the calendar, and visit can be done on some days "
          + "only: what comes in on Saturday 3 January 2026 is due by Sunday 4 January 2026, and the "
          + "first day for it is Monday 5 January 2026 (52 of 364 days)"
      ]
    )
    #expect(deadline("2 days").isEmpty)
  }

  @Test
  func `a recheck needs a day after the check`() {
    func found(_ within: String) -> [String] {
      UnitSlip.findings(
        AnalysedTown.input(
          AnalysedTown.rule(
            "takes 1 h",
            "within 09:00-17:00 on Monday",
            "on violation follow steps",
            "every month 1 time"
          )
            + "ladder steps\n  source plan\n  counts any violation within 24 months\n"
            + "  step 1 warning, recheck within \(within)\n"
        )
      ).told
    }
    #expect(found("6 days").count == 1)
    #expect(found("7 days").isEmpty)
  }

  @Test
  func `late days agree with looking at every day`() {
    for gap in 1...9 {
      let span = DaySpan(Day(number: 0), Day(number: 69))
      let open = (0..<70).filter { $0 % gap == 0 }.map { Day(number: Int32($0)) }
      for within in 1...8 {
        let period = CalendarPeriod(count: within, unit: .day)
        let late = (0..<70).filter { day in
          day + within <= 69 && !(day...day + within).contains { $0 % gap == 0 }
        }
        let told = UnitSlip.late(period, span, open, isNextDay: false)
        #expect(told?.count ?? 0 == late.count, "every \(gap), within \(within)")
        #expect(told.map { Int($0.day.number) } == late.first)
      }
    }
  }

  @Test
  func `more hours a day than the window has are told`() {
    func found(_ hours: String) -> [String] {
      UnitSlip.findings(
        AnalysedTown.input(
          """
          resource car count 1
            source plan
            available \(hours) per day
            within 09:00-17:00 on any day
          """
        )
      ).told
    }
    #expect(
      found("14 h") == [
        "note: car may be used 14 h a day, and its window is never longer than 8 h"
      ]
    )
    #expect(found("8 h 1 min").count == 1)
    #expect(found("8 h").isEmpty)
  }
}
