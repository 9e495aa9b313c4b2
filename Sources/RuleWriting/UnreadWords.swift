import RuleSyntax
import SourceText

/// The words of lines that were not read, in the other language.
///
/// Nobody knows what such a line means, so each word that is a keyword changes its language, of
/// whichever it is, and the rest stays: the mistake comes along and is told there alike.
struct UnreadWords {
  /// What stands in place of some tokens.
  struct Change {
    let text: [UInt8]
    /// How many tokens it stands for.
    let count: Int
  }

  /// Keywords by their spelling in small letters, for English and Dutch.
  private static let keywords: [[String: [Keyword]]] = Language.allCases.map { language in
    var result: [String: [Keyword]] = [:]
    for keyword in Keyword.allCases {
      for spelling in keyword.spellings(in: language) {
        result[spelling.lowercased(), default: []].append(keyword)
      }
    }
    return result
  }

  /// Words that are told of by themselves, in both languages.
  private static let pairs = [["until", "tot"], ["en", "nl"]]

  /// The changes by the number of the first token.
  private(set) var changes: [Int: Change] = [:]
  private let parsed: ParsedFile
  private let tokens: [SyntaxToken]

  init(_ parsed: ParsedFile) {
    self.parsed = parsed
    tokens = parsed.tree.tokens
    for node in parsed.tree.nodes {
      guard case .unreadable = node.kind else { continue }
      read(from: Int(node.firstToken))
    }
  }

  private mutating func read(from start: Int) {
    var index = start
    while index < tokens.count, !isEnd(tokens[index].kind) {
      switch tokens[index].kind {
      case .number:
        changes[index] = Change(text: swapped(tokens[index]), count: 1)
        index += 1
      case .word:
        let change = change(at: index, start)
        if let change { changes[index] = change }
        index += change?.count ?? 1
      case .time, .string, .comma, .semicolon, .equals, .comparison, .percent, .dash,
        .openParenthesis, .closeParenthesis, .newline, .unknown, .end:
        index += 1
      }
    }
  }

  private func isEnd(_ kind: SyntaxToken.Kind) -> Bool {
    kind == .newline || kind == .semicolon || kind == .end
  }

  /// A number with a comma for a point and a point for a comma.
  private func swapped(_ token: SyntaxToken) -> [UInt8] {
    parsed.tree.text(of: token).map { byte in
      switch byte {
      case UInt8(ascii: "."): UInt8(ascii: ",")
      case UInt8(ascii: ","): UInt8(ascii: ".")
      default: byte
      }
    }
  }

  private func word(_ index: Int) -> String {
    guard index >= 0, index < tokens.count, tokens[index].kind == .word else { return "" }
    return String(decoding: parsed.tree.text(of: tokens[index]), as: UTF8.self).lowercased()
  }

  private func change(at index: Int, _ start: Int) -> Change? {
    if let word = pairedWord(at: index, start) { return Change(text: Array(word.utf8), count: 1) }
    guard let found = keyword(at: index, start) else { return nil }
    let next = keyword(at: index + found.count, start)?.keyword
    let text = found.keyword.spelling(
      in: found.language.other,
      isOne: found.phrase == found.keyword.spellings(in: found.language).dropFirst().first,
      before: next
    )
    // A word that is the same in both languages keeps its capitals.
    guard text.lowercased() != found.phrase else { return nil }
    return Change(text: Array(text.utf8), count: found.count)
  }

  /// The other word of a pair; the languages' codes count after `language` only.
  private func pairedWord(at index: Int, _ start: Int) -> String? {
    let word = word(index)
    let isCode = index > start && ["language", "taal"].contains(self.word(index - 1))
    guard let pair = UnreadWords.pairs.first(where: { $0.contains(word) }),
      isCode || pair[0] == "until"
    else { return nil }
    return word == pair[0] ? pair[1] : pair[0]
  }

  private typealias Found = (keyword: Keyword, language: Language, phrase: String, count: Int)

  /// The longest keyword that starts at a token: of the file's language, else of the other.
  private func keyword(at index: Int, _ start: Int) -> Found? {
    for language in [parsed.language, parsed.language.other] {
      let table = UnreadWords.keywords[language == .english ? 0 : 1]
      for count in stride(from: 6, through: 1, by: -1) {
        let words = (index..<index + count).map(word)
        guard !words.contains("") else { continue }
        let phrase = words.joined(separator: " ")
        guard let keyword = table[phrase]?.first(where: { isLikely($0, index, count, start) })
        else { continue }
        return (keyword, language, phrase, count)
      }
    }
    return nil
  }

  /// Whether a keyword that shares its spelling with others is meant here, by what stands around it.
  private func isLikely(_ keyword: Keyword, _ index: Int, _ count: Int, _ start: Int) -> Bool {
    let next = index + count < tokens.count ? tokens[index + count].kind : .end
    let isFirst = index == start
    let isKind = ["kind", "soort"].contains(word(start))
    switch keyword {
    case .documentAt: return next == .string
    case .kindFrom: return isKind
    case .onEvent: return isFirst
    case .on: return next != .string && !isFirst
    case .from: return !isKind
    case .fromShifts: return next == .number && !isFirst
    case .holiday, .holidays: return isFirst
    case .publicHoliday, .atPlace, .for: return !isFirst && next != .time
    case .travelAt: return next == .number
    case .before: return next == .time
    case .to: return word(start) == "range" || word(start) == "bereik"
    case .through: return word(start) != "range" && word(start) != "bereik"
    case .any: return word(start) == "counts" || word(start) == "telt"
    case .afterIt: return next == .comma || isEnd(next)
    default: return true
    }
  }
}
