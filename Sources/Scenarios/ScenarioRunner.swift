public import Registers
public import RuleChecking
public import RuleSyntax
public import SourceText

/// Runs the scenarios of a file against the rules they test.
public struct ScenarioRunner {
  private let rules: [ParsedFile]
  private let book: Rulebook
  private let registers: (String) -> City?
  private let cities: [String]

  /// A runner of scenarios that test some rules.
  ///
  /// `rules` are read without errors; `registers` gives those of a city by name.
  public init(
    rules: [ParsedFile],
    book: Rulebook,
    cities: [String],
    registers: @escaping (String) -> City?
  ) {
    self.rules = rules
    self.book = book
    self.cities = cities
    self.registers = registers
  }

  /// The package that a file of scenarios tests, or what is wrong with its head.
  public static func package(
    of file: ParsedFile,
    among packages: [String]
  ) -> Result<String, ScenarioHeadError> {
    let heads = file.declarations.filter { $0.kind == .tests }
    guard let head = heads.first, let slot = head[.path], let path = slot.text else {
      return .failure(.init(ScenarioMessage.testsMissing.diagnostic(file, TextRange(0, 0))))
    }
    if heads.count > 1 {
      return .failure(.init(ScenarioMessage.testsMissing.diagnostic(file, heads[1].range)))
    }
    guard packages.contains(path) else {
      let message = ScenarioMessage.unknownPackage(path, among: packages)
      return .failure(.init(message.diagnostic(file, slot.range)))
    }
    return .success(path)
  }

  /// What comes of every scenario of a file, in order, and what is wrong with the others.
  public func run(_ file: ParsedFile) -> (results: [ScenarioResult], diagnostics: [Diagnostic]) {
    var binder = ScenarioBinder(file, book)
    let scenarios = binder.scenarios()
    let results = scenarios.map { scenario in
      var run = ScenarioRun(rules: rules, book: book, file: file, cities: cities, registers)
      run.run(scenario)
      var diagnostics = run.diagnostics
      if diagnostics.isEmpty, !run.results.isEmpty {
        diagnostics += unused(scenario, run.results, file)
      }
      return ScenarioResult(
        title: scenario.title,
        origin: scenario.origin,
        expectations: run.results,
        diagnostics: diagnostics
      )
    }
    return (results, Diagnostic.inOrder(file.diagnostics + binder.diagnostics))
  }

  /// The lines without which every expectation comes out the same: each is left out in turn.
  private func unused(
    _ scenario: Scenario,
    _ results: [ExpectationResult],
    _ file: ParsedFile
  ) -> [Diagnostic] {
    var found: [Diagnostic] = []
    let blocks = [scenario.steps] + scenario.whatIfs.map(\.steps)
    for (block, steps) in blocks.enumerated() {
      for (index, step) in steps.enumerated() where step.isGiven {
        var run = ScenarioRun(rules: rules, book: book, file: file, cities: cities, registers)
        run.run(scenario.without(block: block, step: index))
        let isSame =
          run.diagnostics.isEmpty && run.results.map(\.got) == results.map(\.got)
        if isSame {
          found.append(ScenarioMessage.unused.diagnostic(file, step.origin.range))
        }
      }
    }
    return found
  }
}

/// What is wrong with the head of a file of scenarios.
public struct ScenarioHeadError: Error, Sendable {
  /// The finding.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension Scenario.Step {
  /// Whether it gives a fact that something should depend on.
  fileprivate var isGiven: Bool {
    switch action {
    case .registers, .objects, .object, .units, .parameter, .check: true
    case .plan, .expect: false
    }
  }
}

extension Scenario {
  /// The scenario without one of its lines; block 0 is its own, then its what-ifs.
  fileprivate func without(block: Int, step: Int) -> Scenario {
    func left(_ steps: [Step], _ number: Int) -> [Step] {
      number == block ? steps.enumerated().filter { $0.offset != step }.map(\.element) : steps
    }
    return Scenario(
      title: title,
      steps: left(steps, 0),
      whatIfs: whatIfs.enumerated().map { number, whatIf in
        WhatIf(
          title: whatIf.title,
          steps: left(whatIf.steps, number + 1),
          origin: whatIf.origin
        )
      },
      origin: origin
    )
  }
}
