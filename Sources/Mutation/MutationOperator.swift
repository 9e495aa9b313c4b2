public import SourceText

/// A kind of small change that a rule could undergo unnoticed.
///
/// Each stands in a file of its own and is described in `Sources/MUTATION.md`.
public enum MutationOperator: String, Hashable, Sendable, CaseIterable {
  case number, comparison, windowEdge = "window-edge", date, role, step, spacing, condition, days
  case period, transition, clause

  /// What it changes, in a few words.
  public var title: Bilingual {
    switch self {
    case .number: Bilingual(en: "a number", nl: "een getal")
    case .comparison: Bilingual(en: "a comparison or promise", nl: "een vergelijking of belofte")
    case .windowEdge: Bilingual(en: "the edge of a window", nl: "de rand van een venster")
    case .date: Bilingual(en: "a date", nl: "een datum")
    case .role: Bilingual(en: "who does it", nl: "wie het doet")
    case .step: Bilingual(en: "a step of a ladder", nl: "een trede van een ladder")
    case .spacing: Bilingual(en: "the time between", nl: "de tijd ertussen")
    case .condition: Bilingual(en: "a condition", nl: "een voorwaarde")
    case .days: Bilingual(en: "the days", nl: "de dagen")
    case .period: Bilingual(en: "the period", nl: "de periode")
    case .transition: Bilingual(en: "a transition", nl: "een overgang")
    case .clause: Bilingual(en: "a whole clause", nl: "een hele clausule")
    }
  }

  /// The changes it makes of one line.
  func edits(_ site: MutationSite) -> [MutationEdit] {
    switch self {
    case .number: NumberMutation.edits(site)
    case .comparison: ComparisonMutation.edits(site)
    case .windowEdge: WindowEdgeMutation.edits(site)
    case .date: DateMutation.edits(site)
    case .role: RoleMutation.edits(site)
    case .step: StepMutation.edits(site)
    case .spacing: SpacingMutation.edits(site)
    case .condition: ConditionMutation.edits(site)
    case .days: DaysMutation.edits(site)
    case .period: PeriodMutation.edits(site)
    case .transition: TransitionMutation.edits(site)
    case .clause: ClauseMutation.edits(site)
    }
  }
}

/// A change of one range of a file.
struct MutationEdit: Hashable {
  let range: TextRange
  let text: String

  init(_ range: TextRange, _ text: String) {
    self.range = range
    self.text = text
  }
}
