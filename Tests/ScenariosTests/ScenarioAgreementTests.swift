import CivilTime
import Registers
import Scenarios
import SourceText
import Testing

/// What scenarios say is what obligations and rosters are made of.
struct ScenarioAgreementTests {
  // `noise` waits through May; 1 June is a Sunday, and the rule holds on any day.
  @Test
  func `work of a rule that a regime pauses is not possible`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Storm"
          given shop corner
          expect noise not possible 10:00-10:30 on 12 May 2025 at corner
          expect reason storm
          expect noise possible 10:00-10:30 on 1 June 2025 at corner
          expect night-watch possible 10:00-11:00 on 31 May 2025
          expect night-watch not possible 10:00-11:00 on 1 June 2025
        """,
        more: storm
      ) == [
        "ok no / no", "ok storm / noise, storm", "ok yes / yes", "ok yes / yes", "ok no / no",
      ]
    )
  }

  // What was found in the pause counts as found under the version that comes back after it, and what
  // was found in 2023 under the first version, of 2024: so rechecks are made, and so steps are said.
  @Test
  func `a violation found while its rule is paused, or before it began, stands on the ladder`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "In the pause"
          given shop corner
          event on 12 May 2025 disorder of shop-check
          plan from 13 May 2025 through 30 June 2025
          expect shop-ladder step 1
          expect recheck of shop-check due by 23 June 2025
        scenario "Before the rule began"
          given shop corner
          event on 12 December 2023 sale-to-minor of shop-check
          plan from 13 December 2023 through 30 June 2024
          expect shop-ladder step 2, closure 1 week
        """,
        more: storm.replacing("noise", with: "noise, shop-check")
      ) == [
        "ok step 1 / step 1", "ok recheck by 2025-06-23 / 2025-06-23",
        "ok step 2, closure 1 week / step 2, closure 1 week",
      ]
    )
  }

  // One car by `count 1`, fourteen hours a day; with no car at all no hours, and nothing is driven.
  @Test
  func `a resource without units has as many as the rules count`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Cars"
          given driver dick
          given ring inner when places = 1200
          given hours of inner 09:00-18:00 on Monday
          plan week 20 of 2025
          expect supply of scan-car 14 h per day
          expect scan planned 1 time
          what if "none"
            given 0 scan-car
            expect supply of scan-car 0 h per day
            expect scan left open 1 time
        """
      ) == [
        "ok 14 h per day / 14 h every day", "ok 1 / 1", "ok 0 min per day / 0 min every day",
        "ok 1 / 1",
      ]
    )
  }

  // Two days of three: 2 × 14 h = 28 h. The ring is open on Monday only.
  @Test
  func `a unit that is away is not there on those days`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "In the garage"
          given driver dick
          given 1 scan-car
          given ring inner when places = 1200
          given hours of inner 09:00-18:00 on Monday
          plan week 20 of 2025
          what if "on Monday"
            given scan-car-1 away from 12 May 2025 through 12 May 2025
            expect supply of scan-car 84 h
            expect scan left open 1 time
          what if "from Tuesday"
            given scan-car-1 away from 13 May 2025 through 18 May 2025
            expect supply of scan-car 14 h
            expect scan planned 1 time
        """
      ) == ["ok 84 h / 84 h", "ok 1 / 1", "ok 14 h / 14 h", "ok 1 / 1"]
    )
  }

  // Two people for two hours on one day: 4 h, of which a visit takes one.
  @Test
  func `a partner has the hours of the days on which it comes`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "With the police"
          given boa anna
          given shop corner when joint is yes
          given 2 police on duty 10:00-12:00 on Wednesday
          plan week 20 of 2025
          expect supply of police 4 h
          expect supply of police between 0 h and 4 h per day
          expect demand for police from joint-visit 1 h
          expect no shortfall of police
          expect joint-visit planned 1 time
          what if "they do not come"
            given police away from 14 May 2025 through 14 May 2025
            expect supply of police 0 h
            expect shortfall of police 1 h
            expect joint-visit left open 1 time
            expect reason police
        """
      ) == [
        "ok 4 h / 4 h", "ok 0 min to 4 h per day / 0 min on 2025-05-12 to 4 h on 2025-05-14",
        "ok 1 h / 1 h", "ok 0 min / 0 min", "ok 1 / 1", "ok 0 min / 0 min", "ok 1 h / 1 h",
        "ok 1 / 1",
        "ok police / joint-visit, police",
      ]
    )
  }

  // The usual shape is for shifts that are chosen; a shift fixed by hand keeps to the law alone.
  @Test
  func `a shift fixed by hand may have another length and start, and may be worked`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "By hand"
          given boa anna
          given anna works 09:15-12:15 on 13 May 2025
          plan week 20 of 2025
          expect lawful roster
          expect anna may work 09:15-12:15 on 13 May 2025
          expect anna may not work 09:15-12:15 on 14 May 2025
          what if "beyond the hours of the role"
            given anna works 06:45-09:45 on 15 May 2025
            expect no lawful roster
        """
      ) == [
        "ok a lawful roster / a lawful roster", "ok may work / may work",
        "ok may not work / may not work (W0207)",
        "ok no lawful roster / no lawful roster",
      ]
    )
  }

  @Test
  func `a line about a qualification or a partner goes before what the register says`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "From the register"
          given registers town
          plan week 20 of 2025
          expect anna qualified for shop-check on 15 May 2025
          expect supply of police 2 h
          what if "her oath ends"
            given anna with oath through 14 May 2025
            expect anna qualified for shop-check on 14 May 2025
            expect anna not qualified for shop-check on 15 May 2025
          what if "the police do not come"
            given police away from 12 May 2025 through 18 May 2025
            expect supply of police 0 h
          what if "they come a day later"
            given police away from 12 May 2025 through 18 May 2025
            given 1 police on duty 10:00-11:00 on Thursday
            expect supply of police 1 h
        """,
        city: town
      ) == [
        "ok yes / yes", "ok 2 h / 2 h", "ok yes / yes", "ok no / no", "ok 0 min / 0 min",
        "ok 1 h / 1 h",
      ]
    )
  }

  @Test
  func `who is no person, unit or partner cannot be away`() {
    #expect(
      SmallTown.outcome(
        """
        scenario "Nobody"
          given boa anna
          given scan-car-1 away from 12 May 2025 through 12 May 2025
          plan week 20 of 2025
          expect lawful roster
        """
      ).map { String($0.prefix(5)) } == ["S0103"]
    )
  }

  private var storm: String {
    """
    regime storm
      source plan
      from 1 May 2025 through 31 May 2025
      takes precedence over noise
      pauses noise
    rule night-watch "Watch"
      source plan
      during storm
      team 1 boa
      takes 60 min
      within 07:00-23:00 on any day
      from 1 January 2024
        every day 1 time
    """
  }

  private var town: City {
    var city = City()
    func row(_ file: String) -> RowOrigin {
      RowOrigin(file: file, line: 2, range: TextRange(0, 0))
    }
    city.people = [
      Person(
        code: "anna",
        roles: ["boa"],
        area: nil,
        contractMinutes: 2160,
        weekMaxMinutes: 2160,
        sundayWorkAgreed: false,
        adultFrom: nil,
        validity: Validity(),
        qualifications: [
          Person.Held(
            qualification: "oath",
            validity: Validity(),
            origin: row("qualifications.csv")
          )
        ],
        leave: [],
        origin: row("people.csv")
      )
    ]
    if let day = Day(year: 2025, month: 5, day: 14), let from = TimeOfDay(minutes: 600),
      let to = TimeOfDay(minutes: 720)
    {
      city.partners = [
        PartnerDay(
          partner: "police",
          day: day,
          from: from,
          to: to,
          count: 1,
          origin: row("partners.csv")
        )
      ]
    }
    return city
  }
}
