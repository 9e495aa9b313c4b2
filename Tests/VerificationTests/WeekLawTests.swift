import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Verification

@Suite
struct WeekLawTests {
  /// Shifts of so many hours on the weekdays of the weeks before, newest first.
  static func weeks(_ count: Int, hours: [Int]) -> [WorkedShift] {
    (1...count).flatMap { back in
      hours.enumerated().map { index, length in
        let day = Bench.week.monday.adding(days: index - 7 * back)
        return Bench.worked("\(day) 08:00-\(8 + length):00")
      }
    }
  }

  static let week40 = (23...27).map { Bench.shift("2026-11-\($0) 08:00-16:00") }

  @Test
  func `sixty hours in a week is the most`() {
    let limit = [LabourLimit.weekAtMost(minutes: 3600)]
    let sixty = (23...28).map { Bench.shift("2026-11-\($0) 08:00-18:00") }
    #expect(Bench.law(limit, planned: sixty).errors.isEmpty)
    let more = sixty + [Bench.shift("2026-11-29 08:00-08:01")]
    #expect(Bench.law(limit, planned: more).errors == [.weekTooLong])
    // Minutes count where they fall: Sunday evening to 01:00 adds 4 h, not 5.
    let over = sixty.dropLast() + [Bench.shift("2026-11-29 14:00-01:00")]
    #expect(Bench.law(limit, planned: Array(over)).errors.isEmpty)
    let spill = Bench.worked("2026-11-22 20:00-00:01")
    #expect(Bench.law(limit, worked: [spill], planned: sixty).errors == [.weekTooLong])
  }

  @Test
  func `forty-eight hours on average over sixteen weeks`() {
    // 15 weeks of 48 h and this one of 48 h are exactly the limit.
    let limit = [LabourLimit.averageWeekAtMost(minutes: 2880, weeks: 16)]
    let history = Self.weeks(15, hours: [8, 8, 8, 8, 8, 8])
    let week48 = (23...28).map { Bench.shift("2026-11-\($0) 08:00-16:00") }
    #expect(Bench.law(limit, worked: history, planned: week48).errors.isEmpty)
    let more = week48.dropLast() + [Bench.shift("2026-11-28 08:00-16:01")]
    #expect(
      Bench.law(limit, worked: history, planned: Array(more)).errors == [.averageTooHigh]
    )
  }

  @Test
  func `with fourteen weeks of history the average is not decidable`() {
    let limit = [LabourLimit.averageWeekAtMost(minutes: 2880, weeks: 16)]
    let law = Bench.law(
      limit,
      worked: Self.weeks(14, hours: [12, 12, 12, 12, 12]),
      planned: Self.week40
    )
    #expect(law.errors.isEmpty)
    #expect(law.notes == 1)
  }

  @Test
  func `leave is left out of averages`() {
    // 4 weeks, one of leave: 3 × 7 days count. 48 + 48 + 48 h = 144 h ≤ 48 × 21 ÷ 7.
    let limit = [LabourLimit.averageWeekAtMost(minutes: 2880, weeks: 4)]
    let worked = Self.weeks(2, hours: [8, 8, 8, 8, 8, 8]) + Self.weeks(9, hours: [1]).suffix(1)
    let away = Bench.person(leave: [("2026-11-02", "2026-11-08")])
    let week48 = (23...28).map { Bench.shift("2026-11-\($0) 08:00-16:00") }
    #expect(Bench.law(limit, person: away, worked: worked, planned: week48).errors.isEmpty)
    let more = week48.dropLast() + [Bench.shift("2026-11-28 08:00-16:01")]
    #expect(
      Bench.law(limit, person: away, worked: worked, planned: Array(more)).errors
        == [.averageTooHigh]
    )
    // Somebody without leave has 28 days: 48 × 4 h.
    #expect(Bench.law(limit, worked: worked, planned: Array(more)).errors.isEmpty)
  }

  @Test
  func `sixteen night shifts make a night worker`() {
    let limits: [LabourLimit] = [
      ShiftLawTests.night,
      .nightWorkerAverage(minutes: 2400, weeks: 16, fromNightShifts: 16),
    ]
    // 15 weeks of 41 h; one night shift in each of them (or not in the first).
    let base = Self.weeks(15, hours: [8, 8, 8, 8])
    func nights(_ count: Int) -> [WorkedShift] {
      (1...count).map { back in
        Bench.worked("\(Bench.week.monday.adding(days: 4 - 7 * back)) 20:00-05:00")
      }
    }
    let days = (23...26).map { Bench.shift("2026-11-\($0) 08:00-16:00") }
    let planned = days + [Bench.shift("2026-11-27 20:00-05:00")]
    #expect(
      Bench.law(limits, worked: base + nights(15), planned: planned).errors
        == [.nightWorkerAverage]
    )
    #expect(Bench.law(limits, worked: base + nights(14), planned: planned).errors.isEmpty)
  }

  static func lateNight(_ day: Day) -> WorkedShift { Bench.worked("\(day) 20:00-03:00") }

  @Test
  func `thirty-six late nights in sixteen weeks`() {
    let limits: [LabourLimit] = [
      ShiftLawTests.night,
      .lateNightsAtMost(shifts: 36, weeks: 16, endingAfter: Bench.time("02:00")),
    ]
    func history(_ count: Int) -> [WorkedShift] {
      [Bench.worked("2026-08-03 09:00-10:00")]
        + (0..<count).map { Self.lateNight(Bench.week.monday.adding(days: -1 - 2 * $0)) }
    }
    let late = [Bench.shift("2026-11-24 20:00-03:00")]
    #expect(Bench.law(limits, worked: history(35), planned: late).errors.isEmpty)
    #expect(Bench.law(limits, worked: history(36), planned: late).errors == [.tooManyLateNights])
    // One that ends at 02:00 does not count.
    let early = [Bench.shift("2026-11-24 20:00-02:00")]
    #expect(Bench.law(limits, worked: history(36), planned: early).errors.isEmpty)
  }

  @Test
  func `forty-six hours after three night shifts in a row`() {
    let limits: [LabourLimit] = [
      ShiftLawTests.night, .restAfterSeries(minutes: 46 * 60, nightShifts: 3),
    ]
    let three = ["2026-11-23 18:00-02:00", "2026-11-24 18:00-02:00", "2026-11-25 18:00-02:00"]
    func errors(_ next: String..., nights: Int = 3) -> [FindingCode] {
      Bench.law(
        limits,
        worked: [Bench.longAgo],
        planned: (three.suffix(nights) + next).map { Bench.shift($0) }
      ).errors
    }
    // The third ends on Thursday 02:00; 46 h later is Saturday 00:00.
    #expect(errors("2026-11-28 00:00-04:00").isEmpty)
    #expect(errors("2026-11-27 23:59-04:00") == [.restAfterSeries])
    #expect(errors("2026-11-27 12:00-17:00") == [.restAfterSeries])
    // A fourth night goes on with the series; after two nights nothing is asked.
    #expect(errors("2026-11-26 18:00-02:00").isEmpty)
    #expect(errors("2026-11-27 12:00-17:00", nights: 2).isEmpty)
  }

  @Test
  func `a series with a night shift has at most seven shifts`() {
    let limits: [LabourLimit] = [
      ShiftLawTests.night, .seriesAtMost(shifts: 7), WeeklyRestTests.plain,
    ]
    let days = (23...27).map { Bench.shift("2026-11-\($0) 12:00-20:00") }
    let night = [Bench.shift("2026-11-28 18:00-02:00")]
    let before = Bench.worked("2026-11-22 12:00-20:00")
    let two = [before, Bench.worked("2026-11-21 12:00-20:00")]
    let longBefore = [Bench.longAgo]
    #expect(
      !Bench.law(limits, worked: longBefore + [before], planned: days + night).errors
        .contains(.seriesTooLong)
    )
    #expect(
      Bench.law(limits, worked: longBefore + two, planned: days + night).errors
        .contains(.seriesTooLong)
    )
    // Without a night shift there is no such limit.
    let day = [Bench.shift("2026-11-28 12:00-20:00")]
    #expect(
      !Bench.law(limits, worked: longBefore + two, planned: days + day).errors
        .contains(.seriesTooLong)
    )
  }

  @Test
  func `thirteen free Sundays in fifty-two weeks`() {
    // 52 Sundays, 39 worked leaves 13; the planned one is among them.
    let limit = [LabourLimit.freeSundays(count: 13, weeks: 52)]
    func history(_ count: Int) -> [WorkedShift] {
      [Bench.worked("2025-12-01 09:00-10:00")]
        + (1...count).map { Bench.worked("\(Bench.week.sunday.adding(days: -7 * $0)) 10:00-12:00") }
    }
    let sunday = [Bench.shift("2026-11-29 10:00-12:00")]
    #expect(Bench.law(limit, worked: history(38), planned: sunday).errors.isEmpty)
    #expect(Bench.law(limit, worked: history(39), planned: sunday).errors == [.tooFewFreeSundays])
    // Saturday to 01:00 costs the Sunday too; to 24:00 it does not.
    let late = [Bench.shift("2026-11-28 17:00-01:00")]
    #expect(Bench.law(limit, worked: history(39), planned: late).errors == [.tooFewFreeSundays])
    let midnight = [Bench.shift("2026-11-28 17:00-00:00")]
    #expect(Bench.law(limit, worked: history(39), planned: midnight).errors.isEmpty)
    // A week less of history is not enough to judge.
    let short = history(39).dropFirst().filter {
      $0.interval.start > Bench.interval("2025-12-14 00:00-01:00").start
    }
    let unknown = Bench.law(limit, worked: Array(short), planned: sunday)
    #expect(unknown.errors.isEmpty && unknown.notes == 1)
  }

  @Test
  func `Sunday work only when agreed`() {
    let limit = [LabourLimit.sundayWorkOnlyWhenAgreed]
    let refuses = Bench.person(sundays: false)
    func errors(_ shift: String) -> [FindingCode] {
      Bench.law(limit, person: refuses, planned: [Bench.shift(shift)]).errors
    }
    #expect(errors("2026-11-28 16:00-00:00").isEmpty)
    #expect(errors("2026-11-28 16:00-00:01") == [.sundayNotAgreed])
    #expect(errors("2026-11-29 10:00-12:00") == [.sundayNotAgreed])
    #expect(Bench.law(limit, planned: [Bench.shift("2026-11-29 10:00-12:00")]).errors.isEmpty)
  }

  @Test
  func `notice is judged only when the day of publication is given`() {
    let limit = [LabourLimit.notice(days: 28, timesDays: 4)]
    func law(_ published: String?) -> LabourLaw {
      Bench.law(limit, planned: Self.week40, published: published.map { Bench.day($0) })
    }
    #expect(law(nil).errors.isEmpty && law(nil).notes == 1)
    #expect(law("2026-10-26").errors.isEmpty && law("2026-10-26").notes == 0)
    #expect(law("2026-11-19").errors.isEmpty && law("2026-11-19").notes == 1)
    #expect(law("2026-11-20").errors == [.noticeTooShort])
  }
}
