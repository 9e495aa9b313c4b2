public import CivilTime
import Obligations
import Optimiser
public import Registers
public import RuleChecking
public import SourceText

/// The problem of one week as data that any solver can read: `Sources/PROBLEM-FORMAT.md`.
public enum ProblemFile {
  /// The name every file of this format starts with.
  public static let schema = "ronde/problem"
  /// The version written.
  public static let version = "1.0"

  /// The problem that `Planner.plan` solves for the same input.
  ///
  /// `found` adds what was found for it, by name: the value of each level.
  public static func document(
    rulebook: Rulebook,
    city: City,
    week: Week,
    found: [(name: String, levels: [String: Int])] = []
  ) -> JSONText {
    document(Planner.model(rulebook: rulebook, city: city, week: week), found: found)
  }

  static func document(
    _ input: (model: WeekModel, menus: [ShiftMenu]),
    found: [(name: String, levels: [String: Int])] = []
  ) -> JSONText {
    let writer = ProblemWriter(model: input.model, menus: input.menus)
    return .object([
      "schema": .string(schema), "version": .string(version),
      "city": .string(input.model.city), "week": .string("\(input.model.axis.week)"),
      "length": .integer(input.model.axis.length),
      "dayStart": .array(input.model.axis.dayStart.map { .integer($0) }),
      "levels": .array(writer.levels.map { .string($0) }),
      "roles": .array(input.model.roles.map { .string($0) }),
      "qualifications": .array(input.model.qualifications.map { .string($0) }),
      "areas": .array(input.model.areas.map { .string($0) }),
      "ways": writer.ways,
      "people": .array(input.model.staff.indices.map { writer.person($0) }),
      "visits": .array(input.model.visits.indices.map { writer.visit($0) }),
      "apart": writer.apart,
      "presence": .array(input.model.presences.map { writer.presence($0) }),
      "rounds": .array(input.model.rounds.map { writer.round($0) }),
      "resources": .array(input.model.resources.map { writer.resource($0) }),
      "partners": .array(input.model.partners.map { writer.partner($0) }),
      "found": .object(
        found.map { one in
          JSONMember(
            one.name,
            .array(writer.levels.map { .integer(one.levels[$0] ?? 0) })
          )
        }
      ),
    ])
  }
}

/// Writes the parts of a problem.
struct ProblemWriter {
  let model: WeekModel
  let menus: [ShiftMenu]

  /// The levels of unmet work and presence, the first going before all others.
  var levels: [String] {
    LevelCounter.names(model)
  }

  /// Minutes from place to place: first the areas, then the spots.
  var ways: JSONText {
    let points = model.areaPoints + model.spots.map(\.point)
    return .array(
      points.map { from in .array(points.map { .integer(model.way(from, $0)) }) }
    )
  }

  private func stretch(_ stretch: Stretch) -> JSONText {
    .array([.integer(stretch.start), .integer(stretch.end)])
  }

  private func optional(_ number: Int?) -> JSONText { number.map { .integer($0) } ?? .null }

  func person(_ index: Int) -> JSONText {
    let staff = model.staff[index]
    return .object([
      "code": .string(staff.code), "area": optional(staff.area),
      "holds": .array(staff.holds.map { .array($0.map { .bool($0) }) }),
      "must": .array(staff.pins.map { if case .shift = $0 { .bool(true) } else { .bool(false) } }),
      "law": law(staff), "before": before(staff.before),
      "days": .array(menus[index].days.map { .array($0.map { option($0) }) }),
    ])
  }

  private func option(_ item: ShiftMenu.Item) -> JSONText {
    .object([
      "start": .integer(item.stretch.start), "end": .integer(item.stretch.end),
      "work": .integer(item.work), "break": .integer(item.breakNeed),
      "part": .integer(item.breakPart), "role": .integer(item.role),
      "night": .bool(item.flags.contains(.night)),
      "lateNight": .bool(item.flags.contains(.lateNight)),
    ])
  }

  private func law(_ staff: Staff) -> JSONText {
    let law = staff.law
    return .object([
      "mostWork": .integer(staff.mostWork), "mostShifts": .integer(Int(law.mostShifts)),
      "rest": .integer(Int(law.rest)), "shortRest": .integer(Int(law.shortRest)),
      "restAfterLateNight": .integer(Int(law.restAfterLateNight)),
      "shortRestAfterLateNight": .integer(Int(law.shortRestAfterLateNight)),
      "shorteningEvery": .integer(Int(law.shorteningEvery)),
      "weeklyRest": .integer(Int(law.weeklyRest)),
      "longestStretch": .integer(Int(law.longestStretch)),
      "nightSeries": .integer(Int(law.nightSeries)),
      "restAfterSeries": .integer(Int(law.restAfterSeries)),
      "mostInSeries": .integer(Int(law.mostInSeries)),
      "mostLateNights": .integer(Int(law.mostLateNights)),
      "mostNights": .integer(Int(law.mostNights)),
    ])
  }

  private func before(_ state: WeekState) -> JSONText {
    .object([
      "lastEnd": .integer(Int(state.lastEnd)), "need": .integer(Int(state.need)),
      "shortNeed": .integer(Int(state.shortNeed)), "shortFrom": .integer(Int(state.shortFrom)),
      "stretchStart": .integer(Int(state.stretchStart)), "nights": .integer(Int(state.nights)),
      "series": .integer(Int(state.series)),
    ])
  }

  private func team(_ team: [TeamNeed]) -> JSONText {
    .array(
      team.map {
        .object([
          "count": .integer($0.count), "role": .integer($0.role),
          "qualification": optional($0.qualification),
        ])
      }
    )
  }

  func visit(_ index: Int) -> JSONText {
    let task = model.visits[index]
    return .object([
      "id": .string(task.obligation), "level": .string(LevelCounter.name(task.standing)),
      "place": optional(task.spot.map { model.areas.count + $0 }),
      "days": .array(
        task.days.map { plan in
          guard let plan else { return .null }
          return .object([
            "windows": .array(plan.windows.map { stretch($0) }),
            "minutes": .integer(plan.minutes), "team": team(plan.team),
            "externals": .array(
              plan.externals.map {
                .object(["role": .integer($0.role), "count": .integer($0.count)])
              }
            ),
            "resources": .array(plan.resources.map { .integer($0) }),
          ])
        }
      ),
    ])
  }

  /// Pairs of visits with the days on which the first may not follow or precede the second.
  var apart: JSONText {
    let links = VisitLinks(model)
    var rows: [JSONText] = []
    for task in model.visits.indices {
      for other in links.spaced[task] where task < other {
        let clashes = (0..<7).flatMap { one in
          (0..<7).filter { !isSpaced(task, one, other, $0) }.map { (one, $0) }
        }
        guard !clashes.isEmpty else { continue }
        rows.append(
          .object([
            "visits": .array([.integer(task), .integer(other)]),
            "clashes": .array(clashes.map { .array([.integer($0.0), .integer($0.1)]) }),
          ])
        )
      }
    }
    return .array(rows)
  }

  private func isSpaced(_ one: Int, _ day: Int, _ other: Int, _ otherDay: Int) -> Bool {
    let (date, otherDate) = (model.axis.days[day], model.axis.days[otherDay])
    let (own, second) = (model.visits[one], model.visits[other])
    return (date < otherDate || VisitInserter.isSpaced(own, date, after: second, otherDate))
      && (otherDate < date || VisitInserter.isSpaced(second, otherDate, after: own, date))
  }

  func presence(_ task: PresenceTask) -> JSONText {
    .object([
      "id": .string(task.obligation), "level": .string("presence rank \(task.rank)"),
      "day": .integer(task.day), "stretches": .array(task.stretches.map { stretch($0) }),
      "count": .integer(task.count), "role": .integer(task.role),
      "qualification": optional(task.qualification), "area": optional(task.area),
      "visitsCount": .bool(task.visitsCount),
    ])
  }

  func round(_ task: RoundTask) -> JSONText {
    .object([
      "id": .string(task.obligation), "level": .string(LevelCounter.name(task.standing)),
      "places": .integer(task.places), "day": .integer(task.day),
      "windows": .array(task.windows.map { stretch($0) }), "resource": .integer(task.resource),
      "team": team(task.team),
    ])
  }

  func resource(_ resource: ResourceModel) -> JSONText {
    .object([
      "name": .string(resource.name),
      "speed": resource.speed.map { .array([.integer($0.places), .integer($0.minutes)]) } ?? .null,
      "budget": .array(resource.budget.map { optional($0) }),
      "units": .array(
        resource.units.map { unit in
          .object([
            "name": .string(model.units[unit].name),
            "days": .array(model.units[unit].isThere.map { .bool($0) }),
          ])
        }
      ),
    ])
  }

  func partner(_ partner: PartnerModel) -> JSONText {
    .object([
      "role": .integer(partner.role), "start": .integer(partner.stretch.start),
      "end": .integer(partner.stretch.end), "count": .integer(partner.count),
    ])
  }
}
