/// A JSON value, and its text.
///
/// Objects keep the order in which their members are given, so that the same value always gives
/// the same bytes. Numbers are whole: fractions are given as text or as numerator and denominator.
public indirect enum JSONText: Hashable, Sendable {
  /// `null`
  case null
  /// `true` or `false`
  case bool(Bool)
  /// A whole number.
  case integer(Int)
  /// A text.
  case string(String)
  /// A list.
  case array([JSONText])
  /// Members in the order to write them.
  case object([JSONMember])

  /// A text, or `null` for none.
  public static func optional(_ text: String?) -> JSONText { text.map { .string($0) } ?? .null }

  /// The text, two spaces a level, ending in a line break.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes, level: 0)
    bytes.append(0x0A)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text on one line, without a line break.
  public var compactText: String { String(decoding: compactBytes, as: UTF8.self) }

  /// The bytes of the text on one line, without a line break.
  public var compactBytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, level: nil)
    return bytes
  }

  private func write(to bytes: inout [UInt8], level: Int?) {
    switch self {
    case .null: bytes.append(contentsOf: "null".utf8)
    case .bool(let value): bytes.append(contentsOf: (value ? "true" : "false").utf8)
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .string(let value): JSONText.write(value, to: &bytes)
    case .array(let values):
      JSONText.write(values, "[", "]", to: &bytes, level) { value, bytes, inner in
        value.write(to: &bytes, level: inner)
      }
    case .object(let members):
      JSONText.write(members, "{", "}", to: &bytes, level) { member, bytes, inner in
        JSONText.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if inner != nil { bytes.append(UInt8(ascii: " ")) }
        member.value.write(to: &bytes, level: inner)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item],
    _ open: Unicode.Scalar,
    _ close: Unicode.Scalar,
    to bytes: inout [UInt8],
    _ level: Int?,
    _ writeItem: (Item, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(UInt8(ascii: open))
    let inner = level.map { $0 + 1 }
    for (index, item) in items.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      newLine(inner, to: &bytes)
      writeItem(item, &bytes, inner)
    }
    if !items.isEmpty { newLine(level, to: &bytes) }
    bytes.append(UInt8(ascii: close))
  }

  private static func newLine(_ level: Int?, to bytes: inout [UInt8]) {
    guard let level else { return }
    bytes.append(0x0A)
    bytes += Array(repeating: 0x20, count: level * 2)
  }

  private static let hexDigits = Array("0123456789abcdef".utf8)

  private static func escape(_ unit: UInt16, to bytes: inout [UInt8]) {
    bytes += [UInt8(ascii: "\\"), UInt8(ascii: "u")]
    for shift in [12, 8, 4, 0] { bytes.append(hexDigits[Int(unit >> shift) & 15]) }
  }

  /// Writes a text in quotes.
  ///
  /// Control characters, and those that change the order of text or end
  /// lines in other programs, are written as numbers.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Nearly every text is plain, and long answers are made of them.
    if text.utf8.allSatisfy(isPlain) {
      bytes.append(contentsOf: text.utf8)
      return
    }
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
      case "\n": bytes += Array("\\n".utf8)
      case "\t": bytes += Array("\\t".utf8)
      case "\r": bytes += Array("\\r".utf8)
      case _ where SafeText.isHidden(scalar):
        for unit in String(scalar).utf16 { escape(unit, to: &bytes) }
      case _ where scalar.isASCII: bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      default: bytes += Array(String(scalar).utf8)
      }
    }
  }

  /// Whether a byte of UTF-8 is written as it is, whatever stands beside it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }
}

/// One member of a JSON object.
public struct JSONMember: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Its value.
  public let value: JSONText

  /// A member.
  public init(_ name: String, _ value: JSONText) {
    self.name = name
    self.value = value
  }
}

extension JSONText {
  /// An object with members in this order.
  public static func object(_ members: KeyValuePairs<String, JSONText>) -> JSONText {
    .object(members.map { JSONMember($0.key, $0.value) })
  }
}
