import RuleSyntax
import SourceText

/// The one spelling of a keyword that the formatter and the translator write.
///
/// Units and `times` follow the number before them (`1 day`, `2 days`), `every` and `per` ask for
/// one, and a named number for more. `voor elk` and `voor elke` both stay: the name decides.
enum Spelling {
  private static let forms: [[[UInt8]]] = Language.allCases.flatMap { language in
    Keyword.allCases.map { keyword in
      [false, true].map { Array(keyword.spelling(in: language, isOne: $0, before: nil).utf8) }
    }
  }

  /// The spelling of the keyword that starts at a token, in a language.
  static func bytes(
    _ keyword: Keyword,
    at index: Int,
    _ tree: SyntaxTree,
    in language: Language
  ) -> [UInt8] {
    let next = index + Int(tree.tokens[index].keywordLength)
    switch keyword {
    case .every:
      let follows = next < tree.tokens.count ? tree.tokens[next].keyword : nil
      return Array(keyword.spelling(in: language, isOne: true, before: follows).utf8)
    case .forEach:
      let read = tree.tokens[index..<next].map {
        String(decoding: tree.text(of: $0), as: UTF8.self)
      }
      let phrase = read.joined(separator: " ").lowercased()
      if keyword.spellings(in: language).contains(phrase) { return Array(phrase.utf8) }
    default: break
    }
    let row = (language == .english ? 0 : Keyword.allCases.count) + Int(keyword.rawValue)
    return forms[row][isOne(index, tree) ? 1 : 0]
  }

  private static func isOne(_ index: Int, _ tree: SyntaxTree) -> Bool {
    guard index > 0 else { return false }
    let before = tree.tokens[index - 1]
    if let keyword = before.keyword { return keyword == .every || keyword == .per }
    guard before.kind == .number, before.end - before.start == 1 else { return false }
    return tree.text(of: before).first == UInt8(ascii: "1")
  }
}
