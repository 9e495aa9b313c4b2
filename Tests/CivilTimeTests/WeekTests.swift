import CivilTime
import Testing

@Suite
struct WeekTests {
  @Test
  func `2026 has 53 weeks and 2027 has no week 53`() {
    // 1 January 2026 is a Thursday, so the year holds 53 Thursdays.
    #expect(Week.count(inYear: 2026) == 53)
    #expect(Week.weeks(ofYear: 2026).count == 53)
    #expect(Week(year: 2026, number: 53) != nil)
    #expect(Week.count(inYear: 2027) == 52)
    #expect(Week(year: 2027, number: 53) == nil)
    #expect(Week(year: 2027, number: 0) == nil)
    // 2032 starts on a Thursday, 2020 was a leap year that started on a Wednesday.
    #expect(Week.count(inYear: 2032) == 53)
    #expect(Week.count(inYear: 2020) == 53)
  }

  @Test
  func `New Year's Day 2027 lies in the last week of 2026`() throws {
    let newYear = try #require(Day(iso: "2027-01-01"))
    #expect(newYear.week.description == "2026-W53")
    let monday = try #require(Day(iso: "2027-01-04"))
    #expect(monday.week.description == "2027-W01")
    // The first days of 2026 lie in week 1, which starts on 29 December 2025.
    let first = try #require(Week(year: 2026, number: 1))
    #expect(first.monday.description == "2025-12-29")
    #expect(first.sunday.description == "2026-01-04")
  }

  @Test
  func `week 48 of 2026 runs from 23 to 29 November`() throws {
    let week = try #require(Week(year: 2026, number: 48))
    #expect(week.days.map(\.description).first == "2026-11-23")
    #expect(week.days.map(\.description).last == "2026-11-29")
    #expect(week.days.map(\.weekday) == Weekday.allCases)
  }

  @Test
  func `every day of 400 years lies in the week that lists it`() {
    var day = Day(number: 0)
    for _ in 0..<146_097 {
      let week = day.week
      guard week.days[day.weekday.index] == day, (1...53).contains(week.number),
        Week(year: week.year, number: week.number) == week
      else {
        Issue.record("\(day) is not in \(week)")
        return
      }
      day = day.adding(days: 1)
    }
  }

  @Test
  func `weeks are counted across years`() throws {
    let last = try #require(Week(year: 2026, number: 53))
    #expect(last.adding(weeks: 1).description == "2027-W01")
    #expect(last.adding(weeks: -53).description == "2025-W52")
    #expect(last < last.adding(weeks: 1))
  }
}
