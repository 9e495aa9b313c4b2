import Foundation
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport
import Testing

@testable import RuleWriting

/// The page of the language: every declaration and clause described, with an example that holds.
struct ReferenceTests {
  private static let path = "rules/EXAMPLES.md"

  private static func page(_ path: String = "rules/README.md") throws -> String {
    String(decoding: try Data(contentsOf: Golden.root.appending(path: path)), as: UTF8.self)
  }

  /// The table of examples as the shapes give it.
  private static var table: String {
    let rows = Shape.all.map { shape in
      let place: String
      switch shape.target {
      case .declaration: place = "file"
      case .clause:
        let heads = shape.contexts.compactMap { RuleTree.shapes[.declaration($0)]?.lead?.canonical }
        place = heads.isEmpty ? "any" : heads.joined(separator: ", ")
      }
      return "| \(place) | `\(shape.english)` | `\(shape.dutch)` |\n"
    }
    return "| in | English | Dutch |\n| --- | --- | --- |\n" + rows.joined()
  }

  /// The rows of the table of examples in the page: where it stands, English, Dutch.
  private static func rows() throws -> [(place: String, english: String, dutch: String)] {
    try page(path).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, cells[1].hasPrefix("`"), cells[2].hasPrefix("`") else { return nil }
      return (
        cells[0], String(cells[1].dropFirst().dropLast()), String(cells[2].dropFirst().dropLast())
      )
    }
  }

  @Test
  func `the table of examples is that of the shapes, in their order`() throws {
    let page = try Self.page(Self.path)
    guard let table = page.range(of: "| in |") else {
      Issue.record("no table")
      return
    }
    if Golden.isUpdating {
      let text = page[..<table.lowerBound] + Self.table
      try Data(text.utf8).write(to: Golden.root.appending(path: Self.path))
    }
    #expect(try Self.page(Self.path)[table.lowerBound...] == Self.table)
  }

  @Test
  func `every example in the page reads in both languages to the same tree`() throws {
    let rows = try Self.rows()
    var targets: [ShapeTarget] = []
    for row in rows {
      let trees = [
        (Language.english, row.english),
        (.dutch, Samples.line(row.dutch, withTextsOf: row.english)),
      ].map { language, line in
        // A clause stands under the first declaration that the page says it stands in.
        let first = row.place.split(separator: ",").first.map(String.init) ?? ""
        let head = rows.first { $0.place == "file" && $0.english.hasPrefix(first + " ") }
        let context = row.place == "any" ? "role boa" : head?.english ?? first
        let dutch = row.place == "any" ? "rol boa" : head?.dutch ?? Self.dutchHead(first)
        var lines = [language == .english ? "language en" : "taal nl"]
        if row.place != "file" {
          let text = language == .english ? context : dutch
          lines.append(text.replacing(" \"Shops\"", with: ""))
        }
        if !line.hasPrefix("language ") && !line.hasPrefix("taal ") { lines.append(line) }
        let scenario = ["scenario", "tests"].contains { row.english.hasPrefix($0) || first == $0 }
        let name = scenario ? "a.scenarios" : "a.rules"
        let text = lines.joined(separator: "\n")
        let parsed = RuleParser.parse(SourceFile(name: name, text: text))
        #expect(parsed.diagnostics.map(\.message.english) == [], "\(line)")
        let last = parsed.declarations.last
        if language == .english, let last {
          targets.append(last.clauses.last.map { .clause($0.kind) } ?? .declaration(last.kind))
        }
        return RuleExport.json([RuleTreeFile(parsed)]).text
      }
      let dutch = trees[1].replacing("\"language\": \"nl\"", with: "\"language\": \"en\"")
      // The title of a rule is one in each language.
      if !row.english.contains("\"Shops\"") { #expect(trees[0] == dutch, "\(row.english)") }
    }
    #expect(targets == Shape.all.map(\.target))
  }

  /// The Dutch of a declaration that is one keyword.
  private static func dutchHead(_ english: String) -> String {
    Keyword.allCases.first { $0.canonical == english }?.spelling(in: .dutch) ?? english
  }

  @Test
  func `every declaration and clause is described, in both languages`() throws {
    let page = try Self.page()
    // What stands between backticks.
    let code = page.split(separator: "`", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    for shape in Shape.all {
      guard let lead = shape.lead else { continue }
      for language in Language.allCases {
        let spellings = lead.spellings(in: language)
        let isThere = code.contains { span in
          spellings.contains { span == $0 || span.hasPrefix($0 + " ") || span.contains(" \($0) ") }
        }
        #expect(isThere, "\(spellings) of \(shape.target)")
      }
    }
  }

  @Test
  func `the whole files in the page say the same and check clean`() throws {
    let blocks = try Self.page().split(separator: "```\n").enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
      .filter { block in ["language ", "taal "].contains { block.hasPrefix($0) } }
    #expect(blocks.count >= 2)
    var files: [RuleTreeFile] = []
    for block in blocks {
      let parsed = RuleParser.parse(SourceFile(name: "town.rules", text: block))
      #expect(parsed.diagnostics.map(\.message.english) == [])
      let found = RuleChecker.check([parsed]).diagnostics.filter { $0.severity != .note }
      #expect(found.map(\.message.english) == [])
      files.append(RuleTreeFile(parsed))
    }
    #expect(files[0].tree == files[1].tree)
    #expect(RuleFileWriter.text(of: files[0], in: .english) == blocks[0])
    #expect(RuleFileWriter.text(of: files[0], in: .dutch) == blocks[1])
  }
}
