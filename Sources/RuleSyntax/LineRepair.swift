import SourceText

/// Finds how a line that cannot be read was meant.
///
/// It tries small changes, one to three of them, after which the line can be read. It runs on failing
/// lines only, with a bounded number of trials.
struct LineRepair {
  /// A line cut into the texts of its tokens, with whether there is space before each.
  struct Line: Hashable {
    var words: [String]
    var gaps: [Bool]

    var text: String {
      var result = ""
      for (index, word) in words.enumerated() {
        if index > 0, gaps[index], ![",", ")", ";", "%"].contains(word) { result += " " }
        result += word
      }
      return result
    }

    /// The line with some words replaced by a text; nothing when it is empty.
    func replacing(_ range: Range<Int>, with text: String) -> Line {
      var result = self
      let isTight = text == "," || text == "%" || text == ")" || text == ";"
      var gap = !isTight
      if !isTight, !range.isEmpty, words[range.lowerBound] != "," { gap = gaps[range.lowerBound] }
      result.words.replaceSubrange(range, with: text.isEmpty ? [] : [text])
      result.gaps.replaceSubrange(range, with: text.isEmpty ? [] : [gap])
      // A word for a mark stands apart: `and` for `&`.
      if !text.isEmpty, !range.isEmpty, let byte = text.utf8.first, OddCharacter.isWordByte(byte),
        let old = words[range.lowerBound].utf8.first, !OddCharacter.isWordByte(old), old != 34,
        words[range.lowerBound].utf8.count == 1
      {
        result.gaps[range.lowerBound] = true
        if range.lowerBound + 1 < result.gaps.count,
          OddCharacter.isWordByte(result.words[range.lowerBound + 1].utf8.first ?? 0)
        {
          result.gaps[range.lowerBound + 1] = true
        }
      }
      // What follows an inserted word, or a word that was left out, keeps its distance.
      let next = range.lowerBound + (text.isEmpty ? 0 : 1)
      if next < result.gaps.count {
        if text.isEmpty, !range.isEmpty {
          result.gaps[next] = result.gaps[next] || gaps[range.lowerBound]
        }
        if range.isEmpty, range.lowerBound == 0 { result.gaps[next] = true }
      }
      return result
    }
  }

  /// A changed line; changes of a lower rank are surer.
  struct Change {
    let rank: Int
    let line: Line
  }

  /// How surely a kind of change gives what was meant.
  enum Rank {
    static let form = 0
    static let words = 1
    static let leftOut = 2
    static let moved = 3
    static let inserted = 4
    static let joined = 5
    static let cut = 6
  }

  let language: Language
  /// The number of the next step of the ladder the line stands in.
  let nextStep: Int
  let dialect: RuleDialect?
  let name: String
  let vocabulary: Vocabulary
  let shapes: [Shape]
  /// The shapes that may stand here.
  let allowed: [Int]
  let index = ShapeIndex.shared
  /// The words as they were read, in lower case.
  private(set) var original: Set<String> = []
  private(set) var trials = 0
  /// At most so many lines are tried.
  private let mostTrials: Int

  init(_ reader: LineReader) {
    language = reader.language
    nextStep = (reader.open?.clauses.filter { $0.kind == .step }.count ?? 0) + 1
    dialect = reader.dialect
    name = reader.file.name
    vocabulary = reader.vocabulary
    shapes = reader.shapes
    allowed = shapes.indices.filter { reader.isAllowed(reader.shapes[$0]) }
    mostTrials = LineReader.mostRepairTrials - reader.repairTrials
  }

  /// Cuts a text into a line.
  func line(_ text: String) -> Line {
    let bytes = Array(text.utf8)
    let (tokens, _) = Lexer.tokens(of: bytes, vocabulary)
    var words: [String] = []
    var gaps: [Bool] = []
    for token in tokens where token.kind != .end && token.kind != .newline {
      words.append(String(decoding: bytes[Int(token.start)..<Int(token.end)], as: UTF8.self))
      gaps.append(token.start > token.triviaStart)
    }
    return Line(words: words, gaps: gaps)
  }

  /// How the line was probably meant, the likeliest first; of changes that are not sure several.
  mutating func repaired(_ text: String) -> [(text: String, rank: Int)] {
    let first = line(text)
    original = Set(first.words.map { $0.lowercased() })
    guard first.words.count > 0, first.words.count < 60 else { return [] }
    var states: [(rank: Int, line: Line)] = [(0, first)]
    var seen: Set<Line> = [first]
    for _ in 0..<3 where !states.isEmpty {
      var found: [(text: String, rank: Int)] = []
      var next: [(rank: Int, line: Line, left: Int)] = []
      for state in states where trials < mostTrials {
        // Making the changes costs about as much as trying some.
        trials += 8
        for change in changes(of: state.line) {
          let line = self.line(change.line.text)
          guard trials < mostTrials, seen.insert(line).inserted else { continue }
          let (isRead, left) = attempt(line)
          let rank = max(state.rank, change.rank)
          if isRead { found.append((line.text, rank)) } else { next.append((rank, line, left)) }
        }
      }
      if let best = found.map(\.rank).min() {
        let chosen =
          Array(found.filter { $0.rank == best }.prefix(3))
          + found.filter { $0.rank > best }.prefix(3)
        return chosen + rearranged(first)
      }
      // The most promising first: those of which most can be read.
      states = next.sorted { ($0.left, $0.rank) < ($1.left, $1.rank) }.prefix(12)
        .map { ($0.rank, $0.line) }
    }
    return rearranged(first)
  }

  /// What the line may be with its words in another order, joined, or with one more.
  private mutating func rearranged(_ first: Line) -> [(text: String, rank: Int)] {
    var found: [(text: String, rank: Int)] = []
    var seen: Set<Line> = [first]
    for change in rearrangements(of: first) {
      let line = self.line(change.line.text)
      guard trials < mostTrials, seen.insert(line).inserted else { continue }
      if attempt(line).isRead { found.append((line.text, change.rank)) }
    }
    return Array(found.prefix(14))
  }

  /// Whether a line can be read, and how much of it cannot.
  mutating func attempt(_ line: Line) -> (isRead: Bool, left: Int) {
    trials += 1
    let text = line.text
    let parts = split(text)
    var left = 0
    for part in parts {
      let (isRead, rest) = attemptOne(part)
      guard isRead else {
        left = rest
        return (false, left)
      }
    }
    return (!parts.isEmpty, 0)
  }

  /// The clauses of a line; a `;` in a text does not divide it.
  private func split(_ text: String) -> [[UInt8]] {
    let bytes = Array(text.utf8)
    guard bytes.contains(UInt8(ascii: ";")) else { return [bytes] }
    let (tokens, _) = Lexer.tokens(of: bytes, vocabulary)
    var parts: [[UInt8]] = []
    var start = 0
    for token in tokens where token.kind == .semicolon || token.kind == .end {
      parts.append(Array(bytes[start..<Int(token.start)]))
      start = Int(token.end)
    }
    return parts.filter { !$0.allSatisfy { $0 == 32 } }
  }

  private func attemptOne(_ bytes: [UInt8]) -> (isRead: Bool, left: Int) {
    let (tokens, _) = Lexer.tokens(of: bytes, vocabulary)
    let end = tokens.count - 1
    guard end > 0 else { return (false, 0) }
    let file = SourceFile(name: name, bytes: bytes)
    var trial = Matcher(file: file, tokens: tokens, vocabulary: vocabulary, language: language)
    let side = language == .english ? 0 : 1
    let leads = vocabulary.leads[side][Int(tokens[0].word)]
    var numbers = leads.flatMap { index.byLead[Int($0.rawValue)] }.filter { allowed.contains($0) }
    if numbers.isEmpty { numbers = index.nameLed.filter { allowed.contains($0) } }
    var furthest = 0
    for number in numbers {
      trial.isExplaining = false
      if trial.match(shapes[number], from: 0, to: end) { return (true, 0) }
      trial.isExplaining = true
      _ = trial.match(shapes[number], from: 0, to: end)
      furthest = max(furthest, trial.problems.isEmpty ? trial.furthest : 0)
    }
    return (false, end - furthest)
  }
}
