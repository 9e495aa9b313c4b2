import CivilTime
import Optimiser
import RuleChecking

/// Puts visits into the shifts there are.
struct VisitInserter {
  let model: WeekModel
  let layout: DutyLayout
  let seed: UInt64
  /// By visit task, then by weekday: earlier unannounced checks of its rule.
  let earlierChecks: [[Int]]
  let links: VisitLinks
  /// Whether people far away are tried too.
  var isWide = false

  struct Try {
    let cost: Int64
    let day: Int
    let stretch: Stretch
  }

  /// Places a visit where it costs least, late only when it must be; false when it fits nowhere.
  func insert(_ task: Int, _ draft: inout Draft) -> Bool {
    insert(task, late: false, &draft)
      || (model.visits[task].hasLateDays && insert(task, late: true, &draft))
  }

  /// Places a visit on the days that are late, or on those that are not.
  func insert(_ task: Int, late: Bool, _ draft: inout Draft) -> Bool {
    for step in [15, 5] {
      let tries = self.tries(task, late: late, step: step, &draft)
      for candidate in tries where commit(task, candidate, &draft) { return true }
    }
    return false
  }

  /// The times at which a whole team seems free, cheapest first.
  private func tries(_ task: Int, late: Bool, step: Int, _ draft: inout Draft) -> [Try] {
    var result: [Try] = []
    for (day, plan) in model.visits[task].days.enumerated()
    where model.visits[task].isLate[day] == late {
      guard let plan, isSpaced(task, day: day, draft) else { continue }
      var team = VisitTeam(task, plan, day: day, self, &draft)
      let weekday = weekdayCost(task, plan, day: day, draft)
      for window in plan.windows {
        let first = (window.start + step - 1) / step * step
        for start in stride(from: first, through: window.end - plan.minutes, by: step) {
          let stretch = Stretch(start, start + plan.minutes)
          guard hasOutside(task, plan, day: day, stretch, draft),
            let cost = team.cost(stretch, draft.cover)
          else { continue }
          result.append(
            Try(
              cost: cost + luck(task, day: day, start) + weekday
                + crowding(task, stretch, draft),
              day: day,
              stretch: stretch
            )
          )
        }
      }
    }
    return result.sorted { ($0.cost, $0.stretch.start) < ($1.cost, $1.stretch.start) }
  }

  /// A draw that is the same in every run: the lottery of unannounced checks.
  private func luck(_ task: Int, day: Int, _ start: Int) -> Int64 {
    var source = RandomSource(seed: seed, stream: UInt64(task * 8 + day) << 16 | UInt64(start))
    return Int64(source.below(model.visits[task].days[day]?.isUnannounced == true ? 240 : 60))
  }

  /// Weekdays on which the rule's unannounced checks already lie cost more.
  private func weekdayCost(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    day: Int,
    _ draft: Draft
  ) -> Int64 {
    guard plan.isUnannounced else { return 0 }
    let now = links.ofRule[task].count { draft.visits[$0]?.day == day }
    return 120 * Int64(earlierChecks[task][day] + now)
  }

  /// Whether the day keeps the spacing with other visits of the object placed this week.
  func isSpaced(_ task: Int, day: Int, _ draft: Draft) -> Bool {
    let own = model.visits[task]
    let date = model.axis.days[day]
    return links.spaced[task].allSatisfy { other in
      guard let placed = draft.visits[other] else { return true }
      let other = model.visits[placed.task]
      let otherDate = model.axis.days[placed.day]
      return (date < otherDate || VisitInserter.isSpaced(own, date, after: other, otherDate))
        && (otherDate < date || VisitInserter.isSpaced(other, otherDate, after: own, date))
    }
  }

  /// Whether a visit keeps its spacing after an earlier one, of its rule or of one that counts for it.
  static func isSpaced(
    _ later: VisitTask,
    _ day: Day,
    after earlier: VisitTask,
    _ before: Day
  ) -> Bool {
    guard let spacing = later.spacing, earlier.countsFor.contains(later.rule),
      later.object == nil || earlier.object == later.object
    else { return true }
    return spacing.after(before) <= day
  }

  /// A cost when the same check of the same object is going on: two teams at once, if need be.
  private func crowding(_ task: Int, _ stretch: Stretch, _ draft: Draft) -> Int64 {
    let others = links.twins[task].count { other in
      draft.visits[other].map { $0.stretch.overlaps(stretch) } ?? false
    }
    return 4000 * Int64(others)
  }

  /// Whether outside people and units are free.
  func hasOutside(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    day: Int,
    _ stretch: Stretch,
    _ draft: Draft
  ) -> Bool {
    for external in plan.externals {
      let there = model.partners.reduce(0) {
        $1.role == external.role && $1.stretch.contains(stretch) ? $0 + $1.count : $0
      }
      guard there >= external.count else { return false }
      let used = (links.ofExternal[external.role] ?? []).reduce(0) { sum, index in
        guard let placed = draft.visits[index], index != task, placed.stretch.overlaps(stretch),
          let other = model.visits[placed.task].days[placed.day]
        else { return sum }
        return sum
          + other.externals.reduce(0) { $1.role == external.role ? $0 + $1.count : $0 }
      }
      if used + external.count > there { return false }
    }
    return plan.resources.isEmpty || units(plan, day: day, stretch, draft) != nil
  }

  /// A free unit of each resource asked for, or nil.
  func units(
    _ plan: VisitTask.DayPlan,
    day: Int,
    _ stretch: Stretch,
    _ draft: Draft
  ) -> [Int]? {
    var chosen: [Int] = []
    for resource in plan.resources {
      let budget = model.resources[resource].budget[day]
      let free = model.resources[resource].units.first { unit in
        guard model.units[unit].isThere[day], !chosen.contains(unit) else { return false }
        var used = 0
        for task in links.withUnits {
          guard let placed = draft.visits[task], placed.units.contains(unit) else { continue }
          if placed.stretch.overlaps(stretch) { return false }
          if placed.day == day { used += placed.stretch.length }
        }
        for round in draft.rounds where round.unit == unit {
          if round.stretch.overlaps(stretch) { return false }
          if model.rounds[round.task].day == day { used += round.stretch.length }
        }
        return budget.map { used + stretch.length <= $0 } ?? true
      }
      guard let free else { return nil }
      chosen.append(free)
    }
    return chosen
  }

  /// The person's cost of being on this visit; nil when it certainly does not fit.
  func memberCost(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    _ need: TeamNeed,
    _ person: Int,
    day: Int,
    _ stretch: Stretch,
    _ draft: inout Draft
  ) -> Int64? {
    guard isOnDuty(person, need, day: day, draft) else { return nil }
    let span = draft.span(person, day: day)
    guard span.stretch.contains(stretch),
      draft.duties[person][day]?.errands.contains(where: { $0.stretch.overlaps(stretch) }) == false
    else { return nil }
    let way = way(task, post: span.post)
    let whole = Stretch(
      max(span.stretch.start, stretch.start - way),
      min(span.stretch.end, stretch.end + way)
    )
    return draft.loss(person, day: day, whole) + Int64(way * 6) + areaCost(task, plan, person)
  }

  /// Whether a person works that day in the role and with the qualification a part of the team asks.
  func isOnDuty(_ person: Int, _ need: TeamNeed, day: Int, _ draft: Draft) -> Bool {
    draft.span(person, day: day).role == need.role
      && (need.qualification.map { model.staff[person].holds[$0][day] } ?? true)
  }

  /// Minutes from a post to a visit.
  func way(_ task: Int, post: Int) -> Int {
    model.way(model.areaPoints[post], model.point(model.visits[task].spot, post: post))
  }

  /// What it costs when the visit lies outside the person's own area.
  func areaCost(_ task: Int, _ plan: VisitTask.DayPlan, _ person: Int) -> Int64 {
    guard plan.prefersOwnArea, let area = model.visits[task].area,
      model.staff[person].area != area
    else { return 0 }
    return 400
  }

  /// Who may be tried for a part of the team.
  func candidates(_ task: Int, _ need: TeamNeed) -> [Int] {
    links.candidates(need, at: model.visits[task].area, all: isWide)
  }

  /// Puts the visit at a time with people whose shifts really hold it; false when none do.
  func commit(_ task: Int, _ candidate: Try, _ draft: inout Draft) -> Bool {
    guard let plan = model.visits[task].days[candidate.day] else { return false }
    let day = candidate.day
    var members: [Draft.Member] = []
    var changed: [(person: Int, duty: Duty)] = []
    for need in plan.team.sorted(by: {
      ($0.qualification != nil ? 0 : 1) < ($1.qualification != nil ? 0 : 1)
    }) {
      var costs: [(cost: Int64, person: Int)] = []
      for person in candidates(task, need)
      where !members.contains(where: { $0.person == person }) {
        if let cost = memberCost(task, plan, need, person, day: day, candidate.stretch, &draft) {
          costs.append((cost, person))
        }
      }
      costs.sort { ($0.cost, $0.person) < ($1.cost, $1.person) }
      var found = 0
      for (_, person) in costs where found < need.count {
        guard let duty = laid(task, person, day: day, candidate.stretch, &draft) else { continue }
        members.append(Draft.Member(person: person, need: need))
        changed.append((person, duty))
        found += 1
      }
      guard found == need.count else { return false }
    }
    guard let units = units(plan, day: day, candidate.stretch, draft) else { return false }
    for (person, duty) in changed { draft.replace(duty, person, day: day) }
    draft.visits[task] = Draft.PlacedVisit(
      task: task,
      day: day,
      stretch: candidate.stretch,
      members: members,
      units: units
    )
    return true
  }

  /// A person's duty with the visit in it, or nil when ways or breaks do not fit.
  func laid(
    _ task: Int,
    _ person: Int,
    day: Int,
    _ stretch: Stretch,
    _ draft: inout Draft
  ) -> Duty? {
    guard let duty = draft.duties[person][day] else { return nil }
    let errand = Duty.Errand(
      kind: .visit(task),
      stretch: stretch,
      spot: model.visits[task].spot
    )
    guard let bare = layout.withErrands(duty, duty.errands + [errand]) else { return nil }
    let keys = draft.keys(person, day: day, role: duty.role, post: duty.post)
    return layout.withBreaks(
      bare,
      loss: { stretch in
        var sum: Int64 = 0
        for key in keys { sum += draft.cover.loss(key, stretch) }
        return sum
      }
    )
  }

  /// Takes a visit out again.
  func remove(_ task: Int, _ draft: inout Draft) {
    guard let placed = draft.visits[task] else { return }
    for member in placed.members {
      guard let duty = draft.duties[member.person][placed.day] else { continue }
      let rest = duty.errands.filter { $0.kind != .visit(task) }
      let keys = draft.keys(member.person, day: placed.day, role: duty.role, post: duty.post)
      guard let bare = layout.withErrands(duty, rest),
        let laid = layout.withBreaks(
          bare,
          loss: { stretch in
            var sum: Int64 = 0
            for key in keys { sum += draft.cover.loss(key, stretch) }
            return sum
          }
        )
      else { continue }
      draft.replace(laid, member.person, day: placed.day)
    }
    draft.visits[task] = nil
  }
}
