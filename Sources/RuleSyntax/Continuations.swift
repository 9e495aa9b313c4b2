public import SourceText

/// What may come next in a line.
public enum Continuation: Hashable, Sendable {
  /// A keyword of which some words stand there already: `read` of them.
  case keyword(Keyword, read: Int)
  /// What a slot holds.
  case slot(SlotLabel, SlotKind)
  /// A number that must be exactly this.
  case number(Int)
  case comma
  case equals
  /// The line may end here.
  case endOfLine
  /// A field, or the name of a class, in a condition.
  case field
  /// The word that a field is compared with by `is`.
  case value(field: String)
  /// `>=` and the like.
  case comparison
  case percent
  case weekday
}

/// One way in which a line may go on.
public struct LineContinuation: Hashable, Sendable {
  /// The number of the shape in `Shape.all`.
  public let shape: Int
  /// The number of the part of the shape that comes next, from 0; the number of parts at the end.
  public let part: Int
  /// What comes next.
  public let next: Continuation
}

extension RuleParser {
  /// How a line may go on after its first words, as the shapes have it.
  ///
  /// `start` is the line up to the place, without the word being written there; `open` is the
  /// declaration the line would belong to. Empty when the words so far fit no line.
  public static func continuations(
    after start: [UInt8],
    in language: Language,
    open: DeclarationKind?,
    dialect: RuleDialect? = nil
  ) -> [LineContinuation] {
    let file = SourceFile(name: "", bytes: start)
    let vocabulary = Vocabulary.shared
    let tokens = Lexer.tokens(of: start, vocabulary).tokens
    var matcher = Matcher(file: file, tokens: tokens, vocabulary: vocabulary, language: language)
    matcher.isListing = true
    var found: [LineContinuation] = []
    for (number, shape) in Shape.all.enumerated() {
      if let own = shape.dialect, let dialect, own != dialect { continue }
      if case .clause = shape.target {
        guard let open, shape.fits(open) else { continue }
      }
      found += matcher.continuations(shape, number, end: tokens.count - 1)
    }
    return found
  }
}

extension Matcher {
  /// How a line that starts with all tokens may go on in one shape.
  fileprivate mutating func continuations(
    _ shape: Shape,
    _ number: Int,
    end: Int
  ) -> [LineContinuation] {
    reset(from: 0, to: end)
    listed.removeAll(keepingCapacity: true)
    var found: [LineContinuation] = []
    var isWhole = true
    for (index, part) in shape.parts.enumerated() {
      let before = listed.count
      isWhole = match(part)
      for next in listed[before...] {
        found.append(LineContinuation(shape: number, part: index, next: next))
      }
      if !isWhole { break }
    }
    if isWhole, position == end {
      found.append(
        LineContinuation(shape: number, part: shape.parts.count, next: .endOfLine)
      )
    }
    return found
  }

  /// Notes what may stand at the end of what was written.
  mutating func list(_ next: Continuation) {
    guard isListing, position == end, !listed.contains(next) else { return }
    listed.append(next)
  }

  /// Notes some keywords.
  mutating func list(_ keywords: [Keyword]) {
    guard isListing else { return }
    for keyword in keywords { listKeyword(keyword) }
  }

  /// Notes an expectation that was not met, when it is the end of the line that did not meet it.
  mutating func list(_ expectation: Expectation) {
    switch expectation {
    case .keyword(let keyword): listKeyword(keyword)
    case .slot(let kind): list(.slot(currentLabel, kind))
    case .number(let number): list(Continuation.number(number))
    case .comma: list(Continuation.comma)
    case .equals: list(Continuation.equals)
    case .endOfLine: list(Continuation.endOfLine)
    }
  }

  /// Notes a keyword that may stand here, or of which the first words stand here.
  private mutating func listKeyword(_ keyword: Keyword) {
    let read = end - position
    guard read > 0 else { return list(.keyword(keyword, read: 0)) }
    guard read < Vocabulary.longestPhrase else { return }
    for phrase in vocabulary.phrases(keyword, language) where phrase.count > read {
      let isStart = (0..<read).allSatisfy {
        tokens[position + $0].word != 0 && tokens[position + $0].word == phrase.words[$0]
      }
      let next = Continuation.keyword(keyword, read: read)
      if isStart, !listed.contains(next) { listed.append(next) }
    }
  }
}

extension QuantityFamily {
  /// The units that may stand after a number.
  var units: [Keyword] {
    switch self {
    case .any:
      [
        .minute, .hour, .day, .week, .month, .quarter, .calendarYear, .year, .place, .kilometre,
      ]
    case .duration: [.minute, .hour]
    case .period: [.day, .week, .month, .quarter, .calendarYear, .year]
    case .places: [.place]
    case .percent: []
    case .speed: [.kilometre]
    }
  }
}
