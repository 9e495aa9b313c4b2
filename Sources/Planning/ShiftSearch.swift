import Optimiser

/// Chooses everybody's shifts: one after the other by the exact piece, then a few at a time anew.
struct ShiftSearch {
  let chooser: WeekChooser
  let settings: PlanningSettings

  /// Gives everybody a week, then improves in sweeps and in rounds of destroy and repair.
  func run(_ draft: inout Draft, steps: inout SearchSteps) {
    let everyone = Array(draft.model.staff.indices)
    for sweep in 0..<max(1, settings.sweeps) {
      var improved = false
      for person in everyone {
        // What is fixed by hand is worked also when there is no time for more.
        let must = sweep == 0 && draft.model.staff[person].hasPins
        guard steps.next(draft) || must else { continue }
        improved = improve([person], &draft, steps: &steps) || improved
      }
      if !improved { break }
    }
    var random = RandomSource(seed: settings.seed, stream: 1)
    // At least so many, and more where more people can change places.
    tryGroups(max(settings.rounds, settings.rounds * everyone.count / 80), &random, &draft, &steps)
  }

  /// Tries other weeks for so many groups of a few people.
  func tryGroups(
    _ count: Int,
    _ random: inout RandomSource,
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) {
    let everyone = Array(draft.model.staff.indices)
    guard everyone.count > 1 else { return }
    var done = 0
    while done < count, steps.next(draft) {
      let group = related(everyone, draft.model, &random)
      _ = improve(group, &draft, steps: &steps)
      done += 1
    }
  }

  /// Everybody's week once more, with errands kept.
  func sweep(_ draft: inout Draft, steps: inout SearchSteps) {
    for person in draft.model.staff.indices where steps.next(draft) {
      _ = improve([person], &draft, steps: &steps)
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
    steps: inout SearchSteps
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
          steps: &steps
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
