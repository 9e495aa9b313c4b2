import Obligations
import Planning
import Testing

@testable import Commands

/// Every command on the small town, with its exit code; what fails leaves the disk as it was.
struct ExitCodeTests {
  /// Runs a command line that must fail: nothing is said on standard output, nothing is changed.
  private func fails(
    _ line: String,
    _ code: ExitCode,
    in files: [String: String] = [:],
    saying parts: [String]
  ) throws {
    try Town.inTown(files) { town in
      let before = town.snapshot
      let outcome = town.ronde(line)
      #expect(outcome.code == code.rawValue)
      #expect(outcome.out == "")
      for part in parts { #expect(outcome.err.contains(part), "\(outcome.err)") }
      #expect(town.snapshot == before)
    }
  }

  // MARK: 0

  @Test
  func `a town without mistakes goes through every command`() throws {
    try Town.inTown { town in
      for line in [
        "check", "due 2026", "plan 2026", "roster 2026-W48",
        "verify out/town/2026-W48/roster.json", "explain 2026-W48", "explain 2026-W48 open 1",
        "generate --inhabitants 5000 --out elsewhere/new",
      ] {
        let outcome = town.ronde(line)
        #expect(outcome.code == 0, "\(line): \(outcome.text)")
        #expect(outcome.out != "")
      }
      #expect(
        Files.names(in: "\(town.folder)/out/town/2026-W48")
          == ["ics", "roster.csv", "roster.html", "roster.json"]
      )
      #expect(Files.names(in: "\(town.folder)/out/town/2026-W48/ics").count == 4)
      #expect(Files.names(in: "\(town.folder)/out", hidden: true) == ["town"])
      #expect(Files.names(in: "\(town.folder)/out/town", hidden: true) == ["2026-W48"])
    }
  }

  @Test
  func `reading and explaining change nothing on disk`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let before = town.snapshot
      for line in [
        "check", "due 2026 --json", "plan 2026", "verify out/town/2026-W48/roster.json",
        "explain 2026-W48 shop-check", "--help", "--version",
      ] {
        #expect(town.ronde(line).code == 0)
      }
      #expect(town.snapshot == before)
    }
  }

  // MARK: 1

  @Test
  func `check ends with 1 when there is a finding`() throws {
    try Town.inTown { town in
      try town.register("leave", "person,from,through\nB9,2026-11-23,2026-11-24\n")
      let before = town.snapshot
      let outcome = town.ronde("check")
      #expect(outcome.code == 1)
      #expect(outcome.err.contains("error D0216"))
      #expect(outcome.out == "read 3 rule files and 12 registers: 1 error, 0 warnings, 0 notes\n")
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `open work is a finding only under --strict`() throws {
    try Town.inTown { town in
      #expect(town.ronde("roster 2026-W48").code == 0)
      #expect(town.ronde("roster 2026-W48 --strict").code == 1)
    }
  }

  // An unknown column is a warning. Every command goes on, says how many there are, and ends with 1
  // under --strict.
  @Test
  func `a warning in the registers is a finding of every command under --strict`() throws {
    try Town.inTown { town in
      try town.register(
        "resources",
        "resource,unit,from,through,colour\nscan-car,SC1,2020-01-01,,red\n"
      )
      #expect(town.ronde("check").code == 1)
      for line in ["due 2026 --from 2026-11-01", "plan 2026", "roster 2026-W48"] {
        let outcome = town.ronde(line)
        #expect(outcome.code == 0)
        #expect(outcome.err.contains("1 warning in rules and registers; `ronde check` shows them"))
        #expect(town.ronde(line + " --strict").code == 1)
      }
    }
  }

  @Test
  func `verify ends with 1 on a roster that breaks a rule`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let path = "out/town/2026-W48/roster.json"
      // The scan of zone Z1 is said to be of 300 places more than the zone has.
      let told = town.text(path).replacing("\"places\": 1200", with: "\"places\": 1500")
      #expect(told != town.text(path))
      try town.write(path, Array(told.utf8))
      let before = town.snapshot
      let outcome = town.ronde("verify \(path)")
      #expect(outcome.code == 1)
      #expect(outcome.out.contains("2026-W48: rejected"))
      #expect(town.snapshot == before)
    }
  }

  // MARK: 2

  @Test(arguments: [
    ("rooster 2026-W48", ["unknown command `rooster`; did you mean `roster`?"]),
    ("help rooster", ["unknown command `rooster`; did you mean `roster`?"]),
    ("roster", ["expected: ronde roster WEEK, for example: ronde roster 2026-W48"]),
    ("roster 2026-W48 2026-W49", ["read `2026-W48 2026-W49`, expected: ronde roster WEEK"]),
    ("roster 2026-W48 --strickt", ["no option `--strickt`; did you mean `--strict`?"]),
    ("roster 2026-W48 -s", ["`roster` has no option `-s`"]),
    ("roster 2026-W60", ["ISO year 2026 has 53 weeks, so there is no 2026-W60", "2027-W01"]),
    ("roster 2027-W53", ["ISO year 2027 has 52 weeks, so there is no 2027-W53", "2028-W01"]),
    ("roster 2026W48", ["`2026W48` is not a week; did you mean 2026-W48?"]),
    ("roster W48-2026", ["`W48-2026` is not a week; did you mean 2026-W48?"]),
    ("roster 2026-11-25", ["`2026-11-25` is not a week; did you mean 2026-W48?"]),
    ("roster 48", ["`48` is not a week; write the ISO year and week: 2026-W48"]),
    ("due 26", ["`26` is not a year; did you mean 2026?"]),
    ("plan 2026-W48", ["`2026-W48` is not a year; did you mean 2026?"]),
    ("due next", ["`next` is not a year; write four digits: 2026"]),
    ("due 2026 --rule shopcheck", ["no rule `shopcheck`; did you mean `shop-check`?"]),
    ("due 2026 --from 2026-02-30", ["`--from 2026-02-30`", "expected a date that exists"]),
    ("due 2026 --from 2026-12-01 --through 2026-11-01", ["lies after"]),
    ("roster 2026-W48 --csv excel", ["`--csv excel`: expected one of excel-nl, rfc4180"]),
    ("roster 2026-W48 --seed one", ["`--seed one`: expected a whole number"]),
    ("check --lang fr", ["`--lang fr`: expected nl or en"]),
    ("check nowhere", ["`nowhere` holds no rule file or register"]),
    ("explain 2026-W48", ["there is no out/town/2026-W48/roster.json", "ronde roster 2026-W48"]),
    ("generate --out elsewhere", ["expected: ronde generate --inhabitants N"]),
    ("check --city village", ["there is no city `village`; there are: town"]),
  ])
  func `wrong use ends with 2 and one sentence that helps`(line: String, parts: [String]) throws {
    try fails(line, .wrongUse, saying: parts)
  }

  @Test(arguments: ["due 2026", "plan 2026", "roster 2026-W48"])
  func `several cities without a choice end with 2 and the list`(line: String) throws {
    try fails(
      line,
      .wrongUse,
      in: ["scenarios/village/city.rules": TownFiles.city],
      saying: ["several cities: choose one with --city; there are: town, village"]
    )
  }

  @Test
  func `a city can be chosen by name and by folder`() throws {
    try Town.inTown(["scenarios/village/city.rules": TownFiles.city]) { town in
      #expect(town.ronde("due 2026 --city town").code == 0)
      #expect(town.ronde("due 2026 --city scenarios/town/").code == 0)
    }
  }

  @Test
  func `a folder without any city says where one is expected`() throws {
    try fails(
      "roster 2026-W48",
      .wrongUse,
      in: ["scenarios/town/city.rules": ""],
      saying: ["expected scenarios/<city>/city.rules"]
    )
  }

  // MARK: 3

  @Test(arguments: ["due 2026", "plan 2026", "roster 2026-W48"])
  func `mistakes in several rule files are all told at once`(line: String) throws {
    try fails(
      line,
      .invalidInput,
      in: [
        "rules/law.rules": TownFiles.law.replacing("shift at most 12 h", with: "shift at most 12"),
        "rules/work.rules": TownFiles.work.replacing("takes 45 min", with: "takes 45 mins"),
      ],
      saying: [
        "rules/law.rules:24:17", "rules/work.rules:27:12",
        "ronde: 2 errors; nothing was made or changed",
      ]
    )
  }

  @Test(arguments: [
    ("roster 2025-W20", "from 2025-05-12 through 2025-05-18"),
    ("due 2024", "from 2024-01-01 through 2024-12-31"),
    ("plan 2024", "from 2024-01-01 through 2024-12-29"),
  ])
  func `a week or year before every version ends with 3`(line: String, days: String) throws {
    try fails(
      line,
      .invalidInput,
      saying: ["no rule is in force \(days)", "the rules start on 2026-01-01"]
    )
  }

  @Test
  func `a file that is no roster ends with 3`() throws {
    try fails(
      "verify rules/law.rules",
      .invalidInput,
      saying: ["rules/law.rules:1:1", "not a roster this version can read"]
    )
    try fails("verify nowhere.json", .invalidInput, saying: ["nowhere.json: cannot be read"])
  }

  // MARK: 6

  @Test
  func `a folder with somebody's work is never replaced`() throws {
    for folder in ["scenarios/town", ".", "rules"] {
      try fails(
        "roster 2026-W48 --out \(folder)",
        .conflict,
        saying: ["\(folder) holds other files", "give a folder of its own"]
      )
    }
    try fails("roster 2026-W48 --out rules/law.rules", .conflict, saying: ["is a file"])
    try fails(
      "generate --inhabitants 5000 --out rules",
      .conflict,
      saying: ["`rules` is not empty and holds no city"]
    )
  }

  // MARK: 70

  // The planner's answer with one visit moved out of its shift to Sunday night: not lawful.
  @Test
  func `a roster that our own check rejects is not written`() throws {
    try Town.inTown { town in
      let before = town.snapshot
      let outcome = town.ronde("roster 2026-W48") { rulebook, city, week, settings in
        let result = Planner.plan(
          rulebook: rulebook,
          city: city,
          week: week,
          settings: settings
        )
        guard case .roster(let planned) = result else { return result }
        var roster = planned.roster
        roster.shifts.removeAll { $0.person == "B1" }
        return .roster(
          PlannedWeek(roster: roster, levels: planned.levels, statistics: planned.statistics)
        )
      }
      #expect(outcome.code == 70)
      #expect(outcome.out == "")
      #expect(outcome.err.contains("our own check rejects this roster"))
      #expect(outcome.err.contains("nothing was written"))
      #expect(outcome.err.contains("B1"))
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `a roster written before stays when the next one is rejected`() throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      let before = town.snapshot
      let outcome = town.ronde("roster 2026-W48") { _, _, week, _ in
        .roster(
          PlannedWeek(
            roster: Roster(city: "town", week: week),
            levels: [],
            statistics: PlanningStatistics()
          )
        )
      }
      #expect(outcome.code == 70)
      #expect(town.snapshot == before)
    }
  }
}
