import SourceText

/// Mistakes the matcher can name. Each function gives nothing in the fast run; in the explaining
/// run it reports the mistake and steps over it, so that the rest of the line is read too.
extension Matcher {
  private var messages: SyntaxMessages { SyntaxMessages(file: file, language: language) }

  private func range(at index: Int) -> TextRange { range(from: index, through: index) }

  // MARK: Names and strings

  mutating func explainNoName() -> String? {
    guard isExplaining else { return nil }
    if isAt(.string), !tokens[position].isUnclosed {
      let content = String(text(at: position).dropFirst().dropLast())
      if isName(content) {
        report(messages.nameInQuotes(range(at: position), content))
        position += 1
        return content
      }
    }
    expect(.slot(.name))
    return nil
  }

  func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, first &- 97 < 26 || first >= 0x80 else { return false }
    guard text.utf8.allSatisfy({ $0 &- 97 < 26 || $0 &- 48 < 10 || $0 == 45 || $0 >= 0x80 })
    else { return false }
    return !vocabulary.isReserved(text)
  }

  mutating func explainName() -> String? {
    guard isExplaining else { return nil }
    let token = tokens[position]
    let read = text(at: position)
    if let digits = ordinal(read) {
      report(messages.numberInWords(range(at: position), read, digits))
    } else if vocabulary.isReserved[Int(token.word)] {
      expect(.slot(.name))
      if weakProblemAt == nil {
        weakProblemAt = position
        weakKind = currentKind
      }
      report(messages.nameIsKeyword(range(at: position), read))
    } else {
      let better = SyntaxMessages.nameLike(read)
      let isUppercase =
        read != read.lowercased() && SyntaxMessages.nameLike(read.lowercased()) == read.lowercased()
      // `2e-visit`: a name starts with a letter.
      let digits = better.prefix { ("0"..."9").contains($0) }
      let rest = better.split(separator: "-", maxSplits: 1)
      let tail = rest.count == 2 && !digits.isEmpty ? String(rest[1]) : better
      let fix = isName(better) ? better : isName(tail) ? tail : nil
      report(
        isUppercase
          ? messages.nameUppercase(range(at: position), read, fix)
          : messages.nameInvalid(range(at: position), read, fix)
      )
    }
    position += 1
    nameEnd = position
    return read
  }

  mutating func explainNoString() -> String? {
    guard isExplaining, isAt(.word) else { return nil }
    let read = text(at: position)
    // A keyword here means that the text is missing; `Team VTH` is a text.
    guard !vocabulary.isReserved(read) || read != read.lowercased() else { return nil }
    let whole = range(from: position, through: end - 1)
    report(messages.stringWithoutQuotes(whole, file.text(whole)))
    position = end
    return ""
  }

  mutating func explainUnclosed() -> Bool {
    guard isExplaining else { return false }
    report(messages.unclosedString(range(at: position)))
    return true
  }

  // MARK: Numbers and quantities

  mutating func explainNumber(whole: Bool) -> (digits: Int, scale: Int)? {
    guard isExplaining else { return nil }
    let start = position
    let text = Array(text(at: position).utf8)
    position += 1
    if isSplitThousand(at: start) {
      while position < end, isSplitThousand(at: position - 1) { position += 1 }
      let digits = (start..<position).map { self.text(at: $0) }.joined()
      report(messages.thousandsMark(range(from: start, through: position - 1), digits))
      return (1, 1)
    }
    let parts = text.split(whereSeparator: { $0 == 44 || $0 == 46 })
    let digits = parts.reduce(0) { $0 + $1.count }
    let own = UInt8(ascii: language == .english ? "." : ",")
    let groups = parts.dropFirst().allSatisfy { $0.count == 3 } && (parts.first?.count ?? 0) <= 3
    let plain = String(decoding: parts.flatMap { $0 }, as: UTF8.self)
    if parts.count > 2 || (parts.count == 2 && !text.contains(own)), groups, digits <= 9 {
      report(messages.thousandsMark(range(at: start), plain))
    } else if digits > 9 || (parts.count == 2 && parts[1].count > 4) {
      report(messages.numberTooLarge(range(at: start)))
    } else if parts.count == 2, !text.contains(own), !whole {
      let mended = text.map { $0 == 44 || $0 == 46 ? own : $0 }
      report(messages.decimalMark(range(at: start), String(decoding: mended, as: UTF8.self)))
    } else {
      report(messages.notWhole(range(at: start)))
    }
    return (1, 1)
  }

  mutating func explainFamily(
    _ family: QuantityFamily,
    _ quantity: QuantitySyntax,
    from start: Int
  ) -> SlotValue? {
    guard isExplaining else { return nil }
    let place = range(from: start, through: position - 1)
    let isBare = quantity.unit == .none && quantity.per == nil
    if problems.last?.code == SyntaxCode.unknownUnit.rawValue {
      return .quantity(quantity)
    }
    if isBare, let count = workingDays() {
      let whole = range(from: start, through: position + count - 1)
      report(messages.workingDays(whole, quantity.scale == 1 ? quantity.digits : nil))
      position += count
      return .quantity(quantity)
    }
    if isBare, let unit = nearestUnit() {
      report(messages.unknownUnit(range(at: position), text(at: position), unit))
      position += 1
      return .quantity(quantity)
    }
    report(
      isBare
        ? messages.missingUnit(place, family) : messages.wrongUnit(place, family)
    )
    return .quantity(quantity)
  }

  /// How many words here say days on which people work; nil when they do not.
  private func workingDays() -> Int? {
    guard isAt(.word) else { return nil }
    let read = text(at: position).lowercased()
    if ["werkdag", "werkdagen", "workday", "workdays"].contains(read) { return 1 }
    guard ["working", "business", "work"].contains(read), position + 1 < end,
      ["day", "days"].contains(text(at: position + 1).lowercased())
    else { return nil }
    return 2
  }

  /// The unit that the word here is nearly.
  private func nearestUnit() -> String? {
    guard isAt(.word), !vocabulary.isReserved[Int(tokens[position].word)] else { return nil }
    let units: [Keyword] = [
      .minute, .hour, .day, .week, .month, .quarter, .calendarYear, .year, .place, .kilometre,
    ]
    // Of equally near spellings the plural, which is the longer one.
    let spellings = units.flatMap { $0.spellings(in: language) }
    return Suggestion.nearest(
      to: text(at: position),
      among: spellings.sorted { $0.utf8.count > $1.utf8.count }
    )
  }

  mutating func explainNoUnit() -> QuantitySyntax? {
    for keyword in [Keyword.minute, .hour, .day, .week, .month, .calendarYear] {
      expect(.keyword(keyword))
    }
    return nil
  }

  // MARK: Times

  mutating func explainNoTime() -> Int? {
    expect(.slot(.time))
    guard isExplaining, isAt(.number) else { return nil }
    // `7-22` for `07:00-22:00`.
    let isBeforeDash = position + 1 < end && tokens[position + 1].kind == .dash
    let isAfterDash = position > 0 && tokens[position - 1].kind == .dash
    if let hours = wholeNumber(at: position), hours <= 24, isBeforeDash || isAfterDash {
      if isBeforeDash, position + 2 < end, let to = wholeNumber(at: position + 2), to <= 24 {
        let text = "\(SyntaxMessages.clock(hours * 60))-\(SyntaxMessages.clock(to * 60))"
        let last = isHourWord(at: position + 3) ? position + 3 : position + 2
        report(messages.timeForm(range(from: position, through: last), text))
      } else if problems.last.map({ $0.range.end < range(at: position).end }) ?? true {
        report(messages.timeForm(range(at: position), SyntaxMessages.clock(hours * 60)))
      }
      position += isAfterDash && isHourWord(at: position + 1) ? 2 : 1
      return hours * 60
    }
    guard let from = dotted(position) else { return nil }
    if isBeforeDash, position + 2 < end, let to = dotted(position + 2) {
      let text = "\(SyntaxMessages.clock(from))-\(SyntaxMessages.clock(to))"
      report(messages.timeForm(range(from: position, through: position + 2), text))
    } else if problems.last.map({ $0.range.end < range(at: position).end }) ?? true {
      report(messages.timeForm(range(at: position), SyntaxMessages.clock(from)))
    }
    position += 1
    return from
  }

  /// Whether `uur` or the like stands behind a time.
  private func isHourWord(at index: Int) -> Bool {
    index < end && ["uur", "u", "h", "hrs", "hours"].contains(text(at: index).lowercased())
  }

  /// The minutes of `10.30`, a time with a full stop.
  private func dotted(_ index: Int) -> Int? {
    guard index < end, tokens[index].kind == .number else { return nil }
    let parts = text(at: index).split(whereSeparator: { $0 == "." || $0 == "," })
    guard parts.count == 2, parts[1].utf8.count == 2, parts[0].utf8.count <= 2,
      let hours = Int(parts[0]), let minutes = Int(parts[1]), minutes < 60,
      hours * 60 + minutes <= 24 * 60
    else { return nil }
    return hours * 60 + minutes
  }

  mutating func explainTime() -> Int? {
    guard isExplaining else { return nil }
    let read = text(at: position)
    // 25:00 to 35:59 are hours counted on past midnight.
    let parts = read.split(separator: ":")
    var fix: String?
    if parts.count == 2, let hours = Int(parts[0]), (25..<36).contains(hours),
      parts[1].utf8.count == 2, let minutes = Int(parts[1]), minutes < 60
    {
      fix = SyntaxMessages.clock((hours - 24) * 60 + minutes)
    }
    report(messages.noSuchTime(range(at: position), read, fix))
    position += 1
    return 0
  }

  mutating func explainNoDash() -> SlotValue? {
    guard isExplaining else { return nil }
    if isAt(.word), position + 1 < end, let from = minutes(at: position - 1),
      let to = minutes(at: position + 1)
    {
      let text = "\(SyntaxMessages.clock(from))-\(SyntaxMessages.clock(to))"
      report(messages.windowForm(range(from: position - 1, through: position + 1), text))
      position += 2
      return .window(from: from, to: to)
    }
    if isAt(.time), let from = minutes(at: position - 1), let to = minutes(at: position) {
      let text = "\(SyntaxMessages.clock(from))-\(SyntaxMessages.clock(to))"
      report(messages.windowForm(range(from: position - 1, through: position), text))
      position += 1
      return .window(from: from, to: to)
    }
    expect(.slot(.window))
    return nil
  }

  mutating func explainEmptyWindow(from start: Int) -> SlotValue? {
    guard isExplaining else { return nil }
    if problems.isEmpty { report(messages.emptyWindow(range(from: start, through: position - 1))) }
    return .window(from: 0, to: 1)
  }

  // MARK: Dates

  /// Whether `until` or `tot` stands here without what makes it inclusive.
  var isAtUntil: Bool {
    guard isAt(.word) else { return false }
    let read = text(at: position).lowercased()
    return ["until", "till", "tot"].contains(read) && length(of: .through) == 0
  }

  /// Steps over `until` where `through` was meant.
  mutating func explainUntil(_ keyword: Keyword) -> Bool {
    guard isExplaining, keyword == .through || keyword == .to, isAtUntil else { return false }
    report(
      messages.untilIsAmbiguous(
        range(at: position),
        text(at: position),
        keyword.spelling(in: language)
      )
    )
    position += 1
    return true
  }

  /// Steps over a date written with digits only; gives whether there was one.
  mutating func explainDigitsOnly() -> Bool {
    guard isExplaining, isAt(.number), position + 4 < end, tokens[position + 2].kind == .number,
      tokens[position + 4].kind == .number, isDateMark(position + 1), isDateMark(position + 3),
      let first = wholeNumber(at: position), let month = wholeNumber(at: position + 2),
      let last = wholeNumber(at: position + 4)
    else { return false }
    let (day, year) = first > 31 ? (last, first) : (first, last)
    var text: String?
    if (1...12).contains(month), year >= 1900, year < 2200, day >= 1,
      day <= DateSyntax.daysIn(month: month, year: year)
    {
      text = "\(day) \(Matcher.months[month - 1].spelling(in: language)) \(year)"
    }
    report(messages.dateForm(range(from: position, through: position + 4), text))
    position += 5
    return true
  }

  private func isDateMark(_ index: Int) -> Bool {
    tokens[index].kind == .dash || text(at: index) == "/"
  }

  mutating func explainMonth() {
    guard isExplaining else { return }
    guard isAt(.word), !vocabulary.isReserved[Int(tokens[position].word)] else {
      return expect(.slot(.date))
    }
    let read = text(at: position)
    guard let month = nearest(read, Matcher.months) else { return expect(.slot(.date)) }
    report(
      messages.unknownMonth(range(at: position), read, month.spelling(in: language))
    )
  }

  mutating func explainNoYear() -> DateSyntax? {
    guard isExplaining else { return nil }
    report(messages.missingYear(range(from: position - 2, through: position - 1)))
    return DateSyntax(year: 2000, month: 1, day: 1)
  }

  mutating func explainYear(_ year: Int) -> DateSyntax? {
    guard isExplaining else { return nil }
    report(messages.yearOutOfRange(range(at: position), year))
    position += 1
    return DateSyntax(year: 2000, month: 1, day: 1)
  }

  mutating func explainNoSuchDay(_ day: Int, _ month: Int, _ year: Int?, from start: Int) -> Bool {
    guard isExplaining else { return false }
    let last = DateSyntax.daysIn(month: month, year: year ?? 2024)
    let keyword = Matcher.months[month - 1]
    report(
      messages.noSuchDate(range(from: start, through: position - 1), keyword, year, last: last)
    )
    return true
  }

  mutating func explainReversed(from start: Int) -> DayItemSyntax? {
    guard isExplaining else { return nil }
    if problems.isEmpty {
      report(messages.datesReversed(range(from: start, through: position - 1)))
    }
    return .anyDay
  }

  /// `any day` is every day there is, so no other day stands beside it.
  mutating func explainMixedDays(from start: Int) -> [DayItemSyntax]? {
    guard isExplaining else { return nil }
    if problems.isEmpty { report(messages.mixedDays(range(from: start, through: position - 1))) }
    return [.anyDay]
  }

  mutating func explainEveryDay() -> DayItemSyntax? {
    let start = position
    guard take(.every) else { return nil }
    if length(of: .day) > 0 { position += 1 }
    report(messages.everyDay(range(from: start, through: position - 1)))
    return .anyDay
  }

  // MARK: Conditions

  mutating func explainNesting() -> ConditionSyntax? {
    guard isExplaining else { return nil }
    if problems.isEmpty { report(messages.nestedTooDeep(range(at: min(position, end - 1)))) }
    return nil
  }

  /// Steps over `=>` and the like.
  mutating func explainComparison() -> String? {
    guard isExplaining, position + 1 < end, tokens[position + 1].start == tokens[position].end
    else { return nil }
    let right: [String: String] = ["=>": ">=", "=<": "<=", "==": "="]
    let place = range(from: position, through: position + 1)
    guard let comparison = right[file.text(place)] else { return nil }
    report(messages.comparisonForm(place, comparison))
    position += 2
    return comparison
  }

  mutating func explainParenthesis(_ open: Int) -> Bool {
    guard isExplaining else { return false }
    if problems.isEmpty, position == end {
      report(messages.unclosedParenthesis(range(at: open), closeAt: Int(tokens[end - 1].end)))
      return true
    }
    expect(.slot(.condition))
    return false
  }
}
