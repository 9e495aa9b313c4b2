import SourceText

/// Telling what is wrong with a line that no shape fits. One line gives one message, unless it
/// could be read to its end past several mistakes that each are sure.
extension LineReader {
  /// How a shape failed on a line.
  struct Attempt {
    let shape: Int
    let isRead: Bool
    let furthest: Int
    let expected: [Expectation]
    let problems: [Diagnostic]
    let weakProblemAt: Int?
    /// What could have stood there.
    let weakKind: SlotKind
    let nameEnd: Int
  }

  mutating func explain(from start: Int, to end: Int) {
    // Explaining costs far more than reading; a file full of mistakes may not stall.
    guard diagnostics.count < RuleParser.mostMistakes else {
      countMore(matcher.range(from: start, through: start))
      return leaveOut(start, end)
    }
    if explainOtherLanguage(start, end) { return }
    if explainDivided(start, end) { return }
    let own = shapesWithLead(at: start, end, language).filter { length(ofLead: $0, start, end) > 0 }
    let allowed = own.filter { isAllowed(shapes[$0]) }
    if !allowed.isEmpty { return explain(allowed, start, end) }
    if let number = own.first { return explainMisplaced(number, own, start, end) }
    if open?.kind == nil, open != nil, !looksLikeHead(start, end) {
      return leaveOut(start, end)
    }
    if let comment = otherComment(start, end) {
      tell(comment)
      return leaveOut(start, end, isUnread: false)
    }
    if let junk = removal(of: start, shapes.indices.filter { isAllowed(shapes[$0]) }, start, end) {
      tell(junk)
      return leaveOut(start, end)
    }
    let nameLed = index.nameLed.filter { isAllowed(shapes[$0]) && open?.kind != nil }
    // `high when …` is a class, whatever keyword `high` is near to.
    if isNameLed(start, end), !nameLed.isEmpty { return explain(nameLed, start, end) }
    if let (_, fix, isHead) = nearestLead(start, end) {
      let range = fix.range
      let finding = messages.unknownKeyword(range, file.text(range), among: leadsHere(), fix: fix)
      let repaired = tellRepaired([finding], start, end)
      if repaired?.isHead ?? isHead {
        return openUnread(start, end, name: repaired?.name ?? nameAfter(start, end))
      }
      return leaveOut(start, end)
    }
    if !nameLed.isEmpty, tokens[start].kind == .word { return explain(nameLed, start, end) }
    let range = matcher.range(from: start, through: start)
    let finding = messages.unknownKeyword(range, text(start), among: leadsHere(), fix: nil)
    if let repaired = tellRepaired([finding], start, end), repaired.isHead {
      return openUnread(start, end, name: repaired.name)
    }
    open?.isUncertain = true
    leaveOut(start, end)
  }

  // MARK: A known first keyword

  private mutating func explain(_ candidates: [Int], _ start: Int, _ end: Int) {
    let attempts = candidates.map { attempt($0, start, end) }
    let furthest = attempts.map(\.furthest).max() ?? start
    let best = attempts.filter { $0.furthest == furthest }
    if let read = attempts.first(where: { $0.isRead && !$0.problems.isEmpty }) {
      tellRepaired(read.problems.map { checked($0, candidates, start, end) }, start, end)
    } else if let problem = best.compactMap({ sureProblem($0) }).first {
      tellRepaired([checked(problem, candidates, start, end)], start, end)
    } else {
      tellRepaired([unexpected(best, candidates, start, end)], start, end)
    }
    if case .declaration = shapes[candidates[0]].target {
      openUnread(start, end, name: nameAfter(start, end))
    } else {
      leaveOut(start, end)
    }
  }

  private mutating func attempt(_ number: Int, _ start: Int, _ end: Int) -> Attempt {
    matcher.isExplaining = true
    defer { matcher.isExplaining = false }
    let isRead = matcher.match(shapes[number], from: start, to: end)
    return Attempt(
      shape: number,
      isRead: isRead,
      furthest: isRead ? end : matcher.furthest,
      expected: matcher.expected,
      problems: matcher.problems,
      weakProblemAt: matcher.weakProblemAt,
      weakKind: matcher.weakKind,
      nameEnd: matcher.nameEnd
    )
  }

  /// The first mistake of a failed attempt that was named and is sure.
  private func sureProblem(_ attempt: Attempt) -> Diagnostic? {
    attempt.problems.first { $0.code != SyntaxCode.nameIsKeyword.rawValue }
  }

  /// The finding that something else was expected.
  private func unexpected(
    _ attempts: [Attempt],
    _ candidates: [Int],
    _ start: Int,
    _ end: Int
  ) -> Diagnostic {
    var expected: [Expectation] = []
    for attempt in attempts {
      for one in attempt.expected where !expected.contains(one) { expected.append(one) }
    }
    var place = attempts.first?.furthest ?? start
    if let quote = (start..<end).first(where: { tokens[$0].isUnclosed }), place < quote {
      // An odd number of quotes: what is read as text and what is not may be the other way round.
      let range = matcher.range(from: quote, through: quote)
      return checked(messages.unclosedString(range), candidates, start, end)
    }
    if let mended = removal(of: place, candidates, start, end) { return mended }
    if let weak = attempts.first(where: { $0.weakProblemAt != nil }),
      let missing = weak.weakProblemAt
    {
      if let mended = removal(of: missing, candidates, start, end) { return mended }
      // A keyword was read as a name, and then nothing fitted: the name is missing.
      place = missing
      expected = [.slot(weak.weakKind)]
    }
    let example = example(of: shapes[attempts.first?.shape ?? candidates[0]])
    guard place < end else {
      let after = TextRange(Int(tokens[end - 1].end), Int(tokens[end - 1].end))
      return messages.unexpected(
        after,
        read: nil,
        expected: expected,
        example: example,
        fix: insertion(expected, at: after, candidates, start, end)
      )
    }
    let range = matcher.range(from: place, through: place)
    if let fix = spelling(expected, place, candidates, start, end) {
      return messages.unexpected(
        range,
        read: text(place),
        expected: expected,
        example: example,
        fix: fix
      )
    }
    if let promise = promise(attempts, place, candidates, start, end) { return promise }
    if let name = joinedName(attempts, place, candidates, start, end) { return name }
    // `on violaton follow x`: the first word is right, the keyword is not.
    if place - start <= 2, let near = nearestLead(start, end),
      isMended(by: near.fix, shapes.indices.filter { isAllowed(shapes[$0]) }, start, end)
    {
      return messages.unexpected(
        range,
        read: text(place),
        expected: expected,
        example: example,
        fix: near.fix
      )
    }
    let before = TextRange(Int(range.start), Int(range.start))
    return messages.unexpected(
      range,
      read: text(place),
      expected: expected,
      example: example,
      fix: insertion(expected, at: before, candidates, start, end)
    )
  }

  /// The finding that another word stands for `at least`, and was read as the name of a number.
  private func promise(
    _ attempts: [Attempt],
    _ place: Int,
    _ candidates: [Int],
    _ start: Int,
    _ end: Int
  ) -> Diagnostic? {
    guard let attempt = attempts.first(where: { $0.nameEnd == place }) else { return nil }
    let range = matcher.range(from: place - 1, through: place - 1)
    for keyword in [Keyword.atLeast, .about, .atMost] {
      let fix = messages.write(keyword.spelling(in: language), over: range)
      guard Synonyms.means(file, tokens[place - 1..<place], keyword, language) != nil,
        isMended(by: fix, candidates, start, end)
      else { continue }
      return messages.unexpected(
        range,
        read: text(place - 1),
        expected: [.keyword(keyword)],
        example: example(of: shapes[attempt.shape]),
        fix: fix
      )
    }
    return nil
  }

  /// The finding that a name was written as two words.
  private func joinedName(
    _ attempts: [Attempt],
    _ place: Int,
    _ candidates: [Int],
    _ start: Int,
    _ end: Int
  ) -> Diagnostic? {
    guard attempts.contains(where: { $0.nameEnd == place }), tokens[place].kind == .word,
      !vocabulary.isReserved[Int(tokens[place].word)]
    else { return nil }
    let joined = matcher.range(from: place - 1, through: place)
    let problem = messages.nameHasSpace(joined, "\(text(place - 1))-\(text(place))")
    let mended = checked(problem, candidates, start, end)
    return mended.fixes.isEmpty ? nil : mended
  }

  func example(of shape: Shape) -> String {
    language == .english ? shape.english : shape.dutch
  }

  // MARK: Out of place

  private mutating func explainMisplaced(
    _ number: Int,
    _ own: [Int],
    _ start: Int,
    _ end: Int
  ) {
    guard case .clause = shapes[number].target else {
      return explainOtherDialect(number, start, end)
    }
    let contexts = own.flatMap { shapes[$0].contexts }
    let belongs = contexts.map { headWord($0) }
    let lead = matcher.range(
      from: start,
      through: start + max(1, length(ofLead: number, start, end)) - 1
    )
    guard let current = open, !(current.kind?.isHead ?? false) else {
      let finding = messages.clauseBeforeDeclaration(
        lead,
        file.text(lead),
        belongs: unique(belongs)
      )
      tellRepaired([finding], start, end)
      // What follows belongs to the declaration that is missing.
      return openUnread(start, end, name: nil)
    }
    let isTold = current.toldMisplaced.map { told in contexts.contains { told.contains($0) } }
    if isTold != true, !current.isUncertain {
      tellRepaired(
        [
          messages.misplacedClause(
            lead,
            file.text(lead),
            under: current.kind.map { headWord($0) } ?? "",
            belongs: unique(belongs)
          )
        ],
        start,
        end
      )
      open?.toldMisplaced = (current.toldMisplaced ?? []) + contexts
    }
    leaveOut(start, end)
  }

  /// Tells that a declaration belongs in a file of another sort; what follows goes with it.
  private mutating func explainOtherDialect(_ number: Int, _ start: Int, _ end: Int) {
    guard let other = shapes[number].dialect else { return leaveOut(start, end) }
    let length = max(1, length(ofLead: number, start, end))
    let lead = matcher.range(from: start, through: start + length - 1)
    tell(messages.otherDialect(lead, file.text(lead), belongs: other))
    openUnread(start, end, name: nameAfter(start, end))
  }

  /// The words a declaration starts with.
  func headWord(_ kind: DeclarationKind) -> String {
    let shape = shapes.first { $0.target == .declaration(kind) }
    return shape?.lead?.spelling(in: language) ?? kind.rawValue
  }

  private func unique(_ texts: [String]) -> [String] {
    var result: [String] = []
    for text in texts where !result.contains(text) { result.append(text) }
    return result
  }

  // MARK: The other language

  /// Tells when the line can be read with keywords of the other language too.
  private mutating func explainOtherLanguage(_ start: Int, _ end: Int) -> Bool {
    var candidates = shapesWithLead(at: start, end, language)
    candidates += shapesWithLead(at: start, end, language.other)
    if candidates.isEmpty { candidates = index.nameLed }
    matcher.isExplaining = true
    matcher.readsBoth = true
    defer {
      matcher.isExplaining = false
      matcher.readsBoth = false
    }
    for number in candidates where isAllowed(shapes[number]) {
      guard matcher.match(shapes[number], from: start, to: end), matcher.problems.isEmpty,
        let first = matcher.foreign.min(by: { $0.start < $1.start }),
        let last = matcher.foreign.max(by: { $0.start < $1.start })
      else { continue }
      let range = matcher.range(from: first.start, through: last.end - 1)
      let fix = messages.write(translated(matcher.foreign, first.start, last.end), over: range)
      let word = matcher.range(from: first.start, through: first.end - 1)
      tell(
        messages.otherLanguage(
          word,
          read: file.text(word),
          right: first.keyword.spelling(in: language),
          fix: fix
        )
      )
      if case .declaration = shapes[number].target {
        openUnread(start, end, name: nameAfter(start, end))
      } else {
        leaveOut(start, end)
      }
      return true
    }
    return false
  }

  /// The text of some tokens with foreign keywords in the language of the file.
  private func translated(_ foreign: [Matcher.Mark], _ start: Int, _ end: Int) -> String {
    var result = ""
    var token = start
    var offset = Int(tokens[start].start)
    while token < end {
      result += file.text(TextRange(offset, Int(tokens[token].start)))
      if let mark = foreign.first(where: { $0.start == token }) {
        let read = file.text(matcher.range(from: token, through: mark.end - 1))
        let next = foreign.first { $0.start == mark.end }?.keyword
        let isOne = mark.keyword.isForOne(read, in: language.other)
        result += mark.keyword.spelling(in: language, isOne: isOne, before: next)
        token = mark.end
      } else {
        result += text(token)
        token += 1
      }
      offset = Int(tokens[token - 1].end)
    }
    return result
  }
}
