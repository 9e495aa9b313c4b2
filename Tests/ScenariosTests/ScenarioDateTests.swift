import Testing

/// Days, times, classes, rechecks and steps.
struct ScenarioDateTests {
  @Test
  func `a warning asks a recheck within six weeks, a clean check asks none`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Recheck"
          given shop corner
          event on 5 January 2026 noise
          plan calendar year 2026
          expect shop-ladder step 1, warning
          expect recheck of shop-check due by 16 February 2026
          expect recheck of shop-check due by 15 February 2026
          expect shop-ladder step 1, closure 1 week
          what if "it was done"
            check on 1 February 2026 of shop-check
            expect no recheck of shop-check
        """
      ) == [
        "ok step 1, warning / step 1, warning", "ok recheck by 2026-02-16 / 2026-02-16",
        "FAILED recheck by 2026-02-15 / 2026-02-16",
        "FAILED step 1, closure 1 week / step 1, warning", "ok no recheck / no recheck",
      ]
    )
  }

  @Test
  func `three months after a check the next may be done`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Spacing"
          given shop corner
          check on 31 January 2026 of shop-check
          plan calendar year 2026
          expect shop-check not before 30 April 2026
          expect shop-check not before 29 April 2026
        """
      ) == [
        "ok not before 2026-04-30 / not before 2026-04-30",
        "FAILED not before 2026-04-29 / not before 2026-04-30",
      ]
    )
  }

  @Test
  func `a visit lies in its window and in the hours of its team`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Windows"
          given shop corner
          expect shop-check possible 12:00-13:30 on 12 May 2025
          expect shop-check not possible 11:59-13:29 on 12 May 2025
          expect shop-check possible 20:30-22:00 on 12 May 2025
          expect shop-check not possible 20:31-22:01 on 12 May 2025
          expect week-visit possible 09:00-10:00 on 16 May 2025
          expect week-visit not possible 09:00-10:00 on 17 May 2025
          expect week-visit not possible 09:00-10:00 on 15 May 2023
        """
      ) == (0..<7).map { [0, 2, 4].contains($0) ? "ok yes / yes" : "ok no / no" }
        + ["S0109 without this line every expectation comes out the same"]
    )
  }

  @Test
  func `a violation in 24 months puts a shop in the high class`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Class"
          given shop corner
          event on 12 May 2024 noise of shop-check
          plan day 12 May 2026
          expect corner in class high
          plan day 13 May 2026
          expect corner in class low
        """
      ) == ["ok high / high", "ok low / low"]
    )
  }

  @Test
  func `a complaint makes a visit due within two weeks`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Complaint"
          given shop corner
          given complaint noise on 5 January 2026 at corner
          plan from 6 January 2026 through 31 January 2026
          expect noise due by 19 January 2026
          expect noise 1 time
        """
      ) == ["ok due by 2026-01-19 / 2026-01-19", "ok 1 / 1"]
    )
  }
}
