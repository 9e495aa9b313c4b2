import Optimiser

/// Chooses everybody's shifts: one after the other by the exact piece, then a few at a time anew.
struct ShiftSearch {
  let chooser: WeekChooser
  let settings: PlanningSettings

  /// Gives everybody a week, then improves in sweeps and in rounds of destroy and repair.
  func run(_ draft: inout Draft, statistics: inout PlanningStatistics) {
    let everyone = Array(draft.model.staff.indices)
    for _ in 0..<max(1, settings.sweeps) {
      var improved = false
      for person in everyone {
        improved = improve([person], &draft, statistics: &statistics) || improved
      }
      if !improved { break }
    }
    guard everyone.count > 1 else { return }
    var random = RandomSource(seed: settings.seed, stream: 1)
    for _ in 0..<settings.rounds {
      let group = related(everyone, draft.model, &random)
      _ = improve(group, &draft, statistics: &statistics)
    }
  }

  /// Everybody's week once more, with errands kept.
  func sweep(_ draft: inout Draft, statistics: inout PlanningStatistics) {
    for person in draft.model.staff.indices {
      _ = improve([person], &draft, statistics: &statistics)
    }
  }

  /// A few people who share a role.
  private func related(
    _ everyone: [Int],
    _ model: WeekModel,
    _ random: inout RandomSource
  ) -> [Int] {
    let first = random.below(everyone.count)
    let roles = model.staff[first].roles
    var pool = everyone.filter { other in
      other != first && model.staff[other].roles.contains { roles.contains($0) }
    }
    var group = [first]
    for _ in 0..<(1 + random.below(3)) where !pool.isEmpty {
      group.append(pool.remove(at: random.below(pool.count)))
    }
    return group
  }

  /// Takes these people's weeks out and chooses them anew; keeps the change when it is no worse.
  func improve(
    _ group: [Int],
    _ draft: inout Draft,
    statistics: inout PlanningStatistics
  ) -> Bool {
    let before = draft.worth - group.reduce(0) { $0 + chooser.burden($1, draft.duties[$1]) }
    let old = group.map { draft.duties[$0] }
    for person in group { for day in 0..<7 { draft.take(person, day: day) } }
    var isWhole = true
    for (index, person) in group.enumerated() {
      guard
        let week = chooser.choose(
          person,
          &draft,
          held: old[index],
          toTheLimit: false,
          statistics: &statistics
        )
      else {
        isWhole = false
        break
      }
      for (day, duty) in week.enumerated() {
        if let duty { draft.put(duty, person, day: day) }
      }
    }
    // A week without what is fixed by hand is no week at all.
    let wasWhole = zip(group, old).allSatisfy { draft.model.staff[$0].holdsPins($1) }
    let after = draft.worth - group.reduce(0) { $0 + chooser.burden($1, draft.duties[$1]) }
    if isWhole, after > before || !wasWhole { return true }
    if isWhole, after == before, zip(group, old).allSatisfy({ draft.duties[$0] == $1 }) {
      return false
    }
    for (index, person) in group.enumerated() {
      for day in 0..<7 { draft.take(person, day: day) }
      for (day, duty) in old[index].enumerated() {
        if let duty { draft.put(duty, person, day: day) }
      }
    }
    return false
  }
}
