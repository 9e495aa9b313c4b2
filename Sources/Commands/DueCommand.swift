import CivilTime
import Obligations
import Reports
import RuleChecking
import SourceText

/// `ronde due YEAR`: every obligation of a year with its window, team, promise, state and source.
enum DueCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let year = try context.year(context.arguments.operands[0])
    let location = try context.location()
    let asked = try span(context, year)
    let workspace = try context.workspace(location)
    let rulebook = workspace.rulebook
    try context.demandCoverage(from: asked.from, through: asked.through, rulebook)
    if let name = context.arguments.value(.rule) { try demandRule(name, rulebook) }
    let reference = try context.day(.on) ?? asked.from
    let obligations = ObligationBuilder.build(
      rulebook: rulebook,
      city: workspace.city,
      from: asked.from,
      through: asked.through,
      reference: reference
    ).filter { obligation in
      context.arguments.value(.rule).map { obligation.rule == $0 } ?? true
    }
    let report = DueReport(
      rulebook: rulebook,
      city: workspace.city,
      obligations: obligations,
      more: MoreThanPromised.found(
        in: obligations,
        rulebook: rulebook,
        city: workspace.city,
        reference: reference
      ),
      seen: reference
    )
    context.console.out(
      context.arguments.has(.json)
        ? String(decoding: report.json(), as: UTF8.self) : report.text(language: context.language)
    )
    return context.exit(workspace, findings: obligations.contains { $0.state == .missed })
  }

  /// The days asked for: the calendar year, or the part of it that `--from` and `--through` give.
  private static func span(
    _ context: Context,
    _ year: Int
  ) throws(Refusal)
    -> (from: Day, through: Day)
  {
    guard let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { throw .wrongUse(Bilingual(en: "no such year", nl: "dat jaar is er niet")) }
    let from = try context.day(.from) ?? first
    let through = try context.day(.through) ?? last
    guard from <= through else {
      throw .wrongUse(
        Bilingual(
          en: "`--from \(from)` lies after `--through \(through)`",
          nl: "`--from \(from)` ligt na `--through \(through)`"
        )
      )
    }
    return (from, through)
  }

  private static func demandRule(_ name: String, _ rulebook: Rulebook) throws(Refusal) {
    let names = rulebook.rules.map(\.name)
    guard !names.contains(name) else { return }
    let near = Suggestion.nearest(to: name, among: names)
    throw .wrongUse(
      Bilingual(
        en: "there is no rule `\(name)`" + (near.map { "; did you mean `\($0)`?" } ?? ""),
        nl: "er is geen regel `\(name)`" + (near.map { "; bedoel je `\($0)`?" } ?? "")
      )
    )
  }
}
