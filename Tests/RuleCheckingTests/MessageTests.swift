import Foundation
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport
import Testing

/// Every message as its reader sees it, in both languages.
@Suite
struct MessageTests {
  private static let sets: [(name: String, files: [String])] = [
    ("mistakes-en", ["packages-base.rules", "mistakes-en.rules"]),
    ("mistakes-nl", ["packages-base.rules", "mistakes-nl.rules"]),
    (
      "packages",
      [
        "packages-base.rules", "packages-one.rules", "packages-two.rules", "packages-three.rules",
        "packages-four.rules",
      ]
    ),
    ("unused-en", ["unused-en.rules"]),
    ("unused-nl", ["unused-nl.rules"]),
    ("priority-en", ["priority-en.rules"]),
    ("priority-nl", ["priority-nl.rules"]),
    ("accepts-en", ["accepts-en.rules"]),
    ("accepts-nl", ["accepts-nl.rules"]),
  ]

  private static func texts(_ files: [String]) throws -> [(String, String)] {
    try files.map { name in
      let url = Golden.root.appending(path: "Tests/Golden/checking/\(name)")
      return (name, try String(contentsOf: url, encoding: .utf8))
    }
  }

  @Test(arguments: sets.indices)
  func `messages are as reviewed`(index: Int) throws {
    let set = MessageTests.sets[index]
    let shown = Check.shown(try MessageTests.texts(set.files))
    #expect(Golden.difference(shown, "checking/\(set.name).txt") == nil)
  }

  @Test
  func `the same mistakes are found in both languages`() throws {
    func found(_ index: Int) throws -> [String] {
      let texts = try MessageTests.texts(MessageTests.sets[index].files)
      let sources = Dictionary(
        texts.map { ($0.0, SourceFile(name: $0.0, text: $0.1)) },
        uniquingKeysWith: { first, _ in first }
      )
      return Check.files(texts).diagnostics.map { finding in
        let line = sources[finding.file]?.position(of: Int(finding.range.start)).line ?? 0
        return "\(line) \(finding.code)"
      }
    }
    #expect(try found(0) == found(1))
  }

  @Test
  func `every code has a reviewed message`() throws {
    let found = Set(
      try MessageTests.sets.flatMap { Check.files(try MessageTests.texts($0.files)).diagnostics }
        .map(\.code)
    )
    // The limit has a test of its own.
    let missing = CheckCode.allCases.filter {
      !found.contains($0.rawValue) && $0 != .tooMuch
    }
    #expect(missing == [])
  }

  @Test
  func `codes are four digits and each stands once`() {
    let codes = CheckCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.count == 5 && ($0.hasPrefix("R01") || $0.hasPrefix("R02")) })
  }
}
