import Foundation
import RuleSyntax
import SourceText
import TestSupport

/// What files say, apart from how they are written.
enum Meaning {
  /// A declaration or clause, without places.
  struct Item: Equatable {
    let target: ShapeTarget
    let labels: [SlotLabel]
    let values: [SlotValue]
  }

  /// Every declaration, clause and slot in order, without places.
  static func items(_ parsed: ParsedFile) -> [Item] {
    parsed.declarations.flatMap { declaration in
      [item(.declaration(declaration.kind), declaration.slots)]
        + declaration.clauses.map { item(.clause($0.kind), $0.slots) }
    }
  }

  private static func item(_ target: ShapeTarget, _ slots: [SlotSyntax]) -> Item {
    let values = slots.map { slot in
      guard case .condition(let condition) = slot.value else { return slot.value }
      return SlotValue.condition(placeless(condition))
    }
    return Item(target: target, labels: slots.map(\.label), values: values)
  }

  private static func placeless(_ condition: ConditionSyntax) -> ConditionSyntax {
    let none = TextRange(0, 0)
    return switch condition {
    case .fieldIs(let field, let word, _): .fieldIs(field: field, word: word, range: none)
    case .compare(let field, let comparison, let value, _):
      .compare(field: field, comparison: comparison, value, range: none)
    case .clock(let field, let isAfter, let minutes, _):
      .clock(field: field, isAfter: isAfter, minutes: minutes, range: none)
    case .recorded(let what, let span, let comparison, let count, _):
      .recorded(what: what, within: span, comparison: comparison, count: count, range: none)
    case .bareName(let name, _): .bareName(name, range: none)
    case .not(let inner): .not(placeless(inner))
    case .all(let parts): .all(parts.map(placeless))
    case .any(let parts): .any(parts.map(placeless))
    }
  }

  /// The codes of the findings in order, without the warning about a word processor's characters,
  /// which the formatter takes away.
  static func codes(_ parsed: ParsedFile) -> [String] {
    parsed.diagnostics.map(\.code).filter { $0 != SyntaxCode.wordCharacters.rawValue }
  }

  /// The comments in order, without blanks at their ends.
  static func comments(_ parsed: ParsedFile) -> [[UInt8]] {
    let bytes = parsed.file.bytes
    return parsed.tree.tokens.compactMap { token in
      let trivia = bytes[Int(token.triviaStart)..<Int(token.start)]
      guard let mark = trivia.firstIndex(of: UInt8(ascii: "#")) else { return nil }
      let comment = Array(trivia[mark...])
      let end = comment.lastIndex { $0 != 0x20 && !(0x09...0x0D).contains($0) } ?? 0
      return Array(comment[...end])
    }
  }

  static func parse(_ bytes: [UInt8]) -> ParsedFile {
    RuleParser.parse(SourceFile(name: "a", bytes: bytes))
  }

  static func parse(_ text: String) -> ParsedFile { parse(Array(text.utf8)) }
}

/// Rule files for properties: what ships, what tests read, and files of our own making.
enum Corpus {
  /// Every rule file of the project, by path.
  static func shipped() throws -> [(path: String, bytes: [UInt8])] {
    try files(under: ["rules", "scenarios"])
  }

  /// The rule files that tests of reading and checking read, with mistakes in some.
  static func golden() throws -> [(path: String, bytes: [UInt8])] {
    try files(under: ["Tests/Golden/syntax", "Tests/Golden/checking"])
  }

  /// Each slip of the reading tests as a file of its own.
  static func slips() throws -> [(path: String, bytes: [UInt8])] {
    let url = Golden.root.appending(path: "Tests/Golden/syntax/slips.txt")
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.split(separator: "=== ").dropFirst().map { part in
      let lines = part.split(separator: "\n", omittingEmptySubsequences: false)
      return (String(lines[0]), Array(lines.dropFirst().joined(separator: "\n").utf8))
    }
  }

  /// Every declaration and clause of the language once.
  static func shapes(_ language: Language) -> [UInt8] {
    var lines = [language == .english ? "language en" : "taal nl"]
    func example(_ shape: Shape) -> String { language == .english ? shape.english : shape.dutch }
    for shape in Shape.all where shape.target != .declaration(.language) {
      if case .clause = shape.target {
        let context = shape.contexts.first ?? .rule
        lines += Shape.all.filter { $0.target == .declaration(context) }.map(example)
      }
      lines.append(example(shape))
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func files(under folders: [String]) throws -> [(path: String, bytes: [UInt8])] {
    var found: [(String, [UInt8])] = []
    for folder in folders {
      let names = try FileManager.default.subpathsOfDirectory(
        atPath: Golden.root.appending(path: folder).path
      )
      for name in names.sorted() where name.hasSuffix(".rules") || name.hasSuffix(".scenarios") {
        let url = Golden.root.appending(path: "\(folder)/\(name)")
        found.append(("\(folder)/\(name)", Array(try Data(contentsOf: url))))
      }
    }
    return found
  }
}
