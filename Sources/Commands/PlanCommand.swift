import CivilTime
import Obligations
import Planning
import Reports
import SourceText

/// `ronde plan YEAR`: the visits of an ISO year, spread over its weeks.
enum PlanCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let year = try context.year(context.arguments.operands[0])
    let location = try context.location()
    let weeks = Week.weeks(ofYear: year)
    guard let first = weeks.first?.monday, let last = weeks.last?.sunday else { return .done }
    let reference = try context.day(.on) ?? first
    guard reference <= last else {
      throw .wrongUse(
        Bilingual(
          en: "`--on \(reference)` lies after ISO year \(year), which ends on \(last)",
          nl: "`--on \(reference)` ligt na ISO-jaar \(year), dat eindigt op \(last)"
        )
      )
    }
    let workspace = try context.workspace(location)
    let rulebook = workspace.rulebook
    try context.demandCoverage(from: first, through: last, rulebook)
    context.console.progress(
      Bilingual(en: "planning \(year)", nl: "\(year) plannen"),
      context.language
    )
    let obligations = ObligationBuilder.build(
      rulebook: rulebook,
      city: workspace.city,
      from: max(first, reference),
      through: last,
      reference: reference
    )
    let plan = YearPlanner.plan(
      rulebook: rulebook,
      city: workspace.city,
      year: year,
      reference: reference
    )
    context.console.endProgress()
    let report = PlanReport(
      rulebook: rulebook,
      obligations: obligations,
      plan: plan,
      indicators: IndicatorCount.counts(
        rulebook: rulebook,
        city: workspace.city,
        year: year,
        before: max(first, reference),
        planned: IndicatorCount.planned(plan, obligations: obligations)
      )
    )
    context.console.out(
      context.arguments.has(.json)
        ? String(decoding: report.json(), as: UTF8.self) : report.text(language: context.language)
    )
    return context.exit(workspace, findings: plan.entries.contains { $0.week == nil })
  }
}
