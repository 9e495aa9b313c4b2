import Optimiser
import Testing

@testable import Rostering

struct BestScheduleTests {
  private func cost(
    _ schedule: [Int16],
    _ question: ScheduleQuestion,
    _ problem: RosterProblem
  )
    -> Int64
  {
    schedule.enumerated().reduce(0) { sum, entry in
      guard entry.element >= 0 else { return sum }
      let slot = entry.offset * problem.shiftCount + Int(entry.element)
      let own = problem.people[question.person].shiftCost[slot] * question.scale
      return sum + Int64(own - question.worth[slot])
    }
  }

  @Test
  func `a worked example: five days, runs of two, and one weekend`() throws {
    // One shift of 8 hours, worth 10 each day; 5 days, at most 3 of them worked, in runs of at
    // least 2 with at least 2 days off between them, and the first day off.
    // Days 1 to 3 are worked: 30, the best there is (days 1, 2 and 4 would be a run that is short
    // only at the end, but one day off lies between).
    var law = PersonLaw(shiftCount: 1)
    (law.mostMinutes, law.longestRun, law.shortestRun, law.fewestDaysOff) = (1440, 3, 2, 2)
    var person = RosterPerson(law: law, days: 5)
    person.mayWork[0] = false
    let problem = try RosterProblem(
      dayCount: 5,
      shifts: [ShiftType(minutes: 480)],
      cells: [],
      covers: [[], [], [], [], []],
      people: [person],
      isWeekend: [false, false, false, false, false]
    )
    var search = ScheduleSearch(problem, shapes: ScheduleSearch.shapes(of: problem))
    let open = [Int16](repeating: ScheduleSearch.Fixed.open, count: 5)
    let answer = search.best(
      ScheduleQuestion(person: 0, fixed: open[...], worth: [10, 10, 10, 10, 9], scale: 1)
    )
    #expect(answer?.bound == -30)
    #expect(answer?.schedule == [-1, 0, 0, 0, -1])
  }

  @Test(arguments: 0..<12)
  func `the best schedule is the best of all lawful ones`(block: Int) throws {
    for seed in block * 40..<(block + 1) * 40 {
      var source = RandomSource(seed: UInt64(seed), stream: 1)
      let days = 4 + source.below(5)
      let shifts = days < 7 ? 1 + source.below(3) : 1 + source.below(2)
      let problem = try SmallProblems.random(
        seed: UInt64(seed),
        people: 2,
        days: days,
        shifts: shifts
      )
      var search = ScheduleSearch(problem, shapes: ScheduleSearch.shapes(of: problem))
      for person in 0..<2 {
        let all = SmallProblems.schedules(of: problem.people[person], in: problem)
        for _ in 0..<4 {
          let isFree = source.below(2) == 0
          let fixed = (0..<days).map { _ in
            isFree || source.below(3) > 0
              ? ScheduleSearch.Fixed.open : Int16(source.below(shifts + 1) - 1)
          }
          let question = ScheduleQuestion(
            person: person,
            fixed: fixed[...],
            worth: (0..<days * shifts).map { _ in Int32(source.below(40)) - 10 },
            scale: 3
          )
          let possible = all.filter { schedule in
            zip(schedule, fixed).allSatisfy { $0 == $1 || $1 == ScheduleSearch.Fixed.open }
          }
          let least = possible.map { cost($0, question, problem) }.min()
          let answer = search.best(question)
          #expect(answer?.bound == least, "seed \(seed) person \(person)")
          guard let answer else { continue }
          #expect(answer.isExact)
          #expect(possible.contains(answer.schedule), "seed \(seed) person \(person)")
          #expect(cost(answer.schedule, question, problem) == least)
        }
      }
    }
  }

  @Test(arguments: [20, 60, 200, 1000])
  func `with too few labels the bound still holds and what is found is lawful`(
    labels: Int
  ) throws {
    var found = 0
    for seed in 0..<60 {
      let problem = try SmallProblems.random(
        seed: UInt64(seed),
        people: 1,
        days: 6,
        shifts: 2
      )
      var source = RandomSource(seed: UInt64(seed), stream: 2)
      var search = ScheduleSearch(problem, shapes: ScheduleSearch.shapes(of: problem))
      search.mostLabels = labels
      let open = [Int16](repeating: ScheduleSearch.Fixed.open, count: 6)
      let question = ScheduleQuestion(
        person: 0,
        fixed: open[...],
        worth: (0..<12).map { _ in Int32(source.below(40)) - 10 },
        scale: 2
      )
      let all = SmallProblems.schedules(of: problem.people[0], in: problem)
      let least = all.map { cost($0, question, problem) }.min()
      guard let answer = search.best(question), let least else { continue }
      #expect(answer.bound <= least, "seed \(seed)")
      if answer.isExact { #expect(answer.bound == least, "seed \(seed)") }
      if answer.schedule.isEmpty { continue }
      found += 1
      #expect(all.contains(answer.schedule), "seed \(seed)")
    }
    #expect(found > 10)
  }

  @Test(arguments: 0..<8)
  func `where all but a stretch is decided the best schedule is still the best`(
    block: Int
  ) throws {
    for seed in block * 25..<(block + 1) * 25 {
      var source = RandomSource(seed: UInt64(seed), stream: 3)
      let days = 7 + source.below(2)
      let problem = try SmallProblems.random(
        seed: UInt64(5000 + seed),
        people: 1,
        days: days,
        shifts: 2
      )
      var search = ScheduleSearch(problem, shapes: ScheduleSearch.shapes(of: problem))
      let all = SmallProblems.schedules(of: problem.people[0], in: problem)
      guard !all.isEmpty else { continue }
      for _ in 0..<8 {
        // All decided as in a lawful schedule, but a stretch; now and then one day otherwise.
        var fixed = all[source.below(all.count)]
        let start = source.below(days)
        for day in start..<min(days, start + source.below(4)) {
          fixed[day] = ScheduleSearch.Fixed.open
        }
        if source.below(3) == 0 { fixed[source.below(days)] = Int16(source.below(3) - 1) }
        let question = ScheduleQuestion(
          person: 0,
          fixed: fixed[...],
          worth: (0..<days * 2).map { _ in Int32(source.below(40)) - 10 },
          scale: 3
        )
        let possible = all.filter { schedule in
          zip(schedule, fixed).allSatisfy { $0 == $1 || $1 == ScheduleSearch.Fixed.open }
        }
        let least = possible.map { cost($0, question, problem) }.min()
        let answer = search.best(question)
        #expect(answer?.bound == least, "seed \(seed)")
        guard let answer else { continue }
        #expect(possible.contains(answer.schedule), "seed \(seed)")
      }
    }
  }

  @Test(arguments: [true, false])
  func `with prices on limits the bound is never above any lawful schedule`(
    countsMinutes: Bool
  ) throws {
    var met = 0
    for seed in 0..<120 {
      let problem = try SmallProblems.random(
        seed: UInt64(7000 + seed),
        people: 1,
        days: 6,
        shifts: 2
      )
      var source = RandomSource(seed: UInt64(seed), stream: 4)
      let shapes = ScheduleSearch.shapes(of: problem)
      var search = ScheduleSearch(problem, shapes: shapes)
      let all = SmallProblems.schedules(of: problem.people[0], in: problem)
      let open = [Int16](repeating: ScheduleSearch.Fixed.open, count: 6)
      for _ in 0..<6 {
        let question = ScheduleQuestion(
          person: 0,
          fixed: open[...],
          worth: (0..<12).map { _ in Int32(source.below(40)) - 10 },
          scale: 2
        )
        var penalties = LimitPenalties(shapes[0], countsMinutes: countsMinutes)
        for place in penalties.shifts.indices
        where problem.people[0].law.mostOfType[shapes[0].shifts[place]] < 6 {
          penalties.shifts[place] = Int32(source.below(12))
        }
        if problem.people[0].law.mostWeekends < 2 { penalties.weekend = Int32(source.below(12)) }
        if !countsMinutes, shapes[0].lengths.contains(where: { $0 > 0 }) {
          penalties.unit = Int32(source.below(9)) - 4
        }
        guard let answer = search.relaxed(question, under: penalties) else {
          #expect(all.isEmpty)
          continue
        }
        let least = all.map { cost($0, question, problem) }.min()
        if let least {
          #expect(answer.bound <= least, "seed \(seed)")
          if answer.bound == least { met += 1 }
        }
      }
    }
    #expect(met > 20)
  }
}
