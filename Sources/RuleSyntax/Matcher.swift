import SourceText

/// What could have stood at a place.
enum Expectation: Hashable, Sendable {
  case keyword(Keyword)
  case slot(SlotKind)
  case number(Int)
  case comma
  case equals
  case endOfLine
}

/// Matches the tokens of one line against shapes.
///
/// It runs twice at most: once fast, saying only yes or no; and for a line that fails once more
/// to explain, noting how far it came, what could have stood there, and mistakes it can name.
struct Matcher {
  let file: SourceFile
  let tokens: [SyntaxToken]
  let vocabulary: Vocabulary
  var language: Language
  var position = 0
  /// The token that ends the line: a line break, `;` or the end of the file.
  var end = 0

  var slots: [SlotSyntax] = []
  var nodes: [SyntaxNode] = []
  var marks: [Mark] = []

  /// Whether this run is to explain a failure.
  var isExplaining = false
  /// Whether this run is to list what may come next.
  var isListing = false
  /// What may come next.
  var listed: [Continuation] = []
  /// The slot that is being read.
  var currentLabel = SlotLabel.name
  /// Whether keywords of the other language are read too.
  var readsBoth = false
  /// Keywords of the other language that were read.
  var foreign: [Mark] = []
  /// Mistakes that were named and stepped over.
  var problems: [Diagnostic] = []
  /// Whether the only mistake is a keyword used as a name; then a missing name is more likely.
  var weakProblemAt: Int?
  /// What could have stood there.
  var weakKind = SlotKind.name
  /// The kind of the slot that is read.
  var currentKind = SlotKind.name
  var furthest = 0
  var expected: [Expectation] = []
  /// Just after the last name read.
  var nameEnd = -1
  var depth = 0

  /// A keyword and the tokens it was read from.
  struct Mark {
    let keyword: Keyword
    let start: Int
    let end: Int
  }

  init(file: SourceFile, tokens: [SyntaxToken], vocabulary: Vocabulary, language: Language) {
    self.file = file
    self.tokens = tokens
    self.vocabulary = vocabulary
    self.language = language
  }

  /// Whether the line from `start` up to `end` has this shape.
  mutating func match(_ shape: Shape, from start: Int, to end: Int) -> Bool {
    reset(from: start, to: end)
    guard match(shape.parts) else { return false }
    guard position == end else {
      expect(.endOfLine)
      return false
    }
    return true
  }

  mutating func reset(from start: Int, to end: Int) {
    position = start
    self.end = end
    slots.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    nameEnd = -1
    depth = 0
    guard isExplaining else { return }
    foreign.removeAll()
    problems.removeAll()
    weakProblemAt = nil
    furthest = start
    expected.removeAll()
  }

  /// Notes what could have stood here; the furthest place counts.
  mutating func expect(_ expectation: Expectation) {
    if isListing { return list(expectation) }
    guard isExplaining, position >= furthest else { return }
    if position > furthest {
      furthest = position
      expected.removeAll()
    }
    if !expected.contains(expectation) { expected.append(expectation) }
  }

  mutating func report(_ problem: Diagnostic) {
    if problems.count < 8 { problems.append(problem) }
  }

  // MARK: Parts

  mutating func match(_ parts: [ShapePart]) -> Bool {
    for part in parts {
      guard match(part) else { return false }
    }
    return true
  }

  mutating func match(_ part: ShapePart) -> Bool {
    let start = position
    switch part {
    case .word(let keyword): return take(keyword)
    case .flag(let label, let keyword):
      guard take(keyword) else { return false }
      fill(label, .present, from: start)
      return true
    case .oneOf(let label, let keywords):
      for keyword in keywords where length(of: keyword) > 0 {
        guard take(keyword) else { return false }
        fill(label, .word(keyword.canonical), from: start)
        return true
      }
      for keyword in keywords { expect(.keyword(keyword)) }
      return false
    case .number(let number): return matchNumber(number)
    case .slot(let label, let kind): return matchSlot(label, kind)
    case .comma: return take(.comma, .comma)
    case .equals: return take(.equals, .equals)
    case .optional(let parts): return starts(parts) ? match(parts) : true
    case .choice(let options):
      for option in options where starts(option) { return match(option) }
      return false
    case .list(let parts): return matchList(parts)
    case .andList(let parts):
      repeat {
        guard match(parts) else { return false }
      } while take(.and)
      return true
    case .signed(let label, let negative, let positive, let signFirst):
      return matchSigned(label, negative, positive, signFirst)
    }
  }

  private mutating func matchList(_ parts: [ShapePart]) -> Bool {
    while true {
      guard match(parts) else { return false }
      guard position < end, tokens[position].kind == .comma else {
        expect(.comma)
        return true
      }
      position += 1
      // A comma before a keyword starts another part of the clause.
      guard starts(parts) || !startsKeyword() else {
        position -= 1
        return true
      }
    }
  }

  /// Whether any keyword of the language, but no unit or value, starts here.
  private func startsKeyword() -> Bool {
    position < end && tokens[position].kind == .word
      && vocabulary.isReserved[Int(tokens[position].word)]
  }

  private mutating func take(_ kind: SyntaxToken.Kind, _ expectation: Expectation) -> Bool {
    guard position < end, tokens[position].kind == kind else {
      expect(expectation)
      return false
    }
    position += 1
    return true
  }

  /// Whether parts start here: told by the first token, or by the one after a comma.
  mutating func starts(_ parts: [ShapePart]) -> Bool {
    guard let first = parts.first else { return true }
    if case .comma = first, parts.count > 1 {
      guard position < end, tokens[position].kind == .comma else {
        expect(.comma)
        return false
      }
      position += 1
      defer { position -= 1 }
      return starts(Array(parts.dropFirst()))
    }
    switch first {
    case .word(let keyword), .flag(_, let keyword):
      if length(of: keyword) > 0 { return true }
      if isExplaining, keyword == .through, isAtUntil { return true }
      expect(.keyword(keyword))
      return false
    case .oneOf(_, let keywords):
      for keyword in keywords where length(of: keyword) > 0 { return true }
      for keyword in keywords { expect(.keyword(keyword)) }
      return false
    case .slot(let label, let kind):
      if starts(kind) { return true }
      currentLabel = label
      expect(.slot(kind))
      return false
    case .signed(_, let negative, let positive, let signFirst):
      guard signFirst else { return starts(.integer) }
      if length(of: negative) > 0 || length(of: positive) > 0 { return true }
      expect(.keyword(negative))
      expect(.keyword(positive))
      return false
    case .list(let parts), .andList(let parts), .optional(let parts): return starts(parts)
    case .choice(let options):
      for option in options where starts(option) { return true }
      return false
    case .number: return starts(.integer)
    case .comma: return position < end && tokens[position].kind == .comma
    case .equals: return position < end && tokens[position].kind == .equals
    }
  }

  // MARK: Keywords

  /// The number of tokens a keyword takes here; 0 when it does not stand here.
  func length(of keyword: Keyword) -> Int {
    let own = length(of: keyword, at: position, in: language)
    guard own == 0, readsBoth else { return own }
    return length(of: keyword, at: position, in: language.other)
  }

  func length(of keyword: Keyword, at start: Int, in language: Language) -> Int {
    guard start < end else { return 0 }
    let first = tokens[start].word
    guard first != 0 else { return 0 }
    var longest = 0
    for phrase in vocabulary.phrases(keyword, language) where phrase.words[0] == first {
      guard phrase.count > longest, start + phrase.count <= end else { continue }
      var index = 1
      while index < phrase.count, tokens[start + index].word == phrase.words[index] { index += 1 }
      if index == phrase.count { longest = phrase.count }
    }
    return longest
  }

  /// Steps over a keyword.
  mutating func take(_ keyword: Keyword) -> Bool {
    var count = length(of: keyword, at: position, in: language)
    if count == 0, readsBoth {
      count = length(of: keyword, at: position, in: language.other)
      if count > 0 {
        foreign.append(Mark(keyword: keyword, start: position, end: position + count))
      }
    }
    guard count > 0 else {
      if isExplaining, explainUntil(keyword) { return true }
      expect(.keyword(keyword))
      return false
    }
    marks.append(Mark(keyword: keyword, start: position, end: position + count))
    position += count
    return true
  }

  // MARK: Slots

  /// Adds a slot read from `start` up to here.
  mutating func fill(_ label: SlotLabel, _ value: SlotValue, from start: Int) {
    let last = max(start, position - 1)
    slots.append(
      SlotSyntax(label: label, value: value, range: range(from: start, through: last))
    )
    nodes.append(
      SyntaxNode(
        kind: .slot(label),
        firstToken: Int32(start),
        endToken: Int32(position),
        endNode: 0
      )
    )
  }

  /// The bytes from one token through another.
  func range(from first: Int, through last: Int) -> TextRange {
    TextRange(Int(tokens[first].start), Int(tokens[last].end))
  }

  private mutating func matchNumber(_ number: Int) -> Bool {
    guard position < end, tokens[position].kind == .number, wholeNumber(at: position) == number
    else {
      expect(.number(number))
      return false
    }
    position += 1
    return true
  }

  private mutating func matchSigned(
    _ label: SlotLabel,
    _ negative: Keyword,
    _ positive: Keyword,
    _ signFirst: Bool
  ) -> Bool {
    let start = position
    var sign = 0
    if signFirst {
      sign = length(of: negative) > 0 ? -1 : 1
      guard take(sign < 0 ? negative : positive) else { return false }
    }
    guard let count = readInteger(), take(.day) else { return false }
    if !signFirst {
      sign = length(of: negative) > 0 ? -1 : 1
      if sign > 0 { if length(of: positive) == 0 { expect(.keyword(negative)) } }
      guard take(sign < 0 ? negative : positive) else { return false }
    }
    fill(label, .integer(sign * count), from: start)
    return true
  }
}
