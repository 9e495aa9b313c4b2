import SourceText
import Testing

@testable import LanguageServer

/// The index of names is made while nobody waits for it.
struct IndexingTests {
  private static let docs = "file:///work/rules/docs.rules"

  private static func receive(_ session: inout Session, _ text: String) {
    session.receive(Incoming.read(Array(text.utf8)))
  }

  private static func started(_ files: Editor.Files) -> Session {
    var session = Session(disk: files.disk) { _ in "" }
    receive(
      &session,
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"processId":null,"rootUri":null,"#
        + #""capabilities":{},"workspaceFolders":[{"uri":"file:///work","name":"work"}]}}"#
    )
    receive(&session, #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#)
    return session
  }

  @Test
  func `names are indexed after the first publish and before anything that takes long`() {
    var session = Self.started(Editor.Files(SynchronisingTests.town))
    #expect(session.projects.first?.index == nil)
    session.work()
    #expect(session.projects.first?.index == nil, "the first publish does not wait for it")
    session.work()
    #expect(session.projects.first?.index != nil)
    #expect(session.projects.first?.unindexed == [])
    #expect(session.hasWork)
  }

  @Test
  func `an edit is indexed before somebody asks, and a rename then reads no file`() {
    let files = Editor.Files(SynchronisingTests.town)
    var session = Self.started(files)
    while session.hasWork { session.work() }
    let text = SynchronisingTests.town["/work/rules/docs.rules"] ?? ""
    let wire = JSONText.string(text + "# more\n").compactText
    Self.receive(
      &session,
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"#
        + #""\#(Self.docs)","languageId":"ronde","version":1,"text":\#(wire)}}}"#
    )
    #expect(session.projects.first?.unindexed == ["rules/docs.rules"])
    while session.hasWork { session.work() }
    #expect(session.projects.first?.unindexed == [])
    let before = files.readings
    session.outbox = []
    Self.receive(
      &session,
      #"{"jsonrpc":"2.0","id":2,"method":"textDocument/rename","params":{"textDocument":{"uri":"#
        + #""\#(Self.docs)"},"position":{"line":2,"character":10},"newName":"policy"}}"#
    )
    #expect(session.outbox.map(\.compactText).joined().contains(#""newText":"policy""#))
    #expect(files.readings == before)
  }

  @Test
  func `what needs names only is answered before an edit is checked, the rest after`() {
    let files = Editor.Files(SynchronisingTests.town)
    var session = Self.started(files)
    while session.hasWork { session.work() }
    let text = SynchronisingTests.town["/work/rules/docs.rules"] ?? ""
    let wire = JSONText.string(text + "# more\n").compactText
    func ask(_ id: Int, _ method: String, _ more: String) -> String {
      #"{"jsonrpc":"2.0","id":\#(id),"method":"textDocument/\#(method)","params":{"textDocument":"#
        + #"{"uri":"\#(Self.docs)"},"position":{"line":2,"character":10}\#(more)}}"#
    }
    Self.receive(
      &session,
      #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"#
        + #""\#(Self.docs)","languageId":"ronde","version":1,"text":\#(wire)}}}"#
    )
    session.outbox = []
    let named: [(method: String, more: String)] = [
      ("completion", ""), ("definition", ""), ("documentHighlight", ""), ("prepareRename", ""),
      ("hover", ""),
      ("rename", #","newName":"policy""#), ("references", #","context":{}"#),
    ]
    for (number, request) in named.enumerated() {
      Self.receive(&session, ask(number + 2, request.method, request.more))
      #expect(session.outbox.count == number + 1, "\(request.method) is answered, nothing else")
      #expect(session.projects.first?.worlds == nil, "\(request.method) waits for no check")
    }
    #expect(!session.outbox.map(\.compactText).joined().contains(#""error""#))
    Self.receive(&session, ask(20, "codeLens", ""))
    #expect(session.projects.first?.worlds != nil)
    #expect(session.outbox.last?.compactText.contains(#""id":20"#) == true)
  }
}
