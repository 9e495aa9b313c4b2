public import SourceText

/// The keyword table made ready for the lexer and parser: every word of it has a number.
struct Vocabulary: Sendable {
  /// A spelling of a keyword as numbers of words.
  struct Phrase: Sendable {
    let count: Int
    let words: [6 of UInt16]
  }

  static let shared = Vocabulary()
  static let longestPhrase = 6

  /// The words, lower case; number 0 is no word.
  private(set) var words: [[UInt8]] = [[]]
  /// Open addressing by hash; 0 is free.
  private var buckets: [UInt16]
  private var phrases: [Phrase] = []
  /// For English keyword k at 2k, Dutch at 2k + 1: where its phrases start; one more at the end.
  private var phraseStart: [Int] = []
  /// Whether the word alone is a keyword in either language.
  private(set) var isReserved: [Bool] = [false]
  /// Keywords with a spelling that starts with the word, by language and word.
  private(set) var leads: [[[Keyword]]] = [[[]], [[]]]

  private static let bucketCount = 4096

  private init() {
    buckets = Array(repeating: 0, count: Vocabulary.bucketCount)
    for row in Keyword.table {
      for language in Language.allCases {
        phraseStart.append(phrases.count)
        for spelling in language == .english ? row.english : row.dutch {
          add(spelling, of: row.keyword, language)
        }
      }
    }
    phraseStart.append(phrases.count)
  }

  private mutating func add(_ spelling: String, of keyword: Keyword, _ language: Language) {
    let parts = spelling.utf8.split(separator: UInt8(ascii: " "))
    var words = [6 of UInt16](repeating: 0)
    for (index, part) in parts.enumerated() where index < Vocabulary.longestPhrase {
      words[index] = intern(part.map(Vocabulary.lower))
    }
    if parts.count == 1 { isReserved[Int(words[0])] = true }
    let side = language == .english ? 0 : 1
    if leads[side][Int(words[0])].last != keyword { leads[side][Int(words[0])].append(keyword) }
    phrases.append(Phrase(count: parts.count, words: words))
  }

  private mutating func intern(_ word: [UInt8]) -> UInt16 {
    var bucket = Int(Vocabulary.hash(word[...])) & (Vocabulary.bucketCount - 1)
    while buckets[bucket] != 0 {
      if words[Int(buckets[bucket])] == word { return buckets[bucket] }
      bucket = (bucket + 1) & (Vocabulary.bucketCount - 1)
    }
    let number = UInt16(words.count)
    words.append(word)
    isReserved.append(false)
    leads[0].append([])
    leads[1].append([])
    buckets[bucket] = number
    return number
  }

  /// The number of a word given its lower-case hash; 0 when no keyword holds it.
  func number(of bytes: [UInt8], _ start: Int, _ end: Int, hash: UInt32) -> UInt16 {
    var bucket = Int(hash) & (Vocabulary.bucketCount - 1)
    while buckets[bucket] != 0 {
      let word = words[Int(buckets[bucket])]
      if word.count == end - start {
        var index = 0
        while index < word.count, Vocabulary.lower(bytes[start + index]) == word[index] {
          index += 1
        }
        if index == word.count { return buckets[bucket] }
      }
      bucket = (bucket + 1) & (Vocabulary.bucketCount - 1)
    }
    return 0
  }

  /// The spellings of a keyword in one language.
  func phrases(_ keyword: Keyword, _ language: Language) -> ArraySlice<Phrase> {
    let index = Int(keyword.rawValue) * 2 + (language == .english ? 0 : 1)
    return phrases[phraseStart[index]..<phraseStart[index + 1]]
  }

  /// An ASCII letter in lower case; other bytes unchanged.
  static func lower(_ byte: UInt8) -> UInt8 { byte &- 65 < 26 ? byte | 32 : byte }

  static let hashSeed: UInt32 = 2_166_136_261

  /// One step of the hash (Fowler, Noll and Vo).
  static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
    (hash ^ UInt32(lower(byte))) &* 16_777_619
  }

  private static func hash(_ word: ArraySlice<UInt8>) -> UInt32 {
    var value = hashSeed
    for byte in word { value = hash(value, byte) }
    return value
  }
}

extension Keyword {
  /// Its row of the table.
  var row: KeywordRow { Keyword.table[Int(rawValue)] }

  /// The canonical English spelling.
  public var canonical: String { row.english[0] }

  /// The spelling to write in a language.
  public func spelling(in language: Language) -> String {
    language == .english ? row.english[0] : row.dutch[0]
  }

  /// All spellings in a language.
  public func spellings(in language: Language) -> [String] {
    language == .english ? row.english : row.dutch
  }
}

extension Vocabulary {
  /// Whether a word alone is a keyword in either language.
  func isReserved(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var hash = Vocabulary.hashSeed
    for byte in bytes { hash = Vocabulary.hash(hash, byte) }
    return isReserved[Int(number(of: bytes, 0, bytes.count, hash: hash))]
  }
}

extension Vocabulary {
  /// Whether a word is in any keyword.
  func isKnown(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    var hash = Vocabulary.hashSeed
    for byte in bytes { hash = Vocabulary.hash(hash, byte) }
    return number(of: bytes, 0, bytes.count, hash: hash) != 0
  }
}
