import Mutation
import RuleChecking
import RuleSyntax
import Scenarios
import SourceText

/// `ronde test --watch`: stays, and runs again what an edit of rules, scenarios or registers can
/// reach, until Ctrl-C.
///
/// Files are looked at a few times a second: their size and time of change, and their bytes only when
/// those differ.
struct WatchRun {
  /// Milliseconds between two looks.
  private static let interval = 250

  /// The files as they lie on disk.
  private struct Snapshot {
    /// By the name shown.
    var files: [String: File] = [:]

    struct File: Equatable {
      let stamp: String?
      let bytes: [UInt8]

      static func == (one: File, other: File) -> Bool { one.bytes == other.bytes }
    }

    /// Reads what looks changed since an earlier one.
    init(_ context: Context, after earlier: Snapshot?) {
      let folder = context.console.folder
      var paths = ["rules", "scenarios"].flatMap { part in
        ["rules", "scenarios", "csv"].flatMap {
          Files.paths(under: "\(folder)/\(part)", extension: $0)
        }
      }
      // Scenarios may be asked for that lie elsewhere.
      paths += (try? TestCommand.paths(context)) ?? []
      for path in paths {
        let name = RuleFiles.shown(path, root: folder)
        let stamp = Files.stamp(path)
        if let known = earlier?.files[name], known.stamp == stamp {
          files[name] = known
        } else if let bytes = try? Files.read(path) {
          files[name] = File(stamp: stamp, bytes: bytes)
        }
      }
    }

    /// The names of the files that are other than in an earlier one, in order.
    func changed(since earlier: Snapshot) -> [String] {
      Set(files.keys).union(earlier.files.keys).filter { files[$0] != earlier.files[$0] }.sorted()
    }
  }

  private let context: Context
  private var snapshot: Snapshot
  /// The rules that each package had when its scenarios were last run.
  private var known: [String: [ParsedFile]] = [:]
  /// The scenarios that fail: file and line of their heads or rows.
  private var failing: [String: [Int]] = [:]
  /// The files whose scenarios could not be run, to be run when something changes.
  private var broken: Set<String> = []

  private init(_ context: Context) {
    self.context = context
    snapshot = Snapshot(context, after: nil)
  }

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    guard !context.arguments.has(.json), !context.arguments.has(.testFormat) else {
      throw .wrongUse(
        Bilingual(
          en: "`--watch` prints text as it goes; leave `--json` and `--format` out",
          nl: "`--watch` schrijft gaandeweg tekst; laat `--json` en `--format` weg"
        )
      )
    }
    let interruption = context.console.interruption
    interruption.listen()
    defer { interruption.rest() }
    var watch = WatchRun(context)
    watch.look(changed: nil)
    while !interruption.isAsked() {
      interruption.pause(WatchRun.interval)
      let now = Snapshot(context, after: watch.snapshot)
      let changed = now.changed(since: watch.snapshot)
      watch.snapshot = now
      if !changed.isEmpty { watch.look(changed: changed) }
    }
    return .interrupted
  }

  /// Runs what some edits can reach, everything at first; what cannot be read is told.
  private mutating func look(changed: [String]?) {
    do throws(Refusal) {
      try test(changed: changed)
    } catch {
      // Files may be half written or wrong for a while: the next edit is awaited.
      context.console.out(context.say(error.text) + "\n")
    }
  }

  private mutating func test(changed: [String]?) throws(Refusal) {
    var bench = try TestBench(context)
    var (run, failed) = (0, 0)
    var told: [Diagnostic] = []
    let paths = try TestCommand.paths(context)
    let names = paths.map { RuleFiles.shown($0, root: context.console.folder) }
    failing = failing.filter { names.contains($0.key) }
    for path in paths {
      let source = try RuleFiles.source(path, root: context.console.folder)
      let file = RuleParser.parseMending(source)
      let lines = reached(file, changed, &bench)
      if lines?.isEmpty ?? false { continue }
      let outcome = try bench.run(file, lines: lines)
      if lines == nil { failing[source.name] = nil }
      let heads = Set(outcome.results.map(\.origin.line))
      failing[source.name, default: []].removeAll { heads.contains($0) }
      failing[source.name, default: []] += outcome.results.filter { !$0.holds }.map(\.origin.line)
      let isBroken = outcome.diagnostics.contains { $0.severity == .error }
      if isBroken { broken.insert(source.name) } else { broken.remove(source.name) }
      run += outcome.results.count
      failed += outcome.results.count { !$0.holds }
      told += tell(outcome, besides: told, bench)
    }
    if let changed { say(edited: changed) }
    say(run, failed)
    known = Dictionary(
      bench.rulesByPackage(of: paths.compactMap { snapshotFile($0) })
    ) { first, _ in first }
  }

  /// The heads of the scenarios of a file that must be run; nil for all.
  private func reached(
    _ file: ParsedFile,
    _ changed: [String]?,
    _ bench: inout TestBench
  ) -> Set<Int>? {
    guard let changed, !changed.contains(file.file.name), !broken.contains(file.file.name) else {
      return nil
    }
    var lines: Set<Int> = []
    if changed.contains(where: { $0.hasSuffix(".csv") }) {
      for declaration in file.declarations
      where declaration.clauses.contains(where: { $0.kind == .givenRegisters }) {
        lines.insert(file.file.position(of: Int(declaration.range.start)).line)
      }
    }
    guard changed.contains(where: { $0.hasSuffix(".rules") }) else { return lines }
    guard let now = bench.rules(of: file), let before = known[now.package] else { return nil }
    let reach = EditReach(before: before, after: now.files, book: now.book)
    return lines.union(reach.scenarios(of: file))
  }

  private func snapshotFile(_ path: String) -> ParsedFile? {
    let name = RuleFiles.shown(path, root: context.console.folder)
    return snapshot.files[name].map {
      RuleParser.parse(SourceFile(name: name, bytes: $0.bytes))
    }
  }

  /// Tells what fails or cannot be read, with the clauses behind it, unless it was told before: what
  /// is wrong with rules is so for every file that tests them.
  private func tell(
    _ outcome: TestCommand.Outcome,
    besides told: [Diagnostic],
    _ bench: TestBench
  ) -> [Diagnostic] {
    let failures = outcome.results.flatMap { $0.failures(context.language) }
    let findings = (outcome.diagnostics + failures).filter { finding in
      !told.contains {
        $0.file == finding.file && $0.range == finding.range && $0.message == finding.message
      }
    }
    guard !findings.isEmpty else { return [] }
    context.console.out(
      DiagnosticText.render(
        Findings.inLanguage(findings, context.language),
        files: [outcome.file.file] + bench.ruleFiles,
        colour: false
      ) + "\n"
    )
    return findings
  }

  private func say(edited changed: [String]) {
    let names = changed.prefix(3).joined(separator: ", ")
    let more = changed.count > 3 ? ", …" : ""
    context.console.out(
      context.say(
        Bilingual(en: "edited: \(names)\(more)\n", nl: "gewijzigd: \(names)\(more)\n")
      )
    )
  }

  private func say(_ run: Int, _ failed: Int) {
    let still = failing.values.reduce(0) { $0 + $1.count }
    guard broken.isEmpty else {
      let count = broken.count
      return context.console.out(
        context.say(
          Bilingual(
            en: "\(run) scenarios run, \(failed) failed; \(count) \(count == 1 ? "file" : "files") "
              + "could not be run. Waiting for an edit…\n",
            nl: "\(run) scenario's uitgevoerd, \(failed) fout; \(count) "
              + "\(count == 1 ? "bestand kon" : "bestanden konden") niet worden uitgevoerd. Wacht op "
              + "een wijziging…\n"
          )
        )
      )
    }
    context.console.out(
      context.say(
        Bilingual(
          en:
            "\(run) scenarios run, \(failed) failed; \(still) fail in all. Waiting for an edit…\n",
          nl: "\(run) scenario's uitgevoerd, \(failed) fout; in totaal \(still) fout. Wacht op een "
            + "wijziging…\n"
        )
      )
    )
  }
}
