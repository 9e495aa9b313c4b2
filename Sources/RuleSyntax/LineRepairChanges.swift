import SourceText

/// The kinds of change that are tried, the surest first.
extension LineRepair {
  func changes(of line: Line) -> [Change] {
    guard !line.words.isEmpty else { return [] }
    var found: [Change] = []
    func add(_ rank: Int, _ lines: [Line]) { found += lines.map { Change(rank: rank, line: $0) } }
    add(Rank.form, values(line))
    add(Rank.form, sayings(line))
    add(Rank.form, orders(line))
    add(Rank.form, conditions(line))
    add(Rank.form, quotes(line))
    add(Rank.words, spellings(line))
    add(Rank.words, hyphened(line))
    add(Rank.words, glued(line))
    add(Rank.words, bareTexts(line))
    add(Rank.leftOut, leftOut(line))
    return found
  }

  private func lower(_ line: Line) -> [String] { line.words.map { $0.lowercased() } }

  /// Ways of saying that the language says otherwise.
  private func sayings(_ line: Line) -> [Line] {
    let words = lower(line)
    var result: [Line] = []
    for row in language == .english ? Rewordings.english : Rewordings.dutch {
      guard row.from.count <= words.count else { continue }
      let places = (0...words.count - row.from.count).filter { start in
        row.from.indices.allSatisfy { words[start + $0] == row.from[$0].lowercased() }
      }
      for start in places {
        result.append(line.replacing(start..<start + row.from.count, with: row.to))
      }
      // Who says it twice in a line means the same by both.
      if places.count == 2, row.from.count > 1 {
        let last = line.replacing(places[1]..<places[1] + row.from.count, with: row.to)
        result.append(last.replacing(places[0]..<places[0] + row.from.count, with: row.to))
      }
    }
    let short = language == .english ? Rewordings.english3 : Rewordings.dutch3
    let shortened = words.indices.filter { short[words[$0]] != nil }
    if shortened.count > 1 {
      var all = line
      for index in shortened {
        all = all.replacing(index..<index + 1, with: short[words[index]] ?? words[index])
      }
      result.append(all)
    }
    for (index, word) in words.enumerated() {
      if let full = short[word] {
        result.append(line.replacing(index..<index + 1, with: full))
        if index + 1 < words.count, words[index + 1] == "." {
          result.append(line.replacing(index..<index + 2, with: full))
        }
      }
      let parts = word.split(separator: "-").compactMap { short[String($0)] }
      if parts.count == 2, word.split(separator: "-").count == 2 {
        let through = Keyword.through.spelling(in: language)
        result.append(
          line.replacing(index..<index + 1, with: "\(parts[0]) \(through) \(parts[1])")
        )
      }
    }
    return result
  }

  /// Keywords that are nearly, or with another word, what stands there.
  private func spellings(_ line: Line) -> [Line] {
    var result: [Line] = []
    let words = lower(line)
    let letters = words.map { Array($0.utf8) }
    for index in words.indices where letters[index].count > 1 {
      let isFree = !vocabulary.isReserved(words[index])
      let isOwn = original.contains(words[index]) && letters[index].count > 2
      for spelling in KeywordSpelling.all(language) {
        let count = spelling.words.count
        if count > 1, !spelling.isSynonym { result += completed(line, words, index, spelling) }
        guard index + count <= words.count else { continue }
        let range = index..<index + count
        if spelling.isSynonym {
          guard words[range].elementsEqual(spelling.words) else { continue }
          result.append(line.replacing(range, with: spelling.right))
        } else if isOwn, isFree || count > 1 {
          let read =
            count == 1 ? letters[index] : Array(words[range].joined(separator: " ").utf8)
          if let distance = Suggestion.distance(from: read, to: spelling.letters), distance > 0 {
            result.append(line.replacing(range, with: spelling.right))
          }
        }
      }
    }
    return result
  }

  /// A keyword of several words of which one is missing, or only the first is there.
  private func completed(
    _ line: Line,
    _ words: [String],
    _ index: Int,
    _ spelling: KeywordSpelling
  ) -> [Line] {
    let phrase = spelling.words
    guard phrase.contains(words[index]) else { return [] }
    var result: [Line] = []
    for missing in phrase.indices.dropFirst() {
      var rest = phrase
      rest.remove(at: missing)
      let end = index + rest.count
      // Another word in its place: `night is` for `night means`.
      let whole = index + phrase.count
      if index == 0, whole <= words.count, !["at", "on", "in"].contains(phrase[0]),
        phrase.count < 4,
        zip(words[index..<whole], phrase).enumerated().allSatisfy({
          $0.element.0 == $0.element.1 || $0.offset == missing
        })
      {
        result.append(line.replacing(index..<whole, with: spelling.right))
      }
      guard end <= words.count, Array(words[index..<end]) == rest else { continue }
      // Words that follow already are not missing.
      if missing == phrase.count - 1, end < words.count, words[end] == phrase[missing] { continue }
      result.append(line.replacing(index..<end, with: spelling.right))
    }
    return result
  }

  private static let named: [Keyword] = [
    .rule, .role, .kind, .zone, .resource, .ladder, .regime, .indicator, .qualification,
    .parameter, .assumption,
  ]

  /// A name in two or three words at the head of a declaration, as one word.
  private func hyphened(_ line: Line) -> [Line] {
    let free = line.words.dropFirst().prefix {
      !vocabulary.isReserved($0.lowercased()) && $0.utf8.allSatisfy(OddCharacter.isWordByte)
    }
    let isHead = LineRepair.named.contains { $0.spelling(in: language) == lower(line)[0] }
    // At the end of a line they may be a title, or objects without `for each`.
    guard isHead, (2...3).contains(free.count), free.count + 1 < line.words.count else { return [] }
    return [line.replacing(1..<1 + free.count, with: free.joined(separator: "-").lowercased())]
  }

  /// Words written as one, or one word written as two.
  private func glued(_ line: Line) -> [Line] {
    var result: [Line] = []
    for index in line.words.indices {
      let word = line.words[index]
      if index > 0, vocabulary.isReserved(line.words[index - 1] + word) {
        result.append(line.replacing(index - 1..<index + 1, with: line.words[index - 1] + word))
      }
      let bytes = Array(word.utf8)
      guard bytes.count > 4, bytes[0] != UInt8(ascii: "\"") else { continue }
      for length in 2..<bytes.count - 1 {
        let head = String(decoding: bytes[..<length], as: UTF8.self)
        let tail = String(decoding: bytes[length...], as: UTF8.self)
        if vocabulary.isKnown(head), OddCharacter.isWordByte(bytes[length]) {
          result.append(line.replacing(index..<index + 1, with: "\(head) \(tail)"))
        }
      }
      if word.contains("/") {
        let dotted = String(word.map { $0 == "/" ? "." : $0 })
        result.append(line.replacing(index..<index + 1, with: dotted))
      }
    }
    return result
  }

  /// What has no meaning: marks, remarks, numbers of a list, small words.
  private func leftOut(_ line: Line) -> [Line] {
    var result: [Line] = []
    let words = line.words
    func dropping(_ keep: (Int) -> Bool) -> Line {
      var result = Line(words: [], gaps: [])
      var hasGap = false
      for index in words.indices {
        hasGap = hasGap || line.gaps[index]
        guard keep(index) else { continue }
        result.words.append(words[index])
        result.gaps.append(hasGap)
        hasGap = false
      }
      return result
    }
    for index in words.indices {
      let isMark = words[index].utf8.allSatisfy { !OddCharacter.isWordByte($0) && $0 != 34 }
      let isGlued =
        index > 0 && index + 1 < words.count && !line.gaps[index] && !line.gaps[index + 1]
      if isMark, isGlued, words[index] == "&" || words[index] == "+" {
        let name = "\(words[index - 1])-\(words[index + 1])"
        result.append(line.replacing(index - 1..<index + 2, with: name))
      } else if words[index] == "'", isGlued, words[index + 1] == "s" {
        result.append(dropping { $0 != index && $0 != index + 1 })
      } else if isMark, !["%", "(", ")", "-", "€", ";"].contains(words[index]) {
        result.append(dropping { $0 != index })
      }
      let word = words[index].lowercased()
      if Rewordings.fillers.contains(word), original.contains(word) {
        result.append(line.replacing(index..<index + 1, with: ""))
      }
    }
    let articles: Set<String> = ["the", "a", "an", "of", "by", "bicycle", "de", "het", "een"]
    result.append(dropping { !articles.contains(words[$0].lowercased()) })
    // The number or letter of a list before a line, and marks around words.
    for count in 1...3 where words.count > count {
      let isSmall = words[..<count].allSatisfy { $0.utf8.count <= 3 || Double($0) != nil }
      if isSmall { result.append(dropping { $0 >= count }) }
    }
    for mark in ["*", "|", "_", "[", "]", "{", "}", "?", "'", "`"]
    where words.contains(mark) {
      result.append(dropping { words[$0] != mark })
    }
    for pair in [["[", "]"], ["{", "}"], ["(", ")"], ["<", ">"]] where words.contains(pair[0]) {
      result.append(dropping { !pair.contains(words[$0]) })
      if let open = words.firstIndex(of: pair[0]), let close = words.lastIndex(of: pair[1]),
        open + 1 < close, !words[..<open].contains(Keyword.when.spelling(in: language))
      {
        let inner = words[open + 1..<close].joined(separator: " ")
        let with = Keyword.with.spelling(in: language)
        result.append(line.replacing(open..<close + 1, with: "\(with) \(inner)"))
        result.append(dropping { $0 < open || $0 > close })
      }
    }
    // A remark behind the clause.
    for index in words.indices.dropFirst(2) where ["-", "(", "["].contains(words[index]) {
      // Behind a dash a number is more likely the other end of something than a remark.
      let rest = words[index...]
      if words[index] == "-", rest.contains(where: { Int($0) != nil }) { continue }
      result.append(dropping { $0 < index })
    }
    if words.contains(",") { result.append(dropping { $0 == 0 || words[$0] != "," }) }
    let numbers = words.indices.dropLast().filter {
      Int(words[$0]) != nil && !vocabulary.isReserved(words[$0 + 1]) && words[$0 + 1] != ","
    }
    if !numbers.isEmpty { result.append(dropping { !numbers.contains($0) }) }
    return result
  }

  /// A number, a code or days that are missing and can be only one.
  private func oneMissing(_ line: Line) -> [Line] {
    var result: [Line] = []
    let lead = line.words[0].lowercased()
    let counted = [Keyword.team, .keep].map { $0.spelling(in: language) }
    for index in line.words.indices.dropFirst() where counted.contains(lead) {
      let before = line.words[index - 1].lowercased()
      if before == lead || before == Keyword.and.spelling(in: language) {
        result.append(line.replacing(index..<index, with: "1"))
      }
    }
    if lead == Keyword.label.spelling(in: language) {
      result.append(line.replacing(1..<1, with: language.other.rawValue))
    }
    if lead == Keyword.label.spelling(in: language), line.words.count > 2,
      !line.words[1].hasPrefix("\"")
    {
      result.append(line.replacing(1..<2, with: language.other.rawValue))
    }
    if ["language", "taal"].contains(lead), line.words.count == 2 {
      result.append(line.replacing(1..<2, with: language.rawValue))
    }
    if lead == Keyword.step.spelling(in: language) {
      result.append(line.replacing(1..<1, with: "\(nextStep)"))
    }
    let end = line.words.count
    if let last = line.words.last, last.contains(":") {
      let days = "\(Keyword.on.spelling(in: language)) \(Keyword.anyDay.spelling(in: language))"
      result.append(line.replacing(end..<end, with: days))
    }
    // Another clause of the same kind behind a comma.
    for index in line.words.indices where line.words[index] == "," {
      result.append(line.replacing(index..<index + 1, with: "; \(line.words[0])"))
    }
    // Two days without a comma.
    let days = Set(Matcher.weekdays.flatMap { $0.spellings(in: language) }.map { $0.lowercased() })
    for index in line.words.indices.dropLast()
    where days.contains(line.words[index].lowercased())
      && days.contains(line.words[index + 1].lowercased())
    {
      result.append(line.replacing(index + 1..<index + 1, with: ","))
    }
    for index in line.words.indices {
      let word = line.words[index].lowercased()
      for part in ["avond", "ochtend", "middag", "nacht"] where word.hasSuffix(part) {
        let day = String(word.dropLast(part.count))
        if days.contains(day) { result.append(line.replacing(index..<index + 1, with: day)) }
      }
    }
    return result
  }

  /// Orders of words that are right elsewhere: `boa 2` for `2 boa`, `2 times a week`.
  private func orders(_ line: Line) -> [Line] {
    let words = lower(line)
    var result = oneMissing(line) + frequencies(words, line)
    let every = Keyword.every.spelling(in: language)
    let times = Keyword.times.spellings(in: language)
    for index in words.indices where Int(words[index]) != nil && index + 3 < words.count {
      guard times.contains(words[index + 1]),
        ["per", "a", "each", "every", "elke"].contains(words[index + 2])
      else { continue }
      // `elk kalenderjaar`, `elk kwartaal`.
      let isNeuter =
        language == .dutch && ["jaar", "taal"].contains { words[index + 3].hasSuffix($0) }
      result.append(
        line.replacing(
          index..<index + 4,
          with:
            "\(isNeuter ? "elk" : every) \(words[index + 3]) \(words[index]) \(words[index + 1])"
        )
      )
    }
    // `for all parks`, `team 1 sworn warden`, `1st step`.
    for (first, second) in [("for", "all"), ("for", "every"), ("voor", "alle"), ("voor", "iedere")]
    {
      guard
        let index = words.indices.dropLast(2).first(where: {
          words[$0] == first && words[$0 + 1] == second
        })
      else { continue }
      let each = Keyword.forEach.spelling(in: language)
      let name = line.words[index + 2]
      for ending in ["", "s", "en"] where name.hasSuffix(ending) && name.utf8.count > 4 {
        let one = name.dropLast(ending.count)
        result.append(line.replacing(index..<index + 3, with: "\(each) \(one)"))
      }
    }
    if words.count == 4, words[0] == Keyword.team.spelling(in: language), Int(words[1]) != nil {
      let with = Keyword.with.spelling(in: language)
      result.append(line.replacing(2..<4, with: "\(words[3]) \(with) \(words[2])"))
      result.append(line.replacing(2..<4, with: "\(words[2]) \(with) \(words[3])"))
    }
    if words.count > 1, let digits = words[0].first, ("1"..."9").contains(digits),
      words[0].utf8.count < 5, vocabulary.isReserved(words[1])
    {
      let number = words[0].prefix { ("0"..."9").contains($0) }
      result.append(line.replacing(0..<2, with: "\(words[1]) \(number)"))
    }
    // All numbers behind their words.
    var turned = line.words
    for index in words.indices.dropLast()
    where Int(turned[index + 1]) != nil && Int(turned[index]) == nil
      && !vocabulary.isReserved(words[index])
    {
      turned.swapAt(index, index + 1)
    }
    if turned != line.words { result.append(Line(words: turned, gaps: line.gaps)) }
    // `length 8 h` for from 8 h through 8 h; `reserve boa 10% for` for `reserve 10% of boa for`.
    if words.count == 3, words[0] == Keyword.length.spelling(in: language) {
      let span = "\(words[1]) \(words[2])"
      let through = Keyword.through.spelling(in: language)
      result.append(line.replacing(1..<3, with: "\(span) \(through) \(span)"))
    }
    if words.count > 4, words[0] == Keyword.reserve.spelling(in: language), words[3] == "%" {
      let of = Keyword.of.spelling(in: language)
      result.append(line.replacing(1..<4, with: "\(words[2])% \(of) \(words[1])"))
    }
    return result
  }
}
