import LanguageServer
import SourceText

/// An editor of one's own, with a disk in memory: it talks to the server in bytes, as a real one.
struct Editor {
  /// The files on disk, by path.
  final class Files {
    var texts: [String: String]
    /// Counts every reading of a file.
    var readings: [String: Int] = [:]

    init(_ texts: [String: String]) { self.texts = texts }

    var disk: Disk {
      Disk(
        bytes: { path in
          self.readings[path, default: 0] += 1
          return self.texts[path].map { Array($0.utf8) }
        },
        isFolder: { path in self.texts.keys.contains { $0.hasPrefix("\(path)/") } },
        paths: { folder, ending in
          self.texts.keys.filter { $0.hasPrefix("\(folder)/") && $0.hasSuffix(".\(ending)") }
            .sorted()
        },
        stamp: { path in self.texts[path].map { "\($0.hashValue)" } }
      )
    }
  }

  let files: Files
  private(set) var server: Server
  private var frames = FrameReader()
  private var count = 0
  /// Every message that came, in order.
  private(set) var received: [JSONNode] = []

  init(_ texts: [String: String] = [:]) {
    files = Files(texts)
    server = Server(disk: files.disk) { "\($0.obligations.count) obligations" }
  }

  /// An editor that has started with a folder.
  static func started(
    _ texts: [String: String] = [:],
    folder: String? = "/work",
    capabilities: String = "{}",
    options: String = "null"
  ) -> Editor {
    var editor = Editor(texts)
    let folders = folder.map { #"[{"uri":"file://\#($0)","name":"work"}]"# } ?? "null"
    _ = editor.ask(
      "initialize",
      #"{"processId":null,"rootUri":null,"capabilities":\#(capabilities),"workspaceFolders":"#
        + #"\#(folders),"initializationOptions":\#(options)}"#
    )
    editor.tell("initialized", "{}")
    return editor
  }

  /// Sends a notification and lets the server finish what it has to do.
  mutating func tell(_ method: String, _ params: String) {
    send(Editor.notification(method, params))
  }

  /// Sends a request, lets the server finish, and gives its answer.
  mutating func ask(_ method: String, _ params: String = "null") -> JSONNode? {
    count += 1
    let before = received.count
    send(Editor.request("\(count)", method, params))
    return received[before...].first { $0.member("id")?.number == count }
  }

  /// Sends raw bytes and lets the server finish.
  mutating func send(_ bytes: [UInt8]) {
    server.take(bytes)
    finish()
  }

  /// Sends raw bytes without letting the server work.
  mutating func queue(_ bytes: [UInt8]) { server.take(bytes) }

  /// Lets the server do one step; gives what it said.
  mutating func step() -> [JSONNode] {
    server.step()
    return collect()
  }

  /// Lets the server finish all it has to do.
  mutating func finish() {
    while server.hasWork {
      server.step()
      _ = collect()
    }
    _ = collect()
  }

  mutating func end() {
    server.inputEnded()
    _ = collect()
  }

  private mutating func collect() -> [JSONNode] {
    frames.append(server.output())
    var fresh: [JSONNode] = []
    while let frame = frames.next() {
      if case .success(let node) = JSONReader.read(frame.message) { fresh.append(node) }
    }
    received += fresh
    return fresh
  }

  static func request(_ id: String, _ method: String, _ params: String = "null") -> [UInt8] {
    framed(#"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#)
  }

  static func notification(_ method: String, _ params: String) -> [UInt8] {
    framed(#"{"jsonrpc":"2.0","method":"\#(method)","params":\#(params)}"#)
  }

  static func framed(_ text: String) -> [UInt8] { MessageFrame.framed(Array(text.utf8)) }

  /// The text as a JSON string.
  static func quoted(_ text: String) -> String { JSONText.string(text).compactText }

  mutating func open(_ path: String, _ text: String, version: Int = 1) {
    tell("textDocument/didOpen", Editor.openParams(path, text, version: version))
  }

  static func openParams(_ path: String, _ text: String, version: Int = 1) -> String {
    #"{"textDocument":{"uri":"file://\#(path)","languageId":"ronde","version":\#(version),"#
      + #""text":\#(quoted(text))}}"#
  }

  /// Replaces from one place (line, column) to another.
  mutating func change(
    _ path: String,
    _ from: (Int, Int),
    _ to: (Int, Int),
    _ text: String,
    version: Int
  ) {
    tell("textDocument/didChange", Editor.changeParams(path, from, to, text, version: version))
  }

  static func changeParams(
    _ path: String,
    _ from: (Int, Int),
    _ to: (Int, Int),
    _ text: String,
    version: Int
  ) -> String {
    #"{"textDocument":{"uri":"file://\#(path)","version":\#(version)},"contentChanges":[{"range":"#
      + #"{"start":{"line":\#(from.0),"character":\#(from.1)},"#
      + #""end":{"line":\#(to.0),"character":\#(to.1)}},"text":\#(quoted(text))}]}"#
  }

  /// What was last published about a file, one line each: `3:4-3:8 R0103`; nil when nothing was.
  func findings(_ path: String) -> [String]? {
    let last = received.last { node in
      node.member("method")?.string == "textDocument/publishDiagnostics"
        && node.member("params")?.member("uri")?.string == "file://\(path)"
    }
    return last?.member("params")?.member("diagnostics").map { node in
      node.list.map { "\($0.member("range")?.place ?? "") \($0.member("code")?.string ?? "")" }
    }
  }

  /// The messages with a method.
  func messages(_ method: String) -> [JSONNode] {
    received.filter { $0.member("method")?.string == method }
  }
}

extension JSONNode {
  func member(_ name: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == name }?.node
  }

  var string: String? { if case .string(let text) = value { text } else { nil } }
  var number: Int? { if case .integer(let number) = value { number } else { nil } }
  var list: [JSONNode] { if case .array(let items) = value { items } else { [] } }
  var isNull: Bool { if case .null = value { true } else { false } }

  /// A range as `3:4-3:8`, a place as `3:4`; lines and columns from 0.
  var place: String {
    if let start = member("start"), let end = member("end") { return "\(start.place)-\(end.place)" }
    return "\(member("line")?.number ?? -1):\(member("character")?.number ?? -1)"
  }

  /// The code of an error answer.
  var errorCode: Int? { member("error")?.member("code")?.number }
  var result: JSONNode? { member("result") }
}
