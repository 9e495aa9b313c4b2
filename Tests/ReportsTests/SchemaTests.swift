import Foundation
import Obligations
import Reports
import TestSupport
import Testing

/// The schema says what the encoder writes: neither a key more nor a key less.
@Suite
struct `The schema of the roster file` {
  @Test(arguments: [
    RosterFile.encode(Fixture.file),
    RosterFile.encode(
      RosterFile(
        roster: Fixture.file.roster,
        summary: Fixture.file.summary,
        search: SearchRecord(effort: "quick", steps: [0, 12], isInterrupted: true)
      )
    ),
    RosterFile.encode(
      RosterFile(
        roster: RichFixture.roster,
        summary: RichFixture.model.summary,
        sources: RosterSources(
          rulebook: RichFixture.rulebook,
          city: RichFixture.city,
          roster: RichFixture.roster,
          summary: RichFixture.model.summary
        )
      )
    ),
  ])
  func `fits what is written`(bytes: [UInt8]) throws {
    let schema = try Self.schema()
    let value = try JSONSerialization.jsonObject(with: Data(bytes))
    #expect(Self.mistakes(value, schema, schema, "$") == [])
  }

  @Test
  func `refuses a file that lacks a key or holds another kind of value`() throws {
    let schema = try Self.schema()
    let text = String(decoding: RosterFile.encode(Fixture.file), as: UTF8.self)
    let broken = [
      text.replacing("\"city\": \"town\",", with: ""),
      text.replacing("\"pinned\": true", with: "\"pinned\": 1.5"),
      text.replacing("\"kind\": \"noInsertion\"", with: "\"kind\": \"maybe\""),
      text.replacing("\"places\": 3000", with: "\"places\": -1"),
    ]
    for text in broken {
      let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
      #expect(!Self.mistakes(value, schema, schema, "$").isEmpty)
    }
  }

  @Test
  func `the page beside it names every key of the file and every code of a mistake`() throws {
    let page = try String(
      contentsOf: Golden.root.appending(path: "Sources/ROSTER-FORMAT.md"),
      encoding: .utf8
    )
    let schema = try Self.schema()
    let keys = (schema["properties"] as? [String: Any])?.keys.sorted() ?? []
    #expect(keys.count == 12)
    for key in keys { #expect(page.contains("`\(key)`"), "\(key)") }
    for number in 1...10 { #expect(page.contains("D04\(number < 10 ? "0" : "")\(number)")) }
  }

  private static func schema() throws -> [String: Any] {
    let data = try Data(contentsOf: Golden.root.appending(path: "Sources/roster.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  /// The part of JSON Schema that the file uses; a key that the schema does not list is a mistake.
  static func mistakes(
    _ value: Any,
    _ schema: [String: Any],
    _ root: [String: Any],
    _ path: String
  ) -> [String] {
    if let name = schema["$ref"] as? String {
      let defs = root["$defs"] as? [String: [String: Any]]
      guard let target = defs?[String(name.dropFirst("#/$defs/".count))] else {
        return ["\(path): no \(name)"]
      }
      return mistakes(value, target, root, path)
    }
    if let parts = schema["oneOf"] as? [[String: Any]] {
      let fitting = parts.filter { mistakes(value, $0, root, path).isEmpty }
      return fitting.count == 1 ? [] : ["\(path): fits \(fitting.count) forms"]
    }
    if let parts = schema["anyOf"] as? [[String: Any]] {
      return parts.contains { mistakes(value, $0, root, path).isEmpty }
        ? [] : ["\(path): fits none"]
    }
    if schema["type"] as? String == "null" { return value is NSNull ? [] : [path] }
    if let only = schema["const"] as? Int { return value as? Int == only ? [] : [path] }
    if let only = schema["const"] as? String { return value as? String == only ? [] : [path] }
    if let words = schema["enum"] as? [String] {
      return (value as? String).map { words.contains($0) } ?? false ? [] : [path]
    }
    switch schema["type"] as? String {
    case "object":
      guard let object = value as? [String: Any],
        let properties = schema["properties"] as? [String: [String: Any]]
      else { return ["\(path): no object"] }
      let missing = (schema["required"] as? [String] ?? []).filter { object[$0] == nil }
      return missing.map { "\(path).\($0) is missing" }
        + object.keys.sorted().flatMap { key -> [String] in
          guard let inner = properties[key], let value = object[key] else {
            return ["\(path).\(key) is not in the schema"]
          }
          return mistakes(value, inner, root, "\(path).\(key)")
        }
    case "array":
      guard let items = value as? [Any], let inner = schema["items"] as? [String: Any] else {
        return ["\(path): no list"]
      }
      return items.enumerated().flatMap { mistakes($1, inner, root, "\(path)[\($0)]") }
    case "integer":
      return (value as? Int).map { $0 >= schema["minimum"] as? Int ?? .min } ?? false ? [] : [path]
    case "boolean":
      return value is Bool ? [] : [path]
    case "string":
      guard let text = value as? String else { return [path] }
      guard let pattern = schema["pattern"] as? String else { return [] }
      let expression = try? Regex(pattern)
      return (expression.map { text.contains($0) } ?? false) ? [] : ["\(path): \(text)"]
    default: return ["\(path): the schema says nothing"]
    }
  }
}
