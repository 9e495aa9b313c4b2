import Foundation
import SourceText
import Testing

@testable import Commands

/// `check` of a town in which findings are accepted.
struct AcceptedTests {
  /// The working-hours act of the town as a concept, accepted or not.
  private static func law(_ clause: String) -> [String: String] {
    [
      "rules/law.rules": TownFiles.law.replacing(
        "status adopted\n",
        with: "status concept\n\(clause)"
      )
    ]
  }

  private static let clause = "  accepts R0113 because \"the act comes into force in May\"\n"

  @Test
  func `what is accepted is counted, and listed when asked`() throws {
    try Town.inTown(Self.law("")) { town in
      let outcome = town.ronde("check --lang en")
      #expect(outcome.text.contains("R0113"))
      #expect(!outcome.out.contains("accepted"))
    }
    try Town.inTown(Self.law(Self.clause)) { town in
      let outcome = town.ronde("check --lang en")
      #expect(!outcome.text.contains("R0113"))
      #expect(outcome.out.contains("0 warnings"))
      #expect(outcome.out.split(separator: "\n").first?.hasSuffix("; 1 accepted") == true)
      #expect(outcome.code == 0)
      let listed = town.ronde("check --accepted --lang en").out
      #expect(listed.contains("rules/law.rules:4: R0113: the document `hours-act` is only a"))
      #expect(listed.contains("\n  accepted because: the act comes into force in May\n"))
      let json = town.ronde("check --json")
      #expect(json.out.contains("\"accepted\": [\n"))
      #expect(json.out.contains("\"because\": \"the act comes into force in May\""))
      #expect(json.out.contains("\"subject\": \"document hours-act\""))
    }
  }

  @Test
  func `what is not raised gets a warning, unless it was not looked for`() throws {
    let idle = "  accepts R0118 because \"used next year\"\n"
    try Town.inTown(Self.law(Self.clause + idle)) { town in
      let outcome = town.ronde("check --lang en")
      #expect(outcome.code == 1)
      #expect(outcome.text.contains("warning R0121: R0118 is accepted here and nothing here has"))
      // A town on its own may be one of several that share these rules.
      #expect(town.ronde("check --city town --lang en").code == 0)
    }
    // The review dates are looked at on a reference day only.
    let work = TownFiles.work.replacing(
      "role controller\n",
      with: "role controller\n  accepts R0325 because \"measured in June\"\n"
    )
    try Town.inTown(["rules/work.rules": work]) { town in
      #expect(!town.ronde("check --lang en").text.contains("R0121"))
      #expect(town.ronde("check --on 2026-11-23 --lang en").text.contains("R0121"))
    }
    let assumed = TownFiles.work.replacing(
      "  range 1 h per day",
      with: "  accepts R0325 because \"measured in June\"\n  range 1 h per day"
    )
    try Town.inTown(["rules/work.rules": assumed]) { town in
      let later = town.ronde("check --on 2027-03-01 --lang en")
      #expect(!later.text.contains("R0325: "))
      #expect(later.out.contains(" accepted\n"))
    }
  }

  @Test
  func `an accepted error stays an error`() throws {
    let clause = "  accepts R0204 because \"later\"\n"
    let law = TownFiles.law.replacing(
      "shift at most 12 h\n",
      with: "shift at most 12 places\n\(clause)"
    )
    try Town.inTown(["rules/law.rules": law]) { town in
      let outcome = town.ronde("check --lang en")
      #expect(outcome.code != 0)
      #expect(outcome.out.contains("error"))
      #expect(!outcome.out.contains("accepted\n"))
    }
  }
}
