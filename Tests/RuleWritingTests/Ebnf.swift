/// A small reader of the EBNF of the W3C, written apart from the code that writes it.
struct Ebnf {
  indirect enum Expression {
    case symbol(String)
    case literal(String)
    /// Ranges of characters, and whether all others are meant.
    case characters([ClosedRange<UInt32>], isOthers: Bool)
    case sequence([Expression])
    case choice([Expression])
    /// `?`, `*` or `+`
    case repeated(Expression, atLeast: Int, isMany: Bool)
  }

  var productions: [String: Expression] = [:]
  var order: [String] = []
  /// What could not be read.
  var mistakes: [String] = []

  private enum Token: Equatable {
    case name(String), literal(String), characters(String), code(UInt32), mark(Character)
    case defines
  }

  init(_ text: String) {
    let tokens = Ebnf.tokens(Array(text), &mistakes)
    var index = 0
    while index < tokens.count {
      guard case .name(let name) = tokens[index], index + 1 < tokens.count,
        tokens[index + 1] == .defines
      else {
        mistakes.append("no symbol at \(tokens[index])")
        return
      }
      index += 2
      // A definition ends where the next one starts.
      var end = index
      while end < tokens.count {
        if end + 1 < tokens.count, case .name = tokens[end], tokens[end + 1] == .defines { break }
        end += 1
      }
      var reader = Reader(tokens: tokens[index..<end])
      let expression = reader.choice()
      if reader.rest.isEmpty == false { mistakes.append("\(name): left \(reader.rest)") }
      if productions[name] != nil { mistakes.append("\(name) twice") }
      productions[name] = expression
      order.append(name)
      index = end
    }
  }

  private static func tokens(_ text: [Character], _ mistakes: inout [String]) -> [Token] {
    var tokens: [Token] = []
    var index = 0
    func ends(_ mark: Character) -> Int { text[(index + 1)...].firstIndex(of: mark) ?? text.count }
    while index < text.count {
      let next = text[index]
      if next.isWhitespace {
        index += 1
      } else if next == "/", index + 1 < text.count, text[index + 1] == "*" {
        index += 2
        while index + 1 < text.count, !(text[index] == "*" && text[index + 1] == "/") { index += 1 }
        index += 2
      } else if next == "'" || next == "\"" {
        let end = ends(next)
        tokens.append(.literal(String(text[(index + 1)..<end])))
        index = end + 1
      } else if next == "[" {
        let end = ends("]")
        tokens.append(.characters(String(text[(index + 1)..<end])))
        index = end + 1
      } else if next == "#" {
        var end = index + 2
        while end < text.count, text[end].isHexDigit { end += 1 }
        tokens.append(.code(UInt32(String(text[(index + 2)..<end]), radix: 16) ?? 0))
        index = end
      } else if next == ":", index + 2 < text.count {
        tokens.append(.defines)
        index += 3
      } else if next.isLetter {
        var end = index
        while end < text.count, text[end].isLetter || text[end].isNumber || text[end] == "_" {
          end += 1
        }
        tokens.append(.name(String(text[index..<end])))
        index = end
      } else {
        if !"()|?*+".contains(next) { mistakes.append("character \(next)") }
        tokens.append(.mark(next))
        index += 1
      }
    }
    return tokens
  }

  private struct Reader {
    var rest: ArraySlice<Token>
    init(tokens: ArraySlice<Token>) { rest = tokens }

    mutating func choice() -> Expression {
      var options = [sequence()]
      while rest.first == .mark("|") {
        rest.removeFirst()
        options.append(sequence())
      }
      return options.count == 1 ? options[0] : .choice(options)
    }

    private mutating func sequence() -> Expression {
      var items: [Expression] = []
      while let item = item() { items.append(item) }
      return items.count == 1 ? items[0] : .sequence(items)
    }

    private mutating func item() -> Expression? {
      guard let next = rest.first else { return nil }
      let item: Expression
      switch next {
      case .mark("("):
        rest.removeFirst()
        item = choice()
        guard rest.first == .mark(")") else { return nil }
      case .mark, .defines: return nil
      case .name(let name): item = .symbol(name)
      case .literal(let text): item = .literal(text)
      case .code(let code): item = .characters([code...code], isOthers: false)
      case .characters(let text): item = Ebnf.characters(text)
      }
      rest.removeFirst()
      guard case .mark(let mark)? = rest.first, "?*+".contains(mark) else { return item }
      rest.removeFirst()
      return .repeated(item, atLeast: mark == "+" ? 1 : 0, isMany: mark != "?")
    }
  }

  /// The inside of a class of characters, such as `a-z` or `^"`.
  private static func characters(_ text: String) -> Expression {
    var characters = Array(text.unicodeScalars)
    let isOthers = characters.first == "^"
    if isOthers { characters.removeFirst() }
    var codes: [UInt32?] = []
    var index = 0
    while index < characters.count {
      if characters[index] == "#" {
        var end = index + 2
        while end < characters.count, Character(characters[end]).isHexDigit { end += 1 }
        let digits = characters[(index + 2)..<end].map(String.init).joined()
        codes.append(UInt32(digits, radix: 16))
        index = end
      } else {
        // A hyphen between two characters makes a range, a first one stands for itself.
        let isRange = characters[index] == "-" && !codes.isEmpty
        codes.append(isRange ? nil : characters[index].value)
        index += 1
      }
    }
    var ranges: [ClosedRange<UInt32>] = []
    index = 0
    while index < codes.count {
      guard let low = codes[index] else { break }
      if index + 2 < codes.count, codes[index + 1] == nil, let high = codes[index + 2] {
        ranges.append(low...high)
        index += 3
      } else {
        ranges.append(low...low)
        index += 1
      }
    }
    return .characters(ranges, isOthers: isOthers)
  }

  /// The symbols named in an expression.
  static func symbols(_ expression: Expression) -> [String] {
    switch expression {
    case .symbol(let name): [name]
    case .literal, .characters: []
    case .sequence(let parts), .choice(let parts): parts.flatMap(symbols)
    case .repeated(let inner, _, _): symbols(inner)
    }
  }
}
