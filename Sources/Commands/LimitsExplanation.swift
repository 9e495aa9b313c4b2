import CivilTime
import Mutation
import PolicyPages
import RuleChecking
import RuleSyntax
import RuleWriting
import SourceText

/// `ronde explain LIMITS`: labour limits in the reader's language, their article, and the nearest
/// that they allow and forbid.
struct LimitsExplanation {
  private let limits: LabourLimits
  private let sources: [RuleSources]
  private let clauses: [String]
  private let examples: ExampleLines
  private let context: Context

  /// nil when no labour limits have the name.
  init?(
    _ name: String,
    _ book: Rulebook,
    _ files: [ParsedFile],
    _ bench: MutationBench,
    _ day: Day,
    _ context: Context
  ) {
    guard let limits = book.labourLimits.first(where: { $0.name == name }) else { return nil }
    self.limits = limits
    self.context = context
    sources = RuleSources.list(limits.basis, book, context.language)
    clauses = LimitsExplanation.clauses(of: limits, files, context.language)
    examples = ExampleLines(
      examples: bench.examples(ofLimits: name, on: day, in: context.language),
      context: context
    )
  }

  /// The clauses as a file in the language would say them.
  private static func clauses(
    of limits: LabourLimits,
    _ files: [ParsedFile],
    _ language: Language
  ) -> [String] {
    guard let file = files.first(where: { $0.file.name == limits.origin.file }),
      let index = file.declarations.firstIndex(where: { $0.range == limits.origin.range })
        ?? file.declarations.firstIndex(where: { $0[.name]?.text == limits.name })
    else { return [] }
    let shown =
      file.language == language
      ? file
      : RuleParser.parse(
        SourceFile(
          name: file.file.name,
          bytes: RuleTranslator.translate(file, to: language)
        )
      )
    guard shown.declarations.indices.contains(index) else { return [] }
    return shown.declarations[index].clauses.filter { clause in
      ![.source, .assumedBecause, .owner, .reviewBy, .because].contains(clause.kind)
    }.map { clause in
      shown.file.text(clause.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  /// The explanation for a terminal.
  var text: String {
    var lines = [
      say("labour limits \(limits.name)", "arbeidstijden \(limits.name)"),
      "\(limits.origin.file):\(limits.origin.line)", "", who,
    ]
    if !sources.isEmpty {
      lines += ["", say("rests on", "rust op")] + sources.map { "  \($0.text)" }
    }
    lines += ["", say("limits", "grenzen")] + clauses.map { "  \($0)" }
    return (lines + examples.text).joined(separator: "\n") + "\n"
  }

  private var who: String {
    let young = limits.age == .under18 ? say(" under 18", " onder de 18") : ""
    guard let roles = limits.roles else {
      return say("For everyone in a roster\(young).", "Voor iedereen in een rooster\(young).")
    }
    let list = roles.joined(separator: ", ")
    return say("For \(list)\(young).", "Voor \(list)\(young).")
  }

  /// The same as data.
  var json: JSONText {
    .object([
      "limits": .string(limits.name),
      "file": .string(limits.origin.file),
      "line": .integer(limits.origin.line),
      "sources": .array(
        limits.basis.citations.map {
          .object(["document": .string($0.document), "place": .optional($0.place)])
        }
      ),
      "clauses": .array(clauses.map { .string($0) }),
      "examples": examples.json,
    ])
  }

  private func say(_ english: String, _ dutch: String) -> String {
    context.say(Bilingual(en: english, nl: dutch))
  }
}
