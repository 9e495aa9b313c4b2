import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct LabourLimitTests {
  private func limit(_ line: String) -> LabourLimit? {
    Check.lines("labour limits for every role\n  source plan\n  \(line)").rulebook.labourLimits
      .first?.items.first?.limit
  }

  private func window(_ from: Int, _ to: Int) -> ClockWindow? {
    guard let start = TimeOfDay(minutes: from), let end = TimeOfDay(minutes: to) else { return nil }
    return ClockWindow(from: start, to: end)
  }

  @Test
  func `limits of shifts and weeks`() {
    #expect(limit("shift at most 12 h") == .shiftAtMost(minutes: 720))
    #expect(limit("week at most 60 h") == .weekAtMost(minutes: 3600))
    #expect(
      limit("average week at most 48 h over 16 weeks")
        == .averageWeekAtMost(minutes: 2880, weeks: 16)
    )
  }

  @Test
  func `limits of rest`() throws {
    #expect(
      limit("rest at least 11 h between shifts") == .dailyRest(minutes: 660, shortened: nil)
    )
    #expect(
      limit("rest at least 11 h between shifts, once per 7 days 8 h")
        == .dailyRest(minutes: 660, shortened: .init(minutes: 480, perDays: 7))
    )
    let night = try #require(window(1380, 1800))
    #expect(
      limit("rest at least 12 h between shifts, including 23:00-06:00")
        == .dailyRestIncluding(minutes: 720, window: night)
    )
    let two = try #require(TimeOfDay(hour: 2, minute: 0))
    #expect(
      limit("rest at least 14 h after night shift ending after 02:00, once per 7 days 8 h")
        == .restAfterNight(
          minutes: 840,
          endingAfter: two,
          shortened: .init(minutes: 480, perDays: 7)
        )
    )
    #expect(
      limit("rest at least 46 h after 3 night shifts")
        == .restAfterSeries(minutes: 2760, nightShifts: 3)
    )
    #expect(
      limit("weekly rest at least 36 h in 7 days")
        == .weeklyRest(minutes: 2160, days: 7, alternative: nil)
    )
    #expect(
      limit("weekly rest at least 36 h in 7 days, or 72 h in 14 days in parts of at least 32 h")
        == .weeklyRest(
          minutes: 2160,
          days: 7,
          alternative: .init(minutes: 4320, days: 14, partsAtLeast: 1920)
        )
    )
  }

  @Test
  func `limits of breaks`() {
    #expect(
      limit("break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min")
        == .breakIn(minutes: 30, shiftOver: 330, partsAtLeast: 15)
    )
    #expect(
      limit("break at least 30 min in shift over 5 h 30 min")
        == .breakIn(minutes: 30, shiftOver: 330, partsAtLeast: 30)
    )
  }

  @Test
  func `limits of nights`() throws {
    let night = try #require(window(0, 360))
    #expect(
      limit("night means more than 1 h between 00:00-06:00")
        == .nightMeans(moreThan: 60, window: night)
    )
    #expect(limit("night shift at most 10 h") == .nightShiftAtMost(minutes: 600, longer: nil))
    #expect(
      limit(
        "night shift at most 10 h, or 12 h with rest 12 h after, 5 times in 14 days and 22 times in 52 weeks"
      )
        == .nightShiftAtMost(
          minutes: 600,
          longer: .init(minutes: 720, restAfter: 720, timesIn14Days: 5, timesIn52Weeks: 22)
        )
    )
    #expect(
      limit("night workers average week at most 40 h over 16 weeks from 16 night shifts")
        == .nightWorkerAverage(minutes: 2400, weeks: 16, fromNightShifts: 16)
    )
    let two = try #require(TimeOfDay(hour: 2, minute: 0))
    #expect(
      limit("night shifts ending after 02:00 at most 36 in 16 weeks")
        == .lateNightsAtMost(shifts: 36, weeks: 16, endingAfter: two)
    )
    #expect(limit("series with night shift at most 7 shifts") == .seriesAtMost(shifts: 7))
    let late = try #require(window(1380, 1800))
    #expect(limit("no work 23:00-06:00") == .noWorkBetween(late))
  }

  @Test
  func `limits of Sundays and notice`() {
    #expect(limit("free Sundays at least 13 in 52 weeks") == .freeSundays(count: 13, weeks: 52))
    #expect(limit("Sunday work only when agreed") == .sundayWorkOnlyWhenAgreed)
    #expect(
      limit("notice at least 28 days, or 4 days for times") == .notice(days: 28, timesDays: 4)
    )
    #expect(limit("notice at least 28 days") == .notice(days: 28, timesDays: nil))
  }

  @Test
  func `limits say for whom they are`() {
    let book = Check.lines(
      """
      labour limits youth for every role under 18
        source plan "art. 5:3"
        shift at most 9 h
      labour limits for boa, supervisor
        source plan
        shift at most 9 h
      """
    ).rulebook
    #expect(book.labourLimits.map(\.name) == ["youth", "labour-limits"])
    #expect(book.labourLimits.map(\.roles) == [nil, ["boa", "supervisor"]])
    #expect(book.labourLimits.map(\.age) == [.under18, .adults])
  }

  @Test
  func `limits make sense`() {
    func text(_ line: String) -> String { "labour limits for every role\n  source plan\n  \(line)" }
    #expect(
      Check.mistake(.wrongNumber, text("rest at least 8 h between shifts, once per 7 days 1️⃣8 h"))
        == []
    )
    #expect(
      Check.mistake(
        .wrongNumber,
        text("break at least 30 min in shift over 5 h, in parts of at least 1️⃣31 min")
      ) == []
    )
    #expect(
      Check.codes(text("break at least 30 min in shift over 5 h, in parts of at least 30 min"))
        == []
    )
    #expect(
      Check.mistake(
        .clauseIdle,
        text("rest at least 12 h between shifts, once per 7 days 1️⃣8 h, including 23:00-06:00")
      )
        == []
    )
    #expect(Check.mistake(.clauseMissing, "1️⃣labour limits for every role\n  source plan") == [])
    #expect(
      Check.mistake(
        .rosteredRole,
        "labour limits for 1️⃣police\n  source plan\n  shift at most 9 h"
      ) == []
    )
    #expect(
      Check.mistake(.clauseTwice, text("shift at most 9 h\n  1️⃣shift at most 10 h")) == []
    )
    #expect(
      Check.codes(
        text("average week at most 48 h over 16 weeks\n  average week at most 55 h over 4 weeks")
      )
        == []
    )
  }
}
