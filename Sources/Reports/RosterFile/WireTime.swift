import CivilTime

/// Times on the wire: ISO 8601 local time with its offset, `2026-11-23T07:00+01:00`.
enum WireTime {
  /// Why a text is not a time.
  enum Mistake: Error {
    /// Not of the form.
    case form
    /// The clock in Europe/Amsterdam has another offset at that moment: the one given here.
    case offset(String)
  }

  /// A moment as text.
  static func text(_ moment: Moment) -> String {
    let (day, minutes) = Amsterdam.wall(moment)
    return "\(day)T\(clock(minutes))\(offsetText(Amsterdam.offset(at: moment)))"
  }

  /// The moment a text says.
  static func moment(_ text: String) -> Result<Moment, Mistake> {
    let bytes = Array(text.utf8)
    guard bytes.count == 22, bytes[10] == UInt8(ascii: "T"),
      let day = Day(iso: text.prefix(10)),
      let wall = minutes(bytes[11..<16]), wall < 1440,
      let offset = minutes(bytes[17..<22]), offset <= 14 * 60,
      bytes[16] == UInt8(ascii: "+") || bytes[16] == UInt8(ascii: "-")
    else { return .failure(.form) }
    let east = bytes[16] == UInt8(ascii: "+") ? offset : -offset
    let moment = Moment(minutes: Int64(day.number) * 1440 + Int64(wall - east))
    let right = Amsterdam.offset(at: moment)
    return right == east ? .success(moment) : .failure(.offset(offsetText(right)))
  }

  /// `07:05` for 425.
  static func clock(_ minutes: Int) -> String { "\(two(minutes / 60)):\(two(minutes % 60))" }

  private static func offsetText(_ minutes: Int) -> String { "+\(clock(minutes))" }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  private static func minutes(_ bytes: ArraySlice<UInt8>) -> Int? {
    let digits = bytes.map { Int($0) - 48 }
    guard digits.count == 5, bytes[bytes.startIndex + 2] == UInt8(ascii: ":") else { return nil }
    for index in [0, 1, 3, 4] where !(0...9).contains(digits[index]) { return nil }
    let (hours, rest) = (digits[0] * 10 + digits[1], digits[3] * 10 + digits[4])
    return rest < 60 ? hours * 60 + rest : nil
  }
}
