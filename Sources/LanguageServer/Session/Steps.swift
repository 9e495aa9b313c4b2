import CivilTime
import Obligations
import RuleAnalysis
import RuleChecking
import SourceText

/// A piece of work that waits until no message does.
///
/// An edit publishes twice: first what is wrong in the words, then what is wrong in the city as a
/// whole. The second is cut in pieces, so that the next edit never waits long; an edit drops what
/// is left of them.
enum Step: Equatable {
  /// Check all rules and publish.
  case words(root: String)
  /// Read the registers of a city if they changed.
  case registers(root: String, city: String)
  /// Hold rules and registers against each other.
  case facts(root: String, city: String)
  /// Run the analyses.
  case analyses(root: String, city: String)
  /// Publish all.
  case all(root: String)

  /// The project it is about.
  var root: String {
    switch self {
    case .words(let root), .registers(let root, _), .facts(let root, _), .analyses(let root, _),
      .all(let root):
      root
    }
  }

  var isFirstPublish: Bool {
    if case .words = self { true } else { false }
  }
}

extension Session {
  /// A file of a project changed: what is known of the whole is to be found again.
  mutating func touch(_ index: Int) {
    let root = projects[index].root
    projects[index].worlds = nil
    projects[index].drafts = [:]
    steps.removeAll { $0.root == root }
    steps.append(.words(root: root))
  }

  /// Does the first publish of every project that waits for it, before anything else is answered.
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
      for city in worlds.compactMap(\.city) {
        steps += [
          .registers(root: root, city: city), .facts(root: root, city: city),
          .analyses(root: root, city: city),
        ]
      }
      steps.append(.all(root: root))
    case .registers(_, let city):
      readRegisters(of: city, in: index)
      projects[index].drafts[city] = CityReport(
        findings: projects[index].registers[city]?.findings ?? [],
        sources: projects[index].files.mapValues(\.bytes)
      )
    case .facts(_, let city):
      guard let world = projects[index].world(of: city), !world.hasErrors,
        let registers = projects[index].registers[city], let draft = projects[index].drafts[city],
        !draft.hasErrors
      else { return }
      projects[index].drafts[city]?.findings += FactChecker.check(world.rulebook, registers.city)
    case .analyses(_, let city): analyse(city, in: index)
    case .all:
      projects[index].reports = projects[index].drafts
      publish(index)
    }
  }

  private mutating func analyse(_ city: String, in index: Int) {
    guard let world = projects[index].world(of: city), !world.hasErrors,
      let registers = projects[index].registers[city], let draft = projects[index].drafts[city],
      !draft.hasErrors, let year = year(of: registers.city, world.rulebook),
      let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return }
    let input = AnalysisInput(
      rulebook: world.rulebook,
      city: registers.city,
      from: first,
      through: last
    )
    projects[index].drafts[city]?.findings += RuleAnalyser.findings(input)
  }
}

extension Project {
  /// What a city's files say, as last checked.
  func world(of city: String) -> World? { worlds?.first { $0.city == city } }
}

extension CityReport {
  var hasErrors: Bool { findings.contains { $0.severity == .error } }
}
