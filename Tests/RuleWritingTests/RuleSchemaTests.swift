import Foundation
import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import RuleWriting

/// The schema says what is written: neither a key more nor a key less.
struct RuleSchemaTests {
  private static let path = "Sources/rules.schema.json"

  private static func schema() throws -> JSONSchema {
    let bytes = Array(try Data(contentsOf: Golden.root.appending(path: path)))
    return JSONSchema(try JSONReader.read(bytes).get())
  }

  private static func mistakes(_ json: String, _ schema: JSONSchema) throws -> [String] {
    schema.mistakes(try JSONReader.read(Array(json.utf8), deepest: 512).get())
  }

  @Test
  func `the file is what the shapes give`() throws {
    if Golden.isUpdating {
      try Data(RuleSchema.text.utf8).write(to: Golden.root.appending(path: Self.path))
    }
    let text = String(
      decoding: try Data(contentsOf: Golden.root.appending(path: Self.path)),
      as: UTF8.self
    )
    #expect(text == RuleSchema.text)
  }

  @Test
  func `every shipped file and every line of the language fits it`() throws {
    let schema = try Self.schema()
    let shipped = try Samples.shipped().map { RuleTreeFile(RuleParser.parse($0)) }
    #expect(try Self.mistakes(RuleExport.json(shipped, withLines: true).text, schema) == [])
    for shape in Shape.all {
      let file = RuleTreeFile(RuleParser.parse(Samples.file(shape, .dutch)))
      #expect(try Self.mistakes(RuleExport.json([file]).text, schema) == [], "\(shape.english)")
    }
  }

  @Test
  func `what import refuses by form, the schema refuses too`() throws {
    let schema = try Self.schema()
    let right = Samples.json(
      """
      language en
      rule shop-check "Shops" for each shop when risk is high or size >= 2.5
        team 1 boa and 2 police
        takes 45 min
        every 2 weeks about 3 times on Monday, at least 3 days apart
      labour limits for every role
        notice at least 28 days, or 4 days for times
        weekly rest at least 36 h in 7 days, or 72 h in 14 days in parts of at least 32 h
      milestone start on open date
      """
    )
    #expect(try Self.mistakes(right, schema) == [] && Samples.mistakes(right) == [])
    let changes = [
      ("\"name\": \"shop-check\"", "\"name\": \"Shop check\""),
      ("\"name\": \"shop-check\"", "\"nam\": \"shop-check\""),
      ("\"count\": 1,", "\"count\": \"1\","), ("\"role\": \"boa\"", "\"rol\": \"boa\""),
      ("\"minutes\": 45", "\"minutes\": -45"), ("\"minutes\": 45", "\"minute\": 45"),
      ("\"unit\": \"weeks\"", "\"unit\": \"fortnights\""), ("\"amount\": 3", "\"amount\": 3.5"),
      ("\"promise\": \"about\"", "\"promise\": \"roughly\""), ("\"Monday\"", "\"Maandag\""),
      ("28,", "28, 3,"), ("\"clause\": \"takes\"", "\"clause\": \"take\""),
      ("\"clause\": \"takes\"", "\"clause\": \"deployed\""),
      ("\"openDate\": true", "\"openDate\": false"), ("\"openDate\": true", "\"x\": true"),
      ("\"openDate\": true", "\"openDate\": true, \"date\": \"2026-01-01\""),
      ("\"is\": \"high\"", "\"as\": \"high\""), ("\">=\"", "\"=>\""),
      ("\"amount\": \"2.5\"", "\"amount\": \"2,5\""), ("\"any\": [", "\"all\": {"),
      ("\"secondDuration\"", "\"third\""), ("\"version\": \"1.0\"", "\"version\": \"2.0\""),
      ("\"language\": \"en\"", "\"language\": \"fr\""), ("town.rules", "../town.rules"),
      ("ronde/rules", "ronde/roster"), ("\"everyRole\": true", "\"everyRole\": 1"),
    ]
    for (old, new) in changes {
      let text = right.replacing(old, with: new, maxReplacements: 1)
      #expect(text != right, "\(old)")
      #expect(!Samples.mistakes(text).isEmpty, "\(new) is imported")
      guard case .success(let node) = JSONReader.read(Array(text.utf8)) else { continue }
      #expect(!schema.mistakes(node).isEmpty, "\(new) fits the schema")
    }
  }

  @Test
  func `the page beside it names every key of a file and every code`() throws {
    let page = String(
      decoding: try Data(contentsOf: Golden.root.appending(path: "Sources/RULES-FORMAT.md")),
      as: UTF8.self
    )
    for key in ["schema", "version", "files", "file", "language", "declarations", "clauses"] {
      #expect(page.contains("`\(key)`"), "\(key)")
    }
    for code in ImportCode.allCases { #expect(page.contains(code.rawValue), "\(code)") }
    for key in ["comments", "note", "line", "parts", "minutes", "written", "amount", "text"] {
      #expect(page.contains("`\(key)`"), "\(key)")
    }
  }
}
