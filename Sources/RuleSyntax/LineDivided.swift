import SourceText

/// One clause that stands on two lines, or is cut by a `;`: told once, with the change that joins it.
extension LineReader {
  mutating func explainDivided(_ start: Int, _ end: Int) -> Bool {
    if let fix = joinedAcross(start, end) {
      let range = matcher.range(from: start, through: end - 1)
      tell(messages.divided(range, fix: fix))
      leaveOut(start, end)
      return true
    }
    return false
  }

  /// The change that joins this line with the next, the one before, or the parts around a `;`.
  private mutating func joinedAcross(_ start: Int, _ end: Int) -> Fix? {
    guard repairTrials < LineReader.mostRepairTrials else { return nil }
    repairTrials += 4
    if end + 1 < tokens.count, tokens[end].kind != .end {
      var last = lineEnd(from: end + 1)
      if tokens[end].kind == .semicolon {
        while last < tokens.count, tokens[last].kind == .semicolon {
          last = lineEnd(from: last + 1)
        }
      }
      // One word alone on a line is more likely a clause that is being written.
      let isBegun = last == end + 2 && tokens[end].kind == .newline
      if last > end + 1, !isBegun, let fix = joined(start, end, last) {
        skippedThrough = last
        return fix
      }
      if tokens[end].kind == .semicolon, let fix = repairs(start, last).sure.first {
        skippedThrough = last
        return fix
      }
    }
    guard start > 1, tokens[start - 1].kind == .newline || tokens[start - 1].kind == .semicolon
    else { return nil }
    var before = start - 1
    while before > 0, tokens[before - 1].kind != .newline, tokens[before - 1].kind != .semicolon {
      before -= 1
    }
    guard before < start - 1 else { return nil }
    var last = end
    while last < tokens.count, tokens[last].kind == .semicolon { last = lineEnd(from: last + 1) }
    if last > end, let fix = joined(before, start - 1, last) {
      skippedThrough = last
      return fix
    }
    return joined(before, start - 1, end)
  }

  /// The change of what divides two parts of a line, when the whole can be read then.
  private func joined(_ start: Int, _ middle: Int, _ end: Int) -> Fix? {
    let all = shapes.indices.filter { isAllowed(shapes[$0]) }
    let between = TextRange(Int(tokens[middle - 1].end), Int(tokens[middle + 1].start))
    let isSemicolon = tokens[middle].kind == .semicolon
    for text in isSemicolon ? [", ", ":", " "] : [" "] {
      let fix = Fix(
        range: between,
        replacement: text,
        title: isSemicolon
          ? messages.write(text == " " ? file.text(between) : text, over: between).title
          : Bilingual(en: "put it on one line", nl: "zet het op één regel"),
        isSafe: false
      )
      if isMended(by: fix, all, start, end) { return fix }
      guard isSemicolon else { continue }
      // The same at every `;` of the line.
      var replacement = ""
      var token = start
      while token < end {
        if tokens[token].kind == .semicolon {
          replacement += text
        } else {
          if token > start, tokens[token - 1].kind != .semicolon,
            tokens[token].start > tokens[token - 1].end
          {
            replacement += " "
          }
          replacement += self.text(token)
        }
        token += 1
      }
      let whole = messages.write(
        replacement,
        over: TextRange(Int(tokens[start].start), Int(tokens[end - 1].end))
      )
      if isMended(by: whole, all, start, end) { return whole }
    }
    return nil
  }
}
