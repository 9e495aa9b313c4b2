import SourceText

extension Matcher {
  /// Whether a slot of this kind can start at the current token.
  func starts(_ kind: SlotKind) -> Bool {
    guard position < end else { return false }
    let token = tokens[position]
    switch kind {
    case .name, .languageCode, .rawWord:
      return token.kind == .word && !vocabulary.isReserved[Int(token.word)]
    case .kindName, .condition: return token.kind == .word || token.kind == .openParenthesis
    case .version: return token.kind == .number || token.kind == .word
    case .string: return token.kind == .string
    case .nameOrString:
      return token.kind == .string
        || (token.kind == .word && !vocabulary.isReserved[Int(token.word)])
    case .integer, .duration, .period, .places, .date, .dayOfYear: return token.kind == .number
    case .time, .window: return token.kind == .time
    case .windowOrName:
      return token.kind == .time
        || (token.kind == .word && !vocabulary.isReserved[Int(token.word)])
    case .quantity:
      return token.kind == .number || token.kind == .time || length(of: .euro) > 0
    case .integerOrName, .durationOrName, .percentOrName, .speedOrName, .quantityOrName,
      .dateOrName:
      if token.kind == .number || token.kind == .time || length(of: .euro) > 0 { return true }
      return token.kind == .word && !vocabulary.isReserved[Int(token.word)]
    case .days: return startsDay(at: position)
    case .outcome: return token.kind == .word
    }
  }

  /// Reads a slot and fills it.
  mutating func matchSlot(_ label: SlotLabel, _ kind: SlotKind) -> Bool {
    let start = position
    currentLabel = label
    currentKind = kind
    if case .dayOfYear = kind { return matchDayOfYear() }
    if case .languageCode = kind { return matchLanguageCode(label) }
    guard let value = readSlot(kind) else {
      if position == start { expect(.slot(kind)) }
      return false
    }
    fill(label, value, from: start)
    return true
  }

  private mutating func readSlot(_ kind: SlotKind) -> SlotValue? {
    switch kind {
    case .name: return readName().map { .name($0) }
    case .kindName: return readName(allowing: .zone).map { .name($0) }
    case .rawWord: return readRaw().map { .name($0) }
    case .version: return readRaw().map { .string($0) }
    case .string: return readString().map { .string($0) }
    case .nameOrString: return isAt(.string) ? readString().map { .string($0) } : readNamed()
    case .integer: return readInteger().map { .integer($0) }
    case .integerOrName:
      if let value = explainNumberWord() { return .integer(value) }
      return isAtWord ? readNamed() : readInteger().map { .integer($0) }
    case .duration: return explainDuration() ?? readQuantity(.duration)
    case .durationOrName:
      if let value = explainDuration() { return value }
      return isAtWord ? readNamed() : readQuantity(.duration)
    case .period: return readQuantity(.period)
    case .places: return readQuantity(.places)
    case .percentOrName: return isAtWord ? readNamed() : readQuantity(.percent)
    case .speedOrName: return isAtWord ? readNamed() : readQuantity(.speed)
    case .quantity: return readValue()
    case .quantityOrName: return isAtWord ? readNamed() : readValue()
    case .date: return readDateValue()
    case .dateOrName: return isAtWord ? readNamed() : readDateValue()
    case .time: return readTime().map { .time($0) }
    case .window: return readWindow()
    case .windowOrName: return isAtWord ? readNamed() : readWindow()
    case .days: return readDays().map { .days($0) }
    case .condition: return readCondition().map { .condition($0) }
    case .outcome: return readOutcome().map { .outcome($0) }
    case .dayOfYear, .languageCode: return nil
    }
  }

  /// Reads a window, a date or a number with a unit.
  private mutating func readValue() -> SlotValue? {
    if isAt(.time) { return readWindow() }
    listMonths()
    return month(at: position + 1) != nil ? readDateValue() : readQuantity(.any)
  }

  private mutating func readDateValue() -> SlotValue? {
    readDayMonthYear().map { .date(year: $0.year, month: $0.month, day: $0.day) }
  }

  func isAt(_ kind: SyntaxToken.Kind) -> Bool { position < end && tokens[position].kind == kind }

  /// Whether a word stands here that is not the start of an amount of money.
  var isAtWord: Bool { isAt(.word) && length(of: .euro) == 0 }

  private mutating func readNamed() -> SlotValue? { readName().map { .name($0) } }

  /// A token's text with Word's characters read as plain ones.
  func text(at index: Int) -> String {
    let token = tokens[index]
    let text = file.text(TextRange(Int(token.start), Int(token.end)))
    return token.isOdd ? OddCharacter.plain(text) : text
  }

  /// Reads a name: lower-case letters, digits and hyphens, starting with a letter, no keyword.
  mutating func readName(allowing keyword: Keyword? = nil) -> String? {
    guard isAt(.word) else { return explainNoName() }
    let token = tokens[position]
    var isPlain = !token.isOdd
    var isName = true
    for (index, byte) in file.bytes[Int(token.start)..<Int(token.end)].enumerated() {
      switch byte {
      case 97...122: continue
      case 48...57: if index == 0 { isName = false }
      case UInt8(ascii: "-"): continue
      case 0x80...: isPlain = false
      default: isName = false
      }
    }
    if isName, vocabulary.isReserved[Int(token.word)] {
      isName = keyword.map { length(of: $0) == 1 } ?? false
    }
    guard isName else { return explainName() }
    position += 1
    nameEnd = position
    return isPlain
      ? String(decoding: file.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
      : text(at: position - 1)
  }

  /// Reads a word or number as it stands.
  private mutating func readRaw() -> String? {
    guard isAt(.word) || isAt(.number) else { return nil }
    position += 1
    return text(at: position - 1)
  }

  private mutating func matchLanguageCode(_ label: SlotLabel) -> Bool {
    guard isAt(.word), let code = Language(rawValue: text(at: position)) else {
      expect(.slot(.languageCode))
      return false
    }
    position += 1
    fill(label, .word(code.rawValue), from: position - 1)
    return true
  }

  private mutating func readString() -> String? {
    guard isAt(.string) else { return explainNoString() }
    let token = tokens[position]
    if token.isUnclosed {
      guard explainUnclosed() else { return nil }
    }
    let open = file.bytes[Int(token.start)] >= 0x80 ? 3 : 1
    var close = Int(token.end)
    if !token.isUnclosed { close -= file.bytes[close - 1] >= 0x80 ? 3 : 1 }
    position += 1
    return file.text(TextRange(Int(token.start) + open, close))
  }

  // MARK: Numbers

  /// The whole number of a token; nil when it has marks or more than nine digits.
  func wholeNumber(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .number, token.end - token.start <= 9 else { return nil }
    var value = 0
    for byte in file.bytes[Int(token.start)..<Int(token.end)] {
      guard byte >= 48, byte <= 57 else { return nil }
      value = value * 10 + Int(byte) - 48
    }
    return value
  }

  /// Reads a whole number of at most nine digits.
  mutating func readInteger() -> Int? {
    guard isAt(.number) else {
      if let value = explainNumberWord() { return value }
      expect(.slot(.integer))
      return nil
    }
    guard let value = wholeNumber(at: position), !isSplitThousand(at: position) else {
      return explainNumber(whole: true)?.digits
    }
    position += 1
    return value
  }

  /// Whether `9 350` stands here: a number, a space and three digits.
  func isSplitThousand(at index: Int) -> Bool {
    guard index + 1 < end, tokens[index + 1].kind == .number else { return false }
    let next = tokens[index + 1]
    return next.end - next.start == 3 && (1...3).contains(next.start - tokens[index].end)
      && wholeNumber(at: index + 1) != nil
  }

  /// Reads a number with the decimal mark of the language: at most nine digits, four of them after
  /// the mark.
  mutating func readDecimal() -> (digits: Int, scale: Int)? {
    guard isAt(.number) else { return nil }
    if let whole = wholeNumber(at: position), !isSplitThousand(at: position) {
      position += 1
      return (whole, 1)
    }
    let token = tokens[position]
    let mark = UInt8(ascii: language == .english ? "." : ",")
    var digits = 0
    var scale = 1
    var seen = 0
    var hasMark = false
    for byte in file.bytes[Int(token.start)..<Int(token.end)] {
      if byte == mark, !hasMark {
        hasMark = true
      } else if byte >= 48, byte <= 57, seen < 9, scale < 10_000 {
        digits = digits * 10 + Int(byte) - 48
        seen += 1
        if hasMark { scale *= 10 }
      } else {
        return explainNumber(whole: false)
      }
    }
    guard !isSplitThousand(at: position) else { return explainNumber(whole: false) }
    position += 1
    return (digits, scale)
  }

  // MARK: Times

  /// The minutes after midnight of a token such as `07:00`; nil when there is no such time.
  func minutes(at index: Int) -> Int? {
    let token = tokens[index]
    guard token.kind == .time else { return nil }
    let parts = file.bytes[Int(token.start)..<Int(token.end)].split(separator: UInt8(ascii: ":"))
    guard parts.count == 2, parts[0].count <= 2, parts[1].count == 2 else { return nil }
    let hours = parts[0].reduce(0) { $0 * 10 + Int($1) - 48 }
    let minutes = parts[1].reduce(0) { $0 * 10 + Int($1) - 48 }
    guard minutes < 60, hours * 60 + minutes <= 24 * 60 else { return nil }
    return hours * 60 + minutes
  }

  mutating func readTime() -> Int? {
    guard isAt(.time) else { return explainNoTime() }
    guard let value = minutes(at: position) else { return explainTime() }
    position += 1
    return value
  }

  mutating func readWindow() -> SlotValue? {
    let start = position
    guard let from = readTime() else { return nil }
    guard isAt(.dash) else { return explainNoDash() }
    position += 1
    guard let to = readTime() else { return nil }
    guard from != to, from < 24 * 60 else { return explainEmptyWindow(from: start) }
    return .window(from: from, to: to)
  }
}
