import SourceText

/// Changes of numbers, times, dates, texts and conditions into the forms of the language.
extension LineRepair {
  // MARK: Texts

  private static let pairs: [(open: String, close: String)] = [
    ("''", "''"), ("'", "'"), ("‘", "’"), ("«", "»"), ("″", "″"), ("`", "`"), ("„", "”"),
  ]

  /// Texts between other marks, without marks, or with too many.
  func quotes(_ line: Line) -> [Line] {
    var result: [Line] = []
    let text = line.text
    for (odd, plain) in [("ﬁ", "fi"), ("ﬂ", "fl"), ("&gt;", ">"), ("&lt;", "<"), ("&amp;", "&")] {
      let parts = text.split(separator: odd, omittingEmptySubsequences: false)
      if parts.count > 1 { result.append(self.line(parts.joined(separator: plain))) }
    }
    for (open, close) in LineRepair.pairs {
      let parts = text.split(separator: open, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { continue }
      let rest = parts[1]
      guard let end = rest.split(separator: close, omittingEmptySubsequences: false).last,
        rest.utf8.count > end.utf8.count
      else { continue }
      let inner = rest.prefix(rest.count - end.count - close.count)
      result.append(self.line("\(parts[0])\"\(inner)\"\(end)"))
      result.append(self.line("\(parts[0])\(inner)\(end)"))
    }
    let marks = text.split(separator: "\"", omittingEmptySubsequences: false)
    let isList = marks.contains { $0.allSatisfy { $0 == "," || $0 == " " } && $0.contains(",") }
    if marks.count > 3, !isList {
      let inner = marks[1..<marks.count - 1].joined()
      result.append(self.line("\(marks[0])\"\(inner)\"\(marks[marks.count - 1])"))
    }
    if marks.count == 2 {
      // One mark only: the text starts or ends at another word.
      for index in 1..<max(1, line.words.count) where !line.words[index].hasPrefix("\"") {
        let before = line.words[..<index].joined(separator: " ")
        let after = Line(words: Array(line.words[index...]), gaps: Array(line.gaps[index...])).text
        let plain = after.split(separator: "\"").joined()
        result.append(self.line("\(before) \"\(plain)\""))
      }
    }
    return result
  }

  /// Words that may be a text without its marks.
  func bareTexts(_ line: Line) -> [Line] {
    let marks = line.text.split(separator: "\"", omittingEmptySubsequences: false)
    guard marks.count == 1 || marks.count == 3 else { return [] }
    var result: [Line] = []
    for start in line.words.indices.dropFirst() where !line.words[start].hasPrefix("\"") {
      let isTest = line.words[start - 1] == Keyword.is.spelling(in: language)
      let ends = Array(start + 1...line.words.count)
      for end in isTest ? Array(ends.dropFirst()) : Array(ends.reversed()) {
        let part = Line(words: Array(line.words[start..<end]), gaps: Array(line.gaps[start..<end]))
        let isProse = part.words.allSatisfy {
          !["<", ">", "<=", ">=", "=", "(", ")", ";"].contains($0)
        }
        guard isProse, !isTest || part.words.count < 5, !part.text.contains("\""),
          !holdsForEach(part)
        else { continue }
        result.append(line.replacing(start..<end, with: "\"\(part.text)\""))
      }
    }
    return result
  }

  /// Whether words say for which objects a rule is: no title swallows them.
  private func holdsForEach(_ line: Line) -> Bool {
    let text = " \(line.text.lowercased()) "
    return Keyword.forEach.spellings(in: language).contains { text.contains(" \($0) ") }
  }

  // MARK: Numbers, times and dates

  private static let romans = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

  func values(_ line: Line) -> [Line] {
    var result: [Line] = []
    for index in line.words.indices {
      for text in wordValues(line.words[index].lowercased(), at: index, of: line) {
        result.append(line.replacing(index..<index + 1, with: text))
      }
      result += pairValues(line, index)
      result += dates(line, index)
      result += times(line, index)
    }
    return result
  }

  private func wordValues(_ word: String, at index: Int, of line: Line) -> [String] {
    var result: [String] = []
    let digits = String(word.prefix { ("0"..."9").contains($0) })
    let rest = String(word.dropFirst(digits.count))
    if !digits.isEmpty, ["st", "nd", "rd", "th", "e", "ste", "de", "ᵉ"].contains(rest) {
      result.append(digits)
      if digits == "1" { result.append(Keyword.first.spelling(in: language)) }
    }
    if let plain = LineRepair.withoutCents(word) { result.append(plain) }
    if let roman = LineRepair.romans.firstIndex(of: word) { result.append("\(roman + 1)") }
    if let number = Matcher.numberWords.firstIndex(where: { $0.contains(word) }), number > 0 {
      result.append("\(number)")
    }
    let hour = Keyword.hour.spelling(in: language)
    let units: [String: String] =
      language == .english
      ? ["w": "weeks", "d": "days", "m": "min", "y": "years", "hrs": "h", "hr": "h", "mins": "min"]
      : ["w": "weken", "d": "dagen", "m": "min", "j": "jaar", "h": "u"]
    if !digits.isEmpty, let unit = units[rest] { result.append("\(digits) \(unit)") }
    let parts = word.split(whereSeparator: { "hu".contains($0) }).map { String($0) }
    if parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60 {
      result.append("\(hours) \(hour) \(minutes) min")
    }
    if word.contains("o") || word.contains("l") {
      let plain = String(word.map { $0 == "o" ? "0" : $0 == "l" ? "1" : $0 })
      if plain.allSatisfy({ ("0"..."9").contains($0) }) { result.append(plain) }
    }
    if index > 0, word.hasPrefix("'"), let year = Int(word.dropFirst()) {
      result.append("20\(year)")
    }
    return result
  }

  /// `2500` for `2.500,00` and `2,500.00`: marks between thousands, and no cents.
  private static func withoutCents(_ word: String) -> String? {
    guard word.hasSuffix(",00") || word.hasSuffix(".00") else { return nil }
    let groups = word.dropLast(3).split(whereSeparator: { ".,".contains($0) })
    guard groups.count > 1, groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }),
      groups.allSatisfy({ $0.allSatisfy { ("0"..."9").contains($0) } })
    else { return nil }
    return groups.joined()
  }

  /// Values of two or three tokens: money, percentages, halves, marks for minutes.
  private func pairValues(_ line: Line, _ index: Int) -> [Line] {
    let words = line.words.map { $0.lowercased() }
    var result: [Line] = []
    func offer(_ count: Int, _ text: String) {
      guard index + count <= words.count else { return }
      result.append(line.replacing(index..<index + count, with: text))
    }
    func at(_ offset: Int) -> String { index + offset < words.count ? words[index + offset] : "" }
    let isNumber = words[index].utf8.first.map { $0 &- 48 < 10 } ?? false
    let hour = Keyword.hour.spelling(in: language)
    if isNumber, ["eur", "euro", "euros", "€"].contains(at(1)) {
      offer(2, "EUR \(words[index])")
    }
    if isNumber, at(1) == ",", at(2) == "-" { offer(3, words[index]) }
    if isNumber, ["percent", "procent"].contains(at(1)) { offer(2, "\(words[index])%") }
    if isNumber, let share = LineRepair.share(words[index]) { offer(1, "\(share)%") }
    if isNumber, at(1) == "'" {
      offer(2, "\(words[index]) min")
      // `1'400`
      if at(2).utf8.count == 3, Int(at(2)) != nil { offer(3, words[index] + at(2)) }
    }
    if at(0) == "'", let year = Int(at(1)), at(1).utf8.count == 2 { offer(2, "20\(year)") }
    if isNumber, at(1) == "½" {
      offer(
        [hour, "uur", "hour", "hours", "h"].contains(at(2)) ? 3 : 2,
        "\(words[index]) \(hour) 30 min"
      )
    }
    if isNumber, at(1) == "×" || at(1) == "+" { offer(2, words[index]) }
    if at(0) == "-", Int(at(1)) != nil { offer(2, at(1)) }
    if isNumber, at(1) == "-", Int(at(2)) != nil, let unit = words.dropFirst(index + 3).first {
      let through = Keyword.through.spelling(in: language)
      offer(4, "\(words[index]) \(unit) \(through) \(at(2)) \(unit)")
    }
    if isNumber, at(1) == "-", Int(at(2)) != nil {
      offer(3, "\(words[index]) \(Keyword.to.spelling(in: language)) \(at(2))")
    }
    if let count = Int(at(0)), count < 100, ["weeks", "weken"].contains(at(1)) {
      offer(2, "\(count * 7) \(language == .english ? "days" : "dagen")")
    }
    let takes = Keyword.takes.spelling(in: language)
    let isUnitless = Int(at(0)) != nil && !vocabulary.isReserved(at(1))
    if isUnitless, let count = Int(at(0)), words[0] == takes, count >= 15 {
      offer(1, "\(count) min")
    } else if isUnitless, words[0] != takes {
      offer(1, "\(at(0)) \(hour)")
    }
    if let count = Int(at(0)), count % 5 == 0, count > 0, at(1) == "werkdagen" {
      offer(2, "\(count / 5) weken")
    }
    if let count = Int(at(0)), count > 0, at(1) == "working", at(2) == "days", count % 5 == 0 {
      offer(3, "\(count / 5) weeks")
    }
    let yearly = ["month": 12, "maand": 12, "quarter": 4, "kwartaal": 4]
    if let count = Int(at(0)), count < 1000, at(1) == "per", let times = yearly[at(2)] {
      offer(3, "\(count * times) \(Keyword.perCalendarYear.spelling(in: language))")
    }
    let decimals = words[index].split(whereSeparator: { ".,".contains($0) })
    if isNumber, decimals.count == 2, decimals[1].utf8.count > 4, decimals[0].utf8.count < 5 {
      offer(1, String(words[index].prefix(decimals[0].count + 5)))
    }
    if isNumber, at(1) == "km" { offer(2, "\(words[index]) km per \(hour)") }
    return result
  }

  /// `10` for `0.1` or `0,1`, `130` for `1.3`.
  private static func share(_ text: String) -> Int? {
    let parts = text.split(whereSeparator: { ".,".contains($0) }).map { String($0) }
    guard parts.count == 2, let whole = Int(parts[0]), whole < 10, parts[1].utf8.count <= 2,
      let rest = Int(parts[1])
    else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? rest * 10 : rest)
  }

  private func times(_ line: Line, _ index: Int) -> [Line] {
    let words = line.words.map { $0.lowercased() }
    func at(_ offset: Int) -> String { index + offset < words.count ? words[index + offset] : "" }
    var result: [Line] = []
    func offer(_ count: Int, _ text: String) {
      guard index + count <= words.count else { return }
      result.append(line.replacing(index..<index + count, with: text))
    }
    if let clock = LineRepair.clock(at(0)) {
      offer(1, clock)
      if ["am", "pm"].contains(at(1)), let half = LineRepair.clock(at(0) + at(1)) {
        offer(2, half)
      }
      if ["uur", "u", "h", "hrs"].contains(at(1)) { offer(2, clock) }
      if at(1) == "-", let to = LineRepair.clock(at(2)) { offer(3, "\(clock)-\(to)") }
      if at(1) == ";", let minutes = Int(at(2).prefix(2)), minutes < 60, at(2).utf8.count == 2 {
        offer(3, "\(clock.prefix(2)):\(at(2))")
      }
      if at(1) == ":", Int(at(2)) != nil { offer(3, clock) }
      if at(1) == ":", at(3) == "-", let to = LineRepair.clock(at(4)), at(5) == ":" {
        offer(7, "\(clock)-\(to)")
      }
      let joints = ["to", "until", "till", "and", "tot", "en", "-", "t/m"]
      if joints.contains(at(1)), let to = LineRepair.clock(at(2)) { offer(3, "\(clock)-\(to)") }
    }
    if ["from", "between", "van", "tussen", "vanaf"].contains(at(0)),
      let from = LineRepair.clock(at(1)), let to = LineRepair.clock(at(3))
    {
      if index == 0 { offer(4, "\(Keyword.within.spelling(in: language)) \(from)-\(to)") }
      offer(4, "\(from)-\(to)")
    }
    let halves = at(0).split(separator: "-").map { String($0) }
    if halves.count == 2, let from = LineRepair.clock(halves[0]),
      let to = LineRepair.clock(halves[1])
    {
      offer(1, "\(from)-\(to)")
    }
    return result
  }

  /// `07:00` for `7`, `0700`, `7.00`, `7u00`, `7am`, `17:60` and the like.
  private static func clock(_ text: String) -> String? {
    var read = text
    var later = 0
    for (ending, hours) in [("am", 0), ("pm", 12), ("uur", 0), ("u", 0), ("h", 0)]
    where read.hasSuffix(ending) {
      read = String(read.dropLast(ending.count))
      later = hours
      break
    }
    var parts = read.split(whereSeparator: { ":.uh;".contains($0) }).map { String($0) }
    if parts.count == 1, read.utf8.count == 4, Int(read) != nil {
      parts = [String(read.prefix(2)), String(read.suffix(2))]
    }
    guard let first = parts.first, first.utf8.count <= 2, var hours = Int(first), parts.count <= 2
    else { return nil }
    let minutes = parts.count == 2 ? Int(parts[1]) : 0
    guard let minutes, minutes <= 60 else { return nil }
    if later == 12, hours < 12 { hours += 12 }
    var all = hours * 60 + minutes
    if all > 24 * 60, hours == 24 { all -= 24 * 60 }
    guard all <= 24 * 60 else { return nil }
    return SyntaxMessages.clock(all)
  }

  private func month(_ word: String) -> (number: Int, keyword: Keyword)? {
    let number = Matcher.months.firstIndex { $0.spelling(in: language).lowercased() == word }
    if let number { return (number + 1, Matcher.months[number]) }
    let short = language == .english ? Rewordings.english3 : Rewordings.dutch3
    guard let full = short[word]?.lowercased(),
      let index = Matcher.months.firstIndex(where: {
        $0.spelling(in: language).lowercased() == full
      })
    else { return nil }
    return (index + 1, Matcher.months[index])
  }

  private func dates(_ line: Line, _ index: Int) -> [Line] {
    let words = line.words.map { $0.lowercased() }
    func at(_ offset: Int) -> String { index + offset < words.count ? words[index + offset] : "" }
    var result: [Line] = []
    func offer(_ count: Int, _ day: Int, _ month: Int, _ year: Int) {
      let year = year < 100 ? year + 2000 : year
      guard index + count <= words.count, (1...12).contains(month), (1900..<2200).contains(year)
      else { return }
      let last = DateSyntax.daysIn(month: month, year: year)
      let day = min(max(day, 1), last)
      let name = Matcher.months[month - 1].spelling(in: language)
      result.append(line.replacing(index..<index + count, with: "\(day) \(name) \(year)"))
    }
    let parts = at(0).split(whereSeparator: { "./-".contains($0) }).compactMap { Int($0) }
    if parts.count == 3 {
      parts[0] > 31
        ? offer(1, parts[2], parts[1], parts[0]) : offer(1, parts[0], parts[1], parts[2])
    }
    if let day = Int(at(0)), ["/", "-", "."].contains(at(1)), let month = Int(at(2)),
      at(1) == at(3), let year = Int(at(4))
    {
      day > 31 ? offer(5, year, month, day) : offer(5, day, month, year)
    }
    if let (month, _) = month(at(0)) {
      if let day = Int(at(1)), at(2) == ",", let year = Int(at(3)) { offer(4, day, month, year) }
      if let day = Int(at(1)), day < 32, let year = Int(at(2)) { offer(3, day, month, year) }
      let isLast = index > 0 && ["through", "met", "t/m"].contains(words[index - 1])
      if let year = Int(at(1)), year > 1900 {
        offer(2, isLast ? 31 : 1, month, year)
      }
    }
    if let day = Int(at(0)), let (month, _) = month(at(1)) {
      if let year = Int(at(2)), day < 32 { offer(3, day, month, year) }
      if at(2) == "'", let year = Int(at(3)) { offer(4, day, month, year) }
      if let year = Int(at(0)), year > 1900, let day = Int(at(2)) { offer(3, day, month, year) }
      // The year of the other date of the two.
      let joint = Keyword.through.spelling(in: language).split(separator: " ").count
      if let year = Int(at(2 + joint + 2)), year > 1900 { offer(2, day, month, year) }
    }
    result += otherDates(line, index, words)
    let isOfDate = index > 0 && month(words[index - 1]) != nil
    if let year = Int(at(0)), (1990..<2100).contains(year), !isOfDate { offer(1, 1, 1, year) }
    return result
  }

  /// Dates with more words than a date has, or two in the wrong order.
  private func otherDates(_ line: Line, _ index: Int, _ words: [String]) -> [Line] {
    func at(_ offset: Int) -> String { index + offset < words.count ? words[index + offset] : "" }
    var result: [Line] = []
    // `the 1st of November 2026`
    let ordinal = at(0).prefix { ("0"..."9").contains($0) }
    let isOrdinal = ["st", "nd", "rd", "th", "e", "ste", "de"].contains(
      String(at(0).dropFirst(ordinal.count))
    )
    if isOrdinal, let day = Int(ordinal), at(1) == "of", let (month, _) = month(at(2)),
      let year = Int(at(3)), day < 32, year > 1900, year < 2200
    {
      let name = Matcher.months[month - 1].spelling(in: language)
      let start = index > 0 && words[index - 1] == "the" ? index - 1 : index
      result.append(line.replacing(start..<index + 4, with: "\(day) \(name) \(year)"))
    }
    // A weekday before the date.
    let isWeekday = Matcher.weekdays.contains { $0.spelling(in: language).lowercased() == at(0) }
    if isWeekday, Int(at(1)) != nil { result.append(line.replacing(index..<index + 1, with: "")) }
    if let day = Int(at(0)), let (month, _) = month(at(1)), Int(at(2)) != nil {
      let name = Matcher.months[month - 1].spelling(in: language)
      result.append(line.replacing(index..<min(index + 3, words.count), with: "\(day) \(name)"))
    }
    // `end of 2027`, `begin 2027`
    let edges = ["end": 12, "eind": 12, "einde": 12, "start": 1, "begin": 1, "beginning": 1]
    if let number = edges[at(0)] {
      let next = ["of", "van"].contains(at(1)) ? 2 : 1
      if let year = Int(at(next)), year > 1900, year < 2200, index + next < words.count {
        let name = Matcher.months[number - 1].spelling(in: language)
        let day = number == 12 ? 31 : 1
        result.append(
          line.replacing(index..<index + next + 1, with: "\(day) \(name) \(year)")
        )
      }
    }
    let quarters = ["q1": 1, "q2": 4, "q3": 7, "q4": 10, "k1": 1, "k2": 4, "k3": 7, "k4": 10]
    if let month = quarters[at(0)], let year = Int(at(1)), year > 1900, year < 2200 {
      let name = Matcher.months[month - 1].spelling(in: language)
      result.append(line.replacing(index..<index + 2, with: "1 \(name) \(year)"))
    }
    // The later of two dates stands first.
    let joint = Keyword.through.spelling(in: language).split(separator: " ").count
    if index + 6 + joint <= words.count, let first = Int(at(2)), let last = Int(at(5 + joint)),
      month(at(1)) != nil, month(at(4 + joint)) != nil, first > 1900, last > 1900
    {
      let swapped =
        words[(index + 3 + joint)..<(index + 6 + joint)] + words[(index + 3)..<(index + 3 + joint)]
        + words[index..<(index + 3)]
      result.append(
        line.replacing(index..<index + 6 + joint, with: swapped.joined(separator: " "))
      )
    }
    return result
  }
}
