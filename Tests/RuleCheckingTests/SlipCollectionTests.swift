import Foundation
import RuleChecking
import SourceText
import TestSupport
import Testing

/// What the messages are worth on mistakes that people make, collected by an outsider.
@Suite
struct SlipCollectionTests {
  private static let collection = Result { try SlipCollection() }
  private static let report = collection.map { SlipReport($0) }

  /// The share of all slips for which something holds, and of an outsider's alone, whichever is
  /// less: in hundredths of a percent.
  private static func least(_ report: SlipReport, _ holds: (SlipOutcome) -> Bool) -> Int {
    min(SlipReport.hundredths(report.sure, holds), SlipReport.hundredths(report.byOutsider, holds))
  }

  private static func listed(_ report: SlipReport, _ short: [SlipOutcome]) -> Comment {
    let shown = short.prefix(20).map { "\n\($0.slip.theme) \($0.slip.name)\n\($0.shown)" }
    return "\(report.table)\(shown.joined())"
  }

  @Test
  func `every slip is one edit of its base`() throws {
    let collection = try SlipCollectionTests.collection.get()
    let names = collection.slips.map(\.name)
    #expect(names.count >= 907)
    #expect(Set(names).count == names.count)
    for slip in collection.slips {
      let base = try #require(collection.bases[slip.base], "\(slip.name) has no base")
      let text = try #require(slip.applied(to: base), "\(slip.name) does not fit its base")
      #expect(text != base, "\(slip.name) changes nothing")
      #expect(!slip.lines.isEmpty, "\(slip.name) has no line")
    }
  }

  @Test
  func `a message stands on the line of the slip`() throws {
    let report = try SlipCollectionTests.report.get()
    let short = report.sure.filter { !$0.isRightLine }
    let share = SlipCollectionTests.least(report) { $0.isRightLine }
    #expect(share >= 9_848, SlipCollectionTests.listed(report, short))
  }

  @Test
  func `a slip has at most one message more`() throws {
    let report = try SlipCollectionTests.report.get()
    let short = report.sure.filter { $0.told.count > 2 }
    let share = SlipCollectionTests.least(report) { $0.told.count <= 2 }
    #expect(share >= 9_986, SlipCollectionTests.listed(report, short))
  }

  @Test
  func `most slips have a fix`() throws {
    let report = try SlipCollectionTests.report.get()
    let short = report.sure.filter { !$0.hasFix }
    let share = SlipCollectionTests.least(report) { $0.hasFix }
    #expect(share >= 8_033, SlipCollectionTests.listed(report, short))
  }

  @Test
  func `every fix gives a file that checks clean`() throws {
    let report = try SlipCollectionTests.report.get()
    let short = report.outcomes.filter { !$0.badFixes.isEmpty }
    #expect(short.isEmpty, SlipCollectionTests.listed(report, short))
  }

  @Test
  func `messages on slips are as reviewed`() throws {
    let report = try SlipCollectionTests.report.get()
    #expect(Golden.difference(report.table, "slips/table.txt") == nil)
    for theme in report.themes {
      #expect(Golden.difference(report.shown(theme), "slips/\(theme).txt") == nil)
    }
  }
}
