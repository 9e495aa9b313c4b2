import CivilTime
import RuleSyntax
import SourceText
import Testing

@testable import RuleChecking

@Suite
struct QuantityTests {
  private func value(
    _ digits: Int,
    _ unit: QuantitySyntax.Unit,
    scale: Int = 1,
    plus: Int? = nil,
    per: QuantitySyntax.Unit? = nil
  ) -> QuantityValue? {
    QuantityValue(
      QuantitySyntax(digits: digits, scale: scale, unit: unit, plusMinutes: plus, per: per)
    )
  }

  @Test
  func `hours and minutes are minutes`() {
    // 1 × 60 + 30 = 90; 2.5 × 60 = 150.
    #expect(value(1, .hours, plus: 30) == .minutes(90))
    #expect(value(25, .hours, scale: 10) == .minutes(150))
    #expect(value(45, .minutes) == .minutes(45))
  }

  @Test
  func `a broken minute is refused`() {
    #expect(value(5, .minutes, scale: 10) == nil)
    // 1.25 h is 75 minutes, 1.33 h is 79.8.
    #expect(value(125, .hours, scale: 100) == .minutes(75))
    #expect(value(133, .hours, scale: 100) == nil)
  }

  @Test
  func `units per unit`() {
    #expect(value(14, .hours, per: .days) == .minutesPerDay(840))
    #expect(value(4, .none, per: .years) == .countPer(Fraction(4), .year))
    #expect(value(1200, .places, per: .hours) == .placesPerHour(Fraction(1200)))
    #expect(value(15, .kilometres, per: .hours) == .metresPerHour(15_000))
    #expect(value(2500, .euro) == .euroCents(250_000))
    #expect(value(10, .percent) == .percent(Fraction(10)))
  }

  @Test
  func `units that mean nothing together are refused`() {
    #expect(value(3, .places, per: .months) == nil)
    #expect(value(3, .weeks, per: .days) == nil)
    #expect(value(3, .euro, per: .hours) == nil)
  }

  @Test
  func `a period has a whole number of units within a hundred years`() {
    #expect(value(6, .weeks) == .period(CalendarPeriod(count: 6, unit: .week)))
    #expect(value(15, .weeks, scale: 10) == nil)
    #expect(value(0, .months) == nil)
    #expect(value(100, .years) != nil)
    #expect(value(101, .years) == nil)
  }

  @Test
  func `numbers out of range are refused and do not trap`() {
    #expect(value(.max, .hours) == nil)
    #expect(value(.max, .kilometres, per: .hours) == nil)
    #expect(value(1, .hours, scale: 0) == nil)
  }

  @Test
  func `only quantities of one sort can be compared`() {
    #expect(QuantityValue.minutes(5).isAtMost(.minutes(5)) == true)
    #expect(QuantityValue.minutes(6).isAtMost(.minutes(5)) == false)
    #expect(QuantityValue.minutes(5).isAtMost(.places(5)) == nil)
    #expect(
      QuantityValue.countPer(Fraction(1), .week).isAtMost(.countPer(Fraction(9), .year)) == nil
    )
    // 4 weeks is 28 days and a month at least 28.
    let weeks = QuantityValue.period(CalendarPeriod(count: 4, unit: .week))
    #expect(weeks.isAtMost(.period(CalendarPeriod(count: 1, unit: .month))) == true)
    #expect(weeks.isAtMost(.period(CalendarPeriod(count: 27, unit: .day))) == false)
  }

  @Test
  func `fractions compare exactly`() throws {
    let third = try #require(Fraction(1, over: 3))
    #expect(third.whole(times: 3) == 1)
    #expect(third.whole == nil)
  }

  @Test
  func `a period starts where the calendar says`() throws {
    let first = try #require(Day(year: 2022, month: 1, day: 1))
    func day(_ month: Int, _ day: Int, _ year: Int = 2024) -> Day? {
      Day(year: year, month: month, day: day)
    }
    let twoYears = CalendarPeriod(count: 2, unit: .year)
    // 2022-2023 and 2024-2025: a period starts on 1 January 2024, not on that of 2025.
    #expect(twoYears.starts(on: try #require(day(1, 1)), countedFrom: first))
    #expect(!twoYears.starts(on: try #require(day(1, 1, 2025)), countedFrom: first))
    let quarter = CalendarPeriod(count: 1, unit: .quarter)
    #expect(quarter.starts(on: try #require(day(4, 1)), countedFrom: first))
    #expect(!quarter.starts(on: try #require(day(5, 1)), countedFrom: first))
    let week = CalendarPeriod(count: 1, unit: .week)
    // 1 January 2024 was a Monday.
    #expect(week.starts(on: try #require(day(1, 1)), countedFrom: first))
    #expect(!week.starts(on: try #require(day(1, 2)), countedFrom: first))
  }
}
