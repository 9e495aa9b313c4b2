import Mutation
import SourceText

/// What came of small changes: those that nothing noticed, with a scenario that would; and the
/// count.
struct MutationReport {
  let context: Context
  /// How many scenarios of whole weeks were not run.
  let leftOut: Int
  private(set) var score = MutationScore()
  private var byOperator: [MutationOperator: MutationScore] = [:]
  private var results: [MutationResult] = []

  init(context: Context, leftOut: Int) {
    self.context = context
    self.leftOut = leftOut
  }

  private var isJSON: Bool { context.arguments.has(.json) }

  /// Counts a result; gives what is told of it at once.
  mutating func add(_ result: MutationResult) -> String {
    score.count(result.verdict)
    byOperator[result.mutant.mutation, default: MutationScore()].count(result.verdict)
    if isJSON { results.append(result) }
    guard !isJSON, case .survived(let run) = result.verdict else { return "" }
    let mutant = result.mutant
    var lines = [
      "\(mutant.file):\(mutant.line)  \(mutant.declaration)  "
        + "(\(context.say(mutant.mutation.title)))",
      "  - \(SafeText.shown(mutant.before))", "  + \(SafeText.shown(mutant.after))",
      run == 0
        ? say("    no scenario sees this declaration", "    geen scenario ziet deze declaratie")
        : say(
          "    \(run) scenarios see it and hold all the same",
          "    \(run) scenario's zien het en kloppen toch"
        ),
    ]
    if let proposal = result.proposal {
      lines.append(say("    this one would notice:", "    dit zou het merken:"))
      lines += proposal.text.split(separator: "\n").map { "      \($0)" }
    } else {
      lines.append(
        say(
          "    no scenario that was tried notices",
          "    geen scenario dat is geprobeerd merkt het"
        )
      )
    }
    return lines.joined(separator: "\n") + "\n\n"
  }

  /// What is told at the end.
  var end: String { isJSON ? json.text : table }

  private var table: String {
    var rows = [
      [
        "", say("noticed", "gemerkt"), say("not", "niet"), say("equal", "gelijk"),
        say("refused", "geweigerd"), "",
      ]
    ]
    for mutation in MutationOperator.allCases {
      guard let own = byOperator[mutation] else { continue }
      rows.append(row(context.say(mutation.title), own))
    }
    rows.append(row(say("all", "alle"), score))
    let widths = (0..<rows[0].count).map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        let space = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + space : space + cell
      }.joined(separator: "  ")
    }
    let sum = say(
      "\(score.killed + score.survived) changes could be noticed, \(score.killed) are",
      "\(score.killed + score.survived) wijzigingen konden worden gemerkt, "
        + "\(score.killed) zijn dat"
    )
    let rest = say(
      "\(leftOut) scenarios of whole weeks with registers were not run; `--rule NAME` runs them\n",
      "\(leftOut) scenario's van hele weken met registers zijn niet gedraaid; `--rule NAAM` doet dat\n"
    )
    return lines.joined(separator: "\n") + "\n\(sum)\n" + (leftOut > 0 ? rest : "")
  }

  private func row(_ title: String, _ own: MutationScore) -> [String] {
    [
      title, "\(own.killed)", "\(own.survived)", "\(own.equivalent)", "\(own.refused)",
      own.percent.map { "\($0)%" } ?? "–",
    ]
  }

  private var json: JSONText {
    .object([
      "mutants": .array(results.map(value)),
      "killed": .integer(score.killed),
      "survived": .integer(score.survived),
      "equivalent": .integer(score.equivalent),
      "refused": .integer(score.refused),
      "percent": score.percent.map { .integer($0) } ?? .null,
      "scenariosLeftOut": .integer(leftOut),
    ])
  }

  private func value(_ result: MutationResult) -> JSONText {
    let mutant = result.mutant
    var members = [
      JSONMember("number", .integer(mutant.number)),
      JSONMember("operator", .string(mutant.mutation.rawValue)),
      JSONMember("file", .string(mutant.file)), JSONMember("line", .integer(mutant.line)),
      JSONMember("declaration", .string(mutant.declaration)),
      JSONMember("before", .string(mutant.before)), JSONMember("after", .string(mutant.after)),
      JSONMember("verdict", .string(result.verdict.word)),
    ]
    switch result.verdict {
    case .refused: break
    case .killed(let place):
      members.append(
        JSONMember(
          "by",
          .object([
            "file": .string(place.file), "line": .integer(place.line),
            "title": .string(place.title),
          ])
        )
      )
    case .equivalent(let reason):
      members.append(JSONMember("because", .string(reason.english)))
    case .survived(let run):
      members.append(JSONMember("scenariosRun", .integer(run)))
      members.append(JSONMember("proposal", .optional(result.proposal?.text)))
    }
    return .object(members)
  }

  private func say(_ english: String, _ dutch: String) -> String {
    context.say(Bilingual(en: english, nl: dutch))
  }
}
