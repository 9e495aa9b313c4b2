import SourceText

/// Text from registers and rules, made safe to show: what cannot be seen becomes a mark.
enum VisibleText {
  /// The text with control characters, line breaks and bidirectional controls as marks.
  ///
  /// Joiners stay: names in some scripts and many emoji need them, and they turn nothing around.
  static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: SafeText.isHidden) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar == "\u{200C}" || scalar == "\u{200D}" {
        result.unicodeScalars.append(scalar)
      } else {
        result += SafeText.shown(scalar)
      }
    }
    return result
  }
}
