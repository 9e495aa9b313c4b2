import Optimiser

/// Frees somebody on days around a wish that is not met, somebody who could make it true by a swap,
/// and others drawn at random.
enum FreeAroundWish {
  /// A day on which somebody would be better off otherwise.
  private struct Regret {
    let day: Int
    let wished: Int16
    /// What it costs, with all before it.
    let sum: Int
  }

  /// How many people are looked at for a wish before anybody does.
  private static let tries = 20

  static func choose(
    _ count: Int,
    length: Int,
    standing: Standing,
    in problem: RosterProblem,
    random: inout RandomSource
  ) -> RebuildArea {
    let wanted = min(count, problem.people.count)
    var first = random.below(problem.people.count)
    var regrets = FreeAroundWish.regrets(of: first, standing, problem)
    for _ in 1..<tries where regrets.isEmpty {
      first = random.below(problem.people.count)
      regrets = FreeAroundWish.regrets(of: first, standing, problem)
    }
    var start = random.below(problem.dayCount - length + 1)
    var people = [first]
    if let last = regrets.last {
      let drawn = random.below(last.sum)
      let wish = regrets.first { $0.sum > drawn } ?? last
      start = max(0, min(problem.dayCount - length, wish.day - random.below(length)))
      let able = partners(of: first, wish, standing, problem)
      if wanted > 1, !able.isEmpty { people.append(able[random.below(able.count)]) }
    }
    while people.count < wanted {
      let person = random.below(problem.people.count)
      if !people.contains(person) { people.append(person) }
    }
    for index in people.indices.dropLast() {
      people.swapAt(index, index + random.below(people.count - index))
    }
    return RebuildArea(people: people, days: start..<start + length)
  }

  private static func regrets(
    of person: Int,
    _ standing: Standing,
    _ problem: RosterProblem
  ) -> [Regret] {
    let costs = problem.people[person].shiftCost
    let most = problem.people[person].law.mostOfType
    var list: [Regret] = []
    var sum = 0
    for (day, shift) in standing.roster.schedule(of: person).enumerated() {
      let first = day * problem.shiftCount
      let now = shift < 0 ? 0 : costs[first + Int(shift)]
      var wished = Roster.off
      var least: Int32 = 0
      for other in 0..<problem.shiftCount where costs[first + other] < least && most[other] > 0 {
        least = costs[first + other]
        wished = Int16(other)
      }
      guard now > least else { continue }
      sum += Int(now - least)
      list.append(Regret(day: day, wished: wished, sum: sum))
    }
    return list
  }

  /// Who has the wished shift on that day, or is off and could take the shift that is not wished.
  private static func partners(
    of person: Int,
    _ wish: Regret,
    _ standing: Standing,
    _ problem: RosterProblem
  ) -> [Int] {
    let now = standing.roster.shifts[person * problem.dayCount + wish.day]
    return problem.people.indices.filter { other in
      let theirs = standing.roster.shifts[other * problem.dayCount + wish.day]
      guard other != person, theirs != now else { return false }
      if theirs == wish.wished { return true }
      guard now >= 0, theirs < 0 else { return false }
      return problem.people[other].mayWork[wish.day * problem.shiftCount + Int(now)]
        && problem.people[other].law.mostOfType[Int(now)] > 0
    }
  }
}
