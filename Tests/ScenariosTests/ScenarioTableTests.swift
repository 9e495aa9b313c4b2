import RuleChecking
import Scenarios
import SourceText
import Testing

/// Tables of cases: one run for each row.
struct ScenarioTableTests {
  @Test
  func `each row fills the columns and is reported by its values`() {
    let (results, diagnostics) = SmallTown.run(
      """
      scenario "Shape of a shift"
        cases good, bad
        given boa anna
        plan week 20 of 2025
        expect anna may work good on 12 May 2025
        expect anna may not work bad on 12 May 2025
        case 07:00-11:00, 07:00-10:59
        case 14:00-23:00, 13:30-23:00
        case 09:00-17:00, 09:00-17:00
      """
    )
    #expect(diagnostics.isEmpty)
    #expect(
      results.map(\.row) == [
        "07:00-11:00, 07:00-10:59", "14:00-23:00, 13:30-23:00", "09:00-17:00, 09:00-17:00",
      ]
    )
    #expect(results.map(\.holds) == [true, true, false])
    #expect(results.map(\.origin.line) == [9, 10, 11])
    #expect(results[2].expectations.map(\.holds) == [true, false])
  }

  @Test
  func `dates, numbers and names may stand in columns`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "As often"
          cases what, year-asked, wanted, last-day
          given 3 shop
          plan calendar year year-asked
          expect what wanted times
          expect shop-check due by last-day
          case shop-check, 2025, 6, 31 December 2025
          case week-visit, 2026, 156, 31 December 2026
        """
      ) == [
        "ok 6 / 6", "ok due by 2025-12-31 / 2025-09-30, 2025-12-31",
        // 2026 has 53 weeks, the last of which ends in 2027: 3 × 52.
        "ok 156 / 156", "ok due by 2026-12-31 / 2026-09-30, 2026-12-31",
      ]
    )
  }

  @Test(arguments: [
    ("cases a, b\n case 1", "S0113"), ("case 1", "S0113"), ("cases a", "S0113"),
    ("cases a, a\n case 1, 2", "S0113"), ("cases a\n cases b\n case 1", "S0113"),
    ("cases idle\n case 1", "S0113"), ("expect shop-check wanted times", "S0114"),
    ("cases wanted\n case 09:00-10:00\n expect shop-check wanted times", "S0114"),
  ])
  func `tables that do not fit are told once`(lines: String, code: String) {
    let found = SmallTown.outcome(
      "scenario \"a\"\n given 3 shop\n plan calendar year 2025\n expect shop-check 6 times\n \(lines)"
    )
    #expect(found.count == 1 && found[0].hasPrefix(code), "\(found)")
  }

  // A line that decides in one row only is used.
  @Test
  func `a line is idle only when it is idle in every row`() {
    let scenario = """
      scenario "Sundays"
        cases day-asked
        given boa anna
        given anna agrees to Sunday work
        plan week 20 of 2025
        expect anna may work 09:00-13:00 on day-asked
        case 12 May 2025
        case DAY
      """
    #expect(
      SmallTown.outcome(scenario.replacing("DAY", with: "18 May 2025"))
        == ["ok may work / may work", "ok may work / may work"]
    )
    #expect(
      SmallTown.outcome(scenario.replacing("DAY", with: "13 May 2025")).contains {
        $0.hasPrefix("S0109")
      }
    )
  }
}
