/// Turns places in bytes into the lines and columns editors count in, and back.
///
/// Lines count from 0 and end at `\n`, `\r\n` or `\r`; columns count UTF-16 code units, as the
/// Language Server Protocol has them by default, or bytes.
public struct LineMap: Sendable {
  /// What a column counts.
  public enum Unit: Sendable {
    /// UTF-16 code units.
    case utf16
    /// Bytes of UTF-8.
    case utf8
  }

  /// A place as an editor counts it.
  public struct Position: Hashable, Comparable, Sendable {
    /// The line, from 0.
    public let line: Int
    /// The column in the map's unit, from 0.
    public let column: Int

    /// A place.
    public init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }

    /// Whether one place comes before another.
    public static func < (left: Position, right: Position) -> Bool {
      (left.line, left.column) < (right.line, right.column)
    }
  }

  private let bytes: [UInt8]
  /// Where each line starts.
  private let starts: [Int]
  private let unit: Unit

  /// The lines of a text.
  public init(_ bytes: [UInt8], unit: Unit = .utf16) {
    self.bytes = bytes
    self.unit = unit
    var starts = [0]
    for index in bytes.indices {
      let isReturn = bytes[index] == 0x0D
      let isBreak = bytes[index] == 0x0A || isReturn && bytes[safe: index + 1] != 0x0A
      if isBreak { starts.append(index + 1) }
    }
    self.starts = starts
  }

  /// The place of a byte; one past the end is the end.
  public func position(of offset: Int) -> Position {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let column = bytes[starts[low]..<offset].reduce(0) { $0 + width($1) }
    return Position(line: low, column: column)
  }

  /// The byte at a place; a column past the end of its line is the end of the line.
  public func offset(of position: Position) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < starts.count else { return bytes.count }
    let next = position.line + 1 < starts.count ? starts[position.line + 1] : bytes.count + 1
    var index = starts[position.line]
    var column = 0
    while index < min(next - 1, bytes.count), column < position.column {
      if bytes[index] == 0x0D || bytes[index] == 0x0A { break }
      column += unit == .utf16 ? width(bytes[index]) : 1
      index += 1
      while unit == .utf16, let byte = bytes[safe: index], byte & 0xC0 == 0x80 { index += 1 }
    }
    return index
  }

  /// How many units a character counts: in UTF-16 told at its first byte, in UTF-8 one for each byte.
  private func width(_ byte: UInt8) -> Int {
    switch byte {
    case _ where unit == .utf8: 1
    case 0x80..<0xC0: 0
    case 0xF0...: 2
    default: 1
    }
  }
}

extension [UInt8] {
  fileprivate subscript(safe index: Int) -> UInt8? { indices.contains(index) ? self[index] : nil }
}
