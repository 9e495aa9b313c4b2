public import SourceText

/// Where in the rule files something was said.
public struct Origin: Hashable, Sendable {
  /// The file's name as shown to users, relative to the project: `rules/groningen/parking-scan.rules`.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// The column, from 1.
  public let column: Int
  /// The bytes in that file.
  public let range: TextRange

  /// A place in a rule file.
  public init(file: String, line: Int, column: Int, range: TextRange) {
    self.file = file
    self.line = line
    self.column = column
    self.range = range
  }
}

/// The document a declaration rests on, and where in it.
public struct Citation: Hashable, Sendable {
  /// The document's name in the rule files.
  public let document: String
  /// The section, as the rule file words it; nil when the whole document is meant.
  public let place: String?
  /// Where the citation stands.
  public let origin: Origin

  /// A citation.
  public init(document: String, place: String?, origin: Origin) {
    self.document = document
    self.place = place
    self.origin = origin
  }
}

/// A policy document, law or decision that rules cite.
public struct Document: Hashable, Sendable {
  /// Whether the document is in force and at hand.
  public enum Status: String, Sendable, CaseIterable {
    case adopted, concept, missing, withdrawn
  }

  /// The name rules use.
  public let name: String
  /// Its title.
  public let title: String
  /// Where it can be found.
  public let location: String
  /// Its status.
  public let status: Status
  /// The sections it lists as asking something, for rules to cite; empty when it lists none.
  public let provisions: [Provision]
  /// Where it is declared.
  public let origin: Origin

  /// A document.
  public init(
    name: String,
    title: String,
    location: String,
    status: Status,
    provisions: [Provision] = [],
    origin: Origin
  ) {
    self.provisions = provisions
    self.name = name
    self.title = title
    self.location = location
    self.status = status
    self.origin = origin
  }
}

/// A section that a document lists.
public struct Provision: Hashable, Sendable {
  /// Its name, as citations word it: `par. 3`.
  public let place: String
  /// Where it is listed.
  public let origin: Origin

  /// A section of a document.
  public init(place: String, origin: Origin) {
    self.place = place
    self.origin = origin
  }
}

/// What a declaration rests on: documents, or a stated assumption.
public struct Basis: Hashable, Sendable {
  /// The documents cited, in the order written.
  public let citations: [Citation]
  /// The reason given in `assumed because`, when there is one.
  public let assumedBecause: String?

  /// A basis.
  public init(citations: [Citation], assumedBecause: String? = nil) {
    self.citations = citations
    self.assumedBecause = assumedBecause
  }
}
