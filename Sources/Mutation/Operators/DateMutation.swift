import CivilTime
import RuleSyntax
import SourceText

/// A date moves by a day and by a year: a first day later, a last day earlier.
enum DateMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    guard site.clause?.kind != .reviewBy else { return [] }
    return site.slots.flatMap { slot -> [MutationEdit] in
      guard case .date(let year, let month, let day) = slot.value,
        let date = Day(year: year, month: month, day: day)
      else { return [] }
      let sign = slot.label == .throughDate || site.clause?.kind == .notInForce ? -1 : 1
      return [date.adding(days: sign), date.adding(months: 12 * sign)].map {
        MutationEdit(slot.range, DateText.of($0, site.file.language))
      }
    }
  }
}
