public import RuleSyntax
import SourceText

extension RuleTreeFile {
  /// What a file says that was read without mistakes of form.
  public init(_ parsed: ParsedFile) {
    let comments = CommentReader(parsed)
    var number = 0
    func line(_ target: ShapeTarget, _ slots: [SlotSyntax]) -> RuleTree.Line {
      defer { number += 1 }
      return RuleTree.Line(
        target,
        slots.map { RuleTree.Slot($0.label, RuleTreeFile.plain($0, parsed)) },
        comments: comments.before[number],
        note: comments.behind[number]
      )
    }
    var declarations: [RuleTree.Declaration] = []
    var lines: [[Int]] = []
    for declaration in parsed.declarations {
      let isLanguage = declaration.kind == .language
      var next = RuleTree.Declaration(
        head: line(.declaration(declaration.kind), isLanguage ? [] : declaration.slots),
        clauses: declaration.clauses.map { line(.clause($0.kind), $0.slots) }
      )
      let ranges = [declaration.range] + declaration.clauses.map(\.range)
      var places = ranges.map { parsed.file.position(of: Int($0.start)).line }
      let isBare = next.clauses.isEmpty && next.head.comments.isEmpty && next.head.note == nil
      if isLanguage, isBare { continue }
      let count = next.clauses.count
      next = next.inEnglish(from: parsed.language)
      // A title that became a label stands in the line of the head, and the other way round.
      if next.clauses.count > count { places.insert(places[0], at: 1) }
      if next.clauses.count < count { places.remove(at: 1) }
      declarations.append(next)
      lines.append(places)
    }
    self.init(
      name: parsed.file.name,
      language: parsed.language,
      tree: RuleTree(declarations: declarations, comments: comments.after),
      lines: lines
    )
  }

  /// A slot's value without places and without words of one language.
  private static func plain(_ slot: SlotSyntax, _ parsed: ParsedFile) -> SlotValue {
    switch slot.value {
    case .condition(let condition): return .condition(condition.withoutPlaces)
    case .outcome: return .outcome(englishOutcome(slot, parsed))
    case .name, .string, .integer, .quantity, .date, .time, .window, .days, .word, .present:
      return slot.value
    }
  }

  /// The tokens of a place; the empty one that ends a file is none of them.
  private static func tokens(
    in range: TextRange,
    of tree: SyntaxTree
  ) -> ArraySlice<SyntaxToken> {
    var low = 0
    var high = tree.tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tree.tokens[middle].start < range.start { low = middle + 1 } else { high = middle }
    }
    return tree.tokens[low...].prefix { $0.end <= range.end && $0.kind != .end }
  }

  private static func englishOutcome(_ slot: SlotSyntax, _ parsed: ParsedFile) -> String {
    let tokens = tokens(in: slot.range, of: parsed.tree)
    var parts: [String] = []
    var name = ""
    var quantity: [String] = []
    func close() {
      guard !quantity.isEmpty else { return parts.append(name) }
      let value = RuleTree.value(quantity.joined(separator: " "), in: parsed.language)
      let text = value.flatMap { RuleLineWriter(.english).text(of: $0, .quantity) }
      parts.append(name + " " + (text ?? quantity.joined(separator: " ")))
    }
    for token in tokens {
      let text = parsed.file.text(TextRange(Int(token.start), Int(token.end)))
      if token.keyword == .and {
        close()
        (name, quantity) = ("", [])
      } else if name.isEmpty {
        name = text
      } else {
        quantity.append(text)
      }
    }
    close()
    return parts.joined(separator: " and ")
  }
}

extension ConditionSyntax {
  /// The condition without places.
  var withoutPlaces: ConditionSyntax {
    let none = TextRange(0, 0)
    switch self {
    case .fieldIs(let field, let word, _): return .fieldIs(field: field, word: word, range: none)
    case .compare(let field, let comparison, let value, _):
      return .compare(field: field, comparison: comparison, value, range: none)
    case .clock(let field, let isAfter, let minutes, _):
      return .clock(field: field, isAfter: isAfter, minutes: minutes, range: none)
    case .recorded(let what, let span, let comparison, let count, _):
      return .recorded(
        what: what,
        within: span,
        comparison: comparison,
        count: count,
        range: none
      )
    case .bareName(let name, _): return .bareName(name, range: none)
    case .not(let inner): return .not(inner.withoutPlaces)
    case .all(let parts): return .all(parts.map(\.withoutPlaces))
    case .any(let parts): return .any(parts.map(\.withoutPlaces))
    }
  }
}

/// The comments of a file, by the declaration or clause they go with.
private struct CommentReader {
  var before: [[String]]
  var behind: [String?]
  var after: [String] = []

  init(_ parsed: ParsedFile) {
    let starts = parsed.declarations.flatMap { declaration in
      [declaration.range.start] + declaration.clauses.map(\.range.start)
    }
    before = Array(repeating: [], count: starts.count)
    behind = Array(repeating: nil, count: starts.count)
    var next = 0
    var current: Int?
    for token in parsed.tree.tokens {
      if next < starts.count, token.start >= starts[next] {
        before[next] = after
        after = []
        current = next
        next += 1
      }
      guard token.kind == .newline || token.kind == .end else { continue }
      let space = parsed.file.bytes[Int(token.triviaStart)..<Int(token.start)]
      if let mark = space.firstIndex(of: UInt8(ascii: "#")) {
        let text = CommentReader.text(space[(mark + 1)...])
        if let current { behind[current] = text } else { after.append(text) }
      }
      current = nil
    }
  }

  /// A comment without the blank after its mark and those at its end.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var bytes = bytes
    if bytes.first == 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 || last == 0x0D {
      bytes.removeLast()
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
