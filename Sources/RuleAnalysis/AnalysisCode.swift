/// Every finding of the static analyses, with its stable code.
///
/// The last two digits are the number of the analysis in the catalogue of the language (A02 is
/// R0302). Analyses that need nothing but the words of the files are findings of rule checking and
/// keep their codes there.
public enum AnalysisCode: String, CaseIterable, Sendable {
  /// A02: the spacing leaves no slack across periods.
  case noSlack = "R0302"
  /// A03: a transition asks more than fits the spacings, or less than either version.
  case transitionMisfit = "R0303"
  /// A05: what a declaration refers to is not in force on days it is used.
  case referenceEnded = "R0305"
  /// A06: a version, a frequency or a window that never holds, by its dates.
  case deadByDate = "R0306"
  /// A07: nothing is left of a window.
  case emptyWindow = "R0307"
  /// A08: a part of a window is lost.
  case windowOutsideDeployment = "R0308"
  /// A09: hours or days that contradict each other after precedence.
  case contradictoryWindows = "R0309"
  /// A10: a window runs past midnight into hours without duty.
  case windowPastMidnight = "R0310"
  /// A11: work longer than any shift or window.
  case taskTooLong = "R0311"
  /// A12: a team nobody can form.
  case teamNobodyCanForm = "R0312"
  /// A13: a team that can be formed, but not often enough.
  case teamTooSeldom = "R0313"
  /// A14: demand that beats capacity in any order.
  case demandBeatsCapacity = "R0314"
  /// A15: duty that working-time law forbids for want of people.
  case restImpossible = "R0315"
  /// A16: a frequency in days that do not exist.
  case missingDays = "R0316"
  /// A18: a step of a ladder that is never reached, or that lowers the sanction.
  case ladderStep = "R0318"
  /// A19: a circle, or two norms without a word which one holds.
  case precedenceCircle = "R0319"
  /// A20: an override that changes nothing.
  case idleOverride = "R0320"
  /// A24: a provision without a rule, a rule without a provision.
  case provisionIndex = "R0324"
  /// A25: an assumption past its review date, or one that decides a result.
  case assumptions = "R0325"
  /// A26: a slip of unit or calendar.
  case unitSlip = "R0326"
  /// A27: what the two nights of a clock change do to a window or a rest.
  case clockChange = "R0327"

  /// The codes of findings that are looked for only when a reference day is given.
  public static let needsDay: Set<String> = [AnalysisCode.assumptions.rawValue]
}
