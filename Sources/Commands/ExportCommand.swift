import RuleSyntax
import RuleWriting
import SourceText

/// `ronde export rules [FILE…]`: rule files as JSON, the same in whatever language they are written.
enum ExportCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    try RulesOperand.demand(context)
    let parsed = try files(context)
    let mistakes = parsed.flatMap(\.diagnostics).filter { $0.severity == .error }
    guard mistakes.isEmpty else { throw context.refusal(mistakes, parsed.map(\.file)) }
    let files = parsed.map { RuleTreeFile($0) }
    let text = RuleExport.json(files, withLines: context.arguments.has(.lines)).text
    // What cannot be read back as the same rules is never given away.
    let (back, found) = RuleImport.read(SourceFile(name: "export", text: text))
    guard found.isEmpty, back.map(\.tree) == files.map(\.tree) else {
      throw Refusal(
        code: .ownCheckFailed,
        text: Bilingual(
          en: "the JSON does not give the same rules when it is read again; nothing was written",
          nl: "de JSON geeft bij teruglezen niet dezelfde regels; er is niets geschreven"
        )
      )
    }
    guard let out = context.arguments.value(.outFile) else {
      context.console.out(text)
      return .done
    }
    do {
      try Files.write(context.path(out), Array(text.utf8))
    } catch {
      throw Refusal(error)
    }
    let count = files.count
    context.console.out(
      context.say(
        Bilingual(
          en: "wrote the rules of \(count) \(count == 1 ? "file" : "files") to \(out)\n",
          nl: "de regels van \(count) \(count == 1 ? "bestand" : "bestanden") staan in \(out)\n"
        )
      )
    )
    return .done
  }

  /// The files asked for, else those of the city.
  private static func files(_ context: Context) throws(Refusal) -> [ParsedFile] {
    let operands = context.arguments.operands.dropFirst()
    guard !operands.isEmpty else { return try RuleFiles.reachable(from: context.location()) }
    var paths: [String] = []
    for operand in operands {
      let path = context.path(operand.hasSuffix("/") ? String(operand.dropLast()) : operand)
      let found =
        Files.isFolder(path)
        ? RuleDialect.allCases.flatMap { Files.paths(under: path, extension: $0.rawValue) }
        : RuleDialect(fileName: path) != nil && Files.isFile(path) ? [path] : []
      guard !found.isEmpty else {
        throw .wrongUse(
          Bilingual(en: "`\(operand)` holds no rules", nl: "`\(operand)` bevat geen regels")
        )
      }
      for path in found where !paths.contains(path) { paths.append(path) }
    }
    var files: [ParsedFile] = []
    for path in paths {
      files.append(RuleParser.parse(try RuleFiles.source(path, root: context.console.folder)))
    }
    return files
  }
}

/// The first operand of `export` and `import`: what is exported or imported.
enum RulesOperand {
  static func demand(_ context: Context) throws(Refusal) {
    let read = context.arguments.operands.first ?? ""
    guard read != "rules" else { return }
    let example = context.arguments.command.example
    throw .wrongUse(
      Bilingual(
        en: "read `\(read)`, expected `rules`: ronde \(example)",
        nl: "gelezen `\(read)`, verwacht `rules`: ronde \(example)"
      )
    )
  }
}
