import SourceText

/// Lines with other words in other places: tried last, since they are the least sure.
extension LineRepair {
  func rearrangements(of line: Line) -> [Change] {
    joined(line).map { Change(rank: Rank.joined, line: $0) }
      + moved(line).map { Change(rank: Rank.moved, line: $0) }
      + inserted(line).map { Change(rank: Rank.inserted, line: $0) }
      + cut(line).map { Change(rank: Rank.cut, line: $0) }
  }

  /// Something that is missing.
  private func inserted(_ line: Line) -> [Line] {
    var result: [Line] = []
    let open = Keyword.openDate.spelling(in: language)
    for text in ["\(Keyword.on.spelling(in: language)) \(open)", open] {
      result.append(line.replacing(line.words.count..<line.words.count, with: text))
    }
    let keywords: [Keyword] = [
      .with, .of, .on, .every, .times, .apart, .per, .is, .within, .external, .version,
      .documentAt, .to,
    ]
    let lead = line.words[0].lowercased()
    let isWord = Keyword.is.spelling(in: language)
    // What follows `is` may be any word: a keyword there would be read as one.
    for index in 1...max(1, line.words.count)
    where index <= line.words.count && line.words[index - 1].lowercased() != isWord {
      for keyword in keywords where mayStand(keyword, under: lead) {
        result.append(line.replacing(index..<index, with: keyword.spelling(in: language)))
      }
      result.append(line.replacing(index..<index, with: ","))
      result.append(line.replacing(index..<index, with: ";"))
    }
    for lead in [Keyword.team, .rule, .role, .within, .takes, .source] {
      result.append(line.replacing(0..<0, with: lead.spelling(in: language)))
    }
    return result
  }

  /// Whether a keyword can be missing in a line with a lead: some stand in one sort of line only.
  private func mayStand(_ keyword: Keyword, under lead: String) -> Bool {
    let only: [(keyword: Keyword, leads: [Keyword])] = [
      (.version, [.package, .tests]), (.documentAt, [.document]), (.external, [.role]),
    ]
    guard let row = only.first(where: { $0.keyword == keyword }) else { return true }
    return row.leads.contains { $0.spelling(in: language) == lead }
  }

  /// The same words in another order: one group of words moved.
  private func moved(_ line: Line) -> [Line] {
    let count = line.words.count
    guard count >= 3, count <= 20 else { return [] }
    var result: [Line] = []
    // Two parts around a comma.
    for comma in line.words.indices where line.words[comma] == "," {
      for start in 1..<max(1, comma) {
        var words = Array(line.words[..<start]) + Array(line.words[(comma + 1)...])
        result.append(
          Line(
            words: words + Array(line.words[start..<comma]),
            gaps: gaps(words.count + comma - start)
          )
        )
        words.append(",")
        let turned = words + Array(line.words[start..<comma])
        result.append(Line(words: turned, gaps: turned.map { $0 != "," }))
      }
    }
    for length in 1...min(6, count - 1) {
      for start in 0...count - length {
        for target in 0...count where target < start || target > start + length {
          var words = line.words
          let block = Array(words[start..<start + length])
          words.removeSubrange(start..<start + length)
          words.insert(contentsOf: block, at: target < start ? target : target - length)
          result.append(
            Line(words: words, gaps: LineRepair.spaced(words))
          )
        }
      }
    }
    return result
  }

  /// Where space stands before the words of a line: not inside `07:00-22:00`.
  private static func spaced(_ words: [String]) -> [Bool] {
    words.indices.map { index in
      if [",", "%", ")", ";"].contains(words[index]) { return false }
      let isInWindow =
        words[index] == "-" && index > 0 && words[index - 1].contains(":")
        || index > 1 && words[index - 1] == "-" && words[index - 2].contains(":")
      return !isInWindow && !(index > 0 && words[index - 1] == "(")
    }
  }

  /// The line without its end, from a keyword on.
  private func cut(_ line: Line) -> [Line] {
    let starts = ["version", "versie", "by", "door", "places", "plaatsen", "of"]
    let otherwise = Keyword.otherwise.spelling(in: language)
    return line.words.indices.dropFirst(2).filter { index in
      starts.contains(line.words[index].lowercased()) || line.words[index - 1] == otherwise
    }
    .map { Line(words: Array(line.words[..<$0]), gaps: Array(line.gaps[..<$0])) }
  }

  private func gaps(_ count: Int) -> [Bool] { Array(repeating: true, count: count) }

  /// A name written as two or three words.
  private func joined(_ line: Line) -> [Line] {
    var result: [Line] = []
    // A name in quotes.
    for index in line.words.indices.prefix(4) where line.words[index].hasPrefix("\"") {
      let parts = line.words[index].split(separator: "\"").joined().split(separator: " ")
      if parts.count < 3 {
        let name = parts.joined(separator: "-").lowercased()
        result.append(line.replacing(index..<index + 1, with: name))
      }
    }
    for length in 2...3 where line.words.count >= length {
      for start in 0...line.words.count - length {
        let parts = line.words[start..<start + length]
        let isPlain = parts.allSatisfy {
          $0.utf8.allSatisfy { OddCharacter.isWordByte($0) || $0 >= 0x80 || $0 == 45 || $0 == 46 }
        }
        let ends = [parts.first, parts.last].compactMap { $0 }
        guard isPlain, !vocabulary.isReserved(ends[0]), ends.allSatisfy({ Int($0) == nil }),
          parts.allSatisfy({ $0.utf8.count > 1 && $0 != $0.uppercased() })
        else { continue }
        let isPath = ["package", "import", "pakket", "importeer"].contains(line.words[0])
        let isZone = ["calendar", "kalender"].contains(line.words[0])
        let mark = isPath ? "." : isZone ? "/" : "-"
        let name = parts.joined(separator: mark)
        result.append(
          line.replacing(start..<start + length, with: isZone ? name : name.lowercased())
        )
        result.append(line.replacing(start..<start + length, with: parts.joined().lowercased()))
      }
    }
    return result
  }
}
