public import SourceText

/// How what a rule asks after a change stands to what it asked before.
///
/// A rule asks more when every way of working that keeps it also keeps the one before, and some way
/// that kept the one before does not keep it.
public enum Relation: String, Hashable, Sendable, CaseIterable {
  /// The same ways of working keep both.
  case same
  /// It asks more.
  case stricter
  /// It asks less.
  case looser
  /// As much is asked, at other times or of others.
  case moved
  /// Some of it is stricter and some looser, or neither includes the other.
  case incomparable

  /// In a word.
  public var title: Bilingual {
    switch self {
    case .same: Bilingual(en: "the same", nl: "gelijk")
    case .stricter: Bilingual(en: "stricter", nl: "strenger")
    case .looser: Bilingual(en: "looser", nl: "soepeler")
    case .moved: Bilingual(en: "moved", nl: "verschoven")
    case .incomparable: Bilingual(en: "not comparable", nl: "onvergelijkbaar")
    }
  }

  /// The relation of a whole of which the parts stand so.
  static func together(_ parts: [Relation]) -> Relation {
    let changed = Set(parts).subtracting([.same])
    guard let only = changed.first else { return .same }
    return changed.count == 1 ? only : .incomparable
  }

  /// The relation the other way round.
  var reversed: Relation {
    switch self {
    case .stricter: .looser
    case .looser: .stricter
    case .same, .moved, .incomparable: self
    }
  }

  /// More of something that is asked is stricter.
  static func of(_ before: Int, _ after: Int) -> Relation {
    before == after ? .same : before < after ? .stricter : .looser
  }
}

/// One part of a rule before and after.
public struct PartDifference: Hashable, Sendable {
  /// What differs: `how often, from 7 April 2025`.
  public let part: Bilingual
  /// As it was; `–` when it was not there.
  public let before: Bilingual
  /// As it is; `–` when it is gone.
  public let after: Bilingual
  /// How they stand to each other.
  public let relation: Relation
  /// Whether that follows from an exact comparison.
  public let isProved: Bool
}

/// One rule before and after a change.
public struct RuleComparison: Hashable, Sendable {
  /// Whether the rule is in both.
  public enum Presence: String, Hashable, Sendable, CaseIterable {
    case added, removed, kept
  }

  /// The rule's name.
  public let rule: String
  /// Whether it is in both.
  public let presence: Presence
  /// How it stands to the one before; nil when the comparison does not tell.
  public let relation: Relation?
  /// Whether that follows from an exact comparison of every part that differs.
  public let isProved: Bool
  /// What differs, in order of date.
  public let differences: [PartDifference]
}
