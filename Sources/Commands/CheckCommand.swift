import CivilTime
import MachineReports
import RuleAnalysis
import RuleChecking
import RulePages
import RuleSyntax
import SourceText

/// `ronde check [PATH…]`: every mistake of all rule files and registers, in one run; with `--fix` or
/// `--fix-unsafe` after making the changes that findings offer.
enum CheckCommand {
  /// What `--format` may ask for.
  private enum Format: String, CaseIterable {
    case text, json, sarif, github
  }

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let format: Format = try context.format(.format, plain: .text, json: .json)
    let shown = try select(try FixReport.fixed(try findings(context), context), context)
    let findings = Findings.inLanguage(shown.diagnostics, context.language)
    switch format {
    case .text: showText(shown, context)
    case .json:
      let list = DiagnosticJSON.list(findings, files: shown.files)
      context.console.out(
        JSONText.object([
          "diagnostics": .array(list),
          "accepted": .array(AcceptedList.json(shown.accepted, shown.files)),
        ]).text
      )
    case .sarif:
      let log = SARIFReport.value(
        findings,
        files: shown.files,
        toolVersion: RondeCommand.version
      ) { code in CodePages.page(code).map { context.say($0.title) } }
      context.console.out(log.text)
    case .github:
      let annotations = GitHubAnnotations.of(findings, files: shown.files)
      context.console.out(GitHubAnnotations.render(annotations, context.language))
      showText(shown, context)
    }
    let worst = shown.diagnostics.map(\.severity)
    if worst.contains(.error) || worst.contains(.warning) { return .findings }
    return context.arguments.has(.strict) && !worst.isEmpty ? .findings : .done
  }

  /// Findings on standard error, and the line that counts them.
  private static func showText(_ shown: Checked, _ context: Context) {
    Findings.show(shown.diagnostics, shown.files, context)
    if context.arguments.has(.accepted) {
      context.console.out(AcceptedList.text(shown.accepted, shown.files, context.language))
    }
    context.console.out(summary(shown, context))
    if let more = readMore(shown.diagnostics) { context.console.out(context.say(more)) }
  }

  /// What was read and what was found in it.
  struct Checked {
    var diagnostics: [Diagnostic]
    var accepted: [AcceptedFinding]
    var files: [SourceFile]
  }

  /// Every city (or the one asked for) with its rules, then the rule files no city uses.
  ///
  /// `edits` are bytes in place of those of files, by the names shown.
  static func findings(
    _ context: Context,
    edits: [String: [UInt8]] = [:]
  ) throws(Refusal) -> Checked {
    let folder = context.console.folder
    var locations: [CityLocation] = []
    if context.arguments.has(.city) {
      locations = [try context.location()]
    } else {
      for name in CityLocation.names(in: folder) {
        locations.append(try CityLocation.find(name, in: folder))
      }
    }
    var seen: [String: SourceFile] = [:]
    var all: [Diagnostic] = []
    var accepted: [AcceptedFinding] = []
    var acknowledgements: [Acknowledgement] = []
    let today = try context.day(.on)
    for location in locations {
      context.console.progress(
        Bilingual(en: "checking \(location.name)", nl: "\(location.name) controleren"),
        context.language
      )
      let workspace = try Workspace.load(location, edits: edits)
      all += workspace.diagnostics
      if let today {
        all += AssumptionReview.findings(
          workspace.rulebook,
          on: today,
          languages: workspace.languages
        )
      }
      if !workspace.hasErrors { all += analyses(workspace, on: today) }
      accepted += workspace.accepted
      acknowledgements += workspace.rulebook.acknowledgements
      for file in workspace.files { seen[file.name] = file }
    }
    if !context.arguments.has(.city) {
      let rest =
        try RuleFiles.all(under: folder, edits: edits).filter { seen[$0.file.name] == nil }
        + outside(context, seen, edits)
      if !rest.isEmpty {
        let others = try RuleFiles.all(under: folder, edits: edits).filter { file in
          !rest.contains { $0.file.name == file.file.name }
        }
        let names = Set(rest.map(\.file.name))
        let outside = outsideCities(rest + others, on: today)
        all += outside.findings.filter { names.contains($0.file) }
        acknowledgements += outside.acknowledgements.filter { names.contains($0.origin.file) }
        for file in rest { seen[file.file.name] = file.file }
      }
    }
    context.console.endProgress()
    let parted = Acceptance(of: unique(Diagnostic.inOrder(all)), by: acknowledgements)
    accepted += parted.accepted
    let isWhole =
      context.arguments.value(.city) == nil && !parted.open.contains { $0.severity == .error }
    let idle =
      isWhole
      ? Acceptance.idle(acknowledgements, used: Set(accepted.map(\.acknowledgement))) { code in
        today != nil || !AnalysisCode.needsDay.contains(code)
      } : []
    return Checked(
      diagnostics: unique(Diagnostic.inOrder(parted.open + idle)),
      accepted: AcceptedList.unique(accepted),
      files: seen.values.sorted { $0.name < $1.name }
    )
  }

  /// What the static analyses find in a city; other commands do not run them.
  private static func analyses(_ workspace: Workspace, on day: Day?) -> [Diagnostic] {
    RuleAnalyser.findings(
      AnalysisInput(
        rulebook: workspace.rulebook,
        city: workspace.city,
        on: day,
        languages: workspace.languages
      )
    )
  }

  /// What is found in rule files together, without the facts of a city.
  private static func outsideCities(
    _ files: [ParsedFile],
    on day: Day?
  ) -> (
    findings: [Diagnostic], acknowledgements: [Acknowledgement]
  ) {
    let checked = RuleChecker.check(files)
    let acknowledgements = checked.rulebook.acknowledgements
    let found = RuleChecker.withSureFixes(
      files.flatMap(\.diagnostics) + checked.diagnostics,
      files
    )
    guard !found.contains(where: { $0.severity == .error }) else {
      return (found, acknowledgements)
    }
    let analysed = RuleAnalyser.findings(
      AnalysisInput(
        rulebook: checked.rulebook,
        city: nil,
        on: day,
        languages: RuleFiles.languages(files)
      )
    )
    return (found + analysed, acknowledgements)
  }

  /// Rule files named on the command line that lie outside `rules/` and the cities.
  private static func outside(
    _ context: Context,
    _ seen: [String: SourceFile],
    _ edits: [String: [UInt8]]
  ) throws(Refusal) -> [ParsedFile] {
    var found: [ParsedFile] = []
    for operand in context.arguments.operands {
      let path = context.path(operand)
      guard Files.isFile(path), path.hasSuffix(".rules") else { continue }
      let file = try RuleFiles.source(path, root: context.console.folder, edits: edits)
      if seen[file.name] == nil, !file.name.hasPrefix("rules/") {
        found.append(RuleParser.parseMending(file))
      }
    }
    return found
  }

  /// Only what lies in the paths asked for; a path that holds nothing is refused.
  private static func select(_ checked: Checked, _ context: Context) throws(Refusal) -> Checked {
    let isWanted = try wanted(checked, context)
    return Checked(
      diagnostics: checked.diagnostics.filter { isWanted($0.file) },
      accepted: checked.accepted.filter { isWanted($0.finding.file) },
      files: checked.files.filter { isWanted($0.name) }
    )
  }

  /// Whether a file lies in the paths asked for; a path that holds nothing is refused.
  static func wanted(
    _ checked: Checked,
    _ context: Context
  ) throws(Refusal) -> (String) -> Bool {
    var wanted: [String] = []
    for operand in context.arguments.operands {
      let path = context.path(operand.hasSuffix("/") ? String(operand.dropLast()) : operand)
      let prefix = "\(context.console.folder)/"
      let name = path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
      guard checked.files.contains(where: { $0.name == name || $0.name.hasPrefix("\(name)/") })
      else {
        throw .wrongUse(
          Bilingual(
            en: "`\(operand)` holds no rule file or register",
            nl: "`\(operand)` bevat geen regelbestand of register"
          )
        )
      }
      wanted.append(name)
    }
    return { name in
      wanted.isEmpty || wanted.contains { name == $0 || name.hasPrefix("\($0)/") }
    }
  }

  /// Findings about a file that two cities share are shown once.
  private static func unique(_ sorted: [Diagnostic]) -> [Diagnostic] {
    var result: [Diagnostic] = []
    for next in sorted {
      if let last = result.last, last.code == next.code, last.file == next.file,
        last.range == next.range, last.message == next.message
      {
        continue
      }
      result.append(next)
    }
    return result
  }

  /// How to read more of the gravest finding that has a page.
  private static func readMore(_ findings: [Diagnostic]) -> Bilingual? {
    let gravest = Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    guard let code = gravest.first(where: { CodePages.page($0.code) != nil })?.code else {
      return nil
    }
    return Bilingual(
      en: "read more of a code: ronde explain \(code)\n",
      nl: "meer over een code: ronde explain \(code)\n"
    )
  }

  private static func summary(_ checked: Checked, _ context: Context) -> String {
    let rules = checked.files.filter { $0.name.hasSuffix(".rules") }.count
    let registers = checked.files.count - rules
    let count = Findings.count(checked.diagnostics)
    let taken = AcceptedList.count(checked.accepted)
    return context.say(
      Bilingual(
        en:
          "read \(rules) rule files and \(registers) registers: \(count.english)\(taken.english)\n",
        nl:
          "gelezen: \(rules) regelbestanden en \(registers) registers: \(count.dutch)\(taken.dutch)\n"
      )
    )
  }
}
