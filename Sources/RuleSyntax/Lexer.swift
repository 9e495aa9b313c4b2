/// A place where a character was read as a plain one: Word's quotes, dashes and hard spaces.
struct Oddity: Hashable, Sendable {
  let start: Int
  let end: Int
  let plain: String
}

/// Cuts bytes into tokens; every byte ends up in one token or in the space before one.
struct Lexer {
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  private var index = 0
  private var tokens: [SyntaxToken] = []
  private var oddities: [Oddity] = []
  private var triviaStart = 0

  private init(_ bytes: [UInt8], _ vocabulary: Vocabulary) {
    self.bytes = bytes
    self.vocabulary = vocabulary
    tokens.reserveCapacity(bytes.count / 5 + 8)
  }

  /// The tokens of any bytes, and the places where characters were read as plain ones.
  static func tokens(
    of bytes: [UInt8],
    _ vocabulary: Vocabulary
  ) -> (tokens: [SyntaxToken], oddities: [Oddity]) {
    var lexer = Lexer(bytes, vocabulary)
    lexer.run()
    return (lexer.tokens, lexer.oddities)
  }

  private mutating func run() {
    while true {
      triviaStart = index
      skipTrivia()
      guard index < bytes.count else { break }
      let before = index
      readToken()
      // Progress: a token is never empty.
      if index == before { index += 1 }
    }
    add(.end, from: bytes.count)
  }

  private func byte(_ offset: Int) -> UInt8 { offset < bytes.count ? bytes[offset] : 0 }

  private mutating func add(
    _ kind: SyntaxToken.Kind,
    from start: Int,
    isOdd: Bool = false,
    isUnclosed: Bool = false,
    word: UInt16 = 0
  ) {
    tokens.append(
      SyntaxToken(
        triviaStart: triviaStart,
        start: start,
        end: index,
        kind: kind,
        isOdd: isOdd,
        isUnclosed: isUnclosed,
        word: word
      )
    )
  }

  private mutating func skipTrivia() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0D, 0x0B, 0x0C: index += 1
      case UInt8(ascii: "#"):
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      case 0x80...:
        let length = OddCharacter.spaceLength(bytes, index)
        guard length > 0 else { return }
        // A byte order mark at the start is normal.
        if index > 0 || byte(0) != 0xEF {
          // A soft hyphen is no mark at all.
          let isSoft = bytes[index] == 0xC2 && byte(index + 1) == 0xAD
          oddities.append(Oddity(start: index, end: index + length, plain: isSoft ? "" : " "))
        }
        index += length
      default: return
      }
    }
  }

  private mutating func readToken() {
    let start = index
    let first = bytes[index]
    switch first {
    case 0x0A: single(.newline)
    case 97...122, 65...90: readWord(from: start)
    case 48...57: readNumber()
    case UInt8(ascii: ","): single(.comma)
    case UInt8(ascii: ";"): single(.semicolon)
    case UInt8(ascii: "\""): readString()
    case UInt8(ascii: "-"): single(.dash)
    case UInt8(ascii: "%"): single(.percent)
    case UInt8(ascii: "("): single(.openParenthesis)
    case UInt8(ascii: ")"): single(.closeParenthesis)
    case UInt8(ascii: "="): single(.equals)
    case UInt8(ascii: "<"), UInt8(ascii: ">"):
      index += byte(index + 1) == UInt8(ascii: "=") ? 2 : 1
      add(.comparison, from: start)
    case 0x80...: readWide()
    default: single(.unknown)
    }
  }

  private mutating func single(_ kind: SyntaxToken.Kind) {
    let start = index
    index += 1
    add(kind, from: start)
  }

  /// Reads on while letters, digits and joined marks follow.
  private mutating func readWord(from start: Int) {
    var hash = Vocabulary.hashSeed
    for offset in start..<index { hash = Vocabulary.hash(hash, bytes[offset]) }
    var isOdd = false
    while index < bytes.count {
      let next = bytes[index]
      switch next {
      case 97...122, 65...90, 48...57, UInt8(ascii: "_"):
        hash = Vocabulary.hash(hash, next)
        index += 1
      case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"):
        guard OddCharacter.isWordByte(byte(index + 1)) else {
          return finishWord(start, hash, isOdd)
        }
        hash = Vocabulary.hash(hash, next)
        index += 1
      case 0x80...:
        if let length = OddCharacter.letterLength(bytes, index) {
          for offset in index..<index + length { hash = Vocabulary.hash(hash, bytes[offset]) }
          index += length
        } else if let length = OddCharacter.hyphenLength(bytes, index),
          OddCharacter.isWordByte(byte(index + length))
        {
          oddities.append(Oddity(start: index, end: index + length, plain: "-"))
          isOdd = true
          index += length
        } else {
          return finishWord(start, hash, isOdd)
        }
      default: return finishWord(start, hash, isOdd)
      }
    }
    finishWord(start, hash, isOdd)
  }

  private mutating func finishWord(_ start: Int, _ hash: UInt32, _ isOdd: Bool) {
    let word = isOdd ? 0 : vocabulary.number(of: bytes, start, index, hash: hash)
    add(.word, from: start, isOdd: isOdd, word: word)
  }

  private func isDigit(_ offset: Int) -> Bool { byte(offset) &- 48 < 10 }

  private mutating func readNumber() {
    let start = index
    while isDigit(index) { index += 1 }
    if byte(index) == UInt8(ascii: ":"), isDigit(index + 1) {
      index += 1
      while isDigit(index) { index += 1 }
      return add(.time, from: start)
    }
    while byte(index) == UInt8(ascii: ".") || byte(index) == UInt8(ascii: ","),
      isDigit(index + 1)
    {
      index += 1
      while isDigit(index) { index += 1 }
    }
    let end = index
    guard OddCharacter.isLetter(byte(index)) else { return add(.number, from: start) }
    // `30min` is a number and a unit; `2b` is one word.
    while OddCharacter.isLetter(byte(index)) || isDigit(index) { index += 1 }
    var hash = Vocabulary.hashSeed
    for offset in end..<index { hash = Vocabulary.hash(hash, bytes[offset]) }
    if vocabulary.number(of: bytes, end, index, hash: hash) != 0 {
      index = end
      return add(.number, from: start)
    }
    readWord(from: start)
  }

  private mutating func readString() {
    let start = index
    let isOdd = bytes[index] >= 0x80
    index += isOdd ? 3 : 1
    while index < bytes.count, bytes[index] != 0x0A {
      if bytes[index] == UInt8(ascii: "\"") {
        index += 1
        return add(.string, from: start, isOdd: isOdd)
      }
      if isOdd, OddCharacter.isQuote(bytes, index) {
        oddities.append(Oddity(start: index, end: index + 3, plain: "\""))
        index += 3
        return add(.string, from: start, isOdd: true)
      }
      index += 1
    }
    if bytes[index - 1] == 0x0D { index -= 1 }
    add(.string, from: start, isOdd: isOdd, isUnclosed: true)
  }

  private mutating func readWide() {
    let start = index
    if let length = OddCharacter.letterLength(bytes, index) {
      index += length
      return readWord(from: start)
    }
    if OddCharacter.isQuote(bytes, index) {
      oddities.append(Oddity(start: index, end: index + 3, plain: "\""))
      return readString()
    }
    if let length = OddCharacter.hyphenLength(bytes, index) {
      oddities.append(Oddity(start: index, end: index + length, plain: "-"))
      index += length
      return add(.dash, from: start, isOdd: true)
    }
    if let plain = OddCharacter.comparison(bytes, index) {
      oddities.append(Oddity(start: index, end: index + 3, plain: plain))
      index += 3
      return add(.comparison, from: start, isOdd: true)
    }
    index += max(1, OddCharacter.length(bytes, index))
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    add(.unknown, from: start)
  }
}
