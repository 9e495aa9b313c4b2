import RuleSyntax
import RuleWriting
import SourceText

/// `ronde translate --to nl|en FILE`: a rule file with the keywords of the other language, on
/// standard output, or in its place with `--write`.
///
/// Needs no other file. A file with mistakes of form is refused, so that nothing is half translated.
enum TranslateCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    guard let wish = context.arguments.value(.to), let language = Language(rawValue: wish) else {
      let read = context.arguments.value(.to).map { " \($0)" } ?? ""
      throw .wrongUse(
        Bilingual(
          en: "`translate\(read)`: say the language with `--to nl` or `--to en`",
          nl: "`translate\(read)`: noem de taal met `--to nl` of `--to en`"
        )
      )
    }
    let operand = context.arguments.operands[0]
    let file = try RuleFiles.source(context.path(operand), root: context.console.folder)
    let parsed = RuleParser.parseMending(file)
    guard !parsed.diagnostics.contains(where: { $0.severity == .error }) else {
      throw context.refusal(parsed.diagnostics, [file])
    }
    let bytes = RuleTranslator.translate(parsed, to: language)
    let translated = RuleParser.parse(SourceFile(name: file.name, bytes: bytes))
    guard RuleOutline.isSame(parsed, translated, ignoringTitles: true) else {
      throw FmtCommand.notTheSame(file.name)
    }
    guard context.arguments.has(.write) else {
      context.console.out(String(decoding: bytes, as: UTF8.self))
      return .done
    }
    if bytes == file.bytes {
      context.console.out(context.say(already(file.name, language)))
    } else {
      try RuleFiles.replace(context.path(operand), bytes, root: context.console.folder)
      context.console.out(context.say(done(file.name, language)))
    }
    return .done
  }

  private static func done(_ name: String, _ language: Language) -> Bilingual {
    switch language {
    case .english:
      Bilingual(en: "\(name) is in English now\n", nl: "\(name) is nu in het Engels\n")
    case .dutch:
      Bilingual(en: "\(name) is in Dutch now\n", nl: "\(name) is nu in het Nederlands\n")
    }
  }

  private static func already(_ name: String, _ language: Language) -> Bilingual {
    switch language {
    case .english:
      Bilingual(en: "\(name) is in English already\n", nl: "\(name) is al in het Engels\n")
    case .dutch:
      Bilingual(en: "\(name) is in Dutch already\n", nl: "\(name) is al in het Nederlands\n")
    }
  }
}
