import Optimiser

@testable import Rostering

/// Small random problems, and every schedule of a person by brute force.
enum SmallProblems {
  /// A problem of a few people and days; the same seed gives the same problem.
  static func random(seed: UInt64, people: Int, days: Int, shifts: Int) throws -> RosterProblem {
    var source = RandomSource(seed: seed)
    let lengths: [Int32] = [240, 480, 600]
    let types = (0..<shifts).map { index in
      ShiftType(
        minutes: lengths[source.below(3)],
        forbiddenNext: (0..<shifts).filter { $0 != index && source.below(3) == 0 }
      )
    }
    var cells: [DemandCell] = []
    var covers: [[CoverPart]] = []
    for _ in 0..<days {
      let first = Int32(cells.count)
      for _ in 0..<shifts {
        cells.append(
          DemandCell(
            required: Int32(source.below(people + 1)),
            underCost: Int32(5 + source.below(20)),
            overCost: Int32(source.below(4))
          )
        )
      }
      for shift in 0..<shifts {
        // Some shifts cover a second demand as well, by two.
        var parts = [CoverPart(cell: first + Int32(shift))]
        if shift > 0, source.below(3) == 0 { parts.append(CoverPart(cell: first, amount: 2)) }
        covers.append(parts)
      }
    }
    let first = source.below(7)
    return try RosterProblem(
      dayCount: days,
      shifts: types,
      cells: cells,
      covers: covers,
      people: (0..<people).map { _ in
        person(days: days, shifts: shifts, source: &source)
      },
      isWeekend: (0..<days).map { ($0 + first) % 7 >= 5 }
    )
  }

  private static func person(
    days: Int,
    shifts: Int,
    source: inout RandomSource
  ) -> RosterPerson {
    var law = PersonLaw(shiftCount: shifts)
    if source.below(2) == 0 { law.fewestMinutes = Int32(source.below(days) * 200) }
    if source.below(4) > 0 { law.mostMinutes = law.fewestMinutes + Int32(source.below(1500)) }
    if source.below(3) > 0 { law.longestRun = Int32(1 + source.below(5)) }
    law.shortestRun = Int32(1 + source.below(3))
    law.fewestDaysOff = Int32(1 + source.below(3))
    if source.below(2) == 0 { law.mostWeekends = Int32(source.below(3)) }
    for shift in 0..<shifts where source.below(2) == 0 {
      law.mostOfType[shift] = Int32(source.below(4))
    }
    var before = DaysBefore.unknown
    if source.below(3) == 0 { before = .off(days: Int32(1 + source.below(3))) }
    if source.below(3) == 0 {
      before = .work(days: Int32(1 + source.below(3)), lastShift: source.below(shifts))
    }
    var person = RosterPerson(law: law, days: days, before: before)
    for slot in person.mayWork.indices {
      if source.below(8) == 0 { person.mayWork[slot] = false }
      if source.below(4) == 0 { person.shiftCost[slot] = Int32(source.below(9)) - 4 }
    }
    person.fixedCost = Int64(source.below(10))
    return person
  }

  /// All lawful schedules of a person, by trying every one.
  static func schedules(of person: RosterPerson, in problem: RosterProblem) -> [[Int16]] {
    var all: [[Int16]] = [[]]
    for _ in 0..<problem.dayCount {
      all = all.flatMap { start in
        (-1..<problem.shiftCount).map { start + [Int16($0)] }
      }
    }
    return all.filter { LawBreach.all(in: $0, of: person, problem: problem).isEmpty }
  }
}
