import RuleChecking
import RuleSyntax

extension DeclarationKind {
  /// Whether a declaration hardly ever does without a clause, so that it is offered first.
  func needs(_ clause: ClauseKind) -> Bool {
    if clause == .source { return needsBasis }
    return neededClauses.contains(clause)
  }

  private var neededClauses: [ClauseKind] {
    switch self {
    case .rule: [.team, .takes, .within, .from, .every]
    case .regime: [.from, .takesPrecedence]
    case .assumption: [.because, .owner, .reviewBy]
    case .holidays: [.holiday]
    case .classify: [.classWhen, .classOtherwise]
    case .ladder: [.countsViolation, .step]
    case .priority: [.order]
    case .shifts: [.length, .startingEvery]
    case .fairness: [.eveningFrom, .over]
    case .language, .package, .importing, .calendar, .document, .milestone, .role, .qualification,
      .labourLimits, .kind, .zone, .resource, .parameter, .indicator, .travel, .tests, .scenario:
      []
    }
  }
}
