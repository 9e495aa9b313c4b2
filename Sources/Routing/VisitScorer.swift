/// Scores a plan from scratch, in the plainest way: the rules of a plan in one place.
///
/// It shares nothing with the search, whose running sums are held against it.
public struct VisitScorer: Sendable {
  let problem: VisitProblem

  /// A scorer for a problem.
  public init(_ problem: VisitProblem) { self.problem = problem }

  /// Why a plan is not possible.
  public enum Fault: Error, Equatable, Sendable {
    /// A part is done twice, or does not exist.
    case twice(part: Int)
    /// Somebody who may not does a part.
    case notAble(part: Int)
    /// Some of a visit's parts are done, others not.
    case halfDone(visit: Int)
    /// One person does two parts of a visit.
    case samePerson(visit: Int)
    /// People wait for each other, or parts cannot be as near each other as asked.
    case noTimes
    /// A part starts after its visit closes.
    case closed(part: Int)
    /// Somebody is not back when the duty ends.
    case dutyEnds(person: Int)
  }

  /// The score of a plan; throws the first thing that is wrong.
  public func score(_ plan: VisitPlan) throws(Fault) -> VisitScore {
    let owner = try owners(plan)
    let starts = try earliestStarts(plan, owner)
    var travel = 0
    var lateness = 0
    var largest = 0
    for (person, route) in plan.routes.enumerated() {
      guard let last = route.last else { continue }
      let own = problem.people[person]
      var place = own.startPlace
      for part in route {
        travel += problem.travel(place, self.place(part))
        place = self.place(part)
      }
      travel += problem.travel(place, own.endPlace)
      if let end = own.dutyEnd,
        starts[last] + duration(last) + problem.travel(place, own.endPlace) > end
      {
        throw .dutyEnds(person: person)
      }
    }
    var open: [Int] = []
    var cost = 0
    for (index, visit) in problem.visits.enumerated() {
      guard owner[problem.firstPart[index]] != nil else {
        open.append(index)
        cost += visit.costWhenOpen ?? VisitProblem.costOfNecessity
        continue
      }
      for part in problem.firstPart[index]..<problem.firstPart[index + 1] {
        if let closes = visit.closes, starts[part] > closes { throw .closed(part: part) }
        let late = max(0, starts[part] - (visit.due ?? starts[part]))
        lateness += late
        largest = max(largest, late)
      }
    }
    let weights = problem.weights
    cost += weights.travel * travel + weights.lateness * lateness
    cost += weights.largestLateness * largest
    return VisitScore(
      starts: starts.indices.map { owner[$0] == nil ? nil : starts[$0] },
      travel: travel,
      lateness: lateness,
      largestLateness: largest,
      open: open,
      cost: cost
    )
  }

  private func visit(_ part: Int) -> Int {
    // The last visit whose first part is not behind the part.
    var low = 0
    var high = problem.visits.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if problem.firstPart[middle] <= part { low = middle } else { high = middle - 1 }
    }
    return low
  }

  private func place(_ part: Int) -> Int { problem.visits[visit(part)].place }

  private func duration(_ part: Int) -> Int {
    let visit = visit(part)
    return problem.visits[visit].parts[part - problem.firstPart[visit]].duration
  }

  /// By part: who does it.
  private func owners(_ plan: VisitPlan) throws(Fault) -> [Int?] {
    var owner = [Int?](repeating: nil, count: problem.parts)
    for (person, route) in plan.routes.enumerated() {
      for part in route {
        guard owner.indices.contains(part), owner[part] == nil else { throw .twice(part: part) }
        let visit = visit(part)
        guard person < problem.people.count,
          problem.isAble(person, visit, part: part - problem.firstPart[visit])
        else { throw .notAble(part: part) }
        owner[part] = person
      }
    }
    for index in problem.visits.indices {
      let owners = owner[problem.firstPart[index]..<problem.firstPart[index + 1]]
      let there = owners.compactMap { $0 }
      guard there.isEmpty || there.count == owners.count else { throw .halfDone(visit: index) }
      guard Set(there).count == there.count else { throw .samePerson(visit: index) }
    }
    return owner
  }

  /// The least starts that keep every difference; Bellman and Ford's rounds, one more than can help.
  private func earliestStarts(_ plan: VisitPlan, _ owner: [Int?]) throws(Fault) -> [Int] {
    var starts = owner.indices.map { problem.visits[visit($0)].opens }
    for _ in 0...owner.count + 1 {
      let before = starts
      for (person, route) in plan.routes.enumerated() {
        var place = problem.people[person].startPlace
        var free = problem.people[person].dutyStart
        for part in route {
          starts[part] = max(starts[part], free + problem.travel(place, self.place(part)))
          free = starts[part] + duration(part)
          place = self.place(part)
        }
      }
      for (index, visit) in problem.visits.enumerated() {
        let first = problem.firstPart[index]
        guard owner[first] != nil else { continue }
        for (number, part) in visit.parts.enumerated().dropFirst() {
          starts[first + number] = max(starts[first + number], starts[first] + part.gapFrom)
          starts[first] = max(starts[first], starts[first + number] - part.gapThrough)
        }
      }
      if starts == before { return starts }
    }
    throw .noTimes
  }
}
