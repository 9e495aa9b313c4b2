import CivilTime
import RuleChecking
import Testing

@testable import Verification

@Suite
struct ShiftLawTests {
  static let night = LabourLimit.nightMeans(moreThan: 60, window: Bench.window("00:00-06:00"))
  static let breaks: [LabourLimit] = [
    .breakIn(minutes: 30, shiftOver: 330, partsAtLeast: 15),
    .breakIn(minutes: 45, shiftOver: 600, partsAtLeast: 15),
  ]

  private func errors(
    _ limits: [LabourLimit],
    _ planned: String...,
    worked: [String] = []
  ) -> [FindingCode] {
    Bench.law(
      limits,
      worked: [Bench.longAgo] + worked.map { Bench.worked($0) },
      planned: planned.map { Bench.shift($0) }
    ).errors
  }

  @Test
  func `five and a half hours of work needs no break and a minute more does`() {
    #expect(errors(Self.breaks, "2026-11-23 09:00-14:30").isEmpty)
    #expect(errors(Self.breaks, "2026-11-23 09:00-14:31") == [.breakMissing])
  }

  @Test
  func `a break of thirty minutes may be two of fifteen`() {
    #expect(errors(Self.breaks, "2026-11-23 09:00-17:00 12:00-12:30").isEmpty)
    #expect(errors(Self.breaks, "2026-11-23 09:00-17:00 12:00-12:15 14:00-14:15").isEmpty)
    #expect(errors(Self.breaks, "2026-11-23 09:00-17:00 12:00-12:29") == [.breakMissing])
    #expect(
      errors(Self.breaks, "2026-11-23 09:00-17:00 12:00-12:20 14:00-14:14") == [.breakMissing]
    )
  }

  @Test
  func `a break at the edge interrupts nothing`() {
    #expect(errors(Self.breaks, "2026-11-23 09:00-17:00 09:01-09:31").isEmpty)
    #expect(errors(Self.breaks, "2026-11-23 09:00-17:00 09:00-09:30") == [.breakMissing])
    #expect(errors(Self.breaks, "2026-11-23 09:00-17:00 16:30-17:00") == [.breakMissing])
  }

  @Test
  func `more than ten hours of work needs forty-five minutes`() {
    #expect(errors(Self.breaks, "2026-11-23 08:00-18:30 12:00-12:30").isEmpty)
    #expect(errors(Self.breaks, "2026-11-23 08:00-18:31 12:00-12:30") == [.breakMissing])
    #expect(errors(Self.breaks, "2026-11-23 08:00-19:00 12:00-12:45").isEmpty)
  }

  @Test
  func `twelve hours of work is the most`() {
    let limits = [LabourLimit.shiftAtMost(minutes: 720)]
    #expect(errors(limits, "2026-11-23 08:00-20:45 12:00-12:45").isEmpty)
    #expect(errors(limits, "2026-11-23 08:00-20:46 12:00-12:45") == [.shiftTooLong])
  }

  @Test
  func `split parts of one duty count together`() {
    let limits: [LabourLimit] = [.shiftAtMost(minutes: 720), DailyRestTests.rest]
    #expect(errors(limits, "2026-11-23 07:00-13:00", "2026-11-23 16:00-22:00").isEmpty)
    #expect(
      errors(limits, "2026-11-23 07:00-13:00", "2026-11-23 16:00-22:01") == [.shiftTooLong]
    )
  }

  @Test
  func `one hour after midnight is no night shift and one minute more is`() {
    let limits = [Self.night, .nightShiftAtMost(minutes: 480, longer: nil)]
    #expect(errors(limits, "2026-11-23 16:00-01:00").isEmpty)
    #expect(errors(limits, "2026-11-23 16:00-01:01") == [.nightShiftTooLong])
    // A break after midnight is no work: 00:15-00:45 leaves 31 minutes.
    #expect(errors(limits, "2026-11-23 16:00-01:01 24:15-24:45").isEmpty)
    // In the morning: 04:59 has 61 minutes before 06:00.
    #expect(errors(limits, "2026-11-23 05:00-14:00").isEmpty)
    #expect(errors(limits, "2026-11-23 04:59-14:00") == [.nightShiftTooLong])
  }

  @Test
  func `the clock change makes a night shorter or longer`() {
    // 22:00-06:00 is 7 h of work on 28-29 March 2026 and 9 h on 24-25 October 2026.
    let limits = [Self.night, .nightShiftAtMost(minutes: 480, longer: nil)]
    let march = Bench.law(
      limits,
      worked: [Bench.longAgo],
      planned: [Bench.shift("2026-03-28 22:00-06:59")],
      week: Bench.day("2026-03-28").week
    )
    #expect(march.errors.isEmpty)
    let october = Bench.law(
      limits,
      worked: [Bench.longAgo],
      planned: [Bench.shift("2026-10-24 22:00-06:00")],
      week: Bench.day("2026-10-24").week
    )
    #expect(october.errors == [.nightShiftTooLong])
  }

  static let longer = LabourLimit.nightShiftAtMost(
    minutes: 600,
    longer: LabourLimit.LongerNight(
      minutes: 720,
      restAfter: 720,
      timesIn14Days: 5,
      timesIn52Weeks: 22
    )
  )

  @Test
  func `a night shift over ten hours needs twelve hours of rest after it`() {
    let limits = [Self.night, Self.longer]
    let first = "2026-11-23 16:00-03:00"
    #expect(errors(limits, first, "2026-11-24 15:00-19:00").isEmpty)
    #expect(errors(limits, first, "2026-11-24 14:59-19:00") == [.restAfterLongNight])
    #expect(errors(limits, "2026-11-23 16:00-04:00").isEmpty)
    #expect(errors(limits, "2026-11-23 16:00-04:01") == [.nightShiftTooLong])
    // Ten hours exactly asks nothing.
    #expect(errors(limits, "2026-11-23 16:00-02:00", "2026-11-24 13:59-19:00").isEmpty)
  }

  @Test
  func `five long night shifts in fourteen days and not six`() {
    let limits = [Self.night, Self.longer]
    let four = ["2026-11-09", "2026-11-11", "2026-11-13", "2026-11-15"].map { "\($0) 16:00-03:00" }
    // The first of the six starts exactly 336 h before, or a minute less.
    #expect(
      errors(
        limits,
        "2026-11-23 16:00-03:00",
        worked: four + ["2026-11-17 16:00-03:00"]
      ).isEmpty
    )
    let later = "2026-11-09 16:01-03:00"
    #expect(
      errors(
        limits,
        "2026-11-23 16:00-03:00",
        worked: [later] + four.dropFirst() + ["2026-11-17 16:00-03:00"]
      ) == [.tooManyLongNights]
    )
  }

  @Test
  func `twenty-two long night shifts in a year and not twenty-three`() {
    let limits = [Self.night, Self.longer]
    // One in each of the weeks before, 21 or 22 of them.
    func nights(_ count: Int) -> [String] {
      (1...count).map { "\(Bench.day("2026-11-24").adding(days: -7 * $0)) 16:00-03:00" }
    }
    let old = Bench.worked("2025-06-02 09:00-10:00")
    let now = [Bench.shift("2026-11-24 16:00-03:00")]
    let enough = Bench.law(
      limits,
      worked: [old] + nights(21).map { Bench.worked($0) },
      planned: now
    )
    #expect(enough.errors.isEmpty)
    #expect(enough.exceptions.count == 1)
    let many = Bench.law(
      limits,
      worked: [old] + nights(22).map { Bench.worked($0) },
      planned: now
    )
    #expect(many.errors == [.tooManyLongNights])
  }

  @Test
  func `a night that ends by two needs no long rest`() {
    let limits: [LabourLimit] = [
      Self.night, .restAfterNight(minutes: 840, endingAfter: Bench.time("02:00"), shortened: nil),
    ]
    #expect(errors(limits, "2026-11-23 18:00-02:00", "2026-11-24 15:59-19:00").isEmpty)
    #expect(
      errors(limits, "2026-11-23 18:00-02:01", "2026-11-24 16:00-19:00") == [.restAfterNight]
    )
    #expect(errors(limits, "2026-11-23 18:00-02:01", "2026-11-24 16:01-19:00").isEmpty)
  }

  @Test
  func `people under eighteen stop at twenty-three and rest the whole night`() {
    let youth: [LabourLimit] = [
      .noWorkBetween(Bench.window("23:00-06:00")),
      .dailyRestIncluding(minutes: 720, window: Bench.window("23:00-06:00")),
      .shiftAtMost(minutes: 540),
    ]
    let minor = Bench.person(adultFrom: Bench.day("2026-11-26"))
    func errors(_ planned: String...) -> [FindingCode] {
      Bench.law(
        [.shiftAtMost(minutes: 720)],
        under18: youth,
        person: minor,
        worked: [Bench.longAgo],
        planned: planned.map { Bench.shift($0) }
      ).errors
    }
    #expect(errors("2026-11-23 18:00-23:00").isEmpty)
    #expect(errors("2026-11-23 18:00-23:01") == [.workInClosedHours])
    #expect(errors("2026-11-23 14:00-22:00", "2026-11-24 10:00-15:00").isEmpty)
    #expect(errors("2026-11-23 14:00-22:00", "2026-11-24 09:59-15:00") == [.dailyRest])
    #expect(errors("2026-11-25 09:00-18:00").isEmpty)
    #expect(errors("2026-11-25 09:00-18:01") == [.shiftTooLong])
    // Eighteen on the 26th: the law of adults.
    #expect(errors("2026-11-26 12:00-23:59").isEmpty)
  }

  @Test
  func `the rest of young people holds the whole night`() {
    let youth: [LabourLimit] = [
      .dailyRestIncluding(minutes: 720, window: Bench.window("23:00-06:00"))
    ]
    let minor = Bench.person(adultFrom: Bench.day("2027-01-01"))
    func errors(_ planned: String...) -> [FindingCode] {
      Bench.law(
        [],
        under18: youth,
        person: minor,
        worked: [Bench.longAgo],
        planned: planned.map { Bench.shift($0) }
      ).errors
    }
    #expect(errors("2026-11-23 18:00-23:00", "2026-11-24 12:00-15:00").isEmpty)
    #expect(errors("2026-11-23 18:00-23:01", "2026-11-24 12:00-15:00") == [.nightInsideRest])
  }

  @Test
  func `somebody without any limits is reported`() {
    let minor = Bench.person(adultFrom: Bench.day("2027-01-01"))
    let law = Bench.law(
      [.shiftAtMost(minutes: 720)],
      person: minor,
      planned: [Bench.shift("2026-11-23 09:00-12:00")]
    )
    #expect(law.errors == [.noLaw])
  }
}
