/// Figures that no clause names: a capacity report looks them up by their own names.
///
/// `sickness-share` holds for everybody; `sickness-share-boa` for one role, `breakdown-share-scan-car`
/// for one resource.
public enum ExpectedFigure: String, CaseIterable, Sendable {
  /// Hundredths of contract hours that people take as leave, registered or not.
  case leave = "leave-share"
  /// Hundredths of the hours left after leave in which people are ill.
  case sickness = "sickness-share"
  /// How long somebody who falls ill stays away on average, in days.
  case sicknessSpell = "sickness-spell"
  /// Hundredths of the hours left that go to training.
  case training = "training-share"
  /// Hundredths of the hours left that go to briefing, changing clothes and reports.
  case briefing = "briefing-share"
  /// Hundredths of the hours left that people are on their way.
  case travel = "travel-share"
  /// Hundredths of days on which a unit of a resource cannot be used because it is broken.
  case breakdown = "breakdown-share"
  /// How long a unit that breaks down stays away on average, in days.
  case breakdownSpell = "breakdown-spell"

  /// Whether it is about people of roles; else it is about units of resources.
  public var isOfPeople: Bool {
    switch self {
    case .leave, .sickness, .sicknessSpell, .training, .briefing, .travel: true
    case .breakdown, .breakdownSpell: false
    }
  }

  /// What a parameter's name means, with the role or resource it holds for: nil for all of them.
  public static func meaning(of name: String) -> (figure: ExpectedFigure, only: String?)? {
    // The longer of two names that both fit comes first.
    for figure in allCases.sorted(by: { $0.rawValue.utf8.count > $1.rawValue.utf8.count }) {
      if name == figure.rawValue { return (figure, nil) }
      if name.hasPrefix("\(figure.rawValue)-") {
        return (figure, String(name.dropFirst(figure.rawValue.count + 1)))
      }
    }
    return nil
  }
}

extension Rulebook {
  /// The parameter or assumption that gives a figure for a role or resource: its own, else that of
  /// all.
  public func expected(_ figure: ExpectedFigure, for name: String) -> Parameter? {
    parameter("\(figure.rawValue)-\(name)") ?? parameter(figure.rawValue)
  }
}
