import SourceText

/// The start and the end of a conversation.
extension Session {
  /// Answers `shutdown`: what waits is dropped.
  mutating func shutDown() -> JSONText {
    phase = .stopped
    steps = []
    return .null
  }

  /// Answers `initialize`.
  mutating func initialize(_ params: JSONNode?) throws(ResponseError) -> JSONText {
    guard let params, params.isObject else { throw .missing("params") }
    client = Client(params)
    let given = params["workspaceFolders"]?.items.compactMap { $0["uri"]?.text } ?? []
    let root = params["rootUri"]?.text
    let uris = given.isEmpty ? root.map { [$0] } ?? [] : given
    folders = uris.compactMap(FileAddress.path)
    phase = .running
    return .object([
      "capabilities": Capabilities.json(client),
      "serverInfo": .object(["name": .string("ronde"), "version": .string(Session.version)]),
    ])
  }

  /// The version that is told to the editor.
  static let version = "0.1.0"

  /// The editor is ready: read its folders, and ask to be told of changes on disk.
  mutating func begin() {
    if client.canWatchFiles {
      let watchers = ["**/*.rules", "**/*.csv"].map { pattern in
        JSONText.object(["globPattern": .string(pattern)])
      }
      let registration = JSONText.object([
        "id": .string("watch"), "method": .string("workspace/didChangeWatchedFiles"),
        "registerOptions": .object(["watchers": .array(watchers)]),
      ])
      ask("client/registerCapability", .object(["registrations": .array([registration])]))
    }
    for folder in folders { open(folder: folder) }
  }
}
