import SourceText

extension LineReader {
  /// Finds the language of the file: as its first line says, else as most lines look.
  mutating func decideLanguage() {
    guard let first = tokens.firstIndex(where: { $0.kind != .newline && $0.kind != .semicolon }),
      tokens[first].kind != .end
    else {
      language = .english
      return
    }
    let end = lineEnd(from: first)
    let (english, dutch) = countLeads()
    if let said = saidLanguage(first, end) {
      let (own, other) = said == .english ? (english, dutch) : (dutch, english)
      language = other >= 3 && other > own * 4 ? said.other : said
      if language != said {
        let range = TextRange(Int(tokens[first].start), Int(tokens[end - 1].end))
        diagnostics.append(messages.wrongLanguage(range, said: said))
        skippedLine = first
      }
      return
    }
    // A language line below the first tells which language, and where it should stand.
    if let (late, said) = laterLanguage() {
      language = said
      lateLanguage = late
      return
    }
    language = dutch > english ? .dutch : .english
    let start = Int(tokens[first].start)
    // A language line that names no language is told when it is read.
    guard !["language", "taal"].contains(text(first).lowercased()) else { return }
    diagnostics.append(messages.languageMissing(TextRange(start, Int(tokens[first].end))))
  }

  /// A line near the top that says the language.
  private func laterLanguage() -> (token: Int, said: Language)? {
    var start = 0
    var lines = 0
    while start < tokens.count, lines < 12 {
      let end = lineEnd(from: start)
      if end > start {
        lines += 1
        if end - start == 2, let said = saidLanguage(start, end) { return (start, said) }
      }
      start = end + 1
    }
    return nil
  }

  /// Whether a line says the language of the file.
  private func saidLanguage(_ start: Int, _ end: Int) -> Language? {
    guard end - start >= 2, tokens[start].kind == .word else { return nil }
    let word = text(start).lowercased()
    guard word == "language" || word == "taal" else { return nil }
    return Language(rawValue: text(start + 1))
  }

  func text(_ token: Int) -> String {
    file.text(TextRange(Int(tokens[token].start), Int(tokens[token].end)))
  }

  /// How many lines start with a keyword of one language only.
  private func countLeads() -> (english: Int, dutch: Int) {
    var (english, dutch) = (0, 0)
    var start = 0
    var probe = matcher
    while start < tokens.count, english + dutch < 40 {
      let end = lineEnd(from: start)
      if end > start, tokens[start].word != 0 {
        probe.end = end
        let isEnglish = startsLine(probe, start, .english)
        let isDutch = startsLine(probe, start, .dutch)
        if isEnglish, !isDutch { english += 1 }
        if isDutch, !isEnglish { dutch += 1 }
      }
      start = end + 1
    }
    return (english, dutch)
  }

  private func startsLine(_ probe: Matcher, _ start: Int, _ language: Language) -> Bool {
    let side = language == .english ? 0 : 1
    return vocabulary.leads[side][Int(tokens[start].word)].contains { keyword in
      keyword != .language && !index.byLead[Int(keyword.rawValue)].isEmpty
        && probe.length(of: keyword, at: start, in: language) > 0
    }
  }
}
