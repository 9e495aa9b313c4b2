import Flow

/// Finds out exactly which presence is missing, by matching people to demands in every stretch.
///
/// People are given to the demands of one role at one area by rank, then by obligation id; demands
/// without area are judged on their own.
struct PresenceJudge {
  struct Missing {
    let task: Int
    let short: Int
    let stretch: Stretch
  }

  let model: WeekModel

  /// What is missing, in order of task and time.
  func missing(_ duties: [[Duty?]]) -> [Missing] {
    var groups: [[Int]] = []
    for (index, task) in model.presences.enumerated() {
      let fitting = groups.firstIndex { group in
        let other = model.presences[group[0]]
        return task.area != nil && other.role == task.role && other.area == task.area
      }
      if let fitting { groups[fitting].append(index) } else { groups.append([index]) }
    }
    return groups.flatMap { missing($0, duties) }
      .sorted { ($0.task, $0.stretch.start) < ($1.task, $1.stretch.start) }
  }

  private func missing(_ group: [Int], _ duties: [[Duty?]]) -> [Missing] {
    let first = model.presences[group[0]]
    let ordered = group.sorted {
      let (a, b) = (model.presences[$0], model.presences[$1])
      return (a.rank, a.obligation) < (b.rank, b.obligation)
    }
    var people: [(person: Int, day: Int, duty: Duty)] = []
    for (person, week) in duties.enumerated() {
      for (day, duty) in week.enumerated() {
        if let duty, duty.role == first.role, first.area.map({ $0 == duty.post }) ?? true {
          people.append((person, day, duty))
        }
      }
    }
    var edges = group.flatMap { model.presences[$0].stretches.flatMap { [$0.start, $0.end] } }
    for entry in people {
      for stretch in [entry.duty.stretch] + entry.duty.away {
        edges += [stretch.start, stretch.end]
      }
    }
    let cuts = Array(Set(edges)).sorted()
    var result: [Missing] = []
    for (from, to) in zip(cuts, cuts.dropFirst()) {
      for (task, short) in shortages(ordered, people, from: from, to: to) {
        if let last = result.lastIndex(where: { $0.task == task }), result[last].short == short,
          result[last].stretch.end == from
        {
          result[last] = Missing(
            task: task,
            short: short,
            stretch: Stretch(result[last].stretch.start, to)
          )
        } else {
          result.append(Missing(task: task, short: short, stretch: Stretch(from, to)))
        }
      }
    }
    return result
  }

  /// How many each demand is short in a stretch in which nothing changes.
  private func shortages(
    _ ordered: [Int],
    _ people: [(person: Int, day: Int, duty: Duty)],
    from: Int,
    to: Int
  ) -> [(task: Int, short: Int)] {
    let now = Stretch(from, to)
    let active = ordered.filter { task in
      model.presences[task].stretches.contains { $0.contains(now) }
    }
    guard !active.isEmpty else { return [] }
    let there = people.filter { $0.duty.stretch.contains(now) }
    var neighbours: [[Int]] = []
    var owner: [Int] = []
    for task in active {
      let demand = model.presences[task]
      let fitting = there.indices.filter { index in
        let entry = there[index]
        return model.staff[entry.person].holds(demand.qualification, day: entry.day)
          && isThere(entry.duty, now, visitsCount: demand.visitsCount)
      }
      for _ in 0..<demand.count {
        neighbours.append(fitting)
        owner.append(task)
      }
    }
    let matching = Matching(neighbours: neighbours, rights: there.count)
    return active.compactMap { task in
      let short = owner.indices.count { owner[$0] == task && matching.rightOfLeft[$0] < 0 }
      return short > 0 ? (task, short) : nil
    }
  }

  private func isThere(_ duty: Duty, _ now: Stretch, visitsCount: Bool) -> Bool {
    !duty.errands.contains {
      if visitsCount, case .visit = $0.kind { return false }
      return $0.stretch.overlaps(now)
    } && !duty.ways.contains { $0.stretch.overlaps(now) }
      && !duty.breaks.contains { $0.overlaps(now) }
  }
}
