/// A JSON value to write; keys are sorted on writing.
indirect enum JSONTree {
  case object([String: JSONTree])
  case array([JSONTree])
  case string(String)
  case integer(Int)
  case bool(Bool)

  /// The document with two spaces of indent and LF; short objects of plain values on one line.
  var bytes: [UInt8] {
    var out: [UInt8] = []
    write(into: &out, indent: 0)
    out.append(UInt8(ascii: "\n"))
    return out
  }

  private var isPlain: Bool {
    switch self {
    case .object, .array: false
    case .string, .integer, .bool: true
    }
  }

  private func write(into out: inout [UInt8], indent: Int) {
    switch self {
    case .object(let members):
      let sorted = members.sorted { $0.key < $1.key }
      let onOneLine = indent > 1 && sorted.allSatisfy { $0.value.isPlain }
      JSONTree.list(sorted, "{", "}", onOneLine, indent, into: &out) { member, out in
        JSONTree.quote(member.key, into: &out)
        out.append(contentsOf: ": ".utf8)
        member.value.write(into: &out, indent: indent + 1)
      }
    case .array(let items):
      JSONTree.list(items, "[", "]", items.allSatisfy(\.isPlain), indent, into: &out) {
        item,
        out in item.write(into: &out, indent: indent + 1)
      }
    case .string(let text): JSONTree.quote(text, into: &out)
    case .integer(let value): out.append(contentsOf: String(value).utf8)
    case .bool(let value): out.append(contentsOf: (value ? "true" : "false").utf8)
    }
  }

  private static func list<Item>(
    _ items: [Item],
    _ open: String,
    _ close: String,
    _ onOneLine: Bool,
    _ indent: Int,
    into out: inout [UInt8],
    _ write: (Item, inout [UInt8]) -> Void
  ) {
    out.append(contentsOf: open.utf8)
    for (index, item) in items.enumerated() {
      if index > 0 { out.append(contentsOf: (onOneLine ? ", " : ",").utf8) }
      if !onOneLine { newLine(indent + 1, into: &out) }
      write(item, &out)
    }
    if !onOneLine && !items.isEmpty { newLine(indent, into: &out) }
    out.append(contentsOf: close.utf8)
  }

  private static func newLine(_ indent: Int, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\n"))
    out.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
  }

  private static func quote(_ text: String, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""): out.append(contentsOf: "\\\"".utf8)
      case UInt8(ascii: "\\"): out.append(contentsOf: "\\\\".utf8)
      case UInt8(ascii: "\n"): out.append(contentsOf: "\\n".utf8)
      case UInt8(ascii: "\r"): out.append(contentsOf: "\\r".utf8)
      case UInt8(ascii: "\t"): out.append(contentsOf: "\\t".utf8)
      case 0..<0x20, 0x7F:
        let digits = String(byte, radix: 16)
        out.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count)).utf8)
        out.append(contentsOf: digits.utf8)
      default: out.append(byte)
      }
    }
    out.append(UInt8(ascii: "\""))
  }
}
