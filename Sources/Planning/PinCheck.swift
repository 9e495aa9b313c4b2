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
  private func limit(_ person: Int, _ stretch: Stretch, day: Int) -> String {
    let staff = model.staff[person]
    guard staff.isAvailable[day] else { return "leave" }
    let own = staff.roles.filter { !model.isExternal[$0] }
    guard own.contains(where: { model.isDeployed(role: $0, day: day, stretch) }) else {
      return "deployed"
    }
    if staff.closed.contains(where: { $0.overlaps(stretch) }) { return "no work between" }
    if !staff.mayWorkSunday, stretch.overlaps(model.sunday) { return "sundays" }
    return "shift length"
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
    func holds(_ change: (inout WeekLaw) -> Void) -> Bool {
      var law = staff.law
      law.mostWork = Int32(clamping: staff.mostWork)
      change(&law)
      return BestWeek.solve(
        WeekProblem(days: days, mustWork: isPinned, law: law, before: staff.before)
      ) != nil
    }
    if holds({ _ in }) { return [] }
    // The first limit without which the pins would be possible is the one they break.
    let limits: [(String, (inout WeekLaw) -> Void)] = [
      ("contract", { $0.mostWork = WeekLaw.unlimited }),
      ("shifts a week", { $0.mostShifts = WeekLaw.unlimited }),
      (
        "rest",
        {
          $0.rest = 0
          $0.shortRest = 0
          $0.restAfterLateNight = 0
          $0.shortRestAfterLateNight = 0
        }
      ),
      ("weekly rest", { $0.longestStretch = WeekLaw.unlimited }),
      ("night work", { $0.mostNights = WeekLaw.unlimited }),
    ]
    let name = limits.first { holds($0.1) }?.0 ?? "working hours"
    return [BrokenPin(person: staff.code, day: nil, limit: name)]
  }
}
