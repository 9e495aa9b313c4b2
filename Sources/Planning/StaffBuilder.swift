import CivilTime
import Optimiser
import Registers
import RuleChecking

/// Turns people, law and history into the numbers of the search.
struct StaffBuilder {
  let rulebook: Rulebook
  let axis: Axis
  let roles: [String]
  let qualifications: [String]
  let areas: [String]
  private let shapes: [WeekModel.Shape]
  private let worked: [String: [WorkedShift]]
  private let pins: [String: [Pin]]
  private let knownFrom: Day
  private let keptPins: Set<String>

  init(
    rulebook: Rulebook,
    city: City,
    axis: Axis,
    roles: [String],
    qualifications: [String],
    areas: [String],
    shapes: [WeekModel.Shape],
    keptPins: Set<String>
  ) {
    self.keptPins = keptPins
    self.rulebook = rulebook
    self.axis = axis
    self.roles = roles
    self.qualifications = qualifications
    self.areas = areas
    self.shapes = shapes
    let from = axis.week.adding(weeks: -53).monday
    let monday = axis.week.monday
    worked = Dictionary(
      grouping: city.worked.filter {
        let day = Amsterdam.day(of: $0.interval.start)
        return from <= day && day < monday
      },
      by: \.person
    ).mapValues { $0.sorted { $0.interval.start < $1.interval.start } }
    pins = Dictionary(grouping: city.pins, by: \.person)
    let first = city.worked.map(\.interval.start).min().map { Amsterdam.day(of: $0) }
    knownFrom = first.map { $0.week.monday } ?? monday
  }

  func staff(_ person: Person) -> (staff: Staff, numbers: LawNumbers) {
    let numbers = LawNumbers(person, rulebook: rulebook, axis: axis)
    let history = WorkHistory(
      numbers: numbers,
      shifts: worked[person.code] ?? [],
      knownFrom: max(knownFrom, person.validity.from ?? knownFrom)
    )
    var law = numbers.restNumbers()
    history.nightLimits(&law)
    let before = history.state(law)
    let most = history.mostWork()
    law.mostWork = Int32(clamping: min(most, target(person)))
    let own = roles.indices.filter { person.roles.contains(roles[$0]) }
    law.mostShifts = Int32(clamping: own.map { shapes[$0].mostPerWeek }.max() ?? 7)
    let burden = rulebook.fairness.map { history.burden($0) } ?? (evenings: 0, weekends: 0)
    let staff = Staff(
      code: person.code,
      area: person.area.flatMap { areas.firstIndex(of: $0) },
      roles: person.roles.compactMap { roles.firstIndex(of: $0) },
      contract: person.contractMinutes,
      weekMost: person.weekMaxMinutes,
      isAvailable: axis.days.map { person.isAvailable(on: $0) },
      holds: qualifications.map { name in axis.days.map { person.holds(name, on: $0) } },
      pins: axis.days.indices.map { pinned(person, day: $0) },
      keepsPins: keptPins.contains(person.code),
      law: law,
      mostWork: most,
      before: before,
      spill: history.spill,
      breakRules: axis.days.map { numbers.breakRules(on: $0) },
      shiftMost: axis.days.map { numbers.shiftMost(on: $0) },
      nightShiftMost: axis.days.map { numbers.nightShiftMost(on: $0) },
      closed: Stretch.union(numbers.closed() + freeDays(person)),
      mayWorkSunday: history.mayWorkSunday(),
      evenings: burden.evenings,
      weekends: burden.weekends
    )
    return (staff, numbers)
  }

  /// The contract's minutes less a fifth for each weekday of leave or outside employment, but at
  /// least what the pinned shifts take.
  private func target(_ person: Person) -> Int {
    let away = axis.days.prefix(5).count { !person.isAvailable(on: $0) }
    let pinned = axis.days.indices.reduce(0) { sum, day in
      guard case .shift(let stretch) = self.pinned(person, day: day) else { return sum }
      return sum + stretch.length
    }
    return max(person.contractMinutes * (5 - away) / 5, pinned)
  }

  /// Days fixed as free: no shift of the day before may run into them either.
  private func freeDays(_ person: Person) -> [Stretch] {
    let next = axis.week.monday.adding(days: 7)
    return (pins[person.code] ?? []).compactMap { pin in
      guard pin.from == nil, axis.week.monday <= pin.day, pin.day <= next else { return nil }
      return axis.stretch(Amsterdam.wholeDay(pin.day))
    }
  }

  private func pinned(_ person: Person, day: Int) -> Staff.PinnedDay {
    let own = (pins[person.code] ?? []).filter { $0.day == axis.days[day] }
    for pin in own {
      guard let from = pin.from, let to = pin.to else { return .free }
      let end = to <= from ? to.nextDay : to
      return .shift(Stretch(axis.minute(day: day, from), axis.minute(day: day, end)))
    }
    return .open
  }
}
