import Foundation
import SourceText
import Testing

@testable import Commands

/// `ronde compare` in the small town: its figures are those of the commands run by hand.
struct CompareCommandTests {
  /// The town with a second folder of rules, in which one text is replaced by another.
  private func inTown(
    _ old: String,
    _ new: String,
    _ body: (Town) throws -> Void
  ) throws {
    var files: [String: String] = [:]
    for (name, text) in TownFiles.all where name.hasPrefix("rules/") {
      files["other/\(name.dropFirst(6))"] = text.replacing(old, with: new)
    }
    try Town.inTown(files, body)
  }

  @Test
  func `the same rules change nothing`() throws {
    try inTown("nothing of the kind", "") { town in
      let run = town.ronde("compare --with other --weeks 2026-W48 --lang en")
      #expect(run.code == 0, "\(run.text)")
      #expect(run.out.contains("no rule changes"))
    }
  }

  @Test
  func `every number is that of due and roster with either rules`() throws {
    try inTown("every week 1 time", "every week 2 times") { town in
      let run = town.ronde("compare --with other --weeks 2026-W48..2026-W48 --json")
      #expect(run.code == 0, "\(run.text)")
      let data = try #require(
        try JSONSerialization.jsonObject(with: Data(run.out.utf8)) as? [String: Any]
      )
      for (side, folder) in [("before", "rules"), ("after", "other")] {
        let figures = try #require(data[side] as? [String: Any])
        // By hand: the rules of that side stand in `rules/`.
        if folder == "other" {
          for name in TownFiles.all.keys where name.hasPrefix("rules/") {
            try town.write(name, Array(town.text("other/\(name.dropFirst(6))").utf8))
          }
        }
        let due = town.ronde("due 2026 --from 2026-11-23 --through 2026-11-29 --json").out
        let listed = try #require(
          try JSONSerialization.jsonObject(with: Data(due.utf8)) as? [String: Any]
        )
        let obligations = try #require(listed["obligations"] as? [[String: Any]])
        var counts: [String: Int] = [:]
        for item in obligations { counts[item["rule"] as? String ?? "", default: 0] += 1 }
        #expect(figures["obligations"] as? [String: Int] == counts)
        let made = town.ronde("roster 2026-W48 --json --out out/x").out
        let roster = try #require(
          try JSONSerialization.jsonObject(with: Data(made.utf8)) as? [String: Any]
        )
        let weeks = try #require(figures["rosters"] as? [[String: Any]])
        #expect(weeks[0]["open"] as? Int == (roster["open"] as? [Any])?.count)
        #expect(weeks[0]["shifts"] as? Int == (roster["shifts"] as? [Any])?.count)
        #expect(weeks[0]["visits"] as? Int == (roster["visits"] as? [Any])?.count)
      }
    }
  }

  @Test
  func `the page is one file without script, in Dutch unless asked`() throws {
    try inTown("every week 1 time", "every week 2 times") { town in
      let run = town.ronde("compare --with other --weeks 2026-W48 --without-rosters --out p.html")
      #expect(run.code == 0, "\(run.text)")
      let page = town.text("p.html")
      #expect(page.hasPrefix("<!doctype html>\n<html lang=\"nl\">"))
      #expect(page.contains("strenger, bewezen"))
      #expect(!page.contains("<script"))
      #expect(!page.contains("http:") && !page.contains("https:"))
    }
  }

  @Test
  func `two revisions are read with git, and a wrong one is told`() throws {
    try Town.inTown { town in
      let git = Process()
      git.executableURL = URL(filePath: "/bin/sh")
      git.arguments = [
        "-c",
        "cd '\(town.folder)' && git init -q && git add -A && "
          + "git -c user.name=a -c user.email=a@b commit -qm one",
      ]
      try git.run()
      git.waitUntilExit()
      guard git.terminationStatus == 0 else { return }
      let text = town.text("rules/work.rules")
        .replacing("every week 1 time", with: "every week 2 times")
      try town.write("rules/work.rules", Array(text.utf8))
      let run = town.ronde(
        "compare --rules git:HEAD --with rules --weeks 2026-W48 --without-rosters --lang en"
      )
      #expect(run.code == 0, "\(run.text)")
      #expect(run.out.contains("stricter (proved)"))
      #expect(town.ronde("compare --with git:nowhere --weeks 2026-W48").code == 2)
    }
  }

  @Test(arguments: [
    "compare --weeks 2026-W48", "compare --with rules", "compare --with nothing --weeks 2026-W48",
    "compare --with rules --weeks 2026-W48..2026-W40", "compare --with rules --weeks 2027-W53",
    "compare --with git:--output=x --weeks 2026-W48",
  ])
  func `what cannot be compared is wrong use`(line: String) throws {
    try Town.inTown { town in #expect(town.ronde(line).code == 2, "\(line)") }
  }

  @Test
  func `rules with an error are told, and no page is written`() throws {
    try inTown("every week 1 time", "every wek 1 time") { town in
      let run = town.ronde("compare --with other --weeks 2026-W48 --out p.html")
      #expect(run.code == 3, "\(run.text)")
      #expect(town.text("p.html").isEmpty)
    }
  }
}
