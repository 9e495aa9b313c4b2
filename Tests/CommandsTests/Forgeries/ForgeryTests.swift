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

  @Test
  func `the roster itself is accepted`() throws {
    let week = RosterOfTheWeek.made
    let forged = try Forged(week)
    #expect(week.findings(try forged.bytes()).map(\.text) == [])
  }

  @Test(arguments: tried)
  func `one changed fact is found under its own code`(forgery: Forgery) throws {
    let week = RosterOfTheWeek.made
    var forged = try Forged(week)
    do {
      try forgery.change(&forged)
    } catch let nothing as NothingToForge {
      if !forgery.isRare { throw nothing }
      return
    }
    #expect(forged.tree != week.tree, "nothing was changed")
    let found = week.findings(try forged.bytes())
    #expect(
      found.contains { $0.code == forgery.code },
      "found \(found.prefix(8).map { "\($0.code) \($0.text)" })"
    )
  }

  @Test
  func `there are many forgeries of many sorts`() {
    #expect(ForgeryTests.all.count >= 100)
    #expect(Set(ForgeryTests.all.map(\.code)).count >= 60)
    #expect(Set(ForgeryTests.all.map(\.name)).count == ForgeryTests.all.count)
  }
}
