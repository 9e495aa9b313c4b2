import RuleSyntax
import SourceText

@testable import RuleWriting

/// Makes random files of one language from a grammar.
///
/// What the grammar cannot say is taken care of here: names are no keywords, dates exist, windows
/// are not empty, numbers are short.
struct SentenceMaker {
  struct Sentence {
    var tokens: [String]
    let dialect: RuleDialect
    /// The tokens with blanks between, but for line breaks.
    var text: String { tokens.joined(separator: " ") + "\n" }
  }

  private let grammar: Ebnf
  private let language: Language
  var dice: Dice
  private var tokens: [String] = []
  private var depth = 0

  init(_ grammar: Ebnf, _ language: Language, seed: UInt64) {
    self.grammar = grammar
    self.language = language
    dice = Dice(state: seed)
  }

  mutating func file() -> Sentence {
    let dialect: RuleDialect = dice.upTo(5) == 0 ? .scenarios : .rules
    tokens = []
    make("\(dialect.rawValue)File")
    return Sentence(tokens: tokens, dialect: dialect)
  }

  private mutating func make(_ symbol: String) {
    switch symbol {
    case "name":
      var name = ""
      repeat { name = token("name") } while isKeyword(name)
      tokens.append(name)
    case "word":
      var word = ""
      repeat { word = token("word") } while isKeyword(word)
      tokens.append(word)
    case "date": tokens += [number(1, 28), month(), number(1900, 2199)]
    case "dateRange":
      tokens += [number(1, 28), month(), number(1900, 2000)]
      make("THROUGH")
      tokens += [number(1, 28), month(), number(2001, 2199)]
    case "dayOfYear": tokens += [number(1, 29), month()]
    case "window": tokens += [number(10, 16) + ":05", "-", number(17, 23) + ":\(number(10, 59))"]
    case "rawWord", "path":
      var word = ""
      repeat { word = token(symbol) } while isKeyword(word)
      tokens.append(word)
    case "string", "integer", "decimal", "time": tokens.append(token(symbol))
    default:
      guard let expression = grammar.productions[symbol] else { return }
      depth += 1
      make(expression)
      depth -= 1
    }
  }

  private mutating func make(_ expression: Ebnf.Expression) {
    switch expression {
    case .symbol(let name): make(name)
    case .literal(let text): tokens.append(vary(text))
    case .characters(let ranges, _):
      if let code = ranges.first?.lowerBound, let scalar = Unicode.Scalar(code) {
        tokens.append(String(scalar))
      }
    case .sequence(let parts): for part in parts { make(part) }
    case .choice(let options):
      let fitting = options.filter { isOwn($0) }
      // Deep conditions end in a plain test.
      make(depth > 14 ? fitting[fitting.count - 1] : fitting[dice.upTo(fitting.count)])
    case .repeated(let inner, let atLeast, let isMany):
      for _ in 0..<max(atLeast, count(isMany)) { make(inner) }
    }
  }

  /// How often a part is repeated: mostly not, seldom three times, and not at all deep inside.
  private mutating func count(_ isMany: Bool) -> Int {
    guard depth <= 14 else { return 0 }
    return isMany ? [0, 0, 0, 0, 1, 1, 1, 2, 2, 3][dice.upTo(10)] : dice.upTo(2)
  }

  /// Whether an alternative belongs to the language of the file.
  private func isOwn(_ expression: Ebnf.Expression) -> Bool {
    let other = "_\(language.other.rawValue)"
    switch expression {
    case .symbol(let name): return !name.hasSuffix(other)
    case .sequence(let parts): return parts.first.map { isOwn($0) } ?? true
    case .literal, .characters, .choice, .repeated: return true
    }
  }

  /// Capitals in keywords do not matter; in `en`, `nl` and the name `zone` they do.
  private mutating func vary(_ literal: String) -> String {
    guard literal.utf8.count > 2, literal.utf8.count == literal.count, literal != "zone",
      dice.upTo(40) == 0
    else {
      return literal
    }
    return literal.uppercased()
  }

  // MARK: Tokens

  /// One token, character by character.
  private mutating func token(_ symbol: String) -> String {
    grammar.productions[symbol].map { characters($0) } ?? ""
  }

  private mutating func characters(_ expression: Ebnf.Expression) -> String {
    switch expression {
    case .symbol(let name): return token(name)
    case .literal(let text): return text
    case .characters(let ranges, let isOthers): return character(ranges, isOthers)
    case .sequence(let parts):
      var text = ""
      for part in parts { text += characters(part) }
      return text
    case .choice(let options):
      let fitting = options.filter { isOwn($0) }
      return characters(fitting[dice.upTo(fitting.count)])
    case .repeated(let inner, let atLeast, let isMany):
      var text = ""
      for _ in 0..<max(atLeast, dice.upTo(isMany ? 4 : 2)) { text += characters(inner) }
      return text
    }
  }

  private mutating func character(_ ranges: [ClosedRange<UInt32>], _ isOthers: Bool) -> String {
    if isOthers {
      let others = Array("aZ 09#;,-%()\u{E9}\u{201C}\u{20AC}\t'".unicodeScalars)
      return String(others[dice.upTo(others.count)])
    }
    // Mostly the first ranges: plain letters and digits.
    let range = ranges[dice.upTo(10) == 0 ? dice.upTo(ranges.count) : 0]
    let code = range.lowerBound + UInt32(dice.upTo(Int(range.upperBound - range.lowerBound) + 1))
    return Unicode.Scalar(code).map { String($0) } ?? "a"
  }

  private mutating func number(_ low: Int, _ high: Int) -> String {
    "\(low + dice.upTo(high - low + 1))"
  }

  private mutating func month() -> String {
    RuleLineWriter(language).month(1 + dice.upTo(12))
  }

  /// Whether a word, or what follows its first digits, is part of a keyword.
  private func isKeyword(_ word: String) -> Bool {
    let plain = word.lowercased()
    // `30min` is a number and a unit, and so is `30min-a`.
    let rest = plain.drop { $0.isASCII && $0.isNumber }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    return RuleLineWriter.wordsOfKeywords.contains(plain)
      || RuleLineWriter.wordsOfKeywords.contains(String(rest))
  }
}
