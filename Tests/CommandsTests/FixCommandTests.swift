import SourceText
import Testing

@testable import Commands

/// `ronde check --fix` and `--fix-unsafe` on files on disk.
struct FixCommandTests {
  // Word's dash in a window is mended safely; the misspelt keyword only when asked, for it could be
  // meant otherwise.
  private static let slips = TownFiles.work
    .replacing("within 09:00-21:00 on any day", with: "within 09:00\u{2013}21:00 on any day")
    .replacing("takes 45 min", with: "tkaes 45 min")
    .replacing("length 4 h through 8 h", with: "length 4 h thruogh 8 h")

  @Test
  func `fix makes the safe changes, shows them and ends as check does on the result`() throws {
    try Town.inTown(["rules/work.rules": Self.slips]) { town in
      let before = town.snapshot
      let outcome = town.ronde("check --fix")
      #expect(outcome.code == 1)
      #expect(
        outcome.out.hasPrefix("--- a/rules/work.rules\n+++ b/rules/work.rules\n@@ -"),
        "\(outcome.text)"
      )
      #expect(outcome.out.contains("\n-  within 09:00\u{2013}21:00 on any day\n"))
      #expect(outcome.out.contains("\n+  within 09:00-21:00 on any day\n"))
      #expect(outcome.out.contains("\n1 change made in 1 file\n"))
      #expect(outcome.err.contains("`tkaes`") && !outcome.err.contains("R0006"))
      let mended = Self.slips.replacing("09:00\u{2013}21:00", with: "09:00-21:00")
      #expect(town.text("rules/work.rules") == mended)
      #expect(
        town.snapshot.filter { $0.key != "rules/work.rules" }
          == before.filter { $0.key != "rules/work.rules" }
      )
    }
  }

  @Test
  func `fix-unsafe makes the others too, until nothing is left to change`() throws {
    try Town.inTown(["rules/work.rules": Self.slips]) { town in
      let outcome = town.ronde("check --fix-unsafe")
      #expect(outcome.code == 0, "\(outcome.text)")
      #expect(outcome.out.contains("\n3 changes made in 1 file\n"))
      #expect(town.text("rules/work.rules") == TownFiles.work)
      let again = town.ronde("check --fix-unsafe")
      #expect(again.code == 0)
      #expect(again.out.hasPrefix("nothing to change"))
    }
  }

  @Test
  func `with --diff nothing is written, and without a fix it is refused`() throws {
    try Town.inTown(["rules/work.rules": Self.slips]) { town in
      let before = town.snapshot
      let outcome = town.ronde("check --fix-unsafe --diff --lang nl")
      #expect(outcome.code == 0)
      #expect(outcome.out.contains("3 wijzigingen in 1 bestand, alleen getoond"))
      #expect(outcome.out.contains("\n+  takes 45 min\n"))
      let refused = town.ronde("check --diff")
      #expect(refused.code == 2)
      #expect(refused.err.contains("`--diff` shows what `--fix` or `--fix-unsafe` would change"))
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `registers are mended too, and only what lies in the paths asked for`() throws {
    try Town.inTown(["rules/work.rules": Self.slips]) { town in
      let leave = "person,from,through\nB1,46349,2026-11-24\n"
      try town.register("leave", leave)
      let outcome = town.ronde("check --fix-unsafe scenarios")
      #expect(outcome.code == 0, "\(outcome.text)")
      #expect(town.text("rules/work.rules") == Self.slips)
      #expect(
        outcome.out.contains("@@ -2 +2 @@\n-B1,46349,2026-11-24\n+B1,2026-11-23,2026-11-24\n")
      )
      #expect(town.text("scenarios/town/leave.csv") == leave.replacing("46349", with: "2026-11-23"))
    }
  }

  // What would change in a register with a column that is refused cannot be shown, so it stays.
  @Test
  func `a register with a refused column is left alone`() throws {
    try Town.inTown { town in
      try town.register("leave", "person,from,through,reason\nB1,46349,2026-11-24,griep\n")
      let before = town.snapshot
      let outcome = town.ronde("check --fix-unsafe")
      #expect(outcome.code == 1)
      #expect(!outcome.text.contains("griep"))
      #expect(town.snapshot == before)
    }
  }

  /// A check that finds each letter of a list, and offers other text in its place.
  private func check(_ bytes: [UInt8], offers: [Character: String]) -> CheckCommand.Checked {
    let file = SourceFile(name: "a.rules", bytes: bytes)
    let findings = bytes.enumerated().compactMap { offset, byte -> Diagnostic? in
      let letter = Character(Unicode.Scalar(byte))
      guard let offer = offers[letter] else { return nil }
      let range = TextRange(offset, offset + 1)
      let text = Bilingual(en: "\(letter)", nl: "\(letter)")
      return Diagnostic(
        code: "R9999",
        file: file.name,
        range: range,
        message: text,
        fixes: [Fix(range: range, replacement: offer, title: text, isSafe: true)]
      )
    }
    return CheckCommand.Checked(diagnostics: findings, accepted: [], files: [file])
  }

  private func mended(_ text: String, offers: [Character: String]) throws -> [String] {
    let first = check(Array(text.utf8), offers: offers)
    var run = FixRun(first, isUnsafeAllowed: false, isWanted: { _ in true }) {
      (edits) throws(Refusal) in
      check(edits["a.rules"] ?? [], offers: offers)
    }
    try run.run()
    return [String(decoding: run.edits["a.rules"] ?? [], as: UTF8.self), "\(run.count)"]
  }

  // `a` becomes `b`: one error less. `c` would become `aa`: one more, so it stays, also when both
  // are tried together. `x` and `y` would become each other for ever: no better, so they stay.
  @Test
  func `a change that makes nothing better is not made, and keeps no other back`() throws {
    let offers: [Character: String] = ["a": "b", "c": "aa", "x": "y", "y": "x"]
    #expect(try mended("a c x", offers: offers) == ["b c x", "1"])
    #expect(try mended("x y a a a", offers: offers) == ["x y b b b", "3"])
    #expect(try mended("c", offers: offers) == ["", "0"])
  }
}
