public import CivilTime
public import Obligations

/// What the planner found for one week.
public enum PlanningResult: Sendable {
  /// A lawful roster.
  case roster(PlannedWeek)
  /// Pins or history themselves break the law: no roster exists.
  case impossible([BrokenPin])
}

/// A lawful roster with what it costs.
public struct PlannedWeek: Sendable {
  /// The roster.
  public let roster: Roster
  /// What it costs, level by level.
  public let levels: [RosterSummary.Level]
  /// What the search did.
  public let statistics: PlanningStatistics
  /// The steps each worker did.
  public internal(set) var steps: [Int] = []
  /// Whether a worker was stopped from outside.
  public internal(set) var isStopped = false

  /// A roster with its levels and counts.
  public init(
    roster: Roster,
    levels: [RosterSummary.Level],
    statistics: PlanningStatistics
  ) {
    self.roster = roster
    self.levels = levels
    self.statistics = statistics
  }
}

/// What the search did, as counts that are the same in every run.
public struct PlanningStatistics: Hashable, Sendable {
  /// Changes that were tried.
  public var steps = 0
  /// Weeks of one person that were worked out exactly.
  public var weeks = 0
  /// Labels made for them.
  public var labels = 0
  /// Visits placed without choosing anybody's week anew.
  public var directVisits = 0
  /// Visits placed by choosing one or two people's weeks anew.
  public var repairedVisits = 0

  /// Nothing done yet.
  public init() {}
}

/// A pinned part that no lawful week can hold.
public struct BrokenPin: Hashable, Sendable {
  /// What a pin can break.
  public enum Limit: String, Hashable, Sendable, CaseIterable {
    /// The person is away that day.
    case leave
    /// No role of the person may be on duty at those hours.
    case deployed
    /// The person may not work at those hours.
    case closedHours
    /// The person did not agree to work on Sunday.
    case sunday
    /// No shift may be that long, or that long at night.
    case shiftLength
    /// More work than the contract or the law allows in the week.
    case weekWork
    /// More shifts than a week may have.
    case shiftsAWeek
    /// Too little rest between two shifts.
    case dailyRest
    /// Too little weekly rest.
    case weeklyRest
    /// More night work than is allowed.
    case nightWork
    /// Several limits at once, such as rest after a series of nights.
    case together
  }

  /// The person's code.
  public let person: String
  /// The day of the pin; nil when the pins break a limit only together.
  public let day: Day?
  /// The limit it breaks.
  public let limit: Limit
}
