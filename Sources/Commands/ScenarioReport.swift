import RuleChecking
import RuleSyntax
import Scenarios
import SourceText

/// What came of scenarios, for the terminal and as JSON.
struct ScenarioReport {
  let outcomes: [TestCommand.Outcome]
  /// The texts of the rules, for the lines that a result rests on.
  let rules: [SourceFile]
  /// What of the rules they reach; nil when some could not be run.
  let coverage: CoverageReport?
  let context: Context

  /// One line for each scenario that holds; for one that fails what was expected, what was found
  /// and the clauses it follows from; findings about the files; and the count.
  var text: String {
    var lines: [String] = []
    for outcome in outcomes {
      lines.append(outcome.file.file.name)
      for result in outcome.results {
        let mark = result.holds ? say("ok    ", "goed  ") : say("FAILED", "FOUT  ")
        lines.append("  \(mark)  \(result.name)")
        for expectation in result.expectations where !expectation.holds {
          lines += failure(expectation, outcome.file.file)
        }
      }
      if !outcome.diagnostics.isEmpty {
        lines.append("")
        lines.append(
          DiagnosticText.render(
            Findings.inLanguage(outcome.diagnostics, context.language),
            files: [outcome.file.file] + rules,
            colour: context.console.usesColour
          )
        )
      }
    }
    lines.append(count)
    lines += coverage?.lines ?? []
    return lines.joined(separator: "\n") + "\n"
  }

  private func failure(_ result: ExpectationResult, _ file: SourceFile) -> [String] {
    var lines = ["", "    \(file.name):\(result.origin.line)"]
    if let title = result.whatIf { lines[1] += " (\(say("what if", "wat als")) \"\(title)\")" }
    lines.append("      \(file.text(result.origin.range))")
    lines.append("      \(say("expected", "verwacht")) \(context.say(result.expected))")
    lines.append("      \(say("found   ", "gevonden")) \(context.say(result.got))")
    for reason in result.reasons.prefix(8) {
      var line = "        = \(context.say(reason.text))"
      if let origin = reason.origin {
        line += " \(origin.file):\(origin.line)"
        if let clause = clause(at: origin) { line += "  \(clause)" }
      }
      lines.append(line)
    }
    if result.reasons.count > 8 {
      lines.append("        = … \(result.reasons.count - 8) \(say("more", "meer"))")
    }
    if !result.assumptions.isEmpty {
      let names = result.assumptions.joined(separator: ", ")
      lines.append("        \(say("rests on the assumptions", "rust op de aannames")) \(names)")
    }
    lines.append("")
    return lines
  }

  /// The line of a rule file; a scenario may have changed its values, but not where it stands.
  private func clause(at origin: Origin) -> Substring? {
    guard let source = rules.first(where: { $0.name == origin.file }) else { return nil }
    return source.line(origin.line).map {
      String(decoding: $0, as: UTF8.self).drop { $0 == " " }
    }
  }

  private var count: String {
    let results = outcomes.flatMap(\.results)
    let expectations = results.flatMap(\.expectations)
    let failed = expectations.count { !$0.holds }
    return say(
      "\(results.count) scenarios, \(expectations.count) expectations, \(failed) failed",
      "\(results.count) scenario's, \(expectations.count) verwachtingen, \(failed) fout"
    )
  }

  /// The same as data.
  var json: JSONText {
    var members = [
      JSONMember("files", .array(outcomes.map(file))),
      JSONMember("scenarios", .integer(outcomes.reduce(0) { $0 + $1.results.count })),
      JSONMember(
        "failed",
        .integer(outcomes.reduce(0) { $0 + $1.results.count { !$0.holds } })
      ),
    ]
    if context.arguments.has(.coverage), let coverage {
      members.append(JSONMember("coverage", coverage.json))
    }
    return .object(members)
  }

  private func file(_ outcome: TestCommand.Outcome) -> JSONText {
    .object([
      JSONMember("file", .string(outcome.file.file.name)),
      JSONMember("scenarios", .array(outcome.results.map(scenario))),
      JSONMember(
        "diagnostics",
        DiagnosticJSON.value(outcome.diagnostics, files: [outcome.file.file] + rules)
      ),
    ])
  }

  private func scenario(_ result: ScenarioResult) -> JSONText {
    .object([
      JSONMember("title", .string(result.title)),
      JSONMember("row", .optional(result.row)),
      JSONMember("line", .integer(result.origin.line)),
      JSONMember("holds", .bool(result.holds)),
      JSONMember("expectations", .array(result.expectations.map(expectation))),
    ])
  }

  private func expectation(_ result: ExpectationResult) -> JSONText {
    .object([
      JSONMember("line", .integer(result.origin.line)),
      JSONMember("whatIf", .optional(result.whatIf)),
      JSONMember("holds", .bool(result.holds)),
      JSONMember("expected", .string(result.expected.english)),
      JSONMember("found", .string(result.got.english)),
      JSONMember(
        "reasons",
        .array(
          result.reasons.map { reason in
            .object([
              JSONMember("text", .string(reason.text.english)),
              JSONMember("file", .optional(reason.origin?.file)),
              JSONMember("line", reason.origin.map { .integer($0.line) } ?? .null),
            ])
          }
        )
      ),
      JSONMember("assumptions", .array(result.assumptions.map { .string($0) })),
    ])
  }

  private func say(_ english: String, _ dutch: String) -> String {
    context.say(Bilingual(en: english, nl: dutch))
  }
}

extension ScenarioResult {
  /// Its title, with the row of its table.
  var name: String { row.map { "\(title) [\($0)]" } ?? title }
}
