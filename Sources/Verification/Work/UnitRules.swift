import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Units of resources: the right ones, there on the day, once at a time, within hours and budget.
enum UnitRules {
  /// One use of one unit.
  struct Use {
    let resource: String
    let unit: String
    let obligation: String
    let interval: Interval
    let day: Day
  }

  static func uses(_ scene: Scene) -> [Use] {
    let visits = scene.roster.visits.flatMap { visit in
      visit.units.map {
        Use(
          resource: $0.resource,
          unit: $0.unit,
          obligation: visit.obligation,
          interval: visit.interval,
          day: scene.workDay(of: visit)
        )
      }
    }
    let rounds = scene.roster.rounds.map {
      Use(
        resource: $0.resource,
        unit: $0.unit,
        obligation: $0.obligation,
        interval: $0.interval,
        day: scene.workDay(of: $0)
      )
    }
    return (visits + rounds).sorted { $0.interval.start < $1.interval.start }
  }

  static func check(_ scene: Scene, _ due: [String: DueItem]) -> [Finding] {
    var findings: [Finding] = []
    for visit in scene.roster.visits {
      guard let rule = due[visit.obligation]?.rule,
        let version = rule.version(on: scene.workDay(of: visit))
      else { continue }
      let needed = version.uses.filter { !$0.forEachPlace }.map(\.resource).sorted()
      let there = visit.units.map(\.resource).sorted()
      if needed != there {
        findings.append(
          VisitRules.finding(
            .unitMissing,
            visit,
            rule,
            en: "holds \(text(there)), the rule asks for \(text(needed))",
            nl: "gebruikt \(text(there)), de regel vraagt \(text(needed))"
          )
        )
      }
    }
    let uses = uses(scene)
    for (index, use) in uses.enumerated() {
      findings += check(scene, use)
      for other in uses[(index + 1)...]
      where other.resource == use.resource && other.unit == use.unit
        && other.interval.overlaps(use.interval)
      {
        findings.append(
          finding(
            .unitTwice,
            other,
            en: "is in use for \(use.obligation) too",
            nl: "is ook in gebruik voor \(use.obligation)"
          )
        )
      }
    }
    return findings + budgets(scene, uses)
  }

  private static func check(_ scene: Scene, _ use: Use) -> [Finding] {
    guard let resource = scene.rulebook.resource(use.resource),
      units(scene, resource, on: use.day).contains(use.unit)
    else {
      return [
        finding(
          .unknownUnit,
          use,
          en: "is not there on \(use.day)",
          nl: "is er niet op \(use.day)"
        )
      ]
    }
    if scene.isInside(use.interval, scene.hours(of: resource, around: use.day)) { return [] }
    return [
      finding(
        .unitOutsideWindow,
        use,
        resource,
        en: "\(Wording.interval(use.interval)) is outside its hours",
        nl: "\(Wording.interval(use.interval)) valt buiten de uren"
      )
    ]
  }

  /// The units there on a day: of the register, or by number when it has no row for the resource.
  static func units(_ scene: Scene, _ resource: Resource, on day: Day) -> [String] {
    let rows = scene.city.units.filter { $0.resource == resource.name }
    if rows.isEmpty {
      return resource.count < 1 ? [] : (1...resource.count).map { "\(resource.name)-\($0)" }
    }
    return rows.filter { $0.validity.contains(day) }.map(\.unit)
  }

  /// Minutes a unit may be used on a day: by the budget that names the day most specifically.
  static func budget(_ scene: Scene, _ resource: Resource, on day: Day) -> Int? {
    guard !resource.available.isEmpty else { return nil }
    let isHoliday = scene.rulebook.isHoliday(day)
    var best: (level: Int, minutes: Int)?
    for budget in resource.available {
      guard let level = budget.days.specificity(of: day, isHoliday: isHoliday) else { continue }
      if best.map({ $0.level < level }) ?? true { best = (level, budget.minutes.value) }
    }
    return best?.minutes ?? 0
  }

  private static func text(_ names: [String]) -> String {
    names.isEmpty ? "-" : names.joined(separator: ", ")
  }

  private static func budgets(_ scene: Scene, _ uses: [Use]) -> [Finding] {
    let byUnit = Dictionary(grouping: uses) { "\($0.resource)/\($0.unit)/\($0.day)" }
    return byUnit.values.compactMap { uses -> Finding? in
      guard let use = uses.first, let resource = scene.rulebook.resource(use.resource),
        let budget = budget(scene, resource, on: use.day)
      else { return nil }
      let used = uses.reduce(0) { $0 + $1.interval.length }
      guard used > budget else { return nil }
      return finding(
        .unitOverBudget,
        use,
        resource,
        en: "\(Wording.english(used)) on \(use.day), at most \(Wording.english(budget))",
        nl: "\(Wording.dutch(used)) op \(use.day), hoogstens \(Wording.dutch(budget))"
      )
    }
  }

  private static func finding(
    _ code: FindingCode,
    _ use: Use,
    _ resource: Resource? = nil,
    en: String,
    nl: String
  ) -> Finding {
    let name = "\(use.resource) \(use.unit), \(use.obligation)"
    return Finding(
      code,
      obligation: use.obligation,
      text: Bilingual(en: "\(name): \(en)", nl: "\(name): \(nl)"),
      origin: resource?.origin,
      citations: resource?.basis.citations ?? []
    )
  }
}
