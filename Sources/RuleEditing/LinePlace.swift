import RuleSyntax
import SourceText

/// A place in a line that is being written: what stands before it, and the word under way.
struct LinePlace {
  /// The line up to the word under way; `;` ends a line too.
  let start: [UInt8]
  /// The start of the word under way.
  let word: String
  /// Its bytes in the file, up to the place.
  let range: TextRange
  /// The start of the line in the file.
  let lineStart: Int
  /// Whether the place lies in a comment or a string.
  let isText: Bool

  /// The place of an offset.
  init(_ bytes: [UInt8], _ offset: Int) {
    let offset = min(max(offset, 0), bytes.count)
    var line = offset
    while line > 0, bytes[line - 1] != 0x0A { line -= 1 }
    var isString = false
    var isComment = false
    var index = line
    while index < offset {
      switch bytes[index] {
      case UInt8(ascii: "\""): isString.toggle()
      case UInt8(ascii: "#") where !isString: isComment = true
      case UInt8(ascii: ";") where !isString && !isComment: line = index + 1
      default: break
      }
      index += 1
    }
    var word = offset
    while word > line, LinePlace.isWord(bytes[word - 1]) { word -= 1 }
    self.word = String(decoding: bytes[word..<offset], as: UTF8.self)
    start = Array(bytes[line..<word])
    range = TextRange(word, offset)
    lineStart = line
    isText = isString || isComment
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case 97...122, 65...90, 48...57, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"),
      0x80...:
      true
    default: false
    }
  }
}

/// The declaration that a line being written belongs to.
struct OpenDeclaration {
  /// Which one it is.
  let kind: DeclarationKind
  /// What could be read of it; nil when its first line could not.
  let syntax: DeclarationSyntax?

  /// The declaration of the line that starts at an offset; nil before the first.
  init?(_ parsed: ParsedFile, lineStart: Int) {
    let tree = parsed.tree
    var unread: Int32?
    var index = 1
    while index < tree.nodes.count {
      let node = tree.nodes[index]
      let start = tree.tokens[Int(node.firstToken)].start
      if Int(start) >= lineStart { break }
      switch node.kind {
      case .declaration: unread = nil
      case .unreadable: unread = start
      case .file, .clause, .slot: break
      }
      index = max(Int(node.endNode), index + 1)
    }
    if let unread, let kind = OpenDeclaration.kind(parsed, at: Int(unread)) {
      self.kind = kind
      syntax = nil
      return
    }
    guard let block = Outline(parsed).block(at: max(lineStart - 1, 0)),
      Int(block.range.start) < lineStart
    else { return nil }
    let declaration = parsed.declarations[block.declaration]
    kind = declaration.kind
    syntax = declaration
  }

  /// The declaration whose keyword a line starts with.
  private static func kind(_ parsed: ParsedFile, at start: Int) -> DeclarationKind? {
    let end = parsed.file.bytes[start...].firstIndex(of: 0x0A) ?? parsed.file.bytes.count
    let line = parsed.line(TextRange(start, end)).lowercased() + " "
    for shape in Shape.all {
      guard case .declaration(let kind) = shape.target, let lead = shape.lead else { continue }
      let spellings = lead.spellings(in: parsed.language)
      if spellings.contains(where: { line.hasPrefix("\($0.lowercased()) ") }) { return kind }
    }
    return nil
  }
}
