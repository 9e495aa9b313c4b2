import RuleChecking
import RuleSyntax
import SourceText

/// The period in which a number is due is the next shorter one: `every calendar year` →
/// `every quarter`; of a week, the longer one.
enum PeriodMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    guard site.clause?.kind == .every else { return [] }
    return site.all(.unit).flatMap { slot -> [MutationEdit] in
      guard case .word(let word) = slot.value, let other = shorter[word] else { return [] }
      let isMany = (site.all(.every).first?.integer ?? 1) > 1
      guard let text = words[other] else { return [] }
      let written = site.isDutch ? (isMany ? text.3 : text.2) : (isMany ? text.1 : text.0)
      return [MutationEdit(slot.range, written)]
    }
  }

  /// By the word of the tree, which is the plural.
  private static let shorter = [
    "calendar years": "quarter", "quarters": "month", "months": "week", "weeks": "month",
  ]

  private static let words = [
    "quarter": ("quarter", "quarters", "kwartaal", "kwartalen"),
    "month": ("month", "months", "maand", "maanden"),
    "week": ("week", "weeks", "week", "weken"),
  ]
}
