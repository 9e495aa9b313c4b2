/// A JSON value that was read, with its place in the file.
public struct JSONNode: Sendable {
  /// What a value is.
  public indirect enum Value: Sendable {
    /// Members in the order read; no key stands twice.
    case object([(key: String, node: JSONNode)])
    /// A list.
    case array([JSONNode])
    /// A text.
    case string(String)
    /// A whole number of at most 15 digits.
    case integer(Int)
    /// A number that is broken or beyond what is read; its text.
    case otherNumber(String)
    /// `true` or `false`
    case bool(Bool)
    /// `null`
    case null
  }

  /// What it is.
  public let value: Value
  /// Where it stands.
  public let range: TextRange

  /// The kind in words.
  public var kind: Bilingual {
    switch value {
    case .object: Bilingual(en: "an object", nl: "een object")
    case .array: Bilingual(en: "a list", nl: "een lijst")
    case .string: Bilingual(en: "a text", nl: "een tekst")
    case .integer(let number): Bilingual(en: "the number \(number)", nl: "het getal \(number)")
    case .otherNumber(let text):
      Bilingual(en: "the number \(text)", nl: "het getal \(text)")
    case .bool(let value): Bilingual(en: value ? "true" : "false", nl: value ? "true" : "false")
    case .null: Bilingual(en: "null", nl: "null")
    }
  }
}

/// Reads JSON (RFC 8259) from bytes; the first mistake of form ends the reading.
public struct JSONReader {
  /// A mistake of form and where it is.
  public struct Failure: Error, Sendable {
    /// Every mistake of form.
    public enum Mistake: Sendable {
      /// Not JSON.
      case notJSON
      /// Too large or nested too deep.
      case tooLarge
      /// One key twice in an object.
      case keyTwice
    }

    /// Which mistake.
    public let mistake: Mistake
    /// Where it is.
    public let range: TextRange
    /// What was read and what was expected.
    public let message: Bilingual
  }

  /// Deeper nesting is refused unless a caller allows more; a roster needs 7.
  public static let deepest = 64
  /// Larger files are refused.
  public static let largest = 64 << 20

  private let bytes: [UInt8]
  private let deepest: Int
  private var position = 0

  private init(bytes: [UInt8], deepest: Int) {
    self.bytes = bytes
    self.deepest = deepest
  }

  /// The value that the whole file holds, nested at most so many levels.
  public static func read(
    _ bytes: [UInt8],
    deepest: Int = JSONReader.deepest
  ) -> Result<JSONNode, Failure> {
    guard bytes.count <= largest else {
      return .failure(
        Failure(
          mistake: .tooLarge,
          range: TextRange(0, 0),
          message: Bilingual(
            en: "the file is larger than \(largest) bytes",
            nl: "het bestand is groter dan \(largest) bytes"
          )
        )
      )
    }
    var reader = JSONReader(bytes: bytes, deepest: deepest)
    do throws(Failure) {
      let node = try reader.value(depth: 0)
      reader.skipSpace()
      guard reader.position == bytes.count else { throw reader.unexpected("end", "einde") }
      return .success(node)
    } catch {
      return .failure(error)
    }
  }

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private func unexpected(_ english: String, _ dutch: String) -> Failure {
    let found: Bilingual
    if let byte = next {
      let printable = (0x21...0x7E).contains(byte)
      let shown = printable ? "`\(Character(UnicodeScalar(byte)))`" : "byte \(byte)"
      found = Bilingual(en: shown, nl: shown)
    } else {
      found = Bilingual(en: "the end of the file", nl: "het einde van het bestand")
    }
    return Failure(
      mistake: .notJSON,
      range: TextRange(position, min(position + 1, bytes.count)),
      message: Bilingual(
        en: "not JSON: read \(found.english), expected \(english)",
        nl: "geen JSON: gelezen \(found.dutch), verwacht \(dutch)"
      )
    )
  }

  private mutating func value(depth: Int) throws(Failure) -> JSONNode {
    skipSpace()
    let start = position
    guard depth < deepest else {
      throw Failure(
        mistake: .tooLarge,
        range: TextRange(start, start + 1),
        message: Bilingual(
          en: "nested deeper than \(deepest) levels",
          nl: "dieper genest dan \(deepest) niveaus"
        )
      )
    }
    let value: JSONNode.Value
    switch next {
    case UInt8(ascii: "{"): value = .object(try members(depth: depth))
    case UInt8(ascii: "["): value = .array(try items(depth: depth))
    case UInt8(ascii: "\""): value = .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || (48...57).contains(byte):
      value = try number()
    case UInt8(ascii: "t") where take("true"): value = .bool(true)
    case UInt8(ascii: "f") where take("false"): value = .bool(false)
    case UInt8(ascii: "n") where take("null"): value = .null
    default: throw unexpected("a value", "een waarde")
    }
    return JSONNode(value: value, range: TextRange(start, position))
  }

  private mutating func take(_ word: String) -> Bool {
    let wanted = Array(word.utf8)
    guard bytes[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  private mutating func members(depth: Int) throws(Failure) -> [(key: String, node: JSONNode)] {
    position += 1
    var result: [(key: String, node: JSONNode)] = []
    var seen: Set<String> = []
    skipSpace()
    if take("}") { return result }
    while true {
      skipSpace()
      let start = position
      guard next == UInt8(ascii: "\"") else { throw unexpected("a key", "een sleutel") }
      let key = try string()
      guard seen.insert(key).inserted else {
        throw Failure(
          mistake: .keyTwice,
          range: TextRange(start, position),
          message: Bilingual(
            en: "key \"\(key)\" stands here twice",
            nl: "sleutel \"\(key)\" staat hier twee keer"
          )
        )
      }
      skipSpace()
      guard take(":") else { throw unexpected("`:`", "`:`") }
      result.append((key, try value(depth: depth + 1)))
      skipSpace()
      if take("}") { return result }
      guard take(",") else { throw unexpected("`,` or `}`", "`,` of `}`") }
    }
  }

  private mutating func items(depth: Int) throws(Failure) -> [JSONNode] {
    position += 1
    var result: [JSONNode] = []
    skipSpace()
    if take("]") { return result }
    while true {
      result.append(try value(depth: depth + 1))
      skipSpace()
      if take("]") { return result }
      guard take(",") else { throw unexpected("`,` or `]`", "`,` of `]`") }
    }
  }

  private mutating func digits() -> Int {
    let start = position
    while let byte = next, (48...57).contains(byte) { position += 1 }
    return position - start
  }

  private mutating func number() throws(Failure) -> JSONNode.Value {
    let start = position
    _ = take("-")
    let leadingZero = next == 48
    let whole = digits()
    guard whole > 0, !leadingZero || whole == 1 else { throw unexpected("a digit", "een cijfer") }
    var isWhole = true
    if take(".") {
      isWhole = false
      guard digits() > 0 else { throw unexpected("a digit", "een cijfer") }
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      guard digits() > 0 else { throw unexpected("a digit", "een cijfer") }
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    // 15 digits are exact in every JSON reader.
    if isWhole, whole <= 15, let value = Int(text) { return .integer(value) }
    return .otherNumber(text.count > 40 ? String(text.prefix(40)) + "…" : text)
  }

  private mutating func string() throws(Failure) -> String {
    position += 1
    var content: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        guard let text = String(validating: content, as: UTF8.self) else {
          throw Failure(
            mistake: .notJSON,
            range: TextRange(position - content.count - 1, position),
            message: Bilingual(en: "this text is not UTF-8", nl: "deze tekst is geen UTF-8")
          )
        }
        return text
      case UInt8(ascii: "\\"):
        position += 1
        let scalar = try escape()
        content.append(contentsOf: String(Character(scalar)).utf8)
      case 0..<0x20: throw unexpected("a text without control bytes", "tekst zonder stuurtekens")
      default:
        content.append(byte)
        position += 1
      }
    }
    throw unexpected("`\"`", "`\"`")
  }

  private mutating func escape() throws(Failure) -> UnicodeScalar {
    let letter = next
    position += 1
    switch letter {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try fourDigits()
      if let scalar = UnicodeScalar(unit) { return scalar }
      // A high surrogate must be followed by a low one.
      if (0xD800..<0xDC00).contains(unit), take("\\u") {
        let low = try fourDigits()
        if (0xDC00..<0xE000).contains(low),
          let scalar = UnicodeScalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
        {
          return scalar
        }
      }
      throw unexpected("a pair of surrogates", "een paar surrogaten")
    default:
      position = min(position - 1, bytes.count)
      throw unexpected("an escape", "een escape-teken")
    }
  }

  private mutating func fourDigits() throws(Failure) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = next, let digit = Character(UnicodeScalar(byte)).hexDigitValue else {
        throw unexpected("four hexadecimal digits", "vier hexadecimale cijfers")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
