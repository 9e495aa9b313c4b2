import Foundation
import SourceText
import TestSupport
import Testing

@testable import Commands

/// `ronde test --coverage` in the small town.
struct CoverageCommandTests {
  private static let week = """
    taal nl
    toetst town.work
    scenario "Elke winkel"
      gegeven 3 shop
      plan week 48 van 2026
      verwacht shop-check 3 keer

    """
  private static let scan = """
    taal nl
    toetst town.work
    scenario "Vrij van elk"
      gegeven 1 shop
      plan week 47 van 2026
      verwacht shop-check 1 keer

    """

  @Test
  func `a run ends with what is reached and names what is not, at its line`() throws {
    try Town.inTown(["scenarios/town/a.scenarios": CoverageCommandTests.week]) { town in
      let run = town.ronde("test --lang en")
      #expect(run.code == 0, "\(run.text)")
      #expect(run.out.contains("1 scenarios, 1 expectations, 0 failed\n\nscenarios reach "))
      #expect(run.out.contains("rules 1/"))
      #expect(run.out.contains("not reached:\n  rules/law.rules:8 "))
      let dutch = town.ronde("test --lang nl").out
      #expect(dutch.contains("scenario's raken ") && dutch.contains("niet geraakt:"))
      // One file is not all scenarios: figures only on ask.
      let one = town.ronde("test scenarios/town/a.scenarios --lang en").out
      #expect(one.hasSuffix("0 failed\n"))
      let asked = town.ronde("test scenarios/town/a.scenarios --coverage --lang en").out
      #expect(asked.contains("scenarios/town/a.scenarios:3"))
      #expect(Golden.difference(asked, "reports/coverage.txt") == nil)
    }
  }

  @Test
  func `page and data are written with the figures of the terminal`() throws {
    try Town.inTown(["scenarios/town/a.scenarios": CoverageCommandTests.week]) { town in
      let run = town.ronde("test --coverage --out out/coverage --lang en")
      #expect(run.code == 0, "\(run.text)")
      let json = town.text("out/coverage/coverage.json")
      let page = town.text("out/coverage/coverage.html")
      #expect(Golden.difference(json, "reports/coverage.json") == nil)
      #expect(json.contains("\"title\": \"Elke winkel\""))
      let counts = try #require(run.out.firstMatch(of: #/reach (\d+)/(\d+) /#))
      #expect(json.contains("\"covered\": \(counts.1),\n  \"all\": \(counts.2),"))
      #expect(page.contains("Scenarios reach \(counts.1) of \(counts.2) things"))
      #expect(!page.contains("<script") && !page.contains("http:") && !page.contains("https:"))
      let both = town.ronde("test --coverage --json")
      #expect(both.out.contains("\"coverage\": {"))
      #expect(town.ronde("test --coverage --out out/nl").code == 0)
      #expect(town.text("out/nl/coverage.html").contains("Scenario&#39;s raken"))
      #expect(town.text("out/nl/coverage.json") == json)
    }
  }

  @Test
  func `without a scenario its place is gone, and threads change nothing`() throws {
    let files = [
      "scenarios/town/a.scenarios": CoverageCommandTests.week,
      "scenarios/town/b.scenarios": CoverageCommandTests.scan,
    ]
    try Town.inTown(files) { town in
      #expect(town.ronde("test --coverage --out one --threads 1").code == 0)
      #expect(town.ronde("test --coverage --out two --threads 2").code == 0)
      let all = town.text("one/coverage.json")
      #expect(all == town.text("two/coverage.json"))
      #expect(town.text("one/coverage.html") == town.text("two/coverage.html"))
      #expect(all.contains("Vrij van elk"))
      #expect(town.ronde("test scenarios/town/a.scenarios --coverage --out less").code == 0)
      #expect(!town.text("less/coverage.json").contains("Vrij van elk"))
    }
  }

  @Test
  func `options that do not go together are wrong use, and nothing is written`() throws {
    try Town.inTown(["scenarios/town/a.scenarios": CoverageCommandTests.week]) { town in
      let before = town.snapshot
      #expect(town.ronde("test --out out").code == 2)
      #expect(town.ronde("test --coverage --mutate").code == 2)
      #expect(town.ronde("test --coverage --out rules/work.rules").code == 6)
      #expect(town.snapshot == before)
    }
    let broken = ["scenarios/town/a.scenarios": "taal nl\nscenario \"a\"\n"]
    try Town.inTown(broken) { town in
      let run = town.ronde("test --coverage --out out --lang en")
      #expect(run.code == 3)
      #expect(!run.out.contains("scenarios reach"))
      #expect(town.text("out/coverage.json").isEmpty)
    }
  }
}
