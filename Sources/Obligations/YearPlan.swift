public import CivilTime

/// The week for each obligation of a year that asks for a visit.
public struct YearPlan: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    /// The obligation's id.
    public let obligation: String
    /// nil when no week of the year can hold it.
    public let week: Week?

    public init(obligation: String, week: Week?) {
      self.obligation = obligation
      self.week = week
    }
  }

  public let year: Int
  /// In the order of the obligations.
  public let entries: [Entry]

  public init(year: Int, entries: [Entry]) {
    self.year = year
    self.entries = entries
  }
}
