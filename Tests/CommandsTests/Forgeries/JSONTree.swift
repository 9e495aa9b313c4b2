import Foundation

/// A JSON document as a tree, so that one fact in it can be changed.
enum JSONTree: Codable, Equatable, Sendable {
  case nothing
  case truth(Bool)
  case number(Int)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  init(from decoder: any Decoder) throws {
    let box = try decoder.singleValueContainer()
    if let value = try? box.decode(String.self) {
      self = .text(value)
    } else if let value = try? box.decode([String: JSONTree].self) {
      self = .object(value)
    } else if let value = try? box.decode([JSONTree].self) {
      self = .list(value)
    } else if let value = try? box.decode(Bool.self) {
      self = .truth(value)
    } else if let value = try? box.decode(Int.self) {
      self = .number(value)
    } else {
      self = .nothing
    }
  }

  func encode(to encoder: any Encoder) throws {
    var box = encoder.singleValueContainer()
    switch self {
    case .nothing: try box.encodeNil()
    case .truth(let value): try box.encode(value)
    case .number(let value): try box.encode(value)
    case .text(let value): try box.encode(value)
    case .list(let value): try box.encode(value)
    case .object(let value): try box.encode(value)
    }
  }

  /// The value of a key; setting `.nothing` takes the key away.
  subscript(key: String) -> JSONTree {
    get { if case .object(let members) = self { members[key] ?? .nothing } else { .nothing } }
    set {
      guard case .object(var members) = self else { return }
      members[key] = newValue == .nothing ? nil : newValue
      self = .object(members)
    }
  }

  /// The value at a place of a list.
  subscript(index: Int) -> JSONTree {
    get { items.indices.contains(index) ? items[index] : .nothing }
    set {
      guard case .list(var items) = self, items.indices.contains(index) else { return }
      items[index] = newValue
      self = .list(items)
    }
  }

  /// The values of a list.
  var items: [JSONTree] {
    get { if case .list(let items) = self { items } else { [] } }
    set { self = .list(newValue) }
  }

  /// A number, or 0.
  var count: Int { if case .number(let value) = self { value } else { 0 } }

  /// A text, or an empty one.
  var string: String { if case .text(let value) = self { value } else { "" } }
}

extension JSONTree: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByBooleanLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .truth(value) }
  init(arrayLiteral elements: JSONTree...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONTree)...) {
    self = .object(Dictionary(elements) { first, _ in first })
  }
}
