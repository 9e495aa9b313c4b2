import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Working-time law for everybody with a shift in the planned week.
struct LabourLaw {
  let findings: [Finding]
  /// Exceptions used, by person.
  let exceptions: [(person: String, limits: String, day: Day)]

  static func check(rulebook: Rulebook, city: City, roster: Roster, published: Day?) -> LabourLaw {
    var findings: [Finding] = []
    var exceptions: [(person: String, limits: String, day: Day)] = []
    var undecided: [LawResult.Undecided: [String]] = [:]
    let planned = Dictionary(grouping: roster.shifts, by: \.person)
    let worked = Dictionary(grouping: city.worked, by: \.person)
    let firstWorked = city.worked.map(\.interval.start).min()
    for person in city.people.sorted(by: { $0.code < $1.code }) {
      guard let shifts = planned[person.code] else { continue }
      let law = LawCase(
        person: person,
        rulebook: rulebook,
        week: roster.week,
        worked: history(worked[person.code] ?? [], before: roster.week),
        planned: shifts,
        knownFrom: knownFrom(firstWorked, person: person, week: roster.week)
      )
      let result = check(law, published: published)
      findings += result.findings
      for exception in result.exceptions.sorted(by: { ($0.day, $0.limits) < ($1.day, $1.limits) }) {
        let entry = (person: person.code, limits: exception.limits, day: exception.day)
        if !exceptions.contains(where: { $0 == entry }) { exceptions.append(entry) }
      }
      for item in Set(result.undecided) { undecided[item, default: []].append(person.code) }
    }
    findings += undecided.map { note($0.key, people: $0.value.sorted()) }
    return LabourLaw(findings: findings, exceptions: exceptions)
  }

  /// All limits for one person.
  static func check(_ law: LawCase, published: Day?) -> LawResult {
    var result = LawResult()
    result.add(DailyRest.check(law))
    result.add(RestWithNight.check(law))
    result.add(WeeklyRest.check(law))
    result.add(Breaks.check(law))
    result.add(ShiftLength.check(law))
    result.add(WeekTotals.check(law))
    result.add(NightSeries.check(law))
    result.add(Sundays.check(law))
    result.add(ClosedHours.check(law))
    result.add(Notice.check(law, published: published))
    if law.weekItems.isEmpty, law.duties.contains(where: { $0.isPlanned }) {
      let code = law.person.code
      result.findings.append(
        Finding(
          .noLaw,
          person: code,
          text: Bilingual(
            en: "\(code): no working-time limits hold for this person's roles and age",
            nl: "\(code): voor de rollen en leeftijd van deze persoon gelden geen arbeidstijden"
          )
        )
      )
    }
    return result
  }

  /// The shifts worked that matter: of the 53 weeks before the planned one.
  static func history(_ worked: [WorkedShift], before week: Week) -> [WorkedShift] {
    let first = week.monday.adding(days: -53 * 7)
    return worked.filter {
      let day = Amsterdam.day(of: $0.interval.start)
      return first <= day && day < week.monday
    }
  }

  /// The start of the time in which no row means no work.
  static func knownFrom(_ firstWorked: Moment?, person: Person, week: Week) -> Moment {
    let first = firstWorked.map { Amsterdam.day(of: $0).week.monday }
    var day = min(first ?? week.monday, week.monday)
    if let from = person.validity.from { day = max(day, from) }
    return Amsterdam.moment(day, .midnight)
  }

  /// One note for all people for whom a limit cannot be judged.
  private static func note(_ undecided: LawResult.Undecided, people: [String]) -> Finding {
    let shown = people.prefix(5).joined(separator: ", ") + (people.count > 5 ? " …" : "")
    let item = undecided.item
    return Finding(
      .notDecidable,
      severity: .note,
      person: people.count == 1 ? people.first : nil,
      text: Bilingual(
        en: "\(item.name): not decidable for \(people.count) people (\(shown))"
          + " without \(undecided.needs.english)",
        nl: "\(item.name): niet te beoordelen voor \(people.count) mensen (\(shown))"
          + " zonder \(undecided.needs.dutch)"
      ),
      origin: item.origin,
      citations: item.citations
    )
  }
}
