import CivilTime
import Testing

@Suite
struct DayTests {
  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

  @Test
  func `day numbers agree with counting day by day over 400 years`() {
    // The oracle only knows month lengths, written out here once more, and counts.
    var number: Int32 = 0
    var weekday = 3  // 1970-01-01 was a Thursday.
    for year in 1970..<2370 {
      let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (index, length) in lengths.enumerated() {
        for dayOfMonth in 1...length {
          let day = Day(number: number)
          guard Day(year: year, month: index + 1, day: dayOfMonth) == day,
            day.parts == (year, index + 1, dayOfMonth), day.weekday.index == weekday
          else {
            Issue.record("\(year)-\(index + 1)-\(dayOfMonth) is not day \(number)")
            return
          }
          number += 1
          weekday = (weekday + 1) % 7
        }
      }
    }
    // 400 years hold 97 leap days: 400 × 365 + 97.
    #expect(number == 146_097)
  }

  @Test
  func `known days have known numbers`() throws {
    #expect(try day("1970-01-01").number == 0)
    #expect(try day("1969-12-31").number == -1)
    #expect(try day("2000-02-29").number == 11_016)  // 10957 to 2000-01-01, then 59 more
    #expect(try day("0001-01-01").number == -719_162)
  }

  @Test
  func `days that do not exist are refused`() {
    #expect(Day(year: 2026, month: 2, day: 29) == nil)
    #expect(Day(year: 1900, month: 2, day: 29) == nil)
    #expect(Day(year: 2000, month: 2, day: 29) != nil)
    #expect(Day(year: 2026, month: 13, day: 1) == nil)
    #expect(Day(year: 2026, month: 0, day: 1) == nil)
    #expect(Day(year: 2026, month: 4, day: 31) == nil)
    #expect(Day(year: 2026, month: 4, day: 0) == nil)
    #expect(Day(year: 0, month: 1, day: 1) == nil)
    #expect(Day(year: 10_000, month: 1, day: 1) == nil)
  }

  @Test
  func `only the ISO form is read, and it is what is written`() throws {
    #expect(try day("2026-11-23").description == "2026-11-23")
    #expect(try day("0033-04-03").description == "0033-04-03")
    for text in ["2026-1-1", "26-01-01", "2026-11-23 ", "2026/11/23", "", "2026-11", "２026-11-23"] {
      #expect(Day(iso: text) == nil)
    }
  }

  @Test
  func `months are calendar months clamped to the month's end`() throws {
    // 30 November + 3 months would be 30 February; February 2027 has 28 days.
    #expect(try day("2026-11-30").adding(months: 3) == day("2027-02-28"))
    #expect(try day("2027-11-30").adding(months: 3) == day("2028-02-29"))
    #expect(try day("2026-01-31").adding(months: 1) == day("2026-02-28"))
    #expect(try day("2026-03-31").adding(months: -1) == day("2026-02-28"))
    #expect(try day("2026-12-15").adding(months: 1) == day("2027-01-15"))
    #expect(try day("2026-01-15").adding(months: -1) == day("2025-12-15"))
    #expect(try day("2026-05-31").adding(months: 12) == day("2027-05-31"))
    #expect(try day("2026-05-31").adding(months: 0) == day("2026-05-31"))
  }

  @Test
  func `days are counted and ordered`() throws {
    #expect(try day("2026-12-31").days(until: day("2027-01-01")) == 1)
    #expect(try day("2026-03-01").days(until: day("2026-02-28")) == -1)
    #expect(try day("2024-02-28").days(until: day("2024-03-01")) == 2)
    #expect(try day("2026-02-28").adding(days: 1) == day("2026-03-01"))
    #expect(try day("2026-02-28") < day("2026-03-01"))
  }

  @Test
  func `a weekday index is taken modulo seven`() {
    #expect(Weekday(index: 7) == .monday)
    #expect(Weekday(index: -1) == .sunday)
    #expect(Weekday.monday < .sunday)
  }
}
