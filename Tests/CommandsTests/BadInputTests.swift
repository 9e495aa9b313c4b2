import Testing

@testable import Commands

/// Registers as they come from spreadsheets: one of each slip through a command, with its message,
/// its exit code and an unchanged disk.
struct BadInputTests {
  /// The town with some registers changed refuses to make a roster, tells all parts, and `check`
  /// tells them too.
  private func refuses(
    _ registers: [String: [UInt8]],
    saying parts: [String],
    count: String
  ) throws {
    try Town.inTown { town in
      for (name, bytes) in registers { try town.write("scenarios/town/\(name).csv", bytes) }
      let before = town.snapshot
      for line in ["roster 2026-W48", "due 2026", "plan 2026"] {
        let outcome = town.ronde(line)
        #expect(outcome.code == 3)
        #expect(outcome.out == "")
        for part in parts { #expect(outcome.err.contains(part), "\(part) in:\n\(outcome.err)") }
        #expect(outcome.err.contains("\nronde: \(count); nothing was made or changed"))
      }
      let check = town.ronde("check")
      #expect(check.code == 1)
      for part in parts { #expect(check.err.contains(part)) }
      #expect(town.snapshot == before)
    }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  // MARK: Understood, and said how

  // 0xE9 is é in Windows-1252 and no UTF-8; semicolons, decimal commas and Dutch dates follow Excel.
  @Test
  func `a list as Excel writes it is understood, and how is said`() throws {
    try Town.inTown { town in
      let text = """
        id;name;area;lat;lon;from;through\r
        S1;Caf\u{E9} een;A1;53,2010;6,5010;01-01-2020;\r
        S2;Twee;A2;53,2210;6,5610;1-1-2020;\r
        S3;Drie;A1;53,1990;6,4990;01-01-2020;\r

        """
      let roster = town.ronde("roster 2026-W48")
      let files = town.snapshot.filter { $0.key.hasPrefix("out/") }
      try town.write(
        "scenarios/town/shops.csv",
        text.unicodeScalars.map { UInt8($0.value) }
      )
      let check = town.ronde("check")
      #expect(check.code == 0)
      #expect(check.err.contains("note D0104"))
      #expect(check.err.contains("Windows-1252"))
      #expect(check.err.contains("divided by semicolon, dates dd-mm-yyyy, decimal comma"))
      // The same places give the same visits; only the names differ.
      let again = town.ronde("roster 2026-W48")
      #expect(again.code == 0)
      #expect(again.out == roster.out)
      #expect(!again.err.contains("D0104"))
      let json = "out/town/2026-W48/roster.json"
      #expect(town.snapshot[json] == files[json])
    }
  }

  @Test
  func `a byte order mark changes nothing`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let plain = town.snapshot.filter { $0.key.hasPrefix("out/") }
      for name in TownFiles.registers.keys {
        let path = "scenarios/town/\(name).csv"
        try town.write(path, [0xEF, 0xBB, 0xBF] + Array(town.text(path).utf8))
      }
      #expect(town.ronde("roster 2026-W48").code == 0)
      #expect(town.snapshot.filter { $0.key.hasPrefix("out/") } == plain)
    }
  }

  // MARK: Refused

  @Test
  func `a reason in the register of leave is refused and named`() throws {
    for column in ["reason", "Reden verzuim", "diagnose"] {
      try refuses(
        ["leave": bytes("person,from,through,\(column)\nB1,2026-11-23,2026-11-24,x\n")],
        saying: [
          "error P0001: column \"\(column)\" is not read",
          "scenarios/town/leave.csv:1:21", "remove the column",
        ],
        count: "1 error"
      )
    }
  }

  // Another mistake in the same row shows the row: what the refused column holds is hidden in it.
  @Test
  func `what a refused column holds is never shown`() throws {
    try Town.inTown { town in
      try town.register(
        "leave",
        "person,from,through,reason\nB1,46349,2026-11-24,griep\nB3,2026-11-29,2026-11-28,operatie\n"
      )
      for line in ["check", "roster 2026-W48", "check --json", "due 2026 --json"] {
        let outcome = town.ronde(line)
        #expect(outcome.text.contains("P0001") && outcome.text.contains("D0211"))
        #expect(outcome.text.contains("D0215"))
        for word in ["griep", "operatie"] { #expect(!outcome.text.contains(word)) }
      }
      #expect(town.ronde("check").err.contains("2 | **,46349,**********,*****\n"))
    }
  }

  @Test
  func `numbers of Excel, dates read two ways and a lost zero are all told at once`() throws {
    try refuses(
      [
        "leave": bytes("person,from,through\nB1,46349,46350\nB3,03/04/26,04-12-2026\n"),
        "people": bytes(
          """
          code,roles,area,contract,sunday-work,from,through
          B1,boa,A1,24:00,no,,
          B2,boa,A1,24 uur en wat,no,,
          B3,boa,A9,24:00,no,,
          C1,controller,A1,16:00,no,,

          """
        ),
      ],
      saying: [
        "error D0211: row on line 2, column from: \"46349\"", "(= 2026-11-23)",
        "error D0211: row on line 2, column through: \"46350\"",
        "error D0219: row on line 3, column from: \"03/04/26\" can be read in more than one way",
        "error D0206: row on line 3, column contract: \"24 uur en wat\"",
        "scenarios/town/people.csv:3",
        "error D0217: row on line 4, column area: no area in areas.csv has the code A9",
      ],
      count: "5 errors"
    )
  }

  @Test
  func `ids that lost their zeros and ids in scientific notation are told`() throws {
    try Town.inTown { town in
      try town.register(
        "shops",
        """
        id,name,area,lat,lon,from,through
        00017,One,A1,53.2010,6.5010,2020-01-01,
        00018,Two,A2,53.2210,6.5610,2020-01-01,
        19,Three,A1,53.1990,6.4990,2020-01-01,

        """
      )
      try town.register("zones", "id,name,area,places\n4.17E+05,Zone one,A1,1200\n")
      try town.register("hours", "object,days,from,to\n00017,Tue,10:00,18:00\n")
      try town.register("checks", "rule,object,date\n")
      let before = town.snapshot
      let outcome = town.ronde("check")
      #expect(outcome.code == 1)
      #expect(outcome.err.contains("error D0212: row on line 2, column id: \"4.17E+05\""))
      #expect(outcome.err.contains("warning D0204: row on line 4, column id: \"19\" has 2 digits"))
      #expect(outcome.err.contains("fix: write 00019"))
      #expect(town.ronde("roster 2026-W48").code == 3)
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `a workbook, a tie between delimiters and an unclosed quote are told`() throws {
    try refuses(
      [
        "leave": [0x50, 0x4B, 0x03, 0x04, 0x00, 0x00],
        "partners": bytes("partner,date,from,to,count\npolice,2026-11-24,09:00,\"17:00,1\n"),
      ],
      saying: ["error D0102", "scenarios/town/leave.csv", "error D0107", "partners.csv:2"],
      count: "2 errors"
    )
  }

  @Test
  func `a register of people without rows is told once`() throws {
    try refuses(
      ["people": bytes("code,roles,area,contract,sunday-work,from,through\n")],
      saying: ["error D0116: the register has a header and no rows", "people.csv:1:1"],
      count: "1 error"
    )
  }

  @Test
  func `a city without areas is told so`() throws {
    try Town.inTown(["scenarios/town/areas.csv": ""]) { town in
      try town.register("arrivals", "id,date,kind,subject,place\n")
      try town.register("checks", "rule,object,date\n")
      let before = town.snapshot
      let outcome = town.ronde("roster 2026-W48")
      #expect(outcome.code == 3)
      #expect(outcome.err.contains("error D0117: the register of areas, areas.csv, is not there"))
      #expect(outcome.err.contains("--> scenarios/town/areas.csv"))
      #expect(outcome.err.contains("its columns are code, name, lat, lon"))
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `unknown people among the pins are refused with the nearest name`() throws {
    try refuses(
      [
        "pins": bytes(
          """
          person,date,from,to
          B33,2026-11-24,09:00,17:00
          Q7,2026-11-25,,

          """
        )
      ],
      saying: [
        "error D0216: row on line 2, column person: nobody in people.csv has the code B33",
        "help: did you mean B3?",
        "error D0216: row on line 3, column person: nobody in people.csv has the code Q7",
        "help: write a code that stands in people.csv, or add the person there",
        "scenarios/town/pins.csv:3:1",
      ],
      count: "2 errors"
    )
  }

  // MARK: How it is shown

  // 30 rows of leave for people who are not there, a column that is not read and a list with
  // semicolons. Of one kind in one column 20 are shown in full, and the rest is counted.
  @Test
  func `thirty mistakes come first, counted past the twentieth, and notes are left to check`()
    throws
  {
    try Town.inTown { town in
      let rows = (10..<40).map { "X\($0),2026-11-23,2026-11-24\n" }.joined()
      try town.register("leave", "person,from,through\n" + rows)
      try town.register("areas", "code;name;lat;lon\nA1;Centre;53,2;6,5\nA2;North;53,22;6,56\n")
      try town.register(
        "resources",
        "resource,unit,from,through,colour\nscan-car,SC1,2020-01-01,,red\n"
      )
      let check = town.ronde("check").err
      #expect(check.ranges(of: "error D0216").count == 20)
      let error = try #require(check.ranges(of: "error D0216").last).upperBound
      let warning = try #require(check.ranges(of: "warning D0110").first).lowerBound
      let note = try #require(check.ranges(of: "note D0104").first).lowerBound
      #expect(error < warning)
      #expect(warning < note)
      let roster = town.ronde("roster 2026-W48").err
      #expect(roster.ranges(of: "error D0216").count == 20)
      #expect(roster.contains("10 more findings D0216 in this column"))
      #expect(!roster.contains("note D0104"))
      #expect(
        roster.hasSuffix(
          "ronde: 20 errors; nothing was made or changed (`ronde check` also shows 1 note)\n"
        )
      )
    }
  }

  @Test
  func `findings about registers follow the language of the terminal`() throws {
    try Town.inTown { town in
      try town.register("leave", "person,from,through\nB33,2026-11-23,2026-11-24\n")
      let dutch = town.ronde("roster 2026-W48", variables: ["LANG": "nl_NL.UTF-8"]).err
      #expect(dutch.contains("fout D0216: rij op regel 2, kolom person: niemand in people.csv"))
      #expect(dutch.contains("hulp: bedoel je B3?"))
      #expect(dutch.contains("ronde: 1 fout; er is niets gemaakt of veranderd"))
      #expect(
        town.ronde("roster 2026-W48 --lang en", variables: ["LANG": "nl_NL"]).err.contains("error")
      )
    }
  }
}
