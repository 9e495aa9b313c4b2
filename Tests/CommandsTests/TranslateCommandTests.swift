import Testing

@testable import Commands

/// `ronde translate` on files on disk.
struct TranslateCommandTests {
  @Test
  func `translate prints the file in the other language and writes nothing`() throws {
    try Town.inTown { town in
      let before = town.snapshot
      let dutch = town.ronde("translate --to nl rules/work.rules")
      #expect(dutch.code == 0 && dutch.err == "")
      #expect(dutch.out.hasPrefix("taal nl\npakket town.work versie 2026.1\nimporteer town.law\n"))
      #expect(dutch.out.contains("\nregel street \"Er is iemand in het centrum\"\n"))
      let same = town.ronde("translate --to en rules/work.rules")
      #expect(same.out == TownFiles.work)
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `translate --write changes the file in place, and back to the same bytes`() throws {
    try Town.inTown { town in
      let before = town.snapshot
      let roster = town.ronde("due 2026 --json").out
      for file in ["rules/work.rules", "rules/law.rules", "scenarios/town/city.rules"] {
        let there = town.ronde("translate --to nl \(file) --write")
        #expect(there.code == 0)
        #expect(there.out == "\(file) is in Dutch now\n")
        #expect(town.text(file).hasPrefix("taal nl\n"))
      }
      #expect(town.ronde("check").code == 0)
      #expect(town.ronde("due 2026 --json").out == roster)
      let again = town.ronde("translate --to nl rules/work.rules --write --lang nl")
      #expect(again.code == 0)
      #expect(again.out == "rules/work.rules is al in het Nederlands\n")
      for file in ["rules/work.rules", "rules/law.rules", "scenarios/town/city.rules"] {
        #expect(town.ronde("translate --to en \(file) --write").code == 0)
      }
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `translate needs no other file`() throws {
    try Town.inTown(["elsewhere/one.rules": "language en\nimport a.b\nrole boa\n"]) { town in
      let outcome = town.ronde("translate --to nl elsewhere/one.rules")
      #expect(outcome.code == 0)
      #expect(outcome.out == "taal nl\nimporteer a.b\nrol boa\n")
    }
  }

  @Test
  func `without a language, without a file or with mistakes of form nothing is written`() throws {
    let broken = "language en\nrole boa\n  deployd 07:00-22:00 on any day\n"
    try Town.inTown(["rules/broken.rules": broken]) { town in
      let before = town.snapshot
      let none = town.ronde("translate rules/work.rules --write")
      #expect(none.code == 2)
      #expect(none.err.contains("say the language with `--to nl` or `--to en`"))
      let other = town.ronde("translate --to de rules/work.rules --write")
      #expect(other.code == 2 && other.err.contains("`translate de`"))
      #expect(town.ronde("translate --to nl rules/none.rules --write").code == 3)
      let refused = town.ronde("translate --to nl rules/broken.rules --write")
      #expect(refused.code == 3)
      #expect(refused.err.contains("error R0010") && refused.out == "")
      #expect(town.snapshot == before)
    }
  }
}
