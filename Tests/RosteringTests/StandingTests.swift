import Optimiser
import Testing

@testable import Rostering

struct StandingTests {
  /// What a test leaves in a problem; the other costs are nought.
  enum Term: CaseIterable { case wishes, under, over, all }

  private func problem(_ term: Term, seed: UInt64) throws -> RosterProblem {
    let base = try SmallProblems.random(seed: seed, people: 4, days: 10, shifts: 3)
    return try RosterProblem(
      dayCount: base.dayCount,
      shifts: base.shifts,
      cells: base.cells.map {
        DemandCell(
          required: $0.required,
          underCost: term == .under || term == .all ? $0.underCost : 0,
          overCost: term == .over || term == .all ? $0.overCost : 0
        )
      },
      covers: (0..<30).map { Array(base.parts(of: $0)) },
      people: base.people.map { person in
        var person = person
        if term == .under || term == .over {
          person.shiftCost = person.shiftCost.map { _ in 0 }
          person.fixedCost = 0
        }
        return person
      },
      isWeekend: base.isWeekend
    )
  }

  @Test(arguments: Term.allCases)
  func `after each of 10000 random moves the kept cost is the cost from scratch`(
    term: Term
  ) throws {
    var source = RandomSource(seed: 3)
    let problem = try problem(term, seed: 11)
    var standing = Standing(Roster(people: 4, days: 10), in: problem)
    for _ in 0..<10_000 {
      let person = source.below(4)
      var days = Array(standing.roster.schedule(of: person))
      for _ in 0...source.below(3) { days[source.below(10)] = Int16(source.below(4) - 1) }
      standing.set(days[...], for: person, in: problem)
      let cost = RosterCost(standing.roster, in: problem)
      #expect(standing.cost == cost.total)
      switch term {
      case .wishes: #expect(standing.cost == cost.wishes)
      case .under: #expect(standing.cost == cost.under)
      case .over: #expect(standing.cost == cost.over)
      case .all: #expect(standing.ownCost.reduce(0, +) == cost.wishes)
      }
    }
  }

  @Test
  func `a worked example of the cost`() throws {
    // Two people, one day, one shift that two must work: 10 for each one missing, 3 for each too
    // many. One works, who asked not to (4): 4 + 10 = 14. Both work: 4 + 0 + 0 = 4.
    var law = PersonLaw(shiftCount: 1)
    law.longestRun = 1
    var unwilling = RosterPerson(law: law, days: 1)
    unwilling.shiftCost[0] = 4
    let problem = try RosterProblem(
      dayCount: 1,
      shifts: [ShiftType(minutes: 480)],
      cells: [DemandCell(required: 2, underCost: 10, overCost: 3)],
      covers: [[CoverPart(cell: 0)]],
      people: [unwilling, RosterPerson(law: law, days: 1)],
      isWeekend: [false]
    )
    var roster = Roster(people: 2, days: 1)
    roster.set([0], for: 0)
    #expect(RosterCost(roster, in: problem).total == 14)
    roster.set([0], for: 1)
    #expect(RosterCost(roster, in: problem).total == 4)
  }
}
