import Foundation
import Testing

/// The verifier against somebody who changes one fact of a roster that the program made.
///
/// The changes were written from the schema, the law and the rules, without looking at how rosters
/// are made or checked.
@Suite
struct ForgeryTests {
  private static let all =
    FormForgeries.all + ShiftForgeries.all + WorkForgeries.all + RoundForgeries.all
    + OpenForgeries.all + FigureForgeries.all + SourceForgeries.all

  /// One for each code, so that tests stay quick; all of them with `RONDE_ALL=1`.
  private static let tried: [Forgery] = {
    if ProcessInfo.processInfo.environment["RONDE_ALL"] == "1" { return all }
    var seen: Set<String> = []
    return all.filter { seen.insert($0.code).inserted }
  }()

  @Test(arguments: [RosterOfTheWeek.groningen, RosterOfTheWeek.guardedTown])
  func `the roster itself is accepted`(week: RosterOfTheWeek) throws {
    let forged = try Forged(week)
    for finding in week.findings(try forged.bytes()) {
      Issue.record("\(finding.code) \(finding.text)")
    }
  }

  @Test(arguments: tried)
  func `one changed fact is found under its own code`(forgery: Forgery) throws {
    try expect(forgery, in: .groningen)
  }

  @Test(arguments: LawForgeries.all)
  func `one step past the law is found under its own code`(forgery: Forgery) throws {
    try expect(forgery, in: .guardedTown)
  }

  private func expect(_ forgery: Forgery, in week: RosterOfTheWeek) throws {
    var forged = try Forged(week)
    do {
      try forgery.change(&forged)
    } catch let nothing as NothingToForge {
      if !forgery.isRare { throw nothing }
      return
    }
    let isChanged = forged.tree != week.tree
    #expect(isChanged)
    let found = week.findings(try forged.bytes())
    let isFound = found.contains { $0.code == forgery.code }
    #expect(
      isFound,
      "found \(found.prefix(8).map { "\($0.code) \($0.text)" })"
    )
  }

  @Test
  func `there are many forgeries of many sorts`() {
    let codes = (ForgeryTests.all + LawForgeries.all).map(\.code)
    #expect(codes.count >= 200)
    #expect(Set(codes).count >= 90)
    #expect(Set(ForgeryTests.all.map(\.name)).count == ForgeryTests.all.count)
  }
}
