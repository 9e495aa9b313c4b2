import SourceText

/// Finding changes that mend a line. A change is offered only when the line with it can be read.
extension LineReader {
  /// The numbers of shapes with a spelling of their first keyword that starts with this word.
  func shapesWithLead(at start: Int, _ end: Int, _ language: Language) -> [Int] {
    let side = language == .english ? 0 : 1
    return vocabulary.leads[side][Int(tokens[start].word)].flatMap {
      index.byLead[Int($0.rawValue)]
    }
  }

  /// How many tokens the first keyword of a shape takes at the start of a line.
  func length(ofLead number: Int, _ start: Int, _ end: Int) -> Int {
    guard let lead = shapes[number].lead else { return 0 }
    var probe = matcher
    probe.end = end
    return probe.length(of: lead, at: start, in: language)
  }

  /// The keywords a line may start with here, those of the declaration first.
  func leadsHere() -> [String] {
    let heads: [DeclarationKind] =
      dialect == .scenarios ? [.scenario] : [.rule, .role, .kind, .resource, .document, .ladder]
    let own = shapes.filter { isAllowed($0) && !$0.contexts.isEmpty && open?.kind != nil }
    var result: [String] = []
    for lead in own.compactMap(\.lead)
      + heads.compactMap({ kind in
        shapes.first { $0.target == .declaration(kind) }?.lead
      })
    {
      let spelling = lead.spelling(in: language)
      if !result.contains(spelling) { result.append(spelling) }
    }
    return result
  }

  /// Whether a line may be the head of a declaration: a word near one, or `rule`-like form.
  func looksLikeHead(_ start: Int, _ end: Int) -> Bool {
    nearestLead(start, end)?.isHead == true
  }

  /// A keyword a line may start with that is nearly what it starts with, or of which it has the
  /// first words; with the change that writes it, when the line can be read then.
  func nearestLead(_ start: Int, _ end: Int) -> (keyword: String, fix: Fix, isHead: Bool)? {
    var near: [(distance: Int, isSlip: Bool, fix: Fix, shape: Int)] = []
    // The first words of the line, as many as the longest keyword has.
    let starts = (1...Vocabulary.longestPhrase).prefix(end - start).map { count in
      let range = matcher.range(from: start, through: start + count - 1)
      return (range: range, read: Array(file.text(range).lowercased().utf8))
    }
    for lead in LeadSpelling.all(language) where isAllowed(shapes[lead.shape]) {
      for (index, (range, read)) in starts.prefix(lead.words).enumerated() {
        let missing = lead.words - index - 1
        if missing == 0, let distance = Suggestion.distance(from: read, to: lead.letters),
          distance > 0 || !lead.isCanonical
        {
          near.append((distance, true, messages.write(lead.right, over: range), lead.shape))
        } else if missing > 0, lead.letters.count > read.count, lead.letters[read.count] == 0x20,
          lead.letters.starts(with: read)
        {
          near.append((missing, false, messages.write(lead.right, over: range), lead.shape))
        }
      }
    }
    near.sort { $0.distance < $1.distance }
    let all = shapes.indices.filter { isAllowed(shapes[$0]) }
    let mending = near.first { isMended(by: $0.fix, all, start, end) }
    // Without a change that mends the line only a slip of the pen counts.
    guard let best = mending ?? near.first(where: { $0.isSlip && $0.distance <= 1 }) else {
      return nil
    }
    let isHead = if case .declaration = shapes[best.shape].target { true } else { false }
    return (best.fix.replacement, best.fix, isHead)
  }

  /// The name a head that could not be read would have declared.
  func nameAfter(_ start: Int, _ end: Int) -> String? {
    for token in start + 1..<max(start + 1, end) where tokens[token].kind == .word {
      let read = SyntaxMessages.nameLike(text(token))
      if matcher.isName(read) { return read }
    }
    return nil
  }

  /// Whether the line would be read if a change were made.
  func isMended(by fix: Fix, _ candidates: [Int], _ start: Int, _ end: Int) -> Bool {
    let first = Int(tokens[start].start)
    let last = Int(tokens[end - 1].end)
    let low = Int(fix.range.start)
    let high = Int(fix.range.end)
    guard low >= first, high <= last, low <= high else { return false }
    let bytes =
      Array(file.bytes[first..<low]) + Array(fix.replacement.utf8) + Array(file.bytes[high..<last])
    let line = SourceFile(name: file.name, bytes: bytes)
    let (tokens, _) = Lexer.tokens(of: bytes, vocabulary)
    var trial = Matcher(file: line, tokens: tokens, vocabulary: vocabulary, language: language)
    return candidates.contains { trial.match(shapes[$0], from: 0, to: tokens.count - 1) }
  }

  /// A finding without changes that do not mend the line.
  func checked(
    _ problem: Diagnostic,
    _ candidates: [Int],
    _ start: Int,
    _ end: Int
  ) -> Diagnostic {
    let fixes = problem.fixes.filter { isMended(by: $0, candidates, start, end) }
    guard fixes.count < problem.fixes.count else { return problem }
    return problem.with(fixes: fixes)
  }

  /// A keyword in place of a word that is nearly it, or of one that cannot be meant.
  func spelling(
    _ expected: [Expectation],
    _ place: Int,
    _ candidates: [Int],
    _ start: Int,
    _ end: Int
  ) -> Fix? {
    if text(place) == "€" { return euro(place, candidates, start, end) }
    if let fix = mark(expected, place, candidates, start, end) { return fix }
    guard tokens[place].kind == .word else { return nil }
    if expected.contains(.keyword(.calendarYear)), let fix = calendarYear(place),
      isMended(by: fix, candidates, start, end)
    {
      return fix
    }
    var found: [Fix] = []
    var near: (distance: Int, fix: Fix)?
    for expectation in expected {
      guard case .keyword(let keyword) = expectation else { continue }
      for spelling in keyword.spellings(in: language) {
        let count = spelling.utf8.split(separator: 32).count
        guard place + count <= end else { continue }
        let range = matcher.range(from: place, through: place + count - 1)
        let fix = messages.write(spelling, over: range)
        if let distance = Suggestion.distance(from: file.text(range), to: spelling),
          near.map({ distance < $0.distance }) ?? true,
          isMended(by: fix, candidates, start, end)
        {
          near = (distance, fix)
        }
      }
      let range = matcher.range(from: place, through: place)
      let fix = messages.write(keyword.spelling(in: language), over: range)
      if near == nil,
        Synonyms.means(file, tokens[place..<end], keyword, language) != nil
          || text(place).replacing("-", with: " ") == fix.replacement
      {
        let count = Synonyms.means(file, tokens[place..<end], keyword, language) ?? 1
        let whole = messages.write(
          fix.replacement,
          over: matcher.range(from: place, through: place + count - 1)
        )
        if isMended(by: whole, candidates, start, end) { near = (0, whole) }
      }
      if vocabulary.isReserved[Int(tokens[place].word)],
        isMended(by: fix, candidates, start, end)
      {
        found.append(fix)
      }
    }
    return near?.fix ?? (found.count == 1 ? found[0] : nil)
  }

  private func euro(_ place: Int, _ candidates: [Int], _ start: Int, _ end: Int) -> Fix? {
    let isJoined = place + 1 < end && tokens[place + 1].start == tokens[place].end
    let fix = messages.write(
      isJoined ? "EUR " : "EUR",
      over: matcher.range(from: place, through: place)
    )
    return isMended(by: fix, candidates, start, end) ? fix : nil
  }

  /// `calendar year` for `year`.
  private func calendarYear(_ place: Int) -> Fix? {
    let read = text(place).lowercased()
    let spellings = Keyword.year.spellings(in: language)
    guard let index = spellings.firstIndex(of: read) else { return nil }
    return messages.write(
      Keyword.calendarYear.spellings(in: language)[index],
      over: matcher.range(from: place, through: place)
    )
  }

  /// A comma for `and`, `and` for a comma, `=` for another word.
  private func mark(
    _ expected: [Expectation],
    _ place: Int,
    _ candidates: [Int],
    _ start: Int,
    _ end: Int
  ) -> Fix? {
    guard place > start else { return nil }
    let range = TextRange(Int(tokens[place - 1].end), Int(tokens[place].end))
    var fixes: [Fix] = []
    func offer(_ replacement: String, _ text: String) {
      fixes.append(
        Fix(
          range: range,
          replacement: replacement,
          title: Bilingual(en: "write `\(text)`", nl: "schrijf `\(text)`"),
          isSafe: false
        )
      )
    }
    let and = Keyword.and.spelling(in: language)
    if expected.contains(.comma), text(place) == and { offer(",", ",") }
    if expected.contains(.keyword(.and)), [",", "+", "&"].contains(text(place)) {
      offer(" " + and, and)
    }
    if expected == [.equals], tokens[place].kind == .word || text(place) == ":" {
      offer(" =", "=")
    }
    return fixes.first { isMended(by: $0, candidates, start, end) }
  }

  /// The finding that something has no meaning: a word written twice, a comma or full stop at the
  /// end, a dash or colon; when the line is right without it.
  func removal(of place: Int, _ candidates: [Int], _ start: Int, _ end: Int) -> Diagnostic? {
    guard end - start > 1 else { return nil }
    let isTrailingComma = place == end && tokens[end - 1].kind == .comma
    let isDoubled = place > start && place < end && text(place) == text(place - 1)
    let isJunk = place < end && ["-", "*", ":", ".", "•", "·", "!"].contains(text(place))
    guard isTrailingComma || isDoubled || isJunk else { return nil }
    let token = isTrailingComma ? end - 1 : place
    let from = token == start ? tokens[token].start : tokens[token - 1].end
    let through = token == start ? tokens[token + 1].start : tokens[token].end
    let fix = Fix(
      range: TextRange(Int(from), Int(through)),
      replacement: "",
      title: Bilingual(en: "remove `\(text(token))`", nl: "haal `\(text(token))` weg"),
      isSafe: false
    )
    guard isMended(by: fix, candidates, start, end) else { return nil }
    return messages.superfluous(
      matcher.range(from: token, through: token),
      text(token),
      isDoubled: isDoubled,
      fix: fix
    )
  }

  /// The finding that a comment has another mark than `#`.
  func otherComment(_ start: Int, _ end: Int) -> Diagnostic? {
    guard end - start > 1, text(start) == text(start + 1), ["/", "-"].contains(text(start)) else {
      return nil
    }
    let range = matcher.range(from: start, through: start + 1)
    return messages.commentMark(range, file.text(range))
  }

  /// A keyword or mark that is missing, when only one mends the line.
  func insertion(
    _ expected: [Expectation],
    at place: TextRange,
    _ candidates: [Int],
    _ start: Int,
    _ end: Int
  ) -> Fix? {
    var found: [Fix] = []
    let isAtEnd = Int(place.start) == Int(tokens[end - 1].end)
    let next = (start..<end).first { Int(tokens[$0].start) >= Int(place.start) }
    let isBeforeComma = next.map { tokens[$0].kind == .comma } ?? false
    for expectation in expected {
      let text: String
      switch expectation {
      case .keyword(let keyword): text = keyword.spelling(in: language)
      case .comma: text = ","
      case .equals: text = "="
      case .number(let number): text = "\(number)"
      case .slot, .endOfLine: continue
      }
      // A word before a comma stands against the word before it, with a space in front.
      let isAfter = text == "," || isAtEnd || isBeforeComma
      let offset = isAfter ? endBefore(Int(place.start)) : Int(place.start)
      let replacement = text == "," ? "," : isAfter ? " " + text : text + " "
      let fix = Fix(
        range: TextRange(offset, offset),
        replacement: replacement,
        title: Bilingual(en: "insert `\(text)`", nl: "voeg `\(text)` in"),
        isSafe: false
      )
      if isMended(by: fix, candidates, start, end) { found.append(fix) }
    }
    return found.count == 1 ? found[0] : nil
  }

  /// Just after the token before an offset.
  private func endBefore(_ offset: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tokens[middle].start) < offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? Int(tokens[low - 1].end) : offset
  }
}
