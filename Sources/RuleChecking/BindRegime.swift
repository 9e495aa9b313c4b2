import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  mutating func regime(_ place: Scope.Place) -> Regime? {
    let declaration = scope.declaration(place)
    let from = declaration.clause(.from)
    let basis = basis(declaration, isOver: from?[.throughDate] != nil)
    guard let name = declaration[.name]?.text else { return nil }
    if from == nil {
      lacking(
        declaration,
        Bilingual(
          en: "from 1 January 2026 through 31 March 2026",
          nl: "vanaf 1 januari 2026 tot en met 31 maart 2026"
        )
      )
    }
    let span = from.flatMap { stretch($0) }
    let precedes = declaration.clause(.takesPrecedence)
    let pauses = declaration.clause(.pauses)
    let paused = names(pauses?.all(.rule) ?? [], of: .pauses, .rule)
    let replaces = replacements(declaration, paused: paused)
    for replacement in replaces where paused.contains(replacement.rule) {
      report(.pausedAndReplaced(replacement.rule), at: replacement.origin.range)
    }
    checkEffect(declaration, name)
    checkPrecedence(declaration, name)
    guard let span else { return nil }
    return Regime(
      name: name,
      from: span.from,
      through: span.through,
      precedes: names(precedes?.all(.rule) ?? [], of: .takesPrecedence, .rule),
      pauses: paused,
      replaces: replaces,
      goesFirstWhenShort: declaration.clause(.goesFirst) != nil,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  /// `replaces frequency of RULE`, each with the `every …` clauses that follow it.
  private mutating func replacements(
    _ declaration: DeclarationSyntax,
    paused: [String]
  )
    -> [Regime.Replacement]
  {
    var replacements: [Regime.Replacement] = []
    var current: (clause: ClauseSyntax, rule: Scope.Entry?, frequencies: [Frequency], written: Int)?
    func close(_ binder: inout Binder) {
      guard let done = current else { return }
      // Of a paused rule it is said already that nothing can come in its place.
      if done.written == 0, !paused.contains(done.rule?.name ?? "") {
        binder.report(.nothingInstead(done.rule?.name ?? ""), at: done.clause.range)
      }
      binder.checkFrequencies(done.frequencies)
      guard let rule = done.rule else { return }
      if let first = replacements.first(where: { $0.rule == rule.name }) {
        binder.report(
          .clauseTwice(.replacesFrequency, first: first.origin),
          at: done.clause.range
        )
        return
      }
      replacements.append(
        Regime.Replacement(
          rule: rule.name,
          frequencies: done.frequencies,
          origin: binder.origin(done.clause.range)
        )
      )
    }
    for clause in declaration.clauses {
      switch clause.kind {
      case .replacesFrequency:
        close(&self)
        current = (clause, find(clause[.rule], .rule), [], 0)
      case .every:
        guard let open = current else {
          report(.everyWithoutRule(), at: clause.range)
          continue
        }
        current?.written += 1
        let kind = open.rule.flatMap { scope.declaration($0.place)[.kind]?.text }
        // With an unknown rule nothing can be said of its conditions.
        guard open.rule != nil else { continue }
        if let bound = frequency(clause, kind: kind) { current?.frequencies.append(bound) }
      default: continue
      }
    }
    close(&self)
    return replacements
  }

  /// A regime may change only the rules it says it takes precedence over, and says so of no other:
  /// two norms never compete without a word about which one holds.
  private mutating func checkPrecedence(_ declaration: DeclarationSyntax, _ name: String) {
    let clause = declaration.clause(.takesPrecedence)
    let over = clause?.all(.rule) ?? []
    let changed = declaration.clauses.filter { $0.kind == .pauses || $0.kind == .replacesFrequency }
      .flatMap { $0.all(.rule) }
    for slot in over where !changed.contains(where: { $0.text == slot.text }) {
      if find(slot, .rule) != nil {
        report(.precedesUnchanged(name, slot.text ?? ""), at: slot.range)
      }
    }
    var told: Set<String> = []
    for slot in changed {
      guard let rule = slot.text, !over.contains(where: { $0.text == rule }),
        told.insert(rule).inserted, find(slot, .rule) != nil
      else { continue }
      // One change names all that are missing, so that it mends the other findings too.
      let missing = changed.compactMap(\.text).filter { rule in
        !over.contains { $0.text == rule }
      }
      let all = missing.indices.filter { !missing[..<$0].contains(missing[$0]) }
        .map { missing[$0] }.joined(separator: ", ")
      report(
        .changesUnasked(name, rule, fix: precedenceFix(clause, declaration, all)),
        at: slot.range
      )
    }
  }

  private func precedenceFix(
    _ clause: ClauseSyntax?,
    _ declaration: DeclarationSyntax,
    _ rule: String
  ) -> Fix {
    let title = Bilingual(
      en: "add `\(rule)` to `takes precedence over`",
      nl: "zet `\(rule)` bij `gaat voor`"
    )
    guard let clause else {
      let words = ClauseKind.takesPrecedence.text.text(in: language)
      return newLine(
        after: declaration.range,
        "  \(words) \(rule)",
        title: title,
        isSafe: false
      )
    }
    let end = Int(clause.range.end)
    return Fix(
      range: TextRange(end, end),
      replacement: ", \(rule)",
      title: title,
      isSafe: false
    )
  }

  private mutating func checkEffect(_ declaration: DeclarationSyntax, _ name: String) {
    let acts: [ClauseKind] = [.pauses, .replacesFrequency, .goesFirst]
    if declaration.clauses.contains(where: { acts.contains($0.kind) }) { return }
    if !regimesWithRules.contains(name) {
      report(.regimeChangesNothing(name), at: declaration.range)
    }
  }

  /// Two regimes that change the same rule on the same day contradict each other.
  mutating func checkCollisions(_ regimes: [(place: Scope.Place, regime: Regime)]) {
    var byRule: [String: [Int]] = [:]
    // Thousands of regimes over one rule are not all held against each other.
    var left = 1_000_000
    for (index, later) in regimes.enumerated() {
      let rules = Set(later.regime.changes)
      let others = Set(rules.flatMap { byRule[$0] ?? [] }).sorted()
      for rule in rules { byRule[rule, default: []].append(index) }
      // Of many that collide with one, the first say enough.
      var told = 0
      left -= others.count
      guard left > 0 else { continue }
      for earlier in others.lazy.map({ regimes[$0] })
      where told < 20 && earlier.regime.overlaps(later.regime) {
        let changed = earlier.regime.changes
        guard
          scope.sees(later.place.unit, earlier.place.unit)
            || scope.sees(earlier.place.unit, later.place.unit),
          let from = earlier.regime.from, let start = later.regime.from
        else { continue }
        var rules: [String] = []
        for rule in later.regime.changes where changed.contains(rule) && !rules.contains(rule) {
          rules.append(rule)
        }
        guard !rules.isEmpty else { continue }
        unit = later.place.unit
        told += 1
        report(
          .regimesCollide(
            earlier.regime.name,
            later.regime.name,
            rules: rules,
            from: max(from, start),
            through: [earlier.regime.through, later.regime.through].compactMap { $0 }.min(),
            first: earlier.regime.origin
          ),
          at: later.regime.origin.range
        )
      }
    }
  }
}

extension Regime {
  /// The rules it pauses or whose frequency it replaces.
  fileprivate var changes: [String] { pauses + replaces.map(\.rule) }

  /// Whether both are in force on some day.
  fileprivate func overlaps(_ other: Regime) -> Bool {
    guard let from, let otherFrom = other.from else { return false }
    return (through.map { otherFrom <= $0 } ?? true) && (other.through.map { from <= $0 } ?? true)
  }
}
