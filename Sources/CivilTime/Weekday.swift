/// A day of the week; the week starts on Monday (ISO 8601).
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday with index 0 (Monday) to 6 (Sunday); any other number is taken modulo 7.
  public init(index: Int) {
    self = Weekday.allCases[((index % 7) + 7) % 7]
  }

  /// 0 for Monday to 6 for Sunday.
  public var index: Int { rawValue - 1 }

  /// Whether `left` comes earlier in the ISO week.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}
