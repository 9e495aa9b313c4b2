import RuleSyntax
import SourceText
import Testing

@testable import RuleChecking

/// What is too much to be checked together, and what stays readable when there is a lot.
struct LimitTests {
  @Test
  func `more than 2000 files are told at the first and not checked`() {
    let file = RuleParser.parse(SourceFile(name: "a", text: "language en\n"))
    let files = (0...RuleChecker.mostFiles).map { number in
      ParsedFile(
        file: SourceFile(name: "file-\(number)", bytes: file.file.bytes),
        language: .english,
        tree: file.tree,
        declarations: [],
        diagnostics: []
      )
    }
    let found = RuleChecker.check(files).diagnostics
    #expect(found.map(\.code) == ["R0130"])
    #expect(found.map(\.file) == ["file-0"])
    #expect(RuleChecker.check(Array(files.dropLast())).diagnostics.isEmpty)
  }

  @Test
  func `more than 200000 declarations are told and not checked`() {
    // Eleven files of 19,000 declarations are 209,000; ten are 190,000.
    let text = "language en\n" + String(repeating: "role a\n", count: 18_999)
    let file = RuleParser.parse(SourceFile(name: "a", text: text))
    let files = (0..<11).map { number in
      ParsedFile(
        file: SourceFile(name: "file-\(number)", bytes: file.file.bytes),
        language: .english,
        tree: file.tree,
        declarations: file.declarations,
        diagnostics: []
      )
    }
    #expect(RuleChecker.check(files).diagnostics.map(\.code) == ["R0130"])
  }

  @Test
  func `a line that is added before a semicolon stays with its declaration`() {
    let files = [("a.rules", "language en\nladder x; counts any violation within 1 month\n")]
    let parsed = files.map { RuleParser.parse(SourceFile(name: $0.0, text: $0.1)) }
    let fixes = RuleChecker.check(parsed).diagnostics.filter { $0.code == "R0111" }
      .flatMap(\.fixes)
    #expect(
      fixes.map { Check.applied($0, to: files[0].1) } == [
        "language en\nladder x\n  assumed because \"…\"; counts any violation within 1 month\n"
      ]
    )
    let mended = fixes.map { Check.applied($0, to: files[0].1) }
    for text in mended {
      let left = Check.files([("a.rules", text)]).diagnostics.map(\.code)
      #expect(!left.contains("R0111"))
    }
  }

  @Test
  func `an unknown class used in many places is told once, with all of them`() {
    let uses = (0..<30).map { "kind k\($0) from \"venues.csv\" when risk is high\n  source plan" }
    let rules = (0..<5).map {
      "rule r\($0) for each shop when risk is none\n  source plan\n  team 1 boa\n  takes 1 h\n"
        + "  from 1 January 2022\n    every month 1 time\n"
    }
    let found = Check.lines((uses + rules).joined(separator: "\n")).diagnostics
      .filter { $0.code == "R0109" }
    #expect(found.count == 1)
    // Five uses: the first is the place, the four others are labels.
    #expect(found.map { $0.labels.filter { $0.text.english == "also used here" }.count } == [4])
  }
}
