import CivilTime
import PolicyPages
import RuleAnalysis
import RuleChecking
import RuleImpact
import Scenarios
import SourceText

/// `ronde docs`: the rules of a city as a book, `rules.html`.
enum DocsCommand {
  static func run(_ context: Context) throws(Refusal) -> ExitCode {
    let location = try context.location()
    let folder = context.arguments.value(.out) ?? "out/\(location.name)"
    try CapacityFolder.demandFree(folder, context)
    let workspace = try context.workspace(location)
    let day =
      try context.day(.on)
      ?? AnalysisInput(rulebook: workspace.rulebook, city: workspace.city, on: nil).from
    let page = RuleBookPage.render(
      workspace.rulebook,
      city: location.name,
      year: RuleYear(rulebook: workspace.rulebook, city: workspace.city, year: day.year),
      coverage: try coverage(workspace, context),
      language: context.reportLanguage
    )
    do {
      try Files.write(Array(page.utf8), as: "rules.html", in: context.path(folder))
    } catch {
      throw Refusal(FileProblem(path: folder, reason: error.reason))
    }
    let count = workspace.rulebook.rules.count
    context.console.out(
      context.say(
        Bilingual(
          en: "\(count) rules in \(folder)/rules.html\n",
          nl: "\(count) regels in \(folder)/rules.html\n"
        )
      )
    )
    return .done
  }

  /// What all scenarios reach of the city's rules; those that cannot be run reach nothing.
  private static func coverage(
    _ workspace: Workspace,
    _ context: Context
  ) throws(Refusal) -> RuleCoverage {
    var bench = try TestBench(context)
    var results: [ScenarioResult] = []
    for path in try TestCommand.paths(context) {
      context.console.progress(
        Bilingual(
          en: "running the scenarios of \(RuleFiles.shown(path, root: context.console.folder))",
          nl: "scenario's uitvoeren van \(RuleFiles.shown(path, root: context.console.folder))"
        ),
        context.language
      )
      results += try bench.results(path)
    }
    context.console.endProgress()
    return RuleCoverage(of: [workspace.rulebook], by: results)
  }
}
