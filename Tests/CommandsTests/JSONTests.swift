import Foundation
import Testing

@testable import Commands

/// `--json`: one object with named lists, and the same data as the text.
struct JSONTests {
  private func object(_ outcome: Town.Outcome) throws -> [String: Any] {
    try #require(
      JSONSerialization.jsonObject(with: Data(outcome.out.utf8)) as? [String: Any],
      "\(outcome.out.prefix(200))"
    )
  }

  private func list(_ object: [String: Any], _ name: String) throws -> [[String: Any]] {
    try #require(object[name] as? [[String: Any]], "\(object.keys.sorted())")
  }

  @Test
  func `check gives every finding with its place, in both forms the same`() throws {
    try Town.inTown { town in
      try town.register(
        "leave",
        "person,from,through\nB33,2026-11-23,2026-11-24\nB1,x,2026-11-24\n"
      )
      let text = town.ronde("check")
      let data = town.ronde("check --json")
      #expect(text.code == 1 && data.code == 1)
      #expect(data.err == "")
      let found = try list(object(data), "diagnostics")
      #expect(found.count == 2)
      for finding in found {
        let code = try #require(finding["code"] as? String)
        let file = try #require(finding["file"] as? String)
        let line = try #require(finding["line"] as? Int)
        let column = try #require(finding["column"] as? Int)
        let message = try #require(finding["message"] as? String)
        #expect(text.err.contains("error \(code): \(message)\n"))
        #expect(text.err.contains("--> \(file):\(line):\(column)\n"))
      }
    }
  }

  @Test
  func `a town without mistakes gives an empty list`() throws {
    // The car of the town has 2 h for the 2 h 30 min that 3,000 places take; with 3 h it is enough.
    try Town.inTown { town in
      let found = try list(object(town.ronde("check --json")), "diagnostics")
      #expect(found.compactMap { $0["code"] as? String } == ["R0314", "R0325"])
    }
    let work = TownFiles.work.replacing("= 2 h per day", with: "= 3 h per day")
      .replacing("range 1 h per day", with: "range 3 h per day")
    try Town.inTown(["rules/work.rules": work]) { town in
      let found = try list(object(town.ronde("check --json")), "diagnostics")
      #expect(found.isEmpty)
    }
  }

  @Test
  func `input that cannot be used is told as data too`() throws {
    try Town.inTown { town in
      try town.register("leave", "person,from,through\nB33,2026-11-23,2026-11-24\n")
      for line in ["due 2026 --json", "plan 2026 --json", "roster 2026-W48 --json"] {
        let outcome = town.ronde(line)
        #expect(outcome.code == 3)
        #expect(outcome.err == "ronde: 1 error; nothing was made or changed\n")
        let found = try list(object(outcome), "diagnostics")
        #expect(found.map { $0["code"] as? String } == ["D0216"])
      }
    }
  }

  @Test
  func `pins that break the law and files that are no roster are told as data too`() throws {
    try Town.inTown { town in
      try town.register("pins", "person,date,from,to\nB1,2026-11-23,09:00,17:00\n")
      let broken = town.ronde("roster 2026-W48 --json")
      #expect(broken.code == 4)
      let pins = try list(object(broken), "diagnostics")
      #expect(pins.map { $0["code"] as? String } == ["D0501"])
      #expect(pins.first?["file"] as? String == "scenarios/town/pins.csv")
      let other = town.ronde("verify rules/law.rules --json")
      #expect(other.code == 3)
      let mistakes = try list(object(other), "diagnostics")
      #expect(mistakes.map { $0["code"] as? String } == ["D0401"])
    }
  }

  @Test
  func `due gives as many obligations as the text has lines`() throws {
    try Town.inTown { town in
      let span = "due 2026 --from 2026-11-23 --through 2026-11-29"
      let due = try list(object(town.ronde("\(span) --json")), "obligations")
      let lines = town.ronde(span).out.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("\(due.count) obligations: ") })
      for item in due {
        let rule = try #require(item["rule"] as? String)
        let day = try #require(item["due"] as? String)
        let place = "\(item["file"] as? String ?? ""):\(item["line"] as? Int ?? 0)"
        #expect(lines.contains { $0.contains(rule) && $0.contains(day) && $0.contains(place) })
      }
      // 3 shops, 2 days of presence, 2 zones on 2 days, 1 report.
      #expect(due.count == 10)
      let only = try list(object(town.ronde("\(span) --rule shop-check --json")), "obligations")
      #expect(only.count == 3)
    }
  }

  @Test
  func `plan gives a week to each visit the text counts`() throws {
    try Town.inTown { town in
      let data = try object(town.ronde("plan 2026 --json"))
      let lists = data.filter { $0.value is [Any] }
      #expect(!lists.isEmpty)
      #expect(data["schema"] as? String == "ronde/plan")
    }
  }

  @Test
  func `roster prints the file it writes`() throws {
    try Town.inTown { town in
      let outcome = town.ronde("roster 2026-W48 --json")
      #expect(outcome.code == 0)
      #expect(outcome.out == town.text("out/town/2026-W48/roster.json"))
      let open = try list(object(outcome), "open")
      #expect(open.count == 2)
    }
  }

  @Test
  func `verify gives its findings, none on a roster that is right`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let path = "out/town/2026-W48/roster.json"
      #expect(try list(object(town.ronde("verify \(path) --json")), "findings").isEmpty)
      try town.write(
        path,
        Array(town.text(path).replacing("\"places\": 1200", with: "\"places\": 1500").utf8)
      )
      let data = town.ronde("verify \(path) --json")
      let text = town.ronde("verify \(path)")
      #expect(data.code == 1 && text.code == 1)
      let findings = try list(object(data), "findings")
      #expect(!findings.isEmpty)
      for finding in findings {
        let code = try #require(finding["code"] as? String)
        let message = try #require(finding["message"] as? String)
        #expect(text.out.contains("\(code)  \(message)\n"))
      }
    }
  }

  @Test
  func `explain gives the facts and tables of the text`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      for words in ["open 1", "S1", "scan", "B2", "daily-rest"] {
        let text = town.ronde("explain 2026-W48 \(words)").out
        let data = try object(town.ronde("explain 2026-W48 \(words) --json"))
        let explanations = try list(data, "explanations")
        #expect(explanations.count == 1)
        for one in explanations {
          #expect(text.hasPrefix(try #require(one["title"] as? String)))
          for fact in try list(one, "facts") {
            #expect(text.contains(try #require(fact["text"] as? String)))
          }
          for part in try list(one, "parts") {
            #expect(text.contains(try #require(part["title"] as? String)))
            for cell in (part["rows"] as? [[String]] ?? []).joined() {
              #expect(text.contains(cell))
            }
          }
        }
      }
      // Without words: everything that is open.
      let all = try object(town.ronde("explain 2026-W48 --json"))
      #expect(try list(all, "explanations").count == 2)
    }
  }

  @Test(arguments: CommandKind.allCases)
  func `every command that knows --json gives one object`(_ command: CommandKind) throws {
    guard command.options.contains(.json) else { return }
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      // A town has no other rules than its own, and one week of it is planned soon.
      let line = command.example.replacing(" open 1", with: "")
        .replacing("../new/rules", with: "rules").replacing("W01..2026-W20", with: "W48..2026-W48")
      let outcome = town.ronde("\(line) --json")
      #expect(outcome.code == 0, "\(outcome.err)")
      _ = try object(outcome)
      #expect(outcome.out.hasSuffix("}\n"))
    }
  }
}
