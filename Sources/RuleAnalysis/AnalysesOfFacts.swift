import SourceText

extension RuleAnalyser {
  /// Analyses of people, resources and documents, in the order of their codes.
  static let analysesOfFacts: [@Sendable (AnalysisInput) -> [Diagnostic]] = [
    ProvisionIndex.findings
  ]
}
