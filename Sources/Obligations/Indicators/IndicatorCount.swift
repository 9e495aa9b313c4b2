public import CivilTime
public import Registers
public import RuleChecking

/// What an indicator comes to in a calendar year: recorded, and planned on top of that.
///
/// A check counts when its rule is named by the indicator, or counts for such a rule or for the
/// indicator itself; it counts once, however many of these hold. Nobody plans violations: of these
/// only what is recorded counts.
public struct IndicatorCount: Hashable, Sendable {
  /// How a count stands to its target.
  public enum Standing: Hashable, Sendable {
    /// The promise is kept.
    case met
    /// So many fewer than promised.
    case short(Int)
    /// So many more than an exact or `about` promise.
    case over(Int)
  }

  /// A check that a plan or roster holds.
  public struct PlannedCheck: Hashable, Sendable {
    /// The rule.
    public let rule: String
    /// The day; of a year plan a day of its week.
    public let day: Day

    /// A planned check.
    public init(rule: String, day: Day) {
      self.rule = rule
      self.day = day
    }
  }

  /// The indicator.
  public let indicator: Indicator
  /// The calendar year.
  public let year: Int
  /// What registers hold before the reference day; nil when it is kept elsewhere.
  public let recorded: Int?
  /// What is planned from the reference day on; nil for violations and what is kept elsewhere.
  public let planned: Int?

  /// A count.
  public init(indicator: Indicator, year: Int, recorded: Int?, planned: Int?) {
    self.indicator = indicator
    self.year = year
    self.recorded = recorded
    self.planned = planned
  }

  /// Recorded and planned together; nil when it is kept elsewhere.
  public var total: Int? { recorded.map { $0 + (planned ?? 0) } }

  /// How the total stands to the target; nil without a target or a total.
  public var standing: Standing? {
    guard let total, let target = indicator.target else { return nil }
    let wanted = target.count.value
    let slack = target.promise == .about ? max(1, wanted / 10) : 0
    if total < wanted - slack { return .short(wanted - slack - total) }
    if target.promise != .atLeast, total > wanted + slack { return .over(total - wanted - slack) }
    return .met
  }

  /// The counts of all indicators for a calendar year, in the order of the rulebook.
  public static func counts(
    rulebook: Rulebook,
    city: City,
    year: Int,
    before reference: Day,
    planned: [PlannedCheck] = []
  ) -> [IndicatorCount] {
    guard !rulebook.indicators.isEmpty else { return [] }
    let checks = city.checks.filter { $0.day.year == year && $0.day < reference }
    let done = Dictionary(grouping: checks, by: \.rule)
    let coming = Dictionary(grouping: planned.filter { $0.day.year == year }, by: \.rule)
    return rulebook.indicators.map { indicator in
      let names = rulebook.rules(countingFor: indicator)
      var recorded: Int?
      var ahead: Int?
      switch indicator.counts {
      case .checks:
        recorded = names.reduce(0) { $0 + (done[$1]?.count ?? 0) }
        ahead = names.reduce(0) { $0 + (coming[$1]?.count ?? 0) }
      case .violations:
        recorded = names.flatMap { done[$0] ?? [] }.reduce(0) { $0 + $1.violations.count }
      case .elsewhere: break
      }
      return IndicatorCount(indicator: indicator, year: year, recorded: recorded, planned: ahead)
    }
  }

  /// What a year plan holds: a visit on the first day of its week on which it may be done, a round
  /// on its own day.
  public static func planned(_ plan: YearPlan, obligations: [Obligation]) -> [PlannedCheck] {
    let weeks = Dictionary(plan.entries.map { ($0.obligation, $0.week) }) { first, _ in first }
    return obligations.compactMap { item in
      guard item.state == .open else { return nil }
      switch item.work {
      case .visit:
        guard let week = weeks[item.id] ?? nil else { return nil }
        let day = min(max(week.monday, item.earliest), week.sunday)
        return PlannedCheck(rule: item.rule, day: day)
      case .round: return PlannedCheck(rule: item.rule, day: item.due)
      case .presence: return nil
      }
    }
  }

  /// What a roster holds: its visits, and the rounds of which all places are scanned.
  public static func planned(
    _ roster: Roster,
    rulebook: Rulebook,
    city: City
  ) -> [PlannedCheck] {
    city.adding(rosters: [roster], rulebook: rulebook).checks.filter {
      $0.day.week == roster.week
    }.map { PlannedCheck(rule: $0.rule, day: $0.day) }
  }
}

extension Rulebook {
  /// The rules whose checks an indicator counts: those it names, and those that count for one of
  /// them or for the indicator.
  public func rules(countingFor indicator: Indicator) -> [String] {
    let named: [String]
    switch indicator.counts {
    case .checks(let rules), .violations(let rules): named = rules
    case .elsewhere: return []
    }
    let goals = Set(named + [indicator.name])
    return rules.filter { goals.contains($0.name) || $0.countsFor.contains(where: goals.contains) }
      .map(\.name)
  }
}
