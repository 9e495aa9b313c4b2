import SourceText

extension Matcher {
  /// How deep conditions may be nested.
  static let deepestNesting = 200

  /// Reads alternatives joined by `or`.
  mutating func readCondition() -> ConditionSyntax? {
    guard depth < Matcher.deepestNesting else { return explainNesting() }
    depth += 1
    defer { depth -= 1 }
    var parts: [ConditionSyntax] = []
    repeat {
      guard let part = readConjunction() else { return nil }
      parts.append(part)
    } while take(.or)
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func readConjunction() -> ConditionSyntax? {
    var parts: [ConditionSyntax] = []
    repeat {
      guard let part = readNegation() else { return nil }
      parts.append(part)
    } while take(.and)
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func readNegation() -> ConditionSyntax? {
    list(.field)
    list([.not, .violations, .complaints, .checks])
    if length(of: .not) > 0 {
      guard depth < Matcher.deepestNesting else { return explainNesting() }
      depth += 1
      defer { depth -= 1 }
      guard take(.not), let inner = readNegation() else { return nil }
      return .not(inner)
    }
    guard isAt(.openParenthesis) else { return readTest() }
    let open = position
    position += 1
    guard let inner = readCondition() else { return nil }
    guard isAt(.closeParenthesis) else { return explainParenthesis(open) ? inner : nil }
    position += 1
    return inner
  }

  private mutating func readTest() -> ConditionSyntax? {
    let start = position
    for keyword in [Keyword.violations, .complaints, .checks] where length(of: keyword) > 0 {
      let next = position + length(of: keyword)
      guard length(of: .inSpan, at: next, in: language) > 0 else {
        listSpan(after: length(of: keyword))
        // `violations >= 2`: within which period?
        guard next < end, tokens[next].kind == .comparison else { continue }
        position = next
        expect(.keyword(.inSpan))
        return nil
      }
      return readRecorded(keyword)
    }
    // `not` of the other language would no longer be a field when the file is translated.
    guard isAt(.word), length(of: .not, at: position, in: language.other) == 0 else {
      expect(.slot(.condition))
      return nil
    }
    position += 1
    list(.comparison)
    if length(of: .is) > 0 { return readIs(start) }
    if isAt(.comparison) || isAt(.equals) {
      guard let comparison = readComparison(), let value = readQuantity(.any) else { return nil }
      guard case .quantity(let quantity) = value else { return nil }
      return .compare(
        field: text(at: start),
        comparison: comparison,
        quantity,
        range: range(from: start, through: position - 1)
      )
    }
    for keyword in [Keyword.after, .before] where length(of: keyword) > 0 {
      guard take(keyword), let minutes = readTime() else { return nil }
      return .clock(
        field: text(at: start),
        isAfter: keyword == .after,
        minutes: minutes,
        range: range(from: start, through: position - 1)
      )
    }
    for keyword in [Keyword.is, .after, .before] { expect(.keyword(keyword)) }
    position -= 1
    guard let name = readName() else { return nil }
    return .bareName(name, range: range(from: start, through: start))
  }

  /// Reads the word after `is`: any word of a register, a string or a number-like word.
  private mutating func readIs(_ start: Int) -> ConditionSyntax? {
    let field = text(at: start)
    guard take(.is) else { return nil }
    let word: String
    if isAt(.string) {
      let token = tokens[position]
      if token.isUnclosed {
        guard explainUnclosed() else { return nil }
      }
      let raw = text(at: position)
      word = String(raw.dropFirst().dropLast(token.isUnclosed ? 0 : 1))
    } else if isAt(.word) || isAt(.number), length(of: .not) == 0, length(of: .and) == 0 {
      word = text(at: position)
    } else {
      if isListing { list(.value(field: field)) } else { expect(.slot(.nameOrString)) }
      return nil
    }
    position += 1
    return .fieldIs(field: field, word: word, range: range(from: start, through: position - 1))
  }

  private mutating func readComparison() -> String? {
    guard isAt(.comparison) || isAt(.equals) else {
      list(.comparison)
      expect(.equals)
      return nil
    }
    if let comparison = explainComparison() { return comparison }
    position += 1
    return text(at: position - 1)
  }

  /// Notes that `in` must come after a word for records that ends the line.
  private mutating func listSpan(after count: Int) {
    guard isListing, position + count == end else { return }
    position += count
    list([.inSpan])
    position -= count
  }

  private mutating func readRecorded(_ what: Keyword) -> ConditionSyntax? {
    let start = position
    guard take(what), take(.inSpan), case .quantity(let span)? = readQuantity(.period),
      let comparison = readComparison(), let count = readInteger()
    else { return nil }
    return .recorded(
      what: what.canonical,
      within: span,
      comparison: comparison,
      count: count,
      range: range(from: start, through: position - 1)
    )
  }
}
