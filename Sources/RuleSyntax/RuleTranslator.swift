import SourceText

/// Writes a rule file with the keywords of the other language.
///
/// Names, texts, comments and layout stay as they are; keywords, decimal marks and the language
/// line change. The result says the same: it gives the same declarations and clauses.
enum RuleTranslator {
  /// The bytes of a file that was read without mistakes, in a language.
  static func translate(_ parsed: ParsedFile, to language: Language) -> [UInt8] {
    guard parsed.language != language else { return parsed.file.bytes }
    let tokens = parsed.tree.tokens
    var result: [UInt8] = []
    result.reserveCapacity(parsed.file.bytes.count)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      result += parsed.file.bytes[Int(token.triviaStart)..<Int(token.start)]
      guard let keyword = token.keyword, token.keywordLength > 0 else {
        result += plain(parsed, index, to: language)
        index += 1
        continue
      }
      let end = index + Int(token.keywordLength)
      let read = parsed.file.text(TextRange(Int(token.start), Int(tokens[end - 1].end)))
      let next = end < tokens.count ? tokens[end].keyword : nil
      result += Array(keyword.spelling(in: language, for: read, before: next).utf8)
      index = end
    }
    return result
  }

  /// A token that is no keyword; the language line and decimal marks follow the language.
  private static func plain(
    _ parsed: ParsedFile,
    _ index: Int,
    to language: Language
  ) -> [UInt8] {
    let tokens = parsed.tree.tokens
    let text = Array(parsed.tree.text(of: tokens[index]))
    let before = index > 0 ? tokens[index - 1].keyword : nil
    if before == .language { return Array(language.rawValue.utf8) }
    guard tokens[index].kind == .number, before != .version else { return text }
    let mark = UInt8(ascii: language == .english ? "." : ",")
    return text.map { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") ? mark : $0 }
  }
}

extension Keyword {
  /// The spelling to write for one in the other language: plural for plural, and `elk` before a
  /// Dutch neuter.
  func spelling(in language: Language, for read: String, before next: Keyword?) -> String {
    let spellings = spellings(in: language)
    if language == .dutch, next == .calendarYear || next == .quarter, self == .every {
      return "elk"
    }
    // Dutch counts years in the singular: `5 jaar`.
    if language == .dutch, self == .year { return spellings[0] }
    let others = self.spellings(in: language.other)
    guard let index = others.firstIndex(where: { $0.lowercased() == read.lowercased() }),
      others.count == spellings.count
    else { return spellings[0] }
    return spellings[index]
  }
}
