import Capacity
import CapacityValues
import CivilTime
import Obligations
import Reports
import RuleChecking
import SourceText
import Verification

/// `ronde capacity YEAR|WEEK`: what the city can do of what its rules ask, with proof.
enum CapacityCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let period = try period(context)
    let location = try context.location()
    let reference = try context.day(.on) ?? period.from
    guard reference <= period.from else {
      throw .wrongUse(
        Bilingual(
          en: "`--on \(reference)` lies after the first day, \(period.from)",
          nl: "`--on \(reference)` ligt na de eerste dag, \(period.from)"
        )
      )
    }
    let own = context.arguments.operands[0].replacing("-", with: "/")
    let folder = context.arguments.value(.out) ?? "out/\(location.name)/\(own)"
    try CapacityFolder.demandFree(folder, context)
    let dialect = try RosterFiles.dialect(context)
    let chances = try CapacityDraws(context, period)
    let workspace = try context.workspace(location)
    try context.demandCoverage(from: period.from, through: period.through, workspace.rulebook)
    let question = CapacityQuestion(
      rulebook: workspace.rulebook,
      city: workspace.city,
      period: period,
      reference: reference
    )
    let focus = try focus(context, question)
    let texts = context.arguments.values(.whatIf)
    let changes = try WhatIfs.read(texts, question)
    let grid = try WhatIfs.grid(context.arguments.value(.sweep), question)
    context.console.progress(
      Bilingual(en: "counting \(period.from) on", nl: "tellen vanaf \(period.from)"),
      context.language
    )
    let sources = CapacitySources.sources(question, context.reportLanguage)
    let threads = context.console.processors
    let result = chances.run(question, supposing: changes) {
      CapacityAnalyser.analyse(
        question,
        focus: focus,
        supposing: changes,
        whatIfs: texts,
        grid: grid,
        sources: sources,
        threads: threads
      )
    }
    context.console.endProgress()
    try refuseWrong(result, question, changes, context)
    let json = CapacityJSON.value(result, context.reportLanguage).text
    do {
      for file in files(result, json, dialect, context) {
        try Files.write(file.bytes, as: file.name, in: context.path(folder))
      }
    } catch {
      throw Refusal(error)
    }
    tell(result, json, folder, context)
    return context.exit(workspace, findings: result.verdict.state == .short)
  }

  /// The ISO year or week that is asked.
  private static func period(_ context: Context) throws(Refusal) -> CapacityPeriod {
    let text = context.arguments.operands[0]
    if text.contains("-") {
      let week = try context.week(text)
      return CapacityPeriod(kind: .week, from: week.monday, through: week.sunday)
    }
    let weeks = Week.weeks(ofYear: try context.year(text))
    guard let first = weeks.first, let last = weeks.last else {
      throw .wrongUse(Bilingual(en: "no such year", nl: "dat jaar is er niet"))
    }
    return CapacityPeriod(kind: .isoYear, from: first.monday, through: last.sunday)
  }

  private static func focus(
    _ context: Context,
    _ question: CapacityQuestion
  ) throws(Refusal) -> CapacityPool? {
    guard let name = context.arguments.value(.pool) else { return nil }
    if let pool = question.pools.first(where: { $0.name == name }) { return pool }
    let near = Suggestion.nearest(to: name, among: question.pools.map(\.name))
    throw .wrongUse(
      Bilingual(
        en: "there is no resource, role or organisation `\(name)`"
          + (near.map { "; did you mean `\($0)`?" } ?? ""),
        nl: "er is geen middel, rol of organisatie `\(name)`"
          + (near.map { "; bedoel je `\($0)`?" } ?? "")
      )
    )
  }

  /// What our own verifier rejects is never written.
  private static func refuseWrong(
    _ result: CapacityResult,
    _ question: CapacityQuestion,
    _ changes: [Supposition],
    _ context: Context
  ) throws(Refusal) {
    let supposed = changes.reduce(question) { $1.applied(to: $0) }
    let findings = CapacityVerifier.verify(
      rulebook: supposed.rulebook,
      city: supposed.city,
      file: CapacityFile(result)
    )
    guard !findings.isEmpty else { return }
    context.console.err(VerifyCapacity.text(findings, context))
    throw Refusal(
      code: .ownCheckFailed,
      text: Bilingual(
        en: "our own check rejects these proofs (\(findings.count) findings); nothing was written. "
          + "This is a fault of ronde: please report it",
        nl: "onze eigen toets keurt deze bewijzen af (\(findings.count) bevindingen); er is niets "
          + "geschreven. Dit is een fout van ronde: meld het alstublieft"
      )
    )
  }

  /// Every file with its name; capacity.json last, so that it never stands beside an older page.
  private static func files(
    _ result: CapacityResult,
    _ json: String,
    _ dialect: CSVReport.Dialect,
    _ context: Context
  ) -> [(name: String, bytes: [UInt8])] {
    [
      ("capacity.html", CapacityReport.html(result, language: context.reportLanguage)),
      ("capacity.csv", CapacityReport.csv(result, dialect: dialect)),
      ("capacity.json", Array(json.utf8)),
    ]
  }

  private static func tell(
    _ result: CapacityResult,
    _ json: String,
    _ folder: String,
    _ context: Context
  ) {
    guard !context.arguments.has(.json) else { return context.console.out(json) }
    let path = "\(folder)/capacity.json"
    let city =
      context.arguments.value(.city).map { " --city \($0.contains(" ") ? "'\($0)'" : $0)" } ?? ""
    context.console.out(
      CapacityText.text(
        result,
        language: context.language,
        written: ["capacity.html", "capacity.csv"].map { "\(folder)/\($0)" } + [path],
        next: ["ronde verify \(path)\(city)"]
      )
    )
  }
}

/// The folder capacity.json goes to: it may hold other results, so only the file is replaced.
enum CapacityFolder {
  static func demandFree(_ folder: String, _ context: Context) throws(Refusal) {
    guard Files.isFile(context.path(folder)) else { return }
    throw Refusal(
      code: .conflict,
      text: Bilingual(
        en: "\(folder) is a file; a folder was expected",
        nl: "\(folder) is een bestand; verwacht werd een map"
      )
    )
  }
}
