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

/// The forms in which build servers read what came of `test` and `check`.
struct MachineFormatTests {
  private let failing = """
    taal nl
    toetst town.work
    scenario "Elke winkel"
      gegeven 3 shop
      plan week 48 van 2026
      verwacht shop-check 3 keer
      verwacht shop-check 4 keer
    """

  @Test(arguments: [
    ("junit", "<failure message=\"expected 4, found 3\""), ("tap", "not ok 1 - Elke winkel"),
    ("github", "::error file=scenarios/town/a.scenarios,line=7,endLine=7,title=Elke winkel::"),
    ("json", "\"failed\": 1"), ("text", "1 failed"),
  ])
  func `every form tells the failure, with exit code 1`(form: String, text: String) throws {
    try Town.inTown(["scenarios/town/a.scenarios": failing]) { town in
      let run = town.ronde("test --format \(form) --lang en")
      #expect(run.code == 1, "\(run.text)")
      #expect(run.out.contains(text), "\(run.out)")
    }
  }

  @Test(arguments: [
    ("junit", "<error message=\"S0101"), ("tap", "severity: error"), ("github", "::error file="),
  ])
  func `a file that cannot be run is an error in every form, with exit code 3`(
    form: String,
    text: String
  ) throws {
    try Town.inTown(["scenarios/town/a.scenarios": "taal nl\nscenario \"a\"\n"]) { town in
      let run = town.ronde("test --format \(form) --lang en")
      #expect(run.code == 3, "\(run.text)")
      #expect(run.out.contains(text), "\(run.out)")
    }
  }

  @Test
  func `check writes SARIF and annotations with the exit code it has without`() throws {
    let wrong = "language en\npackage town.more version 1\nrole boa2\n  takes 90\n"
    try Town.inTown(["rules/more.rules": wrong]) { town in
      #expect(town.ronde("check").code == 1)
      let sarif = town.ronde("check --format sarif --lang en")
      #expect(sarif.code == 1)
      #expect(sarif.out.contains("\"version\": \"2.1.0\""))
      #expect(sarif.out.contains("\"uri\": \"rules/more.rules\""))
      #expect(sarif.err.isEmpty)
      let github = town.ronde("check --format github --lang en")
      #expect(github.code == 1)
      #expect(github.out.contains("::error file=rules/more.rules,line="))
    }
  }

  @Test
  func `a form that there is not, or two at once, is wrong use`() throws {
    try Town.inTown { town in
      #expect(town.ronde("test --format xml").code == 2)
      #expect(town.ronde("check --json --format sarif").code == 2)
      #expect(town.ronde("check --json --format json").code == town.ronde("check --json").code)
    }
  }
}
