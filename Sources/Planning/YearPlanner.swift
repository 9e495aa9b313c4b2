public import CivilTime
public import Obligations
public import Registers
public import RuleChecking

/// Spreads the visits of a year over its weeks, so that no week starves or floods the next.
///
/// Every visit gets a week in which it may be done: inside its dates, on a week with a window and
/// with days of the outside organisations it needs, and far enough from the visit before. Among
/// these the loads of roles are levelled: the sum over roles and weeks of load² ÷ capacity is made
/// small, first by placing the visits with the least choice, then by moving one at a time until no
/// move helps. Ties are drawn from the visit's id, so that unannounced checks follow no order.
public enum YearPlanner {
  /// The plan of an ISO year for what is open on the reference day.
  ///
  /// Visits that may also be done after the year can be given a week after it.
  public static func plan(rulebook: Rulebook, city: City, year: Int, reference: Day) -> YearPlan {
    let weeks = Week.weeks(ofYear: year)
    guard let first = weeks.first, let last = weeks.last else {
      return YearPlan(year: year, entries: [])
    }
    let from = max(first.monday, reference)
    let all = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: from,
      through: last.sunday,
      reference: from
    )
    return plan(
      rulebook: rulebook,
      city: city,
      all,
      usual: obligations(rulebook: rulebook, city: city, of: from.week),
      from: from,
      through: last.sunday,
      year: year
    )
  }

  /// The visits and rounds a week is asked to do, by id: those whose last day falls in it (or fell
  /// before it, for rechecks and arrivals), and those the year plan gives to it.
  public static func demanded(rulebook: Rulebook, city: City, week: Week) -> [Obligation] {
    asked(rulebook: rulebook, city: city, week: week).work
  }

  /// All obligations of a week, seen from its Monday.
  static func obligations(rulebook: Rulebook, city: City, of week: Week) -> [Obligation] {
    ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: week.monday,
      through: week.sunday,
      reference: week.monday
    )
  }

  /// What a week is asked to do: visits and rounds by id, and its presence in order.
  static func asked(
    rulebook: Rulebook,
    city: City,
    week: Week
  ) -> (work: [Obligation], presence: [Obligation]) {
    // Later work is seen too, at least eight weeks of it, so that it takes its share of later weeks.
    let lastOfYear = Week(year: week.year, number: Week.count(inYear: week.year))?.sunday
    let through = max(lastOfYear ?? week.sunday, week.adding(weeks: 8).sunday)
    let obligations = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: week.monday,
      through: through,
      reference: week.monday
    )
    // Presence is due on its day alone, so the week's own is among that of all weeks.
    let presence = obligations.filter { obligation in
      guard case .presence = obligation.work else { return false }
      return week.monday <= obligation.due && obligation.due <= week.sunday
    }
    var given: [String: Week] = [:]
    // Without a visit that can wait the year plan has no say.
    if obligations.contains(where: { mayWait($0, beyond: week) }) {
      let plan = plan(
        rulebook: rulebook,
        city: city,
        obligations,
        usual: presence,
        from: week.monday,
        through: through,
        year: week.year
      )
      for entry in plan.entries { given[entry.obligation] = entry.week }
    }
    let work = obligations.filter { obligation in
      guard obligation.state == .open, obligation.earliest <= week.sunday else { return false }
      switch obligation.work {
      case .presence: return false
      case .round: return obligation.due >= week.monday
      case .visit: return obligation.due <= week.sunday || given[obligation.id] == week
      }
    }
    return (work.sorted { $0.id < $1.id }, presence)
  }

  /// Whether a week may do a visit that can also be done after it.
  private static func mayWait(_ obligation: Obligation, beyond week: Week) -> Bool {
    guard case .visit = obligation.work else { return false }
    return obligation.state == .open && obligation.earliest <= week.sunday
      && obligation.due > week.sunday
  }

  /// Gives the open visits among the obligations of some days a week each; `usual` are those of the
  /// first week, presence at least.
  private static func plan(
    rulebook: Rulebook,
    city: City,
    _ obligations: [Obligation],
    usual: [Obligation],
    from: Day,
    through: Day,
    year: Int
  ) -> YearPlan {
    var table = YearTable(
      rulebook: rulebook,
      city: city,
      obligations: obligations,
      usual: usual,
      from: from,
      through: through
    )
    table.placeAll()
    table.level(passes: 4)
    return YearPlan(year: year, entries: table.entries())
  }
}
