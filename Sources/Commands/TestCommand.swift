import MachineReports
import Mutation
import Registers
import RuleChecking
import RuleSyntax
import Scenarios
import SourceText

/// `ronde test [PATH…]`: runs the scenarios and says what holds and what does not, and why.
enum TestCommand {
  /// One file of scenarios with what came of it.
  struct Outcome {
    let file: ParsedFile
    var results: [ScenarioResult] = []
    var diagnostics: [Diagnostic] = []
  }

  /// What `--format` may ask for.
  private enum Format: String, CaseIterable {
    case text, json, junit, tap, github
  }

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    try CoverageOutput.demandSense(context)
    if context.arguments.has(.mutate) { return try MutateRun.run(context) }
    if try UpdateRun.isAsked(context) { return try UpdateRun.run(context) }
    if context.arguments.has(.watch) { return try WatchRun.run(context) }
    let format: Format = try context.format(.testFormat, plain: .text, json: .json)
    var bench = try TestBench(context)
    var outcomes: [Outcome] = []
    for path in try paths(context) {
      let source = try RuleFiles.source(path, root: context.console.folder)
      outcomes.append(try bench.run(RuleParser.parseMending(source)))
    }
    let isWrong = outcomes.contains { outcome in
      outcome.diagnostics.contains { $0.severity == .error }
    }
    // Files that could not be run would make rules look as if nothing reached them.
    let coverage =
      isWrong ? nil : RuleCoverage(of: bench.testedBooks, by: outcomes.flatMap(\.results))
    let report = ScenarioReport(
      outcomes: outcomes,
      rules: bench.ruleFiles,
      coverage: coverage.map { CoverageReport(coverage: $0, context: context) },
      context: context
    )
    if let coverage { try CoverageOutput.write(coverage, bench.ruleFiles, context) }
    switch format {
    case .text: context.console.out(report.text)
    case .json: context.console.out(report.json.text)
    case .junit: context.console.out(JUnitReport.render(report.suites))
    case .tap: context.console.out(TAPReport.render(report.suites))
    case .github:
      let annotations = GitHubAnnotations.of(report.suites)
      context.console.out(GitHubAnnotations.render(annotations, context.language) + report.text)
    }
    if isWrong { return .invalidInput }
    return outcomes.allSatisfy { $0.results.allSatisfy(\.holds) } ? .done : .findings
  }

  /// The files of scenarios asked for, or all under `scenarios/`, in order of name.
  static func paths(_ context: Context) throws(Refusal) -> [String] {
    let operands = context.arguments.operands
    if operands.isEmpty {
      return Files.paths(under: "\(context.console.folder)/scenarios", extension: "scenarios")
    }
    var found: [String] = []
    for operand in operands {
      let path = context.path(operand.hasSuffix("/") ? String(operand.dropLast()) : operand)
      let own =
        Files.isFolder(path)
        ? Files.paths(under: path, extension: "scenarios")
        : Files.isFile(path) && path.hasSuffix(".scenarios") ? [path] : []
      guard !own.isEmpty else {
        throw .wrongUse(
          Bilingual(
            en: "`\(operand)` holds no file of scenarios",
            nl: "`\(operand)` bevat geen bestand met scenario's"
          )
        )
      }
      found += own.filter { !found.contains($0) }
    }
    return found
  }
}

/// The rules and registers that scenarios run against, read once each.
struct TestBench {
  private let folder: String
  private let files: [ParsedFile]
  private let cityNames: [String]
  private let cities: [String: City]
  private let threads: Int
  private var runners: [String: ScenarioRunner] = [:]
  private var books: [String: Rulebook] = [:]
  private var broken: [String: [Diagnostic]] = [:]

  /// Reads every rule file, and the registers of every city.
  init(_ context: Context) throws(Refusal) {
    folder = context.console.folder
    threads = try context.number(.threads, default: context.console.processors, in: 1...64)
    var files = try RuleFiles.all(under: folder)
    var cities: [String: City] = [:]
    for name in CityLocation.names(in: folder) {
      let location = try CityLocation.find(name, in: folder)
      files.append(
        RuleParser.parse(try RuleFiles.source("\(location.folder)/city.rules", root: folder))
      )
      cities[name] = try Workspace.load(location).city
    }
    self.files = files
    self.cities = cities
    cityNames = cities.keys.sorted()
  }

  /// The texts of the rule files, for excerpts.
  var ruleFiles: [SourceFile] { files.map(\.file) }

  /// The rules that the scenarios run so far test, in order of package.
  var testedBooks: [Rulebook] { books.keys.sorted().compactMap { books[$0] } }

  /// What comes of the scenarios of a file, without looking for lines that change nothing.
  mutating func results(_ path: String) throws(Refusal) -> [ScenarioResult] {
    let source = try RuleFiles.source(path, root: folder)
    return try run(RuleParser.parseMending(source), checksUse: false).results
  }

  /// Runs the scenarios of a file; with `lines` only those that start on them.
  mutating func run(
    _ file: ParsedFile,
    lines: Set<Int>? = nil,
    checksUse: Bool = true
  ) throws(Refusal) -> TestCommand.Outcome {
    var outcome = TestCommand.Outcome(file: file)
    outcome.diagnostics = file.diagnostics
    if outcome.diagnostics.contains(where: { $0.severity == .error }) { return outcome }
    let packages = files.compactMap(RuleFiles.package)
    switch ScenarioRunner.package(of: file, among: packages) {
    case .failure(let error): outcome.diagnostics.append(error.diagnostic)
    case .success(let package):
      let runner = runner(package)
      if let wrong = broken[package] {
        outcome.diagnostics += wrong
      } else if let runner {
        let (results, diagnostics) = runner.run(
          file,
          lines: lines,
          threads: threads,
          checksUse: checksUse
        )
        outcome.results = results
        outcome.diagnostics = diagnostics + results.flatMap(\.diagnostics)
      }
    }
    return outcome
  }

  /// The rules of each package that scenarios test, with those scenarios; refuses files that cannot
  /// be run.
  func mutationBenches(
    _ paths: [String],
    _ context: Context
  ) throws(Refusal) -> [MutationBench] {
    let packages = files.compactMap(RuleFiles.package)
    var byPackage: [String: [ParsedFile]] = [:]
    for path in paths {
      let file = RuleParser.parse(try RuleFiles.source(path, root: folder))
      var wrong = file.diagnostics
      switch ScenarioRunner.package(of: file, among: packages) {
      case .failure(let error): wrong.append(error.diagnostic)
      case .success(let package): byPackage[package, default: []].append(file)
      }
      if wrong.contains(where: { $0.severity == .error }) {
        throw context.refusal(wrong, [file.file])
      }
    }
    var benches: [MutationBench] = []
    for package in byPackage.keys.sorted() {
      guard let root = files.first(where: { RuleFiles.package(of: $0) == package }) else {
        continue
      }
      let rules = RuleFiles.reachable(from: root, among: files)
      let checked = RuleChecker.check(rules)
      let wrong = Diagnostic.inOrder(rules.flatMap(\.diagnostics) + checked.diagnostics)
      if wrong.contains(where: { $0.severity == .error }) {
        throw context.refusal(wrong, rules.map(\.file))
      }
      benches.append(
        MutationBench(
          rules: rules,
          book: checked.rulebook,
          scenarios: byPackage[package] ?? [],
          cities: cities,
          wholeWeeks: context.arguments.value(.mutationRule) != nil
        )
      )
    }
    return benches
  }

  /// The rules that a file of scenarios tests, as they are; nil when they cannot be run.
  mutating func rules(
    of file: ParsedFile
  ) -> (package: String, files: [ParsedFile], book: Rulebook)? {
    let packages = files.compactMap(RuleFiles.package)
    guard case .success(let package) = ScenarioRunner.package(of: file, among: packages),
      let runner = runner(package)
    else { return nil }
    return (package, runner.rules, runner.book)
  }

  /// The rules of the packages that some files test, as far as they can be run.
  mutating func rulesByPackage(of files: [ParsedFile]) -> [(String, [ParsedFile])] {
    var found: [(String, [ParsedFile])] = []
    for file in files {
      if let rules = rules(of: file) { found.append((rules.package, rules.files)) }
    }
    return found
  }

  private mutating func runner(_ package: String) -> ScenarioRunner? {
    if let known = runners[package] { return known }
    guard let root = files.first(where: { RuleFiles.package(of: $0) == package }) else {
      return nil
    }
    let rules = RuleFiles.reachable(from: root, among: files)
    let checked = RuleChecker.check(rules)
    let wrong = (rules.flatMap(\.diagnostics) + checked.diagnostics).filter {
      $0.severity == .error
    }
    if !wrong.isEmpty {
      broken[package] = Diagnostic.inOrder(wrong)
      return nil
    }
    let cities = cities
    let runner = ScenarioRunner(rules: rules, book: checked.rulebook, cities: cityNames) {
      cities[$0]
    }
    runners[package] = runner
    books[package] = checked.rulebook
    return runner
  }
}
