import Optimiser

/// Frees people over the whole horizon or a span of it, drawn at random.
enum FreePeople {
  static func choose(
    _ count: Int,
    days: Range<Int>,
    in problem: RosterProblem,
    random: inout RandomSource
  ) -> Neighbourhood {
    var people = Array(problem.people.indices)
    let wanted = min(count, people.count)
    for index in 0..<wanted {
      people.swapAt(index, index + random.below(people.count - index))
    }
    return Neighbourhood(
      people: people.prefix(wanted).sorted(),
      days: days,
      of: problem.dayCount
    )
  }
}
