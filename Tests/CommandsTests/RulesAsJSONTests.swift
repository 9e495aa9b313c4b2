import Foundation
import SourceText
import Testing

@testable import Commands

/// `ronde export rules` and `ronde import rules`, end to end.
struct RulesAsJSONTests {
  @Test
  func `rules go out as JSON and come back in either language, and check clean`() throws {
    try Town.inTown { town in
      let printed = town.ronde("export rules")
      #expect(printed.code == 0 && printed.err == "")
      #expect(printed.out.hasPrefix("{\n  \"schema\": \"ronde/rules\",\n"))
      #expect(town.ronde("export rules --out rules.json --lang en").out.contains("3 files"))
      #expect(town.text("rules.json") == printed.out)
      for language in ["nl", "en"] {
        #expect(town.ronde("import rules rules.json --to \(language) --out \(language)").code == 0)
        #expect(
          town.text("\(language)/rules/law.rules").contains(
            language == "nl" ? "taal nl" : "language en"
          )
        )
        // The town with the imported rules in place of its own.
        for name in ["rules/law.rules", "rules/work.rules", "scenarios/town/city.rules"] {
          try town.write(name, Array(town.text("\(language)/\(name)").utf8))
        }
        #expect(town.ronde("check").code == 0)
        let again = town.ronde("export rules").out
        #expect(
          again.replacing("\"language\": \"nl\"", with: "\"language\": \"en\"") == printed.out
        )
      }
    }
  }

  @Test
  func `one file is exported by its path and printed by import`() throws {
    try Town.inTown { town in
      let one = town.ronde("export rules rules/law.rules --lines")
      #expect(one.code == 0 && one.out.contains("\"line\": 4"))
      try town.write("law.json", Array(one.out.utf8))
      #expect(town.ronde("import rules law.json").out.hasPrefix("language en\npackage town.law "))
      #expect(
        town.ronde("import rules law.json --to nl").out.hasPrefix("taal nl\npakket town.law ")
      )
    }
  }

  @Test
  func `mistakes in JSON are all told with their paths, end with 3, and write nothing`() throws {
    try Town.inTown { town in
      let json = town.ronde("export rules rules/law.rules").out
        .replacing("\"minutes\": 720", with: "\"minutes\": \"long\"")
        .replacing("\"name\": \"sundays\"", with: "\"name\": \"Sundays\"")
      try town.write("law.json", Array(json.utf8))
      let before = town.snapshot
      let outcome = town.ronde("import rules law.json --out made")
      #expect(outcome.code == 3)
      #expect(outcome.err.contains("R0407") && outcome.err.contains("R0408"))
      #expect(outcome.err.contains("$.files[0].declarations[6].clauses[1].duration.minutes"))
      #expect(outcome.err.contains("2 errors; nothing was made or changed"))
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `rules with mistakes are not exported`() throws {
    try Town.inTown(["rules/work.rules": "language en\nrole Boa\n"]) { town in
      let outcome = town.ronde("export rules rules --out rules.json")
      #expect(outcome.code == 3 && outcome.err.contains("R0020"))
      #expect(town.text("rules.json") == "")
    }
  }

  @Test
  func `wrong use is told`() throws {
    try Town.inTown { town in
      #expect(town.ronde("export registers").code == 2)
      #expect(town.ronde("export rules nowhere.rules").code == 2)
      #expect(town.ronde("import rules nowhere.json").code == 3)
      try town.write("all.json", Array(town.ronde("export rules").out.utf8))
      #expect(town.ronde("import rules all.json").code == 2)
      #expect(town.ronde("import rules all.json --to fr --out x").code == 2)
      #expect(town.ronde("import rules all.json --out rules").code == 6)
    }
  }
}
