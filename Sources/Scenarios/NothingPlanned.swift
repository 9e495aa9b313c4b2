import Registers
import RuleChecking

extension ScenarioWorld {
  /// Whether no roster of any week can hold work of a rule, because it has no object or no team.
  ///
  /// Seen from the facts alone; false says nothing.
  func plansNothing(of rule: Rule) -> Bool {
    hasNoObject(rule) || rule.versions.allSatisfy { hasNoTeam($0) }
  }

  /// Whether the register of the rule's kind is empty and nothing came in or was found before.
  private func hasNoObject(_ rule: Rule) -> Bool {
    guard let kind = rule.kind.flatMap({ book.kind($0) }), city.arrivals.isEmpty,
      city.checks.isEmpty
    else { return false }
    return !city.places.contains { $0.register == kind.register }
  }

  /// Whether fewer people have a role than a visit asks for, or nobody has any role of a round.
  private func hasNoTeam(_ version: RuleVersion) -> Bool {
    let own = version.team.filter { part in
      book.role(part.role).map { !$0.isExternal } ?? false
    }
    func heads(_ role: String) -> Int { city.people.count { $0.roles.contains(role) } }
    guard version.takes != nil else {
      return !own.isEmpty && own.allSatisfy { heads($0.role) == 0 }
    }
    return own.contains { heads($0.role) < $0.count }
  }
}
