public import CivilTime

/// A row of civil days, both ends included; empty when the last lies before the first.
public struct DaySpan: Hashable, Sendable {
  /// A day after every plannable date, for what is open-ended.
  public static let farDay = Day(number: 2_932_896)  // 9999-12-31

  /// The first day.
  public let first: Day
  /// The last day, inclusive.
  public let last: Day

  /// The days from the first through the last.
  public init(_ first: Day, _ last: Day) {
    self.first = first
    self.last = last
  }

  /// Whether it holds no day.
  public var isEmpty: Bool { last < first }
  /// How many days it holds.
  public var count: Int { isEmpty ? 0 : first.days(until: last) + 1 }

  /// Whether a day is one of them.
  public func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// The shared days; nil when there are none.
  public func intersection(_ other: DaySpan) -> DaySpan? {
    let span = DaySpan(max(first, other.first), min(last, other.last))
    return span.isEmpty ? nil : span
  }

  /// What is left after taking out others, in order.
  public func subtracting(_ others: [DaySpan]) -> [DaySpan] {
    var rest: [DaySpan] = []
    var low = first
    for taken in DaySpan.union(others) where taken.intersection(self) != nil {
      if low < taken.first { rest.append(DaySpan(low, taken.first.adding(days: -1))) }
      low = max(low, taken.last.adding(days: 1))
    }
    if low <= last { rest.append(DaySpan(low, last)) }
    return rest
  }

  /// The same days as sorted stretches that neither overlap nor touch.
  public static func union(_ spans: [DaySpan]) -> [DaySpan] {
    var result: [DaySpan] = []
    for next in spans.filter({ !$0.isEmpty }).sorted(by: {
      ($0.first, $0.last) < ($1.first, $1.last)
    }) {
      if let previous = result.last, next.first <= previous.last.adding(days: 1) {
        result[result.count - 1] = DaySpan(previous.first, max(previous.last, next.last))
      } else {
        result.append(next)
      }
    }
    return result
  }
}
