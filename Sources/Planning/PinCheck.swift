import CivilTime
import Optimiser
import RuleChecking

/// Finds pinned shifts that no lawful week can hold, and the limit each of them breaks.
struct PinCheck {
  let model: WeekModel
  let menus: [ShiftMenu]
  let numbers: [LawNumbers]

  func broken() -> [BrokenPin] {
    model.staff.indices.flatMap { broken($0) }
  }

  private func broken(_ person: Int) -> [BrokenPin] {
    let staff = model.staff[person]
    guard !staff.keepsPins else { return [] }
    var single: [BrokenPin] = []
    for day in 0..<7 {
      guard case .shift(let stretch) = staff.pins[day], menus[person].days[day].isEmpty else {
        continue
      }
      single.append(
        BrokenPin(
          person: staff.code,
          day: model.axis.days[day],
          limit: limit(person, stretch, day: day)
        )
      )
    }
    guard single.isEmpty else { return single }
    let isPinned = (0..<7).map { if case .shift = staff.pins[$0] { true } else { false } }
    guard isPinned.contains(true) else { return [] }
    return together(person, isPinned)
  }

  /// Why a pinned shift is not possible on its own.
  private func limit(_ person: Int, _ stretch: Stretch, day: Int) -> BrokenPin.Limit {
    let staff = model.staff[person]
    guard staff.isAvailable[day] else { return .leave }
    let own = staff.roles.filter { !model.isExternal[$0] }
    guard own.contains(where: { model.isDeployed(role: $0, day: day, stretch) }) else {
      return .deployed
    }
    if staff.closed.contains(where: { $0.overlaps(stretch) }) { return .closedHours }
    if !staff.mayWorkSunday, stretch.overlaps(model.sunday) { return .sunday }
    return .shiftLength
  }

  /// Pins that are possible one by one but not together, or not after what was worked before.
  private func together(_ person: Int, _ isPinned: [Bool]) -> [BrokenPin] {
    let staff = model.staff[person]
    let days = (0..<7).map { day in
      isPinned[day]
        ? menus[person].days[day].map {
          ShiftOption(
            start: Int32($0.stretch.start),
            end: Int32($0.stretch.end),
            work: Int32($0.work),
            cost: 0,
            flags: $0.flags
          )
        } : []
    }
    func holds(without limits: [BrokenPin.Limit]) -> Bool {
      var law = staff.law
      law.mostWork = Int32(clamping: staff.mostWork)
      for limit in limits { PinCheck.lift(limit, &law) }
      var before = staff.before
      if limits.contains(.dailyRest) {
        before.need = 0
        before.shortNeed = 0
      }
      return BestWeek.solve(
        WeekProblem(days: days, mustWork: isPinned, law: law, before: before)
      ) != nil
    }
    if holds(without: []) { return [] }
    // All limits that the pins can break together are lifted; each is put back when the pins stand
    // without lifting it. What stays lifted is broken, and leaving any one of it out is not enough.
    var broken: [BrokenPin.Limit] = [
      .weekWork, .shiftsAWeek, .dailyRest, .weeklyRest, .nightWork,
    ]
    guard holds(without: broken) else {
      return [BrokenPin(person: staff.code, day: nil, limit: .together)]
    }
    for limit in broken where holds(without: broken.filter({ $0 != limit })) {
      broken.removeAll { $0 == limit }
    }
    return broken.map { BrokenPin(person: staff.code, day: nil, limit: $0) }
  }

  /// Takes a limit out of the law of one week.
  private static func lift(_ limit: BrokenPin.Limit, _ law: inout WeekLaw) {
    switch limit {
    case .weekWork: law.mostWork = WeekLaw.unlimited
    case .shiftsAWeek: law.mostShifts = WeekLaw.unlimited
    case .dailyRest:
      law.rest = 0
      law.shortRest = 0
      law.restAfterLateNight = 0
      law.shortRestAfterLateNight = 0
    case .weeklyRest: law.longestStretch = WeekLaw.unlimited
    case .nightWork: law.mostNights = WeekLaw.unlimited
    case .leave, .deployed, .closedHours, .sunday, .shiftLength, .together: break
    }
  }
}
