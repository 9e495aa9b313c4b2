/// The hard rules that one person's schedule keeps; all bounds are inclusive.
public struct PersonLaw: Hashable, Sendable {
  /// The fewest minutes of work over the horizon.
  public var fewestMinutes: Int32 = 0
  /// The most minutes of work over the horizon.
  public var mostMinutes: Int32 = PersonLaw.unlimited
  /// The most days of work in a row.
  public var longestRun: Int32 = PersonLaw.unlimited
  /// The fewest days of work in a row; a run at the end of the horizon may go on after it.
  public var shortestRun: Int32 = 1
  /// The fewest days off in a row; days off at the end of the horizon may go on after it.
  public var fewestDaysOff: Int32 = 1
  /// The most weekends with work on at least one of their days.
  public var mostWeekends: Int32 = PersonLaw.unlimited
  /// The most shifts of each type; 0 where the person cannot work it.
  public var mostOfType: [Int32]

  /// Never reached by a number of the horizon.
  public static let unlimited: Int32 = 1 << 29

  /// Rules without limits, for so many shift types; the caller sets those that hold.
  public init(shiftCount: Int) {
    mostOfType = [Int32](repeating: PersonLaw.unlimited, count: shiftCount)
  }
}

/// What is known of a person's days before the horizon.
public enum DaysBefore: Hashable, Sendable {
  /// Nothing: a run, or days off, at the start of the horizon may have begun long before it, and
  /// anything may follow; days of work count from the first day of the horizon.
  case unknown
  /// The last days were off, so many of them.
  case off(days: Int32)
  /// The last days were worked, so many of them, the last one with this shift type.
  case work(days: Int32, lastShift: Int)
}

/// One person: rules, what came before, which shifts are possible on which day, and wishes.
public struct RosterPerson: Hashable, Sendable {
  /// The hard rules.
  public var law: PersonLaw
  /// What came before the horizon.
  public var before: DaysBefore
  /// Whether a shift is possible, at `day * shiftCount + shift`.
  public var mayWork: [Bool]
  /// What a shift costs beyond the demand, at `day * shiftCount + shift`; negative when wished.
  public var shiftCost: [Int32]
  /// What is paid whatever the person works: the sum of all wishes, when a wish that is met is a
  /// negative cost.
  public var fixedCost: Int64

  /// A person who may work every shift and wishes nothing.
  public init(law: PersonLaw, days: Int, before: DaysBefore = .unknown) {
    self.law = law
    self.before = before
    let size = max(0, days) * law.mostOfType.count
    mayWork = [Bool](repeating: true, count: size)
    shiftCost = [Int32](repeating: 0, count: size)
    fixedCost = 0
  }
}
