/// Who is on duty for each part of a visit's team on one day, with all that does not depend on the
/// minute.
///
/// It holds as long as nobody's day changes.
struct VisitTeam {
  private struct Able {
    /// Their duty.
    let stretch: Stretch
    /// When they are away from the post anyhow.
    let errands: [Stretch]
    /// Minutes from the post to the visit.
    let way: Int
    /// What they cost whenever it is.
    let cost: Int64
    /// The places where they count.
    let keys: [Int]
  }

  /// By part of the team: how many are asked for, and who could be one of them.
  private let parts: [(count: Int, able: [Able])]
  private var costs: [Int64] = []

  init(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    day: Int,
    _ inserter: VisitInserter,
    _ draft: inout Draft
  ) {
    var parts: [(count: Int, able: [Able])] = []
    for need in plan.team {
      var able: [Able] = []
      for person in inserter.candidates(task, need)
      where inserter.isOnDuty(person, need, day: day, draft) {
        let span = draft.span(person, day: day)
        let way = inserter.way(task, post: span.post)
        able.append(
          Able(
            stretch: span.stretch,
            errands: draft.duties[person][day]?.errands.map(\.stretch) ?? [],
            way: way,
            cost: Int64(way * 6) + inserter.areaCost(task, plan, person),
            keys: draft.freshLossKeys(person, day: day)
          )
        )
      }
      parts.append((need.count, able))
    }
    self.parts = parts
  }

  /// The cheapest people who seem free at a time, for each part of the team; nil when somebody is
  /// missing.
  mutating func cost(_ stretch: Stretch, _ cover: Cover) -> Int64? {
    var total: Int64 = 0
    for part in parts {
      costs.removeAll(keepingCapacity: true)
      for able in part.able where able.stretch.contains(stretch) {
        guard !able.errands.contains(where: { $0.overlaps(stretch) }) else { continue }
        let away = Stretch(
          max(able.stretch.start, stretch.start - able.way),
          min(able.stretch.end, stretch.end + able.way)
        )
        var cost = able.cost
        for key in able.keys { cost += cover.freshLoss(key, away) }
        costs.append(cost)
      }
      guard costs.count >= part.count else { return nil }
      costs.sort()
      for cost in costs.prefix(part.count) { total += cost }
    }
    return total
  }
}
