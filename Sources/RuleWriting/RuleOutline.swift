public import RuleSyntax
import SourceText

/// What a file says without its words: which declarations, clauses and slots, in which order.
///
/// The commands that write files ask it before they write.
public enum RuleOutline {
  /// Whether two files have the same declarations, clauses and slots in the same order, and the
  /// same findings, but for the one about characters of a word processor.
  ///
  /// In a translation the title of a rule may have become a label, and a label a title; then they
  /// are left out.
  public static func isSame(
    _ left: ParsedFile,
    _ right: ParsedFile,
    ignoringTitles: Bool = false
  ) -> Bool {
    guard left.declarations.count == right.declarations.count, codes(left) == codes(right) else {
      return false
    }
    return zip(left.declarations, right.declarations).allSatisfy { left, right in
      let isTitled = ignoringTitles && left.kind == .rule
      let clauses = [left, right].map { declaration in
        declaration.clauses.filter { !isTitled || $0.kind != .label }
      }
      return left.kind == right.kind
        && labels(left.slots, isTitled) == labels(right.slots, isTitled)
        && clauses[0].map(\.kind) == clauses[1].map(\.kind)
        && zip(clauses[0], clauses[1]).allSatisfy {
          labels($0.slots, false) == labels($1.slots, false)
        }
    }
  }

  private static func labels(_ slots: [SlotSyntax], _ withoutTitle: Bool) -> [SlotLabel] {
    slots.map(\.label).filter { !withoutTitle || $0 != .title }
  }

  private static func codes(_ parsed: ParsedFile) -> [String] {
    parsed.diagnostics.map(\.code).filter { $0 != SyntaxCode.wordCharacters.rawValue }
  }
}
