import Optimiser

/// Tries changes of a whole roster: somebody gets another shift on a day that is short, or a visit
/// another time, and a few others a new week around it.
///
/// What is no worse stays, so that plateaus are crossed; the caller compares the levels in the end.
struct RosterImprover {
  let model: WeekModel
  let inserter: VisitInserter
  let chooser: WeekChooser
  let repair: VisitRepair

  /// A visit is worth more than all presence of its rank that it can cost.
  private static let visitMinutes: Int64 = 3000
  /// After so many tries the gaps are looked for again.
  private static let gapsHoldFor = 40

  init(inserter: VisitInserter, chooser: WeekChooser) {
    model = inserter.model
    self.inserter = inserter
    self.chooser = chooser
    repair = VisitRepair(inserter: inserter, chooser: chooser)
  }

  /// Tries so many changes.
  func run(
    _ count: Int,
    _ random: inout RandomSource,
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) {
    guard !model.staff.isEmpty else { return }
    var gaps: [PresenceJudge.Missing] = []
    var done = 0
    while done < count, steps.next(draft) {
      if done % RosterImprover.gapsHoldFor == 0 {
        gaps = PresenceJudge(model: model).missing(draft.duties)
      }
      done += 1
      let before = draft
      let score = score(draft)
      let isVisit = !model.visits.isEmpty && random.below(2) == 0
      let isTried =
        isVisit
        ? moveVisit(&random, &draft, &steps) : moveShift(gaps, &random, &draft, &steps)
      guard isTried, self.score(draft) >= score else {
        draft = before
        continue
      }
    }
  }

  /// What the roster is worth: presence, visits, and less what it asks of people.
  private func score(_ draft: Draft) -> Int64 {
    var sum = draft.worth
    for person in model.staff.indices { sum -= chooser.burden(person, draft.duties[person]) }
    for case .some(let placed) in draft.visits {
      sum +=
        model.weight(rank: model.visits[placed.task].standing.rank)
        * RosterImprover.visitMinutes
    }
    return sum
  }

  // MARK: Shifts

  /// Gives somebody a certain shift on a day, and a few others a new week.
  private func moveShift(
    _ gaps: [PresenceJudge.Missing],
    _ random: inout RandomSource,
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) -> Bool {
    let gap = gaps.isEmpty || random.below(4) == 0 ? nil : gaps[random.below(gaps.count)]
    let day = gap.map { model.presences[$0.task].day } ?? random.below(7)
    let role = gap.map { model.presences[$0.task].role }
    let able = model.staff.indices.filter { person in
      !draft.menus[person].days[day].isEmpty
        && (role.map { model.staff[person].roles.contains($0) } ?? true)
    }
    guard !able.isEmpty else { return false }
    let person = able[random.below(able.count)]
    var items = draft.menus[person].days[day]
    if let gap {
      let covering = items.filter { $0.role == role && $0.stretch.overlaps(gap.stretch) }
      if !covering.isEmpty { items = covering }
    }
    let item = items[random.below(items.count)]
    let area = gap.flatMap { model.presences[$0.task].area }
    let must = WeekChooser.Must(
      day: day,
      role: item.role,
      post: area ?? draft.duties[person][day]?.post ?? model.staff[person].area ?? 0,
      stretch: item.stretch
    )
    let visits = draft.duties[person][day].map { draft.visitTasks(of: $0) } ?? []
    for task in visits { inserter.remove(task, &draft) }
    // A day with a round keeps its shift.
    if let duty = draft.duties[person][day], !duty.errands.isEmpty { return false }
    guard rechoose(person, [must], &draft, &steps),
      rechooseOthers(than: person, role: item.role, &random, &draft, &steps)
    else { return false }
    // What was taken out goes back where it fits now, with what was open before.
    let open = model.visits.indices.filter { draft.visits[$0] == nil }
    for task in visits + open.filter({ !visits.contains($0) }).prefix(4) {
      _ = inserter.insert(task, late: false, &draft)
    }
    return true
  }

  /// Up to two others of a role choose anew, one after the other.
  private func rechooseOthers(
    than person: Int,
    role: Int,
    _ random: inout RandomSource,
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) -> Bool {
    var pool = inserter.links.people[role].filter { $0 != person }
    var others: [Int] = []
    for _ in 0..<random.below(3) where !pool.isEmpty {
      others.append(pool.remove(at: random.below(pool.count)))
    }
    return others.allSatisfy { rechoose($0, [], &draft, &steps) }
  }

  private func rechoose(
    _ person: Int,
    _ musts: [WeekChooser.Must],
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) -> Bool {
    let old = draft.duties[person]
    for day in 0..<7 { draft.take(person, day: day) }
    let week = chooser.choose(
      person,
      &draft,
      held: old,
      musts: musts,
      toTheLimit: false,
      steps: &steps
    )
    for (day, duty) in (week ?? old).enumerated() {
      if let duty { draft.put(duty, person, day: day) }
    }
    return week != nil
  }

  // MARK: Visits

  /// Gives a visit another time, placed or not, and the people it had a new week.
  private func moveVisit(
    _ random: inout RandomSource,
    _ draft: inout Draft,
    _ steps: inout SearchSteps
  ) -> Bool {
    let open = model.visits.indices.filter { draft.visits[$0] == nil }
    let task =
      !open.isEmpty && random.below(2) == 0
      ? open[random.below(open.count)] : random.below(model.visits.count)
    let members = draft.visits[task]?.members.map(\.person) ?? []
    inserter.remove(task, &draft)
    guard draft.visits[task] == nil else { return false }
    let days = model.visits[task].days.indices.filter { model.visits[task].days[$0] != nil }
    guard !days.isEmpty else { return false }
    let day = days[random.below(days.count)]
    guard let plan = model.visits[task].days[day], !plan.windows.isEmpty else { return false }
    // Who had it chooses anew, before or after it has another time.
    let isBefore = random.below(2) == 0
    if isBefore, !members.allSatisfy({ rechoose($0, [], &draft, &steps) }) { return false }
    let window = plan.windows[random.below(plan.windows.count)]
    let places = (window.length - plan.minutes) / 15 + 1
    guard places > 0 else { return false }
    let start = window.start + 15 * random.below(places)
    let stretch = Stretch(start, start + plan.minutes)
    guard inserter.isSpaced(task, day: day, draft),
      inserter.hasOutside(task, plan, day: day, stretch, draft),
      repair.place(task, plan, day: day, stretch, &draft, &steps)
    else { return false }
    if !isBefore, !members.allSatisfy({ rechoose($0, [], &draft, &steps) }) { return false }
    return true
  }
}
