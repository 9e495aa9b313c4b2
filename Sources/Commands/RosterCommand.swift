import CivilTime
import Obligations
import Planning
import Registers
import Reports
import RuleChecking
import SourceText
import Verification

/// `ronde roster WEEK`: from rule files and registers to a roster that other code has checked.
///
/// The whole chain on one screen: read and check, plan, sum up, verify, write, tell.
enum RosterCommand {
  ///
  /// `telling` says what was made; the command itself prints a summary.
  static func run(
    _ context: Context,
    planning: RondeCommand.Planning,
    telling: (ReportModel, String, [String], Context) -> Void = tell
  ) throws(Refusal) -> ExitCode {
    guard !context.arguments.has(.all) else { return try RosterBatch.run(context) }
    let week = try context.week(context.arguments.operands[0])
    let seed = try context.number(.seed, default: 1, in: 0...Int(Int32.max))
    let threads = try context.number(.threads, default: context.console.processors, in: 1...64)
    let limits = try SearchLimits(context)
    let dialect = try RosterFiles.dialect(context)
    let published = try context.day(.published)
    let location = try context.location()
    let folder = context.arguments.value(.out) ?? "out/\(location.name)/\(week)"
    try OutputFolder.demandOwn(folder, context)
    let earlier = try EarlierRosters.read(context, before: week, city: location.name)
    let workspace = try context.workspace(location)
    try context.demandCoverage(from: week.monday, through: week.sunday, workspace.rulebook)
    let rulebook = workspace.rulebook
    let city = workspace.city.adding(rosters: earlier, rulebook: rulebook)
    EarlierRosters.tellUnused(workspace.city, from: week, context)

    context.console.progress(
      Bilingual(en: "planning \(week)", nl: "\(week) plannen"),
      context.language
    )
    let interruption = context.console.interruption
    interruption.listen()
    let settings = limits.settings(context, seed: seed, threads: threads)
    let result = PinTrial.plan(rulebook, city, week, settings, planning)
    interruption.rest()
    context.console.endProgress()
    let planned: PlannedWeek
    switch result {
    case .roster(let week): planned = week
    case .impossible(let broken):
      context.show(
        BrokenPins(broken: broken, rulebook: rulebook, city: city, week: week).findings(),
        workspace.files
      )
      throw impossible(week)
    }
    let isInterrupted = planned.isStopped && interruption.isAsked()
    var model = sumUp(planned, rulebook, city)
    model.search = limits.record(planned, isInterrupted: isInterrupted)
    try refuseUnlawful(
      RosterVerifier.verify(
        rulebook: rulebook,
        city: city,
        roster: model.roster,
        summary: model.summary,
        sources: RosterFiles.sources(model, context.reportLanguage),
        published: published
      ),
      context
    )
    let files = RosterFiles(model: model, language: context.reportLanguage, dialect: dialect)
      .all(published: published)
    try write(files, folder, context)
    Findings.show(
      QualificationExpiry.findings(rulebook: rulebook, city: city, week: week),
      workspace.files,
      context
    )
    telling(model, folder, files.map(\.name), context)
    limits.tellEnd(model.search, context)
    guard !isInterrupted else { return .interrupted }
    return context.exit(workspace, findings: !planned.roster.open.isEmpty)
  }

  private static func write(
    _ files: [(name: String, bytes: [UInt8])],
    _ folder: String,
    _ context: Context
  ) throws(Refusal) {
    do {
      try Files.writeFolder(context.path(folder), files)
    } catch {
      throw Refusal(error)
    }
  }

  /// The roster with its figures and the obligations it answers.
  static func sumUp(
    _ planned: PlannedWeek,
    _ rulebook: Rulebook,
    _ city: City
  )
    -> ReportModel
  {
    let week = planned.roster.week
    let obligations = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: week.monday,
      through: week.sunday,
      reference: week.monday
    )
    let summary = SummaryBuilder.summary(
      rulebook: rulebook,
      city: city,
      obligations: obligations,
      roster: planned.roster,
      levels: planned.levels
    )
    return ReportModel(
      rulebook: rulebook,
      city: city,
      obligations: obligations,
      roster: planned.roster,
      summary: summary
    )
  }

  /// What our own verifier rejects is never written.
  static func refuseUnlawful(_ findings: [Finding], _ context: Context) throws(Refusal) {
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return }
    context.console.err(VerifyCommand.text(errors, context))
    throw Refusal(
      code: .ownCheckFailed,
      text: Bilingual(
        en: "our own check rejects this roster (\(errors.count) findings); nothing was written. "
          + "This is a fault of ronde: please report it",
        nl: "onze eigen toets keurt dit rooster af (\(errors.count) bevindingen); er is niets "
          + "geschreven. Dit is een fout van ronde: meld het alstublieft"
      )
    )
  }

  /// Pins or history that break a limit by themselves.
  private static func impossible(_ week: Week) -> Refusal {
    Refusal(
      code: .impossible,
      text: Bilingual(
        en:
          "\(week) has no lawful roster: what is fixed by hand breaks a limit; nothing was written",
        nl: "\(week) heeft geen wettig rooster: wat vastgezet is, breekt een grens; er is niets "
          + "geschreven"
      )
    )
  }

  private static func tell(
    _ model: ReportModel,
    _ folder: String,
    _ names: [String],
    _ context: Context
  ) {
    if context.arguments.has(.json) {
      context.console.out(RosterFiles.json(model, context.reportLanguage))
      return
    }
    let calendars = names.filter { $0.hasSuffix(".ics") }.count
    let written =
      names.filter { !$0.hasSuffix(".ics") }.map { "\(folder)/\($0)" } + [
        context.say(
          Bilingual(
            en: "\(folder)/ics/ (\(calendars) calendars)",
            nl: "\(folder)/ics/ (\(calendars) agenda's)"
          )
        )
      ]
    let week = "\(model.roster.week)"
    let next =
      (model.roster.open.isEmpty
        ? [] : ["ronde explain \(week) open 1" + choices([.city, .after], context)])
      + ["ronde verify \(folder)/roster.json" + choices([.city, .after], context)]
    context.console.out(
      TerminalReport.summary(
        model,
        language: context.language,
        isVerified: true,
        written: written,
        next: next
      )
    )
  }

  /// The options of this run that the next commands need as well, so that they work as printed.
  private static func choices(_ options: [Option], _ context: Context) -> String {
    options.filter { context.arguments.has($0) }.map { option in
      let words = context.arguments.values(option).map { $0.contains(" ") ? "'\($0)'" : $0 }
      return " \(option.flag) \(words.joined(separator: " "))"
    }.joined()
  }
}
