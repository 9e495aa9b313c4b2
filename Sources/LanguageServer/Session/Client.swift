import RuleEditing
import SourceText

/// What the editor said it can do, and what it asked for when it started the server.
struct Client: Sendable {
  /// What columns count.
  var unit = LineMap.Unit.utf16
  var knowsRelatedInformation = false
  var knowsDocumentChanges = false
  var canWatchFiles = false
  var refreshesLenses = false
  var refreshesHints = false
  var knowsMarkdown = false
  var knowsSnippets = false
  /// The year whose work is shown; nil when the registers say which.
  var year: Int?
  /// The city whose work is shown; nil for the first.
  var city: String?

  init() {}

  /// Reads the parameters of `initialize`.
  init(_ params: JSONNode) {
    let general = params["capabilities"]?["general"]
    let encodings = general?["positionEncodings"]?.items.compactMap(\.text) ?? []
    if encodings.contains("utf-8") { unit = .utf8 }
    let text = params["capabilities"]?["textDocument"]
    let workspace = params["capabilities"]?["workspace"]
    knowsRelatedInformation = text?["publishDiagnostics"]?["relatedInformation"]?.isTrue ?? false
    knowsDocumentChanges = workspace?["workspaceEdit"]?["documentChanges"]?.isTrue ?? false
    canWatchFiles =
      workspace?["didChangeWatchedFiles"]?["dynamicRegistration"]?.isTrue ?? false
    refreshesLenses = workspace?["codeLens"]?["refreshSupport"]?.isTrue ?? false
    refreshesHints = workspace?["inlayHint"]?["refreshSupport"]?.isTrue ?? false
    knowsMarkdown =
      text?["hover"]?["contentFormat"]?.items.contains { $0.text == "markdown" } ?? false
    knowsSnippets =
      text?["completion"]?["completionItem"]?["snippetSupport"]?.isTrue ?? false
    let options = params["initializationOptions"]
    year = options?["year"]?.integer.flatMap { (1900...2199).contains($0) ? $0 : nil }
    city = options?["city"]?.text
  }
}
