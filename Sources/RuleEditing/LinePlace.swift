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

extension RuleIndex {
  /// The declaration that a line belongs to; nil before the first.
  func openDeclaration(_ parsed: ParsedFile, lineStart: Int) -> Outline.Block? {
    guard let block = Outline(parsed).block(at: max(lineStart - 1, 0)),
      Int(block.range.start) < lineStart
    else { return nil }
    return block
  }
}
