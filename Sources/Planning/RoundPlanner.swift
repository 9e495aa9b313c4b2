/// Drives the units of a resource past the zones of each day, earliest closing zone first.
struct RoundPlanner {
  let model: WeekModel
  let layout: DutyLayout

  /// The longest a driver goes on before somebody else takes over, when somebody else is there.
  private static let longestDrive = 240

  /// What rounds ask for: a driver for each unit while there is work.
  func asks() -> [CoverKeys.Ask] {
    var asks: [CoverKeys.Ask] = []
    for (resource, day) in pairs() {
      let tasks = tasks(resource, day: day)
      guard let first = tasks.first, let need = model.rounds[first].team.first else { continue }
      let open = Stretch.union(tasks.flatMap { model.rounds[$0].windows })
      let units = model.resources[resource].units.filter { model.units[$0].isThere[day] }
      let minutes = tasks.reduce(0) { $0 + wholeMinutes(model.rounds[$1].places, resource) }
      var left = minutes / max(1, units.count) + 60
      let rank = tasks.map { model.rounds[$0].standing.rank }.min() ?? model.ranks
      for stretch in open where left > 0 {
        let asked = Stretch(stretch.start, min(stretch.end, stretch.start + left))
        left -= asked.length
        for qualification in need.qualification.map({ [nil, $0] }) ?? [nil] {
          asks.append(
            CoverKeys.Ask(
              key: .init(role: need.role, area: nil, qualification: qualification),
              stretch: asked,
              weight: model.weight(rank: rank),
              count: units.count * need.count
            )
          )
        }
      }
    }
    return asks
  }

  /// Places all rounds in the shifts there are.
  func run(_ draft: inout Draft) {
    for (resource, day) in pairs() { run(resource, day: day, &draft) }
  }

  /// Resources and days with work, in order.
  private func pairs() -> [(resource: Int, day: Int)] {
    model.resources.indices.flatMap { resource in
      (0..<7).filter { day in
        model.rounds.contains { $0.resource == resource && $0.day == day }
      }.map { (resource, $0) }
    }
  }

  private func tasks(_ resource: Int, day: Int) -> [Int] {
    model.rounds.indices.filter {
      model.rounds[$0].resource == resource && model.rounds[$0].day == day
    }
  }

  /// Minutes to scan so many places, rounded up.
  func wholeMinutes(_ places: Int, _ resource: Int) -> Int {
    guard let speed = model.resources[resource].speed, speed.places > 0 else { return .max / 4 }
    return (places * speed.minutes + speed.places - 1) / speed.places
  }

  /// Places scanned in so many minutes, rounded down.
  func places(in minutes: Int, _ resource: Int) -> Int {
    guard let speed = model.resources[resource].speed, speed.minutes > 0 else { return 0 }
    return minutes * speed.places / speed.minutes
  }

  private func run(_ resource: Int, day: Int, _ draft: inout Draft) {
    let tasks = tasks(resource, day: day)
    let units = model.resources[resource].units.filter { model.units[$0].isThere[day] }
    var left = tasks.map { model.rounds[$0].places }
    let budget = model.resources[resource].budget[day] ?? 1440
    let needed = tasks.reduce(0) { $0 + wholeMinutes(model.rounds[$1].places, resource) }
    // When time is short a last minute that is not full would waste it, so only full ones first.
    let fullOnly = needed > budget * units.count
    for unit in units {
      drive(unit, tasks, day: day, budget, fullOnly: fullOnly, &left, &draft)
    }
  }

  /// One unit's day: at each moment the most urgent zone with the driver who can go on longest.
  private func drive(
    _ unit: Int,
    _ tasks: [Int],
    day: Int,
    _ budget: Int,
    fullOnly: Bool,
    _ left: inout [Int],
    _ draft: inout Draft
  ) {
    let resource = model.units[unit].resource
    var minute = tasks.flatMap { model.rounds[$0].windows.map(\.start) }.min() ?? 0
    let end = tasks.flatMap { model.rounds[$0].windows.map(\.end) }.max() ?? 0
    var spent = draft.visits.reduce(0) { sum, placed in
      guard let placed, placed.day == day, placed.units.contains(unit) else { return sum }
      return sum + placed.stretch.length
    }
    var driver: (person: Int, until: Int)?
    var passes = fullOnly ? [true, false] : [false]
    while minute < end, spent < budget, let full = passes.first {
      guard let zone = mostUrgent(tasks, left, at: minute, resource, fullOnly: full) else {
        let later = tasks.indices.filter { left[$0] > 0 }.flatMap {
          model.rounds[tasks[$0]].windows.map(\.start)
        }.filter { $0 > minute }.min()
        if let later {
          minute = later
        } else {
          passes.removeFirst()
        }
        continue
      }
      let task = tasks[zone.index]
      if driver.map({ $0.until <= minute }) ?? true {
        driver = bestDriver(task, at: minute, day: day, unit, &draft)
      }
      guard let now = driver else {
        minute += 5
        continue
      }
      let wanted =
        full
        ? fullMinutes(left[zone.index], resource) : wholeMinutes(left[zone.index], resource)
      let length = min(wanted, zone.until - minute, now.until - minute, budget - spent)
      let scanned = min(left[zone.index], places(in: length, resource))
      guard length > 0, scanned > 0,
        place(task, unit, now.person, Stretch(minute, minute + length), scanned, day: day, &draft)
      else {
        driver = nil
        minute += 5
        continue
      }
      left[zone.index] -= scanned
      spent += length
      minute += length
    }
  }

  /// Minutes that are wholly used.
  private func fullMinutes(_ places: Int, _ resource: Int) -> Int {
    guard let speed = model.resources[resource].speed, speed.places > 0 else { return 0 }
    return places * speed.minutes / speed.places
  }

  private func mostUrgent(
    _ tasks: [Int],
    _ left: [Int],
    at minute: Int,
    _ resource: Int,
    fullOnly: Bool
  ) -> (index: Int, until: Int)? {
    var best: (index: Int, until: Int, key: (Int, Int))?
    for (index, task) in tasks.enumerated() where left[index] > 0 {
      if fullOnly, fullMinutes(left[index], resource) == 0 { continue }
      guard
        let window = model.rounds[task].windows.first(where: {
          $0.start <= minute && minute < $0.end
        })
      else { continue }
      let key = (model.rounds[task].standing.rank, window.end)
      if best.map({ key < $0.key }) ?? true { best = (index, window.end, key) }
    }
    return best.map { ($0.index, $0.until) }
  }

  /// The person who can drive from this minute on at the least loss of presence.
  private func bestDriver(
    _ task: Int,
    at minute: Int,
    day: Int,
    _ unit: Int,
    _ draft: inout Draft
  ) -> (person: Int, until: Int)? {
    guard let need = model.rounds[task].team.first else { return nil }
    var best: (person: Int, until: Int, cost: Int64)?
    for person in model.staff.indices {
      guard let duty = draft.duties[person][day], duty.role == need.role,
        model.staff[person].holds(need.qualification, day: day),
        duty.stretch.start <= minute, minute < duty.stretch.end,
        !duty.busy.contains(where: { $0.start <= minute && minute < $0.end })
      else { continue }
      let until = lastMinute(duty, from: minute)
      guard until > minute + 14 else { continue }
      let stretch = Stretch(minute, until)
      let perHour = draft.loss(person, day: day, stretch) * 60 / Int64(stretch.length)
      // Short turns cost: a change of driver takes time that no plan counts.
      let cost = perHour - Int64(min(stretch.length, RoundPlanner.longestDrive))
      if best.map({ (cost, person) < ($0.cost, $0.person) }) ?? true {
        best = (person, until, cost)
      }
    }
    return best.map { ($0.person, $0.until) }
  }

  /// How long the person can drive so that the break still fits.
  private func lastMinute(_ duty: Duty, from minute: Int) -> Int {
    var until = min(duty.stretch.end, minute + RoundPlanner.longestDrive)
    for busy in duty.busy where busy.start >= minute { until = min(until, busy.start) }
    while until > minute {
      var trial = duty
      trial.errands.append(
        Duty.Errand(kind: .round(0), stretch: Stretch(minute, until), spot: nil)
      )
      if layout.hasRoomForBreaks(trial) { return until }
      until -= 5
    }
    return minute
  }

  private func place(
    _ task: Int,
    _ unit: Int,
    _ person: Int,
    _ stretch: Stretch,
    _ places: Int,
    day: Int,
    _ draft: inout Draft
  ) -> Bool {
    guard let duty = draft.duties[person][day] else { return false }
    let errand = Duty.Errand(kind: .round(draft.rounds.count), stretch: stretch, spot: nil)
    guard let bare = layout.withErrands(duty, duty.errands + [errand]) else { return false }
    let keys = draft.keys(person, day: day, role: duty.role, post: duty.post)
    guard
      let laid = layout.withBreaks(
        bare,
        loss: { stretch in
          var sum: Int64 = 0
          for key in keys { sum += draft.cover.loss(key, stretch) }
          return sum
        }
      )
    else { return false }
    draft.replace(laid, person, day: day)
    draft.rounds.append(
      Draft.PlacedRound(task: task, unit: unit, driver: person, stretch: stretch, places: places)
    )
    return true
  }
}
