public import CivilTime

/// A condition on one object, judged from register facts.
public indirect enum Condition: Hashable, Sendable {
  /// How two numbers or times compare.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case less = "<"
    case atMost = "<="
    case equal = "="
    case atLeast = ">="
    case more = ">"
  }

  /// A column of the object's register row equals a word: `type is coffeeshop`; for a
  /// classification of the object's kind, its class: `risk is high`.
  case fieldIs(field: String, word: String)
  /// A column holds a number that compares so: `visitors >= 2000`.
  case number(field: String, Comparison, Fraction)
  /// A column holds a clock time that lies after (`true`) or before: `closing-time after 01:00`.
  /// Times before 06:00 count as of the evening before (01:00 is 25:00).
  case time(field: String, isAfter: Bool, TimeOfDay)
  /// Recorded things in a period before the day it is judged: `violations in 24 months >= 1`.
  case recorded(what: String, within: CalendarPeriod, Comparison, Int)
  /// The object has the other class of the same classification: `not high`, only in `classify`.
  case hasClass(String)
  case not(Condition)
  case all([Condition])
  case any([Condition])
}

/// Sorts the objects of a kind into classes.
public struct Classification: Hashable, Sendable {
  /// One class and when an object has it.
  public struct Class: Hashable, Sendable {
    /// The class's name.
    public let name: String
    /// Its condition; nil for `otherwise`.
    public let condition: Condition?
    /// Where it is declared.
    public let origin: Origin

    /// A class.
    public init(name: String, condition: Condition?, origin: Origin) {
      self.name = name
      self.condition = condition
      self.origin = origin
    }
  }

  /// The name conditions use: `risk`.
  public let name: String
  /// The kind it sorts.
  public let kind: String
  /// Its classes in the order written; with `exactly one` every object has one of them.
  public let classes: [Class]
  /// Whether it says `exactly one`.
  public let exactlyOne: Bool
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A classification.
  public init(
    name: String,
    kind: String,
    classes: [Class],
    exactlyOne: Bool,
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.kind = kind
    self.classes = classes
    self.exactlyOne = exactlyOne
    self.basis = basis
    self.origin = origin
  }
}
