import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Each visit: asked for, allowed then, and done by the right people.
enum VisitRules {
  static func check(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<String> = []
    for visit in scene.roster.visits {
      guard let item = due[visit.obligation], item.work == .visit else {
        findings.append(
          finding(
            .unknownObligation,
            visit,
            en: "no rule asks for this visit",
            nl: "geen regel vraagt dit bezoek"
          )
        )
        continue
      }
      if !seen.insert(visit.obligation).inserted {
        findings.append(
          finding(.plannedTwice, visit, item.rule, en: "is planned twice", nl: "is dubbel gepland")
        )
      }
      if !item.isOpen {
        findings.append(
          finding(
            .obligationNotOpen,
            visit,
            item.rule,
            en: "was done before the week",
            nl: "is al voor de week gedaan"
          )
        )
      }
      if visit.rule != item.rule.name || visit.object != item.object {
        findings.append(
          finding(
            .wrongRuleOrObject,
            visit,
            item.rule,
            en: "rule \(visit.rule) at \(visit.object ?? Scene.whole) does not fit the obligation",
            nl: "regel \(visit.rule) bij \(visit.object ?? Scene.whole) past niet bij de"
              + " verplichting"
          )
        )
        continue
      }
      findings += check(scene, visit, item)
    }
    return findings + spacing(scene, due)
  }

  private static func check(_ scene: Scene, _ visit: Visit, _ item: DueItem) -> [Finding] {
    var findings: [Finding] = []
    let day = scene.workDay(of: visit)
    guard let version = scene.version(of: item.rule, on: day) else {
      return [
        finding(
          .outsideWindow,
          visit,
          item.rule,
          en: "the rule is not in force on \(day)",
          nl: "de regel geldt niet op \(day)"
        )
      ]
    }
    if day.week != scene.week {
      findings.append(
        finding(
          .visitOutsideWeek,
          visit,
          item.rule,
          en: "\(day) is not in \(scene.week)",
          nl: "\(day) ligt niet in \(scene.week)"
        )
      )
    }
    if day < item.earliest {
      findings.append(
        finding(
          .tooEarly,
          visit,
          item.rule,
          en: "on \(day), allowed from \(item.earliest)",
          nl: "op \(day), mag vanaf \(item.earliest)"
        )
      )
    }
    if let last = item.lapsesAfter, last < day {
      findings.append(
        finding(
          .tooLate,
          visit,
          item.rule,
          en: "on \(day), its period ended on \(last)",
          nl: "op \(day), de periode eindigde op \(last)"
        )
      )
    }
    findings += time(scene, visit, item.rule, version, day)
    findings += TeamRules.check(scene, visit, item.rule, version, day)
    return findings
  }

  /// As long as the rule says, and wholly in its window.
  private static func time(
    _ scene: Scene,
    _ visit: Visit,
    _ rule: Rule,
    _ version: RuleVersion,
    _ day: Day
  ) -> [Finding] {
    var findings: [Finding] = []
    if let takes = version.takes?.value, visit.interval.length != takes {
      findings.append(
        finding(
          .wrongDuration,
          visit,
          rule,
          en: "takes \(Wording.english(visit.interval.length)), the rule says"
            + " \(Wording.english(takes))",
          nl: "duurt \(Wording.dutch(visit.interval.length)), de regel zegt"
            + " \(Wording.dutch(takes))"
        )
      )
    }
    let windows = scene.stretches(version.windows, object: visit.object, on: day)
    if !scene.isInside(visit.interval, windows) {
      let hours = windows.map { Wording.interval($0) }.joined(separator: ", ")
      findings.append(
        finding(
          .outsideWindow,
          visit,
          rule,
          en: "\(Wording.interval(visit.interval)) is not within: \(hours)",
          nl: "\(Wording.interval(visit.interval)) valt niet binnen: \(hours)"
        )
      )
    }
    return findings
  }

  /// Visits of one rule at one object in this roster keep the spacing between each other.
  private static func spacing(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    var findings: [Finding] = []
    let visits = scene.roster.visits.sorted { $0.interval.start < $1.interval.start }
    for (index, visit) in visits.enumerated() {
      guard let item = due[visit.obligation], let spacing = item.spacing else { continue }
      let day = scene.workDay(of: visit)
      for earlier in visits[..<index]
      where earlier.obligation != visit.obligation
        && scene.counts(earlier.rule, for: item.rule.name)
        && (item.object == nil || earlier.object == item.object)
      {
        let first = spacing.after(scene.workDay(of: earlier))
        guard day < first else { continue }
        findings.append(
          finding(
            .spacing,
            visit,
            item.rule,
            en: "on \(day), after \(earlier.obligation) from \(first)",
            nl: "op \(day), na \(earlier.obligation) pas vanaf \(first)"
          )
        )
      }
    }
    return findings
  }

  static func finding(
    _ code: FindingCode,
    _ visit: Visit,
    _ rule: Rule? = nil,
    person: String? = nil,
    en: String,
    nl: String
  ) -> Finding {
    Finding(
      code,
      person: person,
      obligation: visit.obligation,
      text: Bilingual(en: "\(visit.obligation): \(en)", nl: "\(visit.obligation): \(nl)"),
      origin: rule?.origin,
      citations: rule?.basis.citations ?? []
    )
  }
}

extension Scene {
  /// The day a visit belongs to.
  func workDay(of visit: Visit) -> Day {
    workDay(of: visit.interval, rule: visit.rule, object: visit.object)
  }

  /// The day a round belongs to.
  func workDay(of round: Round) -> Day {
    workDay(of: round.interval, rule: round.rule, object: round.zone)
  }

  private func workDay(of interval: Interval, rule: String, object: String?) -> Day {
    workDay(of: interval) { day in
      guard let version = rules[rule]?.version(on: day) else { return [] }
      return stretches(version.windows, object: object, on: day)
    }
  }
}
