import SourceText

extension RuleAnalyser {
  /// Analyses of dates, windows and frequencies, in the order of their codes.
  static let analysesOfTime: [@Sendable (AnalysisInput) -> [Diagnostic]] = []
}
