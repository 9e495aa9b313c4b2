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
    return plan(
      rulebook: rulebook,
      city: city,
      from: from,
      through: last.sunday,
      year: year,
      usual: obligations(rulebook: rulebook, city: city, of: from.week)
    ).plan
  }

  /// The visits and rounds a week is asked to do, by id: those whose last day falls in it (or fell
  /// before it, for rechecks and arrivals), and those the year plan gives to it.
  public static func demanded(rulebook: Rulebook, city: City, week: Week) -> [Obligation] {
    demanded(
      rulebook: rulebook,
      city: city,
      week: week,
      usual: obligations(rulebook: rulebook, city: city, of: week)
    )
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

  /// The same for who knows all obligations of the week.
  static func demanded(
    rulebook: Rulebook,
    city: City,
    week: Week,
    usual: [Obligation]
  ) -> [Obligation] {
    // Later work is seen too, at least eight weeks of it, so that it takes its share of later weeks.
    let lastOfYear = Week(year: week.year, number: Week.count(inYear: week.year))?.sunday
    let through = max(lastOfYear ?? week.sunday, week.adding(weeks: 8).sunday)
    let (plan, obligations) = plan(
      rulebook: rulebook,
      city: city,
      from: week.monday,
      through: through,
      year: week.year,
      usual: usual
    )
    var given: [String: Week] = [:]
    for entry in plan.entries { given[entry.obligation] = entry.week }
    return obligations.filter { obligation in
      guard obligation.state == .open, obligation.earliest <= week.sunday else { return false }
      switch obligation.work {
      case .presence: return false
      case .round: return obligation.due >= week.monday
      case .visit: return obligation.due <= week.sunday || given[obligation.id] == week
      }
    }.sorted { $0.id < $1.id }
  }

  private static func plan(
    rulebook: Rulebook,
    city: City,
    from: Day,
    through: Day,
    year: Int,
    usual: [Obligation]
  ) -> (plan: YearPlan, obligations: [Obligation]) {
    let obligations = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: from,
      through: through,
      reference: from
    )
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
    return (YearPlan(year: year, entries: table.entries()), obligations)
  }
}
