/// A wall-clock time, as minutes after midnight of the day it belongs to.
///
/// It may run past 24:00 (to 48:00): the end of a window 17:00-01:00 is 25:00 of the day it starts.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes after midnight, 0 to 2880.
  public let minutes: Int32

  /// The time this many minutes after midnight, or nil outside 0 to 2880.
  public init?(minutes: Int) {
    guard (0...2880).contains(minutes) else { return nil }
    self.minutes = Int32(minutes)
  }

  /// The time with these parts, or nil when there is none; 24:00 is allowed, 24:01 is not.
  public init?(hour: Int, minute: Int) {
    guard (0...24).contains(hour), (0...59).contains(minute), hour < 24 || minute == 0 else {
      return nil
    }
    minutes = Int32(hour * 60 + minute)
  }

  /// Midnight at the day's start.
  public static let midnight = TimeOfDay(clamped: 0)
  /// Midnight at the day's end.
  public static let endOfDay = TimeOfDay(clamped: 1440)

  /// The same clock time one day later.
  public var nextDay: TimeOfDay { TimeOfDay(clamped: Int(minutes) + 1440) }

  /// Whether `left` is earlier.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }

  init(clamped minutes: Int) { self.minutes = Int32(min(max(minutes, 0), 2880)) }
}

extension TimeOfDay: CustomStringConvertible {
  /// The clock reading `HH:MM`; 25:00 reads `01:00`, exactly 24:00 reads `24:00`.
  public var description: String {
    let shown = minutes > 1440 ? Int(minutes) - 1440 : Int(minutes)
    return "\(Day.padded(shown / 60, 2)):\(Day.padded(shown % 60, 2))"
  }
}
