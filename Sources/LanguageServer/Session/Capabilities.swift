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
      "workspace": .object([
        "workspaceFolders": .object([
          "supported": .bool(true), "changeNotifications": .bool(true),
        ])
      ]),
    ])
  }
}
