import Optimiser
import Testing

@testable import Rostering

struct RebuildTests {
  /// One day, an early and a late shift, one head asked for each.
  ///
  /// One missing costs 10, one too many 3. Anna (0) works early and wishes late, Bram (1) the other way round; a wish is worth 4.
  private func swap() throws -> (problem: RosterProblem, standing: Standing) {
    var anna = RosterPerson(law: PersonLaw(shiftCount: 2), days: 1, before: .unknown)
    anna.shiftCost = [0, -4]
    var bram = anna
    bram.shiftCost = [-4, 0]
    let cell = DemandCell(required: 1, underCost: 10, overCost: 3)
    let problem = try RosterProblem(
      dayCount: 1,
      shifts: [ShiftType(minutes: 480), ShiftType(minutes: 480)],
      cells: [cell, cell],
      covers: [[CoverPart(cell: 0)], [CoverPart(cell: 1)]],
      people: [anna, bram],
      isWeekend: [false]
    )
    var roster = Roster(people: 2, days: 1)
    roster.set([0], for: 0)
    roster.set([1], for: 1)
    return (problem, Standing(roster, in: problem))
  }

  @Test
  func `two people swap where neither alone would be better off`() throws {
    // As it stands: nothing missing, no wish: 0. Anna alone to late: 10 missing + 3 too many − 4 = 9.
    // Both: −4 − 4 = −8.
    let (problem, standing) = try swap()
    #expect(standing.cost == 0)
    var search = ScheduleSearch(problem, shapes: ScheduleSearch.shapes(of: problem))
    var random = RandomSource(seed: 1)
    func rebuilt(_ people: [Int]) throws -> Standing {
      try #require(
        Rebuild.run(
          RebuildArea(people: people, days: 0..<1),
          from: standing,
          prices: [0, 0],
          priced: 0,
          search: &search,
          random: &random
        )
      )
    }
    #expect(try rebuilt([0]).cost == 0)
    #expect(try rebuilt([1]).cost == 0)
    let both = try rebuilt([1, 0])
    #expect(both.cost == -8)
    #expect(Array(both.roster.schedule(of: 0)) == [1])
    #expect(Array(both.roster.schedule(of: 1)) == [0])
  }

  @Test
  func `who wishes is freed with somebody who has the wished shift`() throws {
    let (problem, standing) = try swap()
    for seed in 0..<20 {
      var random = RandomSource(seed: UInt64(seed))
      let area = FreeAroundWish.choose(
        2,
        length: 1,
        standing: standing,
        in: problem,
        random: &random
      )
      #expect(area.people.sorted() == [0, 1])
      #expect(area.days == 0..<1)
    }
  }

  @Test(arguments: 0..<4)
  func `every rebuilt roster is lawful and costs what counting from scratch says`(
    block: Int
  ) throws {
    var changed = 0
    for seed in block * 10..<(block + 1) * 10 {
      let problem = try SmallProblems.random(
        seed: UInt64(7000 + seed),
        people: 4,
        days: 12,
        shifts: 3
      )
      var search = ScheduleSearch(problem, shapes: ScheduleSearch.shapes(of: problem))
      let first = Construction.run(problem, search: &search, shouldStop: { false })
      guard case .roster(var standing) = first else { continue }
      var random = RandomSource(seed: UInt64(seed))
      for _ in 0..<50 {
        let area = FreeAroundWish.choose(
          1 + random.below(4),
          length: 1 + random.below(12),
          standing: standing,
          in: problem,
          random: &random
        )
        let outside = problem.people.indices.filter { !area.people.contains($0) }
        let next = Rebuild.run(
          area,
          from: standing,
          prices: problem.cells.map { $0.underCost * problem.priceScale / 3 },
          priced: random.below(Rebuild.parts),
          search: &search,
          random: &random
        )
        guard let next else { continue }
        #expect(next.cost == RosterCost(next.roster, in: problem).total, "seed \(seed)")
        for (index, person) in problem.people.enumerated() {
          let days = next.roster.schedule(of: index)
          #expect(LawBreach.all(in: days, of: person, problem: problem).isEmpty, "seed \(seed)")
          let was = standing.roster.schedule(of: index)
          for day in 0..<12 where outside.contains(index) || !area.days.contains(day) {
            #expect(days[days.startIndex + day] == was[was.startIndex + day], "seed \(seed)")
          }
        }
        if next.roster != standing.roster { changed += 1 }
        standing = next
      }
    }
    #expect(changed > 50)
  }
}
