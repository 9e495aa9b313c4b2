import Optimiser

/// Makes room for a visit by choosing one or two people's weeks anew.
struct VisitRepair {
  let inserter: VisitInserter
  let chooser: WeekChooser

  /// Weeks worked out for one visit before it is given up.
  private static let mostWeeks = 600

  private var model: WeekModel { inserter.model }

  /// Whether the visit was placed, on the days that are late or on those that are not.
  func insert(
    _ task: Int,
    late: Bool,
    _ draft: inout Draft,
    steps: inout SearchSteps
  ) -> Bool {
    for mayShorten in [false, true]
    where insert(task, late: late, mayShorten: mayShorten, &draft, steps: &steps) {
      return true
    }
    return false
  }

  private func insert(
    _ task: Int,
    late: Bool,
    mayShorten: Bool,
    _ draft: inout Draft,
    steps: inout SearchSteps
  ) -> Bool {
    let until = steps.statistics.weeks + VisitRepair.mostWeeks
    for (day, plan) in model.visits[task].days.enumerated()
    where model.visits[task].isLate[day] == late {
      guard let plan, inserter.isSpaced(task, day: day, draft) else { continue }
      for window in plan.windows {
        for start in stride(from: window.start, through: window.end - plan.minutes, by: 30) {
          let stretch = Stretch(start, start + plan.minutes)
          guard inserter.hasOutside(task, plan, day: day, stretch, draft) else { continue }
          guard steps.next(draft) else { return false }
          if attempt(
            task,
            plan,
            day: day,
            stretch,
            mayShorten,
            until,
            &draft,
            steps: &steps
          ) {
            return true
          }
          if steps.statistics.weeks >= until { return false }
        }
      }
    }
    return false
  }

  /// Puts a visit at one time, with at most two new weeks, whatever that costs in presence.
  func place(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    day: Int,
    _ stretch: Stretch,
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) -> Bool {
    let until = steps.statistics.weeks + 20
    return attempt(
      task,
      plan,
      day: day,
      stretch,
      false,
      until,
      whatever: true,
      &draft,
      steps: &steps
    )
  }

  /// Tries one time: people who are free stay as they are, at most two others get a new week.
  private func attempt(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    day: Int,
    _ stretch: Stretch,
    _ mayShorten: Bool,
    _ until: Int,
    whatever: Bool = false,
    _ draft: inout Draft,
    steps: inout SearchSteps
  ) -> Bool {
    let before = (duties: draft.duties, worth: draft.worth)
    var total: Int64 = 0
    var changed = 0
    var chosen: [Int] = []
    for need in plan.team {
      let candidates = inserter.candidates(task, need)
      var found = candidates.count { person in
        inserter.memberCost(task, plan, need, person, day: day, stretch, &draft) != nil
          && inserter.laid(task, person, day: day, stretch, &draft) != nil
      }
      for person in candidates where found < need.count && changed < 2 {
        guard isPossible(need, person, day: day, chosen, draft),
          steps.statistics.weeks < until,
          rechoose(
            task,
            plan,
            need,
            person,
            day: day,
            stretch,
            mayShorten,
            &draft,
            steps: &steps
          )
        else { continue }
        total += chooser.burden(person, before.duties[person])
        total -= chooser.burden(person, draft.duties[person])
        chosen.append(person)
        changed += 1
        found += 1
      }
      if found < need.count {
        restore(chosen, before.duties, &draft)
        return false
      }
    }
    let candidate = VisitInserter.Try(cost: 0, day: day, stretch: stretch)
    guard inserter.commit(task, candidate, &draft) else {
      restore(chosen, before.duties, &draft)
      return false
    }
    // A visit outweighs a whole shift of presence of its rank, but not of a higher one.
    let reward = model.weight(rank: model.visits[task].standing.rank) * 600
    guard whatever || draft.worth + total + reward > before.worth else {
      let members = draft.visits[task]?.members.map(\.person) ?? []
      draft.visits[task] = nil
      restore(chosen + members.filter { !chosen.contains($0) }, before.duties, &draft)
      return false
    }
    return true
  }

  /// Gives people back the weeks they had.
  private func restore(_ people: [Int], _ duties: [[Duty?]], _ draft: inout Draft) {
    for person in people {
      for day in 0..<7 { draft.take(person, day: day) }
      for (day, duty) in duties[person].enumerated() {
        if let duty { draft.put(duty, person, day: day) }
      }
    }
  }

  private func isPossible(
    _ need: TeamNeed,
    _ person: Int,
    day: Int,
    _ chosen: [Int],
    _ draft: Draft
  ) -> Bool {
    let staff = model.staff[person]
    guard staff.isAvailable[day], staff.roles.contains(need.role),
      staff.holds(need.qualification, day: day), !chosen.contains(person)
    else { return false }
    // A day that already has errands keeps its shift.
    return draft.duties[person][day].map { $0.errands.isEmpty } ?? true
  }

  private func rechoose(
    _ task: Int,
    _ plan: VisitTask.DayPlan,
    _ need: TeamNeed,
    _ person: Int,
    day: Int,
    _ stretch: Stretch,
    _ mayShorten: Bool,
    _ draft: inout Draft,
    steps: inout SearchSteps
  ) -> Bool {
    let old = draft.duties[person]
    let visit = model.visits[task]
    let post = model.staff[person].area ?? visit.area ?? 0
    let way = model.way(model.areaPoints[post], model.point(visit.spot, post: post))
    let must = WeekChooser.Must(
      day: day,
      role: need.role,
      post: post,
      stretch: Stretch(stretch.start - way, stretch.end + way)
    )
    for other in 0..<7 { draft.take(person, day: other) }
    let week = chooser.choose(
      person,
      &draft,
      held: old,
      musts: [must],
      toTheLimit: true,
      mayShorten: mayShorten,
      steps: &steps
    )
    for (other, duty) in (week ?? old).enumerated() {
      if let duty { draft.put(duty, person, day: other) }
    }
    return week != nil
  }
}
