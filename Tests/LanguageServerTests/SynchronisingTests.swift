import LanguageServer
import SourceText
import Testing

/// Texts in step with the editor and the disk, and what is published about them.
struct SynchronisingTests {
  /// A city of two files: the rule cites a document of the other file.
  static let town: [String: String] = [
    "/work/scenarios/town/city.rules": """
    language en
    package town.city version 1
    import town.docs
    calendar Europe/Amsterdam with public holidays NL
    kind shop from "shops.csv"
      source plan
    role guard
      source plan
    rule visit for each shop
      source plan
      team 1 guard
      takes 1 h
      from 1 January 2026
        every calendar year 2 times
    priority when short
      source plan
      order visit

    """,
    "/work/rules/docs.rules": """
    language en
    package town.docs version 1
    document plan "Plan" at "https://example.org/plan" status adopted

    """,
    "/work/rules/loose.rules": """
    language en
    package town.loose version 1
    document nobody "Nobody" at "x" status adopted

    """,
  ]

  @Test
  func `the whole folder is checked at the start, and only findings are published`() {
    var texts = SynchronisingTests.town
    texts["/work/rules/docs.rules"] = "language en\npackage town.docs version 1\ndocument x\n"
    let editor = Editor.started(texts)
    #expect(editor.findings("/work/rules/docs.rules")?.isEmpty == false)
    #expect(editor.findings("/work/scenarios/town/city.rules")?.isEmpty == false)
  }

  @Test
  func `an edit that breaks a file tells it there and where it is used, and mending wipes both`() {
    var editor = Editor.started(SynchronisingTests.town)
    let docs = SynchronisingTests.town["/work/rules/docs.rules"] ?? ""
    editor.open("/work/rules/docs.rules", docs)
    let clean = editor.findings("/work/rules/docs.rules")
    #expect(
      editor.findings("/work/scenarios/town/city.rules")?.contains { $0.contains("R0103") } != true
    )
    // `plan` becomes `plans`: every citation names something that is not there.
    editor.change("/work/rules/docs.rules", (2, 13), (2, 13), "s", version: 2)
    #expect(editor.findings("/work/scenarios/town/city.rules")?.isEmpty == false)
    editor.change("/work/rules/docs.rules", (2, 13), (2, 14), "", version: 3)
    #expect(editor.findings("/work/rules/docs.rules") == clean)
    #expect(
      editor.findings("/work/scenarios/town/city.rules")?.contains { $0.hasSuffix("R0101") } != true
    )
  }

  @Test
  func `columns count UTF-16 units or bytes, as agreed, also after CRLF`() {
    // The unknown word `oops` stands after 3 UTF-16 units, or 7 bytes: é is 2 bytes and 1 unit.
    let text = "language en\r\n# \u{1F6B2}\r\noops \"é\u{1F6B2}\" 3\r\n"
    for (offered, last) in [("utf-16", 2), ("utf-8", 2)] {
      var editor = Editor.started(
        [:],
        folder: nil,
        capabilities: #"{"general":{"positionEncodings":["\#(offered)"]}}"#
      )
      editor.open("/alone/a.rules", text)
      #expect(editor.findings("/alone/a.rules")?.count == 1, "\(last)")
      // Replace what stands in quotes: it ends at unit 9 or byte 12.
      let end = offered == "utf-16" ? 9 : 12
      editor.change("/alone/a.rules", (2, 0), (2, end), "# gone", version: 2)
      #expect(editor.findings("/alone/a.rules") == [])
    }
  }

  @Test
  func `several changes in one message are counted one after the other`() {
    var editor = Editor.started([:], folder: nil)
    editor.open("/alone/a.rules", "language en\n")
    editor.tell(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"file:///alone/a.rules","version":2},"contentChanges":["#
        + ##"{"text":"language en\n# one"},"##
        + #"{"range":{"start":{"line":1,"character":2},"end":{"line":1,"character":5}},"text":"x\ny"},"#
        + ##"{"range":{"start":{"line":2,"character":0},"end":{"line":9,"character":9}},"text":"#z"}]}"##
    )
    #expect(editor.findings("/alone/a.rules") == [])
    editor.change("/alone/a.rules", (2, 0), (2, 1), "", version: 3)
    #expect(editor.findings("/alone/a.rules")?.first?.hasPrefix("2:0-") == true)
  }

  @Test
  func `half a character does not lose the edit`() {
    var editor = Editor.started([:], folder: nil)
    editor.open("/alone/a.rules", "language en\n# \n")
    editor.send(
      Editor.notification(
        "textDocument/didChange",
        #"{"textDocument":{"uri":"file:///alone/a.rules","version":2},"contentChanges":[{"range":"#
          + #"{"start":{"line":1,"character":2},"end":{"line":1,"character":2}},"text":"\ud83d"}]}"#
      )
    )
    editor.change("/alone/a.rules", (1, 3), (1, 3), "\noops", version: 3)
    #expect(editor.findings("/alone/a.rules")?.first?.hasPrefix("2:0-") == true)
  }

  @Test
  func `closing goes back to the text on disk, and files that go are wiped`() {
    var editor = Editor.started(SynchronisingTests.town)
    editor.open("/work/rules/docs.rules", "language en\noops\n")
    #expect(editor.findings("/work/rules/docs.rules")?.isEmpty == false)
    editor.tell(
      "textDocument/didClose",
      #"{"textDocument":{"uri":"file:///work/rules/docs.rules"}}"#
    )
    #expect(editor.findings("/work/rules/docs.rules") == [])
    editor.files.texts["/work/rules/docs.rules"] = "language en\noops\n"
    editor.tell("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
    #expect(editor.findings("/work/rules/docs.rules")?.isEmpty == false)
    editor.files.texts["/work/rules/docs.rules"] = nil
    editor.tell("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
    #expect(editor.findings("/work/rules/docs.rules") == [])
  }

  @Test
  func `changes of a document that is not open are told and change nothing`() {
    var editor = Editor.started(SynchronisingTests.town)
    editor.change("/work/rules/docs.rules", (0, 0), (0, 1), "", version: 2)
    #expect(editor.messages("window/logMessage").count == 1)
    editor.tell("textDocument/didOpen", "{}")
    #expect(editor.messages("window/logMessage").count == 2)
    #expect(editor.ask("shutdown")?.result?.isNull == true)
  }

  @Test
  func `edits that wait together are checked once, and publish the last version`() {
    var editor = Editor.started(SynchronisingTests.town)
    editor.open("/work/rules/docs.rules", SynchronisingTests.town["/work/rules/docs.rules"] ?? "")
    let before = editor.received.count
    for version in 2...20 {
      editor.queue(
        Editor.notification(
          "textDocument/didChange",
          Editor.changeParams("/work/rules/docs.rules", (2, 13), (2, 13), "s", version: version)
        )
      )
    }
    editor.finish()
    let versions = editor.received[before...].filter {
      $0.member("params")?.member("uri")?.string == "file:///work/rules/docs.rules"
    }.compactMap { $0.member("params")?.member("version")?.number }
    #expect(Set(versions) == [20])
  }

  @Test
  func `registers are read once, and again when they change on disk`() {
    var editor = Editor.started(SynchronisingTests.town)
    editor.files.texts["/work/scenarios/town/shops.csv"] = "id,name\n"
    editor.open("/work/rules/docs.rules", SynchronisingTests.town["/work/rules/docs.rules"] ?? "")
    editor.change("/work/rules/docs.rules", (2, 0), (2, 0), " ", version: 2)
    #expect(editor.files.readings["/work/scenarios/town/shops.csv"] == 1)
    editor.files.texts["/work/scenarios/town/shops.csv"] = "id,name\n1,x\n"
    editor.tell("workspace/didChangeWatchedFiles", #"{"changes":[]}"#)
    #expect(editor.files.readings["/work/scenarios/town/shops.csv"] == 2)
  }

  @Test
  func `a folder that is removed takes its findings along`() {
    var texts = SynchronisingTests.town
    texts["/work/rules/docs.rules"] = "language en\noops\n"
    var editor = Editor.started(texts)
    #expect(editor.findings("/work/rules/docs.rules")?.isEmpty == false)
    editor.tell(
      "workspace/didChangeWorkspaceFolders",
      #"{"event":{"added":[],"removed":[{"uri":"file:///work","name":"work"}]}}"#
    )
    #expect(editor.findings("/work/rules/docs.rules") == [])
    editor.tell(
      "workspace/didChangeWorkspaceFolders",
      #"{"event":{"added":[{"uri":"file:///work/rules","name":"rules"}],"removed":[]}}"#
    )
    #expect(editor.findings("/work/rules/docs.rules")?.isEmpty == false)
  }
}
