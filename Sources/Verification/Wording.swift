import CivilTime
import SourceText

/// Amounts and moments as words, the same in every finding.
enum Wording {
  /// `10 h 59 min`, `8 h`, `0 min`.
  static func english(_ minutes: Int) -> String { amount(minutes, hour: "h") }

  /// `10 u 59 min`, `8 u`, `0 min`.
  static func dutch(_ minutes: Int) -> String { amount(minutes, hour: "u") }

  /// `2026-11-23 07:00` on the clock.
  static func moment(_ moment: Moment) -> String {
    "\(Amsterdam.day(of: moment)) \(Amsterdam.clock(moment))"
  }

  /// `2026-11-23 07:00-15:30`.
  static func interval(_ interval: Interval) -> String {
    "\(moment(interval.start))-\(Amsterdam.clock(interval.end))"
  }

  private static func amount(_ minutes: Int, hour: String) -> String {
    let sign = minutes < 0 ? "-" : ""
    let size = abs(minutes)
    if size < 60 { return "\(sign)\(size) min" }
    let rest = size % 60 == 0 ? "" : " \(size % 60) min"
    return "\(sign)\(size / 60) \(hour)\(rest)"
  }
}
