/// What a slot of a shape may hold.
public enum SlotKind: Sendable {
  /// A new or known name.
  case name
  /// The name of a kind; the one place where `zone` is a name too.
  case kindName
  /// A word taken as it stands: a package path, a time zone, a country.
  case rawWord
  /// A version number such as `2026.1`.
  case version
  /// `en` or `nl`.
  case languageCode
  case string
  case nameOrString
  case integer
  case integerOrName
  /// Hours and minutes.
  case duration
  case durationOrName
  /// Calendar units or hours.
  case period
  case percentOrName
  case speedOrName
  case places
  /// Any number with a unit, or a window.
  case quantity
  case quantityOrName
  case date
  case dateOrName
  case time
  case window
  case windowOrName
  case days
  case condition
  case outcome
  /// A day without a year; fills the slots `month` and `dayOfMonth`.
  case dayOfYear
}

/// One part of a shape.
public indirect enum ShapePart: Sendable {
  /// A keyword.
  case word(Keyword)
  /// A keyword that fills a slot by being there.
  case flag(SlotLabel, Keyword)
  /// One of some keywords; the slot holds its canonical English word.
  case oneOf(SlotLabel, [Keyword])
  /// A number that must be exactly this.
  case number(Int)
  case slot(SlotLabel, SlotKind)
  /// `,`
  case comma
  /// `=`
  case equals
  /// Parts that may be left out together; told apart by their first token, or by the one after a
  /// comma.
  case optional([ShapePart])
  /// Parts repeated with commas between.
  case list([ShapePart])
  /// Parts repeated with `and` between.
  case andList([ShapePart])
  /// One of some sequences, told apart like optional parts.
  case choice([[ShapePart]])
  /// A whole number of days with a sign: `1 day earlier`, `plus 1 days`.
  case signed(SlotLabel, negative: Keyword, positive: Keyword, signFirst: Bool)
}

/// What a shape makes.
public enum ShapeTarget: Hashable, Sendable {
  /// A declaration.
  case declaration(DeclarationKind)
  /// A clause.
  case clause(ClauseKind)
}

/// One declaration head or clause: its parts, where it may stand, and a line of it in each language.
public struct Shape: Sendable {
  /// The declaration or clause it makes.
  public let target: ShapeTarget
  /// Its parts in order.
  public let parts: [ShapePart]
  /// The declarations a clause may stand under; empty for declarations, and for clauses that may
  /// stand anywhere.
  public let contexts: [DeclarationKind]
  /// A line of it in English.
  public let english: String
  /// The same line in Dutch.
  public let dutch: String

  /// A declaration.
  static func declaration(
    _ kind: DeclarationKind,
    en: String,
    nl: String,
    _ parts: ShapePart...
  ) -> Shape {
    Shape(target: .declaration(kind), parts: parts, contexts: [], english: en, dutch: nl)
  }

  /// A clause.
  static func clause(
    _ kind: ClauseKind,
    in contexts: [DeclarationKind],
    en: String,
    nl: String,
    _ parts: ShapePart...
  ) -> Shape {
    clause(kind, in: contexts, en: en, nl: nl, parts)
  }

  /// A clause of parts that other clauses share.
  static func clause(
    _ kind: ClauseKind,
    in contexts: [DeclarationKind],
    en: String,
    nl: String,
    _ parts: [ShapePart]
  ) -> Shape {
    Shape(target: .clause(kind), parts: parts, contexts: contexts, english: en, dutch: nl)
  }

  /// The keyword it starts with; nil when it starts with a name.
  public var lead: Keyword? {
    switch parts.first {
    case .word(let keyword): keyword
    default: nil
    }
  }

  /// Whether a clause of this shape may stand under a declaration.
  public func fits(_ kind: DeclarationKind) -> Bool { contexts.isEmpty || contexts.contains(kind) }
}

extension Shape {
  /// Whether it may stand in a file of scenarios only, in a file of rules only, or in both.
  public var dialect: RuleDialect? {
    switch target {
    case .declaration(.language): nil
    case .declaration(.tests), .declaration(.scenario): .scenarios
    case .declaration: .rules
    case .clause: contexts == [.scenario] ? .scenarios : contexts.isEmpty ? nil : .rules
    }
  }

  /// Every declaration and clause of the language.
  public static let all: [Shape] =
    headShapes + declarationShapes + commonShapes + ruleShapes + frequencyShapes + otherShapes
    + followUpShapes + labourShapes + nightShapes + scenarioShapes
}
