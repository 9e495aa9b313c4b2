import Foundation
import SourceText
import TestSupport
import Testing

@testable import Commands

/// `ronde test` on the shipped city, and on files that fail or cannot be run.
struct ScenarioCommandTests {
  @Test
  func `every shipped scenario holds`() {
    let run = Town(folder: Golden.root.path).ronde("test --lang en")
    #expect(run.code == 0, "\(run.text)")
    #expect(run.out.contains(" 0 failed"))
  }

  @Test
  func `what fails shows what was expected, what was found and the clause`() throws {
    let scenarios = """
      taal nl
      toetst town.work
      scenario "Elke winkel"
        gegeven 3 shop
        plan week 48 van 2026
        verwacht shop-check 3 keer
        verwacht shop-check 4 keer
      """
    try Town.inTown(["scenarios/town/a.scenarios": scenarios]) { town in
      let run = town.ronde("test scenarios/town --lang nl")
      #expect(run.code == 1, "\(run.text)")
      #expect(run.out.contains("FOUT    Elke winkel"))
      #expect(run.out.contains("scenarios/town/a.scenarios:7"))
      #expect(run.out.contains("verwacht 4\n      gevonden 3\n        = 3 door rules/work.rules:"))
      #expect(run.out.hasSuffix("1 scenario's, 2 verwachtingen, 1 fout\n"))
      #expect(town.ronde("test --json").out.contains("\"found\": \"3\""))
    }
  }

  @Test(arguments: [
    ("taal nl\nscenario \"a\"\n", "S0101"), ("taal nl\ntoetst town.wrok\n", "S0102"),
    ("taal nl\ntoetst town.work\nregel x\n", "R0016"),
  ])
  func `a file that cannot be run is told, with exit code 3`(text: String, code: String) throws {
    try Town.inTown(["scenarios/town/a.scenarios": text]) { town in
      let run = town.ronde("test")
      #expect(run.code == 3, "\(run.text)")
      #expect(run.out.contains(code))
      #expect(town.ronde("test nowhere").code == 2)
    }
  }
}
