import RuleSyntax
import SourceText

/// One declaration head or clause as it stands in a file, or a piece of a line that was not read.
struct Statement {
  /// Its node in the tree; nil for what lies outside all nodes.
  let node: Int?
  /// Its first token.
  let first: Int
  /// Just after its last token.
  let end: Int
}

/// One line of a file: its statements, its comment, and where it starts and ends.
struct WrittenLine {
  /// The numbers of its statements.
  let statements: Range<Int>
  /// Just after the line break before it.
  let start: Int
  /// Before its line break.
  let end: Int
  /// Its comment, without blanks at the end; empty when it has none.
  let comment: Range<Int>
  /// Whether it is kept as it is: a piece of it was not read, or would not be when formatted.
  let isKept: Bool

  /// Whether nothing stands in it.
  var isBlank: Bool { statements.isEmpty && comment.isEmpty }
}

/// A file cut into lines and statements.
struct WrittenLines {
  let statements: [Statement]
  let lines: [WrittenLine]

  init(_ parsed: ParsedFile) {
    let tokens = parsed.tree.tokens
    var reader = Reader(parsed)
    var first = 0
    for index in tokens.indices {
      switch tokens[index].kind {
      case .semicolon:
        reader.addStatement(first, index)
        first = index + 1
      case .newline, .end:
        reader.addStatement(first, index)
        reader.endLine(index)
        first = index + 1
      case .word, .number, .time, .string, .comma, .equals, .comparison, .percent, .dash,
        .openParenthesis, .closeParenthesis, .unknown:
        continue
      }
    }
    statements = reader.statements
    lines = reader.lines
  }

  private struct Reader {
    let parsed: ParsedFile
    let bytes: [UInt8]
    var statements: [Statement] = []
    var lines: [WrittenLine] = []
    private var node = 0
    private var firstOfLine = 0
    private var lineStart = 0
    private var isKept = false

    init(_ parsed: ParsedFile) {
      self.parsed = parsed
      bytes = parsed.file.bytes
    }

    mutating func addStatement(_ first: Int, _ end: Int) {
      guard first < end else { return }
      let node = nextNode(startingAt: first)
      let statement = Statement(node: node, first: first, end: end)
      statements.append(statement)
      if !isRead(node) || isTooLong(statement) { isKept = true }
    }

    /// The node of a declaration, clause or unread line that starts at a token.
    private mutating func nextNode(startingAt token: Int) -> Int? {
      let nodes = parsed.tree.nodes
      while node < nodes.count {
        switch nodes[node].kind {
        case .declaration, .clause, .unreadable:
          if nodes[node].firstToken >= token { return nodes[node].firstToken == token ? node : nil }
        case .file, .slot: break
        }
        node += 1
      }
      return nil
    }

    private func isRead(_ node: Int?) -> Bool {
      guard let node else { return false }
      return switch parsed.tree.nodes[node].kind {
      case .declaration, .clause: true
      case .file, .slot, .unreadable: false
      }
    }

    /// Whether a statement would be too long to be read when formatted.
    ///
    /// No spelling is more than four times as long as another, so most need not be written to know.
    private func isTooLong(_ statement: Statement) -> Bool {
      let tokens = parsed.tree.tokens
      let length = tokens[statement.end - 1].end - tokens[statement.first].start
      guard length > RuleParser.longestLine / 5 else { return false }
      var written: [UInt8] = []
      StatementWriter(parsed, language: parsed.language).write(statement, to: &written)
      return written.count > RuleParser.longestLine
    }

    mutating func endLine(_ index: Int) {
      let token = parsed.tree.tokens[index]
      var start = Int(token.triviaStart)
      let limit = Int(token.start)
      while start < limit, bytes[start] != UInt8(ascii: "#") { start += 1 }
      var end = limit
      while end > start, isBlank(bytes[end - 1]) { end -= 1 }
      lines.append(
        WrittenLine(
          statements: firstOfLine..<statements.count,
          start: lineStart,
          end: limit,
          comment: start..<end,
          isKept: isKept
        )
      )
      firstOfLine = statements.count
      lineStart = Int(token.end)
      isKept = false
    }

    private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
  }
}
