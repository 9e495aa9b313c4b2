import SourceText

/// Offers the changes after which a line can be read, with the mistake that is told.
extension LineReader {
  /// Changes of a line that cannot be read, after which it can.
  mutating func repairs(_ start: Int, _ end: Int) -> (sure: [Fix], others: [Fix]) {
    guard end > start, repairTrials < LineReader.mostRepairTrials else { return ([], []) }
    let range = TextRange(Int(tokens[start].start), Int(tokens[end - 1].end))
    let read = file.text(range)
    // Bytes that are no text have no place of their own in the text that is changed.
    guard read.utf8.count == Int(range.end) - Int(range.start) else { return ([], []) }
    var repair = LineRepair(self)
    let plain = OddCharacter.plain(read)
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
    fixes = Array(fixes.prefix(14))
    // Without its head the lines below a declaration would hang in the air.
    let isHead = open?.kind == nil || looksLikeHead(start, end)
    if first.code == SyntaxCode.unknownKeyword.rawValue, fixes.isEmpty || !isHead {
      fixes.append(commentFix(start))
    }
    let misplaced: [SyntaxCode] = [.misplacedClause, .clauseBeforeDeclaration]
    if misplaced.contains(where: { $0.rawValue == first.code }), !isFollowedByMisplaced(end) {
      fixes.append(removalFix(start, end))
    }
    tell(first.offering(Array(fixes.prefix(15))))
    for finding in findings.dropFirst() { tell(finding.offering([])) }
    return sure.first.flatMap { head(after: $0, start, end) }
  }

  /// Whether the next line starts with a clause that may not stand here either.
  private func isFollowedByMisplaced(_ end: Int) -> Bool {
    guard end + 1 < tokens.count, tokens[end].kind != .end else { return false }
    let own = shapesWithLead(at: end + 1, lineEnd(from: end + 1), language)
    return own.contains { if case .clause = shapes[$0].target { true } else { false } }
      && !own.contains { isAllowed(shapes[$0]) }
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
    func isDigit(_ index: Int) -> Bool { old.indices.contains(index) && old[index] &- 48 < 10 }
    // A time such as `09:00` is one word.
    func isWord(_ index: Int) -> Bool {
      OddCharacter.isWordByte(old[index]) || old[index] >= 0x80 || old[index] == 45
        || old[index] == 58 && isDigit(index - 1) && isDigit(index + 1)
    }
    while head > 0, head < max(old.count, new.count), isWord(head - 1) { head -= 1 }
    while tail > 0, isWord(old.count - tail) { tail -= 1 }
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
  /// The same finding with other changes.
  fileprivate func offering(_ fixes: [Fix]) -> Diagnostic {
    Diagnostic(
      code: code,
      severity: severity,
      file: file,
      range: range,
      message: message,
      help: help,
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
