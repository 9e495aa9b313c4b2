/// One text file: its name as the user knows it, its bytes, and where its lines start.
public struct SourceFile: Sendable {
  /// The path as shown in messages, with `/` between parts.
  public let name: String
  /// The file's bytes, unchanged.
  public let bytes: [UInt8]
  private let lineStarts: [Int32]

  /// A file with this name and these bytes.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts: [Int32] = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(Int32(clamping: offset + 1))
    }
    lineStarts = starts
  }

  /// A file with this name and this text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The number of lines; a file that ends in a line break has an empty last line.
  public var lineCount: Int { lineStarts.count }

  /// The line (from 1) and column (from 1, in Unicode scalars) of a byte offset.
  public func position(of offset: Int) -> (line: Int, column: Int) {
    let offset = min(max(offset, 0), bytes.count)
    let line = lineIndex(of: offset)
    var column = 1
    // A byte that continues a UTF-8 sequence does not start a new column.
    for byte in bytes[Int(lineStarts[line])..<offset] where byte & 0xC0 != 0x80 { column += 1 }
    return (line + 1, column)
  }

  /// The bytes of a line (from 1) without its line break; nil outside the file.
  public func line(_ number: Int) -> ArraySlice<UInt8>? {
    guard number >= 1, number <= lineStarts.count else { return nil }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return bytes[start..<end]
  }

  /// The text of a range; bytes that are not UTF-8 become the replacement character.
  public func text(_ range: TextRange) -> String {
    let low = min(max(Int(range.start), 0), bytes.count)
    let high = min(max(Int(range.end), low), bytes.count)
    return String(decoding: bytes[low..<high], as: UTF8.self)
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
