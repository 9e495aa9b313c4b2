import CivilTime
import Mutation
import Obligations
import PolicyPages
import RuleAnalysis
import RuleChecking
import RuleImpact
import RuleSyntax
import RuleWording
import SourceText

/// `ronde explain RULE`: what a rule asks in plain words, what it rests on, its versions, its year,
/// and the nearest that it allows and forbids.
struct RuleExplanation {
  let rule: Rule
  let book: Rulebook
  let year: RuleYear
  let examples: [RuleExample]
  let context: Context

  /// Whether one word is given that cannot be a week.
  static func isAsked(_ context: Context) -> Bool {
    let words = context.arguments.operands
    return words.count == 1 && !(words[0].first.map { ("0"..."9").contains($0) } ?? true)
  }

  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let name = context.arguments.operands[0]
    let location = try context.location()
    let workspace = try context.workspace(location)
    let files = try RuleFiles.reachable(from: location)
    let day =
      try context.day(.on)
      ?? AnalysisInput(rulebook: workspace.rulebook, city: workspace.city, on: nil).from
    let bench = MutationBench(
      rules: files,
      book: workspace.rulebook,
      scenarios: [],
      cities: [:]
    )
    let isJSON = context.arguments.has(.json)
    guard let rule = workspace.rulebook.rule(name) else {
      guard let limits = LimitsExplanation(name, workspace.rulebook, files, bench, day, context)
      else { throw unknown(name, workspace.rulebook, files) }
      context.console.out(isJSON ? limits.json.text : limits.text)
      return .done
    }
    let explanation = RuleExplanation(
      rule: rule,
      book: workspace.rulebook,
      year: RuleYear(rulebook: workspace.rulebook, city: workspace.city, year: day.year),
      examples: bench.examples(of: name, on: day, in: context.language),
      context: context
    )
    context.console.out(isJSON ? explanation.json.text : explanation.text)
    return .done
  }

  /// A name that is no rule's: the nearest ones, or where something else has it.
  private static func unknown(
    _ name: String,
    _ book: Rulebook,
    _ files: [ParsedFile]
  ) -> Refusal {
    for file in files {
      for declaration in file.declarations where declaration[.name]?.text == name {
        let line = file.file.position(of: Int(declaration.range.start)).line
        let place = "\(file.file.name):\(line)"
        return .wrongUse(
          Bilingual(
            en:
              "`\(name)` is no rule; it is declared at \(place), and only rules and labour limits "
              + "are explained",
            nl: "`\(name)` is geen regel; het staat op \(place), en alleen regels en arbeidstijden "
              + "worden uitgelegd"
          )
        )
      }
    }
    let names = book.rules.map(\.name) + book.labourLimits.map(\.name)
    var near = [Suggestion.nearest(to: name, among: names)].compactMap { $0 }
    let parts = name.split(separator: "-").map(String.init).filter { $0.count > 2 }
    near += names.filter { other in
      !near.contains(other) && parts.contains { other.contains($0) }
    }.prefix(5 - near.count)
    let list = near.map { "`\($0)`" }.joined(separator: ", ")
    return .wrongUse(
      Bilingual(
        en: "`\(name)` is no week, no code and no rule"
          + (near.isEmpty ? "; `ronde docs` lists the rules" : "; did you mean \(list)?"),
        nl: "`\(name)` is geen week, geen code en geen regel"
          + (near.isEmpty ? "; `ronde docs` noemt de regels" : "; bedoel je \(list)?")
      )
    )
  }

  private var sentences: RuleSentences { RuleSentences(language: context.language, form: .plain) }

  /// The explanation for a terminal.
  var text: String {
    let title = sentences.title(rule).map { " — \($0)" } ?? ""
    var lines = [
      say("rule \(rule.name)\(title)", "regel \(rule.name)\(title)"),
      "\(rule.origin.file):\(rule.origin.line)", "", sentences.about(rule),
    ]
    let sources = RuleSources.list(rule.basis, book, context.language)
    if !sources.isEmpty {
      lines += ["", say("rests on", "rust op")] + sources.map { "  \($0.text)" }
    }
    lines += ["", say("versions", "versies"), "  \(sentences.timeline(rule))"]
    for version in sentences.versions(rule) {
      lines += ["", version.days] + version.lines.map { "  - \($0)" }
    }
    lines += ["", work] + ExampleLines(examples: examples, context: context).text
    return lines.joined(separator: "\n") + "\n"
  }

  /// `in 2026: 36 due; toezichthouder 108 h`.
  private var work: String {
    guard let work = year.rules[rule.name] else {
      return say("in \(year.year): nothing is due", "in \(year.year): er moet niets")
    }
    return say("in \(year.year): ", "in \(year.year): ")
      + RuleYearWords.text(work, context.language)
  }

  /// The same as data.
  var json: JSONText {
    let languages: [Language] = [.english, .dutch]
    let work = year.rules[rule.name]
    return .object([
      "rule": .string(rule.name),
      "file": .string(rule.origin.file),
      "line": .integer(rule.origin.line),
      "sources": .array(
        rule.basis.citations.map {
          .object(["document": .string($0.document), "place": .optional($0.place)])
        }
      ),
      "assumedBecause": .optional(rule.basis.assumedBecause),
      "words": .object(
        languages.map { language in
          let sentences = RuleSentences(language: language, form: .plain)
          return JSONMember(
            language.rawValue,
            .object([
              "title": .optional(sentences.title(rule)),
              "about": .string(sentences.about(rule)),
              "versions": .array(
                sentences.versions(rule).map {
                  .object([
                    "days": .string($0.days), "asks": .array($0.lines.map { .string($0) }),
                  ])
                }
              ),
            ])
          )
        }
      ),
      "versions": .array(
        rule.versions.map {
          .object([
            "from": .optional($0.from.map { "\($0)" }),
            "through": .optional($0.through.map { "\($0)" }),
          ])
        }
      ),
      "year": .object([
        "year": .integer(year.year),
        "due": .integer(work?.due ?? 0),
        "minutes": .object(
          (work?.minutes.keys.sorted() ?? []).map { name in
            let minutes = work?.minutes[name] ?? Fraction(0)
            let text =
              minutes.denominator == 1
              ? "\(minutes.numerator)" : "\(minutes.numerator)/\(minutes.denominator)"
            return JSONMember(name, .string(text))
          }
        ),
      ]),
      "examples": ExampleLines(examples: examples, context: context).json,
    ])
  }

  private func say(_ english: String, _ dutch: String) -> String {
    context.say(Bilingual(en: english, nl: dutch))
  }
}
