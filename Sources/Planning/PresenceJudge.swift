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

  private struct Place: Hashable {
    let role: Int
    let area: Int
  }

  private typealias OnDuty = (person: Int, day: Int, duty: Duty)

  /// What is missing, in order of task and time.
  func missing(_ duties: [[Duty?]]) -> [Missing] {
    var groups: [[Int]] = []
    var groupOf: [Place: Int] = [:]
    for (index, task) in model.presences.enumerated() {
      guard let area = task.area else {
        groups.append([index])
        continue
      }
      let place = Place(role: task.role, area: area)
      if let fitting = groupOf[place] {
        groups[fitting].append(index)
      } else {
        groupOf[place] = groups.count
        groups.append([index])
      }
    }
    // Everybody on duty by role and post, in order of person and day.
    var people: [[[OnDuty]]] = model.roles.map { _ in model.areas.map { _ in [] } }
    for (person, week) in duties.enumerated() {
      for (day, duty) in week.enumerated() {
        if let duty { people[duty.role][duty.post].append((person, day, duty)) }
      }
    }
    return groups.flatMap { missing($0, people) }
      .sorted { ($0.task, $0.stretch.start) < ($1.task, $1.stretch.start) }
  }

  private func missing(_ group: [Int], _ onDuty: [[[OnDuty]]]) -> [Missing] {
    let first = model.presences[group[0]]
    let ordered = group.sorted {
      let (a, b) = (model.presences[$0], model.presences[$1])
      return (a.rank, a.obligation) < (b.rank, b.obligation)
    }
    let asked = group.flatMap { model.presences[$0].stretches }
    let hull = Stretch(asked.map(\.start).min() ?? 0, asked.map(\.end).max() ?? 0)
    // Who is on duty at another time changes nothing.
    let people =
      first.area.map { onDuty[first.role][$0].filter { $0.duty.stretch.overlaps(hull) } }
      ?? onDuty[first.role].flatMap { $0.filter { $0.duty.stretch.overlaps(hull) } }
      .sorted { ($0.person, $0.day) < ($1.person, $1.day) }
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
    _ people: [OnDuty],
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
