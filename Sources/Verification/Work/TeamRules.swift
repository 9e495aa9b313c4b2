import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// The people of a visit: every part of the team filled, by people who may fill it.
enum TeamRules {
  private struct Part: Hashable {
    let role: String
    let qualification: String?
  }

  static func check(
    _ scene: Scene,
    _ visit: Visit,
    _ rule: Rule,
    _ version: RuleVersion,
    _ day: Day
  ) -> [Finding] {
    var findings: [Finding] = []
    let own = version.team.filter { scene.rulebook.role($0.role)?.isExternal != true }
    var needed: [Part: Int] = [:]
    for part in own {
      needed[Part(role: part.role, qualification: part.qualification), default: 0] += part.count
    }
    var there: [Part: Int] = [:]
    for member in visit.members {
      there[Part(role: member.role, qualification: member.qualification), default: 0] += 1
    }
    let people = visit.members.map(\.person)
    for (index, person) in people.enumerated() where people[..<index].contains(person) {
      findings.append(
        VisitRules.finding(
          .teamIncomplete,
          visit,
          rule,
          person: person,
          en: "\(person) stands in the team twice",
          nl: "\(person) staat twee keer in het team"
        )
      )
    }
    if needed != there {
      findings.append(
        VisitRules.finding(
          .teamIncomplete,
          visit,
          rule,
          en: "team of \(text(there)), the rule asks for \(text(needed))",
          nl: "team van \(text(there)), de regel vraagt \(text(needed))"
        )
      )
    }
    for member in visit.members {
      guard
        let reason = unfit(scene, member.person, member.role, member.qualification, on: day)
      else { continue }
      findings.append(
        VisitRules.finding(
          .memberNotFit,
          visit,
          rule,
          person: member.person,
          en: "\(member.person) \(reason.english) on \(day)",
          nl: "\(member.person) \(reason.dutch) op \(day)"
        )
      )
    }
    return findings
  }

  /// Why a person cannot fill a part of a team on a day; nil when they can.
  static func unfit(
    _ scene: Scene,
    _ code: String,
    _ role: String,
    _ qualification: String?,
    on day: Day
  ) -> Bilingual? {
    guard let person = scene.people[code] else {
      return Bilingual(en: "is not in the register", nl: "staat niet in het register")
    }
    if !person.roles.contains(role) {
      return Bilingual(en: "does not have the role \(role)", nl: "heeft de rol \(role) niet")
    }
    if let qualification, !person.holds(qualification, on: day) {
      return Bilingual(
        en: "does not hold \(qualification)",
        nl: "heeft de bevoegdheid \(qualification) niet"
      )
    }
    if !person.isAvailable(on: day) {
      return Bilingual(en: "is not employed or is away", nl: "is niet in dienst of afwezig")
    }
    return nil
  }

  private static func text(_ parts: [Part: Int]) -> String {
    parts.isEmpty
      ? "0"
      : parts.map { part, count in
        "\(count) \(part.role)" + (part.qualification.map { " + \($0)" } ?? "")
      }.sorted().joined(separator: ", ")
  }
}
