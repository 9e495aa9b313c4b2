public import Obligations
public import RuleChecking
public import RuleImpact
public import SourceText

/// Figures of a change of rules in words.
public enum ImpactWords {
  /// Minutes as hours and minutes; a broken number is rounded half up and marked.
  public static func hours(_ minutes: Fraction, _ language: Language) -> String {
    guard minutes.denominator != 1 else {
      return QuantityText.duration(Int(minutes.numerator), language)
    }
    let twice = minutes.numerator.multipliedReportingOverflow(by: 2)
    guard !twice.overflow else { return "–" }
    let rounded = (twice.partialValue + minutes.denominator) / (minutes.denominator * 2)
    return "≈ " + QuantityText.duration(Int(rounded), language)
  }

  /// What one rule is short in all weeks together.
  public struct Shortfall: Hashable, Sendable {
    /// The rule's name.
    public let rule: String
    /// In what it is counted.
    public let unit: RosterSummary.RuleLine.Unit
    /// Demanded and not planned before.
    public let before: Int
    /// Demanded and not planned after.
    public let after: Int
  }

  /// The rules of which some roster leaves work, in order of name.
  public static func shortfalls(
    _ before: [RosterFigures],
    _ after: [RosterFigures]
  ) -> [Shortfall] {
    struct Key: Hashable {
      let rule: String
      let unit: RosterSummary.RuleLine.Unit
    }
    func missing(_ rosters: [RosterFigures]) -> [Key: Int] {
      rosters.flatMap { $0.lines ?? [] }.reduce(into: [:]) {
        $0[Key(rule: $1.rule, unit: $1.unit), default: 0] += max(0, $1.demanded - $1.planned)
      }
    }
    let (old, new) = (missing(before), missing(after))
    let keys = Set(old.keys).union(new.keys).sorted {
      ($0.rule, $0.unit.rawValue) < ($1.rule, $1.unit.rawValue)
    }
    return keys.compactMap { key in
      let pair = (old[key] ?? 0, new[key] ?? 0)
      guard pair.0 > 0 || pair.1 > 0 else { return nil }
      return Shortfall(rule: key.rule, unit: key.unit, before: pair.0, after: pair.1)
    }
  }

  /// In what figures are counted.
  public static func unit(_ unit: RosterSummary.RuleLine.Unit) -> Bilingual {
    switch unit {
    case .visits: Bilingual(en: "visits", nl: "bezoeken")
    case .places: Bilingual(en: "places", nl: "plaatsen")
    case .presenceMinutes: Bilingual(en: "minutes on duty", nl: "minuten aanwezig")
    }
  }
}
