import CivilTime
import Registers
import RuleChecking
import RuleSyntax
import SourceText
import Testing

@testable import RuleAnalysis

/// A small town in which one analysis is looked at: its lines come after these.
enum AnalysedTown {
  static let english = """
    language en
    package town.test version 2026.1
    document plan "Plan" at "plan.txt" status adopted
    calendar Europe/Amsterdam with public holidays NL
    holidays NL
      source plan
      holiday second-easter on easter plus 1 days
      holiday king on 27 April, on Sunday 1 day earlier
      holiday second-whitsun on easter plus 50 days
    role boa
      source plan
      deployed 07:00-22:00 on any day
    kind shop from "shops.csv"
      source plan

    """

  static let dutch = """
    taal nl
    pakket town.test versie 2026.1
    document plan "Plan" op "plan.txt" status vastgesteld
    rol boa
      bron plan
      inzetbaar 07:00-22:00 op alle dagen
    soort shop uit "shops.csv"
      bron plan

    """

  /// What the analyses look at over 2026; a mistake in the text is an issue of the test.
  static func input(
    _ lines: String,
    language: Language = .english,
    registers: [(String, String)] = [],
    year: Int = 2026
  ) -> AnalysisInput {
    let text = (language == .english ? english : dutch) + lines + "\n"
    let parsed = RuleParser.parse(SourceFile(name: "test.rules", text: text))
    let checked = RuleChecker.check([parsed])
    for error in parsed.diagnostics + checked.diagnostics where error.severity == .error {
      Issue.record("\(error.code) \(error.message.english)")
    }
    let files = registers.map { SourceFile(name: "scenarios/town/\($0.0)", text: $0.1) }
    let read = RegisterReader.read(city: "town", files: files)
    // A town without people is enough to look at hours.
    for error in read.diagnostics
    where error.severity == .error && error.code != RegisterCode.missingRegister.rawValue {
      Issue.record("\(error.code) \(error.message.english)")
    }
    return AnalysisInput(
      rulebook: checked.rulebook,
      city: registers.isEmpty ? nil : read.city,
      on: Day(year: year, month: 6, day: 1),
      languages: ["test.rules": language]
    )
  }

  /// A rule for each shop with a version from 2026.
  static func rule(_ lines: String...) -> String {
    "rule visit for each shop\n  source plan\n  team 1 boa\n  from 1 January 2026\n"
      + lines.map { "    \($0)\n" }.joined()
  }

  static func dutchRule(_ lines: String...) -> String {
    "regel visit voor elke shop\n  bron plan\n  team 1 boa\n  vanaf 1 januari 2026\n"
      + lines.map { "    \($0)\n" }.joined()
  }
}

extension [Diagnostic] {
  /// Severity and English message of each.
  var told: [String] { map { "\($0.severity.rawValue): \($0.message.english)" } }
  /// The Dutch messages.
  var dutch: [String] { map(\.message.dutch) }
}
