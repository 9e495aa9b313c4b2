/// A half-open stretch of real time: from `start` up to, not including, `end`.
public struct Interval: Hashable, Sendable {
  /// The first minute in it.
  public let start: Moment
  /// The first minute after it.
  public let end: Moment

  /// The stretch from `start` to `end`; an end before the start gives an empty stretch at `start`.
  public init(start: Moment, end: Moment) {
    self.start = start
    self.end = max(start, end)
  }

  /// Elapsed minutes.
  public var length: Int { start.minutes(until: end) }

  /// Whether it holds no minute.
  public var isEmpty: Bool { end <= start }

  /// Whether `other` lies wholly inside.
  public func contains(_ other: Interval) -> Bool { start <= other.start && other.end <= end }

  /// Whether the moment lies inside.
  public func contains(_ moment: Moment) -> Bool { start <= moment && moment < end }

  /// Whether both share at least one minute.
  public func overlaps(_ other: Interval) -> Bool {
    max(start, other.start) < min(end, other.end)
  }

  /// The shared stretch, or nil when there is none.
  public func intersection(_ other: Interval) -> Interval? {
    let low = max(start, other.start)
    let high = min(end, other.end)
    return low < high ? Interval(start: low, end: high) : nil
  }

  /// The same minutes as sorted stretches that neither overlap nor touch.
  public static func union(_ intervals: [Interval]) -> [Interval] {
    guard intervals.count > 1 else { return intervals.filter { !$0.isEmpty } }
    var result: [Interval] = []
    for next in intervals.filter({ !$0.isEmpty }).sorted(by: {
      ($0.start, $0.end) < ($1.start, $1.end)
    }) {
      if let last = result.last, next.start <= last.end {
        result[result.count - 1] = Interval(start: last.start, end: max(last.end, next.end))
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// What is left of `self` after taking out `others`, in order.
  public func subtracting(_ others: [Interval]) -> [Interval] {
    var rest: [Interval] = []
    var low = start
    for taken in Interval.union(others) where taken.overlaps(self) {
      if low < taken.start { rest.append(Interval(start: low, end: taken.start)) }
      low = max(low, taken.end)
    }
    if low < end { rest.append(Interval(start: low, end: end)) }
    return rest
  }
}
