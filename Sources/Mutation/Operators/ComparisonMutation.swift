import RuleSyntax
import SourceText

/// A comparison includes its limit or leaves it out: `>= 2000` → `> 2000`; `after` becomes `before`;
/// a promise changes its kind: `at least 4 times` → `4 times`.
enum ComparisonMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    site.slots.flatMap { slot -> [MutationEdit] in
      if case .condition(let condition) = slot.value { return edits(condition, site) }
      return slot.label == .promise ? [promise(slot, site)] : []
    }
  }

  private static func edits(_ condition: ConditionSyntax, _ site: MutationSite) -> [MutationEdit] {
    switch condition {
    case .compare(_, let comparison, _, let range),
      .recorded(_, _, let comparison, _, let range):
      guard let other = others[comparison], let place = site.find(comparison, in: range) else {
        return []
      }
      return [MutationEdit(place, other)]
    case .clock(_, let isAfter, _, let range):
      let words = site.isDutch ? ("na", "voor") : ("after", "before")
      let (word, other) = isAfter ? words : (words.1, words.0)
      return site.find(" \(word) ", in: range).map { [MutationEdit($0, " \(other) ")] } ?? []
    case .not(let inner): return edits(inner, site)
    case .all(let parts), .any(let parts): return parts.flatMap { edits($0, site) }
    case .fieldIs, .bareName: return []
    }
  }

  private static let others = ["<": "<=", "<=": "<", "=": ">=", ">=": ">", ">": ">="]

  /// The word of the promise and the blank after it go, so that the number is exact.
  private static func promise(_ slot: SlotSyntax, _ site: MutationSite) -> MutationEdit {
    MutationEdit(TextRange(Int(slot.range.start), Int(slot.range.end) + 1), "")
  }
}
