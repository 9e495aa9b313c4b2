import CivilTime
import Foundation

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

  /// The city of an option: a number of inhabitants, or `own`.
  func size(_ option: String) -> BenchSize? {
    if values[option] == "own" { return .own }
    return number(option, usual: 250_000, in: 1000...20_000_000).map { .made(inhabitants: $0) }
  }

  /// The week of an option, as in 2026-W48; nil when it is none.
  func week(_ option: String) -> Week? {
    let parts = (values[option] ?? "2026-W48").components(separatedBy: "-W")
    guard parts.count == 2, let year = Int(parts[0]), let number = Int(parts[1]) else { return nil }
    return Week(year: year, number: number)
  }
}

/// The city that is planned.
enum BenchSize {
  /// With its own registers, as they are.
  case own
  /// Made, with so many inhabitants.
  case made(inhabitants: Int)

  var text: String {
    switch self {
    case .own: "the city's own registers"
    case .made(let inhabitants): "made city of \(inhabitants) inhabitants"
    }
  }
}
