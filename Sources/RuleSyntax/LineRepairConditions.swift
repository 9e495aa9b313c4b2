import SourceText

/// Changes of conditions that are said in another way.
extension LineRepair {
  func conditions(_ line: Line) -> [Line] {
    let words = line.words
    var result: [Line] = []
    let isWord = Keyword.is.spelling(in: language)
    let not = Keyword.not.spelling(in: language)
    let and = Keyword.and.spelling(in: language)
    let or = Keyword.or.spelling(in: language)
    let within = Keyword.inSpan.spelling(in: language)
    func at(_ index: Int) -> String {
      index >= 0 && index < words.count ? words[index] : ""
    }
    func offer(_ range: Range<Int>, _ text: String) {
      guard range.lowerBound >= 0, range.upperBound <= words.count else { return }
      result.append(line.replacing(range, with: text))
    }
    for index in words.indices {
      let equals = Int(at(index + 2)) == nil ? isWord : "="
      if at(index) == "!", at(index + 1) == "=" {
        offer(index - 1..<index + 3, "\(not) \(at(index - 1)) \(equals) \(at(index + 2))")
      }
      if at(index) == "<", at(index + 1) == ">" {
        offer(index - 1..<index + 3, "\(not) \(at(index - 1)) \(equals) \(at(index + 2))")
      }
      if at(index) == isWord, at(index + 1) == not {
        offer(index - 1..<index + 3, "\(not) \(at(index - 1)) \(isWord) \(at(index + 2))")
      }
      if at(index) == or || at(index) == and,
        let last = words[..<index].lastIndex(of: isWord), last > 0
      {
        offer(index + 1..<index + 1, "\(words[last - 1]) \(isWord)")
      }
      if ["between", "tussen"].contains(at(index).lowercased()), Int(at(index + 1)) != nil {
        offer(
          index - 1..<index + 4,
          "\(at(index - 1)) >= \(at(index + 1)) \(and) \(at(index - 1)) <= \(at(index + 3))"
        )
      }
      if Int(at(index)) != nil, let turned = LineRepair.turned[at(index + 1)] {
        let first = "\(at(index + 2)) \(turned) \(at(index))"
        offer(index..<index + 3, first)
        if LineRepair.turned[at(index + 3)] != nil {
          offer(
            index..<index + 5,
            "\(first) \(and) \(at(index + 2)) \(at(index + 3)) \(at(index + 4))"
          )
        }
      }
      // `2 violations in 12 months`
      if Int(at(index)) != nil, at(index + 2) == within {
        offer(
          index..<index + 5,
          "\(at(index + 1)) \(within) \(at(index + 3)) \(at(index + 4)) >= \(at(index))"
        )
      }
      result += comparisons(line, index)
      if at(index) == Keyword.otherwise.spelling(in: language), index == 0, words.count == 2 {
        offer(0..<2, "\(at(1)) \(at(0))")
      }
    }
    if words.contains("["), words.contains("]") {
      let changed = words.map { $0 == "[" ? "(" : $0 == "]" ? ")" : $0 }
      result.append(Line(words: changed, gaps: line.gaps))
    }
    if words.filter({ $0 == "(" }).count > words.filter({ $0 == ")" }).count {
      offer(words.count..<words.count, ")")
    }
    return result
  }

  private static let sayings: [(words: [String], sign: String)] = [
    (["at", "least"], ">="), (["more", "than"], ">"), (["at", "most"], "<="),
    (["less", "than"], "<"), (["fewer", "than"], "<"), (["minstens"], ">="), (["minimaal"], ">="),
    (["meer", "dan"], ">"), (["hoogstens"], "<="), (["maximaal"], "<="), (["minder", "dan"], "<"),
  ]

  /// `violations in 12 months >= 2` for `at least 2 violations in 12 months` and
  /// `2 or more violations in 12 months`.
  private func comparisons(_ line: Line, _ index: Int) -> [Line] {
    let words = line.words.map { $0.lowercased() }
    let within = Keyword.inSpan.spelling(in: language)
    func offer(_ number: Int, _ subject: Int, _ sign: String) -> [Line] {
      let end = subject + 4
      guard end <= words.count, Int(words[number]) != nil, words[subject + 1] == within else {
        return []
      }
      let turned = words[subject..<end].joined(separator: " ") + " \(sign) \(words[number])"
      return [line.replacing(index..<end, with: turned)]
    }
    var result: [Line] = []
    for saying in LineRepair.sayings where words[index...].starts(with: saying.words) {
      let number = index + saying.words.count
      if number < words.count { result += offer(number, number + 1, saying.sign) }
    }
    if index + 2 < words.count, ["or", "of"].contains(words[index + 1]),
      ["more", "meer"].contains(words[index + 2])
    {
      result += offer(index, index + 3, ">=")
    }
    return result
  }

  private static let turned = ["<": ">", "<=": ">=", ">": "<", ">=": "<="]
}
