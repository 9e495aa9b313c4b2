import Testing

@testable import Commands

/// `ronde explain` as a team lead reads it: which rule and document ask for work, and why it is open.
struct ExplainTests {
  private func explain(
    _ words: String,
    in files: [String: String] = [:],
    saying parts: [String]
  ) throws {
    try Town.inTown(files) { town in
      #expect(town.ronde("roster 2026-W48").code == 0)
      let outcome = town.ronde("explain 2026-W48 \(words)")
      #expect(outcome.code == 0, "\(outcome.err)")
      for part in parts { #expect(outcome.out.contains(part), "\(part) in:\n\(outcome.out)") }
    }
  }

  @Test
  func `a visit names its rule, line, document, team and time`() throws {
    try explain(
      "shop-check/S1/2026-W48/1",
      saying: [
        "Every shop is checked: Shop one\n", "  when      Tue 24 Nov ",
        "  who       B2 (boa, exam), 1 × police\n",
        "  rule      shop-check, version 1, rules/work.rules:31\n",
        "number 1 of 1 in 23 Nov 2026 to 29 Nov 2026",
        "  document  programme, par. 2: Programme 2026\n",
      ]
    )
  }

  @Test
  func `an object is found by its id and by its name`() throws {
    for words in ["S1", "shop one", "Shop One"] {
      try explain(words, saying: ["Every shop is checked: Shop one\n"])
    }
  }

  @Test
  func `a visit for something that came in names it`() throws {
    try explain("noise/R1", saying: ["report R1 came in on Fri 20 Nov 2026", "programme, par. 5"])
  }

  // 3,000 places need 2 h 30 min of a car that has 2 h: 600 stay open, whoever drives.
  @Test
  func `open work says why, who is meant and the sum that proves it`() throws {
    try explain(
      "open 1",
      saying: [
        "Open 1: Every paid place is scanned: Zone two\n", "  missing   600 places\n",
        "  why       scan-car: needs 2 h 30 min, has 2 h.\n",
        "  rule      scan, version 1, rules/work.rules:67\n",
        "it is scan-car that is short, not this person  by this roster\n",
        "could it be otherwise?  No, proved: 3,000 places needed, at most 2,400 places possible.\n",
        "  at most  2,400 places  SC1 Tue 24 Nov\n", "  so         600 places  always missing\n",
      ]
    )
  }

  @Test
  func `a rule shows its document, its team and all its work of the week`() throws {
    try explain(
      "scan",
      saying: [
        "Every paid place is scanned\n", "1 × controller, scan-car",
        "4,800 of 6,000 places planned", "programme, par. 3: Programme 2026", "planned\n",
        "scan/Z1/2026-11-24/1", "open 1  Tue 24 Nov", "open 2  Wed 25 Nov",
      ]
    )
  }

  // B2 and B1 alone may be in the centre; who has the post is said beside what is asked.
  @Test
  func `a rule for presence shows when people are asked and who has the post`() throws {
    try explain(
      "street",
      saying: [
        "12 h of 12 h presence planned", "on duty asked, and who has that post then\n",
        "  Tue 24 Nov 10:00–16:00  1 × boa  Centre  ",
        "  Thu 26 Nov 10:00–16:00  1 × boa  Centre  ",
      ]
    )
  }

  @Test
  func `a person's week shows duties, what is held and what is away`() throws {
    try explain(
      "b2",
      saying: [
        "B2 · boa · Centre\n", "scenarios/town/people.csv:3", "exam (through Wed 25 Nov)",
        "Every shop is checked: Shop one  shop-check/S1/2026-W48/1",
      ]
    )
    try explain("B1", saying: ["away", "Mon 23 Nov, Tue 24 Nov"])
  }

  @Test
  func `a limit of the law shows its article and who used its exception`() throws {
    try explain(
      "daily-rest",
      in: [
        "scenarios/town/pins.csv":
          "person,date,from,to\nB3,2026-11-24,16:00,22:00\nB3,2026-11-25,08:00,12:00\n"
      ],
      saying: ["hours-act, art. 1: Working hours act", "rules/law.rules:8", "B3 Wed 25 Nov"]
    )
  }

  @Test
  func `nothing open is said so`() throws {
    try explain(
      "",
      in: [
        "rules/work.rules": TownFiles.work.replacing("= 2 h per day", with: "= 4 h per day")
          .replacing("range 1 h", with: "range 2 h")
      ],
      saying: ["nothing is open in 2026-W48\n"]
    )
  }

  @Test
  func `words that fit nothing end with 2 and say what may be asked`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let before = town.snapshot
      for words in ["open 3", "open 0", "nobody-at-all", "S1 and S2"] {
        let outcome = town.ronde("explain 2026-W48 \(words)")
        #expect(outcome.code == 2)
        #expect(outcome.out == "")
        #expect(
          outcome.err == "ronde: `\(words)` is nothing in this roster or its city; give a rule, an "
            + "object, a person, an obligation, an indicator, or `open N` with N from 1 to 2\n"
        )
      }
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `a slip in a name gives the nearest one`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      for (words, near) in [("shop-chek", "shop-check"), ("daily-ret", "daily-rest")] {
        let outcome = town.ronde("explain 2026-W48 \(words)")
        #expect(outcome.code == 2)
        #expect(
          outcome.err
            == "ronde: `\(words)` is nothing in this roster or its city; did you mean `\(near)`?\n"
        )
      }
    }
  }

  @Test
  func `a roster of another week or another file is refused`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let path = "out/town/2026-W48/roster.json"
      let other = town.ronde("explain 2026-W49 --roster \(path)")
      #expect(other.code == 2)
      #expect(other.err == "ronde: \(path) is the roster of 2026-W48, not of 2026-W49\n")
      #expect(town.ronde("explain 2026-W48 --roster rules/law.rules").code == 3)
    }
  }
}
