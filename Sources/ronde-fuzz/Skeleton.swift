import RuleSyntax
import SourceText

/// What a file says, without places: equal for texts that differ in layout or keyword language.
///
/// The title of a rule and its labels are gathered by language, since a title is a label in the
/// language of its file. Outcomes of ladder steps are kept as written, so their keywords are left
/// out.
struct Skeleton {
  private let parsed: ParsedFile

  init(_ parsed: ParsedFile) { self.parsed = parsed }

  /// The first thing another says differently; nil when both say the same.
  func difference(from other: Skeleton) -> String? {
    let mine = parsed.declarations.filter { $0.kind != .language }
    let others = other.parsed.declarations.filter { $0.kind != .language }
    guard mine.count == others.count else {
      return "\(mine.count) declarations became \(others.count)"
    }
    for (one, two) in zip(mine, others) {
      let isRule = one.kind == .rule
      let clauses = one.clauses.filter { !isRule || $0.kind != .label }
      let otherClauses = two.clauses.filter { !isRule || $0.kind != .label }
      guard one.kind == two.kind, clauses.count == otherClauses.count else {
        return "\(one.kind) with \(clauses.count) clauses became "
          + "\(two.kind) with \(otherClauses.count)"
      }
      if isRule, titles(one) != other.titles(two) { return "titles of \(text(one.slots))" }
      let slots = one.slots.filter { !isRule || $0.label != .title }
      let otherSlots = two.slots.filter { !isRule || $0.label != .title }
      if !isSame(slots, otherSlots, other) { return "\(text(slots)) became \(text(otherSlots))" }
      for (clause, otherClause) in zip(clauses, otherClauses)
      where clause.kind != otherClause.kind
        || !isSame(clause.slots, otherClause.slots, other)
      {
        return "\(text(clause.slots)) became \(text(otherClause.slots))"
      }
    }
    return nil
  }

  private func text(_ slots: [SlotSyntax]) -> String {
    "\(slots.map { "\($0.label) \($0.value)" })"
  }

  /// The titles of a rule, by language and text.
  private func titles(_ rule: DeclarationSyntax) -> [String] {
    var titles: [String] = []
    if case .string(let title)? = rule[.title]?.value {
      titles.append("\(parsed.language.rawValue) \(title)")
    }
    for clause in rule.clauses where clause.kind == .label {
      if case .word(let code)? = clause[.languageCode]?.value,
        case .string(let title)? = clause[.text]?.value
      {
        titles.append("\(code) \(title)")
      }
    }
    return titles.sorted()
  }

  private func isSame(_ one: [SlotSyntax], _ two: [SlotSyntax], _ other: Skeleton) -> Bool {
    guard one.count == two.count else { return false }
    return zip(one, two).allSatisfy { mine, theirs in
      guard mine.label == theirs.label else { return false }
      switch (mine.value, theirs.value) {
      case (.condition(let left), .condition(let right)): return Skeleton.isSame(left, right)
      case (.outcome, .outcome): return names(mine.range) == other.names(theirs.range)
      default: return mine.value == theirs.value
      }
    }
  }

  /// The tokens of a place that are no part of a keyword.
  private func names(_ range: TextRange) -> [[UInt8]] {
    parsed.tree.tokens.filter {
      $0.start >= range.start && $0.end <= range.end && $0.keyword == nil
        && $0.kind == .word
    }.map { Array(parsed.tree.text(of: $0)) }
  }

  private static func isSame(_ one: ConditionSyntax, _ two: ConditionSyntax) -> Bool {
    switch (one, two) {
    case (.fieldIs(let a, let b, _), .fieldIs(let c, let d, _)): a == c && b == d
    case (.compare(let a, let b, let c, _), .compare(let d, let e, let f, _)):
      a == d && b == e && c == f
    case (.clock(let a, let b, let c, _), .clock(let d, let e, let f, _)):
      a == d && b == e && c == f
    case (.recorded(let a, let b, let c, let d, _), .recorded(let e, let f, let g, let h, _)):
      a == e && b == f && c == g && d == h
    case (.bareName(let a, _), .bareName(let b, _)): a == b
    case (.not(let a), .not(let b)): isSame(a, b)
    case (.all(let a), .all(let b)), (.any(let a), .any(let b)):
      a.count == b.count && zip(a, b).allSatisfy { isSame($0, $1) }
    default: false
    }
  }
}
