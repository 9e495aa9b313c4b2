public import CivilTime

/// An exact fraction; the denominator is positive and the fraction is in lowest terms.
public struct Fraction: Hashable, Comparable, Sendable {
  /// The number above the line.
  public let numerator: Int64
  /// The number below the line, at least 1.
  public let denominator: Int64

  /// The fraction, or nil when the denominator is zero or the numbers are out of range.
  public init?(_ numerator: Int64, over denominator: Int64) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Fraction.commonDivisor(abs(numerator), abs(denominator))
    let sign: Int64 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / max(1, divisor))
    self.denominator = sign * (denominator / max(1, divisor))
  }

  /// A whole number.
  public init(_ whole: Int) {
    numerator = Int64(whole)
    denominator = 1
  }

  /// The smallest whole number that is not less.
  public var roundedUp: Int64 {
    let quotient = numerator / denominator
    return numerator % denominator > 0 ? quotient + 1 : quotient
  }

  /// The largest whole number that is not more.
  public var roundedDown: Int64 {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// Whether `left` is smaller.
  public static func < (left: Fraction, right: Fraction) -> Bool {
    let a = left.numerator.multipliedFullWidth(by: right.denominator)
    let b = right.numerator.multipliedFullWidth(by: left.denominator)
    return (a.high, a.low) < (b.high, b.low)
  }

  private static func commonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}

/// A number of calendar units, such as `3 months`.
public struct CalendarPeriod: Hashable, Sendable {
  /// The calendar units that can be counted.
  public enum Unit: String, Sendable, CaseIterable {
    case day, week, month, quarter, year
  }

  /// How many, at least 1.
  public let count: Int
  /// Of what.
  public let unit: Unit

  /// A number of calendar units.
  public init(count: Int, unit: Unit) {
    self.count = count
    self.unit = unit
  }

  /// The day this period after `day`; months are calendar months, clamped to the month's end.
  public func after(_ day: Day) -> Day { moved(day, by: count) }

  /// The day this period before `day`.
  public func before(_ day: Day) -> Day { moved(day, by: -count) }

  private func moved(_ day: Day, by count: Int) -> Day {
    switch unit {
    case .day: day.adding(days: count)
    case .week: day.adding(days: count * 7)
    case .month: day.adding(months: count)
    case .quarter: day.adding(months: count * 3)
    case .year: day.adding(months: count * 12)
    }
  }
}

/// What a number in a rule means.
public enum QuantityValue: Hashable, Sendable {
  /// A bare count: `4`.
  case count(Fraction)
  /// Minutes: `1 h 30 min` is 90.
  case minutes(Int)
  /// Calendar units: `6 weeks`.
  case period(CalendarPeriod)
  /// Minutes a day: `14 h per day`.
  case minutesPerDay(Int)
  /// A count per calendar unit: `4 per calendar year`.
  case countPer(Fraction, CalendarPeriod.Unit)
  /// Places an hour: `1200 places per h`.
  case placesPerHour(Fraction)
  /// Places: `6000 places`.
  case places(Int)
  /// Metres an hour: `15 km per h` is 15,000.
  case metresPerHour(Int)
  /// Hundredths: `10%` is 10.
  case percent(Fraction)
  /// Euro cents: `EUR 2500` is 250,000.
  case euroCents(Int)
  /// A window of the day: `09:00-01:00`.
  case window(ClockWindow)
  /// A date: `25 February 2022`, for the assumed end of a regime.
  case date(Day)
}

/// A window on the clock: half-open, belonging to the day it starts.
public struct ClockWindow: Hashable, Sendable {
  /// Its start, 00:00 to 23:59.
  public let from: TimeOfDay
  /// Its end, after the start; past 24:00 when it runs into the next day.
  public let to: TimeOfDay

  /// A window; `to` is the end as minutes of the same day, so 17:00-01:00 ends at 25:00.
  public init(from: TimeOfDay, to: TimeOfDay) {
    self.from = from
    self.to = to
  }
}

/// A value together with the parameter or assumption that gave it.
public struct Given<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The value in force.
  public let value: Value
  /// The name of the parameter or assumption; nil for a number written in place.
  public let parameter: String?
  /// Where it is used.
  public let origin: Origin

  /// A value and where it comes from.
  public init(_ value: Value, parameter: String? = nil, origin: Origin) {
    self.value = value
    self.parameter = parameter
    self.origin = origin
  }
}

/// A named value: a parameter (with a source) or an assumption (with owner, reason, review, range).
public struct Parameter: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Its value.
  public let value: QuantityValue
  /// Whether it is an assumption.
  public let isAssumption: Bool
  /// Its sources.
  public let basis: Basis
  /// Why this value was assumed; always present for an assumption.
  public let because: String?
  /// Who owns it; always present for an assumption.
  public let owner: String?
  /// The day by which it must be looked at again.
  public let reviewBy: Day?
  /// The lowest and highest value it may have.
  public let range: ClosedQuantityRange?
  /// Where it is declared.
  public let origin: Origin

  /// A parameter or assumption.
  public init(
    name: String,
    value: QuantityValue,
    isAssumption: Bool,
    basis: Basis,
    because: String? = nil,
    owner: String? = nil,
    reviewBy: Day? = nil,
    range: ClosedQuantityRange? = nil,
    origin: Origin
  ) {
    self.name = name
    self.value = value
    self.isAssumption = isAssumption
    self.basis = basis
    self.because = because
    self.owner = owner
    self.reviewBy = reviewBy
    self.range = range
    self.origin = origin
  }
}

/// The range of a parameter; both ends have the same kind of value.
public struct ClosedQuantityRange: Hashable, Sendable {
  /// The lowest value.
  public let low: QuantityValue
  /// The highest value.
  public let high: QuantityValue

  /// A range.
  public init(low: QuantityValue, high: QuantityValue) {
    self.low = low
    self.high = high
  }
}
