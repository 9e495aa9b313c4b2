import CivilTime
import SourceText

/// Dates as rule files write them.
enum DateText {
  static func of(_ day: Day, _ language: Language) -> String {
    let names = language == .dutch ? dutch : english
    return "\(day.dayOfMonth) \(names[max(0, min(11, day.month - 1))]) \(day.year)"
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let dutch = [
    "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
    "oktober", "november", "december",
  ]
}

extension DateText {
  /// A date that no obligation has, to ask for the right one.
  static func example(_ language: Language) -> String? {
    Day(year: 2199, month: 12, day: 31).map { of($0, language) }
  }

  /// The first of a list of days, as rule files write it; nil when it starts with none.
  static func firstOf(_ list: String, _ language: Language) -> String? {
    let first = list.split(separator: ",").first.map(String.init) ?? ""
    return Day(iso: first).map { of($0, language) }
  }
}
