public import Registers
public import RuleChecking
public import RuleSyntax
import Planning
import Scenarios
import SourceText

/// The rules of a package with the scenarios that test it, ready to be run against small changes.
public struct MutationBench: Sendable {
  /// One scenario with what of the rules it can see.
  struct Subject: Sendable {
    let trials: ScenarioTrials
    let scenario: Scenario
    let reach: ScenarioReach
    /// The weeks that it plans with the rules as they are.
    let planned = PlanMemory()
  }

  /// The rules, by file.
  public let rules: [ParsedFile]
  let book: Rulebook
  let cities: [String: City]
  let subjects: [Subject]
  /// How many scenarios of whole weeks are not run.
  public let leftOut: Int
  private let places: [String: Int]
  private let map: RuleMap

  /// The scenarios of some files, all of which test this package.
  ///
  /// `rules` are read without errors; `cities` are the registers by name. Without `wholeWeeks`
  /// scenarios that plan a week with all that stands in registers are left out: nearly every change
  /// would have them planned anew.
  public init(
    rules: [ParsedFile],
    book: Rulebook,
    scenarios: [ParsedFile],
    cities: [String: City],
    wholeWeeks: Bool = true
  ) {
    self.rules = rules
    self.book = book
    self.cities = cities
    let map = RuleMap(rules)
    self.map = map
    let all = scenarios.flatMap { file -> [Subject] in
      let trials = ScenarioTrials(file: file, book: book)
      return trials.scenarios.compactMap { scenario in
        // A row of a table stands below the head of its scenario.
        let declaration = file.declarations.last {
          $0.kind == .scenario && $0.range.start <= scenario.origin.range.start
        }
        guard let declaration else { return nil }
        return Subject(
          trials: trials,
          scenario: scenario,
          reach: ScenarioReach(declaration, map, book)
        )
      }
    }
    subjects = all.filter { wholeWeeks || !($0.reach.isWide && $0.reach.loadsRegisters) }
    leftOut = all.count - subjects.count
    places = Dictionary(rules.enumerated().map { ($1.file.name, $0) }) { first, _ in first }
  }

  /// How many scenarios there are.
  public var count: Int { subjects.count }

  /// Runs a scenario, by its number from 0, with the rules as they are: where it stands when it does
  /// not hold, else nil.
  ///
  /// Weeks planned here are not planned again for changes that leave what is asked as it is.
  public func failure(_ number: Int) -> MutantVerdict.Place? {
    let subject = subjects[number]
    let holds = run(subject, rules, book).holds
    subject.planned.close()
    return holds ? nil : subject.place
  }

  /// What comes of the scenarios when the rules have one change.
  ///
  /// Those that plan no week go first, of them those that name what is changed, then those without
  /// registers, then in order of file and place; the first that no longer holds ends it.
  public func verdict(_ mutant: Mutant) -> MutantVerdict {
    guard let (files, book) = changed(mutant) else { return .refused }
    var run = 0
    for subject in order(mutant) {
      run += 1
      if !self.run(subject, files, book).holds {
        return .killed(by: subject.place)
      }
    }
    if let proof = EquivalenceProof.of(mutant, before: self.book, after: book) {
      return .equivalent(proof)
    }
    return .survived(scenariosRun: run)
  }

  /// The rules with one change; nil when they are not read or checked without error then.
  func changed(_ mutant: Mutant) -> (files: [ParsedFile], book: Rulebook)? {
    guard let index = places[mutant.file] else { return nil }
    let parsed = RuleParser.parse(
      SourceFile(name: mutant.file, bytes: mutant.applied(to: rules[index].file.bytes))
    )
    guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    var files = rules
    files[index] = parsed
    let checked = RuleChecker.check(files)
    guard !checked.diagnostics.contains(where: { $0.severity == .error }) else { return nil }
    return (files, checked.rulebook)
  }

  /// The scenarios that can see a change, in the order in which they are run.
  func order(_ mutant: Mutant) -> [Subject] {
    let place = RuleMap.Place(file: mutant.file, index: mutant.index)
    let name = rules[places[mutant.file] ?? 0].declarations[mutant.index][.name]?.text ?? ""
    let seen = subjects.indices.filter { subjects[$0].reach.sees(place) }
    func rank(_ index: Int) -> Int {
      let subject = subjects[index]
      return (subject.reach.isWide ? 4 : 0) + (subject.reach.names.contains(name) ? 0 : 2)
        + (subject.reach.loadsRegisters ? 1 : 0)
    }
    return seen.sorted { (rank($0), $0) < (rank($1), $1) }.map { subjects[$0] }
  }

  /// The rules of which what is due may rest on a declaration, those it names first.
  func rulesResting(on place: RuleMap.Place) -> [Rule] {
    let declared = rules[places[place.file] ?? 0].declarations[place.index]
    let name = declared[.name]?.text
    let own = book.rules.filter { $0.name == name && declared.kind == .rule }
    guard own.isEmpty else { return own }
    return book.rules.filter { map.bearing(on: [$0.name], asked: []).contains(place) }
  }

  func run(
    _ subject: Subject,
    _ files: [ParsedFile],
    _ book: Rulebook
  ) -> ScenarioTrials.Outcome {
    var narrow = book
    if let rules = subject.reach.rules {
      narrow.rules = book.rules.filter { rules.contains($0.name) }
    }
    return subject.trials.run(
      subject.scenario,
      rules: files,
      book: narrow,
      cities: cities,
      planned: subject.planned
    )
  }
}

extension MutationBench.Subject {
  /// Where it stands.
  fileprivate var place: MutantVerdict.Place {
    MutantVerdict.Place(
      file: scenario.origin.file,
      line: scenario.origin.line,
      title: scenario.title
    )
  }
}
