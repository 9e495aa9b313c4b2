/// Text from files made safe to show: nothing in it can steer a terminal or turn text around.
public enum SafeText {
  /// Whether a character does something other than show itself: controls, bidirectional marks,
  /// line separators, characters without width.
  public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0: true
    case 0x061C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: true
    case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// The character as it may be shown: a tab as a space, hidden ones as marks such as `‹1B›`.
  public static func shown(_ scalar: Unicode.Scalar) -> String {
    if scalar == "\t" { return " " }
    guard isHidden(scalar) else { return String(scalar) }
    return "‹\(String(scalar.value, radix: 16, uppercase: true))›"
  }

  /// A text as it may be shown; line breaks stay when asked.
  public static func shown(_ text: String, keepingLines: Bool = false) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      if keepingLines, scalar == "\n" {
        result.unicodeScalars.append(scalar)
      } else {
        result += shown(scalar)
      }
    }
    return result
  }
}
