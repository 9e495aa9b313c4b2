import LanguageServer
import SourceText
import Testing

/// The form of the conversation: starting, ending, mistakes of the editor.
struct ConversationTests {
  @Test
  func `requests before initialize are refused, and the server waits on`() {
    var editor = Editor()
    #expect(editor.ask("shutdown")?.errorCode == -32002)
    #expect(editor.ask("initialize", #"{"capabilities":{}}"#)?.result != nil)
    #expect(editor.ask("initialize", #"{"capabilities":{}}"#)?.errorCode == -32600)
  }

  @Test
  func `exit after shutdown is 0, without it 1, and so is the end of the stream`() {
    var orderly = Editor.started()
    #expect(orderly.ask("shutdown")?.result?.isNull == true)
    #expect(orderly.ask("textDocument/hover", "{}")?.errorCode != nil)
    orderly.tell("exit", "null")
    #expect(orderly.server.exitCode == 0)

    var hasty = Editor.started()
    hasty.tell("exit", "null")
    #expect(hasty.server.exitCode == 1)

    var cut = Editor.started()
    cut.end()
    #expect(cut.server.exitCode == 1)

    var closed = Editor.started()
    _ = closed.ask("shutdown")
    closed.end()
    #expect(closed.server.exitCode == 0)
  }

  @Test
  func `UTF-8 columns are taken when offered, else UTF-16`() {
    func encoding(_ offered: String) -> String? {
      var editor = Editor()
      let answer = editor.ask("initialize", #"{"capabilities":{"general":\#(offered)}}"#)
      return answer?.result?.member("capabilities")?.member("positionEncoding")?.string
    }
    #expect(encoding(#"{"positionEncodings":["utf-16","utf-8"]}"#) == "utf-8")
    #expect(encoding(#"{"positionEncodings":["utf-16"]}"#) == "utf-16")
    #expect(encoding("{}") == "utf-16")
  }

  @Test
  func `unknown requests are answered, unknown notifications passed over`() {
    var editor = Editor.started()
    #expect(editor.ask("textDocument/unheardOf", "{}")?.errorCode == -32601)
    #expect(editor.ask("$/unheardOf", "{}")?.errorCode == -32601)
    let before = editor.received.count
    editor.tell("$/unheardOf", "{}")
    editor.tell("textDocument/unheardOf", "{}")
    #expect(editor.received.count == before)
  }

  @Test(arguments: [
    ("{nonsense", -32700), ("[]", nil), ("7", nil), (#"{"jsonrpc":"2.0","id":5}"#, nil),
    (#"{"jsonrpc":"1.0","id":5,"method":"shutdown"}"#, -32600),
    (#"{"jsonrpc":"2.0","id":{},"method":"shutdown"}"#, nil),
    (#"{"jsonrpc":"2.0","id":5,"method":7}"#, -32600),
    (#"{"jsonrpc":"2.0","id":5,"method":"initialize","params":7}"#, -32600),
  ])
  func `a message that is none is told, and the next is heard`(_ text: String, _ code: Int?) {
    var editor = Editor.started()
    let before = editor.received.count
    editor.send(Editor.framed(text))
    #expect(editor.received[before...].compactMap(\.errorCode).first == code)
    #expect(editor.ask("shutdown")?.result?.isNull == true)
  }

  @Test
  func `bytes that are no message are told in the log`() {
    var editor = Editor.started()
    editor.send(Array("\u{0}\u{1}rubbish\r\n\r\n".utf8) + Editor.request("1", "shutdown"))
    #expect(
      editor.messages("window/logMessage").last?.member("params")?.member("message")?.string
        == "ronde: 13 bytes before a message were no message"
    )
    #expect(editor.received.last?.result?.isNull == true)
  }

  @Test
  func `a request that is cancelled while it waits is not worked on`() {
    var editor = Editor.started()
    let before = editor.received.count
    editor.send(
      Editor.request("\"a\"", "textDocument/unheardOf", "{}") + Editor.request("2", "shutdown")
        + Editor.notification("$/cancelRequest", #"{"id":"a"}"#)
        + Editor.notification("$/cancelRequest", #"{"id":99}"#)
        + Editor.notification("$/cancelRequest", "{}")
    )
    let answers = editor.received[before...]
    #expect(answers.map { $0.member("id")?.string ?? "2" } == ["a", "2"])
    #expect(answers.first?.errorCode == -32800)
    #expect(answers.last?.result?.isNull == true)
  }

  @Test
  func `the answers do not depend on where the stream is split`() {
    func answers(splitAt split: Int?) -> [String] {
      var editor = Editor()
      let stream =
        Editor.request("1", "initialize", #"{"capabilities":{}}"#)
        + Editor.notification("initialized", "{}")
        + Editor.notification("textDocument/didOpen", Editor.openParams("/a.rules", "taal nl\né🚲"))
        + Editor.request("2", "shutdown") + Editor.notification("exit", "null")
      let split = min(split ?? stream.count, stream.count)
      editor.send(Array(stream[..<split]))
      editor.send(Array(stream[split...]))
      #expect(editor.server.exitCode == 0)
      return editor.received.map {
        "\($0.member("method")?.string ?? "") \($0.member("id")?.number ?? 0)"
      }
    }
    let whole = answers(splitAt: nil)
    #expect(whole.count >= 3)
    for split in stride(from: 0, to: 600, by: 1) { #expect(answers(splitAt: split) == whole) }
  }

  @Test
  func `the editor is asked to watch files when it can`() {
    let able = Editor.started(
      capabilities: #"{"workspace":{"didChangeWatchedFiles":{"dynamicRegistration":true}}}"#
    )
    #expect(able.messages("client/registerCapability").count == 1)
    #expect(Editor.started().messages("client/registerCapability").isEmpty)
  }
}
