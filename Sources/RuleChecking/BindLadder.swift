import CivilTime
import RuleSyntax
import SourceText

extension Binder {
  mutating func ladder(_ place: Scope.Place) -> Ladder? {
    let declaration = scope.declaration(place)
    let basis = basis(declaration)
    guard let name = declaration[.name]?.text else { return nil }
    let counts = declaration.clause(.countsViolation)
    if counts == nil {
      report(
        .clauseMissing(
          .ladder,
          name,
          example: Bilingual(
            en: "counts any violation within 36 months",
            nl: "telt elke overtreding binnen 36 maanden"
          )
        ),
        at: declaration.range
      )
    }
    let lookBack = period(counts?[.period])
    let steps = self.steps(declaration, name, lookBack)
    let starts = self.starts(declaration, steps: declaration.clauses(.step).count)
    guard let counts, let lookBack else { return nil }
    return Ladder(
      name: name,
      countsSameOnly: counts[.same] != nil,
      lookBack: lookBack,
      steps: steps,
      starts: starts,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  private mutating func steps(
    _ declaration: DeclarationSyntax,
    _ name: String,
    _ lookBack: CalendarPeriod?
  ) -> [Ladder.Step] {
    var steps: [Ladder.Step] = []
    let clauses = declaration.clauses(.step)
    for (index, clause) in clauses.enumerated() {
      guard let slot = clause[.step], let number = slot.integer,
        let outcome = clause[.outcome]?.text
      else { continue }
      if number != index + 1 {
        let fix = Fix(
          range: slot.range,
          replacement: String(index + 1),
          title: Bilingual(en: "write \(index + 1)", nl: "schrijf \(index + 1)"),
          isSafe: false
        )
        report(.stepOrder(number, expected: index + 1, fix: fix), at: slot.range)
        // The steps after it would be wrong for the same reason.
        return steps
      }
      let recheck = period(clause[.period])
      if let recheck, let lookBack, !recheck.isAtMost(lookBack), let range = clause[.period]?.range,
        let counts = declaration.clause(.countsViolation)
      {
        report(.recheckTooLate(text(range), lookBack, counts: origin(counts.range)), at: range)
      }
      steps.append(
        Ladder.Step(
          number: number,
          outcome: outcome,
          recheckWithin: recheck,
          origin: origin(clause.range)
        )
      )
    }
    if clauses.isEmpty {
      report(
        .clauseMissing(
          .ladder,
          name,
          example: Bilingual(en: "step 1 warning", nl: "trede 1 warning")
        ),
        at: declaration.range
      )
    }
    return steps
  }

  private mutating func starts(_ declaration: DeclarationSyntax, steps: Int) -> [Ladder.Start] {
    var starts: [Ladder.Start] = []
    for clause in declaration.clauses(.startsAt) {
      guard let violation = clause[.violation]?.text, let slot = clause[.step],
        let step = slot.integer
      else { continue }
      if let first = starts.first(where: { $0.violation == violation }) {
        report(.clauseTwice(.startsAt, first: first.origin), at: clause.range)
        continue
      }
      if steps > 0, !(1...steps).contains(step) {
        report(.noSuchStep(step, steps: steps), at: slot.range)
      }
      starts.append(Ladder.Start(violation: violation, step: step, origin: origin(clause.range)))
    }
    return starts
  }
}
