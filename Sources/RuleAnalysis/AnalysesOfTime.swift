import SourceText

extension RuleAnalyser {
  /// Analyses of dates, windows and frequencies, in the order of their codes.
  static let analysesOfTime: [@Sendable (AnalysisInput) -> [Diagnostic]] = [
    { NoSlack.findings($0) },
    { TransitionMisfit.findings($0) },
    { ReferenceEnded.findings($0) },
    { DeadByDate.findings($0) },
    { EmptyWindow.findings($0) },
    { WindowOutsideDeployment.findings($0) },
    { LateOpening.findings($0) },
    { AssumedHours.findings($0) },
    { ContradictoryWindows.findings($0) },
    { WindowPastMidnight.findings($0) },
    { TaskTooLong.findings($0) },
    { MissingDays.findings($0) },
    { LadderStep.findings($0) },
    { PrecedenceCircle.findings($0) },
    { IdleOverride.findings($0) },
    { DecidingLength.findings($0) },
    { DecidingFrequency.findings($0) },
    { UnitSlip.findings($0) },
    { ClockChange.findings($0) },
  ]
}
