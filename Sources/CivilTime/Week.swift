/// An ISO 8601 week: Monday first, week 1 holds the year's first Thursday.
public struct Week: Hashable, Comparable, Sendable {
  /// The ISO year, which can differ from the calendar year of some of its days.
  public let year: Int
  /// 1 to 52 or 53.
  public let number: Int

  /// The week, or nil when that ISO year has no such week (`2027-W53`).
  public init?(year: Int, number: Int) {
    guard (1...9998).contains(year), number >= 1, number <= Week.count(inYear: year) else {
      return nil
    }
    self.init(unchecked: year, number: number)
  }

  init(unchecked year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The number of weeks in an ISO year: 53 when 1 January or 31 December is a Thursday.
  public static func count(inYear year: Int) -> Int {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return 52 }
    return first.weekday == .thursday || last.weekday == .thursday ? 53 : 52
  }

  /// All weeks of an ISO year, in order.
  public static func weeks(ofYear year: Int) -> [Week] {
    (1...count(inYear: year)).map { Week(unchecked: year, number: $0) }
  }

  /// Its Monday.
  public var monday: Day {
    // 4 January is always in week 1.
    guard let fourth = Day(year: year, month: 1, day: 4) else { return Day(number: 0) }
    return fourth.adding(days: (number - 1) * 7 - fourth.weekday.index)
  }

  /// Its Sunday.
  public var sunday: Day { monday.adding(days: 6) }

  /// Its seven days, Monday first.
  public var days: [Day] { (0..<7).map { monday.adding(days: $0) } }

  /// The week a number of weeks later.
  public func adding(weeks: Int) -> Week { monday.adding(days: weeks * 7).week }

  /// Whether `left` is the earlier week.
  public static func < (left: Week, right: Week) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension Week: CustomStringConvertible {
  /// The ISO form, `2026-W48`.
  public var description: String { "\(Day.padded(year, 4))-W\(Day.padded(number, 2))" }
}
