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
  static let mostTrials = 1_200

  init(_ reader: LineReader) {
    language = reader.language
    nextStep = (reader.open?.clauses.filter { $0.kind == .step }.count ?? 0) + 1
    dialect = reader.dialect
    name = reader.file.name
    vocabulary = reader.vocabulary
    shapes = reader.shapes
    allowed = shapes.indices.filter { reader.isAllowed(reader.shapes[$0]) }
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
      for state in states {
        for change in changes(of: state.line) {
          let line = self.line(change.line.text)
          guard trials < LineRepair.mostTrials, seen.insert(line).inserted else { continue }
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
      guard trials < 2 * LineRepair.mostTrials, seen.insert(line).inserted else { continue }
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

extension LineReader {
  /// Changes of a line that cannot be read, after which it can.
  mutating func repairs(_ start: Int, _ end: Int) -> (sure: [Fix], others: [Fix]) {
    guard end > start, repairTrials < LineReader.mostRepairTrials else { return ([], []) }
    let range = TextRange(Int(tokens[start].start), Int(tokens[end - 1].end))
    var repair = LineRepair(self)
    let plain = OddCharacter.plain(file.text(range))
    let found = repair.repaired(plain)
    repairTrials += repair.trials
    var sure: [Fix] = []
    var others: [Fix] = []
    for (text, rank) in found {
      let fix = smallest(text, over: range)
      if rank < LineRepair.Rank.moved { sure.append(fix) } else { others.append(fix) }
    }
    return (sure, others)
  }

  /// Tells findings of one line, the first with the changes after which the line can be read; gives
  /// what the line is then.
  @discardableResult
  mutating func tellRepaired(
    _ findings: [Diagnostic],
    _ start: Int,
    _ end: Int
  ) -> (isHead: Bool, name: String?)? {
    guard let first = findings.first else { return nil }
    let guessed: [SyntaxCode] = [
      .unexpected, .nameHasSpace, .unknownKeyword, .superfluous, .nameUppercase, .misplacedClause,
      .missingUnit, .numberInWords, .unknownUnit, .unclosedString, .clauseBeforeDeclaration,
    ]
    let isGuessed = guessed.contains { $0.rawValue == first.code }
    guard isGuessed || findings.count > 1 || first.fixes.isEmpty else {
      tell(first)
      return nil
    }
    let (sure, others) = repairs(start, end)
    var fixes: [Fix] = []
    let isOpen: [SyntaxCode] = [.unexpected, .nameHasSpace, .unknownKeyword, .nameUppercase]
    let own = first.fixes
    let ordered =
      isOpen.contains { $0.rawValue == first.code } ? sure + own + others : own + sure + others
    for fix in ordered
    where !fixes.contains(where: { $0.range == fix.range && $0.replacement == fix.replacement }) {
      fixes.append(fix)
    }
    if fixes.isEmpty, first.code == SyntaxCode.unknownKeyword.rawValue {
      fixes = [commentFix(start)]
    }
    let misplaced: [SyntaxCode] = [.misplacedClause, .clauseBeforeDeclaration]
    if misplaced.contains(where: { $0.rawValue == first.code }) {
      fixes.append(removalFix(start, end))
    }
    tell(first.with(fixes: Array(fixes.prefix(14))))
    for finding in findings.dropFirst() { tell(finding.with(fixes: [])) }
    return sure.first.flatMap { head(after: $0, start, end) }
  }

  /// The change that takes a clause away, with its line when it stands alone on it.
  private func removalFix(_ start: Int, _ end: Int) -> Fix {
    let bytes = file.bytes
    let read = file.text(TextRange(Int(tokens[start].start), Int(tokens[end - 1].end)))
    var first = Int(tokens[start].start)
    while first > 0, bytes[first - 1] == 32 || bytes[first - 1] == 9 { first -= 1 }
    var last = Int(tokens[end - 1].end)
    while last < bytes.count, bytes[last] != 10, bytes[last] != UInt8(ascii: ";") { last += 1 }
    if last < bytes.count { last += 1 }
    let isAlone = first == 0 || bytes[first - 1] == 10
    return Fix(
      range: TextRange(isAlone ? first : Int(tokens[start].start), last),
      replacement: "",
      title: Bilingual(en: "remove `\(read)`", nl: "haal `\(read)` weg"),
      isSafe: false
    )
  }

  /// The change that makes a line a comment.
  private func commentFix(_ start: Int) -> Fix {
    let offset = Int(tokens[start].start)
    return Fix(
      range: TextRange(offset, offset),
      replacement: "# ",
      title: Bilingual(
        en: "make it a comment, if it is no rule",
        nl: "maak er commentaar van, als het geen regel is"
      ),
      isSafe: false
    )
  }

  /// Whether a line starts with a name and a keyword that follows names, such as `when`.
  func isNameLed(_ start: Int, _ end: Int) -> Bool {
    guard end - start > 1, tokens[start].kind == .word,
      !vocabulary.isReserved[Int(tokens[start].word)]
    else { return false }
    var probe = matcher
    probe.end = end
    return [Keyword.when, .otherwise, .startsAtStep].contains {
      probe.length(of: $0, at: start + 1, in: language) > 0
    }
  }

  /// What the line is after a change: whether it starts a declaration, and of which name.
  private func head(after fix: Fix, _ start: Int, _ end: Int) -> (isHead: Bool, name: String?)? {
    let first = Int(tokens[start].start)
    let last = Int(tokens[end - 1].end)
    let bytes =
      Array(file.bytes[first..<Int(fix.range.start)]) + Array(fix.replacement.utf8)
      + Array(file.bytes[Int(fix.range.end)..<last])
    let (tokens, _) = Lexer.tokens(of: bytes, vocabulary)
    let line = SourceFile(name: file.name, bytes: bytes)
    var trial = Matcher(file: line, tokens: tokens, vocabulary: vocabulary, language: language)
    for number in shapes.indices where isAllowed(shapes[number]) {
      guard trial.match(shapes[number], from: 0, to: tokens.count - 1) else { continue }
      guard case .declaration = shapes[number].target else { return (false, nil) }
      for slot in trial.slots where slot.label == .name {
        if case .name(let name) = slot.value { return (true, name) }
      }
      return (true, nil)
    }
    return nil
  }

  /// The change of whole words that gives a text.
  private func smallest(_ text: String, over range: TextRange) -> Fix {
    let old = Array(file.text(range).utf8)
    let new = Array(text.utf8)
    var head = 0
    while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
    var tail = 0
    while tail < min(old.count, new.count) - head,
      old[old.count - 1 - tail] == new[new.count - 1 - tail]
    { tail += 1 }
    func isWord(_ byte: UInt8) -> Bool {
      OddCharacter.isWordByte(byte) || byte >= 0x80 || byte == 45
    }
    while head > 0, head < max(old.count, new.count), isWord(old[head - 1]) { head -= 1 }
    while tail > 0, isWord(old[old.count - tail]) { tail -= 1 }
    let from = Int(range.start) + head
    let through = Int(range.start) + old.count - tail
    let replacement = String(decoding: new[head..<new.count - tail], as: UTF8.self)
    let read = file.text(TextRange(from, through)).trimmed
    let shown = replacement.trimmed
    let title =
      shown.isEmpty
      ? Bilingual(en: "leave out `\(read)`", nl: "laat `\(read)` weg")
      : read.isEmpty
        ? Bilingual(en: "insert `\(shown)`", nl: "voeg `\(shown)` in")
        : Bilingual(en: "write `\(shown)`", nl: "schrijf `\(shown)`")
    return Fix(
      range: TextRange(from, through),
      replacement: replacement,
      title: title,
      isSafe: false
    )
  }
}

extension Diagnostic {
  /// The same finding with other changes; an example is not needed beside a change.
  func with(fixes: [Fix]) -> Diagnostic {
    Diagnostic(
      code: code,
      severity: severity,
      file: file,
      range: range,
      message: message,
      help: code == SyntaxCode.unexpected.rawValue && !fixes.isEmpty ? nil : help,
      labels: labels,
      fixes: fixes,
      language: language
    )
  }
}

extension String {
  /// Without spaces at both ends.
  fileprivate var trimmed: String {
    var bytes = Array(utf8)[...]
    while bytes.first == 32 { bytes.removeFirst() }
    while bytes.last == 32 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
