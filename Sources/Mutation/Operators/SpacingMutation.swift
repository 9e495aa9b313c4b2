import RuleSyntax
import SourceText

/// The time between two checks is one unit less, one more, or not asked at all.
enum SpacingMutation {
  static func edits(_ site: MutationSite) -> [MutationEdit] {
    guard let slot = site.all(.spacing).first, let clause = site.clause,
      let number = site.numbers(in: slot.range).first
    else { return [] }
    var edits = [number.value - 1, number.value + 1].filter { $0 > 0 }.map {
      MutationEdit(number.range, "\($0)")
    }
    // From the comma before it to the end of the clause.
    var start = Int(slot.range.start)
    while start > Int(clause.range.start), site.file.file.bytes[start] != UInt8(ascii: ",") {
      start -= 1
    }
    if start > Int(clause.range.start) {
      edits.append(MutationEdit(TextRange(start, Int(clause.range.end)), ""))
    }
    return edits
  }
}
