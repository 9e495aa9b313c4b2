import SourceText

/// Reading what a message holds, member by member.
extension JSONNode {
  /// The member with a name; nil when there is none, or it is null, or this is no object.
  subscript(_ name: String) -> JSONNode? {
    guard case .object(let members) = value,
      let node = members.first(where: { $0.key == name })?.node
    else { return nil }
    if case .null = node.value { return nil }
    return node
  }

  /// The text, when it is one.
  var text: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The whole number, when it is one.
  var integer: Int? {
    if case .integer(let number) = value { number } else { nil }
  }

  /// Whether it is `true`.
  var isTrue: Bool {
    if case .bool(let flag) = value { flag } else { false }
  }

  /// The items of a list; none when it is no list.
  var items: [JSONNode] {
    if case .array(let items) = value { items } else { [] }
  }

  /// Whether it is an object.
  var isObject: Bool {
    if case .object = value { true } else { false }
  }

  /// The same value, to be written.
  var written: JSONText {
    switch value {
    case .object(let members):
      .object(members.map { JSONMember($0.key, $0.node.written) })
    case .array(let items): .array(items.map(\.written))
    case .string(let text): .string(text)
    case .integer(let number): .integer(number)
    case .otherNumber(let text): .string(text)
    case .bool(let flag): .bool(flag)
    case .null: .null
    }
  }
}
