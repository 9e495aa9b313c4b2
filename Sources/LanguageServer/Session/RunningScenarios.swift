import Registers
import RuleChecking
import RuleSyntax
import Scenarios
import SourceText

/// Running the files of scenarios of a project.
extension Session {
  /// The command behind the lens of a scenario: what came of it, as text.
  static let testCommand = "ronde.test"

  /// The files of scenarios of a project that are open in the editor, in order.
  func openScenarios(of index: Int) -> [String] {
    projects[index].scenarioNames.filter { documents[projects[index].path(of: $0)] != nil }
  }

  /// Runs the scenarios of a file against the rules as they are in the editor, and publishes what
  /// is wrong with them; a failed expectation is a warning at its line.
  mutating func runScenarios(of name: String, in index: Int) {
    guard let file = projects[index].files[name] else { return }
    projects[index].outcomes[name] = nil
    var findings: [Diagnostic] = []
    defer {
      projects[index].reports[name] = CityReport(findings: findings, sources: [name: file.bytes])
      publish(index)
      if client.refreshesLenses { ask("workspace/codeLens/refresh") }
    }
    guard !file.parsed.diagnostics.contains(where: { $0.severity == .error }) else { return }
    let packages = projects[index].names.compactMap { projects[index].files[$0]?.package }
    switch ScenarioRunner.package(of: file.parsed, among: packages) {
    case .failure(let error): findings = [error.diagnostic]
    case .success(let package):
      guard let runner = runner(of: package, for: file.parsed, in: index) else { return }
      let (results, diagnostics) = runner.run(file.parsed)
      projects[index].outcomes[name] = results
      findings = diagnostics.filter { finding in
        !file.parsed.diagnostics.contains { $0.code == finding.code && $0.range == finding.range }
      }
      findings += results.flatMap { $0.diagnostics + $0.failures(file.parsed.language) }
    }
  }

  /// What runs the scenarios of a package; nil when its rules have errors.
  private mutating func runner(
    of package: String,
    for file: ParsedFile,
    in index: Int
  ) -> ScenarioRunner? {
    let project = projects[index]
    var byPackage: [String: String] = [:]
    for name in project.names {
      if let package = project.files[name]?.package, byPackage[package] == nil {
        byPackage[package] = name
      }
    }
    guard let root = byPackage[package] else { return nil }
    let rules = project.reached(from: root, byPackage).compactMap { project.files[$0]?.parsed }
    let checked = RuleChecker.check(rules)
    let all = rules.flatMap(\.diagnostics) + checked.diagnostics
    guard !all.contains(where: { $0.severity == .error }) else { return nil }
    let wanted = file.declarations.flatMap(\.clauses).filter { $0.kind == .givenRegisters }
      .compactMap { $0[.name]?.text }
    let cities = project.cities
    for city in Set(wanted).sorted() where cities.contains(city) {
      readRegisters(of: city, in: index)
    }
    let registers = projects[index].registers.mapValues(\.city)
    return ScenarioRunner(rules: rules, book: checked.rulebook, cities: cities) { registers[$0] }
  }

  /// A lens above each scenario of a file that was run.
  func scenarioLenses(_ place: FilePlace) -> [JSONText] {
    let project = projects[place.project]
    let language = place.file.parsed.language
    return (project.outcomes[place.name] ?? []).map { result in
      let title = result.summary
      return .object([
        "range": place.file.lines.json(result.origin.range),
        "command": .object([
          "title": .string(title.text(in: language)), "command": .string(Session.testCommand),
          "arguments": .array([
            .object([
              "root": .string(project.root), "file": .string(place.name),
              "scenario": .string(result.title),
            ])
          ]),
        ]),
      ])
    }
  }

  /// Runs a scenario anew and tells what came of it.
  mutating func test(_ argument: JSONNode?) throws(ResponseError) -> JSONText {
    guard let name = argument?["file"]?.text else { throw .missing("arguments/file") }
    let root = argument?["root"]?.text
    let index = projects.firstIndex { project in
      project.files[name] != nil && root.map { project.root == $0 } ?? true
    }
    guard let index, let file = projects[index].files[name] else {
      throw ResponseError(.requestFailed, "there is no file `\(name)` in the open folders")
    }
    runScenarios(of: name, in: index)
    let title = argument?["scenario"]?.text
    let results = (projects[index].outcomes[name] ?? []).filter {
      title == nil || $0.title == title
    }
    return .string(results.flatMap { $0.lines(file.parsed.language) }.joined(separator: "\n"))
  }
}

extension ScenarioResult {
  /// How many of its expectations hold, for a lens.
  fileprivate var summary: Bilingual {
    let all = expectations.count
    let failed = expectations.count { !$0.holds }
    guard failed == 0 else {
      return Bilingual(
        en: "✗ \(failed) of \(all) \(failed == 1 ? "fails" : "fail")",
        nl: "✗ \(failed) van \(all) \(failed == 1 ? "klopt" : "kloppen") niet"
      )
    }
    return all == 1
      ? Bilingual(en: "✓ 1 expectation holds", nl: "✓ 1 verwachting klopt")
      : Bilingual(en: "✓ \(all) expectations hold", nl: "✓ \(all) verwachtingen kloppen")
  }

  /// Its title and each expectation with what was found, as lines.
  fileprivate func lines(_ language: Language) -> [String] {
    [title]
      + expectations.flatMap { result in
        let mark = result.holds ? "✓" : "✗"
        let words = Bilingual(
          en: "line \(result.origin.line): expected \(result.expected.english), "
            + "found \(result.got.english)",
          nl: "regel \(result.origin.line): verwacht \(result.expected.dutch), "
            + "gevonden \(result.got.dutch)"
        )
        return ["  \(mark) \(words.text(in: language))"]
          + result.reasons.map { reason in
            let place = reason.origin.map { " \($0.file):\($0.line)" } ?? ""
            return "      \(reason.text.text(in: language))\(place)"
          }
      }
  }
}
