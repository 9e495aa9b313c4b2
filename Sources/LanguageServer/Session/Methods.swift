/// The notifications that are listened to; others are passed over, as the protocol asks.
enum Notification: String, CaseIterable {
  case initialized
  case exit
  case setTrace = "$/setTrace"
  case cancelRequest = "$/cancelRequest"
  case didOpen = "textDocument/didOpen"
  case didChange = "textDocument/didChange"
  case didClose = "textDocument/didClose"
  case didSave = "textDocument/didSave"
  case didChangeWatchedFiles = "workspace/didChangeWatchedFiles"
  case didChangeWorkspaceFolders = "workspace/didChangeWorkspaceFolders"
  case didChangeConfiguration = "workspace/didChangeConfiguration"

  /// Whether it changes the text of a document, so that checking can wait for what follows it.
  var isEdit: Bool {
    switch self {
    case .didOpen, .didChange, .didClose: true
    case .initialized, .exit, .setTrace, .cancelRequest, .didSave, .didChangeWatchedFiles,
      .didChangeWorkspaceFolders, .didChangeConfiguration:
      false
    }
  }
}

/// The requests that are answered.
enum Request: String, CaseIterable {
  case initialize
  case shutdown
}
