import RuleChecking
import RuleSyntax
import SourceText

/// A ladder changes: where a violation starts, how far back violations count, which of them count,
/// how soon the recheck is.
enum StepMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    guard let clause = site.clause else { return [] }
    switch clause.kind {
    case .startsAt:
      let last =
        site.declaration.clauses.filter { $0.kind == .step }
        .compactMap { $0[.step]?.integer }.max() ?? 1
      guard let slot = clause[.step], let step = slot.integer else { return [] }
      return [step - 1, step + 1].filter { (1...max(1, last)).contains($0) }.map {
        MutationEdit(slot.range, "\($0)")
      }
    case .step: return clause[.period].map { moved($0, site) } ?? []
    case .countsViolation:
      return (clause[.period].map { moved($0, site) } ?? []) + which(clause, site)
    default: return []
    }
  }

  private static func moved(_ slot: SlotSyntax, _ site: MutationSite) -> [MutationEdit] {
    guard let number = site.numbers(in: slot.range).first else { return [] }
    return [number.value - 1, number.value + 1].filter { $0 > 0 }.map {
      MutationEdit(number.range, "\($0)")
    }
  }

  /// `counts any violation` and `counts same violation` change places.
  private static func which(_ clause: ClauseSyntax, _ site: MutationSite) -> [MutationEdit] {
    let pairs =
      site.isDutch
      ? [("elke", "dezelfde"), ("iedere", "dezelfde"), ("dezelfde", "elke")]
      : [("any", "same"), ("same", "any")]
    for (word, other) in pairs {
      if let place = site.find(" \(word) ", in: clause.range) {
        return [MutationEdit(place, " \(other) ")]
      }
    }
    return []
  }
}
