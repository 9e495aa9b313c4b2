import RuleSyntax
public import SourceText

/// A piece of text with what it is, for colouring.
public struct SemanticToken: Hashable, Sendable {
  /// What it is.
  public enum Kind: Hashable, Sendable {
    case keyword
    /// A name, with what it stands for.
    case name(SymbolSort)
    /// A name that stands for nothing that can be seen.
    case unknownName
    case number
    /// `h`, `calendar year`, `%`, `EUR`, `per`.
    case unit
    /// `1 January 2026`, `27 April`.
    case date
    /// A clock time, and the dash of a window.
    case time
    case string
    case comment
    /// `>=`, `=`
    case comparison
  }

  /// Its bytes; they never run over the end of a line.
  public let range: TextRange
  /// What it is.
  public let kind: Kind
  /// Whether the name is declared here.
  public let isDeclaration: Bool
}

extension RuleIndex {
  /// Everything in a file that has a colour, in order; pieces do not overlap.
  public func semanticTokens(in file: String) -> [SemanticToken] {
    guard let number = number(file) else { return [] }
    let part = parts[number]
    var painter = TokenPainter(part.parsed.file.bytes)
    let tokens = part.parsed.tree.tokens
    let plain = TokenPainter.plainWords(part.parsed.tree)
    var next = 0
    for (index, token) in tokens.enumerated() {
      painter.comments(from: Int(token.triviaStart), to: Int(token.start))
      while next < part.occurrences.count, part.occurrences[next].range.start < token.start {
        next += 1
      }
      if next < part.occurrences.count, part.occurrences[next].range == token.range {
        let found = found(next, in: number)
        painter.add(token.range, TokenPainter.kind(found.meaning), found.isDeclaration)
      } else if let kind = plain[index] ?? TokenPainter.kind(token, at: index, tokens) {
        painter.add(token.range, kind, false)
      }
    }
    return painter.pieces
  }
}

/// Gathers coloured pieces.
private struct TokenPainter {
  let bytes: [UInt8]
  var pieces: [SemanticToken] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func add(_ range: TextRange, _ kind: SemanticToken.Kind, _ isDeclaration: Bool) {
    guard range.length > 0 else { return }
    pieces.append(SemanticToken(range: range, kind: kind, isDeclaration: isDeclaration))
  }

  mutating func comments(from start: Int, to end: Int) {
    guard let mark = bytes[start..<end].firstIndex(of: UInt8(ascii: "#")) else { return }
    var last = end
    while last > mark, bytes[last - 1] == 0x0D || bytes[last - 1] == 0x20 { last -= 1 }
    add(TextRange(mark, last), .comment, false)
  }

  /// The colours of words that are neither names nor keywords, by token: `nl`, `NL`, `2026.1`.
  static func plainWords(_ tree: SyntaxTree) -> [Int: SemanticToken.Kind] {
    var kinds: [Int: SemanticToken.Kind] = [:]
    for node in tree.nodes {
      switch node.kind {
      case .slot(.languageCode): kinds[Int(node.firstToken)] = .keyword
      case .slot(.version), .slot(.zoneName), .slot(.code): kinds[Int(node.firstToken)] = .string
      case .slot, .file, .declaration, .clause, .unreadable: continue
      }
    }
    return kinds
  }

  static func kind(_ meaning: RuleIndex.Meaning) -> SemanticToken.Kind {
    switch meaning {
    case .symbol(let symbol): .name(symbol.sort)
    case .word(let sort): .name(sort)
    case .unknown: .unknownName
    case .unsure: .unknownName
    }
  }

  static func kind(
    _ token: SyntaxToken,
    at index: Int,
    _ tokens: [SyntaxToken]
  ) -> SemanticToken.Kind? {
    if let keyword = token.keyword {
      return keyword.isMonth ? .date : keyword.isUnit ? .unit : .keyword
    }
    switch token.kind {
    case .number:
      let isDate =
        tokens[index + 1].keyword?.isMonth ?? false
        || index > 0 && tokens[index - 1].keyword?.isMonth ?? false
      return isDate ? .date : .number
    case .time: return .time
    case .dash:
      return index > 0 && tokens[index - 1].kind == .time ? .time : nil
    case .string: return .string
    case .percent: return .unit
    case .equals, .comparison: return .comparison
    case .word, .comma, .semicolon, .openParenthesis, .closeParenthesis, .newline, .unknown, .end:
      return nil
    }
  }
}

extension Keyword {
  /// The months, January first.
  static let months: [Keyword] = [
    .january, .february, .march, .april, .may, .june, .july, .august, .september, .october,
    .november, .december,
  ]

  /// The days of the week, Monday first.
  static let weekdays: [Keyword] = [
    .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
  ]

  /// The units of quantities.
  static let units: [Keyword] = [
    .minute, .hour, .day, .week, .month, .quarter, .calendarYear, .year, .place, .kilometre,
  ]

  /// Whether it is a month.
  var isMonth: Bool {
    rawValue >= Keyword.january.rawValue && rawValue <= Keyword.december.rawValue
  }

  /// Whether it is a unit, `per` or `EUR`.
  var isUnit: Bool { rawValue >= Keyword.per.rawValue && rawValue <= Keyword.euro.rawValue }
}
