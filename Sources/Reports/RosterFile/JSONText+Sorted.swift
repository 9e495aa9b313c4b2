import SourceText

extension JSONText {
  /// An object with its members in the order of their names.
  static func sorted(_ members: [String: JSONText]) -> JSONText {
    .object(members.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value) })
  }

  /// The text as bytes, two spaces a level.
  var utf8Bytes: [UInt8] { Array(text.utf8) }
}
