/// The shifts one person could work, day by day, under the law's numbers.
public struct WeekProblem: Sendable {
  /// All options, day after day.
  public let options: [ShiftOption]
  /// Day d has the options from `firstOfDay[d]` up to `firstOfDay[d + 1]`.
  public let firstOfDay: [Int]
  /// Whether a shift must be worked on a day.
  public let mustWork: [Bool]
  /// What law and contract leave.
  public let law: WeekLaw
  /// What came before the horizon.
  public let before: WeekState

  /// A problem with these options for each day; at most one of a day is chosen.
  public init(days: [[ShiftOption]], mustWork: [Bool], law: WeekLaw, before: WeekState) {
    var all: [ShiftOption] = []
    var first = [0]
    for day in days {
      all.append(contentsOf: day)
      first.append(all.count)
    }
    options = all
    firstOfDay = first
    self.mustWork = mustWork
    self.law = law
    self.before = before
  }

  /// The number of days.
  public var dayCount: Int { firstOfDay.count - 1 }
}

/// The cheapest lawful choice of shifts.
public struct WeekAnswer: Hashable, Sendable {
  /// The index in `options` chosen for each day; -1 for a free day.
  public let chosen: [Int]
  /// Their total cost.
  public let cost: Int64
  /// How many labels were made to find it.
  public let labels: Int
  /// Whether no lawful choice is cheaper; false when a limit was set and reached.
  public let isExact: Bool
}
