/// What the bytes beyond ASCII mean in rule files.
enum OddCharacter {
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 32) &- 97 < 26 }

  static func isWordByte(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 48 < 10 }

  private static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8 {
    index < bytes.count ? bytes[index] : 0
  }

  /// The length of the well-formed UTF-8 sequence at an index; 0 when it is not well formed.
  static func length(_ bytes: [UInt8], _ index: Int) -> Int {
    let first = byte(bytes, index)
    let second = byte(bytes, index + 1)
    let expected: Int
    switch first {
    case 0xC2...0xDF: expected = 2
    case 0xE0...0xEF: expected = 3
    case 0xF0...0xF4: expected = 4
    default: return 0
    }
    // Overlong forms, surrogates and values past the last scalar are not well formed.
    switch (first, second) {
    case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return 0
    default: break
    }
    for offset in 1..<expected where byte(bytes, index + offset) & 0xC0 != 0x80 { return 0 }
    return expected
  }

  /// Where the bytes are no well-formed UTF-8.
  static func malformed(_ bytes: [UInt8]) -> [Int] {
    var result: [Int] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = length(bytes, index)
      if length == 0 { result.append(index) }
      index += max(1, length)
    }
    return result
  }

  /// The length of a blank beyond ASCII: hard space, thin space, byte order mark; 0 when none.
  static func spaceLength(_ bytes: [UInt8], _ index: Int) -> Int {
    switch (byte(bytes, index), byte(bytes, index + 1), byte(bytes, index + 2)) {
    case (0xC2, 0xA0, _), (0xC2, 0xAD, _): 2
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80),
      (0xEF, 0xBB, 0xBF), (0xE2, 0x80, 0xA8...0xA9):
      3
    default: 0
    }
  }

  /// The length of a dash that Word writes for `-`: U+2010 to U+2015 and the minus sign.
  static func hyphenLength(_ bytes: [UInt8], _ index: Int) -> Int? {
    switch (byte(bytes, index), byte(bytes, index + 1), byte(bytes, index + 2)) {
    case (0xE2, 0x80, 0x90...0x95), (0xE2, 0x88, 0x92): 3
    default: nil
    }
  }

  /// Whether a curly double quote starts here: U+201C to U+201F.
  static func isQuote(_ bytes: [UInt8], _ index: Int) -> Bool {
    byte(bytes, index) == 0xE2 && byte(bytes, index + 1) == 0x80
      && (0x9C...0x9F).contains(byte(bytes, index + 2))
  }

  /// `<=` for U+2264, `>=` for U+2265.
  static func comparison(_ bytes: [UInt8], _ index: Int) -> String? {
    switch (byte(bytes, index), byte(bytes, index + 1), byte(bytes, index + 2)) {
    case (0xE2, 0x89, 0xA4): "<="
    case (0xE2, 0x89, 0xA5): ">="
    default: nil
    }
  }

  /// The length of a letter beyond ASCII; nil for anything else.
  ///
  /// Latin-1 letters and all scripts from U+0100 count; punctuation blocks do not.
  static func letterLength(_ bytes: [UInt8], _ index: Int) -> Int? {
    let length = length(bytes, index)
    switch (byte(bytes, index), byte(bytes, index + 1)) {
    case (0xC2, _), (0xC3, 0x97), (0xC3, 0xB7): return nil
    case (0xE2, _), (0xE3, 0x80), (0xEF, _): return nil
    default: return length == 2 || length == 3 ? length : nil
    }
  }
}

extension OddCharacter {
  /// A text with Word's characters read as plain ones.
  static func plain(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if let length = hyphenLength(bytes, index) {
        result.append(UInt8(ascii: "-"))
        index += length
      } else if isQuote(bytes, index) {
        result.append(UInt8(ascii: "\""))
        index += 3
      } else if let plain = comparison(bytes, index) {
        result += Array(plain.utf8)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
