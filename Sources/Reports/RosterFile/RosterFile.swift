public import Obligations
public import SourceText

/// The file `roster.json`: a roster, its figures, and what both rest on.
///
/// The format is described in `Sources/ROSTER-FORMAT.md` and `Sources/roster.schema.json`.
public struct RosterFile: Hashable, Sendable {
  /// The name every file of this format starts with.
  public static let schema = "ronde/roster"
  /// The version written; another major version is refused, unknown keys are ignored.
  public static let version = "1.0"

  /// The roster.
  public var roster: Roster
  /// Its figures.
  public var summary: RosterSummary
  /// The rules, documents and assumptions behind it.
  public var sources: RosterSources
  /// How it was searched for; nil for the usual effort.
  public var search: SearchRecord?

  /// A roster with its figures and sources.
  public init(
    roster: Roster,
    summary: RosterSummary,
    sources: RosterSources = RosterSources(),
    search: SearchRecord? = nil
  ) {
    self.search = search
    self.roster = roster
    self.summary = summary
    self.sources = sources
  }

  /// The bytes of the file: sorted keys, LF, integers only.
  public static func encode(_ content: RosterFile) -> [UInt8] {
    RosterEncoder.document(content).utf8Bytes
  }

  /// What the bytes say, or every mistake in them; a file with a mistake gives no roster.
  public static func decode(_ file: SourceFile) -> (content: RosterFile?, diagnostics: [Diagnostic])
  {
    var decoder = RosterDecoder(file: file)
    let content = decoder.document()
    let diagnostics = Diagnostic.inOrder(decoder.diagnostics)
    return (diagnostics.isEmpty ? content : nil, diagnostics)
  }
}
