import CivilTime
import Registers
import RuleChecking

extension Scene {
  /// The mark of the municipality as a whole.
  static let whole = "-"

  /// The checks at an object before the reference day, in order of day.
  func checks(at object: String) -> [RecordedCheck] { checksByObject[object] ?? [] }

  /// Whether a check of one rule counts for another.
  func counts(_ rule: String, for other: String) -> Bool {
    rule == other || rules[rule]?.countsFor.contains(other) == true
  }

  /// The checks before the reference day that count for a rule at an object, in order of day; a rule
  /// without objects counts the checks at every place.
  func done(rule: String, object: String?) -> [RecordedCheck] {
    let all = object.map { checks(at: $0) } ?? earlierChecks
    return all.filter { counts($0.rule, for: rule) }
  }
}
