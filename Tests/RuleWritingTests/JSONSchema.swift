import SourceText

/// The part of JSON Schema (2020-12) that the schema of rules uses; any other word in a schema is a
/// mistake, so that nothing is passed over.
struct JSONSchema {
  private let root: JSONNode

  init(_ root: JSONNode) { self.root = root }

  func mistakes(_ value: JSONNode) -> [String] { mistakes(value, root, "$") }

  private func mistakes(_ value: JSONNode, _ schema: JSONNode, _ path: String) -> [String] {
    guard case .object(let rules) = schema.value else { return ["\(path): no schema"] }
    return rules.flatMap { mistakes(value, $0.key, $0.node, rules, path) }
  }

  private func mistakes(
    _ value: JSONNode,
    _ word: String,
    _ rule: JSONNode,
    _ rules: [(key: String, node: JSONNode)],
    _ path: String
  ) -> [String] {
    switch (word, rule.value) {
    case ("$schema", _), ("$id", _), ("title", _), ("description", _), ("$defs", _): return []
    case ("$ref", .string(let name)):
      guard let target = definition(String(name.dropFirst("#/$defs/".count))) else {
        return ["\(path): no \(name)"]
      }
      return mistakes(value, target, path)
    case ("oneOf", .array(let options)):
      let fitting = options.count { !isOtherSort(value, $0) && mistakes(value, $0, path).isEmpty }
      return fitting == 1 ? [] : ["\(path): fits \(fitting) of \(options.count) forms"]
    case ("anyOf", .array(let options)):
      return options.contains { mistakes(value, $0, path).isEmpty } ? [] : ["\(path): no form"]
    case ("allOf", .array(let parts)): return parts.flatMap { mistakes(value, $0, path) }
    case ("not", _): return mistakes(value, rule, path).isEmpty ? ["\(path): not"] : []
    case ("const", _): return isEqual(value, rule) ? [] : ["\(path): another value"]
    case ("enum", .array(let all)):
      return all.contains { isEqual(value, $0) } ? [] : ["\(path): no such word"]
    case ("type", .string(let name)): return isA(name, value) ? [] : ["\(path): no \(name)"]
    case ("pattern", .string(let pattern)):
      guard case .string(let text) = value.value, let regex = try? Regex(pattern) else {
        return []
      }
      return text.contains(regex) ? [] : ["\(path): \(text)"]
    case ("minimum", .integer(let low)):
      if case .integer(let number) = value.value, number < low { return ["\(path): \(number)"] }
      return []
    case ("maximum", .integer(let high)):
      if case .integer(let number) = value.value, number > high { return ["\(path): \(number)"] }
      return []
    case ("minItems", .integer(let count)):
      return items(value).count < count ? ["\(path): few"] : []
    case ("maxItems", .integer(let count)):
      return items(value).count > count ? ["\(path): many"] : []
    case ("items", _):
      return items(value).enumerated().flatMap { mistakes($1, rule, "\(path)[\($0)]") }
    case ("required", .array(let names)):
      return names.compactMap { name in
        guard case .string(let key) = name.value, member(key, value) == nil else { return nil }
        return "\(path).\(key) is missing"
      }
    case ("properties", .object(let properties)):
      return properties.flatMap { property in
        member(property.key, value).map { mistakes($0, property.node, "\(path).\(property.key)") }
          ?? []
      }
    case ("additionalProperties", .bool(false)):
      let known = rules.first { $0.key == "properties" }?.node
      return members(value).compactMap { member in
        known.flatMap { self.member(member.key, $0) } == nil ? "\(path).\(member.key)" : nil
      }
    case ("dependentRequired", .object(let needs)):
      return needs.flatMap { need -> [String] in
        guard member(need.key, value) != nil else { return [] }
        return items(need.node).compactMap { name in
          guard case .string(let key) = name.value, member(key, value) == nil else { return nil }
          return "\(path): \(need.key) needs \(key)"
        }
      }
    default: return ["\(path): the schema says \(word)"]
    }
  }

  /// Whether a form is told apart at once by a word that it fixes; only to be quick.
  private func isOtherSort(_ value: JSONNode, _ schema: JSONNode) -> Bool {
    var form = schema
    if case .string(let name)? = member("$ref", schema)?.value {
      form = definition(String(name.dropFirst("#/$defs/".count))) ?? schema
    }
    guard let first = member("properties", form).map(members)?.first,
      let word = member("const", first.node), let found = member(first.key, value)
    else { return false }
    return !isEqual(found, word)
  }

  private func definition(_ name: String) -> JSONNode? {
    member("$defs", root).flatMap { member(name, $0) }
  }

  private func members(_ value: JSONNode) -> [(key: String, node: JSONNode)] {
    if case .object(let members) = value.value { members } else { [] }
  }

  private func member(_ key: String, _ value: JSONNode) -> JSONNode? {
    members(value).first { $0.key == key }?.node
  }

  private func items(_ value: JSONNode) -> [JSONNode] {
    if case .array(let items) = value.value { items } else { [] }
  }

  private func isEqual(_ left: JSONNode, _ right: JSONNode) -> Bool {
    switch (left.value, right.value) {
    case (.string(let one), .string(let other)): one == other
    case (.bool(let one), .bool(let other)): one == other
    case (.integer(let one), .integer(let other)): one == other
    default: false
    }
  }

  private func isA(_ type: String, _ value: JSONNode) -> Bool {
    switch value.value {
    case .object: type == "object"
    case .array: type == "array"
    case .string: type == "string"
    case .integer: type == "integer"
    case .otherNumber: false
    case .bool: type == "boolean"
    case .null: false
    }
  }
}
