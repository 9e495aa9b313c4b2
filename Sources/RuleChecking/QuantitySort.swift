import CivilTime
public import RuleSyntax
import SourceText

extension QuantityValue {
  /// What a written quantity means; nil when the unit means nothing (`3 places per month`) or the
  /// number is out of range or broken where it must be whole (`1.5 weeks`).
  public init?(_ written: QuantitySyntax) {
    guard written.scale > 0,
      let number = Fraction(Int64(written.digits), over: Int64(written.scale))
    else { return nil }
    let whole = number.denominator == 1 ? Int(exactly: number.numerator) : nil
    switch (written.unit, written.per) {
    case (.none, nil): self = .count(number)
    case (.none, let per?):
      guard let unit = CalendarPeriod.Unit(per) else { return nil }
      self = .countPer(number, unit)
    case (.minutes, nil), (.hours, nil):
      guard let minutes = QuantityValue.minutes(written, number) else { return nil }
      self = .minutes(minutes)
    case (.minutes, .days), (.hours, .days):
      guard let minutes = QuantityValue.minutes(written, number) else { return nil }
      self = .minutesPerDay(minutes)
    case (.days, nil), (.weeks, nil), (.months, nil), (.quarters, nil), (.years, nil):
      guard let unit = CalendarPeriod.Unit(written.unit), let whole,
        (1...unit.inAHundredYears).contains(whole)
      else { return nil }
      self = .period(CalendarPeriod(count: whole, unit: unit))
    case (.places, nil):
      guard let whole else { return nil }
      self = .places(whole)
    case (.places, .hours): self = .placesPerHour(number)
    case (.kilometres, .hours):
      guard let metres = number.whole(times: 1000) else { return nil }
      self = .metresPerHour(metres)
    case (.percent, nil): self = .percent(number)
    case (.euro, nil):
      guard let cents = number.whole(times: 100) else { return nil }
      self = .euroCents(cents)
    case (.minutes, _), (.hours, _), (.days, _), (.weeks, _), (.months, _), (.quarters, _),
      (.years, _), (.places, _), (.kilometres, _), (.percent, _), (.euro, _):
      return nil
    }
  }

  private static func minutes(_ written: QuantitySyntax, _ number: Fraction) -> Int? {
    guard let base = number.whole(times: written.unit == .hours ? 60 : 1) else { return nil }
    let (sum, isOver) = base.addingReportingOverflow(written.plusMinutes ?? 0)
    return isOver ? nil : sum
  }

  /// What sort of quantity it is, with its article.
  var sort: Bilingual {
    switch self {
    case .count: Bilingual(en: "a bare number", nl: "een los getal")
    case .minutes: Bilingual(en: "a duration", nl: "een duur")
    case .period:
      Bilingual(
        en: "a period of days, weeks, months or years",
        nl: "een periode van dagen, weken, maanden of jaren"
      )
    case .minutesPerDay: Bilingual(en: "hours per day", nl: "uren per dag")
    case .countPer(_, let unit):
      Bilingual(
        en: "a number per \(unit.text(1).english)",
        nl: "een aantal per \(unit.text(1).dutch)"
      )
    case .placesPerHour: Bilingual(en: "places per hour", nl: "plaatsen per uur")
    case .places: Bilingual(en: "a number of places", nl: "een aantal plaatsen")
    case .metresPerHour: Bilingual(en: "a speed", nl: "een snelheid")
    case .percent: Bilingual(en: "a percentage", nl: "een percentage")
    case .euroCents: Bilingual(en: "an amount of money", nl: "een bedrag")
    case .window: Bilingual(en: "a window of the day", nl: "een venster van de dag")
    case .date: Bilingual(en: "a date", nl: "een datum")
    }
  }

  /// Whether `self` is at most `other`; nil when they are of different sorts.
  func isAtMost(_ other: QuantityValue) -> Bool? {
    switch (self, other) {
    case (.count(let a), .count(let b)), (.placesPerHour(let a), .placesPerHour(let b)),
      (.percent(let a), .percent(let b)):
      a <= b
    case (.countPer(let a, let unit), .countPer(let b, let other)): unit == other ? a <= b : nil
    case (.minutes(let a), .minutes(let b)), (.minutesPerDay(let a), .minutesPerDay(let b)),
      (.places(let a), .places(let b)), (.metresPerHour(let a), .metresPerHour(let b)),
      (.euroCents(let a), .euroCents(let b)):
      a <= b
    case (.period(let a), .period(let b)): a.isAtMost(b)
    case (.window(let a), .window(let b)): (b.from <= a.from && a.to <= b.to)
    case (.date(let a), .date(let b)): a <= b
    case (.count, _), (.minutes, _), (.period, _), (.minutesPerDay, _), (.countPer, _),
      (.placesPerHour, _), (.places, _), (.metresPerHour, _), (.percent, _), (.euroCents, _),
      (.window, _), (.date, _):
      nil
    }
  }
}

extension Fraction {
  /// This many times the fraction when that is a whole number in range.
  func whole(times factor: Int64) -> Int? {
    let (product, isOver) = numerator.multipliedReportingOverflow(by: factor)
    guard !isOver, product % denominator == 0 else { return nil }
    return Int(exactly: product / denominator)
  }

  /// The number when it is whole.
  var whole: Int? { whole(times: 1) }
}

extension CalendarPeriod {
  /// Its end, counted from a fixed day: enough to put periods in order.
  private var sampleEnd: Day { after(Day(number: 18_262)) }

  /// Whether it is no longer than another, counted from the same day.
  func isAtMost(_ other: CalendarPeriod) -> Bool { sampleEnd <= other.sampleEnd }
}

extension CalendarPeriod.Unit {
  /// The calendar unit of a written unit; nil for the other units.
  init?(_ unit: QuantitySyntax.Unit) {
    switch unit {
    case .days: self = .day
    case .weeks: self = .week
    case .months: self = .month
    case .quarters: self = .quarter
    case .years: self = .year
    case .none, .minutes, .hours, .places, .kilometres, .percent, .euro: return nil
    }
  }

  /// The most of them a rule can name: a hundred years.
  fileprivate var inAHundredYears: Int {
    switch self {
    case .day: 36_500
    case .week: 5200
    case .month: 1200
    case .quarter: 400
    case .year: 100
    }
  }
}
