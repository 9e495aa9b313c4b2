import LanguageServer
import Testing

struct MessageFrameTests {
  @Test
  func `the header counts bytes`() {
    #expect(
      String(decoding: MessageFrame.framed(Array("é".utf8)), as: UTF8.self)
        == "Content-Length: 2\r\n\r\né"
    )
  }
}
