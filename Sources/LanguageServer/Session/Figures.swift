import CivilTime
public import Obligations
import RuleAnalysis
public import Registers
public import RuleChecking
import RuleSyntax
public import SourceText

/// Words for what is due in a year: the command `due` as text.
public typealias FiguresText = (_ request: FiguresRequest) -> String

/// What `FiguresText` is asked.
public struct FiguresRequest {
  /// The rules.
  public let rulebook: Rulebook
  /// The facts.
  public let city: City
  /// The obligations to show.
  public let obligations: [Obligation]
  /// The year shown; facts on or after its first day are not used.
  public let year: Int
  /// The language of the text.
  public let language: Language
}

extension Session {
  /// What the analyses look at in a city, looked up once; nil while its rules have errors or its
  /// registers are not read.
  mutating func analysisInput(_ city: String, in index: Int) -> AnalysisInput? {
    let project = projects[index]
    if let input = project.inputs[city] { return input }
    guard let world = project.world(of: city), !world.hasErrors,
      city.isEmpty || project.registers[city] != nil
    else { return nil }
    let languages = world.names.compactMap { name in
      project.files[name].map { (name, $0.parsed.language) }
    }
    let input = AnalysisInput(
      rulebook: world.rulebook,
      city: project.registers[city]?.city,
      on: client.year.flatMap { Day(year: $0, month: 1, day: 1) },
      languages: Dictionary(languages) { first, _ in first }
    )
    projects[index].inputs[city] = input
    return input
  }

  /// The year whose work is shown: the one asked for, else that of the newest facts.
  mutating func year(of city: String, in index: Int) -> Int {
    analysisInput(city, in: index)?.from.year ?? 2026
  }

  /// Counts the work of a city; asks the editor to show it anew when it changed.
  mutating func count(_ city: String, in index: Int) {
    guard let input = analysisInput(city, in: index), let facts = input.city,
      projects[index].drafts[city]?.isSound == true
    else { return }
    let figures = YearFigures(
      input.rulebook,
      facts,
      year: input.from.year,
      sources: projects[index].files.mapValues(\.bytes)
    )
    let before = projects[index].figures.updateValue(figures, forKey: city)
    guard !figures.shows(asMuchAs: before) else { return }
    if client.refreshesLenses { ask("workspace/codeLens/refresh") }
    if client.refreshesHints { ask("workspace/inlayHint/refresh") }
  }

  /// Does all that waits for a project.
  mutating func finish(_ index: Int) {
    let root = projects[index].root
    while let next = steps.firstIndex(where: { $0.root == root }) { run(steps.remove(at: next)) }
  }
}
