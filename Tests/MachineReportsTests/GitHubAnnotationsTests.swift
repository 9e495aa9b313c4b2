import SourceText
import Testing

@testable import MachineReports

/// Annotations, taken apart as the runner of GitHub does.
struct GitHubAnnotationsTests {
  /// One command: `::level key=value,…::message`, unescaped.
  struct Command {
    let level: String
    let properties: [String: String]
    let message: String

    init?(_ line: Substring) {
      guard line.hasPrefix("::"), let space = line.firstIndex(of: " "),
        let end = line[space...].firstRange(of: "::")
      else { return nil }
      level = String(line[line.index(line.startIndex, offsetBy: 2)..<space])
      var properties: [String: String] = [:]
      for part in line[line.index(after: space)..<end.lowerBound].split(separator: ",") {
        let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2 else { return nil }
        properties[pair[0]] = Command.plain(pair[1])
      }
      self.properties = properties
      message = Command.plain(String(line[end.upperBound...]))
    }

    static func plain(_ text: String) -> String {
      text.replacing("%3A", with: ":").replacing("%2C", with: ",").replacing("%0A", with: "\n")
        .replacing("%0D", with: "\r").replacing("%25", with: "%")
    }
  }

  private func commands(_ text: String) -> [Command] {
    text.split(separator: "\n").compactMap { Command($0) }
  }

  @Test
  func `a failed expectation is an error at its line, with its text whole`() {
    let text = GitHubAnnotations.render(GitHubAnnotations.of(Samples.suites), .english)
    let found = commands(text)
    #expect(found.count == text.split(separator: "\n").count)
    #expect(found.map(\.level) == ["error", "error", "error"])
    #expect(found[0].properties["file"] == "scenarios/town/a.scenarios")
    #expect(found[0].properties["line"] == "11")
    #expect(found[0].message == "expected 4\nfound 3 <= 100%")
    #expect(found[1].message == "a: b, c")
  }

  @Test
  func `of more than ten of a level nine are shown and the tenth counts the rest`() {
    let findings =
      (0..<14).map { Samples.finding("R0\(100 + $0)", .warning, 0, 4) }
      + [Samples.finding("R0999", .error, 8, 13)]
    let annotations = GitHubAnnotations.of(findings, files: [Samples.file])
    let found = commands(GitHubAnnotations.render(annotations, .english))
    #expect(found.map(\.level) == ["error"] + Array(repeating: "warning", count: 10))
    // 14 − 9 = 5 are counted.
    #expect(found[10].properties["title"] == "5 more")
    #expect(found[10].message.hasSuffix("rules/mijn regels.rules: 5"))
    #expect(found[0].properties["col"] == "1")
    #expect(found[0].properties["line"] == "2")
    #expect(found[0].message == "100% fout: a, b\nherstel het")
  }

  @Test
  func `ten of a level are all shown`() {
    let findings = (0..<10).map { Samples.finding("R0\(100 + $0)", .note, 0, 4) }
    let annotations = GitHubAnnotations.of(findings, files: [Samples.file])
    let found = commands(GitHubAnnotations.render(annotations, .dutch))
    #expect(found.map(\.level) == Array(repeating: "notice", count: 10))
    #expect(found.allSatisfy { $0.properties["title"]?.hasPrefix("R01") == true })
  }
}
