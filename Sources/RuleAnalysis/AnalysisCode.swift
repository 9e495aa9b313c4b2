/// Every finding of the static analyses, with its stable code.
///
/// The last two digits are the number of the analysis in the catalogue of the language (A02 is
/// R0302). Analyses that need nothing but the words of the files are findings of rule checking and
/// keep their codes there.
public enum AnalysisCode: String, CaseIterable, Sendable {
  /// A02: the spacing leaves no slack across periods.
  case noSlack = "R0302"
  /// A24: a provision without a rule, a rule without a provision.
  case provisionIndex = "R0324"
  /// A25: an assumption past its review date, or one that decides a result.
  case assumptions = "R0325"

  /// The codes of findings that are looked for only when a reference day is given.
  public static let needsDay: Set<String> = [AnalysisCode.assumptions.rawValue]
}
