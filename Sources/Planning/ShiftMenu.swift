import CivilTime
import Optimiser

/// The shifts one person may work on each day of the week, law and deployment applied.
struct ShiftMenu {
  struct Item {
    let stretch: Stretch
    let role: Int
    let work: Int
    let breakNeed: Int
    let breakPart: Int
    let flags: ShiftOption.Flags
    let isEvening: Bool
    let touchesWeekend: Bool
    let isPinned: Bool
  }

  /// By day of the week.
  let days: [[Item]]
  private let person: Int
  private let numbers: LawNumbers

  init(_ person: Int, _ model: WeekModel, numbers: LawNumbers) {
    let staff = model.staff[person]
    self.person = person
    self.numbers = numbers
    days = (0..<7).map { day in
      guard staff.isAvailable[day], staff.pins[day] != .free else { return [] }
      return staff.roles.flatMap { role -> [Item] in
        guard !model.isExternal[role] else { return [] }
        return ShiftMenu.stretches(staff, day: day, model.shapes[role], model.axis).compactMap {
          ShiftMenu.item($0, staff, day: day, role: role, model, numbers)
        }
      }
    }
  }

  /// The shift with this start and end, or nil when it is not lawful by itself or not deployed.
  func item(_ stretch: Stretch, day: Int, role: Int, _ model: WeekModel) -> Item? {
    guard stretch.end <= model.axis.length, model.staff[person].pins[day] == .open else {
      return nil
    }
    return ShiftMenu.item(stretch, model.staff[person], day: day, role: role, model, numbers)
  }

  /// Start and end of every shift of the shape, or the pinned one.
  private static func stretches(
    _ staff: Staff,
    day: Int,
    _ shape: WeekModel.Shape,
    _ axis: Axis
  ) -> [Stretch] {
    if case .shift(let pinned) = staff.pins[day] { return [pinned] }
    let step = max(15, min(30, shape.startEvery))
    return starts(shape, day: day, axis).flatMap { start in
      stride(from: shape.shortest, through: shape.longest, by: step)
        .filter { start + $0 <= axis.length }.map { Stretch(start, start + $0) }
    }
  }

  /// The minutes of a day at which a shift of the shape may start.
  static func starts(_ shape: WeekModel.Shape, day: Int, _ axis: Axis) -> [Int] {
    stride(from: 0, to: 1440, by: max(1, shape.startEvery)).compactMap { clock in
      TimeOfDay(minutes: clock).map { axis.minute(day: day, $0) }
    }
  }

  private static func item(
    _ stretch: Stretch,
    _ staff: Staff,
    day: Int,
    role: Int,
    _ model: WeekModel,
    _ numbers: LawNumbers
  ) -> Item? {
    guard stretch.length > 0, model.isDeployed(role: role, day: day, stretch),
      !staff.closed.contains(where: { $0.overlaps(stretch) }),
      staff.mayWorkSunday || !stretch.overlaps(model.sunday)
    else { return nil }
    let need = staff.breakNeeded(length: stretch.length, day: day)
    let work = stretch.length - need.minutes
    // Nights lie before 06:00 and after 24:00; most shifts need no look at the clock.
    let flags =
      stretch.start < model.axis.dayStart[day] + 420
        || stretch.end > model.axis.dayStart[day + 1]
      ? numbers.flags(of: model.axis.interval(stretch)) : []
    let most = flags.contains(.night) ? staff.nightShiftMost[day] : .max
    guard work > 0, work <= min(staff.shiftMost[day], most),
      stretch.length <= 1440 - Int(staff.law.rest)
    else { return nil }
    return Item(
      stretch: stretch,
      role: role,
      work: work,
      breakNeed: need.minutes,
      breakPart: need.part,
      flags: flags,
      isEvening: stretch.end > model.eveningFrom[day],
      touchesWeekend: stretch.overlaps(model.weekend),
      isPinned: staff.pins[day] != .open
    )
  }
}
