import Foundation
import SourceText
import TestSupport
import Testing

@testable import Commands

/// `ronde docs` in the small town.
struct DocsCommandTests {
  private let scenarios = """
    taal nl
    toetst town.work
    scenario "Elke winkel"
      gegeven 3 shop
      plan week 48 van 2026
      verwacht shop-check 3 keer

    """

  @Test
  func `the rule book is written, Dutch unless asked otherwise, the same for any threads`() throws {
    try Town.inTown(["scenarios/town/a.scenarios": scenarios]) { town in
      let run = town.ronde("docs --lang en --threads 1")
      #expect(run.code == 0, "\(run.text)")
      #expect(run.out.hasSuffix("rules in out/town/rules.html\n"))
      let english = town.text("out/town/rules.html")
      #expect(english.contains("<h3>Every shop is checked</h3>"))
      #expect(english.contains("Elke winkel wordt gecontroleerd"))
      #expect(english.contains("scenarios/town/a.scenarios:3"))
      #expect(!english.contains("<script"))
      #expect(town.ronde("docs --out two --lang en --threads 2").code == 0)
      #expect(town.text("two/rules.html") == english)
      #expect(town.ronde("docs --out nl").code == 0)
      #expect(town.text("nl/rules.html").contains("<h3>Elke winkel wordt gecontroleerd</h3>"))
    }
  }

  @Test
  func `the year is the one asked for`() throws {
    try Town.inTown { town in
      #expect(town.ronde("docs --on 2027-03-01 --lang en").code == 0)
      #expect(town.text("out/town/rules.html").contains("Figures are those of 2027"))
      #expect(town.ronde("docs --on 2027-13-01").code == 2)
    }
  }

  @Test
  func `rules with errors give no book, and a file is not overwritten as a folder`() throws {
    try Town.inTown(["rules/work.rules": "language en\nrule\n"]) { town in
      let before = town.snapshot
      #expect(town.ronde("docs").code == 3)
      #expect(town.snapshot == before)
    }
    try Town.inTown { town in #expect(town.ronde("docs --out rules/law.rules").code == 6) }
  }
}
