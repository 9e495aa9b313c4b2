import RuleChecking
import RuleSyntax
import RuleWriting
import Scenarios
import SourceText

/// `ronde test --update`: writes what came out in the place of what was expected.
///
/// Only expectations that fail are touched, never what is given; each is run again before it is
/// written, and the difference is shown.
enum UpdateRun {
  /// One file of scenarios with the bytes that it gets.
  private struct Change {
    let file: ParsedFile
    let newer: [UInt8]
    let count: Int
    /// What fails still.
    let left: [ExpectationResult]
  }

  private typealias Edit = (range: TextRange, text: String)

  /// Whether it is asked for; refuses what does not go with it.
  static func isAsked(_ context: Context) throws(Refusal) -> Bool {
    let arguments = context.arguments
    guard arguments.has(.update) else {
      guard !arguments.has(.diff) else {
        throw .wrongUse(
          Bilingual(
            en: "`--diff` shows what `--update` would write; give both",
            nl: "`--diff` toont wat `--update` zou schrijven; geef beide"
          )
        )
      }
      return false
    }
    guard !arguments.has(.json), !arguments.has(.testFormat), !arguments.has(.watch) else {
      throw .wrongUse(
        Bilingual(
          en: "`--update` shows a difference; leave `--json`, `--format` and `--watch` out",
          nl: "`--update` toont een verschil; laat `--json`, `--format` en `--watch` weg"
        )
      )
    }
    return true
  }

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    var bench = try TestBench(context)
    var changes: [Change] = []
    for path in try TestCommand.paths(context) {
      let source = try RuleFiles.source(path, root: context.console.folder)
      changes.append(try change(RuleParser.parse(source), &bench, context))
    }
    for change in changes where change.count > 0 && !context.arguments.has(.diff) {
      let name = change.file.file.name
      try RuleFiles.replace(context.path(name), change.newer, root: context.console.folder)
    }
    for change in changes where change.count > 0 {
      let file = change.file.file
      context.console.out(Differences.shown(file.bytes, change.newer, name: file.name))
    }
    context.console.out(end(changes, context))
    return changes.allSatisfy(\.left.isEmpty) ? .done : .findings
  }

  /// The edits of a file after which what they say holds.
  private static func change(
    _ file: ParsedFile,
    _ bench: inout TestBench,
    _ context: Context
  ) throws(Refusal) -> Change {
    let before = try failing(file, &bench, context)
    var edits: [Edit] = []
    for result in before {
      guard let edit = ExpectationUpdate.edit(of: result, in: file),
        !edits.contains(where: { $0.range == edit.range })
      else { continue }
      edits.append(edit)
    }
    guard !edits.isEmpty else {
      return Change(file: file, newer: file.file.bytes, count: 0, left: before)
    }
    // Rows of a table share a line; what holds in one may fail in another, and is left as it was.
    let all = applied(edits, to: file.file)
    let wrong = try failing(parsed(all, file), &bench, context)
    let kept = edits.filter { edit in
      let line = file.file.position(of: Int(edit.range.start)).line
      return !wrong.contains { $0.origin.line == line }
    }
    let newer = applied(kept, to: file.file)
    return Change(
      file: file,
      newer: newer,
      count: kept.count,
      left: try failing(parsed(newer, file), &bench, context)
    )
  }

  private static func parsed(_ bytes: [UInt8], _ file: ParsedFile) -> ParsedFile {
    RuleParser.parse(SourceFile(name: file.file.name, bytes: bytes))
  }

  /// The expectations that do not hold; refuses a file that cannot be run.
  private static func failing(
    _ file: ParsedFile,
    _ bench: inout TestBench,
    _ context: Context
  ) throws(Refusal) -> [ExpectationResult] {
    let outcome = try bench.run(file)
    let wrong = outcome.diagnostics.filter { $0.severity == .error }
    guard wrong.isEmpty else {
      throw context.refusal(wrong, [file.file] + bench.ruleFiles)
    }
    return outcome.results.flatMap(\.expectations).filter { !$0.holds }
  }

  private static func applied(_ edits: [Edit], to file: SourceFile) -> [UInt8] {
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.range.start > $1.range.start }) {
      bytes.replaceSubrange(Int(edit.range.start)..<Int(edit.range.end), with: edit.text.utf8)
    }
    return bytes
  }

  /// What was left alone, and the count.
  private static func end(_ changes: [Change], _ context: Context) -> String {
    var lines: [String] = []
    for result in changes.flatMap(\.left) {
      let expected = context.say(result.expected)
      let found = context.say(result.got)
      lines.append(
        "\(result.origin.file):\(result.origin.line)  "
          + context.say(
            Bilingual(
              en: "left as it is: expected \(expected), found \(found)",
              nl: "gelaten zoals het is: verwacht \(expected), gevonden \(found)"
            )
          )
      )
    }
    let count = changes.reduce(0) { $0 + $1.count }
    let isShownOnly = context.arguments.has(.diff)
    lines.append(
      context.say(
        isShownOnly
          ? Bilingual(
            en: "\(count) expectations would be written anew; nothing was written",
            nl: "\(count) verwachtingen zouden nieuw worden geschreven; er is niets geschreven"
          )
          : Bilingual(
            en: "\(count) expectations written anew",
            nl: "\(count) verwachtingen nieuw geschreven"
          )
      )
    )
    return lines.joined(separator: "\n") + "\n"
  }
}
