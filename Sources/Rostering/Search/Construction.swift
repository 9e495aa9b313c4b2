import Optimiser

/// A first lawful roster: person after person, each with the best schedule for the demand that is
/// still open, and then once more round.
enum Construction {
  /// The roster, or the index of a person for whom no schedule is lawful, or none was found.
  enum Result {
    case roster(Standing)
    case impossible(person: Int)
    case notFound(person: Int)
  }

  static func run(
    _ problem: RosterProblem,
    search: inout ScheduleSearch,
    shouldStop: () -> Bool
  ) -> Result {
    var standing = Standing(
      Roster(people: problem.people.count, days: problem.dayCount),
      in: problem
    )
    let open = [Int16](repeating: ScheduleSearch.Fixed.open, count: problem.dayCount)
    let nobody = [Int16](repeating: Roster.off, count: problem.dayCount)
    // Where each search is long, one round must do.
    let rounds = problem.people.count * problem.dayCount > 8000 ? 1 : 3
    for round in 0..<rounds {
      let before = standing.cost
      for person in problem.people.indices {
        if round > 0, shouldStop() { return .roster(standing) }
        let old = standing.roster.schedule(of: person)
        let last = standing.cost
        let kept = Array(old)
        standing.set(nobody[...], for: person, in: problem)
        let answer = search.best(
          ScheduleQuestion(
            person: person,
            fixed: open[...],
            worth: standing.worthOfOneMore(in: problem),
            scale: 1
          )
        )
        guard let answer, !answer.schedule.isEmpty else {
          if round == 0 {
            return answer == nil ? .impossible(person: person) : .notFound(person: person)
          }
          standing.set(kept[...], for: person, in: problem)
          continue
        }
        standing.set(answer.schedule[...], for: person, in: problem)
        if round > 0, standing.cost > last { standing.set(kept[...], for: person, in: problem) }
      }
      if round > 0, standing.cost == before { break }
    }
    return .roster(standing)
  }
}
