import Foundation
import SourceText
import TestSupport
import Testing

@testable import RuleSyntax

/// The text with a change made.
private func apply(_ fix: Fix, to file: SourceFile) -> SourceFile {
  let bytes =
    Array(file.bytes[..<Int(fix.range.start)]) + Array(fix.replacement.utf8)
    + Array(file.bytes[Int(fix.range.end)...])
  return SourceFile(name: file.name, bytes: bytes)
}

@Suite
struct Slips {
  struct Case {
    let name: String
    let text: String
    /// The line on which the message must be.
    let line: Int
  }

  static func cases() throws -> [Case] {
    let url = Golden.root.appending(path: "Tests/Golden/syntax/slips.txt")
    let text = try String(contentsOf: url, encoding: .utf8)
    return text.components(separatedBy: "\n=== ").dropFirst().map { part in
      let lines = part.components(separatedBy: "\n")
      let body = lines.dropFirst().filter { !$0.isEmpty }
      let line = (body.firstIndex { $0.hasSuffix("# <-") } ?? -1) + 1
      return Case(name: lines[0], text: body.joined(separator: "\n") + "\n", line: line)
    }
  }

  @Test
  func `each slip gives one message, on its line, and each change mends it`() throws {
    let cases = try Slips.cases()
    #expect(cases.count >= 120)
    var withFix = 0
    for slip in cases {
      let file = SourceFile(name: "slip.rules", text: slip.text)
      let found = RuleParser.parseMending(file).diagnostics
      let lines = found.map { file.position(of: Int($0.range.start)).line }
      #expect(lines == [slip.line], "\(slip.name): \(found.map(\.message.english))")
      for finding in found {
        withFix += finding.fixes.isEmpty ? 0 : 1
        for fix in finding.fixes {
          let mended = RuleParser.parseMending(apply(fix, to: file)).diagnostics
          #expect(mended.isEmpty, "\(slip.name): \(fix.replacement)")
        }
      }
    }
    #expect(withFix * 10 >= cases.count * 7, "\(withFix) of \(cases.count) have a change")
  }

  @Test
  func `the messages are as they were reviewed`() throws {
    let shown = try Slips.cases().map { slip in
      let file = SourceFile(name: "slip.rules", text: slip.text)
      return "=== \(slip.name)\n"
        + DiagnosticText.render(RuleParser.parseMending(file).diagnostics, files: [file])
    }
    let difference = Golden.difference(shown.joined(separator: "\n"), "syntax/slips.expected")
    #expect(difference == nil, "\(difference ?? "")")
  }

  @Test
  func `every code is given by a slip or a test of limits`() throws {
    var codes: Set<String> = ["R0004", "R0005", "R0007", "R0009", "R0060", "R0063"]
    for slip in try Slips.cases() {
      let file = SourceFile(name: "slip.rules", text: slip.text)
      for finding in RuleParser.parseMending(file).diagnostics { codes.insert(finding.code) }
    }
    #expect(SyntaxCode.allCases.map(\.rawValue).filter { !codes.contains($0) } == [])
  }
}
