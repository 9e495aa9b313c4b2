/// The frame around each message of the Language Server Protocol 3.17: a header with the length,
/// an empty line, and the JSON.
public enum MessageFrame {
  /// A message with its header.
  public static func framed(_ message: [UInt8]) -> [UInt8] {
    Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
  }
}

/// Takes messages out of a stream of bytes, wherever the stream is split.
///
/// What is no frame is passed over up to the next header, and counted.
public struct FrameReader: Sendable {
  /// A message longer than this is not read.
  static let longestMessage = 64 << 20
  /// A longer line is no line of a header.
  static let longestLine = 1000
  private static let lengthName = Array("content-length:".utf8)

  private var buffer: [UInt8] = []
  /// Where the first byte that is not used yet stands.
  private var start = 0
  /// How many bytes were passed over since the last message.
  public private(set) var skipped = 0

  /// A reader at the start of a stream.
  public init() {}

  /// Adds bytes as they came in.
  public mutating func append(_ bytes: [UInt8]) {
    if start > 0, start == buffer.count {
      buffer.removeAll(keepingCapacity: true)
      start = 0
    }
    buffer += bytes
  }

  /// The next whole message and how many bytes before it were no part of any; nil when more bytes
  /// are needed.
  public mutating func next() -> (message: [UInt8], skipped: Int)? {
    while true {
      switch header() {
      case .incomplete:
        return nil
      case .broken(let end):
        passOver(to: end)
      case .length(let length, let end):
        guard buffer.count - end >= length else { return nil }
        let message = Array(buffer[end..<(end + length)])
        start = end + length
        if start > 1 << 16 {
          buffer.removeFirst(start)
          start = 0
        }
        defer { skipped = 0 }
        return (message, skipped)
      }
    }
  }

  private enum Header {
    case incomplete
    /// No header up to this place.
    case broken(end: Int)
    /// The length of the message that starts at `end`.
    case length(Int, end: Int)
  }

  private func header() -> Header {
    var length: Int?
    var lineStart = start
    while true {
      let window = buffer[lineStart...].prefix(FrameReader.longestLine)
      guard let feed = window.firstIndex(of: 0x0A) else {
        return window.count < FrameReader.longestLine
          ? .incomplete : .broken(end: window.endIndex - FrameReader.lengthName.count)
      }
      var line = buffer[lineStart..<feed]
      if line.last == 0x0D { line.removeLast() }
      lineStart = feed + 1
      if line.isEmpty {
        guard let length else { return .broken(end: lineStart) }
        return .length(length, end: lineStart)
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")),
        line[..<colon].allSatisfy(FrameReader.isOfName)
      else { return .broken(end: lineStart) }
      guard FrameReader.startsLength(line) else { continue }
      let digits = line[(colon + 1)...].filter { $0 != 0x20 && $0 != 0x09 }
      guard let number = Int(String(decoding: digits, as: UTF8.self)), number >= 0,
        number <= FrameReader.longestMessage
      else { return .broken(end: lineStart) }
      length = number
    }
  }

  /// Goes on at the next place before `end` where a header may start, else at `end`.
  private mutating func passOver(to end: Int) {
    var next = start + 1
    while next < end, !FrameReader.startsLength(buffer[next..<end]) { next += 1 }
    skipped += next - start
    start = next
  }

  private static func startsLength(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.count >= lengthName.count
      && zip(bytes, lengthName).allSatisfy { byte, wanted in
        byte == wanted || byte | 0x20 == wanted && (0x41...0x5A).contains(byte)
      }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "-") || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }
}
