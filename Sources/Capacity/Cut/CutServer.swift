import CapacityValues
import CivilTime
import RuleChecking

/// Units, people or an organisation that could serve work in a span, with what bounds them.
///
/// Several with the same days and bounds stand together.
struct CutServer: Hashable {
  /// People of an organisation from one minute to another.
  struct Heads: Hashable {
    let stretch: Range<Int>
    let count: Int
  }

  /// Sorted; each may give what the bounds say.
  var names: [String]
  /// Whether it is there, for each day of the span and the day after.
  let isThere: [Bool]
  /// What it holds, by qualification, for each day; a day before or after counts too, since shifts
  /// may run past midnight.
  let holds: [String: [Bool]]
  /// Minutes on a day; nil where there is no budget.
  let budget: [Int?]
  /// Minutes of work in the shifts of an ISO week.
  let weekMost: Int?
  /// Minutes in as many shifts of a week as may be, each as long as it may be.
  let shiftsMost: Int?
  /// Minutes in one duty, and from start to end of the longest stretch that only one duty fits in.
  let duty: DutyBound?
  /// The people of an organisation by day; empty for others.
  let heads: [[Heads]]

  /// The most work in one duty, and the rest after it.
  struct DutyBound: Hashable {
    let most: Int
    let rest: Int
  }

  func canServe(_ qualification: String?, day: Int) -> Bool {
    guard let qualification else { return true }
    return holds[qualification]?[day] ?? false
  }
}

/// The days of a span in minutes, and where weeks meet.
struct CutDays {
  let first: Day
  let count: Int
  /// The minute at which each day starts, and those after the last.
  let midnights: [Int]
  /// The number of the week of each day, from 0.
  let week: [Int]
  /// For each day the stretches of other weeks' duties that reach into it.
  let spill: [[Range<Int>]]

  init(_ span: CapacitySpan, base: Moment, spill: (Day, Day) -> [Range<Int>]) {
    first = span.from
    count = max(1, span.from.days(until: span.through) + 1)
    midnights = (0...(count + 1)).map {
      base.minutes(until: Amsterdam.moment(span.from.adding(days: $0), .midnight))
    }
    let monday = span.from.week.monday
    week = (0..<count).map { monday.days(until: span.from.adding(days: $0)) / 7 }
    self.spill = (0..<count).map { offset in
      let day = span.from.adding(days: offset)
      switch day.weekday {
      case .monday: return spill(day, day.adding(days: -1))
      case .sunday: return spill(day, day.adding(days: 1))
      case .tuesday, .wednesday, .thursday, .friday, .saturday: return []
      }
    }
  }

  func day(_ offset: Int) -> Day { first.adding(days: offset) }
}

/// Stretches of minutes, sorted and apart.
enum Minutes {
  static func union(_ stretches: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for next in stretches.sorted(by: {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    })
    where !next.isEmpty {
      if let last = result.last, next.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        result.append(next)
      }
    }
    return result
  }

  static func common(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    left.flatMap { one in
      right.compactMap {
        let both = one.clamped(to: $0)
        return both.isEmpty ? nil : both
      }
    }
  }

  static func without(_ stretches: [Range<Int>], _ hole: Range<Int>) -> [Range<Int>] {
    stretches.flatMap { one -> [Range<Int>] in
      [
        one.lowerBound..<max(one.lowerBound, min(one.upperBound, hole.lowerBound)),
        min(one.upperBound, max(one.lowerBound, hole.upperBound))..<one.upperBound,
      ].filter { !$0.isEmpty }
    }
  }

  static func length(_ stretches: [Range<Int>]) -> Int { stretches.reduce(0) { $0 + $1.count } }
}
