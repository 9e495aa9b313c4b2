import Foundation
import SourceText
import Testing

@testable import Commands

/// `ronde roster --all`: many cities, each a run of its own.
struct RosterBatchTests {
  /// The town three times in `cities/`; the second has a mistake in its people when asked for.
  private func inCities<Result>(
    broken: Bool = false,
    _ body: (Town) throws -> Result
  ) throws -> Result {
    var files: [String: String] = [:]
    for (path, text) in TownFiles.all where path.hasPrefix("scenarios/town/") {
      for name in ["c1", "c2", "c3"] {
        let own = "cities/\(name)/" + path.dropFirst("scenarios/town/".count)
        files[own] = broken && name == "c2" && path.hasSuffix("people.csv") ? "nothing\n1\n" : text
      }
    }
    return try Town.inTown(files, body)
  }

  private func files(_ town: Town, _ folder: String) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: town.snapshot.filter { $0.key.hasPrefix("\(folder)/") }
        .map { (String($0.key.dropFirst(folder.count)), $0.value) }
    )
  }

  @Test
  func `every city gets the bytes of a run of its own, in order, on any number of threads`() throws
  {
    try inCities { town in
      let outcome = town.ronde("roster 2026-W48 --all cities --out all --lang en --threads 1")
      #expect(outcome.code == 0, "\(outcome.text)")
      let lines = outcome.out.split(separator: "\n").map(String.init)
      #expect(lines.count == 4)
      #expect(lines.map { $0.prefix(2) } == ["c1", "c2", "c3", "3 "])
      #expect(lines[0].contains("visits") && lines[0].contains("levels proved optimal"))
      #expect(lines.last == "3 of 3 rosters written to all/<city>")
      #expect(Files.names(in: "\(town.folder)/all", hidden: true) == ["c1", "c2", "c3"])
      let alone = town.ronde("roster 2026-W48 --city cities/c2 --out alone --lang en")
      #expect(alone.code == 0)
      let isSame = files(town, "all/c2") == files(town, "alone")
      #expect(isSame)
      let again = town.ronde("roster 2026-W48 --all cities --out more --lang en --threads 3")
      #expect(again.out.replacing("more/", with: "all/") == outcome.out)
      let isSameOnThree = files(town, "all") == files(town, "more")
      #expect(isSameOnThree)
    }
  }

  @Test
  func `a city that cannot be planned leaves the others alone`() throws {
    try inCities(broken: true) { town in
      let outcome = town.ronde("roster 2026-W48 --all cities --out all --lang en")
      #expect(outcome.code == ExitCode.invalidInput.rawValue)
      #expect(Files.names(in: "\(town.folder)/all") == ["c1", "c3"])
      #expect(outcome.err.contains("c2: "))
      #expect(outcome.out.contains("2 of 3 rosters written to all/<city>"))
    }
  }

  @Test
  func `Ctrl-C ends a batch, and what was begun is kept`() throws {
    try inCities { town in
      let outcome = town.ronde(
        "roster 2026-W48 --all cities --out all --lang en",
        interruption: Interruption(isAsked: { true })
      )
      #expect(outcome.code == ExitCode.interrupted.rawValue)
      #expect(outcome.out.contains("0 of 3 rosters written"))
    }
  }

  @Test(arguments: [
    ("--all cities --city town", "`--city` is about one city and does not go with `--all`"),
    ("--all cities --json", "`--json` is about one city"),
    ("--all nowhere", "no city in nowhere: expected nowhere/<city>/city.rules"),
  ])
  func `what does not go together is refused`(options: String, text: String) throws {
    try Town.inTown { town in
      let before = town.snapshot
      let outcome = town.ronde("roster 2026-W48 \(options)")
      #expect(outcome.code == ExitCode.wrongUse.rawValue)
      #expect(outcome.err.contains(text), "\(outcome.err)")
      let isUnchanged = town.snapshot == before
      #expect(isUnchanged)
    }
  }
}
