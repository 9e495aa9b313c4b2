import Testing

/// Demand, supply, what is short and what is used, and what they rest on.
struct ScenarioFigureTests {
  static let car = """
    given ring inner with 12000 places
      given ring outer with 9350 places
      given hours of inner 07:00-24:00 on any day
      given hours of outer 07:00-24:00 on any day
      given 1 scan-car
      plan from 12 May 2025 through 18 May 2025
    """

  // 21,350 ÷ 1,200 = 17 h 47.5 min; less 14 h = 3 h 47.5 min; of two cars 28 h: 63.54 %.
  // Without the outer ring 12,000 ÷ 1,200 = 10 h.
  @Test
  func `one scan car falls short, a second does not, every other day is enough`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "One car"
          \(Self.car)
          expect supply of scan-car 14 h per day
          expect shortfall of scan-car between 3 h 47 min and 3 h 48 min per day
          expect reason scan, scan-car
          expect assumptions scan-speed, scan-hours
          expect no shortfall of scan-car
          what if "a second"
            given 2 scan-car
            expect no shortfall of scan-car
            expect use of scan-car between 63.5% and 63.6%
          what if "a shorter day"
            given scan-hours = 11 h per day
            expect supply of scan-car 77 h
          what if "the outer ring every second day"
            change scan every 2 days at least 1 time when id is outer
            plan day 13 May 2025
            expect demand for scan-car 10 h
        """
      ) == [
        "ok 14 h per day / 14 h every day",
        "ok 3 h 47 min to 3 h 48 min per day / ≈ 3 h 48 min every day",
        "ok scan, scan-car / scan, scan-car",
        "ok scan-speed, scan-hours / scan-speed, scan-hours",
        // Seven days of 3 h 47.5 min.
        "FAILED 0 min / ≈ 26 h 33 min", "ok 0 min / 0 min", "ok 63.5% to 63.6% / 63.54%",
        "ok 77 h / 77 h", "ok 10 h / 10 h",
      ]
    )
  }

  // 36 h + 24 h; three days away of seven leave 4/7 of 36 h = 20 h 34 min.
  // 4 visits of 90 min by two: 12 h of demand in the half-year they are due.
  @Test
  func `a role has the contracts of its people, without their days away`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Contracts"
          given boa anna
          given boa bob
          given bob with contract of 24 h
          given 40 shop
          plan week 20 of 2025
          expect supply of boa 60 h
          expect demand for boa from week-visit 40 h
          expect no shortfall of boa
          what if "anna is away for three days"
            given anna away from 12 May 2025 through 14 May 2025
            expect supply of boa 44 h 34 min
            expect shortfall of boa 0 h
        """
      ).map { $0.replacing("≈ ", with: "") } == [
        "ok 60 h / 60 h", "ok 40 h / 40 h",
        // 40 h of visits and 4 h of presence on Monday.
        "ok 0 min / 0 min", "FAILED 44 h 34 min / 44 h 34 min", "ok 0 min / 0 min",
      ]
    )
  }

  @Test
  func `changed teams, durations and windows count as if the rule said so`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Changed"
          given 2 shop
          plan calendar year 2025
          expect demand for boa from shop-check 12 h
          what if "three of them"
            change shop-check team 3 boa with oath
            expect demand for boa from shop-check 18 h
          what if "two hours"
            change shop-check takes 2 h
            expect demand for boa from shop-check 16 h
          what if "four times"
            change shop-check every calendar year 4 times, at least 2 months apart
            expect shop-check 8 times
          what if "in the morning"
            change shop-check within 08:00-12:00 on any day
            expect shop-check possible 08:00-09:30 on 12 May 2025 at shop-1
            expect shop-check not possible 12:00-13:30 on 12 May 2025 at shop-1
        """
      ) == [
        "ok 12 h / 12 h", "ok 18 h / 18 h", "ok 16 h / 16 h", "ok 8 / 8", "ok yes / yes",
        "ok no / no",
      ]
    )
  }

  @Test
  func `a change with which the rules are wrong is told`() {
    let found = SmallTown.outcome(
      """
      scenario "Impossible"
        given 2 shop
        plan calendar year 2025
        change shop-check every calendar year 4 times, at least 5 months apart
        expect shop-check 8 times
      """
    )
    #expect(found.count == 1 && found[0].hasPrefix("S0112"), "\(found)")
  }

  @Test
  func `an indicator counts what was recorded, and its target is reached by so many`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Target"
          given shop corner
          check on 5 January 2025 of shop-check
          plan calendar year 2025
          expect indicator shop-checks 1
          expect target of shop-checks not reached
          what if "a second check"
            check on 5 June 2025 of shop-check
            expect target of shop-checks reached
        """
      ) == ["ok 1 / 1", "ok not reached / not reached: 1 of 2", "ok reached / reached: 2 of 2"]
    )
  }

  @Test(arguments: [
    ("expect supply of boa 5 h per day", "S0115"), ("expect use of boa 5 h", "S0104"),
    ("expect use of scan-car between 70% and 60%", "S0104"),
    ("expect assumptions shop-check", "S0103"), ("expect reason scan-speed", "S0103"),
    ("expect target of shop-check reached", "S0103"), ("given only rules shop", "S0103"),
    ("change shop takes 2 h", "S0103"),
  ])
  func `what cannot be meant of figures is told once`(line: String, code: String) {
    let found = SmallTown.outcome(
      "scenario \"a\"\n  given 2 shop\n  plan week 20 of 2025\n  expect week-visit 2 times\n  \(line)"
    )
    #expect(found.count == 1 && found[0].hasPrefix(code), "\(found)")
  }

  @Test
  func `what follows from what is given alone reads no rule`() {
    let found = SmallTown.outcome(
      "scenario \"a\"\n given 2 boa\n plan week 20 of 2025\n expect supply of boa 72 h"
    )
    #expect(found.contains { $0.hasPrefix("S0116") }, "\(found)")
  }
}
