/// What is wrong with a problem, by number of the thing.
public enum VisitProblemFault: Error, Equatable, Sendable {
  /// Too many parts, people or places.
  case tooLarge
  /// The travel table is not places × places, or holds a number out of range.
  case travel
  /// A weight is negative, too large, or the denominator is not positive.
  case weights
  /// A person's places or times are out of range.
  case person(Int)
  /// A visit's place, times, parts or gaps are out of range, or it has no part.
  case visit(Int)

  static func check(_ problem: VisitProblem) throws(VisitProblemFault) {
    let most = VisitProblem.mostThings
    guard problem.parts <= most, problem.people.count <= most, problem.places <= most else {
      throw .tooLarge
    }
    let numbers = 0...VisitProblem.largestNumber
    guard problem.travel.count == problem.places * problem.places,
      problem.travel.allSatisfy(numbers.contains)
    else { throw .travel }
    let weights = problem.weights
    let allowed = 0...VisitProblem.largestWeight
    guard allowed.contains(weights.travel), allowed.contains(weights.lateness),
      allowed.contains(weights.largestLateness), weights.denominator > 0
    else { throw .weights }
    let places = 0..<max(1, problem.places)
    for (index, person) in problem.people.enumerated() {
      guard places.contains(person.startPlace), places.contains(person.endPlace),
        problem.places > 0, numbers.contains(person.dutyStart),
        person.dutyEnd.map(numbers.contains) ?? true
      else { throw .person(index) }
    }
    for (index, visit) in problem.visits.enumerated() {
      guard places.contains(visit.place), problem.places > 0, numbers.contains(visit.opens),
        visit.due.map(numbers.contains) ?? true, visit.closes.map(numbers.contains) ?? true,
        !visit.parts.isEmpty, visit.parts[0].gapFrom == 0, visit.parts[0].gapThrough == 0,
        visit.parts.allSatisfy({
          $0.duration >= 1 && numbers.contains($0.duration) && numbers.contains($0.gapFrom)
            && numbers.contains($0.gapThrough) && $0.gapFrom <= $0.gapThrough
        }), visit.costWhenOpen.map({ (0...1 << 40).contains($0) }) ?? true
      else { throw .visit(index) }
    }
    guard problem.horizon < 1 << 30 else { throw .tooLarge }
  }
}
