public import CivilTime
public import RuleChecking

/// An obligation with what a reader asks next: who, with what, by which document and line.
public struct DueLine: Hashable, Sendable {
  /// The obligation.
  public let obligation: Obligation
  /// The title of its rule.
  public let title: Bilingually?
  /// Who does it: own and outside people.
  public let team: [TeamPart]
  /// Outside organisations that take part, one person each.
  public let partners: [String]
  /// Minutes of a visit; nil for rounds and presence.
  public let minutes: Int?
  /// The resources it uses, in the order written.
  public let resources: [String]
  /// The document and place the rule rests on.
  public let citations: [Citation]
  /// Why it is assumed, when the rule rests on an assumption.
  public let assumedBecause: String?
  /// The sanction of the step that asks for a recheck, in words of the rule file.
  public let sanction: String?
  /// Whether the check is unannounced, so that nothing outside the team may name the object.
  public let isUnannounced: Bool
  /// The days it may be done: the same as in the obligation.
  public var window: (earliest: Day, due: Day) { (obligation.earliest, obligation.due) }
  /// The line of the rule file: `rules/a.rules:12`.
  public var line: String { "\(obligation.origin.file):\(obligation.origin.line)" }

  /// The lines of obligations, in the same order; obligations of unknown rules are left out.
  public static func lines(_ obligations: [Obligation], rulebook: Rulebook) -> [DueLine] {
    let rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    return obligations.compactMap { obligation in
      guard let rule = rules[obligation.rule],
        let version = rule.versions.first(where: { $0.number == obligation.version })
      else { return nil }
      return DueLine(obligation, rule, version, sanction: rulebook.sanction(of: obligation))
    }
  }

  private init(
    _ obligation: Obligation,
    _ rule: Rule,
    _ version: RuleVersion,
    sanction: String?
  ) {
    self.obligation = obligation
    self.sanction = sanction
    title = rule.title
    partners = version.partners
    resources = version.uses.map(\.resource)
    citations = rule.basis.citations
    assumedBecause = rule.basis.assumedBecause
    isUnannounced = version.isUnannounced
    switch obligation.work {
    case .visit(let minutes):
      self.minutes = minutes
      team = version.team
    case .round:
      minutes = nil
      team = version.team
    case .presence(let presence):
      minutes = nil
      team = [
        TeamPart(
          count: presence.count.value,
          role: presence.role,
          qualification: presence.qualification,
          origin: presence.origin
        )
      ]
    }
  }
}

extension Rulebook {
  /// The sanction of the step that asks for a recheck; nil for other work.
  public func sanction(of obligation: Obligation) -> String? {
    guard case .recheck(let name, let number, _) = obligation.cause else { return nil }
    return ladder(name)?.steps.first { $0.number == number }?.outcome
  }
}
