import RuleEditing
import SourceText

/// A document that is open in the editor: its text is the editor's, not the disk's.
struct OpenDocument: Sendable {
  /// Its address, as the editor writes it.
  let uri: String
  /// The editor's number of the text.
  private(set) var version: Int
  private(set) var bytes: [UInt8]

  init(uri: String, version: Int, text: String) {
    self.uri = uri
    self.version = version
    bytes = Array(text.utf8)
  }

  /// Takes over changes in their order; each is counted in the text the one before it left.
  mutating func apply(
    _ changes: [JSONNode],
    version: Int,
    unit: LineMap.Unit
  ) throws(ResponseError) {
    for change in changes {
      guard let text = change["text"]?.text else { throw .missing("contentChanges/text") }
      guard let range = change["range"] else {
        bytes = Array(text.utf8)
        continue
      }
      let lines = LineMap(bytes, unit: unit)
      guard let start = range["start"].flatMap(LineMap.Position.init),
        let end = range["end"].flatMap(LineMap.Position.init)
      else { throw .missing("contentChanges/range") }
      let low = lines.offset(of: start)
      bytes.replaceSubrange(low..<max(low, lines.offset(of: end)), with: Array(text.utf8))
    }
    self.version = version
  }
}

extension LineMap.Position {
  /// A place as a message gives it; nil when it is none.
  init?(_ node: JSONNode) {
    guard let line = node["line"]?.integer, let column = node["character"]?.integer, line >= 0,
      column >= 0
    else { return nil }
    self.init(line: line, column: column)
  }

  var json: JSONText { .object(["line": .integer(line), "character": .integer(column)]) }
}

extension LineMap {
  /// A range of bytes as messages give it.
  func json(_ range: TextRange) -> JSONText {
    .object([
      "start": position(of: Int(range.start)).json, "end": position(of: Int(range.end)).json,
    ])
  }

  /// The bytes that a range in a message covers; nil when it is none.
  func range(_ node: JSONNode?) -> TextRange? {
    guard let start = node?["start"].flatMap(Position.init),
      let end = node?["end"].flatMap(Position.init)
    else { return nil }
    return TextRange(offset(of: start), offset(of: end))
  }
}
