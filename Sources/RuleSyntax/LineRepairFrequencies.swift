import SourceText

/// Frequencies that are said in another order than the language has them.
extension LineRepair {
  /// `every quarter 2 times` for `2 times per quarter`, `twice a quarter` and `per quarter 2 times`;
  /// `at least 2 times` for `2 to 3 times`.
  func frequencies(_ words: [String], _ line: Line) -> [Line] {
    var result: [Line] = []
    for index in words.indices {
      if let (count, next) = times(words, index), next < words.count,
        ["per", "a", "each", "every", "elk", "elke", "ieder", "iedere"].contains(words[next]),
        let (unit, end) = period(words, next + 1)
      {
        result.append(line.replacing(index..<end, with: "\(unit) \(count)"))
      }
      if ["per", "om"].contains(words[index]) {
        let next = index + (index + 1 < words.count && words[index + 1] == "de" ? 2 : 1)
        // `om de week` is every other week.
        if let (unit, end) = period(words, next), words[index] == "per" || Int(words[next]) != nil {
          result.append(line.replacing(index..<end, with: unit))
        }
      }
      if index + 3 < words.count, let low = Int(words[index]), let high = Int(words[index + 2]),
        low < high, ["à", "a", "to", "or", "tot", "of", "-"].contains(words[index + 1]),
        isTimes(words[index + 3])
      {
        let least = Keyword.atLeast.spelling(in: language)
        result.append(line.replacing(index..<index + 3, with: "\(least) \(low)"))
      }
    }
    return result
  }

  private func isTimes(_ word: String) -> Bool {
    Keyword.times.spellings(in: language).contains(word) || ["x", "maal", "keren"].contains(word)
  }

  /// A number of times at a word, as the language writes it, and the word after it.
  private func times(_ words: [String], _ index: Int) -> (text: String, next: Int)? {
    let spellings = Keyword.times.spellings(in: language)
    func text(_ count: Int) -> String {
      "\(count) \(count == 1 ? spellings[spellings.count - 1] : spellings[0])"
    }
    let word = words[index]
    if let count = Int(word), count > 0, index + 1 < words.count, isTimes(words[index + 1]) {
      return (text(count), index + 2)
    }
    if word.hasSuffix("x"), let count = Int(word.dropLast()), count > 0 {
      return (text(count), index + 1)
    }
    if ["once", "eenmaal"].contains(word) { return (text(1), index + 1) }
    return ["twice", "tweemaal"].contains(word) ? (text(2), index + 1) : nil
  }

  /// A period at a word, as it starts a frequency, and the word after it: `every 2 weeks`.
  private func period(_ words: [String], _ index: Int) -> (text: String, next: Int)? {
    guard index < words.count else { return nil }
    let count = Int(words[index])
    let place = index + (count == nil ? 0 : 1)
    guard place < words.count else { return nil }
    let isYear = words[place] == "calendar" && place + 1 < words.count
    let word = isYear ? words[place + 1] : words[place]
    let next = place + (isYear ? 2 : 1)
    let many = count ?? 1
    guard let unit = LineRepair.periods[word] else { return nil }
    if language == .english {
      let text = many == 1 ? "every \(unit.english)" : "every \(many) \(unit.english)s"
      return (text, next)
    }
    let isNeuter = unit.dutch == "kwartaal" || unit.dutch == "kalenderjaar"
    return (
      many == 1 ? "\(isNeuter ? "elk" : "elke") \(unit.dutch)" : "elke \(many) \(unit.plural)", next
    )
  }

  private struct Period {
    let english: String
    let dutch: String
    let plural: String
  }

  private static let periods: [String: Period] = {
    let day = Period(english: "day", dutch: "dag", plural: "dagen")
    let week = Period(english: "week", dutch: "week", plural: "weken")
    let month = Period(english: "month", dutch: "maand", plural: "maanden")
    let quarter = Period(english: "quarter", dutch: "kwartaal", plural: "kwartalen")
    let year = Period(english: "calendar year", dutch: "kalenderjaar", plural: "kalenderjaren")
    return [
      "day": day, "days": day, "dag": day, "dagen": day, "week": week, "weeks": week,
      "weken": week, "month": month, "months": month, "maand": month, "maanden": month,
      "quarter": quarter, "quarters": quarter, "kwartaal": quarter, "kwartalen": quarter,
      "year": year, "years": year, "jaar": year, "jaren": year, "kalenderjaar": year,
      "kalenderjaren": year,
    ]
  }()
}
