import Foundation
import SourceText
import TestSupport
import Testing

@testable import RuleSyntax

/// What a file says, without places: for comparing files.
func plain(_ file: ParsedFile) -> [String] {
  file.declarations.flatMap { declaration in
    ["\(declaration.kind) \(plain(declaration.slots))"]
      + declaration.clauses.map { "  \($0.kind) \(plain($0.slots))" }
  }
}

private func plain(_ slots: [SlotSyntax]) -> String {
  slots.map { slot in
    let value = "\(slot.value)".replacing(
      #/SourceText\.TextRange\(start: \d+, end: \d+\)/#,
      with: ""
    )
    return "\(slot.label)=\(value)"
  }.joined(separator: " ")
}

/// The findings of a text, as `line:code`.
func findings(_ text: String) -> [String] {
  let file = SourceFile(name: "test.rules", text: text)
  return RuleParser.parse(file).diagnostics.map {
    "\(file.position(of: Int($0.range.start)).line):\($0.code)"
  }
}

/// All rule files of the project, by path.
func shippedRules() throws -> [(path: String, text: String)] {
  let root = Golden.root
  var result: [(String, String)] = []
  for folder in ["rules", "scenarios"] {
    let walker = FileManager.default.enumerator(
      at: root.appending(path: folder),
      includingPropertiesForKeys: nil
    )
    for case let url as URL in walker ?? .init() where url.pathExtension == "rules" {
      let path = String(url.path.dropFirst(root.path.count + 1))
      result.append((path, try String(contentsOf: url, encoding: .utf8)))
    }
  }
  return result.sorted { $0.0 < $1.0 }
}

@Suite
struct Parsing {
  @Test
  func `every shipped rule file reads without a mistake`() throws {
    for (path, text) in try shippedRules() {
      let file = SourceFile(name: path, text: text)
      let parsed = RuleParser.parse(file)
      #expect(parsed.tree.text == file.bytes)
      for finding in parsed.diagnostics {
        let place = file.position(of: Int(finding.range.start))
        Issue.record(
          "\(path):\(place.line):\(place.column) \(finding.code) \(finding.message.english) \(finding.help?.english ?? "") \(finding.fixes)"
        )
      }
    }
  }

  @Test
  func `every shape reads its examples alike in both languages`() {
    for shape in Shape.all {
      var results: [[String]] = []
      for (language, line) in [("language en", shape.english), ("taal nl", shape.dutch)] {
        var lines = line
        if case .clause = shape.target {
          let context = shape.contexts.first ?? .rule
          let head = Shape.all.first { $0.target == .declaration(context) }
          lines = (language == "taal nl" ? head?.dutch ?? "" : head?.english ?? "") + "\n" + line
        }
        if shape.target == .declaration(.language) { lines = "" }
        let file = SourceFile(name: "a", text: "\(language)\n\(lines)\n")
        let parsed = RuleParser.parse(file)
        #expect(parsed.diagnostics.map(\.message.english) == [], "\(line)")
        results.append(
          plain(parsed).filter { !$0.contains("languageCode=") || $0.contains("label") }
        )
      }
      let dutch = results[1].map {
        $0.replacing("politiecijfers", with: "police figures")
          .replacing("niet gezegd", with: "not said").replacing(
            "niet gemeten",
            with: "not measured"
          )
          .replacing("1 maand en review", with: "1 month and review")
      }
      #expect(results[0] == dutch)
    }
  }
}
