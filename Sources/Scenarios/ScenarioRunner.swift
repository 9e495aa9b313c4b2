public import Registers
public import RuleChecking
public import RuleSyntax
public import SourceText
import Optimiser

/// Runs the scenarios of a file against the rules they test.
public struct ScenarioRunner: Sendable {
  /// The files of the rules.
  public let rules: [ParsedFile]
  /// What they say.
  public let book: Rulebook
  private let registers: @Sendable (String) -> City?
  private let cities: [String]

  /// A runner of scenarios that test some rules.
  ///
  /// `rules` are read without errors; `registers` gives those of a city by name.
  public init(
    rules: [ParsedFile],
    book: Rulebook,
    cities: [String],
    registers: @escaping @Sendable (String) -> City?
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
  ///
  /// Scenarios are divided over threads; their number never shows in the result. Without
  /// `checksUse`, lines that change nothing are not looked for, and rosters are not given to the
  /// verifier. `lines` leaves only the scenarios whose heads stand on them.
  public func run(
    _ file: ParsedFile,
    lines: Set<Int>? = nil,
    threads: Int = 1,
    checksUse: Bool = true
  ) -> (results: [ScenarioResult], diagnostics: [Diagnostic]) {
    var binder = ScenarioBinder(file, book)
    let groups = binder.groups().filter { group in
      lines.map { $0.contains(headLine(of: group, file)) } ?? true
    }
    let results = Parallel.map(count: groups.count, threads: threads) { number in
      run(groups[number], file, checksUse: checksUse)
    }
    return (results.flatMap { $0 }, Diagnostic.inOrder(file.diagnostics + binder.diagnostics))
  }

  /// The line on which a scenario starts; its rows stand below it.
  private func headLine(of group: ScenarioBinder.Group, _ file: ParsedFile) -> Int {
    let head = file.declarations.last { declaration in
      guard let first = group.scenarios.first else { return false }
      return declaration.kind == .scenario
        && declaration.range.start <= first.origin.range.start
    }
    return head.map { file.file.position(of: Int($0.range.start)).line } ?? 0
  }

  /// One run of a scenario, with what its rows share.
  private func made(
    _ scenario: Scenario,
    _ file: ParsedFile,
    _ shared: ScenarioRules,
    verifies: Bool = false,
    traces: Bool = false,
    against other: AnswerComparison? = nil
  ) -> ScenarioRun {
    var run = ScenarioRun(
      rules: shared,
      file: file,
      cities: cities,
      verifies: verifies,
      traces: traces,
      against: other,
      registers
    )
    run.run(scenario)
    return run
  }

  /// The rows of one scenario.
  private func run(
    _ group: ScenarioBinder.Group,
    _ file: ParsedFile,
    checksUse: Bool
  ) -> [ScenarioResult] {
    let shared = ScenarioRules(files: rules, book: book)
    let runs = group.scenarios.map {
      made($0, file, shared, verifies: checksUse, traces: true)
    }
    let isSound = runs.allSatisfy { $0.diagnostics.isEmpty && !$0.results.isEmpty }
    var own: [Diagnostic] = []
    if checksUse, isSound, let first = group.scenarios.first {
      if !runs.contains(where: \.readsRules) {
        own.append(ScenarioMessage.readsNoRule.diagnostic(file, first.origin.range))
      }
      for place in first.givens {
        func others(_ change: (Scenario) -> Scenario) -> [(Scenario, [Bilingual])] {
          zip(group.scenarios, runs).map { scenario, run in
            // Only the line's own part is run again.
            let part = scenario.part(place.block)
            return (change(part.scenario), run.results[part.results].map(\.got))
          }
        }
        // Units said as many as the rules count change something when none would.
        let isIdle =
          areSame(others { $0.without(place) }, file, shared)
          && (!first.saysCount(at: place, book)
            || areSame(others { $0.withoutUnits(at: place) }, file, shared))
        if isIdle { own.append(ScenarioMessage.unused.diagnostic(file, place.range)) }
      }
    }
    return zip(group.scenarios, runs).enumerated().map { number, pair in
      ScenarioResult(
        title: pair.0.title,
        row: pair.0.row,
        origin: pair.0.origin,
        expectations: pair.1.results,
        diagnostics: pair.1.diagnostics + (number == 0 ? own : []),
        reached: pair.1.trace?.items ?? []
      )
    }
  }

  /// Whether every one of some scenarios, a line shorter, still gives its answers: the line is idle.
  ///
  /// Most lines show without a roster that they matter in some row; weeks are planned only for those
  /// that do not.
  private func areSame(
    _ others: [(scenario: Scenario, answers: [Bilingual])],
    _ file: ParsedFile,
    _ shared: ScenarioRules
  ) -> Bool {
    var open: [(scenario: Scenario, answers: [Bilingual])] = []
    for other in others {
      let against = AnswerComparison(other.answers, leavesRosters: true)
      let found = made(other.scenario, file, shared, against: against).comparison
      guard let found, !found.differs else { return false }
      if found.isPartial {
        open.append(other)
      } else if !found.isSame {
        return false
      }
    }
    return open.allSatisfy { other in
      let against = AnswerComparison(other.answers, leavesRosters: false)
      return made(other.scenario, file, shared, against: against).comparison?.isSame ?? false
    }
  }
}

/// What is wrong with the head of a file of scenarios.
public struct ScenarioHeadError: Error, Sendable {
  /// The finding.
  public let diagnostic: Diagnostic

  init(_ diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}

extension Scenario.Step {
  /// Whether it asks what the answer before it rests on.
  fileprivate var isAboutBefore: Bool {
    if case .expect(.reason) = action { return true }
    if case .expect(.assumptions) = action { return true }
    return false
  }

  /// Whether it gives a fact that something should depend on.
  fileprivate var isGiven: Bool {
    switch action {
    case .registers, .objects, .object, .hours, .units, .parameter, .change, .arrival,
      .partner, .people, .person, .check:
      true
    // Which rules are looked at is a view, like the days planned.
    case .onlyRules, .plan, .expect: false
    }
  }
}

extension Scenario {
  /// What a line of a block can change, with the places of its results.
  ///
  /// A line of the scenario's own changes all of it, another its what-if. Blocks stay in place.
  fileprivate func part(_ block: Int) -> (scenario: Scenario, results: Range<Int>) {
    let counts = ([steps] + whatIfs.map(\.steps)).map { $0.count(where: \.isExpectation) }
    guard block > 0, whatIfs[block - 1].steps.first(where: \.isExpectation)?.isAboutBefore == false
    else { return (self, 0..<counts.reduce(0, +)) }
    let start = counts[..<block].reduce(0, +)
    let own = whatIfs.enumerated().map { number, whatIf in
      number == block - 1
        ? whatIf : WhatIf(title: whatIf.title, steps: [], origin: whatIf.origin)
    }
    let part = Scenario(
      title: title,
      row: row,
      steps: steps.filter { !$0.isExpectation },
      whatIfs: own,
      origin: origin
    )
    return (part, start..<start + counts[block])
  }

  /// A line: block 0 is the scenario's own, then its what-ifs.
  fileprivate struct Place {
    let block: Int
    /// The first and the last step that the line makes.
    var steps: ClosedRange<Int>
    let range: TextRange
  }

  /// The lines that give a fact.
  fileprivate var givens: [Place] {
    var found: [Place] = []
    for (block, steps) in ([steps] + whatIfs.map(\.steps)).enumerated() {
      for (index, step) in steps.enumerated() where step.isGiven {
        if let last = found.last, last.block == block, last.range == step.origin.range {
          found[found.count - 1].steps = last.steps.lowerBound...index
        } else {
          found.append(Place(block: block, steps: index...index, range: step.origin.range))
        }
      }
    }
    return found
  }

  /// The scenario without one of its lines.
  fileprivate func without(_ place: Place) -> Scenario {
    with(place) { _ in nil }
  }

  /// The scenario with no units of a resource where a line gives some.
  fileprivate func withoutUnits(at place: Place) -> Scenario {
    with(place) { step in
      guard case .units(_, let resource) = step.action else { return step }
      return Step(action: .units(0, resource: resource), origin: step.origin)
    }
  }

  /// Whether a line gives as many units of a resource as the rules count.
  fileprivate func saysCount(at place: Place, _ book: Rulebook) -> Bool {
    let steps = place.block == 0 ? self.steps : whatIfs[place.block - 1].steps
    return steps[place.steps].contains { step in
      guard case .units(let count, let resource) = step.action else { return false }
      return book.resource(resource)?.count == count
    }
  }

  /// The scenario with other steps, or none, in the place of a line's.
  private func with(_ place: Place, _ step: (Step) -> Step?) -> Scenario {
    func left(_ steps: [Step], _ block: Int) -> [Step] {
      guard block == place.block else { return steps }
      return steps.enumerated().compactMap {
        place.steps.contains($0.offset) ? step($0.element) : $0.element
      }
    }
    return Scenario(
      title: title,
      row: row,
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
