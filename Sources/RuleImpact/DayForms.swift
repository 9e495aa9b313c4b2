public import CivilTime
public import RuleChecking

/// Minutes of a day as sorted stretches.
public enum MinuteSet {
  /// Stretches joined where they touch.
  public static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for next in ranges.filter({ !$0.isEmpty }).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, next.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
      } else {
        result.append(next)
      }
    }
    return result
  }

  /// The minutes in both.
  public static func common(_ left: [Range<Int>], _ right: [Range<Int>]) -> [Range<Int>] {
    merged(left.flatMap { one in right.map { one.clamped(to: $0) } })
  }

  /// Whether every minute of one is in the other.
  static func isPart(_ left: [Range<Int>], of right: [Range<Int>]) -> Bool {
    common(left, right) == left
  }

  /// How many minutes they hold.
  static func count(_ ranges: [Range<Int>]) -> Int { ranges.reduce(0) { $0 + $1.count } }
}

/// Every form a day can have for some windows; all days of one form have the same windows.
///
/// A form is a weekday, whether the day is among the first seven of its month, whether it is a
/// holiday, and the date where the windows name it.
public struct DayForms: Sendable {
  /// One form.
  public struct Form: Hashable, Sendable {
    /// The weekday.
    public let weekday: Weekday
    let isFirstSeven: Bool
    let isHoliday: Bool
    let date: Day?

    /// How specifically a set names such a day, as `DaySet.specificity`.
    func specificity(of days: DaySet) -> Int? {
      days.items.compactMap { item -> Int? in
        switch item {
        case .anyDay: 0
        case .weekdays(let weekdays): weekdays.contains(weekday) ? 1 : nil
        case .firstOfMonth(let first): weekday == first && isFirstSeven ? 2 : nil
        case .publicHoliday: isHoliday ? 3 : nil
        case .dates(let from, let through):
          date.map { from <= $0 && $0 <= through } == true ? 4 : nil
        }
      }.max()
    }
  }

  /// The forms.
  public let all: [Form]

  /// The forms that days have for some windows.
  public init(of windows: [DayWindow]) { self.init(windows.map(\.days)) }

  init(_ sets: [DaySet]) {
    let flags = [false, true]
    var forms: [Form] = []
    for weekday in Weekday.allCases {
      for isFirst in flags {
        for isHoliday in flags {
          forms.append(
            Form(weekday: weekday, isFirstSeven: isFirst, isHoliday: isHoliday, date: nil)
          )
        }
      }
    }
    for item in sets.flatMap(\.items) {
      guard case .dates(let from, let through) = item else { continue }
      // A year of days has every form there is between two others.
      let count = Swift.min(from.days(until: through), 366)
      for offset in 0...Swift.max(0, count) {
        let day = from.adding(days: offset)
        for isHoliday in flags {
          forms.append(
            Form(
              weekday: day.weekday,
              isFirstSeven: day.dayOfMonth <= 7,
              isHoliday: isHoliday,
              date: day
            )
          )
        }
      }
    }
    all = forms
  }
}

extension [DayWindow] {
  /// What they say, without where.
  public var meaning: [String] {
    map { window in
      let clock = window.window.map { "\($0.value.from)-\($0.value.to)" } ?? "closed"
      return "\(clock) \(window.days.items)"
    }
  }

  /// The minutes of a day of some form; those that name the day most specifically hold.
  ///
  /// Without any window that opens, the whole day is open except where one closes it.
  public func minutes(on form: DayForms.Form) -> [Range<Int>] {
    let named = compactMap { window in
      form.specificity(of: window.days).map { (window: window, rank: $0) }
    }
    let most = named.map(\.rank).max()
    let own = named.filter { $0.rank == most }.map(\.window)
    if own.contains(where: { $0.window == nil }) { return [] }
    guard contains(where: { $0.window != nil }) else { return [0..<1440] }
    return MinuteSet.merged(
      own.compactMap { $0.window?.value }.map { window in
        Int(window.from.minutes)..<Swift.max(Int(window.from.minutes), Int(window.to.minutes))
      }
    )
  }
}
