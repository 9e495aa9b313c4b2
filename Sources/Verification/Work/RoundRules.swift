import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Rounds of scanning: the right zone and day, not more than all places, long enough, a driver.
enum RoundRules {
  static func check(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    var findings: [Finding] = []
    for round in scene.roster.rounds {
      guard let item = due[round.obligation], case .round = item.work else {
        findings.append(
          finding(
            .unknownObligation,
            round,
            en: "no rule asks for this round",
            nl: "geen regel vraagt deze ronde"
          )
        )
        continue
      }
      if !item.isOpen {
        findings.append(
          finding(
            .obligationNotOpen,
            round,
            item.rule,
            en: "was done before the week",
            nl: "is al voor de week gedaan"
          )
        )
      }
      if round.rule != item.rule.name || round.zone != item.object {
        findings.append(
          finding(
            .wrongRuleOrObject,
            round,
            item.rule,
            en: "rule \(round.rule) in \(round.zone) does not fit the obligation",
            nl: "regel \(round.rule) in \(round.zone) past niet bij de verplichting"
          )
        )
        continue
      }
      findings += check(scene, round, item)
    }
    return findings + places(scene, due)
  }

  private static func check(_ scene: Scene, _ round: Round, _ item: DueItem) -> [Finding] {
    let day = scene.workDay(of: round)
    guard let version = scene.version(of: item.rule, on: day) else {
      return [
        finding(
          .outsideWindow,
          round,
          item.rule,
          en: "the rule is not in force on \(day)",
          nl: "de regel geldt niet op \(day)"
        )
      ]
    }
    var findings = dates(scene, round, item, day)
    let windows = scene.stretches(version.windows, object: round.zone, on: day)
    if !scene.isInside(round.interval, windows) {
      let hours = windows.map { Wording.interval($0) }.joined(separator: ", ")
      findings.append(
        finding(
          .outsideWindow,
          round,
          item.rule,
          en: "\(Wording.interval(round.interval)) is not within: \(hours)",
          nl: "\(Wording.interval(round.interval)) valt niet binnen: \(hours)"
        )
      )
    }
    if !version.uses.contains(where: { $0.forEachPlace && $0.resource == round.resource }) {
      findings.append(
        finding(
          .roundResource,
          round,
          item.rule,
          en: "the rule does not use \(round.resource)",
          nl: "de regel gebruikt \(round.resource) niet"
        )
      )
    }
    findings += time(scene, round, item.rule)
    findings += driver(scene, round, item.rule, version, day)
    return findings
  }

  /// The round's day lies in the week and between the days on which it may be done.
  private static func dates(
    _ scene: Scene,
    _ round: Round,
    _ item: DueItem,
    _ day: Day
  )
    -> [Finding]
  {
    var findings: [Finding] = []
    if day.week != scene.week {
      findings.append(
        finding(
          .visitOutsideWeek,
          round,
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
          round,
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
          round,
          item.rule,
          en: "on \(day), its period ended on \(last)",
          nl: "op \(day), de periode eindigde op \(last)"
        )
      )
    }
    return findings
  }

  /// Minutes × places an hour ÷ 60 is at least the places scanned, in exact fractions.
  private static func time(_ scene: Scene, _ round: Round, _ rule: Rule) -> [Finding] {
    guard let speed = scene.rulebook.resource(round.resource)?.handles?.value else { return [] }
    let able = Int64(round.interval.length) * speed.numerator
    let asked = Int64(round.places) * 60 * speed.denominator
    guard able < asked else { return [] }
    let needed = Fraction(asked, over: max(1, speed.numerator))?.roundedUp ?? 0
    return [
      finding(
        .roundTooShort,
        round,
        rule,
        en: "\(round.places) places in \(round.interval.length) min, \(needed) min needed",
        nl: "\(round.places) plaatsen in \(round.interval.length) min, \(needed) min nodig"
      )
    ]
  }

  private static func driver(
    _ scene: Scene,
    _ round: Round,
    _ rule: Rule,
    _ version: RuleVersion,
    _ day: Day
  ) -> [Finding] {
    let parts = version.team.filter { scene.rulebook.role($0.role)?.isExternal != true }
    guard let part = parts.first else { return [] }
    let reasons = parts.map {
      TeamRules.unfit(scene, round.driver, $0.role, $0.qualification, on: day)
    }
    guard let reason = reasons[0], reasons.allSatisfy({ $0 != nil }) else { return [] }
    return [
      finding(
        .roundDriver,
        round,
        rule,
        en: "\(round.driver) cannot drive as \(part.role): \(reason.english)",
        nl: "\(round.driver) kan niet rijden als \(part.role): \(reason.dutch)"
      )
    ]
  }

  /// Not more places than the zone has.
  private static func places(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    let byObligation = Dictionary(grouping: scene.roster.rounds, by: \.obligation)
    return byObligation.values.compactMap { rounds -> Finding? in
      guard let first = rounds.first, let item = due[first.obligation],
        case .round(let places) = item.work
      else { return nil }
      let scanned = rounds.reduce(0) { $0 + $1.places }
      guard scanned > places || rounds.contains(where: { $0.places < 1 }) else { return nil }
      return finding(
        .roundPlaces,
        first,
        item.rule,
        en: "\(scanned) places scanned of \(places)",
        nl: "\(scanned) plaatsen gescand van \(places)"
      )
    }
  }

  private static func finding(
    _ code: FindingCode,
    _ round: Round,
    _ rule: Rule? = nil,
    en: String,
    nl: String
  ) -> Finding {
    Finding(
      code,
      person: round.driver,
      obligation: round.obligation,
      text: Bilingual(en: "\(round.obligation): \(en)", nl: "\(round.obligation): \(nl)"),
      origin: rule?.origin,
      citations: rule?.basis.citations ?? []
    )
  }
}
