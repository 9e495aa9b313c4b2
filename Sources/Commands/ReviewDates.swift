import CivilTime
import RuleAnalysis
import RuleChecking
import SourceText

/// Assumptions whose review date has passed on the reference day; without one nothing is judged.
enum ReviewDates {
  static func findings(_ rulebook: Rulebook, on day: Day) -> [Diagnostic] {
    rulebook.parameters.compactMap { parameter in
      guard let review = parameter.reviewBy, review < day else { return nil }
      let owner = parameter.owner ?? "-"
      return Diagnostic(
        code: AnalysisCode.assumptions.rawValue,
        severity: .warning,
        file: parameter.origin.file,
        range: parameter.origin.range,
        message: Bilingual(
          en: "`\(parameter.name)` had to be reviewed by \(review); owner: \(owner)",
          nl: "`\(parameter.name)` moest herzien zijn voor \(review); eigenaar: \(owner)"
        ),
        help: Bilingual(
          en: "look at the value again and give a new `review by`",
          nl: "bekijk de waarde opnieuw en geef een nieuwe `herzien voor`"
        )
      )
    }
  }
}
