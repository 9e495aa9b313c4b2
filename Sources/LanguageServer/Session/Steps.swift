import CivilTime
import Obligations
import RuleAnalysis
import RuleChecking
import RuleSyntax
import SourceText

/// A piece of work that waits until no message does.
///
/// An edit publishes twice: first what is wrong in the words, then what is wrong in the city as a
/// whole. The second is cut in pieces, so that the next edit never waits long; an edit drops what
/// is left of them.
enum Step: Equatable {
  /// Check all rules and publish.
  case words(root: String)
  /// Bring the index of names up to date, so that the first who asks for a name need not wait.
  case names(root: String)
  /// Read the registers of a city if they changed, and start its report; for what no city reads
  /// (the empty name) only the latter.
  case registers(root: String, city: String)
  /// Hold rules and registers against each other.
  case facts(root: String, city: String)
  /// Run the analysis with this number.
  case analysis(root: String, city: String, number: Int)
  /// Publish all.
  case all(root: String)
  /// Run the scenarios of a file, and publish what is wrong with them.
  case scenarios(root: String, name: String)
  /// Count the work of a year.
  case figures(root: String, city: String)

  /// The project it is about.
  var root: String {
    switch self {
    case .words(let root), .names(let root), .registers(let root, _), .facts(let root, _),
      .analysis(let root, _, _), .all(let root), .scenarios(let root, _),
      .figures(let root, _):
      root
    }
  }

  /// Whether it takes long, so that it is better not begun while somebody types.
  var isLong: Bool {
    switch self {
    case .figures, .scenarios: true
    case .words, .names, .registers, .facts, .analysis, .all: false
    }
  }

  var isFirstPublish: Bool {
    if case .words = self { true } else { false }
  }
}

extension Session {
  /// A file of a project changed: what is known of the whole is to be found again.
  mutating func touch(_ index: Int, _ names: Set<String>) {
    let root = projects[index].root
    projects[index].worlds = nil
    projects[index].unindexed.formUnion(names)
    projects[index].drafts = [:]
    projects[index].inputs = [:]
    steps.removeAll { $0.root == root }
    steps.append(.words(root: root))
  }

  /// Does the first publish of every project that waits for it, before what rests on checked rules
  /// is answered.
  mutating func flush() {
    while let index = steps.firstIndex(where: \.isFirstPublish) { run(steps.remove(at: index)) }
  }

  mutating func run(_ step: Step) {
    guard let index = projects.firstIndex(where: { $0.root == step.root }) else { return }
    switch step {
    case .words(let root):
      let worlds = projects[index].checked()
      projects[index].worlds = worlds
      publish(index)
      steps.append(.names(root: root))
      for city in worlds.map(\.key) {
        steps += [.registers(root: root, city: city), .facts(root: root, city: city)]
        steps += RuleAnalyser.each.indices.map { .analysis(root: root, city: city, number: $0) }
      }
      steps.append(.all(root: root))
      steps += openScenarios(of: index).map { .scenarios(root: root, name: $0) }
      steps += worlds.compactMap(\.city).map { .figures(root: root, city: $0) }
    case .names: _ = projects[index].currentIndex()
    case .registers(_, let city):
      if !city.isEmpty { readRegisters(of: city, in: index) }
      let findings = projects[index].registers[city]?.findings ?? []
      projects[index].drafts[city] = CityReport(
        findings: told(findings, city, in: index),
        sources: projects[index].files.mapValues(\.bytes),
        isSound: !findings.contains { $0.severity == .error }
      )
    case .facts(_, let city):
      guard let world = projects[index].world(of: city), !world.hasErrors,
        let registers = projects[index].registers[city],
        projects[index].drafts[city]?.isSound == true
      else { return }
      let findings = told(FactChecker.check(world.rulebook, registers.city), city, in: index)
      projects[index].drafts[city]?.findings += findings
      projects[index].drafts[city]?.isSound = !findings.contains { $0.severity == .error }
    case .analysis(_, let city, let number): analyse(city, number, in: index)
    case .all:
      // Scenarios are run later; what was found in them stays until then.
      let ran = projects[index].reports.filter { RuleDialect(fileName: $0.key) == .scenarios }
      projects[index].reports = projects[index].drafts.merging(ran) { $1 }
      tellIdle(index)
      publish(index)
    case .scenarios(_, let name): runScenarios(of: name, in: index)
    case .figures(_, let city): count(city, in: index)
    }
  }

  private mutating func analyse(_ city: String, _ number: Int, in index: Int) {
    guard let draft = projects[index].drafts[city], draft.isSound,
      let input = analysisInput(city, in: index)
    else { return }
    let own = projects[index].world(of: city)?.names ?? []
    let findings = RuleAnalyser.each[number](input)
      .filter { !city.isEmpty || own.contains($0.file) }
    projects[index].drafts[city]?.findings += findings
  }

  /// Findings in the language of the file they are about; those about registers in the city's.
  private func told(_ findings: [Diagnostic], _ city: String, in index: Int) -> [Diagnostic] {
    let files = projects[index].files
    let usual = files["scenarios/\(city)/city.rules"]?.parsed.language ?? .english
    return findings.map { $0.with(language: files[$0.file]?.parsed.language ?? usual) }
  }
}

extension Project {
  /// What findings about clauses that accept nothing are kept under; no city has this name.
  static let idleKey = "/idle"

  /// What the declarations of its files accept.
  var acknowledgements: [Acknowledgement] {
    (worlds ?? []).flatMap { world in
      let own = Set(world.names)
      return world.rulebook.acknowledgements.filter { own.contains($0.origin.file) }
    }
  }

  /// What a city's files say, as last checked; under the empty name what no city reads.
  func world(of city: String) -> World? { worlds?.first { $0.key == city } }
}
