public import CivilTime
public import RuleChecking
public import SourceText

/// A25, first half: assumptions whose review date has passed on the reference day.
public enum AssumptionReview {
  /// One warning for each; without a reference day nothing is judged, so ask only with one.
  ///
  /// `languages` gives the language of each rule file by its name; of others it is English.
  public static func findings(
    _ rulebook: Rulebook,
    on day: Day,
    languages: [String: Language] = [:]
  ) -> [Diagnostic] {
    let named = rulebook.parameters.compactMap { parameter in
      parameter.reviewBy.map { (parameter.name, $0, parameter.owner, parameter.origin) }
    }
    let stated = rulebook.statedAssumptions.compactMap { stated in
      stated.reviewBy.map { (stated.subject, $0, stated.owner, stated.origin) }
    }
    return (named + stated).filter { $0.1 < day }.map { name, review, owner, origin in
      Diagnostic(
        code: AnalysisCode.assumptions.rawValue,
        severity: .warning,
        file: origin.file,
        range: origin.range,
        message: Bilingual(
          en: "`\(name)` had to be reviewed by \(review); owner: \(owner ?? "-")",
          nl: "`\(name)` moest herzien zijn voor \(review); eigenaar: \(owner ?? "-")"
        ),
        help: Bilingual(
          en: "look at it again and give a new `review by`",
          nl: "bekijk het opnieuw en geef een nieuwe `herzien voor`"
        ),
        language: languages[origin.file] ?? .english
      )
    }
  }
}
