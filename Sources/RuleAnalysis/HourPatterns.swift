import CivilTime
import Obligations
import Registers
import RuleChecking

/// The hours of work and of people on each of some days, as minutes from the day's start.
///
/// Much work has the same hours, on most days; each such pattern has one number and is turned into
/// stretches of time once a day. Days of a group that agree in all that is asked for share an
/// answer, unless the clock changes in or near them. Not for use by two threads.
final class HourPatterns {
  /// Days by their groups for some windows.
  private final class Grouping {
    /// For each day the number of its group; nil where the clock changes.
    let groups: [Int?]
    let count: Int

    init(_ groups: [Int?], count: Int) {
      self.groups = groups
      self.count = count
    }
  }

  /// The hours of one sort of work.
  private struct Hours {
    let grouping: Grouping
    /// For each group the number of its pattern.
    var patterns: [Int?]
  }

  /// The pattern of some work on a day.
  private struct Known: Equatable {
    static let unknown = Known(code: -2)
    private let code: Int32

    var number: Int? { code < 0 ? nil : Int(code) }

    private init(code: Int32) { self.code = code }

    init(number: Int?) { code = number.map { Int32(clamping: $0) } ?? -1 }
  }

  private let resolver: WindowResolver
  private let days: DaySpan
  /// The start of each day.
  private let starts: [Moment]
  private var groupings: [DayForms: Grouping] = [:]
  /// By the number of the work.
  private var hours: [Int: Hours] = [:]
  /// For each work and each day, one after the other: the answer is asked for very often.
  private var known: [Known] = []
  private var numbers: [[Range<Int>]: Int] = [:]
  private var patterns: [[Range<Int>]] = []
  /// For each pattern and day the stretches.
  private var stretches: [[[Interval]?]] = []

  init(_ resolver: WindowResolver, _ days: DaySpan) {
    self.resolver = resolver
    self.days = days
    starts = (0..<days.count + 3).map {
      Amsterdam.moment(days.first.adding(days: $0), .midnight)
    }
  }

  /// The number of the pattern of some work on a day, by its place among the days; nil when it asks
  /// for nothing then.
  ///
  /// `source` is the number of the work; `asks` says whether it asks for anything that day, `forms`
  /// what its hours ask of a day, and `windows` what they are on one.
  func pattern(
    _ source: Int,
    _ place: Int,
    asks: () -> Bool,
    forms: () -> DayForms,
    windows: (Day) -> [Interval]
  ) -> Int? {
    let slot = source * days.count + place
    if slot < known.count, known[slot] != .unknown { return known[slot].number }
    let missing = (source + 1) * days.count - known.count
    if missing > 0 { known.append(contentsOf: repeatElement(.unknown, count: missing)) }
    let found = asks() ? pattern(source, place, forms(), windows) : nil
    known[slot] = Known(number: found)
    return found
  }

  private func pattern(
    _ source: Int,
    _ place: Int,
    _ forms: @autoclosure () -> DayForms,
    _ windows: (Day) -> [Interval]
  ) -> Int {
    let grouping = hours[source]?.grouping ?? grouping(forms(), of: source)
    guard let group = grouping.groups[place] else {
      return number(of: windows(days.first.adding(days: place)), place)
    }
    if let known = hours[source]?.patterns[group] { return known }
    let found = number(of: windows(days.first.adding(days: place)), place)
    hours[source]?.patterns[group] = found
    return found
  }

  /// The stretches of a pattern on a day.
  func stretches(_ pattern: Int, _ place: Int) -> [Interval] {
    if let known = stretches[pattern][place] { return known }
    let start = starts[place]
    let found = patterns[pattern].map {
      Interval(
        start: start.adding(minutes: $0.lowerBound),
        end: start.adding(minutes: $0.upperBound)
      )
    }
    stretches[pattern][place] = found
    return found
  }

  private func number(of windows: [Interval], _ place: Int) -> Int {
    let start = starts[place]
    let pattern = windows.map { start.minutes(until: $0.start)..<start.minutes(until: $0.end) }
    if let known = numbers[pattern] { return known }
    numbers[pattern] = patterns.count
    patterns.append(pattern)
    stretches.append(Array(repeating: nil, count: days.count))
    return patterns.count - 1
  }

  private func grouping(_ forms: DayForms, of source: Int) -> Grouping {
    let grouping = groupings[forms] ?? grouping(forms)
    groupings[forms] = grouping
    hours[source] = Hours(
      grouping: grouping,
      patterns: Array(repeating: nil, count: grouping.count)
    )
    return grouping
  }

  private func grouping(_ forms: DayForms) -> Grouping {
    var groups: [Int?] = Array(repeating: nil, count: days.count)
    let resolver = self.resolver
    let found = forms.groups(days) { resolver.isHoliday($0) }
    for (number, group) in found.enumerated() {
      for day in group {
        let place = days.first.days(until: day)
        // Hours may run far into the next day.
        let isPlain = starts[place].minutes(until: starts[place + 3]) == 3 * 1440
        groups[place] = isPlain ? number : nil
      }
    }
    return Grouping(groups, count: found.count)
  }
}
