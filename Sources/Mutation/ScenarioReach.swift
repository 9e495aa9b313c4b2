import RuleChecking
import RuleSyntax

/// What of the rules a scenario can see: the names it uses, or everything.
struct ScenarioReach: Sendable {
  /// The names of its lines.
  let names: Set<String>
  /// Whether what it expects is asked of a roster, in which any rule with work may count.
  let isWide: Bool
  /// Whether it loads the registers of a city.
  let loadsRegisters: Bool
  /// The rules it can see; nil for all.
  let rules: Set<String>?
  /// The declarations it can see.
  let places: Set<RuleMap.Place>

  init(_ declaration: DeclarationSyntax, _ map: RuleMap, _ book: Rulebook) {
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
    loadsRegisters = declaration.clauses.contains { $0.kind == .givenRegisters }
    guard !isWide else {
      let own = names.union(ScenarioReach.rulesWithWork(declaration, names, book))
      places = map.bearing(on: own, asked: []).union(map.bearingOnRosters)
      // Rules without work here still have a place in the order of ranks.
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
  func sees(_ place: RuleMap.Place) -> Bool { places.contains(place) }

  /// The rules that may ask for work in a scenario: those it leaves over, of which an object can be
  /// there.
  private static func rulesWithWork(
    _ declaration: DeclarationSyntax,
    _ names: Set<String>,
    _ book: Rulebook
  ) -> [String] {
    let clauses = declaration.clauses
    if let only = clauses.firstIndex(where: { $0.kind == .givenOnly }),
      !clauses[..<only].contains(where: { expectations.contains($0.kind) })
    {
      return clauses[only].slots.compactMap(\.text)
    }
    guard !clauses.contains(where: { $0.kind == .givenRegisters }) else {
      return book.rules.map(\.name)
    }
    // Objects of one register can be of several kinds; areas and zones may stand in the rules.
    let registers = Set(names.compactMap { book.kind($0)?.register } + ["areas.csv"])
    return book.rules.filter { rule in
      guard let kind = rule.kind, let declared = book.kind(kind) else { return true }
      return registers.contains(declared.register)
    }.map(\.name)
  }

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
