import Optimiser

/// Frees people who could help where demand is badly met: a demand is drawn by what it costs, then
/// people who can cover it, half of them, and anybody.
enum FreeAroundShortage {
  static func choose(
    _ count: Int,
    days: Range<Int>,
    standing: Standing,
    in problem: RosterProblem,
    random: inout RandomSource
  ) -> Neighbourhood {
    let slots = days.lowerBound * problem.shiftCount..<days.upperBound * problem.shiftCount
    var weights: [(slot: Int, cost: Int64)] = []
    var sum: Int64 = 0
    for slot in slots {
      let cost = problem.parts(of: slot).reduce(Int64(0)) { most, part in
        let cell = Int(part.cell)
        return max(most, problem.cells[cell].cost(covered: standing.covered[cell]))
      }
      guard cost > 0 else { continue }
      sum += cost
      weights.append((slot, sum))
    }
    guard sum > 0 else {
      return FreePeople.choose(count, days: days, in: problem, random: &random)
    }
    let drawn = Int64(random.below(Int(clamping: sum)))
    let slot = weights.first { $0.cost > drawn }?.slot ?? slots.lowerBound
    var able = problem.people.indices.filter { person in
      problem.people[person].mayWork[slot]
        && problem.people[person].law.mostOfType[slot % problem.shiftCount] > 0
    }
    var chosen: [Int] = []
    let fromAble = min(able.count, (count + 1) / 2)
    for _ in 0..<fromAble { chosen.append(able.remove(at: random.below(able.count))) }
    var rest = problem.people.indices.filter { !chosen.contains($0) }
    while chosen.count < count, !rest.isEmpty {
      chosen.append(rest.remove(at: random.below(rest.count)))
    }
    return Neighbourhood(people: chosen.sorted(), days: days, of: problem.dayCount)
  }
}
