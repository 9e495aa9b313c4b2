import CivilTime
import Testing

@Suite
struct AmsterdamTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
  private func time(_ hour: Int, _ minute: Int = 0) throws -> TimeOfDay {
    try #require(TimeOfDay(hour: hour, minute: minute))
  }

  @Test(arguments: [
    ("2026-03-28", 7 * 60), ("2026-10-24", 9 * 60), ("2026-11-23", 8 * 60),
    ("2026-03-29", 8 * 60), ("2026-10-25", 8 * 60),
  ])
  func `a shift of 22 to 6 is shorter in the spring night and longer in the autumn night`(
    start: String,
    minutes: Int
  ) throws {
    let stretch = Amsterdam.interval(try day(start), try time(22), try time(6).nextDay)
    #expect(stretch.length == minutes)
  }

  @Test
  func `summer time runs between the last Sundays at one o'clock UTC`() throws {
    let summer = Amsterdam.summer(inYear: 2026)
    #expect(summer.start == Moment(minutes: Int64(try day("2026-03-29").number) * 1440 + 60))
    #expect(summer.end == Moment(minutes: Int64(try day("2026-10-25").number) * 1440 + 60))
    // 31 March 2024 was itself a Sunday.
    let other = Amsterdam.summer(inYear: 2024)
    #expect(other.start == Moment(minutes: Int64(try day("2024-03-31").number) * 1440 + 60))
    #expect(other.end == Moment(minutes: Int64(try day("2024-10-27").number) * 1440 + 60))
  }

  @Test
  func `a time in the missing hour is read an hour later`() throws {
    let spring = try day("2026-03-29")
    let missing = Amsterdam.moment(spring, try time(2, 30))
    #expect(missing == Amsterdam.moment(spring, try time(3, 30)))
    #expect(Amsterdam.clock(missing) == (try time(3, 30)))
    // 01:59 and 03:00 are one minute apart that night.
    let before = Amsterdam.moment(spring, try time(1, 59))
    #expect(before.minutes(until: Amsterdam.moment(spring, try time(3))) == 1)
  }

  @Test
  func `a time in the doubled hour is its first occurrence`() throws {
    let autumn = try day("2026-10-25")
    let first = Amsterdam.moment(autumn, try time(2, 30))
    #expect(Amsterdam.offset(at: first) == 120)
    // 01:30 to 02:30 is one hour, 02:30 to 03:30 two.
    #expect(Amsterdam.moment(autumn, try time(1, 30)).minutes(until: first) == 60)
    #expect(first.minutes(until: Amsterdam.moment(autumn, try time(3, 30))) == 120)
    // Both occurrences show the same clock.
    #expect(Amsterdam.clock(first.adding(minutes: 60)) == (try time(2, 30)))
  }

  @Test
  func `the days of a clock change have 23 and 25 hours`() throws {
    #expect(Amsterdam.wholeDay(try day("2026-03-29")).length == 23 * 60)
    #expect(Amsterdam.wholeDay(try day("2026-10-25")).length == 25 * 60)
    #expect(Amsterdam.wholeDay(try day("2026-11-23")).length == 24 * 60)
  }

  @Test
  func `every whole hour of three years reads back as it was written`() throws {
    var date = try day("2025-01-01")
    for _ in 0..<1096 {
      for hour in 0..<24 where hour != 2 {
        let moment = Amsterdam.moment(date, try time(hour))
        let wall = Amsterdam.wall(moment)
        guard wall.day == date, wall.minutes == hour * 60 else {
          Issue.record("\(date) \(hour):00 reads \(wall.day) \(wall.minutes)")
          return
        }
      }
      date = date.adding(days: 1)
    }
  }

  @Test
  func `a moment before 1970 still has its day`() throws {
    let old = Amsterdam.moment(try day("1969-12-31"), try time(23, 30))
    #expect(Amsterdam.day(of: old) == (try day("1969-12-31")))
    #expect(Amsterdam.clock(old) == (try time(23, 30)))
  }

  @Test
  func `times past midnight belong to the day they start`() throws {
    let late = Amsterdam.moment(try day("2026-11-23"), try time(1).nextDay)
    #expect(late == Amsterdam.moment(try day("2026-11-24"), try time(1)))
    #expect(try time(1).nextDay.description == "01:00")
    #expect(TimeOfDay.endOfDay.description == "24:00")
    #expect(try time(7).description == "07:00")
  }

  @Test
  func `there is a time 24 00 but none after it on the clock`() {
    #expect(TimeOfDay(hour: 24, minute: 0) == .endOfDay)
    #expect(TimeOfDay(hour: 24, minute: 1) == nil)
    #expect(TimeOfDay(hour: 23, minute: 60) == nil)
    #expect(TimeOfDay(hour: -1, minute: 0) == nil)
    #expect(TimeOfDay(minutes: 2880) != nil)
    #expect(TimeOfDay(minutes: 2881) == nil)
    #expect(TimeOfDay(minutes: -1) == nil)
    #expect(TimeOfDay.midnight < TimeOfDay.endOfDay)
  }
}
