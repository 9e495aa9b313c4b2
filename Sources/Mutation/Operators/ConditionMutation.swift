import RuleChecking
import RuleSyntax
import SourceText

/// A condition is no longer asked, `and` becomes `or`, a number or a time in it moves, or a class is
/// the next one of its classification.
enum ConditionMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    site.slots.flatMap { slot -> [MutationEdit] in
      guard case .condition(let condition) = slot.value else { return [] }
      return dropped(slot, site) + joints(condition, slot, site) + leaves(condition, site)
    }
  }

  /// `when …` goes; a class must keep its own.
  private static func dropped(_ slot: SlotSyntax, _ site: MutationSite) -> [MutationEdit] {
    guard site.clause?.kind != .classWhen else { return [] }
    let word = site.isDutch ? " wanneer " : " when "
    let start = Int(slot.range.start) - word.utf8.count
    guard start > 0 else { return [] }
    let range = TextRange(start, Int(slot.range.end))
    return site.text(TextRange(start, Int(slot.range.start))) == word
      ? [MutationEdit(range, "")] : []
  }

  private static func joints(
    _ condition: ConditionSyntax,
    _ slot: SlotSyntax,
    _ site: MutationSite
  ) -> [MutationEdit] {
    let and = site.isDutch ? " en " : " and "
    let or = site.isDutch ? " of " : " or "
    switch condition {
    case .all: return site.find(and, in: slot.range).map { [MutationEdit($0, or)] } ?? []
    case .any: return site.find(or, in: slot.range).map { [MutationEdit($0, and)] } ?? []
    case .fieldIs, .compare, .clock, .recorded, .bareName, .not: return []
    }
  }

  private static func leaves(_ condition: ConditionSyntax, _ site: MutationSite) -> [MutationEdit] {
    switch condition {
    case .fieldIs(let field, let word, let range):
      let all = site.book.classifications.first { $0.name == field }?.classes.map(\.name) ?? []
      guard let index = all.firstIndex(of: word), all.count > 1,
        let place = site.find(" \(word)", in: range)
      else { return [] }
      return [MutationEdit(place, " \(all[(index + 1) % all.count])")]
    case .compare(_, _, _, let range), .recorded(_, _, _, _, let range):
      return site.numbers(in: range).flatMap { number in
        let step = number.value < 20 ? 1 : max(1, number.value / 10)
        return [number.value - step, number.value + step].filter { $0 > 0 }.map {
          MutationEdit(number.range, "\($0)")
        }
      }
    case .clock(_, _, let minutes, let range):
      let late = (minutes + WindowEdgeMutation.step) % 1440
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      let written = "\(two(minutes / 60)):\(two(minutes % 60))"
      return site.find(written, in: range).map {
        [MutationEdit($0, "\(two(late / 60)):\(two(late % 60))")]
      } ?? []
    case .bareName: return []
    case .not(let inner): return leaves(inner, site)
    case .all(let parts), .any(let parts): return parts.flatMap { leaves($0, site) }
    }
  }
}
