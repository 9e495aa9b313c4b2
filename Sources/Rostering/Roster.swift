/// Who works which shift on which day.
public struct Roster: Hashable, Sendable {
  /// A day off, where a shift's index would stand.
  public static let off: Int16 = -1

  /// The number of days.
  public let dayCount: Int
  /// The shift type of each person and day, at `person * dayCount + day`; `off` for a day off.
  public private(set) var shifts: [Int16]

  /// A roster in which nobody works.
  public init(people: Int, days: Int) {
    dayCount = days
    shifts = [Int16](repeating: Roster.off, count: people * days)
  }

  /// The number of people.
  public var personCount: Int { dayCount == 0 ? 0 : shifts.count / dayCount }

  /// One person's days.
  public func schedule(of person: Int) -> ArraySlice<Int16> {
    shifts[person * dayCount..<(person + 1) * dayCount]
  }

  /// Gives a person other days.
  public mutating func set(_ schedule: some Collection<Int16>, for person: Int) {
    shifts.replaceSubrange(person * dayCount..<(person + 1) * dayCount, with: schedule)
  }
}
