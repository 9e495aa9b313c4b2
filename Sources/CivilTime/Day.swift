/// A civil date in the proleptic Gregorian calendar, kept as a day number.
///
/// `number` counts days since 1970-01-01. Every operation is integer arithmetic; no clock, no zone.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int32

  /// The day with the given day number.
  public init(number: Int32) { self.number = number }

  /// The day with these parts, or nil when there is no such date (30 February).
  ///
  /// Years 1 to 9999 are accepted.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.length(ofMonth: month, year: year) else { return nil }
    number = Day.numberOf(year: year, month: month, day: day)
  }

  /// The number of days in a month.
  public static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Whether a year has 366 days.
  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// Year, month (1 to 12) and day of the month.
  public var parts: (year: Int, month: Int, day: Int) {
    // Days-from-civil inverse over 400-year eras (Howard Hinnant, "chrono-compatible low-level
    // date algorithms"): an era starts on 1 March so that the leap day is last.
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The calendar year.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, 1 to 31.
  public var dayOfMonth: Int { parts.day }

  /// The day of the week.
  public var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(index: ((Int(number) + 3) % 7 + 7) % 7)
  }

  /// The ISO 8601 week that holds this day.
  public var week: Week {
    let thursday = Day(number: number + Int32(3 - weekday.index))
    let year = thursday.year
    let firstOfYear = Day.numberOf(year: year, month: 1, day: 1)
    return Week(unchecked: year, number: Int(thursday.number - firstOfYear) / 7 + 1)
  }

  /// This day moved by a number of days; far outside the calendar it stops at the last day number.
  public func adding(days: Int) -> Day {
    Day(number: Int32(clamping: Int64(number) + Int64(Int32(clamping: days))))
  }

  /// This day moved by calendar months, clamped to the month's end: 30 November + 3 = 28 February.
  public func adding(months: Int) -> Day {
    let (year, month, day) = parts
    let total = year * 12 + (month - 1) + Int(Int32(clamping: months))
    let newYear = total >= 0 ? total / 12 : (total - 11) / 12
    let newMonth = total - newYear * 12 + 1
    let last = Day.length(ofMonth: newMonth, year: newYear)
    return Day(
      number: Day.numberOf(year: newYear, month: newMonth, day: min(day, last))
    )
  }

  /// Days from `self` to `other`; positive when `other` is later.
  public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

  /// Whether `self` is the earlier day.
  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  private static func numberOf(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(clamping: era * 146_097 + dayOfEra - 719_468)
  }
}

extension Day: CustomStringConvertible {
  /// The ISO form, `2026-11-23`.
  public var description: String {
    let (year, month, day) = parts
    return "\(Day.padded(year, 4))-\(Day.padded(month, 2))-\(Day.padded(day, 2))"
  }

  /// The day written as `2026-11-23`, or nil for anything else.
  public init?(iso text: some StringProtocol) {
    let pieces = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard pieces.count == 3, pieces[0].count == 4, pieces[1].count == 2, pieces[2].count == 2
    else { return nil }
    var numbers: [Int] = []
    for piece in pieces {
      var value = 0
      for byte in piece {
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        value = value * 10 + Int(byte - UInt8(ascii: "0"))
      }
      numbers.append(value)
    }
    self.init(year: numbers[0], month: numbers[1], day: numbers[2])
  }

  /// A number with leading zeros up to a width.
  static func padded(_ value: Int, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
