/// What a search ends with.
public enum RosterAnswer: Sendable {
  /// A lawful roster, with the bound that was proved.
  case planned(PlannedRoster)
  /// No schedule of this person is lawful.
  case impossible(person: Int)
  /// No lawful schedule of this person was found, though there may be one.
  case notFound(person: Int)
}

/// A lawful roster, its cost, and what no roster can cost less than.
public struct PlannedRoster: Sendable {
  /// The roster.
  public let roster: Roster
  /// Its cost.
  public let cost: RosterCost
  /// The prices that prove the bound.
  public let certificate: PriceCertificate
  /// No lawful roster costs less.
  public let bound: Int64
  /// The work that was done.
  public let statistics: SearchStatistics

  /// Whether the roster is proved to be the cheapest.
  public var isOptimal: Bool { cost.total == bound }
}
