import CapacityValues
import Foundation
import SourceText
import TestSupport
import Testing

/// `capacity.schema.json` says what the writer writes.
@Suite
struct `The schema of the capacity file` {
  private static func schema() throws -> [String: Any] {
    let data = try Data(contentsOf: Golden.root.appending(path: "Sources/capacity.schema.json"))
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private static func mistakes(_ text: String) throws -> [String] {
    let schema = try schema()
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return `The schema of the roster file`.mistakes(value, schema, schema, "$")
  }

  @Test
  func `fits what is written, with chances and without`() throws {
    for result in [CapacityFixture.zones(), CapacityFixture.rounds()] {
      #expect(try Self.mistakes(CapacityJSON.value(result, .dutch).text) == [])
    }
  }

  @Test
  func `refuses a chance without its interval, and a count that is no count`() throws {
    let text = CapacityJSON.value(CapacityFixture.zones(), .english).text
    for (part, other) in [
      ("\"atLeast\"", "\"atLest\""), ("\"kept\": 940", "\"kept\": -1"),
      ("\"draws\": 1000", "\"draws\": 0"),
    ] {
      let broken = text.replacing(part, with: other)
      #expect(broken != text)
      #expect(try !Self.mistakes(broken).isEmpty, "\(part)")
    }
  }
}
