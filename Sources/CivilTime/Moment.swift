/// A moment in real time, as whole minutes since 1970-01-01T00:00Z.
///
/// Differences are elapsed minutes, right in both nights of a clock change.
public struct Moment: Hashable, Comparable, Sendable {
  /// Minutes since the epoch in UTC.
  public let minutes: Int64

  /// The moment this many minutes after the epoch.
  public init(minutes: Int64) { self.minutes = minutes }

  /// The moment a number of elapsed minutes later.
  public func adding(minutes more: Int) -> Moment { Moment(minutes: minutes + Int64(more)) }

  /// Elapsed minutes from `self` to `other`; positive when `other` is later.
  public func minutes(until other: Moment) -> Int { Int(other.minutes - minutes) }

  /// Whether `left` is earlier.
  public static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }
}
