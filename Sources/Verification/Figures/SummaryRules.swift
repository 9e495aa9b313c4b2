import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Every figure of the summary, worked out again.
struct SummaryRules {
  let scene: Scene
  let summary: RosterSummary
  let due: [String: DueItem]
  let demands: [PresenceDemand]
  let exceptions: [(person: String, limits: String, day: Day)]

  func check() -> [Finding] {
    ruleLines() + personLines() + unitLines() + exceptionLines() + predictabilityLines() + levels()
  }

  /// Compares lines by key; a line that is missing or said twice differs, one of only zeros may be
  /// left out.
  private func compare(
    _ code: FindingCode,
    said: [(key: String, values: [Int])],
    right: [String: [Int]],
    names: [Bilingual]
  ) -> [Finding] {
    var findings: [Finding] = []
    let grouped = Dictionary(grouping: said, by: \.key)
    for key in Set(grouped.keys).union(right.keys).sorted() {
      let lines = (grouped[key] ?? []).map(\.values)
      let values = right[key]
      if lines.isEmpty, values?.allSatisfy({ $0 == 0 }) ?? true { continue }
      if let values, lines == [values] { continue }
      if values == nil, lines.count == 1, lines[0].allSatisfy({ $0 == 0 }) { continue }
      let rule = key.split(separator: " ").first.flatMap { scene.rules[String($0)] }
      let text = difference(lines, values, names)
      findings.append(
        Finding(
          code,
          text: Bilingual(en: "\(key): \(text.english)", nl: "\(key): \(text.dutch)"),
          origin: rule?.origin,
          citations: rule?.basis.citations ?? []
        )
      )
    }
    return findings
  }

  /// Which figures of a line differ, and how; or that there is no line, too many, or one too much.
  private func difference(_ lines: [[Int]], _ right: [Int]?, _ names: [Bilingual]) -> Bilingual {
    guard let right else {
      return Bilingual(en: "does not belong in the summary", nl: "hoort niet in het overzicht")
    }
    guard let said = lines.first else {
      return Bilingual(en: "is missing in the summary", nl: "ontbreekt in het overzicht")
    }
    guard lines.count == 1 else {
      return Bilingual(en: "stands in the summary twice", nl: "staat twee keer in het overzicht")
    }
    let differing = names.indices.filter { said[$0] != right[$0] }
    return Bilingual(
      en: differing.map { index in
        "\(names[index].english) is \(right[index]), the summary says \(said[index])"
      }.joined(separator: "; "),
      nl: differing.map { index in
        "\(names[index].dutch) is \(right[index]), het overzicht zegt \(said[index])"
      }.joined(separator: "; ")
    )
  }

  // MARK: Rules

  private func ruleLines() -> [Finding] {
    var right: [String: [Int]] = [:]
    func add(_ rule: String, _ unit: RosterSummary.RuleLine.Unit, _ demanded: Int, _ planned: Int) {
      let old = right["\(rule) \(unit.rawValue)"] ?? [0, 0]
      right["\(rule) \(unit.rawValue)"] = [old[0] + demanded, old[1] + planned]
    }
    for id in Set(scene.roster.demanded) {
      guard let item = due[id] else { continue }
      let missing = OpenRules.missing(scene, item)
      switch item.work {
      case .visit: add(item.rule.name, .visits, 1, 1 - missing)
      case .round(let places): add(item.rule.name, .places, places, places - missing)
      }
    }
    let shortages = scene.shortages(demands)
    for demand in demands {
      let missing = Shortage.minutes(shortages[demand.id] ?? [])
      add(demand.rule.name, .presenceMinutes, demand.minutes, demand.minutes - missing)
    }
    let said = summary.rules.map {
      (key: "\($0.rule) \($0.unit.rawValue)", values: [$0.demanded, $0.planned])
    }
    var findings = compare(
      .summaryRule,
      said: said,
      right: right,
      names: [
        Bilingual(en: "demanded", nl: "gevraagd"), Bilingual(en: "planned", nl: "gepland"),
      ]
    )
    for line in summary.rules where line.rank != scene.rank(of: line.rule) {
      findings.append(
        Finding(
          .summaryRule,
          text: Bilingual(
            en: "\(line.rule): rank \(line.rank), should be \(scene.rank(of: line.rule))",
            nl: "\(line.rule): rang \(line.rank), moet \(scene.rank(of: line.rule)) zijn"
          ),
          origin: scene.rules[line.rule]?.origin
        )
      )
    }
    return findings
  }

  // MARK: People

  /// Evenings, weekends and minutes of one person.
  func personFigures(_ person: Person) -> [Int] {
    let shifts = scene.roster.shifts.filter { $0.person == person.code }
    let work = shifts.reduce(0) { $0 + $1.workMinutes }
    let travel = shifts.reduce(0) { sum, shift in
      sum + shift.legs.reduce(0) { $0 + $1.interval.length }
    }
    let fairness = scene.rulebook.fairness
    let weeks = max(1, fairness?.overWeeks ?? 1)
    let firstDay = scene.week.adding(weeks: 1 - weeks).monday
    let earlier = scene.city.worked.filter { $0.person == person.code }.map(\.interval).filter {
      let day = Amsterdam.day(of: $0.start)
      return firstDay <= day && day < scene.reference
    }
    let planned = shifts.map(\.interval)
    func isEvening(_ interval: Interval) -> Bool {
      guard let fairness else { return false }
      return interval.end
        > Amsterdam.moment(Amsterdam.day(of: interval.start), fairness.eveningFrom)
    }
    let all = earlier + planned
    let weekends = (0..<weeks).filter { back in
      let week = scene.week.adding(weeks: -back)
      let weekend = Interval(
        start: Amsterdam.moment(week.sunday.adding(days: -1), .midnight),
        end: Amsterdam.moment(week.sunday, .endOfDay)
      )
      return all.contains { $0.overlaps(weekend) }
    }
    return [
      work, person.contractMinutes, planned.filter(isEvening).count, all.filter(isEvening).count,
      weekends.count, travel,
    ]
  }

  private var employed: [Person] {
    scene.city.people.filter { person in
      scene.week.days.contains { person.validity.contains($0) }
    }
  }

  private func personLines() -> [Finding] {
    let right = Dictionary(
      employed.map { ($0.code, personFigures($0)) }
    ) { first, _ in first }
    let said = summary.people.map {
      (
        key: $0.person,
        values: [
          $0.workMinutes, $0.contractMinutes, $0.evenings, $0.eveningsOverPeriod,
          $0.weekendsOverPeriod, $0.travelMinutes,
        ]
      )
    }
    return compare(
      .summaryPerson,
      said: said,
      right: right,
      names: [
        Bilingual(en: "work in minutes", nl: "werk in minuten"),
        Bilingual(en: "contract in minutes", nl: "contract in minuten"),
        Bilingual(en: "evenings", nl: "avonden"),
        Bilingual(en: "evenings over the period", nl: "avonden over de periode"),
        Bilingual(en: "weekends over the period", nl: "weekenden over de periode"),
        Bilingual(en: "travel in minutes", nl: "reistijd in minuten"),
      ]
    )
  }

  // MARK: Units, exceptions, predictability

  private func unitLines() -> [Finding] {
    var right: [String: [Int]] = [:]
    for use in UnitRules.uses(scene) {
      let key = "\(use.resource) \(use.unit) \(use.day)"
      right[key] = [(right[key]?[0] ?? 0) + use.interval.length]
    }
    let said = summary.units.map {
      (key: "\($0.resource) \($0.unit) \($0.day)", values: [$0.usedMinutes])
    }
    var findings = compare(
      .summaryUnit,
      said: said,
      right: right,
      names: [Bilingual(en: "use in minutes", nl: "gebruik in minuten")]
    )
    for line in summary.units {
      let resource = scene.rulebook.resource(line.resource)
      let budget = resource.flatMap { UnitRules.budget(scene, $0, on: line.day) }
      let isThere =
        resource.map {
          UnitRules.units(scene, $0, on: line.day).contains(line.unit)
        } ?? false
      if budget != line.budgetMinutes || !isThere {
        let amount = budget.map { "\($0)" } ?? "-"
        findings.append(
          Finding(
            .summaryUnit,
            text: Bilingual(
              en: "\(line.resource) \(line.unit) \(line.day): the budget is \(amount) min",
              nl: "\(line.resource) \(line.unit) \(line.day): het budget is \(amount) min"
            ),
            origin: resource?.origin
          )
        )
      }
    }
    return findings
  }

  private func exceptionLines() -> [Finding] {
    let right = Dictionary(
      exceptions.map { ("\($0.person) \($0.limits) \($0.day)", [1]) }
    ) { first, _ in first }
    let said = summary.exceptions.map {
      (key: "\($0.person) \($0.limits) \($0.day)", values: [1])
    }
    return compare(
      .summaryException,
      said: said,
      right: right,
      names: [Bilingual(en: "exceptions", nl: "uitzonderingen")]
    )
  }

  /// For each unannounced rule: the most checks on one weekday, and all, in 13 weeks.
  func predictability() -> [String: [Int]] {
    var result: [String: [Int]] = [:]
    let firstDay = scene.week.adding(weeks: -12).monday
    for rule in scene.rulebook.rules {
      let isUnannounced = scene.week.days.contains {
        scene.version(of: rule, on: $0)?.isUnannounced ?? false
      }
      guard isUnannounced else { continue }
      var byWeekday: [Weekday: Int] = [:]
      for check in scene.city.checks
      where check.rule == rule.name && firstDay <= check.day && check.day < scene.reference {
        byWeekday[check.day.weekday, default: 0] += 1
      }
      for visit in scene.roster.visits where visit.rule == rule.name {
        byWeekday[scene.workDay(of: visit).weekday, default: 0] += 1
      }
      let all = byWeekday.values.reduce(0, +)
      if all > 0 { result[rule.name] = [byWeekday.values.max() ?? 0, all] }
    }
    return result
  }

  private func predictabilityLines() -> [Finding] {
    compare(
      .summaryPredictability,
      said: summary.predictability.map { (key: $0.rule, values: [$0.mostOnOnePair, $0.checks]) },
      right: predictability(),
      names: [
        Bilingual(en: "most checks on one weekday", nl: "meeste controles op een weekdag"),
        Bilingual(en: "checks", nl: "controles"),
      ]
    )
  }

  // MARK: Levels

  private func levels() -> [Finding] {
    var right = LevelFigures(scene: scene, due: due, demands: demands).unmet()
    let soft = LevelFigures(scene: scene, due: due, demands: demands).soft(
      people: employed.map { personFigures($0) },
      predictability: predictability()
    )
    right.merge(soft) { first, _ in first }
    var findings = compare(
      .summaryLevel,
      said: summary.levels.map { (key: $0.name, values: [$0.value]) },
      right: right.mapValues { [$0] },
      names: [Bilingual(en: "the value", nl: "de waarde")]
    )
    findings += BoundRules(scene: scene, summary: summary, due: due, demands: demands).check()
    for name in soft.keys.sorted() where !summary.levels.contains(where: { $0.name == name }) {
      findings.append(
        Finding(
          .summaryLevel,
          text: Bilingual(en: "the level \(name) is missing", nl: "het niveau \(name) ontbreekt")
        )
      )
    }
    return findings
  }
}
