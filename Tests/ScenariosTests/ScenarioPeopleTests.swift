import Testing

/// Who may work when, and why not.
struct ScenarioPeopleTests {
  @Test
  func `after 01:00 and eleven hours the next shift may start at 12:00`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Rest"
          given driver ahmed works 17:00-01:00 on 9 May 2025
          plan day 10 May 2025
          expect ahmed free until 12:00
          expect reason labour limits
          expect ahmed may work 12:00-16:00 on 10 May 2025
          expect ahmed may not work 11:30-16:00 on 10 May 2025
          expect reason daily-rest
          expect ahmed free until 11:59
        """
      ) == [
        "ok free until 12:00 / free until 12:00", "ok labour limits / daily-rest",
        "ok may work / may work", "ok may not work / may not work (W0101)",
        "ok daily-rest / daily-rest", "FAILED free until 11:59 / free until 12:00",
      ]
    )
  }

  // 01:30 became 03:30 on 29 March 2026: 17:00 to 02:00 on the clock and eleven hours are 13:00;
  // in October the hour that comes twice gives it back.
  @Test
  func `eleven hours are hours that pass, in both nights of a clock change`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Spring"
          given driver ahmed works 17:00-01:00 on 28 March 2026
          plan day 29 March 2026
          expect ahmed free until 13:00
        scenario "Autumn"
          given driver ahmed works 17:00-01:00 on 24 October 2026
          plan day 25 October 2026
          expect ahmed free until 11:00
        """
      ) == [
        // The whole Sunday needs consent: it is given below.
        "FAILED free until 13:00 / free the whole day",
        "FAILED free until 11:00 / free the whole day",
      ]
    )
    #expect(
      SmallTown.outcome(
        """
        scenario "Spring"
          given driver ahmed works 17:00-01:00 on 28 March 2026
          given ahmed agrees to Sunday work
          plan day 29 March 2026
          expect ahmed free until 13:00
        scenario "Autumn"
          given driver ahmed works 17:00-01:00 on 24 October 2026
          given ahmed agrees to Sunday work
          plan day 25 October 2026
          expect ahmed free until 11:00
        """
      ) == ["ok free until 13:00 / free until 13:00", "ok free until 11:00 / free until 11:00"]
    )
  }

  @Test
  func `breaks count in the parts that are said, else the least that is lawful`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Breaks"
          given boa anna
          plan week 20 of 2025
          expect anna may work 09:00-17:00 on 13 May 2025
          expect anna may work 09:00-17:00 on 13 May 2025 with break 15 min and 15 min
          expect anna may not work 09:00-17:00 on 13 May 2025 with break 29 min
          expect anna may not work 09:00-17:00 on 13 May 2025 with break 20 min and 10 min
          expect anna may work 09:00-14:30 on 13 May 2025 with break 0 min according to breaks
        """
      ) == [
        "ok may work / may work", "ok may work / may work",
        "ok may not work / may not work (W0105)", "ok may not work / may not work (W0105, W0214)",
        "ok may work / may work",
      ]
    )
  }

  @Test
  func `contract, leave, hours of the role and shape of a shift each forbid`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Contract"
          given boa anna
          given anna with contract of 8 h
          given anna works 09:00-13:00 on 12 May 2025
          plan week 20 of 2025
          expect anna may work 09:00-13:00 on 13 May 2025
          expect anna may not work 09:00-13:30 on 13 May 2025
        scenario "Away"
          given boa anna
          given anna away from 12 May 2025 through 12 May 2025
          plan week 20 of 2025
          expect anna may not work 09:00-13:00 on 12 May 2025
          expect anna may work 09:00-13:00 on 13 May 2025
        scenario "Hours of the role"
          given boa anna
          plan week 20 of 2025
          expect anna may not work 06:30-13:00 on 12 May 2025
          expect reason boa
          expect anna may not work 09:00-12:30 on 12 May 2025
        """
      ) == [
        "ok may work / may work", "ok may not work / may not work (W0206)",
        "ok may not work / may not work (W0203)", "ok may work / may work",
        "ok may not work / may not work (W0205)", "ok boa / boa",
        "ok may not work / may not work (W0207)",
      ]
    )
  }

  // 5 × 11 h = 55 h; 5 h more are the 60 h a week may have.
  @Test
  func `shifts on weekdays fill a week up to its last minute`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Sixty hours"
          given boa anna
          given anna works 08:00-19:30 on Monday through Friday, from 12 May 2025 through 16 May 2025, with break 30 min
          plan week 20 of 2025
          expect anna may work 08:00-13:00 on 17 May 2025 with break 0 min according to working-hours
          expect anna may not work 08:00-13:01 on 17 May 2025 with break 0 min according to working-hours
        """
      ) == ["ok may work / may work", "ok may not work / may not work (W0115)"]
    )
  }

  @Test
  func `role, qualification and presence decide who may be in a team`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Team"
          given boa anna with oath
          given boa bob
          given bob with oath through 30 April 2025
          given driver ahmed
          given anna away from 14 May 2025 through 15 May 2025
          plan week 20 of 2025
          expect anna qualified for shop-check on 13 May 2025
          expect anna not qualified for shop-check on 14 May 2025
          expect bob qualified for shop-check on 30 April 2025
          expect bob not qualified for shop-check on 1 May 2025
          expect ahmed not qualified for shop-check on 13 May 2025
        """
      ) == ["ok yes / yes", "ok no / no", "ok yes / yes", "ok no / no", "ok no / no"]
    )
  }

  @Test(arguments: [
    ("given anna works 09:00-17:00 on Monday", "S0114"),
    ("given zoe agrees to Sunday work", "S0103"),
    ("given anna with exam", "S0103"),
    ("given anna away from 3 May 2025 through 1 May 2025", "S0104"),
    ("given shop corner with oath", "S0114"),
    ("given anna works 09:00-17:00 on some-day", "S0114"),
    ("expect zoe may work 09:00-17:00 on 12 May 2025", "S0103"),
    ("expect anna may work late on 12 May 2025", "S0114"),
    ("expect anna may work 09:00-17:00 on 12 May 2025 according to shop-check", "S0103"),
  ])
  func `what cannot be meant of people is told once`(line: String, code: String) {
    let found = SmallTown.outcome(
      "scenario \"a\"\n  given boa anna\n  plan week 20 of 2025\n  \(line)\n"
        + "  expect anna may work 09:00-13:00 on 12 May 2025"
    )
    #expect(found.count { $0.hasPrefix(code) } == 1, "\(found)")
    #expect(found.allSatisfy { $0.hasPrefix(code) || $0.hasPrefix("ok") }, "\(found)")
  }
}
