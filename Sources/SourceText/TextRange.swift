/// A half-open range of bytes in one file.
public struct TextRange: Hashable, Comparable, Sendable {
  /// Offset of the first byte.
  public let start: Int32
  /// Offset just after the last byte.
  public let end: Int32

  /// The range from `start` up to `end`; an end before the start gives an empty range.
  public init(_ start: Int, _ end: Int) {
    self.start = Int32(clamping: start)
    self.end = Int32(clamping: max(start, end))
  }

  /// The number of bytes.
  public var length: Int { Int(end - start) }

  /// The smallest range that holds both.
  public func union(_ other: TextRange) -> TextRange {
    TextRange(Int(min(start, other.start)), Int(max(end, other.end)))
  }

  /// Order by start, then by end.
  public static func < (left: TextRange, right: TextRange) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
