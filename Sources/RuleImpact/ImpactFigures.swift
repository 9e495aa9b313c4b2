public import CivilTime
public import Obligations
public import Registers
public import RuleChecking

/// What some rules ask for in some weeks: how many obligations of each rule, and how much work for
/// each role and resource.
///
/// The obligations are those that `ronde due --from … --through …` lists for the same days. A visit
/// asks its minutes of each of its team and of each partner, and of each resource it uses; a round
/// its places at the resource's speed, of the resource and of each of its team; presence the minutes
/// of its windows for each person. Work that is done or missed is left out of the hours.
public struct ImpactFigures: Sendable {
  /// Obligations of each rule that has any, by name.
  public let obligations: [String: Int]
  /// Minutes of each role and resource that has any, by name.
  public let minutes: [String: Fraction]

  /// The figures of the days from one through another.
  public init(rulebook: Rulebook, city: City, from: Day, through: Day) {
    let due = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: from,
      through: through,
      reference: from
    )
    var counts: [String: Int] = [:]
    for obligation in due { counts[obligation.rule, default: 0] += 1 }
    obligations = counts
    minutes = ImpactFigures.work(due.filter { $0.state == .open }, rulebook, city)
  }

  static func work(
    _ due: [Obligation],
    _ book: Rulebook,
    _ city: City
  ) -> [String: Fraction] {
    let rules = Dictionary(book.rules.map { ($0.name, $0) }) { first, _ in first }
    let resolver = WindowResolver(rulebook: book, city: city)
    var whole: [String: Int] = [:]
    /// Places by role or resource and by the resource that scans them.
    var places: [String: [String: Int]] = [:]
    for obligation in due {
      guard
        let version = rules[obligation.rule]?.versions.first(where: {
          $0.number == obligation.version
        })
      else { continue }
      let people = version.team.map { ($0.role, $0.count) } + version.partners.map { ($0, 1) }
      switch obligation.work {
      case .visit(let minutes):
        for (role, count) in people { whole[role, default: 0] += minutes * count }
        for use in version.uses { whole[use.resource, default: 0] += minutes }
      case .round(let count):
        for use in version.uses where use.forEachPlace {
          places[use.resource, default: [:]][use.resource, default: 0] += count
          for (role, number) in people {
            places[role, default: [:]][use.resource, default: 0] += count * number
          }
        }
      case .presence(let presence):
        let windows = resolver.windows(
          presence.windows,
          object: obligation.object,
          on: obligation.due
        )
        whole[presence.role, default: 0] +=
          windows.reduce(0) { $0 + $1.length } * presence.count.value
      }
    }
    var result: [String: Fraction] = [:]
    for name in Set(whole.keys).union(places.keys) {
      var sum: Fraction? = Fraction(whole[name] ?? 0)
      for (resource, count) in (places[name] ?? [:]).sorted(by: { $0.key < $1.key }) {
        guard let speed = book.resource(resource)?.handles?.value else { continue }
        let scaled = Int64(clamping: count).multipliedReportingOverflow(by: 60 * speed.denominator)
        guard !scaled.overflow else { continue }
        sum = sum.flatMap { sum in
          Fraction(scaled.partialValue, over: speed.numerator).flatMap { added(sum, $0) }
        }
      }
      result[name] = sum
    }
    return result
  }

  /// The exact sum; nil when it does not fit.
  static func added(_ left: Fraction, _ right: Fraction) -> Fraction? {
    let a = left.numerator.multipliedReportingOverflow(by: right.denominator)
    let b = right.numerator.multipliedReportingOverflow(by: left.denominator)
    let below = left.denominator.multipliedReportingOverflow(by: right.denominator)
    let above = a.partialValue.addingReportingOverflow(b.partialValue)
    guard !a.overflow, !b.overflow, !below.overflow, !above.overflow else { return nil }
    return Fraction(above.partialValue, over: below.partialValue)
  }
}

/// What a roster of one week makes of the work it was asked to do.
public struct RosterFigures: Hashable, Sendable {
  /// One rule's work: visits, places or person-minutes of presence.
  public struct Line: Hashable, Sendable {
    /// The rule's name.
    public let rule: String
    /// In what the figures are counted.
    public let unit: RosterSummary.RuleLine.Unit
    /// What the week was asked to do.
    public let demanded: Int
    /// What the roster does of it.
    public let planned: Int
  }

  /// The week.
  public let week: Week
  /// The rules that have work in the week, in order of name; nil when the week has no lawful roster.
  public let lines: [Line]?
  /// Shifts planned.
  public let shifts: Int
  /// Visits planned.
  public let visits: Int
  /// Work left open.
  public let open: Int
  /// Minutes worked in shifts, without breaks.
  public let workMinutes: Int

  /// The figures of a roster, as its summary has them.
  public init(_ roster: Roster, _ summary: RosterSummary) {
    week = roster.week
    lines = summary.rules.map {
      Line(rule: $0.rule, unit: $0.unit, demanded: $0.demanded, planned: $0.planned)
    }.sorted { ($0.rule, $0.unit.rawValue) < ($1.rule, $1.unit.rawValue) }
    shifts = roster.shifts.count
    visits = roster.visits.count
    open = roster.open.count
    workMinutes = summary.people.reduce(0) { $0 + $1.workMinutes }
  }

  /// A week of which what is fixed by hand breaks a limit, so that there is no roster.
  public init(impossible week: Week) {
    self.week = week
    lines = nil
    (shifts, visits, open, workMinutes) = (0, 0, 0, 0)
  }
}

/// A change of rules with all its figures, for a page and as data.
public struct RuleImpact: Sendable {
  /// One side: before or after.
  public struct Side: Sendable {
    /// Where its rules came from, as asked for.
    public let name: String
    /// What it asks for in all the weeks.
    public let figures: ImpactFigures
    /// Its rosters by week; nil when none were asked for.
    public let rosters: [RosterFigures]?

    /// One side of a comparison.
    public init(name: String, figures: ImpactFigures, rosters: [RosterFigures]?) {
      self.name = name
      self.figures = figures
      self.rosters = rosters
    }
  }

  /// The first and last week.
  public let weeks: ClosedRange<Week>
  /// The rules as they were.
  public let before: Side
  /// The rules as they are.
  public let after: Side
  /// Every rule of either, in order of name.
  public let rules: [RuleComparison]

  /// A change of rules.
  public init(weeks: ClosedRange<Week>, before: Side, after: Side, rules: [RuleComparison]) {
    self.weeks = weeks
    self.before = before
    self.after = after
    self.rules = rules
  }

  /// The rules that are not the same on both sides.
  public var changed: [RuleComparison] {
    rules.filter { $0.presence != .kept || $0.relation != .same }
  }
}
