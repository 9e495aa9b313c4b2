import SourceText

/// A spelling of a keyword, or other words people write for it, made once for comparing.
struct KeywordSpelling: Sendable {
  /// As the language writes it.
  let right: String
  /// Its words, in lower case.
  let words: [String]
  /// Its words with a space between, in lower case.
  let letters: [UInt8]
  /// Whether these are other words than the language's.
  let isSynonym: Bool

  private static let english = make(.english)
  private static let dutch = make(.dutch)

  /// All of a language, in the order of the keywords; of each the spellings before the synonyms.
  static func all(_ language: Language) -> [KeywordSpelling] {
    language == .english ? english : dutch
  }

  private static func make(_ language: Language) -> [KeywordSpelling] {
    Keyword.allCases.flatMap { keyword -> [KeywordSpelling] in
      let own = keyword.spellings(in: language).map { (text: $0, right: $0, isSynonym: false) }
      let others = Synonyms.texts(of: keyword, language).map {
        (text: $0, right: keyword.spelling(in: language), isSynonym: true)
      }
      return (own + others).map { text, right, isSynonym in
        KeywordSpelling(
          right: right,
          words: text.lowercased().split(separator: " ").map { String($0) },
          letters: Array(text.lowercased().utf8),
          isSynonym: isSynonym
        )
      }
    }
  }
}
