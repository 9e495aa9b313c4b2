import Scenarios
import Testing

/// Weeks that are really planned and verified.
struct ScenarioRosterTests {
  // Three visits of an hour; the contract of 36 h is filled with five shifts.
  @Test
  func `a week is planned, and says who works and what is done`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "A week"
          given boa anna
          given 3 shop
          plan week 20 of 2025
          expect lawful roster
          expect week-visit planned 3 times
          expect week-visit planned 1 time at shop-1
          expect week-visit left open 0 times
          expect anna has at least 1 shift
          expect anna has 0 night shifts
        """
      )
        == [
          "ok a lawful roster / a lawful roster", "ok 3 / 3", "ok 1 / 1", "ok 0 / 0",
          "ok at least 1 / 5", "ok 0 / 0",
        ]
    )
  }

  // Two with the oath are asked, one holds it: no visit is possible. With two, one of the year's two
  // visits is: three months must lie between them.
  @Test
  func `a team that nobody can form stays open, proved`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "One of two"
          given boa anna with oath
          given boa bob
          given shop corner
          plan from 29 December 2025 through 31 December 2025
          expect shop-check planned 0 times
          expect shop-check left open 2 times, proved unavoidable
          expect reason boa
          what if "bob takes the oath"
            given bob with oath
            expect shop-check planned 1 time
        """
      ) == [
        "ok 0 / 0", "ok 2, proved unavoidable / 2, proved unavoidable", "ok boa / shop-check, boa",
        "ok 1 / 1",
      ]
    )
  }

  @Test
  func `presence is kept in its area, and a day away ends it`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Street"
          given boa anna in "Centre"
          plan week 20 of 2025
          expect 1 boa on duty in "Centre", 09:00-13:00 on 12 May 2025
          expect 1 boa on duty in "Centre", 09:00-13:00 on 13 May 2025
          what if "away"
            given anna away from 12 May 2025 through 12 May 2025
            expect street left open at least 1 time, proved unavoidable
        """
      ) == [
        "ok at least 1 / 1 at 09:00", "FAILED at least 1 / 0 at 12:00",
        "ok at least 1, proved unavoidable / 1, proved unavoidable",
      ]
    )
  }

  @Test
  func `shifts fixed by hand with too little rest have no lawful roster`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Fixed"
          given boa anna
          given anna works 14:00-22:30 on 12 May 2025
          given anna works 09:00-15:00 on 13 May 2025
          plan week 20 of 2025
          expect no lawful roster
          expect reason daily-rest
        """
      ) == ["ok no lawful roster / no lawful roster", "ok daily-rest / daily-rest"]
    )
  }

  @Test
  func `partners are needed on the days they are there`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Together"
          given boa anna
          given shop corner when joint is yes
          plan week 20 of 2025
          expect joint-visit left open 1 time
          expect reason police
          what if "the police come in the morning"
            given 1 police on duty 10:00-12:00 on Wednesday
            expect joint-visit planned 1 time
          what if "the police come at night"
            given 1 police on duty 02:00-04:00 on Wednesday
            expect joint-visit planned 0 times
        """
      ) == [
        "ok 1 / 1", "ok police / joint-visit, police", "ok 1 / 1", "ok 0 / 0",
        "S0109 without this line every expectation comes out the same",
      ]
    )
  }

  @Test
  func `a roster of several weeks cannot be asked for`() {
    let found = SmallTown.outcome(
      "scenario \"a\"\n given boa anna\n plan calendar year 2025\n expect lawful roster"
    )
    #expect(found.count == 1 && found[0].hasPrefix("S0115"), "\(found)")
  }

  @Test
  func `any number of threads gives the same`() {
    let lines = (1...6).map {
      """
      scenario "Week \($0)"
        given only rules week-visit
        given 2 boa
        given \($0 * 3) shop
        plan week \(20 + $0) of 2025
        expect week-visit planned at least 2 times
        expect boa-1 has at most 5 shifts
      """
    }.joined(separator: "\n")
    let alone = SmallTown.outcome(lines, threads: 1)
    #expect(alone == SmallTown.outcome(lines, threads: 2))
    #expect(alone.count >= 12)
  }

  // Without the shop there is nothing to visit, without anna nobody to do it: both show without a
  // roster. That bob is away shows in a roster alone; the driver changes nothing.
  @Test
  func `a line that a roster rests on is used, however that shows; another is not`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Used"
          given boa anna
          given shop corner
          plan week 20 of 2025
          expect week-visit planned 1 time
        scenario "Used by the roster alone"
          given boa bob
          given shop corner
          given bob away from 12 May 2025 through 16 May 2025
          plan week 20 of 2025
          expect week-visit left open 1 time
          expect reason boa
        scenario "Idle"
          given boa anna
          given shop corner
          given driver dirk
          plan week 20 of 2025
          expect week-visit planned 1 time
        """
      ).map { $0.prefix(12) } == [
        "ok 1 / 1", "ok 1 / 1", "ok boa / wee", "ok 1 / 1", "S0109 withou",
      ]
    )
  }

  // That anna is away changes nothing in a week of later, and takes the only visit in week 20.
  @Test
  func `a line is used when it matters in one row`() {
    let rows = [
      "case 12 May 2025, 18 May 2025, 0", "case 13 May 2024, 19 May 2024, 1",
    ]
    func outcome(_ rows: [String]) -> [String] {
      SmallTown.outcome(
        """
        scenario "Rows"
          cases first-day, last-day, visits
          given boa anna
          given shop corner
          given anna away from first-day through last-day
          plan week 20 of 2025
          expect week-visit planned visits times
          \(rows.joined(separator: "\n  "))
        """
      )
    }
    #expect(outcome(rows).map { $0.prefix(8) } == ["ok 0 / 0", "ok 1 / 1"])
  }
}
