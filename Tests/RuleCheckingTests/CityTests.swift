import Foundation
import CivilTime
import RuleChecking
import RuleSyntax
import SourceText
import TestSupport
import Testing

/// One whole city that uses every declaration and clause, in both keyword languages.
@Suite
struct CityTests {
  private func text(_ name: String) throws -> String {
    try String(
      contentsOf: Golden.root.appending(path: "Tests/Golden/checking/\(name)"),
      encoding: .utf8
    )
  }

  @Test(arguments: ["city-en.rules", "city-nl.rules"])
  func `the city checks clean but for one missing document and rules without rank`(
    name: String
  ) throws {
    let found = Check.files([(name, try text(name))]).diagnostics
    #expect(
      found.map { "\($0.code) \($0.message.english)" } == [
        "R0113 the document `bar-protocol` is not at hand; 3 lines rest on it",
        "R0235 3 rules are not in this order and share the last place: "
          + "`bar-advice`, `gaming-permit` and `street`",
      ]
    )
  }

  @Test
  func `both languages say the same`() throws {
    let english = Check.files([("city.rules", try text("city-en.rules"))]).rulebook
    let dutch = Check.files([("city.rules", try text("city-nl.rules"))]).rulebook
    let (left, right) = (Check.meaning(english), Check.meaning(dutch))
    // Outcomes keep the words of the file; only the unit differs here.
    #expect(
      left
        == right.replacing("3 maanden", with: "3 months").replacing(
          "2500 en permit",
          with: "2500 and permit"
        )
    )
  }

  @Test
  func `the city uses every declaration and every clause`() throws {
    let english = try text("city-en.rules")
    let parsed = RuleParser.parse(SourceFile(name: "city.rules", text: english))
    let declared = Set(parsed.declarations.map(\.kind))
    #expect(
      DeclarationKind.allCases.filter { !declared.contains($0) } == [
        .importing, .tests, .scenario,
      ]
    )
    let used = Set(parsed.declarations.flatMap { $0.clauses.map(\.kind) })
    // These limits of working-time law have a test of their own, and so has what is accepted.
    let elsewhere: Set<ClauseKind> = [
      .notInForce, .partners, .restAfterLateNight, .restAfterSeries, .nightMeans,
      .nightShiftAtMost, .nightWorkers, .lateNights, .seriesAtMost, .freeSundays, .sundayWork,
      .notice, .accepts, .provisions,
    ]
    #expect(
      Set(ClauseKind.ofRules).subtracting(used) == elsewhere
    )
  }

  @Test
  func `what the city says is as written`() throws {
    let book = Check.files([("city.rules", try text("city-en.rules"))]).rulebook
    #expect(book.package == "sample.city")
    #expect(book.version == "2026.1")
    #expect(book.rules.count == 8)
    #expect(book.roles.map(\.name) == ["boa", "supervisor", "controller", "police", "test-buyer"])
    let scan = book.rule("parking-scan")
    #expect(scan?.kind == "zone")
    #expect(scan?.versions.map { $0.from?.description } == ["2022-01-01", nil])
    #expect(scan?.versions.first?.uses.first?.forEachPlace == true)
    #expect(book.resource("scan-car")?.handles?.parameter == "scan-speed")
    // 4.5 km an hour is 4,500 metres.
    #expect(book.travel.last?.metresPerHour.value == 4500)
    #expect(book.regimes.first?.through?.description == "2022-02-25")
    #expect(
      book.statedAssumptions.map(\.subject) == ["zone inner", "zone outer", "classify bar by risk"]
    )
  }

  @Test
  func `a city with a line left out gives few findings, none of them twice`() throws {
    let lines = try text("city-en.rules").split(separator: "\n", omittingEmptySubsequences: false)
    for left in stride(from: 1, to: lines.count, by: 6) {
      let rest = (lines[..<left] + lines[(left + 1)...]).joined(separator: "\n")
      let found = Check.files([("city.rules", rest)]).diagnostics
      #expect(found.count <= 6, "without line \(left + 1): \(found.map(\.message.english))")
      let shown = found.map { "\($0.code) \($0.range.start) \($0.message.english)" }
      #expect(Set(shown).count == shown.count)
    }
  }
}

extension ClauseKind {
  /// The clauses that may stand in files of rules.
  fileprivate static var ofRules: [ClauseKind] {
    let foreign = Shape.all.filter { $0.dialect == .scenarios }.map(\.target)
    return allCases.filter { !foreign.contains(.clause($0)) }
  }
}
