public import CivilTime
public import Obligations
public import Registers
public import RuleChecking

/// Weeks that are only what is fixed by hand.
///
/// The exact piece reads some limits more narrowly than the law: one form of weekly rest, nobody
/// newly a night worker. Shifts fixed by hand that it cannot hold may still be lawful; then the
/// person gets these shifts and no others.
struct KeptPins {
  let model: WeekModel
  let layout: DutyLayout

  /// The pinned duties of a week with their breaks, in the post they had or in the own area.
  func week(_ person: Int, held: [Duty?]) -> [Duty?] {
    let staff = model.staff[person]
    return (0..<7).map { day in
      guard case .shift(let stretch) = staff.pins[day] else { return nil }
      if let duty = held[day], duty.isPinned { return duty }
      let own = staff.roles.filter { !model.isExternal[$0] }
      let role = own.first { model.isDeployed(role: $0, day: day, stretch) } ?? own.first
      guard let role else { return nil }
      let need = staff.breakNeeded(length: stretch.length, day: day)
      let duty = Duty(
        stretch: stretch,
        role: role,
        post: staff.area ?? 0,
        isPinned: true,
        breakNeed: need.minutes,
        breakPart: need.part
      )
      return layout.withBreaks(duty, loss: { _ in 0 }) ?? duty
    }
  }
}

extension Planner {
  /// A roster of nothing but what is fixed by hand for some people: what their pins ask at least.
  public static func pinned(
    rulebook: Rulebook,
    city: City,
    week: Week,
    people: Set<String>
  ) -> Roster {
    var builder = WeekModelBuilder(
      rulebook: rulebook,
      city: city,
      axis: Axis(week),
      resolver: WindowResolver(rulebook: rulebook, city: city),
      index: ObjectIndex(rulebook: rulebook, city: city, reference: week.monday)
    )
    let model = builder.model([]).model
    let kept = KeptPins(model: model, layout: DutyLayout(model: model))
    let keys = CoverKeys(roles: model.roles.count, asks: [], length: model.axis.length)
    var draft = Draft(model, menus: [], keys: keys)
    let nothing = [Duty?](repeating: nil, count: 7)
    for person in model.staff.indices where people.contains(model.staff[person].code) {
      for (day, duty) in kept.week(person, held: nothing).enumerated() {
        if let duty { draft.put(duty, person, day: day) }
      }
    }
    return RosterWriter(model: model, draft: draft).roster(open: [])
  }
}
