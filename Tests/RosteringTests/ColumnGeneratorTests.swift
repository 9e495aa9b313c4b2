import Optimiser
import Testing

@testable import Rostering

struct ColumnGeneratorTests {
  @Test(arguments: 0..<30)
  func `at the end the mix costs what the prices prove`(seed: Int) throws {
    let problem = try SmallProblems.random(
      seed: UInt64(2000 + seed),
      people: 4,
      days: 10,
      shifts: 2
    )
    let shapes = ScheduleSearch.shapes(of: problem)
    var search = ScheduleSearch(problem, shapes: shapes)
    guard
      case .roster(let standing) = Construction.run(
        problem,
        search: &search,
        shouldStop: { false }
      )
    else { return }
    var generator = ColumnGenerator(
      problem,
      part: PartialProblem(problem),
      schedules: problem.people.indices.map { ($0, standing.roster.schedule(of: $0)) },
      centre: nil,
      hints: [CountedLimits](repeating: CountedLimits(), count: 4),
      threads: 1
    )
    let outcome = generator.run(
      search: &search,
      rounds: 500,
      toBeat: nil,
      shouldStop: { false }
    )
    #expect(outcome == .converged)
    generator.master.solve()
    let bound = Double(generator.bestBound) / Double(generator.scale)
    // Never above the mix; below it by less than one, as it stops at the next whole number.
    #expect(bound <= generator.value + 0.001)
    #expect(Double(generator.wholeBound) >= generator.value - 0.05)
    #expect(generator.value <= Double(standing.cost) + 0.001)
  }

  @Test
  func `a part leaves the rest as it is and counts the same cost`() throws {
    let problem = try SmallProblems.random(seed: 5, people: 9, days: 14, shifts: 3)
    let shapes = ScheduleSearch.shapes(of: problem)
    var search = ScheduleSearch(problem, shapes: shapes)
    guard
      case .roster(let standing) = Construction.run(
        problem,
        search: &search,
        shouldStop: { false }
      )
    else {
      Issue.record("nobody has a lawful schedule")
      return
    }
    let area = Neighbourhood(people: [1, 4, 7], days: 3..<9, of: 14)
    let part = PartialProblem(
      problem,
      around: standing,
      people: area.people,
      isOpen: area.isOpen
    )
    var generator = ColumnGenerator(
      problem,
      part: part,
      schedules: area.people.enumerated().map {
        ($0.offset, standing.roster.schedule(of: $0.element))
      },
      centre: nil,
      hints: [CountedLimits](repeating: CountedLimits(), count: 3),
      threads: 1
    )
    // With the present schedules alone, the mix is the present roster.
    generator.master.solve()
    #expect(abs(generator.value - Double(standing.cost)) < 0.001)
    var dive = Dive()
    let found = dive.run(
      &generator,
      search: &search,
      toBeat: standing.cost + 1,
      shouldStop: { false }
    )
    guard let found else { return }
    var next = standing
    for (person, schedule) in zip(area.people, found) {
      for day in 0..<14 where !(3..<9).contains(day) {
        #expect(schedule[day] == standing.roster.shifts[person * 14 + day])
      }
      next.set(schedule[...], for: person, in: problem)
    }
    #expect(next.cost <= standing.cost)
    #expect(next.cost == RosterCost(next.roster, in: problem).total)
  }
}
