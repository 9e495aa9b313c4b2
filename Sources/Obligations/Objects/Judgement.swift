public import RuleChecking

/// A condition judged for one object, with what was seen and the parts it was made of.
public struct Judgement: Hashable, Sendable {
  /// What was looked at.
  public enum Seen: Hashable, Sendable {
    /// Only the parts.
    case parts
    /// The text of a column; nil when the object has none.
    case column(String?)
    /// The class the object has in a classification; nil for none.
    case ownClass(String?)
    /// How much was recorded.
    case count(Int)
  }

  /// The condition.
  public let condition: Condition
  /// Whether it holds.
  public let holds: Bool
  /// What was looked at.
  public let seen: Seen
  /// Its parts, in the order written.
  public let parts: [Judgement]

  /// A judgement.
  public init(condition: Condition, holds: Bool, seen: Seen, parts: [Judgement] = []) {
    self.condition = condition
    self.holds = holds
    self.seen = seen
    self.parts = parts
  }
}

/// Which class of a classification an object has, and why.
public struct ClassJudgement: Hashable, Sendable {
  /// The classification's name.
  public let classification: String
  /// The first class that holds; nil when none does.
  public let ownClass: String?
  /// The classes with a condition, in the order written, each judged.
  public let judged: [Step]

  /// One class and its judgement.
  public struct Step: Hashable, Sendable {
    /// The class's name.
    public let name: String
    /// Its condition judged; nil for `otherwise`.
    public let judgement: Judgement?
    /// Whether the object is in this class.
    public let holds: Bool

    /// A class judged.
    public init(name: String, judgement: Judgement?, holds: Bool) {
      self.name = name
      self.judgement = judgement
      self.holds = holds
    }
  }

  /// A class judgement.
  public init(classification: String, ownClass: String?, judged: [Step]) {
    self.classification = classification
    self.ownClass = ownClass
    self.judged = judged
  }
}
