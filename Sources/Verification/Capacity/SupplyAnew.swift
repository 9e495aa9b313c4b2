import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// What could serve some work in a span, and how much each can give at most.
struct SupplyAnew {
  /// The work chosen: when it may be done on each day, and what its people must hold.
  struct Asked {
    let held: String?
    /// By day of the span.
    let stretches: [[Interval]]
  }

  let scene: CapacityScene
  let pool: CapacityPool
  let span: CapacitySpan
  let asked: [Asked]

  private var days: [Day] {
    (0...span.from.days(until: span.through)).map { span.from.adding(days: $0) }
  }

  /// Everything with more than 0 minutes, by name.
  func supplies() -> [CapacityCertificate.Supply] {
    let all: [CapacityCertificate.Supply]
    switch pool.kind {
    case .resource: all = units()
    case .partner: all = [organisation()]
    case .role:
      all = scene.scene.city.people.filter { $0.roles.contains(pool.name) }.map { person($0) }
    }
    return all.filter { $0.minutes > 0 }.sorted { $0.name < $1.name }
  }

  /// All stretches of a day in which some of the work may be done.
  private func open(_ day: Int, where fits: (Asked) -> Bool = { _ in true }) -> [Interval] {
    Interval.union(asked.filter(fits).flatMap { $0.stretches[day] })
  }

  private static func length(_ stretches: [Interval]) -> Int {
    stretches.reduce(0) { $0 + $1.length }
  }

  // MARK: Resources

  private func units() -> [CapacityCertificate.Supply] {
    let scene = self.scene.scene
    guard let resource = scene.rulebook.resource(pool.name) else { return [] }
    let rows = scene.city.units.filter { $0.resource == pool.name }
    let names =
      rows.isEmpty
      ? (0..<max(0, min(1000, resource.count))).map { "\(pool.name) \($0 + 1)" }
      : Set(rows.map(\.unit)).sorted()
    return names.map { name in
      var minutes = 0
      var isBudget = false
      for (offset, day) in days.enumerated() {
        let length = SupplyAnew.length(open(offset))
        let isThere =
          rows.isEmpty || rows.contains { $0.unit == name && $0.validity.contains(day) }
        let most = isThere ? min(length, budget(resource, day) ?? length) : 0
        isBudget = isBudget || most < length
        minutes += most
      }
      return CapacityCertificate.Supply(
        name: name,
        minutes: minutes,
        limit: isBudget ? .budget : .windows
      )
    }
  }

  /// The minutes of the day form that names a day most specifically; nil without any budget.
  private func budget(_ resource: Resource, _ day: Day) -> Int? {
    guard !resource.available.isEmpty else { return nil }
    let isHoliday = scene.scene.rulebook.isHoliday(day)
    let levels = resource.available.map { $0.days.specificity(of: day, isHoliday: isHoliday) }
    guard let highest = levels.compactMap({ $0 }).max(),
      let place = levels.firstIndex(of: highest)
    else { return 0 }
    return resource.available[place].minutes.value
  }

  // MARK: Organisations

  private func organisation() -> CapacityCertificate.Supply {
    var minutes = 0
    for (offset, day) in days.enumerated() {
      let open = open(offset)
      for row in scene.scene.city.partners where row.partner == pool.name && row.day == day {
        let there = Amsterdam.interval(day, row.from, row.to)
        minutes += row.count * SupplyAnew.length(open.compactMap { $0.intersection(there) })
      }
    }
    return CapacityCertificate.Supply(name: pool.name, minutes: minutes, limit: .windows)
  }

  // MARK: People

  private func person(_ person: Person) -> CapacityCertificate.Supply {
    let law = RoleLaw(scene.scene.rulebook, pool.name)
    var ofWeek: [Week: (minutes: Int, fromOthers: Int)] = [:]
    var isDuty = false
    for (offset, day) in days.enumerated() {
      let near = [day.adding(days: -1), day, day.adding(days: 1)]
      let able = open(offset) { asked in
        asked.held.map { name in near.contains { person.holds(name, on: $0) } } ?? true
      }
      let away = [day, day.adding(days: 1)].filter { !person.isAvailable(on: $0) }
        .map { Amsterdam.wholeDay($0) }
      let there = able.flatMap { $0.subtracting(away) }
      guard !there.isEmpty else { continue }
      let length = SupplyAnew.length(there)
      let most = law.most(there, length)
      isDuty = isDuty || most < length
      let others = otherWeek(day)
      let reach = there.flatMap { one in others.compactMap { one.intersection($0) } }
      let before = ofWeek[day.week] ?? (0, 0)
      ofWeek[day.week] = (
        before.minutes + most,
        before.fromOthers + min(most, SupplyAnew.length(Interval.union(reach)))
      )
    }
    let isPinned = scene.scene.city.pins.contains { pin in
      pin.person == person.code && pin.from != nil && span.from.week.monday <= pin.day
        && pin.day <= span.through.week.sunday
    }
    var total = 0
    var isContract = false
    var isShifts = false
    for (_, week) in ofWeek {
      var most = week.minutes
      if !isPinned, let shifts = law.week, shifts + week.fromOthers < most {
        most = shifts + week.fromOthers
        isShifts = true
      }
      if person.weekMaxMinutes + week.fromOthers < most {
        most = person.weekMaxMinutes + week.fromOthers
        isContract = true
      }
      total += most
    }
    return CapacityCertificate.Supply(
      name: person.code,
      minutes: total,
      limit: isContract ? .contract : isShifts ? .shifts : isDuty ? .duty : .windows
    )
  }

  /// Hours of duties of the week before or after that reach into a Monday or Sunday.
  private func otherWeek(_ day: Day) -> [Interval] {
    let other: Day
    switch day.weekday {
    case .monday: other = day.adding(days: -1)
    case .sunday: other = day.adding(days: 1)
    case .tuesday, .wednesday, .thursday, .friday, .saturday: return []
    }
    var duty = [
      Interval(
        start: Amsterdam.moment(other, .midnight),
        end: Amsterdam.moment(other.adding(days: 1), .endOfDay)
      )
    ]
    if let role = scene.scene.rulebook.role(pool.name), !role.deployed.isEmpty {
      duty = scene.scene.stretches(
        Windows(windows: role.deployed, ownHours: false),
        object: nil,
        on: other
      )
    }
    let lengths = scene.scene.rulebook.shiftShapes.filter { $0.roles.contains(pool.name) }
      .map(\.longest)
    guard other < day, let longest = lengths.max(), scene.scene.city.pins.isEmpty else {
      return duty
    }
    // A shift that starts on the day before ends this long after midnight at the latest.
    let midnight = Amsterdam.moment(day, .midnight)
    let last = Interval(
      start: Amsterdam.moment(other, .midnight),
      end: midnight.adding(minutes: longest)
    )
    return duty.compactMap { $0.intersection(last) }
  }
}

/// The most work in a duty and in the shifts of a week, for adults of a role.
private struct RoleLaw {
  private let duty: Int?
  private let rest: Int?
  let week: Int?

  init(_ rulebook: Rulebook, _ role: String) {
    let limits = rulebook.labourLimits.filter {
      $0.age == .adults && ($0.roles?.contains(role) ?? true)
    }.flatMap(\.items).map(\.limit)
    duty = limits.compactMap { if case .shiftAtMost(let most) = $0 { most } else { nil } }.min()
    rest = limits.compactMap {
      if case .dailyRest(let rest, let short) = $0 {
        min(rest, short?.minutes ?? rest)
      } else {
        nil
      }
    }.max()
    let breaks = limits.compactMap { limit -> (Int, Int)? in
      if case .breakIn(let minutes, let over, _) = limit { (minutes, over) } else { nil }
    }
    let shapes = rulebook.shiftShapes.filter { $0.roles.contains(role) }
    guard let longest = shapes.map(\.longest).max(),
      let count = shapes.compactMap(\.atMostPerWeek).min()
    else {
      week = nil
      return
    }
    var work = min(longest, 2880)
    while work > 0 {
      let pause = breaks.filter { $0.1 < work }.map(\.0).max() ?? 0
      if work + pause <= longest { break }
      work -= 1
    }
    week = work * count
  }

  /// No more than one duty where two do not fit with the rest between them.
  func most(_ stretches: [Interval], _ length: Int) -> Int {
    guard let duty, let rest, let start = stretches.map(\.start).min(),
      let end = stretches.map(\.end).max(), start.minutes(until: end) <= duty + rest
    else { return length }
    return min(length, duty)
  }
}
