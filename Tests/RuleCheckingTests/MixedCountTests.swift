import CivilTime
import SourceText
import Testing

@testable import RuleChecking

/// A03: the count of the mixed period under each reading.
@Suite
struct MixedCountTests {
  private func told(_ before: String, _ date: String, _ after: String) -> Diagnosed {
    let found = Check.lines(
      """
      rule r for each shop
        source plan
        team 1 boa
        takes 1 h
        from 1 January 2022
          \(before)
        from \(date)
          \(after)
      """
    ).diagnostics.first { $0.code == "R0215" }
    return Diagnosed(
      english: found?.message.english ?? "",
      dutch: found?.message.dutch ?? "",
      labels: found?.labels.count ?? 0
    )
  }

  private struct Diagnosed {
    let english: String
    let dutch: String
    let labels: Int
  }

  @Test
  func `the start of the experiment shows three or four`() {
    // 1 January through 6 April 2025 = 96 days; 96/365 × 2 + 269/365 × 4 = 1268/365 = 3.47.
    let told = told("every calendar year 2 times", "7 April 2025", "every calendar year 4 times")
    #expect(
      told.english
        == "the count per calendar year changes (2 → 4) inside that period, on 7 April 2025, and "
        + "nothing says how it is carried over; pro rata asks 96/365 × 2 + 269/365 × 4 = 3.47, so 3 or "
        + "4; from next period it stays 2; at once it is 4"
    )
    #expect(told.dutch.contains("naar rato vraagt 96/365 × 2 + 269/365 × 4 = 3,47, dus 3 of 4"))
    #expect(told.labels == 1)
  }

  @Test
  func `a sum that is whole is not rounded`() {
    // April has 30 days: 15/30 × 2 + 15/30 × 4 = 3.
    #expect(
      told("every month 2 times", "16 April 2025", "every month 4 times").english
        .contains("15/30 × 2 + 15/30 × 4 = 3; from next period")
    )
  }

  @Test
  func `sums agree with counting day by day`() {
    for (unit, count) in [(CalendarPeriod.Unit.year, 1), (.year, 2), (.quarter, 1), (.month, 5)] {
      let period = CalendarPeriod(count: count, unit: unit)
      let first = Day(year: 2022, month: 3, day: 10) ?? Day(number: 0)
      for offset in stride(from: 30, to: 1200, by: 37) {
        let start = first.adding(days: offset)
        let days = period.days(holding: start, countedFrom: first)
        #expect(days.first <= start && start <= days.last)
        #expect(period.starts(on: days.first, countedFrom: first))
        #expect(period.starts(on: days.last.adding(days: 1), countedFrom: first))
        var (sum, length) = (0, 0)
        var day = days.first
        while day <= days.last {
          if day != days.first { #expect(!period.starts(on: day, countedFrom: first)) }
          sum += day < start ? 3 : 5
          length += 1
          day = day.adding(days: 1)
        }
        let mixed = MixedCount(
          old: 3,
          new: 5,
          oldDays: days.first.days(until: start),
          newDays: start.days(until: days.last) + 1,
          length: length
        )
        #expect(mixed.sum == sum)
        #expect(
          mixed.down * length <= sum && sum <= mixed.up * length && mixed.up - mixed.down <= 1
        )
      }
    }
  }

  @Test
  func `a spacing that fits in some months only is a warning with the month that is too short`() {
    func told(_ days: Int) -> [String] {
      Check.lines(
        """
        rule r for each shop
          source plan
          team 1 boa
          takes 1 h
          from 1 January 2026
            every month 2 times, at least \(days) days apart
        """
      ).diagnostics.filter { $0.code == "R0222" }
        .map { "\($0.severity.rawValue): \($0.message.english)" }
    }
    // 1 February + 27 days = 28 February, its last day; + 28 days = 1 March.
    #expect(told(27).isEmpty)
    #expect(
      told(28) == [
        "warning: 2 times at least 28 days apart does not fit in every period of 1 month: from 1 "
          + "February 2026 the last could come on 1 March 2026, and the period ends on 28 February 2026"
      ]
    )
    #expect(told(30).first?.hasPrefix("warning") == true)
    // 1 January + 31 days = 1 February: it fits in no month.
    #expect(told(31).first?.hasPrefix("error") == true)
  }
}
