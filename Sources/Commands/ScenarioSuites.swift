import MachineReports
import RuleChecking
import RuleSyntax
import Scenarios
import SourceText

extension ScenarioReport {
  /// What came of the scenarios, as formats of other programs take it.
  var suites: [TestSuite] {
    outcomes.map { outcome in
      // A file that could not be read, or a scenario of which a line is wrong, was not run.
      let told = outcome.results.flatMap(\.diagnostics).map(\.message)
      let errors = outcome.diagnostics.filter {
        $0.severity == .error && !told.contains($0.message)
      }
      return TestSuite(
        file: outcome.file.file.name,
        cases: outcome.results.map(testCase),
        errors: errors.map(failure)
      )
    }
  }

  private func testCase(_ result: ScenarioResult) -> TestSuite.Case {
    let errors = result.diagnostics.filter { $0.severity == .error }
    return TestSuite.Case(
      title: result.title,
      line: result.origin.line,
      failures: errors.map(failure)
        + result.expectations.filter { !$0.holds }.map { expectation in
          TestSuite.Failure(
            sort: .failure,
            line: expectation.origin.line,
            message: summary(expectation),
            detail: detail(expectation)
          )
        }
    )
  }

  private func failure(_ finding: Diagnostic) -> TestSuite.Failure {
    let files = outcomes.map(\.file.file) + rules
    let file = files.first { $0.name == finding.file }
    let shown = Findings.inLanguage([finding], context.language).first ?? finding
    return TestSuite.Failure(
      sort: .error,
      line: file.map { $0.position(of: Int(finding.range.start)).line } ?? 1,
      message: "\(finding.code): \(shown.message.text(in: shown.language))",
      detail: DiagnosticText.render(shown, file: file)
    )
  }

  private func summary(_ result: ExpectationResult) -> String {
    let expected = context.say(result.expected)
    let found = context.say(result.got)
    return context.say(
      Bilingual(
        en: "expected \(expected), found \(found)",
        nl: "verwacht \(expected), gevonden \(found)"
      )
    )
  }

  private func detail(_ result: ExpectationResult) -> String {
    let reasons = result.reasons.prefix(8).map { reason in
      let place = reason.origin.map { " \($0.file):\($0.line)" } ?? ""
      return "= \(context.say(reason.text))\(place)"
    }
    return ([summary(result)] + reasons).joined(separator: "\n")
  }
}
