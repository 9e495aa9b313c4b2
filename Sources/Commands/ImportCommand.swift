import RuleSyntax
import RuleWriting
import SourceText

/// `ronde import rules FILE [--to nl|en] [--out DIR]`: JSON of rules as rule files.
enum ImportCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    try RulesOperand.demand(context)
    let language = try language(context)
    let json = try RuleFiles.source(
      context.path(context.arguments.operands[1]),
      root: context.console.folder
    )
    let (files, found) = RuleImport.read(json)
    guard found.isEmpty else { throw context.refusal(found, [json]) }
    let written = try texts(files, language)
    guard let out = context.arguments.value(.out) else {
      guard let only = written.first, written.count == 1 else {
        throw .wrongUse(
          Bilingual(
            en: "the JSON holds \(written.count) files: give a folder with --out",
            nl: "de JSON bevat \(written.count) bestanden: geef een map met --out"
          )
        )
      }
      context.console.out(String(decoding: only.bytes, as: UTF8.self))
      return .done
    }
    let folder = context.path(out)
    guard !Files.isFile(folder), Files.names(in: folder, hidden: true).isEmpty else {
      throw Refusal(
        code: .conflict,
        text: Bilingual(
          en: "`\(out)` is there and not empty; give a new folder",
          nl: "`\(out)` bestaat en is niet leeg; geef een nieuwe map"
        )
      )
    }
    do {
      try Files.writeFolder(folder, written)
    } catch {
      throw Refusal(error)
    }
    context.console.out(
      context.say(
        Bilingual(
          en: "wrote \(written.count) \(written.count == 1 ? "file" : "files") to \(out)\n",
          nl: "\(written.count) \(written.count == 1 ? "bestand" : "bestanden") staan in \(out)\n"
        )
      )
    )
    return .done
  }

  /// The language asked for; nil keeps that of each file.
  private static func language(_ context: Context) throws(Refusal) -> Language? {
    guard let wish = context.arguments.value(.to) else { return nil }
    guard let language = Language(rawValue: wish) else {
      throw .wrongUse(
        Bilingual(
          en: "`--to \(wish)`: expected nl or en",
          nl: "`--to \(wish)`: verwacht nl of en"
        )
      )
    }
    return language
  }

  /// The text of each file, read again: only what gives the same tree is written.
  private static func texts(
    _ files: [RuleTreeFile],
    _ language: Language?
  ) throws(Refusal) -> [(name: String, bytes: [UInt8])] {
    var result: [(name: String, bytes: [UInt8])] = []
    for file in files {
      let text = RuleFileWriter.text(of: file, in: language ?? file.language) ?? ""
      let source = SourceFile(name: file.name, text: text)
      let parsed = RuleParser.parse(source)
      guard !parsed.diagnostics.contains(where: { $0.severity == .error }),
        RuleTreeFile(parsed).tree == file.tree
      else {
        throw .invalid(
          Bilingual(
            en: "\(file.name): these rules cannot be written in that language and stay the same",
            nl: "\(file.name): deze regels zijn in die taal niet te schrijven zonder te veranderen"
          )
        )
      }
      result.append((file.name, source.bytes))
    }
    return result
  }
}
