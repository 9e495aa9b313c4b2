import CivilTime
import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A16: checks in days that do not exist.
struct MissingDaysTests {
  private func found(_ lines: String...) -> [String] {
    MissingDays.findings(
      AnalysedTown.input(
        AnalysedTown.rule(lines.joined(separator: "\n    ")),
        registers: [("shops.csv", "id,name,area,lat,lon\nbar,Bar,,,\n")]
      )
    ).told
  }

  @Test
  func `weeks of which the only day is a holiday are counted`() {
    // Whole weeks of 2026: 5 January through 27 December, 51. Mondays off: 6 April, 27 April, 25 May.
    #expect(
      found(
        "takes 1 h",
        "within 09:00-17:00 on Monday",
        "except on public holiday",
        "every week 1 time"
      ) == [
        "warning: visit asks for 1 in each week, and its window leaves no day from 6 April 2026 "
          + "through 12 April 2026 (3 of 51 periods fall short)"
      ]
    )
    #expect(
      found(
        "takes 1 h",
        "within 09:00-17:00 on Monday, Tuesday",
        "except on public holiday",
        "every week 1 time"
      ).isEmpty
    )
  }

  @Test
  func `too few days for the count and the time apart are told`() {
    // February 2026 has Mondays on 2, 9, 16 and 23: 14 days apart two of them, three never.
    #expect(
      found(
        "takes 1 h",
        "within 09:00-17:00 on first Monday",
        "every month 2 times, at least 1 day apart"
      ).first?.hasPrefix(
        "warning: visit asks for 2 in each month, and its window leaves days for 1 only from 1 January"
      ) == true
    )
    #expect(
      found(
        "takes 1 h",
        "within 09:00-17:00 on Monday",
        "every month 2 times, at least 14 days apart"
      ).isEmpty
    )
  }

  @Test
  func `the greatest number of checks agrees with trying all sets of days`() {
    var state: UInt64 = 3
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for _ in 0..<60 {
      let days = (0..<12).filter { _ in next(2) == 0 }.map { Day(number: Int32($0)) }
      let gap = 1 + next(5)
      var most = 0
      for mask in 0..<(1 << days.count) {
        let chosen = days.indices.filter { mask >> $0 & 1 == 1 }.map { days[$0] }
        let isLawful = zip(chosen, chosen.dropFirst()).allSatisfy { $0.days(until: $1) >= gap }
        if isLawful { most = max(most, chosen.count) }
      }
      let spacing = CalendarPeriod(count: gap, unit: .day)
      #expect(MissingDays.mostChecks(days, spacing: spacing, atMost: 99) == most)
    }
  }

  @Test
  func `days of a frequency that the window does not name are counted`() {
    #expect(
      found(
        "takes 1 h",
        "within 09:00-17:00 on Monday through Saturday",
        "every day 1 time on Monday through Sunday"
      ) == [
        "warning: visit is asked for on Sunday, and its window does not hold then: 52 days a year are "
          + "silently left out"
      ]
    )
    #expect(
      found(
        "takes 1 h",
        "within 09:00-17:00 on Monday through Saturday",
        "every day 1 time on Sunday"
      ) == [
        "error: visit is never due: its window holds on none of the days it is asked for"
      ]
    )
    #expect(
      found(
        "takes 1 h",
        "within 09:00-17:00 on Monday through Sunday",
        "except on public holiday",
        "every day 1 time on Monday through Sunday"
      ).isEmpty
    )
  }

  @Test
  func `windows of dates that run out are told once for all rules`() {
    func text(_ end: String) -> String {
      """
      rule fair
        source plan
        team 1 boa
        takes 1 h
        within 09:00-17:00 on 1 May 2026 through 10 May 2026
        from 1 January 2026\(end)
          every calendar year 1 time
      """
    }
    #expect(
      MissingDays.findings(AnalysedTown.input(text(""))).told == [
        "note: a rule goes on after the last date of its windows, and can then not be done: fair "
          + "after 10 May 2026"
      ]
    )
    #expect(MissingDays.findings(AnalysedTown.input(text(" through 10 May 2026"))).isEmpty)
    #expect(MissingDays.findings(AnalysedTown.input(text(" through 11 May 2026"))).count == 1)
  }

  @Test
  func `29 February is a day of leap years only`() {
    let input = AnalysedTown.input("")
    #expect(MissingDays.findings(input).isEmpty)
    let holidays = HolidayList(
      name: "NL",
      holidays: [
        .init(
          name: "leap",
          form: .fixed(month: 2, day: 29, sundayShift: 0),
          everyYears: 1,
          origin: NoSlackTests.origin
        )
      ],
      basis: Basis(citations: []),
      origin: NoSlackTests.origin
    )
    var book = input.rulebook
    book.holidays = holidays
    let found = MissingDays.findings(
      AnalysisInput(rulebook: book, city: nil, on: Day(year: 2026, month: 1, day: 1))
    )
    // 2026 and 2027 are no leap years.
    #expect(
      found.told == [
        "note: leap falls on 29 February, which only leap years have: the next is 2028"
      ]
    )
  }
}
