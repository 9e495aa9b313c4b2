import Foundation
import RuleChecking
import RuleSyntax
import SourceText
import Testing

/// The one way tests check rule text.
enum Check {
  /// A small town whose names the tested lines may use; it checks clean.
  static let town = """
    language en
    package town.base version 2026.1
    document plan "Plan of the town" at "plan.txt" status adopted
    document draft "Draft" at "draft.txt" status concept
    document gone "Old plan" at "old.txt" status withdrawn
    milestone start on 7 April 2025
    milestone some-day on open date
    role boa
      source plan
    role supervisor
      source plan
    role police external
      source plan
    role tax-office external
      source plan
    qualification exam
      source plan
    kind shop from "shops.csv"
      source plan
    classify shop by risk, exactly one
      source plan
      high when complaints in 12 months >= 3
      low otherwise
    resource scan-car count 1
      source plan
      handles 1200 places per h
      available 14 h per day
    resource camera count 2
      source plan
    ladder steps
      source plan
      counts any violation within 36 months
      step 1 warning
      step 2 closure 3 months
    parameter opening = 09:00-17:00
      source plan
    parameter yearly = 4 per calendar year
      source plan
    parameter speed = 1200 places per h
      source plan
    parameter eight-weeks = 8 weeks
      source plan
    parameter last-day = 25 February 2022
      source plan

    """

  /// The first lines of a tested file.
  static let head = "language en\npackage town.test version 2026.1\nimport town.base\n"

  /// Checks files given as name and text.
  static func files(_ texts: [(String, String)]) -> (rulebook: Rulebook, diagnostics: [Diagnostic])
  {
    let parsed = texts.map { RuleParser.parseMending(SourceFile(name: $0.0, text: $0.1)) }
    let checked = RuleChecker.check(parsed)
    let acknowledgements = checked.rulebook.acknowledgements
    let sure = RuleChecker.withSureFixes(
      parsed.flatMap(\.diagnostics) + checked.diagnostics,
      parsed
    )
    let parted = Acceptance(of: sure, by: acknowledgements)
    let idle = Acceptance.idle(acknowledgements, used: parted.used) { _ in true }
    return (checked.rulebook, Diagnostic.inOrder(parted.open + idle))
  }

  /// Checks lines that may use the names of the town.
  static func lines(_ text: String) -> (rulebook: Rulebook, diagnostics: [Diagnostic]) {
    files([("base.rules", town), ("test.rules", head + text + "\n")])
  }

  /// The codes of what is found, notes left out.
  static func codes(_ text: String) -> [String] {
    lines(text).diagnostics.filter { $0.severity != .note }.map(\.code)
  }

  /// Checks lines in which `1️⃣` stands before the one mistake; what differs, or nothing.
  ///
  /// Every fix is applied: the code must then be gone, and a safe fix must leave nothing at all.
  static func mistake(_ code: CheckCode, _ marked: String) -> [String] {
    let mark = "1️⃣"
    guard let range = marked.range(of: mark) else { return ["no mark"] }
    let before = marked[..<range.lowerBound]
    let text = before + marked[range.upperBound...]
    let offset = head.utf8.count + before.utf8.count
    let found = lines(String(text)).diagnostics.filter { $0.severity != .note }
    var wrong: [String] = []
    if found.map(\.code) != [code.rawValue] {
      wrong.append(
        "expected \(code.rawValue), got "
          + found.map { "\($0.code) \($0.message.english)" }.joined(separator: "; ")
      )
    }
    for finding in found {
      if finding.file != "test.rules" || Int(finding.range.start) != offset {
        wrong.append("at \(finding.file):\(finding.range.start), expected \(offset)")
      }
      for fix in finding.fixes {
        let mended = applied(fix, to: head + text + "\n")
        let left = files([("base.rules", town), ("test.rules", mended)]).diagnostics
          .filter { $0.severity != .note }
        if left.contains(where: { $0.code == finding.code }) || (fix.isSafe && !left.isEmpty) {
          wrong.append(
            "the fix `\(fix.title.english)` leaves "
              + left.map { "\($0.code) \($0.message.english)" }.joined(separator: "; ")
          )
        }
      }
    }
    return wrong
  }

  /// A text with a fix applied.
  static func applied(_ fix: Fix, to text: String) -> String {
    var bytes = Array(text.utf8)
    bytes.replaceSubrange(
      Int(fix.range.start)..<Int(fix.range.end),
      with: Array(fix.replacement.utf8)
    )
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Everything a rulebook says, without the places and the language in which it is said.
  static func meaning(_ rulebook: Rulebook) -> String {
    let place =
      #/RuleChecking\.Origin\(file: "[^"]*", line: \d+, column: \d+, range: SourceText\.TextRange\(start: \d+, end: \d+\)\)/#
    return "\(rulebook)".replacing(place, with: "")
      .replacing("SourceText.Language.dutch", with: "SourceText.Language.english")
  }

  /// The findings as a reader sees them: place, code, message, help and fixes.
  static func shown(_ texts: [(String, String)]) -> String {
    let sources = Dictionary(texts.map { ($0.0, SourceFile(name: $0.0, text: $0.1)) }) { a, _ in a }
    return files(texts).diagnostics.map { finding in
      var lines: [String] = []
      let file = sources[finding.file]
      let at = file?.position(of: Int(finding.range.start)) ?? (0, 0)
      lines.append(
        "\(finding.file):\(at.0):\(at.1) \(finding.severity.rawValue) \(finding.code)"
      )
      lines.append("  | \(file?.text(finding.range) ?? "")")
      lines.append("  \(finding.message.text(in: finding.language))")
      if let help = finding.help { lines.append("  → \(help.text(in: finding.language))") }
      for label in finding.labels {
        let place = sources[label.file]?.position(of: Int(label.range.start)) ?? (0, 0)
        lines.append(
          "  at \(label.file):\(place.0):\(place.1) \(label.text.text(in: finding.language))"
        )
      }
      for fix in finding.fixes {
        lines.append("  fix: \(fix.title.text(in: finding.language))")
      }
      return lines.joined(separator: "\n") + "\n"
    }.joined(separator: "\n")
  }
}
