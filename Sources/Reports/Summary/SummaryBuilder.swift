import CivilTime
public import Obligations
public import Registers
public import RuleChecking

/// Works out the figures of a roster as `RosterSummary` defines them.
public enum SummaryBuilder {
  /// The weeks over which unpredictability is counted, the planned one included.
  public static let observedWeeks = 13

  /// The figures of a roster.
  ///
  /// `obligations` holds at least those of the week; `levels` are the search's own and are passed
  /// on. Only history before the week counts.
  public static func summary(
    rulebook: Rulebook,
    city: City,
    obligations: [Obligation],
    roster: Roster,
    levels: [RosterSummary.Level]
  ) -> RosterSummary {
    RosterSummary(
      rules: ruleLines(
        rulebook: rulebook,
        city: city,
        obligations: obligations,
        roster: roster
      ),
      people: personLines(rulebook: rulebook, city: city, roster: roster),
      units: unitLines(rulebook: rulebook, city: city, roster: roster),
      exceptions: LegalExceptions.used(rulebook: rulebook, city: city, roster: roster),
      predictability: predictability(rulebook: rulebook, city: city, roster: roster),
      levels: levels
    )
  }

  // MARK: Rules

  private struct LineKey: Hashable, Comparable {
    let rank: Int
    let rule: String
    let unit: Int

    static func < (left: LineKey, right: LineKey) -> Bool {
      (left.rank, left.rule, left.unit) < (right.rank, right.rule, right.unit)
    }
  }

  private static let units: [RosterSummary.RuleLine.Unit] = [.visits, .places, .presenceMinutes]

  private static func ruleLines(
    rulebook: Rulebook,
    city: City,
    obligations: [Obligation],
    roster: Roster
  ) -> [RosterSummary.RuleLine] {
    let ranks = RuleRanks(rulebook: rulebook, week: roster.week)
    let resolver = WindowResolver(rulebook: rulebook, city: city)
    var totals: [LineKey: (demanded: Int, planned: Int)] = [:]
    func add(_ rule: String, _ unit: Int, demanded: Int = 0, planned: Int = 0) {
      let key = LineKey(rank: ranks.rank(of: rule), rule: rule, unit: unit)
      let old = totals[key] ?? (0, 0)
      totals[key] = (old.demanded + demanded, old.planned + planned)
    }
    let demanded = Set(roster.demanded)
    for obligation in obligations {
      switch obligation.work {
      case .visit:
        if demanded.contains(obligation.id) { add(obligation.rule, 0, demanded: 1) }
      case .round(let places):
        if demanded.contains(obligation.id) { add(obligation.rule, 1, demanded: places) }
      case .presence(let presence):
        guard obligation.earliest.week == roster.week else { continue }
        let minutes = resolver.windows(
          presence.windows,
          object: obligation.object,
          on: obligation.earliest
        ).reduce(0) { $0 + $1.length }
        let asked = minutes * presence.count.value
        add(obligation.rule, 2, demanded: asked, planned: asked)
      }
    }
    for visit in roster.visits { add(visit.rule, 0, planned: 1) }
    for round in roster.rounds { add(round.rule, 1, planned: round.places) }
    for item in roster.open {
      if case .presence(let short, let interval) = item.missing {
        add(item.rule, 2, planned: -short * interval.length)
      }
    }
    return totals.sorted { $0.key < $1.key }.map { key, total in
      RosterSummary.RuleLine(
        rule: key.rule,
        rank: key.rank,
        unit: units[key.unit],
        demanded: total.demanded,
        planned: total.planned
      )
    }
  }

  // MARK: People

  private static func personLines(
    rulebook: Rulebook,
    city: City,
    roster: Roster
  ) -> [RosterSummary.PersonLine] {
    let monday = roster.week.monday
    let weeks = max(1, rulebook.fairness?.overWeeks ?? 1)
    let firstMonday = monday.adding(days: -7 * (weeks - 1))
    var worked: [String: [Interval]] = [:]
    for shift in city.worked {
      let day = Amsterdam.day(of: shift.interval.start)
      if firstMonday <= day && day < monday {
        worked[shift.person, default: []].append(shift.interval)
      }
    }
    let shifts = Dictionary(grouping: roster.shifts, by: \.person)
    let weekends = (0..<weeks).map { index in
      let saturday = firstMonday.adding(days: 7 * index + 5)
      return Interval(
        start: Amsterdam.wholeDay(saturday).start,
        end: Amsterdam.wholeDay(saturday.adding(days: 1)).end
      )
    }
    let people = city.people.filter { person in
      roster.week.days.contains { person.validity.contains($0) }
    }
    return people.sorted { $0.code < $1.code }.map { person in
      let own = shifts[person.code] ?? []
      let before = worked[person.code] ?? []
      let evenings = own.count { isEvening($0.interval, rulebook.fairness) }
      let all = before + own.map(\.interval)
      return RosterSummary.PersonLine(
        person: person.code,
        workMinutes: own.reduce(0) { $0 + $1.workMinutes },
        contractMinutes: person.contractMinutes,
        evenings: evenings,
        eveningsOverPeriod: evenings + before.count { isEvening($0, rulebook.fairness) },
        weekendsOverPeriod: weekends.count { weekend in all.contains { $0.overlaps(weekend) } },
        travelMinutes: own.flatMap(\.legs).reduce(0) { $0 + $1.interval.length }
      )
    }
  }

  /// Whether a shift has a minute at or after the evening hour of the day it starts.
  static func isEvening(_ shift: Interval, _ fairness: Fairness?) -> Bool {
    guard let fairness else { return false }
    return shift.end > Amsterdam.moment(Amsterdam.day(of: shift.start), fairness.eveningFrom)
  }

  // MARK: Resources

  private struct UnitKey: Hashable, Comparable {
    let resource: String
    let unit: String
    let day: Day

    static func < (left: UnitKey, right: UnitKey) -> Bool {
      (left.resource, left.unit, left.day) < (right.resource, right.unit, right.day)
    }
  }

  private static func unitLines(
    rulebook: Rulebook,
    city: City,
    roster: Roster
  ) -> [RosterSummary.UnitLine] {
    let resolver = WindowResolver(rulebook: rulebook, city: city)
    var used: [UnitKey: Int] = [:]
    for work in UnitWork.all(rulebook: rulebook, city: city, roster: roster) {
      let key = UnitKey(resource: work.resource, unit: work.unit, day: work.day)
      used[key, default: 0] += work.interval.length
    }
    return used.sorted { $0.key < $1.key }.map { key, minutes in
      RosterSummary.UnitLine(
        resource: key.resource,
        unit: key.unit,
        day: key.day,
        usedMinutes: minutes,
        budgetMinutes: resolver.resourceBudget(key.resource, on: key.day)
      )
    }
  }

  // MARK: Unpredictability

  private static func predictability(
    rulebook: Rulebook,
    city: City,
    roster: Roster
  ) -> [RosterSummary.Predictability] {
    let monday = roster.week.monday
    let first = monday.adding(days: -7 * (observedWeeks - 1))
    let resolver = WindowResolver(rulebook: rulebook, city: city)
    let rules = rulebook.rules.filter { rule in
      roster.week.days.contains { day in
        !isWaiting(rule, on: day, rulebook) && rule.version(on: day)?.isUnannounced ?? false
      }
    }
    return rules.sorted { $0.name < $1.name }.compactMap { rule in
      var weekdays: [Int: Int] = [:]
      for check in city.checks
      where check.rule == rule.name && first <= check.day && check.day < monday {
        weekdays[check.day.weekday.index, default: 0] += 1
      }
      for visit in roster.visits where visit.rule == rule.name {
        let day = resolver.workDay(of: visit.interval, rule: rule, object: visit.object)
        weekdays[day.weekday.index, default: 0] += 1
      }
      guard let most = weekdays.values.max() else { return nil }
      return RosterSummary.Predictability(
        rule: rule.name,
        mostOnOnePair: most,
        checks: weekdays.values.reduce(0, +)
      )
    }
  }

  /// Whether a rule is paused by a regime on a day, or belongs to a regime that is not in force.
  private static func isWaiting(_ rule: Rule, on day: Day, _ rulebook: Rulebook) -> Bool {
    let regimes = rulebook.regimes.filter { $0.isInForce(on: day) }
    if regimes.contains(where: { $0.pauses.contains(rule.name) }) { return true }
    return rule.during.map { during in !regimes.contains { $0.name == during } } ?? false
  }

  /// Whether some version of a rule in a week is unannounced: its objects stay inside the team.
  static func isUnannounced(_ rule: Rule, in week: Week) -> Bool {
    week.days.contains { rule.version(on: $0)?.isUnannounced ?? false }
  }
}
