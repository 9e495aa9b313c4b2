public import RuleChecking
public import SourceText

/// What came of one expectation.
public struct ExpectationResult: Sendable {
  /// A line of the sum behind what was found, with the clause it rests on.
  public struct Reason: Hashable, Sendable {
    /// The line.
    public let text: Bilingual
    /// The clause; nil when it is no rule's.
    public let origin: Origin?
  }

  /// Where the expectation stands.
  public let origin: Origin
  /// The what-if it stands in; nil in the scenario itself.
  public let whatIf: String?
  /// Whether it holds.
  public let holds: Bool
  /// What was expected, in a few words.
  public let expected: Bilingual
  /// What follows from the rules.
  public let got: Bilingual
  /// How that follows.
  public let reasons: [Reason]
  /// The assumptions it rests on, by name.
  public let assumptions: [String]
}

/// What came of one scenario; of one with a table, what came of one row.
public struct ScenarioResult: Sendable {
  /// Its title.
  public let title: String
  /// The values of its row, as written; nil without a table.
  public let row: String?
  /// Where it stands: its head, or its row.
  public let origin: Origin
  /// Its expectations in order, those of its what-ifs after its own.
  public let expectations: [ExpectationResult]
  /// What is wrong with the scenario itself.
  public let diagnostics: [Diagnostic]
  /// What of the rules its expectations reach, whether they hold or not.
  public let reached: Set<CoverageItem>

  /// Whether every expectation holds and nothing is wrong with the scenario.
  public var holds: Bool {
    expectations.allSatisfy(\.holds) && !diagnostics.contains { $0.severity == .error }
  }
}

extension ScenarioResult {
  /// A warning for each expectation that does not hold, at its line, with the clauses behind it.
  public func failures(_ language: Language) -> [Diagnostic] {
    expectations.filter { !$0.holds }.map { result in
      Diagnostic(
        code: ScenarioCode.failed.rawValue,
        severity: .warning,
        file: result.origin.file,
        range: result.origin.range,
        message: Bilingual(
          en: "expected \(result.expected.english), found \(result.got.english)",
          nl: "verwacht \(result.expected.dutch), gevonden \(result.got.dutch)"
        ),
        labels: result.reasons.compactMap { reason in
          reason.origin.map { .init(file: $0.file, range: $0.range, text: reason.text) }
        },
        language: language
      )
    }
  }
}
