/// Numbers as words: people write them, the language has digits.
public enum NumberWords {
  /// The number that a word in either language says, from 1 through 12; nil for other words.
  public static func value(_ word: String) -> Int? {
    let lower = word.lowercased()
    return Matcher.numberWords.firstIndex { $0.contains(lower) }
  }
}
