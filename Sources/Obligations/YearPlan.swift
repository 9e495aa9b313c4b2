public import CivilTime

/// The week for each obligation of a year that asks for a visit.
public struct YearPlan: Hashable, Sendable {
  /// One obligation and its week.
  public struct Entry: Hashable, Sendable {
    /// The obligation's id.
    public let obligation: String
    /// nil when no week of the year can hold it.
    public let week: Week?

    /// An entry.
    public init(obligation: String, week: Week?) {
      self.obligation = obligation
      self.week = week
    }
  }

  /// The calendar year.
  public let year: Int
  /// In the order of the obligations.
  public let entries: [Entry]

  /// A year plan.
  public init(year: Int, entries: [Entry]) {
    self.year = year
    self.entries = entries
  }
}
