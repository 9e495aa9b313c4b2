import Foundation
import Obligations
import Reports
import RuleChecking
import RuleWriting
import SourceText
import TestSupport
import Testing

@testable import RuleSyntax

/// The same rules in Dutch keywords: the same rulebook, the same work, the same roster.
@Suite
struct TranslationTests {
  private static func inDutch(_ parsed: ParsedFile) -> ParsedFile {
    let bytes = RuleTranslator.translate(parsed, to: .dutch)
    return RuleParser.parse(SourceFile(name: parsed.file.name, bytes: bytes))
  }

  /// Everything a rulebook says, without places and language; sanctions keep the words of
  /// their file.
  private static func meaning(_ rulebook: Rulebook) -> String {
    let place = #/line: \d+|column: \d+|SourceText\.TextRange\(start: \d+, end: \d+\)/#
    let language = #/SourceText\.Language\.[a-z]+/#
    let outcome = #/outcome: "[^"]*"/#
    return "\(rulebook)".replacing(place, with: "").replacing(outcome, with: "")
      .replacing(language, with: "")
  }

  @Test
  func `the shipped rules say the same in Dutch`() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Golden.root.path)
      .filter { $0.hasSuffix(".rules") && ($0.hasPrefix("rules/") || $0.hasPrefix("scenarios/")) }
      .sorted()
    let english = try files.map { path in
      let bytes = try Data(contentsOf: Golden.root.appending(path: path))
      return RuleParser.parse(SourceFile(name: path, bytes: Array(bytes)))
    }
    let dutch = english.map(Self.inDutch)
    #expect(dutch.count > 15)
    #expect(dutch.allSatisfy { $0.language == .dutch && $0.diagnostics.isEmpty })
    let (left, right) = (RuleChecker.check(english), RuleChecker.check(dutch))
    #expect(left.diagnostics.map(\.code) == right.diagnostics.map(\.code))
    #expect(Self.meaning(left.rulebook) == Self.meaning(right.rulebook))
  }

  @Test
  func `every clause says the same in Dutch`() {
    for row in ClauseWorkTests.rows {
      for text in [row.with, row.without] {
        let english = ClauseTrace(text)
        let dutch = ClauseTrace(Self.inDutch(english.parsed))
        #expect(english.diagnostics.map(\.code) == dutch.diagnostics.map(\.code), "\(row)")
        #expect(Self.meaning(english.rulebook) == Self.meaning(dutch.rulebook), "\(row)")
      }
    }
  }

  @Test
  func `the roster of a small city is the same in Dutch`() throws {
    let parts = [
      ClauseRow.weekly("team 1 boa and 1 police", "on violation follow steps", "unannounced")
        .replacing("  team 1 boa\n", with: ""),
      ClauseRow.scan(),
      ClauseRow.presence("keep 1 boa on duty, own hours")
        .replacing("rule street", with: "rule street for each shop"),
      "ladder steps\n  source plan\n  counts any violation within 24 months",
      "  step 1 warning, recheck within 6 weeks",
      "priority when short\n  source plan\n  order street, check",
    ]
    let english = ClauseTrace(parts.joined(separator: "\n"))
    let dutch = ClauseTrace(Self.inDutch(english.parsed))
    #expect(english.errors + dutch.errors == [])
    #expect(english.due == dutch.due)
    let one = try #require(english.roster())
    let other = try #require(dutch.roster())
    #expect(one.roster.visits.count + one.roster.rounds.count > 3)
    #expect(one.roster == other.roster)
    #expect(one.summary == other.summary)
  }
}
