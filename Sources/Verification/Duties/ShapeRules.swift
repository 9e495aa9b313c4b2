import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// The shape of shifts and the minutes of the contract.
enum ShapeRules {
  static func check(_ scene: Scene) -> [Finding] {
    var findings: [Finding] = []
    for shift in scene.roster.shifts where !PinRules.isPinned(scene, shift) {
      findings += shape(scene, shift)
    }
    let byPerson = Dictionary(grouping: scene.roster.shifts, by: \.person)
    for person in scene.city.people {
      guard let shifts = byPerson[person.code] else { continue }
      let work = shifts.reduce(0) { $0 + $1.workMinutes }
      if work > person.weekMaxMinutes {
        findings.append(
          Finding(
            .contractExceeded,
            person: person.code,
            text: Bilingual(
              en: "\(person.code): \(Wording.english(work)) of work in \(scene.week),"
                + " at most \(Wording.english(person.weekMaxMinutes))",
              nl: "\(person.code): \(Wording.dutch(work)) werk in \(scene.week),"
                + " hoogstens \(Wording.dutch(person.weekMaxMinutes))"
            )
          )
        )
      }
      findings += number(scene, person, shifts)
    }
    return findings
  }

  private static func shapes(_ scene: Scene, _ role: String) -> [ShiftShape] {
    scene.rulebook.shiftShapes.filter { $0.roles.contains(role) }
  }

  /// A shift has the length and start of one of its role's shapes.
  private static func shape(_ scene: Scene, _ shift: Shift) -> [Finding] {
    let shapes = shapes(scene, shift.role)
    guard let first = shapes.first else { return [] }
    let length = shift.interval.length
    let fitting = shapes.filter { $0.shortest <= length && length <= $0.longest }
    if fitting.isEmpty {
      return [
        ShiftRules.finding(
          .shiftLength,
          shift,
          en: "\(Wording.english(length)) long, \(Wording.english(first.shortest)) through"
            + " \(Wording.english(first.longest)) is planned",
          nl: "\(Wording.dutch(length)) lang, gepland wordt \(Wording.dutch(first.shortest)) tot"
            + " en met \(Wording.dutch(first.longest))",
          origin: first.origin,
          citations: first.basis.citations
        )
      ]
    }
    let start = Amsterdam.wall(shift.interval.start).minutes
    if fitting.contains(where: { $0.startEvery < 1 || start % $0.startEvery == 0 }) { return [] }
    return [
      ShiftRules.finding(
        .shiftStart,
        shift,
        en: "starts at \(Amsterdam.clock(shift.interval.start)), not at a multiple of"
          + " \(Wording.english(fitting[0].startEvery))",
        nl: "begint om \(Amsterdam.clock(shift.interval.start)), niet op een veelvoud van"
          + " \(Wording.dutch(fitting[0].startEvery))",
        origin: fitting[0].origin,
        citations: fitting[0].basis.citations
      )
    ]
  }

  /// At most so many shifts of the roles of one declaration.
  private static func number(
    _ scene: Scene,
    _ person: Person,
    _ shifts: [Shift]
  ) -> [Finding] {
    scene.rulebook.shiftShapes.compactMap { shape -> Finding? in
      let count = shifts.filter { shape.roles.contains($0.role) }.count
      guard let most = shape.atMostPerWeek, count > most else { return nil }
      return Finding(
        .tooManyShifts,
        person: person.code,
        text: Bilingual(
          en: "\(person.code): \(count) shifts in \(scene.week), at most \(most)",
          nl: "\(person.code): \(count) diensten in \(scene.week), hoogstens \(most)"
        ),
        origin: shape.origin,
        citations: shape.basis.citations
      )
    }
  }
}
