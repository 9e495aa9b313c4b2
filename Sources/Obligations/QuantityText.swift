import CivilTime
public import RuleChecking
public import SourceText

/// Quantities as words, in both languages.
public enum QuantityText {
  /// `20 min to 45 min`.
  public static func text(_ range: ClosedQuantityRange, _ language: Language) -> String {
    let to = language == .dutch ? "t/m" : "to"
    return "\(text(range.low, language)) \(to) \(text(range.high, language))"
  }

  /// `1 h 30 min`, `4 per year`, `1200 places per hour`.
  public static func text(_ value: QuantityValue, _ language: Language) -> String {
    let dutch = language == .dutch
    switch value {
    case .count(let count): return number(count, language)
    case .minutes(let minutes): return duration(minutes, language)
    case .period(let period): return "\(period.count) \(unit(period.unit, period.count, language))"
    case .minutesPerDay(let minutes):
      return "\(duration(minutes, language)) per \(dutch ? "dag" : "day")"
    case .countPer(let count, let unit):
      return "\(number(count, language)) per \(self.unit(unit, 1, language))"
    case .placesPerHour(let count):
      return "\(number(count, language)) \(dutch ? "plaatsen per uur" : "places per hour")"
    case .places(let count): return "\(count) \(dutch ? "plaatsen" : "places")"
    case .metresPerHour(let metres):
      let km = Fraction(Int64(metres), over: 1000).map { number($0, language) } ?? "\(metres)/1000"
      return "\(km) km per \(dutch ? "uur" : "hour")"
    case .percent(let percent): return "\(number(percent, language))%"
    case .euroCents(let cents):
      let euros = Fraction(Int64(cents), over: 100).map { number($0, language) } ?? "\(cents)/100"
      return "EUR \(euros)"
    case .window(let window): return "\(window.from)–\(window.to)"
    case .date(let day): return "\(day)"
    }
  }

  /// `1 h 30 min`, in Dutch `1 u 30 min`.
  public static func duration(_ minutes: Int, _ language: Language) -> String {
    let sign = minutes < 0 ? "−" : ""
    let (hours, rest) = (abs(minutes) / 60, abs(minutes) % 60)
    let hour = language == .dutch ? "u" : "h"
    if hours == 0 { return "\(sign)\(rest) min" }
    return rest == 0 ? "\(sign)\(hours) \(hour)" : "\(sign)\(hours) \(hour) \(rest) min"
  }

  /// A fraction with at most two decimals, rounded half up.
  public static func number(_ value: Fraction, _ language: Language) -> String {
    guard value.denominator != 1 else { return "\(value.numerator)" }
    let (scaled, overflow) = abs(value.numerator).multipliedReportingOverflow(by: 100)
    guard !overflow else { return "\(value.numerator)/\(value.denominator)" }
    let hundredths =
      scaled / value.denominator
      + (scaled % value.denominator >= value.denominator - scaled % value.denominator ? 1 : 0)
    return decimal(Int(hundredths), negative: value.numerator < 0, language)
  }

  /// A figure with a mark between thousands: `21,350`, in Dutch `21.350`.
  ///
  /// What stands before and after its first digits stays: a sign, decimals, a unit.
  public static func grouped(_ figure: String, _ language: Language) -> String {
    let mark: Character = language == .dutch ? "." : ","
    let sign = figure.prefix { !$0.isNumber }
    let digits = figure.dropFirst(sign.count).prefix { $0.isNumber }
    var text = String(sign)
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text.append(mark) }
      text.append(digit)
    }
    return text + figure.dropFirst(sign.count + digits.count)
  }

  private static func decimal(_ hundredths: Int, negative: Bool, _ language: Language) -> String {
    let mark = language == .dutch ? "," : "."
    let (whole, rest) = (hundredths / 100, hundredths % 100)
    var text = "\(negative ? "−" : "")\(whole)"
    if rest % 10 != 0 {
      text += "\(mark)\(rest < 10 ? "0" : "")\(rest)"
    } else if rest != 0 {
      text += "\(mark)\(rest / 10)"
    }
    return text
  }

  private static func unit(
    _ unit: CalendarPeriod.Unit,
    _ count: Int,
    _ language: Language
  ) -> String {
    let many = count != 1
    switch (unit, language) {
    case (.day, .english): return many ? "days" : "day"
    case (.week, .english): return many ? "weeks" : "week"
    case (.month, .english): return many ? "months" : "month"
    case (.quarter, .english): return many ? "quarters" : "quarter"
    case (.year, .english): return many ? "years" : "year"
    case (.day, .dutch): return many ? "dagen" : "dag"
    case (.week, .dutch): return many ? "weken" : "week"
    case (.month, .dutch): return many ? "maanden" : "maand"
    case (.quarter, .dutch): return many ? "kwartalen" : "kwartaal"
    case (.year, .dutch): return "jaar"
    }
  }
}
