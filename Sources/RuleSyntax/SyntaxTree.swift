/// One token with the blank space and comments before it.
public struct SyntaxToken: Hashable, Sendable {
  /// What kind of token.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// Letters, digits and hyphens starting with a letter; also `Europe/Amsterdam`, `2b`.
    case word
    /// Digits, perhaps with marks: `4`, `2.5`, `2026.1`.
    case number
    /// `07:00`
    case time
    /// A string in quotes, or up to the end of its line.
    case string
    case comma, semicolon, equals, comparison, percent, dash, openParenthesis, closeParenthesis
    /// A line break.
    case newline
    /// Bytes with no meaning in rule files.
    case unknown
    /// The end of the file; empty.
    case end
  }

  /// Where the blank space and comments before the token start.
  public let triviaStart: Int32
  /// Where the token's own text starts.
  public let start: Int32
  /// Just after the token's own text.
  public let end: Int32
  /// What kind of token.
  public let kind: Kind
  /// Whether the text holds characters that were read as plain ones (Word's quotes and dashes).
  public let isOdd: Bool
  /// Whether a string has no closing quote.
  let isUnclosed: Bool
  /// The word's number in the vocabulary; 0 when it is in no keyword.
  let word: UInt16
  /// The keyword it is part of, found by the parser.
  public internal(set) var keyword: Keyword?
  /// On the first token of a keyword the number of its tokens; else 0.
  public internal(set) var keywordLength: UInt8 = 0

  init(
    triviaStart: Int,
    start: Int,
    end: Int,
    kind: Kind,
    isOdd: Bool = false,
    isUnclosed: Bool = false,
    word: UInt16 = 0
  ) {
    self.triviaStart = Int32(truncatingIfNeeded: triviaStart)
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
    self.kind = kind
    self.isOdd = isOdd
    self.isUnclosed = isUnclosed
    self.word = word
  }
}

/// One node of the tree; its descendants follow it in the arena.
public struct SyntaxNode: Hashable, Sendable {
  /// What kind of node.
  public enum Kind: Hashable, Sendable {
    /// The whole file.
    case file
    /// A declaration with its clauses.
    case declaration(DeclarationKind)
    /// A clause.
    case clause(ClauseKind)
    /// A line that could not be read.
    case unreadable
    /// A filled slot.
    case slot(SlotLabel)
  }

  /// What kind of node.
  public let kind: Kind
  /// Its first token.
  public let firstToken: Int32
  /// Just after its last token.
  public internal(set) var endToken: Int32
  /// Just after its last descendant in the arena.
  public internal(set) var endNode: Int32
}

/// The lossless tree of a file: every byte of it is in a token or in the space before one.
public struct SyntaxTree: Sendable {
  /// All tokens in order; the last is the end of the file.
  public let tokens: [SyntaxToken]
  /// All nodes, parents before children; the first is the file.
  public let nodes: [SyntaxNode]
  private let bytes: [UInt8]

  init(bytes: [UInt8], tokens: [SyntaxToken], nodes: [SyntaxNode]) {
    self.bytes = bytes
    self.tokens = tokens
    self.nodes = nodes
  }

  /// The tree of an empty file.
  public init() { self.init(bytes: [], tokens: [], nodes: []) }

  /// The file's bytes, put together from the tokens.
  public var text: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for token in tokens {
      result += bytes[Int(token.triviaStart)..<Int(token.start)]
      result += bytes[Int(token.start)..<Int(token.end)]
    }
    return result
  }

  /// The bytes of a token.
  public func text(of token: SyntaxToken) -> ArraySlice<UInt8> {
    bytes[Int(token.start)..<Int(token.end)]
  }

  /// The bytes of a token with the quotes, dashes and signs of a word processor written plainly.
  ///
  /// What stands between the quotes of a string is never changed.
  public func plainText(of token: SyntaxToken) -> [UInt8] {
    let text = text(of: token)
    guard token.isOdd else { return Array(text) }
    guard token.kind == .string else {
      return Array(OddCharacter.plain(String(decoding: text, as: UTF8.self)).utf8)
    }
    let quote = UInt8(ascii: "\"")
    let isWide = { (byte: UInt8?) in (byte ?? 0) >= 0x80 }
    let content = text.dropFirst(isWide(text.first) ? 3 : 1)
    if token.isUnclosed { return [quote] + content }
    return [quote] + content.dropLast(isWide(content.last) ? 3 : 1) + [quote]
  }

  /// The children of a node, in order.
  public func children(of index: Int) -> [Int] {
    guard nodes.indices.contains(index) else { return [] }
    var result: [Int] = []
    var child = index + 1
    while child < Int(nodes[index].endNode) {
      result.append(child)
      child = Int(nodes[child].endNode)
    }
    return result
  }
}
