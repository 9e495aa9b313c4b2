/// The words after a benchmark's name, as options with one value each.
struct BenchWords {
  private let values: [String: String]

  /// The options of some words; nil when a word is not among the known ones or has no value.
  init?(_ words: ArraySlice<String>, known: [String]) {
    var values: [String: String] = [:]
    var rest = words
    while let word = rest.popFirst() {
      guard known.contains(word), let value = rest.popFirst() else { return nil }
      values[word] = value
    }
    self.values = values
  }

  /// The text of an option.
  func text(_ option: String) -> String? { values[option] }

  /// The number of an option within limits; nil when it is none.
  func number(_ option: String, usual: Int, in limits: ClosedRange<Int>) -> Int? {
    guard let text = values[option] else { return usual }
    return Int(text).flatMap { limits.contains($0) ? $0 : nil }
  }
}
