import CivilTime
import Obligations
import Registers
import Reports
import RuleChecking
import Testing

@Suite
struct `The figures of a roster` {
  let summary = Fixture.summary

  @Test
  func `rule lines count what was asked and what is planned`() {
    // Presence: Friday 22:00-06:00 is 8 h, Saturday's 9 h: 17 h = 1020 min; Friday is missing.
    #expect(
      summary.rules == [
        .init(rule: "shop-check", rank: 1, unit: .visits, demanded: 2, planned: 1),
        .init(rule: "parking-scan", rank: 2, unit: .places, demanded: 6000, planned: 3000),
        .init(
          rule: "presence-centre",
          rank: 3,
          unit: .presenceMinutes,
          demanded: 1020,
          planned: 540
        ),
      ]
    )
  }

  @Test
  func `the night of the autumn clock change is nine hours of presence and of duty`() {
    // 22:00-06:00 is 9 h; 45 min of break leaves 8 h 15 min = 495 min.
    let line = summary.people.first { $0.person == "B03" }
    #expect(line?.workMinutes == 495)
    #expect(line?.evenings == 1)
    #expect(line?.weekendsOverPeriod == 1)
  }

  @Test
  func `evenings and weekends count history of the period and this week`() {
    // B01 worked Sunday 18 October 14:00-22:00: one evening, one weekend.
    let first = summary.people.first { $0.person == "B01" }
    #expect(first?.evenings == 0)
    #expect(first?.eveningsOverPeriod == 1)
    #expect(first?.weekendsOverPeriod == 1)
    #expect(first?.travelMinutes == 20)
    // B02 worked Saturday 17 October 12:00-20:00; Monday 12 October 09:00-17:00 is no evening.
    let second = summary.people.first { $0.person == "B02" }
    #expect(second?.eveningsOverPeriod == 1)
    #expect(second?.weekendsOverPeriod == 1)
  }

  @Test
  func `a shift that ends exactly at the evening hour is no evening`() {
    var roster = Fixture.roster
    roster.shifts = [
      shift("B01", Fixture.span(1, 10, 18)), shift("B02", Fixture.minutes(1, 10, 0, long: 481)),
    ]
    let people = figures(roster).people
    #expect(people.first { $0.person == "B01" }?.evenings == 0)
    #expect(people.first { $0.person == "B02" }?.evenings == 1)
  }

  @Test
  func `everyone employed in the week has a line, also without a shift`() {
    #expect(summary.people.map(\.person) == ["B01", "B02", "B03", "C01", "C02"])
  }

  @Test
  func `a rest of nine hours is a shortened rest and one of eleven is not`() {
    // B01 ended on Sunday at 22:00; Monday 07:00 is 9 h later.
    #expect(
      summary.exceptions == [
        .init(person: "B01", limits: "daily-rest", day: Fixture.week.monday)
      ]
    )
    var roster = Fixture.roster
    roster.shifts = [shift("B01", Fixture.span(0, 9, 15))]
    #expect(figures(roster).exceptions.isEmpty)
    roster.shifts = [shift("B01", Fixture.minutes(0, 8, 59, long: 300))]
    #expect(figures(roster).exceptions.count == 1)
  }

  @Test
  func `units have a line for each day on which they are used`() {
    #expect(
      summary.units == [
        .init(
          resource: "bodycam",
          unit: "BC1",
          day: Fixture.week.monday,
          usedMinutes: 90,
          budgetMinutes: nil
        ),
        .init(
          resource: "scan-car",
          unit: "SC1",
          day: Fixture.week.monday,
          usedMinutes: 150,
          budgetMinutes: 240
        ),
      ]
    )
  }

  @Test
  func `unpredictability looks at thirteen weeks`() {
    // One visit this Monday, one check on Monday 3 August (12 weeks before is 27 July).
    #expect(summary.predictability == [.init(rule: "shop-check", mostOnOnePair: 2, checks: 2)])
  }

  private func shift(_ person: String, _ interval: Interval) -> Shift {
    Shift(id: person, person: person, role: "boa", post: "WK01", interval: interval, breaks: [])
  }

  private func figures(_ roster: Roster) -> RosterSummary {
    SummaryBuilder.summary(
      rulebook: Fixture.rulebook,
      city: Fixture.city(),
      obligations: Fixture.obligations,
      roster: roster,
      levels: []
    )
  }
}
