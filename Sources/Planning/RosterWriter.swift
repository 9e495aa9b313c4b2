import CivilTime
import Obligations

/// Turns a finished draft into a roster.
struct RosterWriter {
  let model: WeekModel
  let draft: Draft

  func roster(open: [OpenItem]) -> Roster {
    Roster(
      city: model.city,
      week: model.axis.week,
      shifts: shifts(),
      visits: visits(),
      rounds: rounds(),
      open: open,
      demanded: (model.visits.map(\.obligation) + model.rounds.map(\.obligation)).sorted()
    )
  }

  private func shifts() -> [Shift] {
    var result: [Shift] = []
    for (person, week) in draft.duties.enumerated() {
      for (day, duty) in week.enumerated() {
        guard let duty else { continue }
        let code = model.staff[person].code
        let post = model.areas[duty.post]
        result.append(
          Shift(
            id: "\(code)/\(model.axis.days[day])",
            person: code,
            role: model.roles[duty.role],
            post: post,
            interval: model.axis.interval(duty.stretch),
            breaks: duty.breaks.map { model.axis.interval($0) },
            legs: duty.ways.map { way in
              Leg(
                interval: model.axis.interval(way.stretch),
                from: way.from.map { model.spots[$0].id } ?? post,
                to: way.to.map { model.spots[$0].id } ?? post
              )
            },
            isPinned: duty.isPinned
          )
        )
      }
    }
    return result.sorted { ($0.person, $0.interval.start) < ($1.person, $1.interval.start) }
  }

  private func visits() -> [Visit] {
    draft.visits.compactMap { placed -> Visit? in
      guard let placed, let plan = model.visits[placed.task].days[placed.day] else { return nil }
      let task = model.visits[placed.task]
      return Visit(
        obligation: task.obligation,
        rule: task.rule,
        object: task.object,
        interval: model.axis.interval(placed.stretch),
        members: placed.members.map { member in
          Visit.Member(
            person: model.staff[member.person].code,
            role: model.roles[member.need.role],
            qualification: member.need.qualification.map { model.qualifications[$0] }
          )
        }.sorted { $0.person < $1.person },
        externals: plan.externals.map {
          Visit.External(role: model.roles[$0.role], count: $0.count)
        },
        units: placed.units.map {
          Visit.UnitUse(
            resource: model.resources[model.units[$0].resource].name,
            unit: model.units[$0].name
          )
        }
      )
    }.sorted {
      ($0.interval.start, $0.obligation) < ($1.interval.start, $1.obligation)
    }
  }

  private func rounds() -> [Round] {
    draft.rounds.map { placed in
      let task = model.rounds[placed.task]
      return Round(
        obligation: task.obligation,
        rule: task.rule,
        zone: task.zone,
        resource: model.resources[task.resource].name,
        unit: model.units[placed.unit].name,
        driver: model.staff[placed.driver].code,
        interval: model.axis.interval(placed.stretch),
        places: placed.places
      )
    }.sorted {
      ($0.interval.start, $0.obligation, $0.unit) < ($1.interval.start, $1.obligation, $1.unit)
    }
  }
}
