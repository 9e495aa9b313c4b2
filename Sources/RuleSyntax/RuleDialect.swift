/// What a file is for; the end of its name says it.
public enum RuleDialect: String, Sendable, CaseIterable {
  /// Rules: `*.rules`.
  case rules
  /// Scenarios that test rules: `*.scenarios`.
  case scenarios

  /// What a file with a name is for; nil for a text without such a name, which may be either.
  public init?(fileName: String) {
    guard let dialect = RuleDialect.allCases.first(where: { fileName.hasSuffix(".\($0.rawValue)") })
    else { return nil }
    self = dialect
  }
}
