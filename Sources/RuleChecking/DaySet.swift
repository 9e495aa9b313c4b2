public import CivilTime

/// Which days a window or a frequency is about.
public struct DaySet: Hashable, Sendable {
  /// One part of an enumeration of days.
  public enum Item: Hashable, Sendable {
    /// Every day.
    case anyDay
    /// These weekdays, each once, Monday first.
    case weekdays([Weekday])
    /// The first such weekday of a calendar month.
    case firstOfMonth(Weekday)
    /// A public holiday of the file's calendar.
    case publicHoliday
    /// The days from the first through the second, inclusive.
    case dates(Day, Day)
  }

  /// The parts, in the order written; a day is in the set when one part holds it.
  public let items: [Item]

  /// A set of days.
  public init(_ items: [Item]) { self.items = items }

  /// All days.
  public static let anyDay = DaySet([.anyDay])

  /// Whether the day is in the set; `isHoliday` says whether it is a public holiday.
  public func contains(_ day: Day, isHoliday: Bool) -> Bool {
    specificity(of: day, isHoliday: isHoliday) != nil
  }

  /// How specifically the set names this day: 0 any day, 1 weekday, 2 first weekday of the month,
  /// 3 holiday, 4 date; nil when it does not hold the day.
  ///
  /// Where several windows are given, only those that name a day most specifically count for it.
  public func specificity(of day: Day, isHoliday: Bool) -> Int? {
    // Asked for every window and day: nothing is kept on the way.
    items.lazy.compactMap { item -> Int? in
      switch item {
      case .anyDay: 0
      case .weekdays(let days): days.contains(day.weekday) ? 1 : nil
      case .firstOfMonth(let weekday):
        day.weekday == weekday && day.dayOfMonth <= 7 ? 2 : nil
      case .publicHoliday: isHoliday ? 3 : nil
      case .dates(let first, let last): first <= day && day <= last ? 4 : nil
      }
    }.max()
  }
}

/// A window on certain days, or closed on them.
public struct DayWindow: Hashable, Sendable {
  /// The window; nil means closed (`except on …`).
  public let window: Given<ClockWindow>?
  /// The days it is about.
  public let days: DaySet
  /// Where it is said.
  public let origin: Origin

  /// A window on certain days.
  public init(window: Given<ClockWindow>?, days: DaySet, origin: Origin) {
    self.window = window
    self.days = days
    self.origin = origin
  }
}

/// When something may happen: windows per day, or the object's own hours.
public struct Windows: Hashable, Sendable {
  /// The windows said in the rules, in order; empty together with `ownHours` false is all day.
  public let windows: [DayWindow]
  /// Whether the object's own hours from the register hold (intersected with `windows`, if any).
  public let ownHours: Bool

  /// When something may happen.
  public init(windows: [DayWindow], ownHours: Bool) {
    self.windows = windows
    self.ownHours = ownHours
  }

  /// No limit.
  public static let always = Windows(windows: [], ownHours: false)
}
