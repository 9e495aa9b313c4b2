import CivilTime
import Obligations
import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A02: count × spacing against the period.
struct NoSlackTests {
  private func found(_ every: String) -> [Diagnostic] {
    NoSlack.findings(
      AnalysedTown.input(AnalysedTown.rule("takes 1 h", "within 09:00-17:00 on any day", every))
    )
  }

  @Test
  func `four times three months is the whole year, a day less leaves room`() {
    // 4 × 3 months = 12 months: no day to spare.
    #expect(
      found("every calendar year 4 times, at least 3 months apart").told == [
        "note: visit has no day to spare: 4 × 3 months apart is 12 months, all of each calendar "
          + "year, so what is done late once stays late for good"
      ]
    )
    // 4 × 91 days = 364 days, one less than the year.
    #expect(found("every calendar year 4 times, at least 91 days apart").isEmpty)
    // Without spacing there is nothing to lose.
    #expect(found("every calendar year 4 times").isEmpty)
    #expect(found("every calendar year 2 times, at least 5 months apart").isEmpty)
  }

  @Test
  func `checks that drift out of their period are told with the first one that does not fit`() {
    // 1 January 2026 + 18 months = 1 July 2027, + 18 months = 1 January 2029: 2028 stays without.
    #expect(
      found("every calendar year 1 time, at least 18 months apart").told == [
        "warning: visit cannot go on: even with every check on its earliest day, check 1 of the "
          + "calendar year from 1 January 2028 may be done no sooner than 1 January 2029, after its "
          + "end"
      ]
    )
    // 4 × 92 days = 368 days: three days later each year, until the year is too short.
    #expect(
      found("every calendar year 4 times, at least 92 days apart").map(\.severity) == [.warning]
    )
  }

  @Test
  func `a week of seven days against every count and spacing, by trying all days`() {
    for count in 1...3 {
      for gap in 1...9 {
        let frequency = Frequency(
          period: CalendarPeriod(count: 1, unit: .week),
          count: Given(count, origin: Self.origin),
          promise: .exact,
          spacing: CalendarPeriod(count: gap, unit: .day),
          origin: Self.origin
        )
        let monday = Week(year: 2026, number: 2).map(\.monday) ?? Day(number: 0)
        let course = NoSlack.course(frequency, from: monday, through: nil)
        // All days on which the last check so far can have been done, week after week.
        var last: Set<Int> = [-100]
        var isPossible = true
        for week in 0..<12 where isPossible {
          for _ in 1...count {
            last = Set(
              last.flatMap { day in (week * 7..<week * 7 + 7).filter { $0 >= day + gap } }
            )
          }
          isPossible = !last.isEmpty
        }
        let fitsOnce = (count - 1) * gap <= 6
        switch course {
        case nil: #expect(!fitsOnce, "\(count) × \(gap)")
        case .fails?: #expect(fitsOnce && !isPossible, "\(count) × \(gap)")
        case .forced?: #expect(isPossible && count * gap == 7, "\(count) × \(gap)")
        case .slack?: #expect(isPossible && count * gap < 7, "\(count) × \(gap)")
        }
      }
    }
  }

  @Test
  func `it is told in Dutch too`() {
    let found = NoSlack.findings(
      AnalysedTown.input(
        AnalysedTown.dutchRule(
          "duurt 1 u",
          "binnen 09:00-17:00 op alle dagen",
          "elk kalenderjaar 4 keer, minstens 3 maanden ertussen"
        ),
        language: .dutch
      )
    )
    #expect(
      found.dutch == [
        "visit heeft geen dag speling: 4 × 3 maanden ertussen is 12 maanden, zo lang als de hele "
          + "periode (kalenderjaar): wat één keer later gebeurt, blijft voorgoed later"
      ]
    )
  }

  static let origin = Origin(file: "a.rules", line: 1, column: 1, range: TextRange(0, 0))
}
