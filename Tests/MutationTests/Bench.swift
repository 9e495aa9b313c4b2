import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import Mutation

/// A town of our own with two rules, a ladder and a car, and its mutants.
enum Bench {
  static let rules = """
    language en
    package town.work version 1
    document plan "Plan" at "plan.pdf" status adopted
    role boa
      source plan
      deployed 08:00-20:00 on any day
    role police external
      source plan
    kind shop from "shops.csv"
      source plan
    ladder shop-ladder
      source plan
      counts same violation within 12 months
      step 1 warning, recheck within 4 weeks
      step 2 closure 1 week
    parameter visit-minutes = 30 min
      source plan
    rule shop-check for each shop when size >= 3
      source plan
      team 1 boa and 1 police
      takes visit-minutes
      within 09:00-17:00 on Monday through Friday
      on violation follow shop-ladder
      from 1 January 2026
        every calendar year 2 times, at least 2 months apart
    rule quiet-check for each shop
      source plan
      team 1 boa
      takes 1 h
      within 10:00-21:00 on Saturday
      from 1 January 2026
        every quarter 1 time
    """

  static func parsed(_ name: String, _ text: String) -> ParsedFile {
    RuleParser.parse(SourceFile(name: name, text: text + "\n"))
  }

  static func make(_ scenarios: String, rules: String = Bench.rules) -> MutationBench {
    let file = parsed("rules/work.rules", rules)
    let checked = RuleChecker.check([file])
    #expect(file.diagnostics.isEmpty, "\(file.diagnostics.map(\.message.english))")
    #expect(!checked.diagnostics.contains { $0.severity == .error })
    let text = "language en\ntests town.work\n" + scenarios
    return MutationBench(
      rules: [file],
      book: checked.rulebook,
      scenarios: [parsed("scenarios/a.scenarios", text)],
      cities: [:]
    )
  }

  static func mutants(_ rules: String = Bench.rules) -> [Mutant] {
    MutantMaker.mutants(of: [parsed("rules/work.rules", rules)])
  }

  /// What the mutants of a line become, by operator.
  static func changes(_ line: String, _ mutation: MutationOperator) -> [String] {
    mutants().filter { $0.before.hasPrefix(line) && $0.mutation == mutation }.map(\.after)
  }
}
