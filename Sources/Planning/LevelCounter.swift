import Obligations

/// Counts what a draft costs at each level of the objective, as `RosterSummary.Level` defines them.
struct LevelCounter {
  let model: WeekModel
  let draft: Draft
  let missing: [PresenceJudge.Missing]
  let open: [OpenItem]
  /// The sum over unannounced rules of the largest number of checks on one weekday.
  let mostOnOneWeekday: Int

  /// What a draft costs while it is searched, with the bounds that need no search.
  static func now(_ draft: Draft) -> [RosterSummary.Level] {
    LevelCounter(
      model: draft.model,
      draft: draft,
      missing: PresenceJudge(model: draft.model).missing(draft.duties),
      open: [],
      mostOnOneWeekday: 0
    ).levels()
  }

  /// The ranks of all work, in order.
  private static func ranks(_ model: WeekModel) -> [Int] {
    Set(
      model.visits.map(\.standing.rank) + model.rounds.map(\.standing.rank)
        + model.presences.map(\.rank)
    ).sorted()
  }

  /// The names of the levels of unmet work and presence, in order.
  static func names(_ model: WeekModel) -> [String] {
    ranks(model).flatMap { rank in
      [Standing.Class.due, .later, .about].map { Standing(rank: rank, group: $0) }
        .filter { isAsked($0, model) }.map(name)
        + (model.presences.contains { $0.rank == rank } ? ["presence rank \(rank)"] : [])
    }
  }

  func levels() -> [RosterSummary.Level] {
    var levels: [RosterSummary.Level] = []
    let bounds = RoundBounds(model: model)
    for rank in LevelCounter.ranks(model) {
      for group in [Standing.Class.due, .later, .about] {
        let standing = Standing(rank: rank, group: group)
        guard LevelCounter.isAsked(standing, model) else { continue }
        levels.append(
          level(
            LevelCounter.name(standing),
            unmet(standing),
            least: least(standing, bounds)
          )
        )
      }
      guard model.presences.contains(where: { $0.rank == rank }) else { continue }
      let value = missing.reduce(0) { sum, entry in
        model.presences[entry.task].rank == rank ? sum + entry.short * entry.stretch.length : sum
      }
      levels.append(level("presence rank \(rank)", value, least: 0))
    }
    return levels + [
      level("reserve", reserve(), least: 0), level("fairness", fairness(), least: nil),
      level("own area", otherAreas(), least: 0), level("travel", travel(), least: 0),
      level("unpredictability", mostOnOneWeekday, least: nil),
    ]
  }

  /// A bound of 0 is only said where it is reached: else nothing is proved.
  private func level(_ name: String, _ value: Int, least: Int?) -> RosterSummary.Level {
    let bound = least.flatMap { $0 > 0 || value == 0 ? $0 : nil }
    return RosterSummary.Level(name: name, value: value, bound: bound)
  }

  private static func isAsked(_ standing: Standing, _ model: WeekModel) -> Bool {
    model.visits.contains { $0.standing == standing }
      || model.rounds.contains { $0.standing == standing }
  }

  static func name(_ standing: Standing) -> String {
    switch standing.group {
    case .due: "unmet rank \(standing.rank) due"
    case .later: "unmet rank \(standing.rank)"
    case .about: "unmet rank \(standing.rank) about"
    }
  }

  private func unmet(_ standing: Standing) -> Int {
    var value = model.visits.indices.count {
      model.visits[$0].standing == standing && draft.visits[$0] == nil
    }
    for (index, task) in model.rounds.enumerated() where task.standing == standing {
      value += task.places
      for round in draft.rounds where round.task == index { value -= round.places }
    }
    return value
  }

  /// What certificates prove to be missing: open visits one by one, places by resource and day.
  private func least(_ standing: Standing, _ bounds: RoundBounds) -> Int {
    var sum = 0
    let visits = Set(
      model.visits.filter { $0.standing == standing }.map(\.obligation)
    )
    for item in open where visits.contains(item.obligation) {
      if case .unavoidable = item.verdict { sum += 1 }
    }
    for resource in model.resources.indices {
      for day in 0..<7 {
        let tasks = model.rounds.filter {
          $0.resource == resource && $0.day == day && $0.hasOneDay
        }
        // Only when all the day's zones stand at this level the whole shortfall does too.
        guard !tasks.isEmpty, tasks.allSatisfy({ $0.standing == standing }) else { continue }
        sum += bounds.strongest(resource: resource, day: day)?.shortfall ?? 0
      }
    }
    return sum
  }

  private func reserve() -> Int {
    model.roles.indices.reduce(0) { sum, role in
      let shares = model.reserves.filter { $0.role == role }
      guard !shares.isEmpty else { return sum }
      var net = 0
      var kept = 0
      for duty in draft.duties.flatMap({ $0 }) {
        guard let duty, duty.role == role else { continue }
        net += duty.work
        kept += duty.work - duty.busy.reduce(0) { $0 + $1.length }
      }
      // Reserves of one role add up: the same free minute is not kept twice.
      let asked = shares.reduce(0) { asked, reserve in
        let divisor = 100 * reserve.hundredths.denominator
        return asked + (net * reserve.hundredths.numerator + divisor - 1) / max(1, divisor)
      }
      return sum + max(0, asked - kept)
    }
  }

  private func fairness() -> Int {
    model.staff.indices.reduce(0) { sum, person in
      let staff = model.staff[person]
      let week = draft.duties[person]
      let evenings =
        staff.evenings
        + week.indices.count { day in
          week[day].map { $0.stretch.end > model.eveningFrom[day] } ?? false
        }
      let hasWeekend = week.contains { $0.map { $0.stretch.overlaps(model.weekend) } ?? false }
      let weekends = staff.weekends + (hasWeekend ? 1 : 0)
      return sum + evenings * evenings + weekends * weekends
    }
  }

  private func otherAreas() -> Int {
    var sum = 0
    for (person, week) in draft.duties.enumerated() {
      guard let area = model.staff[person].area else { continue }
      sum += week.count { $0.map { $0.post != area } ?? false }
    }
    for case .some(let placed) in draft.visits {
      let task = model.visits[placed.task]
      guard task.days[placed.day]?.prefersOwnArea == true, let area = task.area else { continue }
      sum += placed.members.count { member in
        model.staff[member.person].area.map { $0 != area } ?? false
      }
    }
    return sum
  }

  private func travel() -> Int {
    draft.duties.flatMap { $0 }.reduce(0) { sum, duty in
      sum + (duty?.ways.reduce(0) { $0 + $1.stretch.length } ?? 0)
    }
  }
}
