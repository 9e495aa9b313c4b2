import CivilTime

/// The week as minutes of real time: 0 is Monday 00:00, and one day more follows for shifts that
/// run past Sunday.
struct Axis: Hashable {
  let week: Week
  let days: [Day]
  /// The minute at which each of the seven days starts, then next Monday and its end.
  let dayStart: [Int]
  private let origin: Moment

  init(_ week: Week) {
    self.week = week
    days = week.days
    let origin = Amsterdam.moment(week.monday, .midnight)
    self.origin = origin
    dayStart = (0...8).map {
      origin.minutes(until: Amsterdam.moment(week.monday.adding(days: $0), .midnight))
    }
  }

  /// The first minute after the axis.
  var length: Int { dayStart[8] }
  /// Sunday 24:00.
  var weekEnd: Int { dayStart[7] }

  func minute(_ moment: Moment) -> Int { origin.minutes(until: moment) }

  func minute(day: Int, _ time: TimeOfDay) -> Int {
    minute(Amsterdam.moment(days[day], time))
  }

  func moment(_ minute: Int) -> Moment { origin.adding(minutes: minute) }

  func interval(_ stretch: Stretch) -> Interval {
    Interval(start: moment(stretch.start), end: moment(stretch.end))
  }

  /// The part of an interval that lies on the axis.
  func stretch(_ interval: Interval) -> Stretch {
    Stretch(max(0, minute(interval.start)), min(length, minute(interval.end)))
  }

  /// The index of the day (0 to 6) in which a minute lies.
  func day(of minute: Int) -> Int {
    var day = 0
    while day < 6, dayStart[day + 1] <= minute { day += 1 }
    return day
  }
}

/// A half-open stretch of minutes on the axis.
struct Stretch: Hashable {
  let start: Int
  let end: Int

  init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  var length: Int { end - start }
  var isEmpty: Bool { end <= start }

  func overlaps(_ other: Stretch) -> Bool { max(start, other.start) < min(end, other.end) }

  func contains(_ other: Stretch) -> Bool { start <= other.start && other.end <= end }

  func intersection(_ other: Stretch) -> Stretch? {
    let low = max(start, other.start)
    let high = min(end, other.end)
    return low < high ? Stretch(low, high) : nil
  }

  /// The same minutes in order, without overlap or touching ends.
  static func union(_ stretches: [Stretch]) -> [Stretch] {
    var result: [Stretch] = []
    for next in stretches.filter({ !$0.isEmpty }).sorted(by: {
      ($0.start, $0.end) < ($1.start, $1.end)
    }) {
      if let last = result.last, next.start <= last.end {
        result[result.count - 1] = Stretch(last.start, max(last.end, next.end))
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// The minutes that lie in both lists; both are in order without overlap.
  static func shared(_ left: [Stretch], _ right: [Stretch]) -> [Stretch] {
    left.flatMap { one in right.compactMap { one.intersection($0) } }
  }

  /// What is left after taking out others, in order.
  func subtracting(_ others: [Stretch]) -> [Stretch] {
    var rest: [Stretch] = []
    var low = start
    for taken in Stretch.union(others) where taken.overlaps(self) {
      if low < taken.start { rest.append(Stretch(low, taken.start)) }
      low = max(low, taken.end)
    }
    if low < end { rest.append(Stretch(low, end)) }
    return rest
  }
}
