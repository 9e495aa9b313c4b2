public import Planning
public import Registers
public import RuleChecking
public import RuleSyntax
public import SourceText

/// The scenarios of a file, bound once, to be run against rules that differ from those they were
/// bound to by no name.
public struct ScenarioTrials: Sendable {
  /// What one run of one scenario gave.
  public struct Outcome: Sendable {
    /// Whether every line could be done and every expectation holds.
    public let holds: Bool
    /// What was found at each expectation.
    public let found: [Bilingual]
    /// The expectations in order.
    public let expectations: [ExpectationResult]
    /// What stood in the way of running it.
    public let diagnostics: [Diagnostic]
  }

  /// The file.
  public let file: ParsedFile
  /// Its scenarios in order.
  public let scenarios: [Scenario]
  /// What is wrong with those that could not be read.
  public let diagnostics: [Diagnostic]

  /// The scenarios of a file, read against the names of a rulebook.
  public init(file: ParsedFile, book: Rulebook) {
    self.file = file
    var binder = ScenarioBinder(file, book)
    scenarios = binder.groups().flatMap(\.scenarios)
    diagnostics = Diagnostic.inOrder(file.diagnostics + binder.diagnostics)
  }

  /// Runs a scenario against some rules with the registers of some cities; rosters it makes are not
  /// given to the verifier, and weeks that `planned` knows are not planned again.
  public func run(
    _ scenario: Scenario,
    rules: [ParsedFile],
    book: Rulebook,
    cities: [String: City],
    planned: PlanMemory = PlanMemory()
  ) -> Outcome {
    let run = done(scenario, rules, book, cities, planned)
    return Outcome(
      holds: run.diagnostics.isEmpty && run.results.allSatisfy(\.holds),
      found: run.results.map(\.got),
      expectations: run.results,
      diagnostics: run.diagnostics
    )
  }

  private func done(
    _ scenario: Scenario,
    _ rules: [ParsedFile],
    _ book: Rulebook,
    _ cities: [String: City],
    _ planned: PlanMemory
  ) -> ScenarioRun {
    var run = ScenarioRun(
      rules: ScenarioRules(files: rules, book: book, planned: planned),
      file: file,
      cities: cities.keys.sorted(),
      verifies: false
    ) { cities[$0] }
    run.run(scenario)
    return run
  }
}
