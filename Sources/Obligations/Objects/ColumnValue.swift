import CivilTime
import RuleChecking

/// Reads numbers and times in free columns of a register.
enum ColumnValue {
  /// `2000`, `12.5` or `-3`; nil for anything else.
  static func number(_ text: String) -> Fraction? {
    var digits = text[...]
    let isNegative = digits.first == "-"
    if isNegative { digits = digits.dropFirst() }
    let pieces = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard pieces.count <= 2, let whole = pieces.first, isDigits(whole) else { return nil }
    var value: Int64 = 0
    var scale: Int64 = 1
    let broken = pieces.count == 2 ? pieces[1] : ""
    guard pieces.count == 1 || isDigits(broken) else { return nil }
    guard whole.utf8.count + broken.utf8.count <= 17 else { return nil }
    for byte in (whole + broken).utf8 { value = value * 10 + Int64(byte - UInt8(ascii: "0")) }
    for _ in broken.utf8 { scale *= 10 }
    return Fraction(isNegative ? -value : value, over: scale)
  }

  /// `7:30` or `07:30`, up to 24:00; nil for anything else.
  static func time(_ text: String) -> TimeOfDay? {
    let pieces = text.split(separator: ":", omittingEmptySubsequences: false)
    guard pieces.count == 2, pieces[1].utf8.count == 2, (1...2).contains(pieces[0].utf8.count),
      isDigits(pieces[0]), isDigits(pieces[1]), let hour = Int(pieces[0]),
      let minute = Int(pieces[1])
    else { return nil }
    return TimeOfDay(hour: hour, minute: minute)
  }

  /// Minutes on the scale of an evening: times before 06:00 belong to the night of the day before.
  static func eveningMinutes(_ time: TimeOfDay) -> Int {
    time.minutes < 360 ? Int(time.minutes) + 1440 : Int(time.minutes)
  }

  private static func isDigits(_ text: some StringProtocol) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
  }
}
