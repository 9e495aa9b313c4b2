import CivilTime
import Obligations
import Planning
import PolicyPages
import Registers
import Reports
import RuleChecking
import RuleImpact
import SourceText
import Verification

/// `ronde compare --with RULES --weeks WEEK..WEEK`: what a change of rules asks more or less, and
/// what it does to the work and the rosters of some weeks.
enum CompareCommand {
  static func run(
    _ context: Context,
    planning: RondeCommand.Planning
  ) throws(Refusal) -> ExitCode {
    let weeks = try weeks(context)
    guard let other = context.arguments.value(.compareWith) else {
      throw .wrongUse(
        Bilingual(
          en: "compare with what? give --with RULES, a folder of rules or git:REVISION",
          nl: "vergelijken waarmee? geef --with REGELS, een map met regels of git:REVISIE"
        )
      )
    }
    let settings = PlanningSettings(
      seed: 1,
      threads: try context.number(.threads, default: context.console.processors, in: 1...64)
    )
    let location = try context.location()
    let workspace = try context.workspace(location)
    let own = context.arguments.value(.compareRules) ?? "rules"
    let before = try RuleSide.load(own, location, workspace.city, context)
    let after = try RuleSide.load(other, location, workspace.city, context)
    var sides: [RuleImpact.Side] = []
    for side in [before, after] {
      try context.demandCoverage(
        from: weeks.lowerBound.monday,
        through: weeks.upperBound.sunday,
        side.rulebook
      )
      let rosters =
        context.arguments.has(.withoutRosters)
        ? nil : try self.rosters(side, workspace.city, weeks, settings, context, planning)
      sides.append(
        RuleImpact.Side(
          name: side.name,
          figures: ImpactFigures(
            rulebook: side.rulebook,
            city: workspace.city,
            from: weeks.lowerBound.monday,
            through: weeks.upperBound.sunday
          ),
          rosters: rosters
        )
      )
    }
    let impact = RuleImpact(
      weeks: weeks,
      before: sides[0],
      after: sides[1],
      rules: RuleComparer(before: before.rulebook, after: after.rulebook).comparisons()
    )
    try write(impact, context)
    return context.arguments.has(.strict) && !impact.changed.isEmpty ? .findings : .done
  }

  /// The page when a file is asked for; the figures on standard output.
  private static func write(_ impact: RuleImpact, _ context: Context) throws(Refusal) {
    if let file = context.arguments.value(.outFile) {
      let page = ImpactPage.render(impact, language: context.reportLanguage)
      try RuleFiles.replace(context.path(file), Array(page.utf8), root: context.console.folder)
    }
    let report = CompareReport(impact: impact, context: context)
    context.console.out(context.arguments.has(.json) ? report.json.text : report.text)
  }

  /// `2026-W01..2026-W20`, or one week.
  private static func weeks(_ context: Context) throws(Refusal) -> ClosedRange<Week> {
    guard let text = context.arguments.value(.compareWeeks) else {
      throw .wrongUse(
        Bilingual(
          en: "over which weeks? give --weeks, as 2026-W01..2026-W20",
          nl: "over welke weken? geef --weeks, als 2026-W01..2026-W20"
        )
      )
    }
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard ends.count <= 2, let first = ends.first, let last = ends.last else {
      throw .wrongUse(
        Bilingual(
          en: "`--weeks \(text)`: expected one week or two, as 2026-W01..2026-W20",
          nl: "`--weeks \(text)`: verwacht één week of twee, als 2026-W01..2026-W20"
        )
      )
    }
    let from = try context.week(first)
    let through = try context.week(last)
    guard from <= through, from.monday.days(until: through.sunday) < 53 * 7 else {
      throw .wrongUse(
        Bilingual(
          en: "`--weeks \(text)`: expected at most 53 weeks, the first week first",
          nl: "`--weeks \(text)`: verwacht hoogstens 53 weken, de eerste week eerst"
        )
      )
    }
    return from...through
  }

  /// The rosters that `ronde roster` makes of these weeks, each verified.
  private static func rosters(
    _ side: RuleSide,
    _ city: City,
    _ weeks: ClosedRange<Week>,
    _ settings: PlanningSettings,
    _ context: Context,
    _ planning: RondeCommand.Planning
  ) throws(Refusal) -> [RosterFigures] {
    var found: [RosterFigures] = []
    var week = weeks.lowerBound
    while week <= weeks.upperBound {
      context.console.progress(
        Bilingual(en: "planning \(week) with \(side.name)", nl: "\(week) plannen met \(side.name)"),
        context.language
      )
      switch PinTrial.plan(side.rulebook, city, week, settings, planning) {
      case .impossible: found.append(RosterFigures(impossible: week))
      case .roster(let planned):
        let model = RosterCommand.sumUp(planned, side.rulebook, city)
        context.console.endProgress()
        try RosterCommand.refuseUnlawful(
          RosterVerifier.verify(
            rulebook: side.rulebook,
            city: city,
            roster: model.roster,
            summary: model.summary,
            sources: RosterFiles.sources(model, context.reportLanguage),
            published: nil
          ),
          context
        )
        found.append(RosterFigures(model.roster, model.summary))
      }
      context.console.endProgress()
      week = week.adding(weeks: 1)
    }
    return found
  }
}
