import CivilTime
import Testing

@Suite
struct EasterTests {
  @Test(arguments: [
    (1818, "1818-03-22"), (1943, "1943-04-25"), (2000, "2000-04-23"), (2008, "2008-03-23"),
    (2024, "2024-03-31"), (2025, "2025-04-20"), (2026, "2026-04-05"), (2027, "2027-03-28"),
    (2038, "2038-04-25"),
  ])
  func `Easter falls on its published date`(year: Int, date: String) {
    #expect(Easter.sunday(year: year)?.description == date)
  }

  @Test
  func `Easter is always a Sunday from 22 March through 25 April`() throws {
    for year in 1600..<2600 {
      let sunday = try #require(Easter.sunday(year: year))
      let first = try #require(Day(year: year, month: 3, day: 22))
      let last = try #require(Day(year: year, month: 4, day: 25))
      #expect(sunday.weekday == .sunday && first <= sunday && sunday <= last)
    }
  }

  @Test
  func `Easter agrees with counting from the full moon table`() throws {
    // The oracle follows the church's table of epacts step by step instead of one formula.
    for year in 1900..<2100 {
      let golden = year % 19 + 1
      let century = year / 100 + 1
      let solar = 3 * century / 4 - 12
      let lunar = (8 * century + 5) / 25 - 5
      var epact = (11 * golden + 20 + lunar - solar) % 30
      if epact < 0 { epact += 30 }
      if (epact == 25 && golden > 11) || epact == 24 { epact += 1 }
      let first = try #require(Day(year: year, month: 3, day: 1))
      let moonDay = 44 - epact < 21 ? 74 - epact : 44 - epact
      var sunday = first.adding(days: moonDay)  // the day after the full moon at the earliest
      while sunday.weekday != .sunday { sunday = sunday.adding(days: 1) }
      #expect(Easter.sunday(year: year) == sunday)
    }
  }
}
