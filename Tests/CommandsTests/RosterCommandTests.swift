import Foundation
import SourceText
import Testing

@testable import Commands

/// `ronde roster` on the small town: qualifications in the week, history, and the same bytes.
struct RosterCommandTests {
  /// What a run leaves under `out/`.
  private func output(_ town: Town) -> [String: [UInt8]] {
    town.snapshot.filter { $0.key.hasPrefix("out/") }
  }

  /// Who does the visit at an object, as roster.csv has it: `S1 B2 24-11-2026`.
  private func visits(_ town: Town, _ week: String = "2026-W48") throws -> [String] {
    let data = Data(town.text("out/town/\(week)/roster.json").utf8)
    let root = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let visits = try #require(root["visits"] as? [[String: Any]])
    return visits.compactMap { visit in
      let members = visit["members"] as? [[String: Any]] ?? []
      let people = members.compactMap { $0["person"] as? String }.joined(separator: " ")
      guard let object = visit["object"] as? String, let start = visit["start"] as? String else {
        return nil
      }
      return "\(object) \(people) \(start.prefix(10))"
    }.sorted()
  }

  // MARK: A qualification that ends inside the week

  // B1 is away on Monday and Tuesday; B2's exam holds through Wednesday. S1 is open on Tuesday only,
  // S3 on Thursday only, S2 on both.
  @Test
  func `somebody whose exam ends on Wednesday does Tuesday's visits and not Thursday's`() throws {
    try Town.inTown { town in
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 0)
      let done = try visits(town).filter { $0.hasPrefix("S") }
      #expect(done.contains("S1 B2 2026-11-24"))
      #expect(done.contains("S3 B1 2026-11-26"))
      #expect(done.count == 3)
      #expect(outcome.err.contains("warning D0318: B2 holds exam through 2026-11-25 only"))
      #expect(outcome.err.contains("from 2026-11-26 it is not used for work that asks for it"))
    }
  }

  // With B1 away all week nobody holds the exam on Thursday: S3 stays open, and the reason says that
  // 1 is needed and 0 are there.
  @Test
  func `work that only the ended exam could do is open, and explain says why`() throws {
    try Town.inTown { town in
      try town.register("leave", "person,from,through\nB1,2026-11-23,2026-11-29\n")
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 0)
      #expect(
        try visits(town).filter { $0.hasPrefix("S") } == ["S1 B2 2026-11-24", "S2 B2 2026-11-24"]
      )
      let why = town.ronde("explain 2026-W48 S3").out
      #expect(why.contains("Every shop is checked: Shop three"))
      #expect(why.contains("Needs 1 × boa with exam; 0 available."))
      #expect(
        why.contains("B2     does not hold exam then") || why.contains("does not hold exam then")
      )
      #expect(why.contains("not available on these days"))
      #expect(why.contains("No, proved: 1 person needed, at most 0 people possible."))
      let dutch = town.ronde("explain 2026-W48 S3 --lang nl").out
      #expect(dutch.contains("heeft dan geen exam"))
      #expect(town.ronde("verify out/town/2026-W48/roster.json").code == 0)
    }
  }

  // MARK: History

  // W47 pins B3 on Sunday until 22:00; in W48 a pin at 07:00 on Monday is 9 h later. Known, it is a
  // shortened rest; had B3 not worked in W47 no rest would be shortened.
  @Test
  func `the roster before counts as worked in the next one`() throws {
    try Town.inTown { town in
      try town.register(
        "people",
        (TownFiles.registers["people"] ?? "").replacing(
          "B3,boa,A2,24:00,no",
          with: "B3,boa,A2,24:00,yes"
        )
      )
      try town.register("leave", "person,from,through\n")
      try town.register(
        "worked/2026-q4",
        "person,start,end,break-minutes\nB1,2026-11-09T09:00,2026-11-09T17:00,30\n"
      )
      try town.register("checks", "rule,object,date\n")
      try town.register(
        "pins",
        "person,date,from,to\nB3,2026-11-22,16:00,22:00\nB3,2026-11-23,07:00,11:00\n"
      )
      #expect(town.ronde("roster 2026-W47").code == 0)
      let earlier = "out/town/2026-W47/roster.json"
      let alone = town.ronde("roster 2026-W48")
      #expect(alone.code == 0)
      #expect(alone.out.contains("0 exceptions used"))
      let chained = town.ronde("roster 2026-W48 --after \(earlier)")
      #expect(chained.code == 0, "\(chained.text)")
      #expect(chained.out.contains("1 exception used"))
      #expect(chained.out.contains("daily-rest: B3 Mon 23 Nov"))
      let roster = "out/town/2026-W48/roster.json"
      // What it says to do next works as printed.
      #expect(chained.out.contains("ronde verify \(roster) --after \(earlier)\n"))
      #expect(town.ronde("verify \(roster) --after \(earlier)").code == 0)
      // Without the roster before it the verifier does not find the exception that is written.
      #expect(town.ronde("verify \(roster)").code == 1)
      // One hour later the rest is 7 h: no lawful week exists.
      try town.register(
        "pins",
        "person,date,from,to\nB3,2026-11-23,05:00,11:00\n"
      )
      let before = town.snapshot
      #expect(town.ronde("roster 2026-W48 --after \(earlier)").code == 4)
      #expect(town.snapshot == before)
    }
  }

  // The checks of W47 are done with --after, and open without.
  @Test
  func `the visits of the roster before count as done`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let after = town.ronde("roster 2026-W49 --after out/town/2026-W48/roster.json")
      #expect(after.code == 0)
      // The report R1 of 20 November was looked into in W48.
      let known = try visits(town, "2026-W49")
      #expect(known.allSatisfy { !$0.hasPrefix("A2 ") })
      #expect(town.ronde("roster 2026-W49").code == 0)
      let alone = try visits(town, "2026-W49")
      #expect(alone.contains { $0.hasPrefix("A2 ") })
    }
  }

  @Test
  func `a roster of another city, of a later week and two of one week are not taken`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let path = "out/town/2026-W48/roster.json"
      let other = town.text(path).replacing("\"city\": \"town\"", with: "\"city\": \"village\"")
      try town.write("other.json", Array(other.utf8))
      try town.write("copy.json", Array(town.text(path).utf8))
      let before = town.snapshot
      let elsewhere = town.ronde("roster 2026-W49 --after other.json")
      #expect(elsewhere.code == 2)
      #expect(
        elsewhere.err == "ronde: other.json is a roster of village; history of town was expected\n"
      )
      let twice = town.ronde("roster 2026-W49 --after \(path) copy.json")
      #expect(twice.code == 2)
      #expect(twice.err.contains("are both of 2026-W48; give one roster a week"))
      #expect(town.snapshot == before)
      // Its own week and a later one are no history: it is said, and the roster is the same.
      for week in ["2026-W48", "2026-W47"] {
        #expect(town.ronde("roster \(week)").code == 0)
        let plain = output(town)
        let outcome = town.ronde("roster \(week) --after copy.json")
        #expect(outcome.code == 0)
        #expect(
          outcome.err.contains(
            "ronde: copy.json is of 2026-W48, not before \(week), so it is not used"
          )
        )
        #expect(output(town) == plain)
      }
    }
  }

  @Test
  func `facts of the planned week and later are not history, and that is said`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let plain = output(town)
      try town.register(
        "checks",
        (TownFiles.registers["checks"] ?? "") + "shop-check,S1,2026-11-24,,\n"
      )
      try town.register(
        "worked/2026-q4",
        (TownFiles.registers["worked/2026-q4"] ?? "") + "B1,2026-12-01T09:00,2026-12-01T17:00,30\n"
      )
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 0)
      #expect(
        outcome.err.contains(
          "ronde: the registers hold facts of 2026-11-23 and later (shifts: 1, checks: 1); "
            + "they are not history of 2026-W48 and are not used"
        )
      )
      #expect(output(town) == plain)
    }
  }

  // MARK: The same bytes

  @Test
  func `the rows of all registers in any order give the same bytes`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48 --published 2026-10-20")
      let plain = output(town)
      let due = town.ronde("due 2026 --json").out
      let plan = town.ronde("plan 2026 --json").out
      #expect(plain.count > 6)
      for shift in 1...2 {
        for (name, text) in TownFiles.registers {
          let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
          let rows = Array(lines.dropFirst())
          let turned = Array((rows.dropFirst(shift) + rows.prefix(shift)).reversed())
          try town.register(name, ([lines[0]] + turned).joined(separator: "\n") + "\n")
        }
        #expect(town.ronde("roster 2026-W48 --published 2026-10-20").code == 0)
        #expect(output(town) == plain)
        #expect(town.ronde("due 2026 --json").out == due)
        #expect(town.ronde("plan 2026 --json").out == plan)
      }
    }
  }

  @Test
  func `the same command twice gives the same bytes and leaves nothing else`() throws {
    try Town.inTown { town in
      let first = town.ronde("roster 2026-W48")
      let before = town.snapshot
      let second = town.ronde("roster 2026-W48")
      #expect(first.out == second.out)
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `nothing is told of progress when nobody is looking`() throws {
    // With 2 h a day the car is short, which check notes; with 3 h there is nothing to tell.
    let work = TownFiles.work.replacing("= 2 h per day", with: "= 3 h per day")
      .replacing("range 1 h per day", with: "range 3 h per day")
    try Town.inTown(["rules/work.rules": work]) { town in
      try town.register(
        "qualifications",
        "person,qualification,from,through\nB1,exam,2024-01-01,\nB2,exam,2024-01-01,\n"
      )
      #expect(town.ronde("roster 2026-W48").err == "")
      #expect(town.ronde("plan 2026").err == "")
      #expect(town.ronde("check").err == "")
    }
  }
}
