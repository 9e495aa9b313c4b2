import RuleSyntax
public import SourceText

/// Something that may be written at a place.
public struct Completion: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    case keyword
    /// A whole declaration or clause, with places to fill in.
    case line
    /// A name that rules declare, or a word of the registers.
    case name(SymbolSort)
    case unit
    /// A day, a month, or one of a fixed set of words.
    case value
  }

  /// What is shown, and what typed letters are held against.
  public let label: String
  /// What it is.
  public let kind: Kind
  /// A few words beside the label.
  public let detail: String
  /// An example line, or the title of what is named.
  public let documentation: String
  /// The bytes that go: the word under way.
  public let range: TextRange
  /// What comes in their place.
  public let text: String
  /// The same with places to fill in, written `${1:example}`; nil when there are none.
  public let snippet: String?
  /// Changes elsewhere in the file: the import that a name needs.
  public let edits: [FileEdit]
  /// Its place in the list; smaller comes first, equal ones in order of label.
  public let rank: Int
}

/// The words that the registers of a city hold, for completion and checks of spelling.
public struct RegisterWords: Sendable {
  /// The columns by name, each with the words it holds.
  public let fields: [String: [String]]
  /// The violations that were recorded or may be.
  public let violations: [String]
  /// What applications, complaints and reports are about.
  public let subjects: [String]
  /// The areas by name or code.
  public let areas: [String]

  /// No words by default.
  public init(
    fields: [String: [String]] = [:],
    violations: [String] = [],
    subjects: [String] = [],
    areas: [String] = []
  ) {
    self.fields = fields
    self.violations = violations
    self.subjects = subjects
    self.areas = areas
  }
}

extension RuleIndex {
  /// What may be written at an offset of a file, the likeliest first; also where the rest of the
  /// line cannot be read.
  ///
  /// Only what starts with the word under way is given, capitals aside.
  public func completions(
    in file: String,
    at offset: Int,
    registers: RegisterWords = RegisterWords()
  ) -> [Completion] {
    guard let number = number(file) else { return [] }
    let parsed = parts[number].parsed
    let place = LinePlace(parsed.file.bytes, offset)
    guard !place.isText else { return [] }
    let open = OpenDeclaration(parsed, lineStart: place.lineStart)
    let ways = RuleParser.continuations(
      after: place.start,
      in: parsed.language,
      open: open?.kind,
      dialect: RuleDialect(fileName: file)
    )
    var writer = CompletionWriter(
      index: self,
      number: number,
      place: place,
      open: open,
      registers: registers
    )
    for way in ways { writer.add(way) }
    return writer.items()
  }
}
