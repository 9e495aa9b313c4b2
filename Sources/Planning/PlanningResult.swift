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
}

/// What the search did, as counts that are the same in every run.
public struct PlanningStatistics: Hashable, Sendable {
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
  /// The person's code.
  public let person: String
  /// The day of the pin; nil when the pins break a limit only together.
  public let day: Day?
  /// The limit it breaks, such as contract, leave, deployed or rest.
  public let limit: String
}
