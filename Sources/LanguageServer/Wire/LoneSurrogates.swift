/// Halves of characters in JSON, as `\ud83d` without the half after it.
///
/// UTF-8 has no place for them. Each counts one UTF-16 unit, and so does what replaces it, so that
/// columns stay right.
enum LoneSurrogates {
  private static let replacement = Array("\\ufffd".utf8)

  /// The bytes with every lone half replaced; nil when there is none.
  static func replaced(in bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    var found = false
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.count else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let unit = unit(bytes, index), (0xD800..<0xE000).contains(unit) else {
        // Any other escape; its second byte may be a backslash and is no start of one.
        result += bytes[index..<(index + 2)]
        index += 2
        continue
      }
      let low = unit < 0xDC00 ? self.unit(bytes, index + 6) : nil
      if let low, (0xDC00..<0xE000).contains(low) {
        result += bytes[index..<(index + 12)]
        index += 12
      } else {
        result += replacement
        index += 6
        found = true
      }
    }
    return found ? result : nil
  }

  /// The number that an escape with `\u` at a place gives.
  private static func unit(_ bytes: [UInt8], _ index: Int) -> UInt32? {
    guard index + 6 <= bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    else { return nil }
    return UInt32(String(decoding: bytes[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
  }
}
