public import RuleSyntax
import SourceText

/// Writes a rule file in the one style.
///
/// A declaration starts its line, its clauses stand two spaces in, those of a version of a rule, of
/// a what-if, and the frequencies of a regime four; one clause a line. Declarations of different kinds, and long
/// ones of one kind, have a blank line between them; nowhere are there two. Keywords get their first
/// spelling, in the number the number before them asks for; spaces, quotes, dashes and line ends
/// become plain ones.
///
/// Nothing is moved, and every comment, string and name stays. What was not read stays as it is
/// written: the rest says the same and has the same findings. Formatting twice is formatting once.
public enum RuleFormatter {
  /// The bytes of a file in the one style; takes time in proportion to its size.
  public static func format(_ parsed: ParsedFile) -> [UInt8] {
    // A file that was not read at all has no end token.
    guard parsed.tree.tokens.last?.kind == .end else { return parsed.file.bytes }
    var layout = Layout(parsed)
    for line in layout.written.lines { layout.add(line) }
    layout.finish()
    let result = layout.result
    // Bytes that are no text must not come to stand where they would mark another encoding.
    let isWide = result.starts(with: [0xFF, 0xFE]) || result.starts(with: [0xFE, 0xFF])
    return isWide || result.count > RuleParser.largestFile ? parsed.file.bytes : result
  }
}

/// Lays out lines: how far in each stands, and where blank lines are.
private struct Layout {
  let written: WrittenLines
  var result: [UInt8] = []

  private let nodes: [SyntaxNode]
  private let bytes: [UInt8]
  private let writer: StatementWriter
  private var depth = ClauseDepth()
  /// Comment lines that wait for what they stand by, and whether a blank line is before each.
  private var waiting: [(line: WrittenLine, isAfterBlank: Bool)] = []
  private var isAfterBlank = false
  /// How far in the last line stands; nil when it was kept as it is.
  private var lastIndent: Int? = 0

  init(_ parsed: ParsedFile) {
    written = WrittenLines(parsed)
    nodes = parsed.tree.nodes
    bytes = parsed.file.bytes
    writer = StatementWriter(parsed, language: parsed.language)
    result.reserveCapacity(bytes.count + bytes.count / 8)
  }

  mutating func add(_ line: WrittenLine) {
    if line.isBlank {
      isAfterBlank = true
    } else if line.statements.isEmpty {
      waiting.append((line, isAfterBlank))
      isAfterBlank = false
    } else if line.isKept {
      addComments(before: nil, needsBlank: false)
      for number in line.statements { depth.enter(written.statements[number].node, nodes) }
      put(line.start..<line.end)
      lastIndent = nil
    } else {
      for number in line.statements {
        let statement = written.statements[number]
        let needsBlank = depth.enter(statement.node, nodes)
        addComments(before: depth.indent, needsBlank: needsBlank)
        indent(depth.indent)
        writer.write(statement, to: &result)
        if number == line.statements.upperBound - 1, !line.comment.isEmpty {
          result += [0x20, 0x20]
          result += bytes[line.comment]
        }
        result.append(0x0A)
        lastIndent = depth.indent
      }
    }
  }

  mutating func finish() {
    isAfterBlank = !waiting.isEmpty
    addComments(before: 0, needsBlank: false)
    // Blank lines at the end are dropped with the last line break of all.
    while result.count > 1, result[result.count - 1] == 0x0A, result[result.count - 2] == 0x0A {
      result.removeLast()
    }
  }

  /// Writes the waiting comments and the blank lines before the next statement.
  ///
  /// A block that follows a statement at once and has a blank line after it stands by that
  /// statement, any other by what comes next.
  private mutating func addComments(before next: Int?, needsBlank: Bool) {
    let follows = waiting.first.map { !$0.isAfterBlank && !result.isEmpty } ?? false
    let later = waiting.indices.dropFirst().first { waiting[$0].isAfterBlank }
    let own = follows ? later ?? (isAfterBlank ? waiting.count : 0) : 0
    for (number, comment) in waiting.enumerated() {
      if comment.isAfterBlank || (needsBlank && number == own) { blank() }
      if let indent = number < own ? lastIndent : next {
        self.indent(indent)
        result += bytes[comment.line.comment]
        result.append(0x0A)
      } else {
        put(comment.line.start..<comment.line.end)
      }
    }
    if isAfterBlank || (needsBlank && own == waiting.count) { blank() }
    waiting.removeAll(keepingCapacity: true)
    isAfterBlank = false
  }

  private mutating func blank() {
    if !result.isEmpty { result.append(0x0A) }
  }

  private mutating func indent(_ count: Int) {
    for _ in 0..<count { result.append(0x20) }
  }

  private mutating func put(_ range: Range<Int>) {
    result += bytes[range]
    result.append(0x0A)
  }
}
