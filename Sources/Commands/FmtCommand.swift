import RuleSyntax
import RuleWriting
import SourceText

/// `ronde fmt [PATH…]`: rule files in the one style.
///
/// A file with mistakes of form is left as it is and named, exit 1; the others are written, each
/// only when it changes. All files are read and formatted before the first one is written.
enum FmtCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let files = try FmtCommand.files(context)
    var changed: [(file: SourceFile, bytes: [UInt8])] = []
    var broken: [ParsedFile] = []
    for file in files {
      let parsed = RuleParser.parseMending(file)
      guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
        broken.append(parsed)
        continue
      }
      let bytes = RuleFormatter.format(parsed)
      guard bytes != file.bytes else { continue }
      let again = RuleParser.parse(SourceFile(name: file.name, bytes: bytes))
      guard RuleOutline.isSame(parsed, again) else { throw notTheSame(file.name) }
      changed.append((file, bytes))
    }
    let isChecked = context.arguments.has(.checkOnly)
    let isShown = context.arguments.has(.diff)
    for (file, bytes) in changed {
      if !isChecked, !isShown {
        try RuleFiles.replace(context.path(file.name), bytes, root: context.console.folder)
      }
      context.console.out(
        isShown ? Differences.shown(file.bytes, bytes, name: file.name) : "\(file.name)\n"
      )
    }
    for parsed in broken { tell(parsed, context) }
    context.tell(sum(files.count, changed.count, isWritten: !isChecked && !isShown))
    return !broken.isEmpty || (isChecked && !changed.isEmpty) ? .findings : .done
  }

  /// The rule files asked for, or all under `rules/` and `scenarios/`, by name.
  private static func files(_ context: Context) throws(Refusal) -> [SourceFile] {
    let operands = context.arguments.operands
    var paths: [String] = []
    for operand in operands.isEmpty ? ["rules", "scenarios"] : operands {
      let path = context.path(operand.hasSuffix("/") ? String(operand.dropLast()) : operand)
      let isFile = Files.isFile(path) && RuleDialect(fileName: path) != nil
      let found = isFile ? [path] : ruleFiles(under: path)
      if found.isEmpty, !operands.isEmpty {
        throw .wrongUse(
          Bilingual(
            en: "`\(operand)` holds no rule file",
            nl: "`\(operand)` bevat geen regelbestand"
          )
        )
      }
      for path in found where !paths.contains(path) { paths.append(path) }
    }
    var files: [SourceFile] = []
    for path in paths { files.append(try RuleFiles.source(path, root: context.console.folder)) }
    return files
  }

  private static func ruleFiles(under folder: String) -> [String] {
    RuleDialect.allCases.flatMap { Files.paths(under: folder, extension: $0.rawValue) }
  }

  private static func tell(_ parsed: ParsedFile, _ context: Context) {
    let errors = Findings.count(parsed.diagnostics, .error)
    context.tell(
      Bilingual(
        en: "\(parsed.file.name): \(errors.english) of form; left as it is "
          + "(`ronde check \(parsed.file.name)` shows them)",
        nl: "\(parsed.file.name): \(errors.dutch) in de vorm; niet veranderd "
          + "(`ronde check \(parsed.file.name)` toont ze)"
      )
    )
  }

  private static func sum(_ read: Int, _ changed: Int, isWritten: Bool) -> Bilingual {
    isWritten
      ? Bilingual(
        en: "\(read) rule files read, \(changed) formatted",
        nl: "\(read) regelbestanden gelezen, \(changed) opgemaakt"
      )
      : Bilingual(
        en: "\(read) rule files read, \(changed) not in the one style; nothing was written",
        nl: "\(read) regelbestanden gelezen, \(changed) niet in de ene stijl; niets geschreven"
      )
  }

  /// The refusal when the written text would not say what was read.
  static func notTheSame(_ name: String) -> Refusal {
    Refusal(
      code: .ownCheckFailed,
      text: Bilingual(
        en: "\(name): the new text would not say the same; nothing was written (a fault of ours)",
        nl: "\(name): de nieuwe tekst zou iets anders zeggen; er is niets geschreven (onze fout)"
      )
    )
  }
}
