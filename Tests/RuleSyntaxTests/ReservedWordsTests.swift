import Foundation
import RuleSyntax
import SourceText
import TestSupport
import Testing

/// The language page lists every word that cannot be a name.
@Suite
struct ReservedWordsTests {
  /// Keywords of one word in either language, in lower case and in order, in lines of a page.
  private static var listed: String {
    let words = Set(
      Keyword.allCases.flatMap { keyword in
        keyword.spellings(in: .english) + keyword.spellings(in: .dutch)
      }.filter { !$0.contains(" ") }.map { $0.lowercased() }
    ).sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
    var lines = [""]
    for word in words {
      let last = lines[lines.count - 1]
      if last.isEmpty {
        lines[lines.count - 1] = word
      } else if last.count + word.count + 1 > 96 {
        lines.append(word)
      } else {
        lines[lines.count - 1] = last + " " + word
      }
    }
    return lines.joined(separator: "\n")
  }

  @Test
  func `the language page lists the words that cannot be names`() throws {
    let page = try String(
      contentsOf: Golden.root.appending(path: "rules/README.md"),
      encoding: .utf8
    )
    #expect(
      page.hasSuffix("```\n\(ReservedWordsTests.listed)\n```\n"),
      "\(ReservedWordsTests.listed)"
    )
  }
}
