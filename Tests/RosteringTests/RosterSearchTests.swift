import Optimiser
import Testing

@testable import Rostering

struct RosterSearchTests {
  /// The least cost of all lawful rosters, by trying every one; nil when there is none.
  private func cheapest(_ problem: RosterProblem) -> Int64? {
    let lists = problem.people.map { SmallProblems.schedules(of: $0, in: problem) }
    var rosters = [Roster(people: problem.people.count, days: problem.dayCount)]
    for (person, list) in lists.enumerated() {
      rosters = rosters.flatMap { roster in
        list.map { schedule in
          var next = roster
          next.set(schedule, for: person)
          return next
        }
      }
    }
    return rosters.map { RosterCost($0, in: problem).total }.min()
  }

  @Test(arguments: 0..<60)
  func `the roster is the best of all lawful rosters and the bound never above it`(
    seed: Int
  ) throws {
    let people = 2 + seed % 2
    let problem = try SmallProblems.random(
      seed: UInt64(1000 + seed),
      people: people,
      days: people == 2 ? 5 : 4,
      shifts: people == 2 ? 2 : 1
    )
    let least = cheapest(problem)
    var settings = RosterSearch.Settings()
    settings.rounds = 3
    settings.threads = 1
    switch RosterSearch.solve(problem, settings: settings) {
    case .impossible(let person):
      #expect(least == nil)
      #expect(SmallProblems.schedules(of: problem.people[person], in: problem).isEmpty)
    case .notFound(let person): Issue.record("nothing found for \(person)")
    case .planned(let planned):
      let least = try #require(least)
      #expect(planned.bound <= least)
      #expect(planned.certificate.provedBound(problem) ?? .min <= least)
      #expect(planned.cost.total == least)
      #expect(RosterCost(planned.roster, in: problem) == planned.cost)
      for (index, person) in problem.people.enumerated() {
        let days = planned.roster.schedule(of: index)
        #expect(LawBreach.all(in: days, of: person, problem: problem).isEmpty)
      }
    }
  }

  @Test
  func `one thread and two give the same roster, bound and counts`() throws {
    let problem = try SmallProblems.random(seed: 5, people: 9, days: 14, shifts: 3)
    let answers = [1, 2, 3].map { threads in
      var settings = RosterSearch.Settings()
      settings.rounds = 1
      settings.threads = threads
      return RosterSearch.solve(problem, settings: settings)
    }
    guard case .planned(let first) = answers[0] else {
      Issue.record("nobody has a lawful schedule")
      return
    }
    for answer in answers.dropFirst() {
      guard case .planned(let other) = answer else {
        Issue.record("nobody has a lawful schedule")
        continue
      }
      #expect(other.roster == first.roster)
      #expect(other.bound == first.bound)
      #expect(other.certificate == first.certificate)
      #expect(other.statistics == first.statistics)
    }
  }

  @Test
  func `where there are many demands people are also planned one by one, lawfully and the same`()
    throws
  {
    // 35 days of 9 shifts are 315 demands: more than a linear program likes.
    let problem = try SmallProblems.random(seed: 8, people: 6, days: 35, shifts: 9)
    let answers = [1, 2].map { threads in
      var settings = RosterSearch.Settings()
      settings.rounds = 1
      settings.threads = threads
      return RosterSearch.solve(problem, settings: settings)
    }
    guard case .planned(let first) = answers[0], case .planned(let other) = answers[1] else {
      Issue.record("nobody has a lawful schedule")
      return
    }
    #expect(first.roster == other.roster)
    #expect(first.statistics == other.statistics)
    #expect(first.bound <= first.cost.total)
    #expect(first.certificate.provedBound(problem) == first.bound)
    #expect(first.cost == RosterCost(first.roster, in: problem))
    for (index, person) in problem.people.enumerated() {
      let days = first.roster.schedule(of: index)
      #expect(LawBreach.all(in: days, of: person, problem: problem).isEmpty)
    }
  }

  @Test
  func `a search that is stopped at once still gives a lawful roster`() throws {
    let problem = try SmallProblems.random(seed: 5, people: 9, days: 14, shifts: 3)
    guard case .planned(let planned) = RosterSearch.solve(problem, shouldStop: { true }) else {
      Issue.record("nobody has a lawful schedule")
      return
    }
    for (index, person) in problem.people.enumerated() {
      let days = planned.roster.schedule(of: index)
      #expect(LawBreach.all(in: days, of: person, problem: problem).isEmpty)
    }
  }
}
