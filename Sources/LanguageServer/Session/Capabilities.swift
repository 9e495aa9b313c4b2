import RuleEditing
import SourceText

/// What the server says it can do.
enum Capabilities {
  static func json(_ client: Client) -> JSONText {
    .object([
      "positionEncoding": .string(client.unit == .utf8 ? "utf-8" : "utf-16"),
      "textDocumentSync": .object([
        "openClose": .bool(true), "change": .integer(2),
        "save": .object(["includeText": .bool(false)]),
      ]),
      "definitionProvider": .bool(true),
      "referencesProvider": .bool(true),
      "documentHighlightProvider": .bool(true),
      "renameProvider": .object(["prepareProvider": .bool(true)]),
      "documentSymbolProvider": .bool(true),
      "workspaceSymbolProvider": .bool(true),
      "foldingRangeProvider": .bool(true),
      "selectionRangeProvider": .bool(true),
      "documentLinkProvider": .object(["resolveProvider": .bool(false)]),
      "semanticTokensProvider": .object([
        "legend": .object([
          "tokenTypes": .array(TokenType.allCases.map { .string($0.rawValue) }),
          "tokenModifiers": .array([.string("declaration")]),
        ]),
        "full": .bool(true), "range": .bool(true),
      ]),
      "completionProvider": .object([
        // A space leads to the next word; letters do so by themselves.
        "triggerCharacters": .array([.string(" ")]), "resolveProvider": .bool(false),
      ]),
      "signatureHelpProvider": .object(["triggerCharacters": .array([.string(" ")])]),
      "hoverProvider": .bool(true),
      "documentFormattingProvider": .bool(true),
      "documentRangeFormattingProvider": .bool(true),
      "documentOnTypeFormattingProvider": .object(["firstTriggerCharacter": .string("\n")]),
      "codeActionProvider": .object([
        "codeActionKinds": .array([.string("quickfix"), .string(Session.fixAllKind)])
      ]),
      "codeLensProvider": .object(["resolveProvider": .bool(false)]),
      "inlayHintProvider": .bool(true),
      "executeCommandProvider": .object([
        "commands": .array([
          .string(Session.dueCommand), .string(Session.testCommand),
        ])
      ]),
      "workspace": .object([
        "workspaceFolders": .object([
          "supported": .bool(true), "changeNotifications": .bool(true),
        ])
      ]),
    ])
  }
}
