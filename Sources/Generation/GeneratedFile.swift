/// A file of a made city: its path in the city's folder and its bytes.
public struct GeneratedFile: Hashable, Sendable {
  /// The path with `/` between parts: `worked/2026-q4.csv`.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// A file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// A register while it is written: RFC 4180 with commas, LF and ISO dates.
struct CSVWriter {
  let path: String
  private(set) var bytes: [UInt8] = []

  init(_ path: String, _ header: [String]) {
    self.path = path
    row(header)
  }

  mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let needsQuotes = cell.utf8.contains {
        $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 < 0x20
      }
      guard needsQuotes else {
        bytes.append(contentsOf: cell.utf8)
        continue
      }
      bytes.append(UInt8(ascii: "\""))
      for byte in cell.utf8 {
        if byte == UInt8(ascii: "\"") { bytes.append(byte) }
        bytes.append(byte)
      }
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  var file: GeneratedFile { GeneratedFile(path: path, bytes: bytes) }
}
