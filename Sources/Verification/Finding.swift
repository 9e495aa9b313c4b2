public import RuleChecking
public import SourceText

/// Something in a roster that breaks a rule, or that cannot be judged.
public struct Finding: Hashable, Sendable {
  /// Which kind of violation it is.
  public let code: FindingCode
  /// An error, or a note for what is not decidable.
  public let severity: Severity
  /// The person's code, when it is about one person.
  public let person: String?
  /// The obligation's id, when it is about one.
  public let obligation: String?
  /// The shift's id, when it is about one.
  public let shift: String?
  /// What is wrong, with the numbers.
  public let text: Bilingual
  /// The limit or rule that is broken; nil for figures and references of the roster itself.
  public let origin: Origin?
  /// What that limit or rule rests on.
  public let citations: [Citation]

  /// A finding.
  public init(
    _ code: FindingCode,
    severity: Severity = .error,
    person: String? = nil,
    obligation: String? = nil,
    shift: String? = nil,
    text: Bilingual,
    origin: Origin? = nil,
    citations: [Citation] = []
  ) {
    self.code = code
    self.severity = severity
    self.person = person
    self.obligation = obligation
    self.shift = shift
    self.text = text
    self.origin = origin
    self.citations = citations
  }

  /// Errors first, then by code, person, shift, obligation and text.
  static func inOrder(_ findings: [Finding]) -> [Finding] {
    func key(_ finding: Finding) -> (String, String, String, String, String, String) {
      (
        finding.severity == .error ? "0" : "1", finding.code.rawValue, finding.person ?? "",
        finding.shift ?? "", finding.obligation ?? "", finding.text.english
      )
    }
    return findings.sorted { key($0) < key($1) }
  }
}
