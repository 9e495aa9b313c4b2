/// Closes small gaps in presence: moves the visits that cause them, and lays breaks anew.
struct PresencePolish {
  let inserter: VisitInserter
  let shifts: ShiftSearch

  private static let passes = 4

  private var model: WeekModel { inserter.model }

  func run(_ draft: inout Draft, steps: inout SearchSteps) {
    let judge = PresenceJudge(model: model)
    for _ in 0..<PresencePolish.passes {
      let missing = judge.missing(draft.duties)
      guard !missing.isEmpty else { return }
      var improved = false
      for gap in missing.prefix(60) where steps.next(draft) {
        for (person, day) in near(gap, draft) {
          improved = layBreaks(person, day: day, &draft) || improved
        }
        for task in visits(at: gap, draft) {
          improved = move(task, &draft) || improved
        }
      }
      for person in model.staff.indices
      where missing.contains(where: {
        model.staff[person].roles.contains(model.presences[$0.task].role)
      }) && steps.next(draft) {
        improved = shifts.improve([person], &draft, steps: &steps) || improved
      }
      if !improved { return }
    }
  }

  /// Who is on duty for a demand around the gap.
  private func near(_ gap: PresenceJudge.Missing, _ draft: Draft) -> [(person: Int, day: Int)] {
    let task = model.presences[gap.task]
    var result: [(person: Int, day: Int)] = []
    for (person, week) in draft.duties.enumerated() {
      for (day, duty) in week.enumerated() {
        if let duty, duty.role == task.role, task.area.map({ $0 == duty.post }) ?? true,
          duty.stretch.overlaps(gap.stretch)
        {
          result.append((person, day))
        }
      }
    }
    return result
  }

  /// The visits that take people away in the gap.
  private func visits(at gap: PresenceJudge.Missing, _ draft: Draft) -> [Int] {
    var result: Set<Int> = []
    for (person, day) in near(gap, draft) {
      guard let duty = draft.duties[person][day] else { continue }
      for errand in duty.errands {
        guard case .visit(let task) = errand.kind else { continue }
        let around = Stretch(errand.stretch.start - 60, errand.stretch.end + 60)
        if around.overlaps(gap.stretch) { result.insert(task) }
      }
    }
    return result.sorted()
  }

  /// Takes a visit out and places it again; keeps that only when it is better.
  private func move(_ task: Int, _ draft: inout Draft) -> Bool {
    let before = draft
    inserter.remove(task, &draft)
    guard draft.visits[task] == nil, inserter.insert(task, &draft), draft.worth > before.worth
    else {
      draft = before
      return false
    }
    return true
  }

  private func layBreaks(_ person: Int, day: Int, _ draft: inout Draft) -> Bool {
    guard let duty = draft.duties[person][day] else { return false }
    let before = draft.worth
    draft.take(person, day: day)
    let keys = draft.keys(person, day: day, role: duty.role, post: duty.post)
    let laid = inserter.layout.withBreaks(
      duty,
      loss: { stretch in
        var sum: Int64 = 0
        for key in keys { sum += draft.cover.gain(key, stretch) }
        return sum
      }
    )
    draft.put(laid ?? duty, person, day: day)
    guard draft.worth < before else { return draft.worth > before }
    draft.replace(duty, person, day: day)
    return false
  }
}
