public import CivilTime

/// The days a result is about.
public struct CapacityPeriod: Hashable, Sendable {
  /// Whether they are an ISO year, a calendar year or a week.
  public let kind: Kind
  /// The first day.
  public let from: Day
  /// The last day.
  public let through: Day

  /// All of it.
  public init(
    kind: Kind,
    from: Day,
    through: Day
  ) {
    self.kind = kind
    self.from = from
    self.through = through
  }

  /// What sort of days a result can be about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// The weeks of an ISO year, Monday of week 1 through Sunday of the last.
    case isoYear
    /// 1 January through 31 December.
    case calendarYear
    /// One ISO week.
    case week
  }

  /// The ISO weeks that hold one of the days, in order.
  public var weeks: [Week] {
    let count = from.week.monday.days(until: through.week.monday) / 7
    return (0...max(0, count)).map { from.week.adding(weeks: $0) }
  }

  /// The days, in order.
  public var days: [Day] { (0...max(0, from.days(until: through))).map { from.adding(days: $0) } }
}

/// Some days in a row, both ends included.
public struct CapacitySpan: Hashable, Sendable {
  /// The first day.
  public let from: Day
  /// The last day.
  public let through: Day

  /// All of it.
  public init(
    from: Day,
    through: Day
  ) {
    self.from = from
    self.through = through
  }
}
