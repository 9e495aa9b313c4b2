import Foundation
import SourceText
import Testing

@testable import Commands

/// Help, `check` of a part, `generate`, and what is told while a command works.
struct OtherCommandsTests {
  // MARK: Help

  @Test
  func `ronde alone and --help give the overview, in the language of the terminal`() throws {
    try Town.inTown { town in
      let overview = town.ronde("")
      #expect(overview.code == 0)
      #expect(overview.err == "")
      #expect(town.ronde("--help").out == overview.out)
      #expect(town.ronde("help").out == overview.out)
      for command in CommandKind.allCases {
        #expect(overview.out.contains("\n  \(command.rawValue) "))
        let help = town.ronde("\(command.rawValue) --help")
        #expect(help.code == 0)
        #expect(help.out == town.ronde("help \(command.rawValue)").out)
        #expect(help.out.contains("for example: ronde \(command.example)\n"))
      }
      let dutch = town.ronde("--help", variables: ["LANG": "nl_NL.UTF-8"]).out
      #expect(dutch.contains("opdrachten\n"))
      #expect(town.ronde("--version").out == "ronde \(RondeCommand.version)\n")
    }
  }

  @Test
  func `no line of the help is wider than a terminal`() {
    for language in Language.allCases {
      let texts = [Help.text(nil, language)] + CommandKind.allCases.map { Help.text($0, language) }
      for line in texts.joined().split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    }
  }

  @Test
  func `the example of every command is one that it takes`() {
    for command in CommandKind.allCases {
      let words = command.example.split(separator: " ").map(String.init)
      guard case .run(let arguments) = Arguments.parse(words) else {
        Issue.record("\(command.example) is not taken")
        continue
      }
      #expect(arguments.command == command)
    }
  }

  // MARK: Check of a part

  @Test
  func `check of a path shows only what lies there`() throws {
    try Town.inTown { town in
      try town.register("leave", "person,from,through\nB33,2026-11-23,2026-11-24\n")
      try town.write(
        "rules/law.rules",
        Array(TownFiles.law.replacing("shift at most 12 h", with: "shift at most 12").utf8)
      )
      let all = town.ronde("check")
      #expect(all.err.contains("D0216") && all.err.contains("R0030"))
      for path in ["scenarios", "scenarios/town/", "scenarios/town/leave.csv"] {
        let part = town.ronde("check \(path)")
        #expect(part.code == 1)
        #expect(part.err.contains("D0216") && !part.err.contains("R0030"))
      }
      let rules = town.ronde("check rules/law.rules")
      #expect(!rules.err.contains("D0216") && rules.err.contains("R0030"))
      // Only codes with a page are named, and none where a program reads.
      #expect(all.out.hasSuffix("\nread more of a code: ronde explain R0030\n"))
      #expect(
        town.ronde("check --lang nl").out.hasSuffix("\nmeer over een code: ronde explain R0030\n")
      )
      #expect(!town.ronde("check scenarios").out.contains("ronde explain"))
      #expect(!town.ronde("check --json").out.contains("ronde explain"))
      #expect(town.ronde("check scenarios/town/people.csv").code == 0)
    }
  }

  @Test
  func `review dates are judged only when a day is given`() throws {
    try Town.inTown { town in
      #expect(town.ronde("check").code == 0)
      #expect(town.ronde("check --on 2027-01-01").code == 0)
      let late = town.ronde("check --on 2027-01-02")
      #expect(late.code == 1)
      #expect(
        late.err.contains("`car-hours` had to be reviewed by 2027-01-01; owner: Team Parking")
      )
    }
  }

  // MARK: Generate

  @Test
  func `generate makes the same city for the same seed, and it checks`() throws {
    try Town.inTown { town in
      let made = "generate --inhabitants 3000 --seed"
      #expect(town.ronde("\(made) 1 --out new/a").code == 0)
      #expect(town.ronde("\(made) 1 --out new/b").code == 0)
      #expect(town.ronde("\(made) 2 --out new/c").code == 0)
      func files(_ name: String) -> [String: [UInt8]] {
        Dictionary(
          uniqueKeysWithValues: town.snapshot.filter { $0.key.hasPrefix("new/\(name)/") }
            .map { (String($0.key.dropFirst(6)), $0.value) }
        )
      }
      #expect(files("a").count > 10)
      #expect(files("a") == files("b"))
      #expect(files("a") != files("c"))
    }
  }

  @Test
  func `generate in a city's folder leaves what is kept by hand, hidden files too`() throws {
    try Town.inTown(["scenarios/town/.notes": "mine\n"]) { town in
      let rules = town.text("scenarios/town/city.rules")
      #expect(town.ronde("generate --inhabitants 3000 --out scenarios/town").code == 0)
      #expect(town.text("scenarios/town/.notes") == "mine\n")
      #expect(town.text("scenarios/town/city.rules") == rules)
      #expect(town.text("scenarios/town/people.csv") != TownFiles.registers["people"])
    }
  }

  // A rule file of the city's own goes before the project's file of the same package.
  @Test
  func `a package in the city's own rules folder goes before the project's`() throws {
    let before = try Town.inTown { $0.ronde("due 2026 --json").out }
    let work = TownFiles.all.keys.filter { $0.hasPrefix("rules/") }.sorted()
    let name = try #require(
      work.first { TownFiles.all[$0]?.contains("every week 1 time") ?? false }
    )
    let own = (TownFiles.all[name] ?? "").replacing("every week 1 time", with: "every week 2 times")
    let after = try Town.inTown(["scenarios/town/rules/own.rules": own]) {
      $0.ronde("due 2026 --json").out
    }
    #expect(before != after)
    #expect(after.contains("scenarios/town/rules/own.rules"))
  }

  // MARK: Progress

  // A terminal sees first what is being done, in one line that is wiped at the end.
  @Test(arguments: [
    "check", "due 2026", "plan 2026", "roster 2026-W48", "verify out/town/2026-W48/roster.json",
    "explain 2026-W48", "generate --inhabitants 3000 --out new",
  ])
  func `a terminal sees what is being done, and the line is wiped`(line: String) throws {
    try Town.inTown { town in
      _ = town.ronde("roster 2026-W48")
      var said: [String] = []
      var (wiped, shown) = (true, false)
      let console = Console(
        out: { said.append("out \($0.prefix(20))") },
        err: { text in
          said.append("err \(text)")
          if text.hasSuffix("…") { (wiped, shown) = (false, true) }
          if text == "\u{1B}[2K\r" { wiped = true }
        },
        outIsTerminal: true,
        errIsTerminal: true,
        folder: town.folder,
        variables: ["NO_COLOR": "1"]
      )
      let code = RondeCommand.run(line.split(separator: " ").map(String.init), console)
      #expect(code == 0)
      #expect(shown)
      #expect(wiped)
      #expect(said.first?.hasSuffix("…") == true, "\(said.prefix(3))")
    }
  }
}
