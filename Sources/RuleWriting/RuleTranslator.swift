public import RuleSyntax
public import SourceText

/// Writes a rule file with the keywords of the other language.
///
/// Names, texts, comments and layout stay as they are; keywords, decimal marks and the language
/// line change. The title in the first line of a rule is in the language of the file, so it changes
/// places with the label in the other one, or becomes a label. The result says the same.
public enum RuleTranslator {
  /// The bytes of a file that was read without mistakes, in a language.
  public static func translate(_ parsed: ParsedFile, to language: Language) -> [UInt8] {
    guard parsed.language != language else { return parsed.file.bytes }
    let tokens = parsed.tree.tokens
    let titles = titles(parsed, to: language)
    var result: [UInt8] = []
    result.reserveCapacity(parsed.file.bytes.count)
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if let other = titles[token.start] {
        result += other
        index += 1
        continue
      }
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

  /// What stands in place of the tokens of titles and their labels, and of the space before them.
  private static func titles(_ parsed: ParsedFile, to language: Language) -> [Int32: [UInt8]] {
    var result: [Int32: [UInt8]] = [:]
    let starts = Dictionary(parsed.tree.tokens.map { ($0.start, $0.triviaStart) }) { $1 }
    func bytes(_ start: Int32, _ end: Int32) -> [UInt8] {
      Array(parsed.file.bytes[Int(start)..<Int(end)])
    }
    func put(_ text: [UInt8], over slot: SlotSyntax) {
      let start = slot.range.start
      result[start] = bytes(starts[start] ?? start, start) + text
    }
    for declaration in parsed.declarations where declaration.kind == .rule {
      guard let title = declaration[.title] else { continue }
      let label = declaration.clauses.first {
        $0.kind == .label && $0[.languageCode]?.value == .word(language.rawValue)
      }
      if let label, let code = label[.languageCode], let text = label[.text] {
        put(bytes(text.range.start, text.range.end), over: title)
        put(bytes(title.range.start, title.range.end), over: text)
        put(Array(parsed.language.rawValue.utf8), over: code)
      } else if let last = parsed.tree.tokens.first(where: {
        $0.start >= declaration.range.end
      }) {
        let words = Keyword.label.spelling(in: language)
        let text = "; \(words) \(parsed.language.rawValue) "
        result[title.range.start] = []
        result[last.start] =
          Array(text.utf8) + bytes(title.range.start, title.range.end)
          + bytes(last.triviaStart, last.end)
      }
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
