import CivilTime
import Obligations
import Reports
import RulePages
import SourceText

/// `ronde explain WEEK …`: which rule and document ask for a visit, or why an open one is open in
/// this roster.
enum ExplainCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    if let code = try page(context) { return code }
    if RuleExplanation.isAsked(context) { return try RuleExplanation.run(context) }
    let week = try context.week(context.arguments.operands[0])
    let location = try context.location()
    let path = context.arguments.value(.roster) ?? "out/\(location.name)/\(week)/roster.json"
    guard Files.isFile(context.path(path)) else {
      throw .wrongUse(
        Bilingual(
          en: "there is no \(path); make it first: ronde roster \(week)",
          nl: "\(path) is er niet; maak het eerst: ronde roster \(week)"
        )
      )
    }
    let file = try EarlierRosters.file(path, context)
    guard file.roster.week == week else {
      throw .wrongUse(
        Bilingual(
          en: "\(path) is the roster of \(file.roster.week), not of \(week)",
          nl: "\(path) is het rooster van \(file.roster.week), niet van \(week)"
        )
      )
    }
    let earlier = try EarlierRosters.read(context, before: week, city: location.name)
    let workspace = try context.workspace(location)
    let city = workspace.city.adding(rosters: earlier, rulebook: workspace.rulebook)
    let obligations = ObligationBuilder.build(
      rulebook: workspace.rulebook,
      city: city,
      from: week.monday,
      through: week.sunday,
      reference: week.monday
    )
    let report = ExplainReport(
      ReportModel(
        rulebook: workspace.rulebook,
        city: city,
        obligations: obligations,
        roster: file.roster,
        summary: file.summary
      ),
      language: context.language
    )
    return try answer(report, file.roster, context)
  }

  /// `ronde explain R0210` and `ronde explain codes`; nil when something else is to be explained.
  private static func page(_ context: Context) throws(Refusal) -> ExitCode? {
    let word = context.arguments.operands[0]
    if word == "codes" {
      for page in CodePages.all {
        context.console.out("\(page.code)  \(context.say(page.title))\n")
      }
      return .done
    }
    let digits = word.dropFirst()
    guard word.count == 5, word.first?.isLetter == true,
      digits.allSatisfy({ ("0"..."9").contains($0) })
    else { return nil }
    guard let page = CodePages.page(word) else {
      throw .wrongUse(
        Bilingual(
          en: "there is no page of \(word.uppercased()); `ronde explain codes` lists them",
          nl: "er is geen pagina van \(word.uppercased()); `ronde explain codes` noemt ze"
        )
      )
    }
    context.console.out(
      context.arguments.has(.json) ? page.json(context.language).text : page.text(context.language)
    )
    return .done
  }

  /// What the words after the week mean: one thing is explained, several are listed.
  private static func answer(
    _ report: ExplainReport,
    _ roster: Roster,
    _ context: Context
  )
    throws(Refusal) -> ExitCode
  {
    let words = Array(context.arguments.operands.dropFirst())
    let subjects =
      words.isEmpty
      ? roster.open.indices.map { ExplainReport.Subject.open($0 + 1) } : report.subjects(words)
    if context.arguments.has(.json), !subjects.isEmpty || words.isEmpty {
      context.console.out(String(decoding: report.json(subjects), as: UTF8.self))
      return .done
    }
    if subjects.count == 1, let text = report.text(subjects[0]) {
      context.console.out(text)
      return .done
    }
    guard !subjects.isEmpty else {
      if words.isEmpty {
        context.console.out(
          context.say(
            Bilingual(
              en: "nothing is open in \(roster.week)\n",
              nl: "in \(roster.week) is niets open\n"
            )
          )
        )
        return .done
      }
      let read = words.joined(separator: " ")
      if let near = Suggestion.nearest(to: read, among: report.names) {
        throw .wrongUse(
          Bilingual(
            en: "`\(read)` is nothing in this roster or its city; did you mean `\(near)`?",
            nl: "`\(read)` staat niet in dit rooster of deze gemeente; bedoel je `\(near)`?"
          )
        )
      }
      throw .wrongUse(
        Bilingual(
          en: "`\(read)` is nothing in this roster or its city; give a rule, an object, a person, "
            + "an obligation, an indicator, or `open N`\(numbers(roster).english)",
          nl:
            "`\(read)` staat niet in dit rooster of deze gemeente; geef een regel, een object, een "
            + "persoon, een verplichting, een indicator, of `open N`\(numbers(roster).dutch)"
        )
      )
    }
    context.console.out(subjects.map { report.line($0) + "\n" }.joined())
    return .done
  }

  /// Which numbers of open work there are.
  private static func numbers(_ roster: Roster) -> Bilingual {
    let count = roster.open.count
    guard count > 0 else {
      return Bilingual(en: " (nothing is open)", nl: " (er is niets open)")
    }
    return Bilingual(en: " with N from 1 to \(count)", nl: " met N van 1 tot en met \(count)")
  }
}
