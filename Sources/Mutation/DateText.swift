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
