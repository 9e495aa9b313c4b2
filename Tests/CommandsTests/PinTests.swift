import Planning
import Registers
import Testing

@testable import Commands

/// What is fixed by hand: kept when lawful, else refused with the person, the day and the limit.
struct PinTests {
  private func pins(_ rows: String...) -> [String: String] {
    ["scenarios/town/pins.csv": (["person,date,from,to"] + rows).joined(separator: "\n") + "\n"]
  }

  private func refuses(_ rows: [String], saying parts: [String]) throws {
    let files = [
      "scenarios/town/pins.csv": (["person,date,from,to"] + rows).joined(separator: "\n") + "\n"
    ]
    try Town.inTown(files) { town in
      let before = town.snapshot
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 4, "\(outcome.text)")
      #expect(outcome.out == "")
      for part in parts { #expect(outcome.err.contains(part), "\(outcome.err)") }
      #expect(outcome.err.contains("ronde: 2026-W48 has no lawful roster"))
      #expect(outcome.err.contains("nothing was written"))
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `a lawful pin and a day pinned free are kept`() throws {
    try Town.inTown(pins("B3,2026-11-24,09:00,13:00", "B3,2026-11-25,,")) { town in
      #expect(town.ronde("roster 2026-W48").code == 0)
      let csv = town.text("out/town/2026-W48/roster.csv").split(separator: "\r\n")
      #expect(
        csv.contains { $0.contains("B3;") && $0.contains("24-11-2026;09:00;24-11-2026;13:00") }
      )
      #expect(!csv.contains { $0.contains("B3;") && $0.contains("25-11-2026") })
    }
  }

  // B3 worked last on Thursday; B1 is away on Monday. The limit stands in leave.csv on line 2.
  @Test
  func `a pin in leave names the person, the day and the row of leave`() throws {
    try refuses(
      ["B1,2026-11-23,09:00,17:00"],
      saying: [
        "D0501: B1 is fixed on 2026-11-23 09:00-17:00, but is not available then",
        "scenarios/town/pins.csv:2:1", "scenarios/town/leave.csv:2:1: the limit stands here",
      ]
    )
  }

  @Test
  func `a pin outside the hours of the role names the clause`() throws {
    try refuses(
      ["B3,2026-11-24,18:00,23:00"],
      saying: ["no role of this person may be on duty at all those hours", "rules/work.rules:9:12"]
    )
  }

  // 07:00 to 21:30 is 14 h with 30 min of break: over 12 h.
  @Test
  func `a pin longer than a shift may be names the clause`() throws {
    try refuses(
      ["B3,2026-11-24,07:00,21:30"],
      saying: ["a shift may not be that long", "rules/law.rules:24:3"]
    )
  }

  @Test
  func `a pin on Sunday of somebody who did not agree names the person's row`() throws {
    try refuses(
      ["B2,2026-11-29,10:00,14:00"],
      saying: ["B2 is fixed on 2026-11-29", "did not agree to work on Sunday", "people.csv:3:1"]
    )
  }

  // 4 x 7.5 h = 30 h, and B3 has 24 h a week.
  @Test
  func `pins over the contract name every day and the person's row`() throws {
    let days = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"]
    try refuses(
      days.map { "B3,\($0),09:00,17:00" },
      saying: days + ["at most 24:00 h", "people.csv:4:1", "one of these 4 rows"]
    )
  }

  // 22:00 to 07:00 is 9 h: shorter than 11 h, and allowed once in 7 days. Twice is not.
  @Test
  func `one shortened rest is lawful, two in a week are not`() throws {
    let once = ["B3,2026-11-23,16:00,22:00", "B3,2026-11-24,07:00,11:00"]
    try Town.inTown(pins(once[0], once[1])) { town in
      #expect(town.ronde("roster 2026-W48").code == 0)
    }
    try refuses(
      once + ["B3,2026-11-25,16:00,22:00", "B3,2026-11-26,07:00,11:00"],
      saying: [
        "the rest between two of these shifts, or after the last one worked, is too short",
        "rules/law.rules:8:3", "rest at least 11 h between shifts",
      ]
    )
  }

  // From Monday 09:00 to Friday 18:00 is 105 h with rests of 29, 33 and 27 h, so that the 7 days up
  // to Sunday 04:59 hold no rest of 36 h. The 14 days hold more than 72 h before Monday: the split
  // weekly rest, lawful as well.
  @Test
  func `pins that only the split weekly rest allows are kept`() throws {
    let rows = pins(
      "B3,2026-11-23,09:00,13:00",
      "B3,2026-11-24,18:00,22:00",
      "B3,2026-11-26,07:00,11:00",
      "B3,2026-11-27,14:00,18:00"
    )
    try Town.inTown(rows) { town in
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 0, "\(outcome.text)")
      let csv = town.text("out/town/2026-W48/roster.csv").split(separator: "\r\n")
      #expect(csv.contains { $0.contains("B3;") && $0.contains("27-11-2026;14:00") })
    }
  }

  // Five shifts where a week may have four; the weekly rest holds in its split form, and is not
  // named.
  @Test
  func `only limits that the verifier finds broken are named`() throws {
    let days = (23...26).map { "B3,2026-11-\($0),09:00,13:00" } + ["B3,2026-11-27,13:00,17:00"]
    try refuses(days, saying: ["those are more shifts than one week may have"])
    let rows = (["person,date,from,to"] + days).joined(separator: "\n") + "\n"
    try Town.inTown(["scenarios/town/pins.csv": rows]) { town in
      #expect(!town.ronde("roster 2026-W48").err.contains("too little weekly rest"))
    }
  }

  // The search is given a city without pins until it is told to keep B3's.
  @Test
  func `a shift fixed by hand that the search lost is planned again as it stands`() throws {
    try Town.inTown(pins("B3,2026-11-24,09:00,13:00")) { town in
      var asked: [Set<String>] = []
      let outcome = town.ronde("roster 2026-W48") { rulebook, city, week, settings in
        asked.append(settings.keptPins)
        var forgetful = city
        if settings.keptPins.isEmpty { forgetful.pins = [] }
        return Planner.plan(rulebook: rulebook, city: forgetful, week: week, settings: settings)
      }
      #expect(asked == [[], ["B3"]])
      #expect(outcome.code == 0, "\(outcome.text)")
      #expect(town.text("out/town/2026-W48/roster.csv").contains("24-11-2026;09:00"))
    }
  }

  // The last shift ended on Monday at 00:00: 07:00 is 7 h later, and at least 8 h is asked. When it
  // ended at 23:00, 8 h are left: lawful, once.
  @Test
  func `the shift worked before the week counts`() throws {
    let worked = TownFiles.registers["worked/2026-q4"] ?? ""
    func withLast(_ shift: String) -> [String: String] {
      [
        "scenarios/town/worked/2026-q4.csv":
          worked.replacing("2026-11-22T13:00,2026-11-22T21:00", with: shift)
      ].merging(pins("B2,2026-11-23,07:00,11:00"), uniquingKeysWith: { $1 })
    }
    try Town.inTown(withLast("2026-11-22T16:00,2026-11-22T23:00")) { town in
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 0, "\(outcome.text)")
    }
    try Town.inTown(withLast("2026-11-22T16:00,2026-11-23T00:00")) { town in
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 4)
      #expect(outcome.err.contains("B2 is fixed on 2026-11-23"))
      #expect(outcome.err.contains("after the last one worked, is too short"), "\(outcome.text)")
    }
  }

  @Test
  func `every broken pin is told at once`() throws {
    try refuses(
      ["B1,2026-11-23,09:00,17:00", "B2,2026-11-29,10:00,14:00", "C1,2026-11-24,07:00,12:00"],
      saying: ["B1 is fixed", "B2 is fixed", "C1 is fixed"]
    )
  }
}
