import Optimiser
import Registers

/// Chooses one person's week anew with the exact piece, the others fixed.
struct WeekChooser {
  /// What the new week must hold on a day.
  struct Must {
    let day: Int
    /// A shift in this role at this post around this stretch.
    let role: Int
    let post: Int
    let stretch: Stretch
  }

  /// Costs in the unit of spare presence: a minute of it is worth at most 12.
  enum Price {
    static let evening: Int64 = 300
    static let weekend: Int64 = 500
    static let otherArea: Int64 = 900
    /// An exception in the law: dearer than anybody's evening, cheaper than a minute of presence.
    static let shortenedRest: Int64 = 12_000
  }

  let model: WeekModel
  let layout: DutyLayout
  /// The fewest evenings and weekends of anybody, from which burdens are counted.
  private let leastEvenings: Int
  private let leastWeekends: Int
  /// By area: all areas, the nearest first.
  private let nearest: [[Int]]

  init(_ model: WeekModel) {
    self.model = model
    layout = DutyLayout(model: model)
    leastEvenings = model.staff.map(\.evenings).min() ?? 0
    leastWeekends = model.staff.map(\.weekends).min() ?? 0
    nearest = model.areaPoints.map { own in
      let ways = model.areaPoints.map { $0.metres(to: own) }
      return ways.indices.sorted { (ways[$0], $0) < (ways[$1], $1) }
    }
  }

  /// What a week costs its person: fairness and area, not the law.
  func burden(_ person: Int, _ week: [Duty?]) -> Int64 {
    let staff = model.staff[person]
    var sum: Int64 = 0
    var evenings = Int64(staff.evenings - leastEvenings)
    var hadWeekend = false
    var lastEnd = Int(staff.before.lastEnd)
    for (day, duty) in week.enumerated() {
      guard let duty else { continue }
      if duty.stretch.start - lastEnd < Int(staff.law.rest) { sum += Price.shortenedRest }
      lastEnd = duty.stretch.end
      if duty.stretch.end > model.eveningFrom[day] {
        sum += Price.evening * (2 * evenings + 1)
        evenings += 1
      }
      if duty.stretch.overlaps(model.weekend), !hadWeekend {
        sum += Price.weekend * Int64(2 * (staff.weekends - leastWeekends) + 1)
        hadWeekend = true
      }
      if let area = staff.area, area != duty.post { sum += Price.otherArea }
    }
    return sum
  }

  /// The week of a person who has no duties in the draft, or nil when none is lawful.
  ///
  /// `held` are the duties whose errands must stay in; `musts` ask for more.
  func choose(
    _ person: Int,
    _ draft: inout Draft,
    held: [Duty?],
    musts: [Must] = [],
    toTheLimit: Bool,
    mayShorten: Bool = false,
    steps: inout SearchSteps
  ) -> [Duty?]? {
    let staff = model.staff[person]
    if staff.keepsPins {
      return musts.isEmpty ? KeptPins(model: model, layout: layout).week(person, held: held) : nil
    }
    var candidates: [(item: ShiftMenu.Item, post: Int)] = []
    var days: [[ShiftOption]] = []
    var mustWork: [Bool] = []
    let areas = areas(person, draft.cover.keys)
    for day in 0..<7 {
      let must = musts.first { $0.day == day }
      let kept = held[day].flatMap { $0.errands.isEmpty ? nil : $0 }
      var options: [ShiftOption] = []
      let posts = posts(person, day: day, areas, &draft, kept: kept, must: must)
      let evening = Price.evening * Int64(2 * (staff.evenings - leastEvenings) + 1)
      let weekend = Price.weekend * Int64(2 * (staff.weekends - leastWeekends) + 1) / 2
      let errands = kept.map { WeekChooser.hull($0.busy) }
      for item in draft.menus[person].days[day] {
        guard holds(item, kept: kept, errands, must: must),
          let best = bestPost(item, posts, draft.cover)
        else { continue }
        let cost =
          -best.value + (item.isEvening ? evening : 0) + (item.touchesWeekend ? weekend : 0)
        options.append(WeekChooser.option(item, cost: cost, tag: candidates.count))
        candidates.append((item, best.post))
      }
      days.append(options)
      mustWork.append(must != nil || kept != nil || isPinnedShift(staff.pins[day]))
    }
    var law = staff.law
    var before = staff.before
    if toTheLimit { law.mostWork = Int32(clamping: staff.mostWork) }
    if !mayShorten {
      // A shortened rest is an exception: only a repair that finds no other way may use it.
      law.shortRest = law.rest
      law.shortRestAfterLateNight = law.restAfterLateNight
      before.shortNeed = before.need
    }
    var problem = WeekProblem(days: days, mustWork: mustWork, law: law, before: before)
    steps.statistics.weeks += 1
    var best = BestWeek.solve(problem, tolerance: 60, mostLabels: 80)
    if best == nil, staff.pins.contains(where: isPinnedShift) {
      // What is fixed by hand may need the shortened rest.
      law.shortRest = staff.law.shortRest
      law.shortRestAfterLateNight = staff.law.shortRestAfterLateNight
      law.mostWork = Int32(clamping: staff.mostWork)
      problem = WeekProblem(days: days, mustWork: mustWork, law: law, before: staff.before)
      steps.statistics.weeks += 1
      best = BestWeek.solve(problem, tolerance: 60, mostLabels: 80)
    }
    guard let answer = best else { return nil }
    steps.statistics.labels += answer.labels
    return lay(answer, problem, candidates, person, held: held, &draft)
  }

  private static func option(_ item: ShiftMenu.Item, cost: Int64, tag: Int) -> ShiftOption {
    ShiftOption(
      start: Int32(item.stretch.start),
      end: Int32(item.stretch.end),
      work: Int32(item.work),
      cost: cost,
      flags: item.flags,
      tag: Int32(tag)
    )
  }

  /// From the first minute of some stretches to the last one.
  private static func hull(_ stretches: [Stretch]) -> Stretch {
    Stretch(stretches.map(\.start).min() ?? 0, stretches.map(\.end).max() ?? 0)
  }

  private func isPinnedShift(_ pin: Staff.PinnedDay) -> Bool {
    if case .shift = pin { true } else { false }
  }

  /// An area where shifts of a role are worth considering, with the keys at which they count.
  private struct Post {
    let role: Int
    let area: Int
    /// The keys that count at every post of the role.
    let everywhere: [Int]
    /// Those that count at this one.
    let here: [Int]
    /// What a shift there costs because it is not the person's own area.
    let cost: Int64
  }

  /// So many posts are looked at for one person; where there are more, the nearest.
  private static let mostPosts = 12

  /// By role of a person: the areas where it is asked for, the nearest when there are many, and the
  /// person's own.
  private func areas(_ person: Int, _ keys: CoverKeys) -> [[Int]] {
    let own = model.staff[person].area
    return model.staff[person].roles.map { role in
      var areas = keys.areas(of: role)
      if areas.count > WeekChooser.mostPosts, let own {
        let asked = Set(areas)
        areas = nearest[own].lazy.filter { asked.contains($0) }
          .prefix(WeekChooser.mostPosts).sorted()
      }
      if let own, !areas.contains(own) { areas.append(own) }
      return areas.isEmpty && !model.areas.isEmpty ? [0] : areas
    }
  }

  private func posts(
    _ person: Int,
    day: Int,
    _ areas: [[Int]],
    _ draft: inout Draft,
    kept: Duty?,
    must: Must?
  ) -> [Post] {
    let own = model.staff[person].area
    var result: [Post] = []
    for (role, areas) in zip(model.staff[person].roles, areas) where !model.isExternal[role] {
      var areas = areas
      if let kept { areas = kept.role == role ? [kept.post] : [] }
      if let must { areas = must.role == role ? [must.post] : [] }
      for area in areas {
        let keys = draft.keys(person, day: day, role: role, post: area)
        for key in keys { draft.cover.refreshGain(key) }
        result.append(
          Post(
            role: role,
            area: area,
            everywhere: keys.filter { draft.cover.keys.keys[$0].area == nil },
            here: keys.filter { draft.cover.keys.keys[$0].area != nil },
            cost: own.map { $0 == area ? 0 : Price.otherArea } ?? 0
          )
        )
      }
    }
    return result
  }

  /// `errands` goes from the first minute of what must stay in to the last one.
  private func holds(
    _ item: ShiftMenu.Item,
    kept: Duty?,
    _ errands: Stretch?,
    must: Must?
  ) -> Bool {
    if let must {
      guard item.role == must.role, item.stretch.contains(must.stretch) else { return false }
    }
    guard let kept, let errands else { return true }
    guard item.role == kept.role, item.stretch.contains(errands) else { return false }
    return layout.hasRoomForBreaks(duty(item, post: kept.post, held: kept))
  }

  private func duty(_ item: ShiftMenu.Item, post: Int, held: Duty?) -> Duty {
    var duty = Duty(
      stretch: item.stretch,
      role: item.role,
      post: post,
      isPinned: item.isPinned,
      breakNeed: item.breakNeed,
      breakPart: item.breakPart
    )
    if let held, !held.errands.isEmpty {
      duty.errands = held.errands
      duty.ways = held.ways
    }
    return duty
  }

  /// The post where the shift is worth most, with an estimate of what the break takes.
  private func bestPost(
    _ item: ShiftMenu.Item,
    _ posts: [Post],
    _ cover: Cover
  ) -> (post: Int, value: Int64)? {
    var best = -1
    var value = Int64.min
    var everywhere: Int64?
    for (index, post) in posts.enumerated() where post.role == item.role {
      let shared =
        everywhere
        ?? post.everywhere.reduce(0) { $0 + cover.freshGain($1, item.stretch) }
      everywhere = shared
      var worth = shared - post.cost
      for key in post.here { worth += cover.freshGain(key, item.stretch) }
      if worth > value {
        value = worth
        best = index
      }
    }
    guard best >= 0 else { return nil }
    if item.breakNeed > 0 {
      var least = Int64.max
      var start = item.stretch.start + 60
      repeat {
        let stretch = Stretch(start, min(item.stretch.end, start + item.breakNeed))
        var loss: Int64 = 0
        for key in posts[best].everywhere { loss += cover.freshGain(key, stretch) }
        for key in posts[best].here { loss += cover.freshGain(key, stretch) }
        least = min(least, loss)
        start += 30
      } while start + item.breakNeed + 60 <= item.stretch.end
      value -= least
    }
    return (posts[best].area, value)
  }

  /// Makes duties of the answer and lays their breaks.
  private func lay(
    _ answer: WeekAnswer,
    _ problem: WeekProblem,
    _ candidates: [(item: ShiftMenu.Item, post: Int)],
    _ person: Int,
    held: [Duty?],
    _ draft: inout Draft
  ) -> [Duty?]? {
    var week: [Duty?] = []
    for (day, index) in answer.chosen.enumerated() {
      guard index >= 0 else {
        week.append(nil)
        continue
      }
      let (item, post) = candidates[Int(problem.options[index].tag)]
      let bare = duty(item, post: post, held: held[day])
      let keys = draft.keys(person, day: day, role: item.role, post: post)
      guard
        let laid = layout.withBreaks(
          bare,
          loss: { stretch in
            var sum: Int64 = 0
            for key in keys { sum += draft.cover.gain(key, stretch) }
            return sum
          }
        )
      else { return nil }
      week.append(laid)
    }
    return week
  }
}
