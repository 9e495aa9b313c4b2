import RuleSyntax
import SourceText

/// A period in which the rule changed is read in another way, or its number is rounded the other
/// way.
enum TransitionMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    guard site.clause?.kind == .transition else { return [] }
    return site.slots.flatMap { slot -> [MutationEdit] in
      guard case .word(let word) = slot.value, let others = others[word] else { return [] }
      return [MutationEdit(slot.range, site.isDutch ? others.nl : others.en)]
    }
  }

  private static let others: [String: (en: String, nl: String)] = [
    "pro rata": ("at once", "meteen"),
    "from next period": ("at once", "meteen"),
    "at once": ("from next period", "vanaf volgende periode"),
    "rounded up": ("rounded down", "naar beneden afgerond"),
    "rounded down": ("rounded up", "naar boven afgerond"),
    "rounded half up": ("rounded down", "naar beneden afgerond"),
  ]
}
