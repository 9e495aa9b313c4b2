import Foundation
import Testing

@testable import Commands

/// `ronde fmt` on files on disk: what it writes, what it says, how it ends.
struct FmtCommandTests {
  private static let ugly = TownFiles.work.replacing("\n  ", with: "\n\t")

  @Test
  func `fmt writes only the files that change, and a second run changes none`() throws {
    try Town.inTown(["rules/work.rules": Self.ugly]) { town in
      let law = town.text("rules/law.rules")
      let outcome = town.ronde("fmt")
      #expect(outcome.code == 0)
      #expect(outcome.out == "rules/work.rules\n")
      #expect(outcome.err == "ronde: 3 rule files read, 1 formatted\n")
      #expect(town.text("rules/work.rules") != Self.ugly)
      #expect(town.text("rules/law.rules") == law)
      let before = town.snapshot
      let again = town.ronde("fmt")
      #expect(again.code == 0 && again.out == "")
      #expect(town.snapshot == before)
      // What it says stays: the same roster follows.
      #expect(town.ronde("check").code == 0)
    }
  }

  @Test
  func `fmt --check lists what is not in the style, fmt --diff shows it, and neither writes`()
    throws
  {
    try Town.inTown(["rules/work.rules": Self.ugly]) { town in
      let before = town.snapshot
      let check = town.ronde("fmt --check")
      #expect(check.code == 1)
      #expect(check.out == "rules/work.rules\n")
      let diff = town.ronde("fmt --diff")
      #expect(diff.code == 0)
      #expect(diff.out.hasPrefix("--- a/rules/work.rules\n+++ b/rules/work.rules\n@@ -"))
      #expect(diff.out.contains("\n+  source programme \"par. 1\"\n"))
      #expect(town.ronde("fmt --check --diff").code == 1)
      #expect(town.snapshot == before)
      #expect(town.ronde("fmt --check rules/law.rules").code == 0)
      #expect(town.ronde("fmt --check scenarios").code == 0)
    }
  }

  @Test
  func `a file with mistakes of form is left as it is and named; the others are written`() throws {
    let broken = TownFiles.law.replacing("shift at most 12 h", with: "shift   at most 12")
    try Town.inTown(["rules/work.rules": Self.ugly, "rules/law.rules": broken]) { town in
      let outcome = town.ronde("fmt")
      #expect(outcome.code == 1)
      #expect(outcome.out == "rules/work.rules\n")
      #expect(outcome.err.contains("ronde: rules/law.rules: 1 error of form; left as it is"))
      #expect(town.text("rules/law.rules") == broken)
      let dutch = town.ronde("fmt rules/law.rules --lang nl")
      #expect(dutch.code == 1)
      #expect(dutch.err.contains("1 fout in de vorm; niet veranderd"))
    }
  }

  @Test
  func `a path that holds no rule file is refused, and nothing is written`() throws {
    try Town.inTown(["rules/work.rules": Self.ugly]) { town in
      let before = town.snapshot
      for path in ["rules/none.rules", "out", "scenarios/town/people.csv"] {
        let outcome = town.ronde("fmt rules/work.rules \(path)")
        #expect(outcome.code == 2)
        #expect(outcome.err == "ronde: `\(path)` holds no rule file\n")
      }
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `a file keeps its permissions, and a link stays a link`() throws {
    try Town.inTown(["real/work.txt": Self.ugly, "rules/work.rules": ""]) { town in
      let manager = FileManager.default
      let real = "\(town.folder)/real/work.txt"
      let link = "\(town.folder)/rules/work.rules"
      try manager.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
      try manager.createSymbolicLink(atPath: link, withDestinationPath: real)
      #expect(town.ronde("fmt").code == 0)
      #expect(town.text("real/work.txt") != Self.ugly)
      #expect(try manager.destinationOfSymbolicLink(atPath: link) == real)
      let mode = try manager.attributesOfItem(atPath: real)[.posixPermissions] as? Int
      #expect(mode == 0o640)
    }
  }
}
