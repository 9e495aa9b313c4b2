import RuleSyntax
import SourceText

/// Writes one statement that was read: canonical spellings, one space where there is one.
struct StatementWriter {
  private let tree: SyntaxTree
  private let tokens: [SyntaxToken]
  private let bytes: [UInt8]
  private let language: Language

  /// A writer for a file in the keywords of its own language.
  init(_ parsed: ParsedFile, language: Language) {
    tree = parsed.tree
    tokens = parsed.tree.tokens
    bytes = parsed.file.bytes
    self.language = language
  }

  func write(_ statement: Statement, to result: inout [UInt8]) {
    var index = statement.first
    while index < statement.end {
      let token = tokens[index]
      if index > statement.first, isSpaced(tokens[index - 1].kind, token.kind) {
        result.append(UInt8(ascii: " "))
      }
      if let keyword = token.keyword, token.keywordLength > 0 {
        result += Spelling.bytes(keyword, at: index, tree, in: language)
        index += Int(token.keywordLength)
      } else {
        if token.isOdd {
          result += tree.plainText(of: token)
        } else {
          result += bytes[Int(token.start)..<Int(token.end)]
        }
        index += 1
      }
    }
  }

  /// Whether a space stands between two tokens: not around the dash of a window, inside parentheses,
  /// before a comma or a percent sign.
  private func isSpaced(_ left: SyntaxToken.Kind, _ right: SyntaxToken.Kind) -> Bool {
    switch right {
    case .comma, .closeParenthesis, .percent, .dash: false
    case .word, .number, .time, .string, .semicolon, .equals, .comparison, .openParenthesis,
      .newline, .unknown, .end:
      left != .dash && left != .openParenthesis
    }
  }
}
