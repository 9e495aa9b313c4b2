/// A roster with what it covers and costs, kept up to date as people's schedules change.
struct Standing: Sendable {
  private(set) var roster: Roster
  /// How much of each demand is covered.
  private(set) var covered: [Int32]
  /// Each person's own cost.
  private(set) var ownCost: [Int64]
  /// The whole cost.
  private(set) var cost: Int64

  init(_ roster: Roster, in problem: RosterProblem) {
    self.roster = roster
    covered = [Int32](repeating: 0, count: problem.cells.count)
    ownCost = problem.people.map(\.fixedCost)
    cost = ownCost.reduce(0, +)
    for cell in problem.cells { cost += cell.cost(covered: 0) }
    for person in problem.people.indices {
      for (day, shift) in roster.schedule(of: person).enumerated() where shift >= 0 {
        add(shift, day: day, person: person, sign: 1, problem)
      }
    }
  }

  /// Gives a person another schedule.
  mutating func set(_ schedule: ArraySlice<Int16>, for person: Int, in problem: RosterProblem) {
    for (day, shift) in schedule.enumerated() {
      let old = roster.shifts[person * roster.dayCount + day]
      guard old != shift else { continue }
      if old >= 0 { add(old, day: day, person: person, sign: -1, problem) }
      if shift >= 0 { add(shift, day: day, person: person, sign: 1, problem) }
    }
    roster.set(schedule, for: person)
  }

  private mutating func add(
    _ shift: Int16,
    day: Int,
    person: Int,
    sign: Int32,
    _ problem: RosterProblem
  ) {
    let slot = day * problem.shiftCount + Int(shift)
    let own = Int64(sign) * Int64(problem.people[person].shiftCost[slot])
    ownCost[person] += own
    cost += own
    for part in problem.parts(of: slot) {
      let cell = problem.cells[Int(part.cell)]
      cost -= cell.cost(covered: covered[Int(part.cell)])
      covered[Int(part.cell)] += sign * part.amount
      cost += cell.cost(covered: covered[Int(part.cell)])
    }
  }

  /// What one more person in each shift would be worth: the demand's cost it saves.
  func worthOfOneMore(in problem: RosterProblem) -> [Int32] {
    (0..<problem.dayCount * problem.shiftCount).map { worthOfOneMore(at: $0, in: problem) }
  }

  /// What one more person in a shift, at `day * shiftCount + shift`, would be worth.
  func worthOfOneMore(at slot: Int, in problem: RosterProblem) -> Int32 {
    problem.parts(of: slot).reduce(Int32(0)) { sum, part in
      let cell = problem.cells[Int(part.cell)]
      let now = covered[Int(part.cell)]
      let saved = cell.cost(covered: now) - cell.cost(covered: now + part.amount)
      return sum + Int32(clamping: saved)
    }
  }
}
