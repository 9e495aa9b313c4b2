import SourceText

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
  case definition = "textDocument/definition"
  case references = "textDocument/references"
  case documentHighlight = "textDocument/documentHighlight"
  case prepareRename = "textDocument/prepareRename"
  case rename = "textDocument/rename"
  case documentSymbol = "textDocument/documentSymbol"
  case workspaceSymbol = "workspace/symbol"
  case foldingRange = "textDocument/foldingRange"
  case selectionRange = "textDocument/selectionRange"
  case documentLink = "textDocument/documentLink"
  case semanticTokens = "textDocument/semanticTokens/full"
  case semanticTokensInRange = "textDocument/semanticTokens/range"
  case completion = "textDocument/completion"
  case signatureHelp = "textDocument/signatureHelp"
  case hover = "textDocument/hover"
  case formatting = "textDocument/formatting"
  case rangeFormatting = "textDocument/rangeFormatting"
  case onTypeFormatting = "textDocument/onTypeFormatting"
  case codeAction = "textDocument/codeAction"
  case codeLens = "textDocument/codeLens"
  case inlayHint = "textDocument/inlayHint"
  case executeCommand = "workspace/executeCommand"

  /// Whether the text and its names alone answer it, but for a rule or parameter that is shown: such
  /// a request is answered before an edit is checked, since somebody who types waits for it.
  var needsTextOnly: Bool {
    switch self {
    case .definition, .references, .documentHighlight, .prepareRename, .rename, .documentSymbol,
      .workspaceSymbol, .foldingRange, .selectionRange, .documentLink, .semanticTokens,
      .semanticTokensInRange, .completion, .signatureHelp, .hover, .formatting, .rangeFormatting,
      .onTypeFormatting:
      true
    case .initialize, .shutdown, .codeAction, .codeLens, .inlayHint, .executeCommand: false
    }
  }
}

extension Session {
  /// Answers a request.
  mutating func answer(
    _ request: Request,
    _ params: JSONNode?
  ) throws(ResponseError) -> JSONText {
    switch request {
    case .initialize: try initialize(params)
    case .shutdown: shutDown()
    case .definition: try definition(params)
    case .references: try references(params)
    case .documentHighlight: try highlights(params)
    case .prepareRename: try prepareRename(params)
    case .rename: try rename(params)
    case .documentSymbol: try documentSymbols(params)
    case .workspaceSymbol: try workspaceSymbols(params)
    case .foldingRange: try foldingRanges(params)
    case .selectionRange: try selectionRanges(params)
    case .documentLink: try documentLinks(params)
    case .semanticTokens: try semanticTokens(params)
    case .semanticTokensInRange: try semanticTokensInRange(params)
    case .completion: try completion(params)
    case .signatureHelp: try signatureHelp(params)
    case .hover: try hover(params)
    case .formatting: try formatting(params)
    case .rangeFormatting: try rangeFormatting(params)
    case .onTypeFormatting: try onTypeFormatting(params)
    case .codeAction: try codeActions(params)
    case .codeLens: try codeLenses(params)
    case .inlayHint: try inlayHints(params)
    case .executeCommand: try executeCommand(params)
    }
  }
}
