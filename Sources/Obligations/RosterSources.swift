public import CivilTime

/// What a roster rests on: rules with their lines, documents, and assumptions.
public struct RosterSources: Hashable, Sendable {
  /// One rule that asked for something in the week.
  public struct RuleSource: Hashable, Sendable {
    /// The rule's name.
    public let rule: String
    /// The number of the version in force.
    public let version: Int
    /// The rule file.
    public let file: String
    /// The line of the version in force.
    public let line: Int
    /// The names of the documents it cites, with the place in them: `F5 §3`.
    public let documents: [String]

    /// A rule and where it stands.
    public init(rule: String, version: Int, file: String, line: Int, documents: [String]) {
      self.rule = rule
      self.version = version
      self.file = file
      self.line = line
      self.documents = documents
    }
  }

  /// One document that these rules cite.
  public struct DocumentSource: Hashable, Sendable {
    /// The name in the rule files.
    public let name: String
    /// Its title.
    public let title: String
    /// Where it can be found.
    public let location: String
    /// `adopted`, `concept`, `missing` or `withdrawn`.
    public let status: String

    /// A document.
    public init(name: String, title: String, location: String, status: String) {
      self.name = name
      self.title = title
      self.location = location
      self.status = status
    }
  }

  /// One assumption that the roster uses.
  public struct Assumption: Hashable, Sendable {
    /// What is assumed: `scan-speed`.
    public let subject: String
    /// The value as written, `1200 places per h`; nil when the whole declaration is assumed.
    public let value: String?
    /// Why.
    public let because: String
    /// Who owns it.
    public let owner: String?
    /// The range it may have, as written.
    public let range: String?
    /// The day by which it is looked at again.
    public let reviewBy: Day?
    /// The file that holds it.
    public let file: String
    /// The line in a rule file; nil for a row of a register, which its subject names: rows may stand
    /// in any order.
    public let line: Int?

    /// Where it stands: `rules/…/x.rules:12`, or the register.
    public var place: String { line.map { "\(file):\($0)" } ?? file }

    /// An assumption.
    public init(
      subject: String,
      value: String?,
      because: String,
      owner: String?,
      range: String?,
      reviewBy: Day?,
      file: String,
      line: Int?
    ) {
      self.subject = subject
      self.value = value
      self.because = because
      self.owner = owner
      self.range = range
      self.reviewBy = reviewBy
      self.file = file
      self.line = line
    }
  }

  /// The package of the city's rules.
  public var package: String
  /// Its version.
  public var packageVersion: String
  /// The rules used, by name.
  public var rules: [RuleSource]
  /// The documents they cite, by name.
  public var documents: [DocumentSource]
  /// The assumptions used, by subject.
  public var assumptions: [Assumption]

  /// Sources.
  public init(
    package: String = "",
    packageVersion: String = "",
    rules: [RuleSource] = [],
    documents: [DocumentSource] = [],
    assumptions: [Assumption] = []
  ) {
    self.package = package
    self.packageVersion = packageVersion
    self.rules = rules
    self.documents = documents
    self.assumptions = assumptions
  }
}
