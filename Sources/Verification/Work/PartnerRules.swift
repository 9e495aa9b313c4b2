import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Outside people: as many as the rule asks, on days and hours they are there.
enum PartnerRules {
  /// What a version asks of outside organisations.
  static func needed(_ scene: Scene, _ version: RuleVersion) -> [String: Int] {
    var result: [String: Int] = [:]
    for partner in version.partners { result[partner, default: 0] += 1 }
    for part in version.team where scene.rulebook.role(part.role)?.isExternal == true {
      result[part.role, default: 0] += part.count
    }
    return result
  }

  static func check(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    var findings: [Finding] = []
    for visit in scene.roster.visits {
      guard let rule = due[visit.obligation]?.rule,
        let version = rule.version(on: scene.workDay(of: visit))
      else { continue }
      let needed = needed(scene, version)
      var there: [String: Int] = [:]
      for external in visit.externals { there[external.role, default: 0] += external.count }
      if needed != there {
        findings.append(
          VisitRules.finding(
            .partnersMissing,
            visit,
            rule,
            en: "outside people: \(text(there)), the rule asks for: \(text(needed))",
            nl: "mensen van buiten: \(text(there)), de regel vraagt: \(text(needed))"
          )
        )
      }
    }
    return findings + shared(scene)
  }

  /// At every moment visits together use no more outside people than are there.
  private static func shared(_ scene: Scene) -> [Finding] {
    var findings: [Finding] = []
    for visit in scene.roster.visits {
      for external in visit.externals {
        let days = scene.city.partners.filter { $0.partner == external.role }
        let others = scene.roster.visits.filter { $0.interval.overlaps(visit.interval) }
        let moments =
          ([visit.interval.start] + others.map(\.interval.start)
          + days.flatMap { [interval($0).start, interval($0).end] })
          .filter { visit.interval.contains($0) }
        for moment in moments.sorted() {
          let there = days.filter { interval($0).contains(moment) }.reduce(0) { $0 + $1.count }
          let used = others.filter { $0.interval.contains(moment) }.reduce(0) { sum, other in
            sum + other.externals.filter { $0.role == external.role }.reduce(0) { $0 + $1.count }
          }
          guard used > there else { continue }
          findings.append(
            VisitRules.finding(
              .partnersNotThere,
              visit,
              scene.rules[visit.rule],
              en: "\(used) of \(external.role) needed at \(Wording.moment(moment)), \(there) there",
              nl: "\(used) van \(external.role) nodig om \(Wording.moment(moment)), \(there)"
                + " aanwezig"
            )
          )
          break
        }
      }
    }
    return findings
  }

  static func interval(_ day: PartnerDay) -> Interval {
    Amsterdam.interval(day.day, day.from, day.to <= day.from ? day.to.nextDay : day.to)
  }

  private static func text(_ parts: [String: Int]) -> String {
    parts.isEmpty
      ? "-" : parts.map { "\($0.value) \($0.key)" }.sorted().joined(separator: ", ")
  }
}
