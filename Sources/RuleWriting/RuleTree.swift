public import RuleSyntax
public import SourceText

/// What a rule file says, apart from the language it says it in, its layout and its places.
///
/// The same rules in English and in Dutch are the same tree. Outcomes of ladders stand in English
/// words, and titles of rules as an English file would have them: the English one in the head, the
/// Dutch one as a label.
public struct RuleTree: Hashable, Sendable {
  /// One filled slot; conditions in it have no places.
  public struct Slot: Hashable, Sendable {
    /// What it is for.
    public let label: SlotLabel
    /// What was written.
    public let value: SlotValue

    /// A filled slot.
    public init(_ label: SlotLabel, _ value: SlotValue) {
      self.label = label
      self.value = value
    }
  }

  /// The head of a declaration or a clause, with the comments that go with it.
  public struct Line: Hashable, Sendable {
    /// Which declaration or clause.
    public let target: ShapeTarget
    /// Its slots, in order.
    public var slots: [Slot]
    /// The comments on lines of their own before it, without their marks.
    public var comments: [String]
    /// The comment behind it on its line.
    public var note: String?

    /// A line.
    public init(
      _ target: ShapeTarget,
      _ slots: [Slot],
      comments: [String] = [],
      note: String? = nil
    ) {
      self.target = target
      self.slots = slots
      self.comments = comments
      self.note = note
    }
  }

  /// A declaration with its clauses.
  public struct Declaration: Hashable, Sendable {
    /// Its head.
    public var head: Line
    /// Its clauses, in order.
    public var clauses: [Line]

    /// A declaration.
    public init(head: Line, clauses: [Line]) {
      self.head = head
      self.clauses = clauses
    }

    /// Which declaration; nil for what is a clause.
    var kind: DeclarationKind? {
      switch head.target {
      case .declaration(let kind): kind
      case .clause: nil
      }
    }
  }

  /// Everything declared, in order; the line that says the language only when clauses or comments
  /// hang on it, and then without the language.
  public var declarations: [Declaration]
  /// The comments after the last line.
  public var comments: [String]

  /// A tree.
  public init(declarations: [Declaration], comments: [String] = []) {
    self.declarations = declarations
    self.comments = comments
  }
}

/// One file: its tree with its name and language.
public struct RuleTreeFile: Hashable, Sendable {
  /// Its path, with `/` between parts.
  public let name: String
  /// The keyword language it is or was written in.
  public let language: Language
  /// What it says.
  public let tree: RuleTree
  /// The line (from 1) of each declaration and of each of its clauses; empty when not known.
  public let lines: [[Int]]

  /// A file.
  public init(name: String, language: Language, tree: RuleTree, lines: [[Int]] = []) {
    self.name = name
    self.language = language
    self.tree = tree
    self.lines = lines
  }
}

extension RuleTree {
  /// Shapes by what they make.
  static let shapes = Dictionary(Shape.all.map { ($0.target, $0) }) { first, _ in first }

  /// The line of a quantity or a window in a small file of its own, read back: there is one parser.
  static func value(_ text: String, in language: Language) -> SlotValue? {
    let head = language == .english ? "language en" : "taal nl"
    let word = Keyword.parameter.spelling(in: language)
    let file = SourceFile(name: "", text: "\(head)\n\(word) x = \(text)\n")
    let parsed = RuleParser.parse(file)
    guard parsed.diagnostics.isEmpty, parsed.declarations.count == 2 else { return nil }
    return parsed.declarations[1][.quantity]?.value
  }

  /// The parts of an outcome in English words: names, each perhaps with a quantity.
  static func outcomeParts(_ outcome: String) -> [(name: String, quantity: QuantitySyntax?)] {
    // Names hold no blanks and are no keywords, so ` and ` parts them.
    outcome.split(separator: " and ").map { part in
      let words = part.split(separator: " ", maxSplits: 1)
      guard words.count == 2, case .quantity(let quantity)? = value(String(words[1]), in: .english)
      else { return (String(part), nil) }
      return (String(words[0]), quantity)
    }
  }
}
