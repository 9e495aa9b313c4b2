import LanguageServer
import Testing

struct FrameReaderTests {
  /// All that a reader gives for some pieces of a stream: messages as text, and what it passed over.
  private func read(_ pieces: [ArraySlice<UInt8>]) -> [String] {
    var reader = FrameReader()
    var result: [String] = []
    for piece in pieces {
      reader.append(Array(piece))
      while let next = reader.next() {
        result.append("\(next.skipped) \(String(decoding: next.message, as: UTF8.self))")
      }
    }
    return result
  }

  private static let streams: [(text: String, expected: [String])] = [
    ("Content-Length: 2\r\n\r\n{}", ["0 {}"]),
    // `é` is two bytes, `🚲` four.
    ("Content-Length: 8\r\n\r\n\"é🚲\"", ["0 \"é🚲\""]),
    (
      "content-length:1\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n1"
        + "CONTENT-LENGTH: 2\n\n22",
      ["0 1", "0 22"]
    ),
    ("Content-Length: 0\r\n\r\nContent-Length: 1\r\n\r\n1", ["0 ", "0 1"]),
    // 8 bytes of no header.
    ("garbage\nContent-Length: 1\r\n\r\n1", ["8 1"]),
    ("{\"a\":1}Content-Length: 1\r\n\r\n1", ["7 1"]),
    ("wordsContent-Length: 1\r\n\r\n1", ["5 1"]),
    // The header says no length, or one that is none: it goes, and what belongs to it.
    ("Content-Type: x\r\n\r\n{}Content-Length: 1\r\n\r\n1", ["21 1"]),
    ("Content-Length: -4\r\n\r\nContent-Length: 1\r\n\r\n1", ["22 1"]),
    ("Content-Length: many\r\n\r\nContent-Length: 1\r\n\r\n1", ["24 1"]),
    ("Content-Length: 99999999999\r\n\r\nContent-Length: 1\r\n\r\n1", ["31 1"]),
    (String(repeating: "x", count: 2100) + "Content-Length: 1\r\n\r\n1", ["2100 1"]),
    ("Content-Length: 5\r\n\r\n12", []),
    ("", []),
  ]

  @Test(arguments: streams.indices)
  func `messages come out wherever the stream is split`(_ index: Int) {
    let (text, expected) = FrameReaderTests.streams[index]
    let bytes = Array(text.utf8)
    #expect(read([bytes[...]]) == expected)
    for split in stride(from: 0, to: bytes.count, by: bytes.count > 500 ? 53 : 1) {
      #expect(read([bytes[..<split], bytes[split...]]) == expected, "split at \(split)")
    }
    #expect(read(bytes.indices.map { bytes[$0...$0] }) == expected)
  }

  @Test
  func `the header counts bytes`() {
    #expect(
      String(decoding: MessageFrame.framed(Array("é".utf8)), as: UTF8.self)
        == "Content-Length: 2\r\n\r\né"
    )
  }

  @Test
  func `what is framed is read back`() {
    let messages = (0..<200).map { String(repeating: "é", count: $0 * 37) }
    let stream = messages.flatMap { MessageFrame.framed(Array($0.utf8)) }
    #expect(read([stream[...]]) == messages.map { "0 \($0)" })
  }
}
