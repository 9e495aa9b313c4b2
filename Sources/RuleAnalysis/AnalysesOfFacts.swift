import SourceText

extension RuleAnalyser {
  /// Analyses of people, resources and documents, in the order of their codes.
  static let analysesOfFacts: [@Sendable (AnalysisInput) -> [Diagnostic]] = [
    ofDemand, ProvisionIndex.findings,
  ]

  /// The analyses of what the rules ask of a city; the demand is worked out once.
  private static func ofDemand(_ input: AnalysisInput) -> [Diagnostic] {
    guard let demand = FactDemand(input) else { return [] }
    let loads = ResourceLoad.all(demand)
    return TeamNobodyCanForm.findings(demand) + TeamTooSeldom.findings(demand)
      + PeopleTooFew.findings(demand) + DemandBeatsCapacity.findings(demand, loads)
      + RestImpossible.findings(demand) + DecidingAssumption.findings(demand, loads)
  }
}
