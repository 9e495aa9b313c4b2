import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Each shift by itself: who, when, where, how long.
enum ShiftRules {
  static func check(_ scene: Scene) -> [Finding] {
    var findings: [Finding] = []
    var ids: [String: Int] = [:]
    for shift in scene.roster.shifts {
      findings += check(scene, shift)
      let day = Amsterdam.day(of: shift.interval.start)
      let base = "\(shift.person)/\(day)"
      ids[base, default: 0] += 1
      let count = ids[base] ?? 1
      let expected = count == 1 ? base : "\(base)/\(count)"
      if shift.id != expected {
        findings.append(
          finding(
            .shiftId,
            shift,
            en: "id \(shift.id), expected \(expected)",
            nl: "id \(shift.id), verwacht \(expected)"
          )
        )
      }
    }
    findings += overlaps(scene)
    return findings
  }

  private static func check(_ scene: Scene, _ shift: Shift) -> [Finding] {
    let day = Amsterdam.day(of: shift.interval.start)
    guard let person = scene.people[shift.person] else {
      return [
        finding(
          .unknownPerson,
          shift,
          en: "no such person in the register",
          nl: "deze persoon staat niet in het register"
        )
      ]
    }
    var findings: [Finding] = []
    if day.week != scene.week {
      findings.append(
        finding(
          .shiftOutsideWeek,
          shift,
          en: "starts on \(day), outside \(scene.week)",
          nl: "begint op \(day), buiten \(scene.week)"
        )
      )
    }
    if !person.validity.contains(day) {
      findings.append(
        finding(
          .notEmployed,
          shift,
          en: "not employed on \(day)",
          nl: "niet in dienst op \(day)"
        )
      )
    }
    if let leave = person.leave.first(where: { onLeave($0, shift.interval) }) {
      findings.append(
        finding(
          .onLeave,
          shift,
          en: "away from \(leave.from) through \(leave.through)",
          nl: "afwezig van \(leave.from) tot en met \(leave.through)"
        )
      )
    }
    if scene.areas[shift.post] == nil {
      findings.append(
        finding(
          .unknownPost,
          shift,
          en: "no area has the code \(shift.post)",
          nl: "geen gebied heeft de code \(shift.post)"
        )
      )
    }
    findings += role(scene, shift, person, day)
    findings += breaks(scene, shift, person, day)
    return findings
  }

  /// The role: held, not external, and deployed during the whole duty.
  private static func role(
    _ scene: Scene,
    _ shift: Shift,
    _ person: Person,
    _ day: Day
  ) -> [Finding] {
    guard let role = scene.rulebook.role(shift.role), !role.isExternal,
      person.roles.contains(shift.role)
    else {
      return [
        finding(
          .roleNotHeld,
          shift,
          en: "does not have the role \(shift.role)",
          nl: "heeft de rol \(shift.role) niet"
        )
      ]
    }
    guard !role.deployed.isEmpty else { return [] }
    let windows = scene.stretches(role.deployed, on: day)
    if scene.isInside(shift.interval, windows) { return [] }
    let hours = windows.map { Wording.interval($0) }.joined(separator: ", ")
    return [
      finding(
        .outsideDeployment,
        shift,
        en:
          "\(Wording.interval(shift.interval)) is not within the hours of \(shift.role): \(hours)",
        nl: "\(Wording.interval(shift.interval)) valt niet binnen de uren van \(shift.role):"
          + " \(hours)",
        origin: role.origin,
        citations: role.basis.citations
      )
    ]
  }

  private static func breaks(
    _ scene: Scene,
    _ shift: Shift,
    _ person: Person,
    _ day: Day
  ) -> [Finding] {
    var findings: [Finding] = []
    let age: LabourLimits.Age = person.isMinor(on: day) ? .under18 : .adults
    let items = scene.rulebook.limits(role: shift.role, age: age).flatMap { limits in
      limits.items.map { (limits: limits, item: $0) }
    }
    for pause in shift.breaks {
      if pause.start <= shift.interval.start || pause.end >= shift.interval.end {
        findings.append(
          finding(
            .breakAtEdge,
            shift,
            en: "the break \(Wording.interval(pause)) does not interrupt the shift",
            nl: "de pauze \(Wording.interval(pause)) onderbreekt de dienst niet"
          )
        )
      }
      for (limits, item) in items {
        guard case .breakIn(_, _, let part) = item.limit, pause.length < part else { continue }
        findings.append(
          finding(
            .breakPartTooShort,
            shift,
            en: "a break of \(Wording.english(pause.length)), at least \(Wording.english(part))",
            nl: "een pauze van \(Wording.dutch(pause.length)), minstens \(Wording.dutch(part))",
            origin: item.origin,
            citations: limits.basis.citations
          )
        )
        break
      }
    }
    return findings
  }

  /// Whether a minute of the shift falls on a day of leave.
  private static func onLeave(_ leave: Person.Leave, _ interval: Interval) -> Bool {
    Interval(
      start: Amsterdam.moment(leave.from, .midnight),
      end: Amsterdam.moment(leave.through, .endOfDay)
    ).overlaps(interval)
  }

  private static func overlaps(_ scene: Scene) -> [Finding] {
    var findings: [Finding] = []
    for (_, shifts) in Dictionary(grouping: scene.roster.shifts, by: \.person) {
      for (index, shift) in shifts.enumerated() {
        for other in shifts[(index + 1)...] where shift.interval.overlaps(other.interval) {
          findings.append(
            finding(
              .shiftsOverlap,
              other,
              en: "overlaps \(shift.id)",
              nl: "overlapt \(shift.id)"
            )
          )
        }
      }
    }
    return findings
  }

  static func finding(
    _ code: FindingCode,
    _ shift: Shift,
    en: String,
    nl: String,
    origin: Origin? = nil,
    citations: [Citation] = []
  ) -> Finding {
    Finding(
      code,
      person: shift.person,
      shift: shift.id,
      text: Bilingual(en: "\(shift.id): \(en)", nl: "\(shift.id): \(nl)"),
      origin: origin,
      citations: citations
    )
  }
}
