import RuleAnalysis
import RuleChecking
import RuleEditing
import RuleSyntax
import Scenarios
import SourceText

/// One rule file, parsed, as it is open in the editor or else as it lies on disk.
struct RuleFile: Sendable {
  let parsed: ParsedFile
  /// Its lines, in the columns of the editor.
  let lines: LineMap
  /// The editor's number of this text; nil for a file that is not open.
  let version: Int?
  /// The disk's mark of the text read; nil for a file that is open.
  let stamp: String?

  var bytes: [UInt8] { parsed.file.bytes }
}

/// A folder with rules, and with cities when it has them: what `ronde check` reads in one run.
struct Project {
  /// The path of its folder; names of files are relative to it.
  let root: String
  /// The rule files by name.
  var files: [String: RuleFile] = [:]
  /// Addresses as the editor wrote them, by name, for files that were opened.
  var addresses: [String: String] = [:]
  /// What its files say together; nil when a file changed since.
  var worlds: [World]?
  /// The registers of each city as last read.
  var registers: [String: CityRegisters] = [:]
  /// What was last found in whole cities, by city.
  var reports: [String: CityReport] = [:]
  /// What is being found in whole cities, by city.
  var drafts: [String: CityReport] = [:]
  /// What the analyses look at, by city, while the rules stay as they are.
  var inputs: [String: AnalysisInput] = [:]
  /// How much work each city's rules ask, as last counted.
  var figures: [String: YearFigures] = [:]
  /// What came of each file of scenarios when it was last run, by name.
  var outcomes: [String: [ScenarioResult]] = [:]
  /// All names; nil before somebody asked for one.
  var index: RuleIndex?
  /// The files that changed since they were indexed.
  var unindexed: Set<String> = []

  init(root: String) { self.root = root }

  /// The names of the files of rules and of scenarios, in order.
  var names: [String] { files.keys.sorted() }

  /// The names of the files of scenarios, in order.
  var scenarioNames: [String] {
    files.keys.filter { RuleDialect(fileName: $0) == .scenarios }.sorted()
  }

  /// The folders in `scenarios/` that hold a city, in order.
  var cities: [String] {
    names.compactMap { name in
      let parts = name.split(separator: "/")
      guard parts.count == 3, parts[0] == "scenarios", parts[2] == "city.rules" else { return nil }
      return String(parts[1])
    }
  }

  /// The path of a file.
  func path(of name: String) -> String { name.hasPrefix("/") ? name : "\(root)/\(name)" }

  /// The name of a path; the path itself when it lies elsewhere.
  func name(of path: String) -> String {
    path.hasPrefix("\(root)/") ? String(path.dropFirst(root.utf8.count + 1)) : path
  }

  /// The address of a file, as the editor wrote it when it did.
  func address(of name: String) -> String {
    addresses[name] ?? FileAddress.uri(of: path(of: name))
  }

  /// Whether a file is part of every check: rules and cities, not what happens to lie elsewhere.
  static func holds(_ name: String, hasFolders: Bool) -> Bool {
    if RuleDialect(fileName: name) == .scenarios {
      return !hasFolders || name.hasPrefix("scenarios/")
    }
    guard name.hasSuffix(".rules") else { return false }
    guard hasFolders else { return true }
    return name.hasPrefix("rules/") || name.hasPrefix("scenarios/") && name.hasSuffix("/city.rules")
  }
}

/// The files that are checked together: those a city reads, or those that no city reads.
struct World: Sendable {
  /// The folder of the city; nil for files that no city reads.
  let city: String?
  /// The files it speaks about, in order.
  let names: [String]
  let rulebook: Rulebook
  /// Mistakes of form and meaning, in order of file and place.
  let findings: [Diagnostic]
  /// Whether any of the files has an error, also one it does not speak about.
  let hasErrors: Bool

  /// What its report is kept under.
  var key: String { city ?? "" }
}

extension Project {
  /// What the files say together: each city with what it reads, then what no city reads.
  func checked() -> [World] {
    // What scenarios mean is told when they are run.
    let names = self.names.filter { RuleDialect(fileName: $0) != .scenarios }
    let cities = self.cities
    let cityNames = Set(cities.map { "scenarios/\($0)/city.rules" })
    var byPackage: [String: String] = [:]
    for name in names where !cityNames.contains(name) {
      if let package = files[name]?.package, byPackage[package] == nil { byPackage[package] = name }
    }
    var worlds: [World] = []
    var seen: Set<String> = []
    for city in cities {
      let reached = reached(from: "scenarios/\(city)/city.rules", byPackage)
      seen.formUnion(reached)
      worlds.append(world(of: city, reached, others: []))
    }
    let rest = names.filter { !seen.contains($0) }
    if !rest.isEmpty {
      let others = names.filter { seen.contains($0) && !cityNames.contains($0) }
      worlds.append(world(of: nil, rest, others: others))
    }
    return worlds
  }

  /// A file and all that it imports, directly or not, in order.
  func reached(from start: String, _ byPackage: [String: String]) -> [String] {
    var found: Set<String> = [start]
    var open = files[start]?.imports ?? []
    while let next = open.popLast() {
      guard let name = byPackage[next], found.insert(name).inserted else { continue }
      open += files[name]?.imports ?? []
    }
    return found.sorted()
  }

  private func world(of city: String?, _ names: [String], others: [String]) -> World {
    let all = (names + others).compactMap { files[$0]?.parsed }
    let checked = RuleChecker.check(all)
    let findings = all.flatMap(\.diagnostics) + checked.diagnostics
    let wanted = Set(names)
    return World(
      city: city,
      names: names,
      rulebook: checked.rulebook,
      findings: Diagnostic.inOrder(findings.filter { wanted.contains($0.file) }),
      hasErrors: findings.contains { $0.severity == .error }
    )
  }
}

extension RuleFile {
  /// The package it declares.
  var package: String? {
    parsed.declarations.first { $0.kind == .package }.flatMap(RuleFile.path)
  }

  /// The packages it imports.
  var imports: [String] {
    parsed.declarations.filter { $0.kind == .importing }.compactMap(RuleFile.path)
  }

  private static func path(_ declaration: DeclarationSyntax) -> String? {
    guard case .name(let path)? = declaration[.path]?.value else { return nil }
    return path
  }
}
