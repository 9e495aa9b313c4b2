import RuleChecking
import RuleSyntax

/// What of the rules a scenario can see: the names it uses, or everything.
struct ScenarioReach: Sendable {
  /// The names of its lines.
  let names: Set<String>
  /// Whether what it expects may rest on any rule, so that it must be run for every change.
  let isWide: Bool
  /// The rules it can see; nil for all.
  let rules: Set<String>?
  /// The declarations it can see; empty when it is wide.
  let places: Set<RuleMap.Place>

  init(_ declaration: DeclarationSyntax, _ map: RuleMap) {
    var names: Set<String> = []
    var asked: Set<String> = []
    for clause in declaration.clauses {
      let own = clause.slots.compactMap { slot -> String? in
        if case .name(let name) = slot.value { name } else { nil }
      }
      names.formUnion(own)
      // Work from one rule asks for no other.
      if clause.kind != .expectDemand || clause[.rule] == nil { asked.formUnion(own) }
    }
    self.names = names
    isWide = declaration.clauses.contains { clause in
      ScenarioReach.expectations.contains(clause.kind)
        && !ScenarioReach.narrow.contains(clause.kind)
    }
    guard !isWide else {
      places = []
      rules = nil
      return
    }
    // An event that names no rule is one of whichever rule for the object follows a ladder.
    let isOpenEvent = declaration.clauses.contains { $0.kind == .eventOn && $0[.rule] == nil }
    let rules = isOpenEvent ? map.rules(for: names) : []
    var places = map.bearing(on: names.union(rules), asked: asked)
    // What a person may work follows from working-time law, the hours of roles and the forms of
    // shifts, whatever names are used.
    if declaration.clauses.contains(where: { [.expectWork, .expectFree].contains($0.kind) }) {
      places.formUnion(map.bearingOnShifts)
    }
    self.places = places
    self.rules = map.rules(at: places)
  }

  /// Whether a change of a declaration could change what comes of the scenario.
  func sees(_ place: RuleMap.Place) -> Bool { isWide || places.contains(place) }

  /// What is due and how much work it is follows from the rules named and what those name.
  private static let narrow: Set<ClauseKind> = [
    .expectCount, .expectNone, .expectDue, .expectDemand, .expectStep, .expectRecheck,
    .expectNoRecheck, .expectNotBefore, .expectPossible, .expectClass, .expectSupply,
    .expectShortfall, .expectNoShortfall, .expectUse, .expectReason, .expectAssumptions,
    .expectQualified, .expectIndicator, .expectTarget, .expectWork, .expectFree,
  ]

  /// Every clause that expects something: those whose names say so.
  private static let expectations = Set(
    ClauseKind.allCases.filter { $0.rawValue.hasPrefix("expect") }
  )
}
