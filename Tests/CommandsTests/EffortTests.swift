import Foundation
import Synchronization
import Testing

@testable import Commands

/// `--effort`, `--steps`, `--time` and Ctrl-C on the small town.
struct EffortTests {
  /// An interruption that comes when it was asked for so many times.
  private static func pressed(after calls: Int) -> Interruption {
    let counter = Counter()
    return Interruption(isAsked: { counter.next() > calls })
  }

  /// A clock that moves a hundredth of a second each time somebody looks.
  private static func ticking() -> Interruption {
    let counter = Counter()
    return Interruption(seconds: { Double(counter.next()) / 100 })
  }

  private final class Counter: Sendable {
    private let value = Atomic(0)
    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
  }

  private func json(_ town: Town, _ out: String) throws -> [String: Any] {
    let data = Data(town.text("\(out)/roster.json").utf8)
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func files(_ town: Town, _ out: String) -> [String: [UInt8]] {
    Dictionary(
      uniqueKeysWithValues: town.snapshot.filter { $0.key.hasPrefix("\(out)/") }
        .map { (String($0.key.dropFirst(out.count)), $0.value) }
    )
  }

  private func isSame(_ town: Town, _ one: String, _ other: String) -> Bool {
    files(town, one) == files(town, other)
  }

  @Test(arguments: ["quick"])
  func `an effort is said in the roster and gives the same bytes again`(effort: String) throws {
    try Town.inTown { town in
      let line = "roster 2026-W48 --effort \(effort) --lang en --out"
      let outcome = town.ronde("\(line) one")
      #expect(outcome.code == 0, "\(outcome.text)")
      #expect(outcome.out.contains("search   effort \(effort)"))
      #expect(town.ronde("\(line) two --threads 3").code == 0)
      #expect(isSame(town, "one", "two"))
      let search = try #require(json(town, "one")["search"] as? [String: Any])
      #expect(search["effort"] as? String == effort)
      #expect(search["interrupted"] as? Bool == false)
      #expect(search["steps"] == nil)
      #expect(town.ronde("verify one/roster.json").code == 0)
    }
  }

  @Test
  func `the usual effort says nothing of the search`() throws {
    try Town.inTown { town in
      let outcome = town.ronde("roster 2026-W48 --effort normal --lang en --out one")
      #expect(outcome.code == 0 && !outcome.out.contains("search"))
      let made = try json(town, "one")
      #expect(made["search"] == nil)
      #expect(town.ronde("roster 2026-W48 --lang en --out two").code == 0)
      #expect(isSame(town, "one", "two"))
    }
  }

  @Test
  func `time is not reproducible, but the steps it names are`() throws {
    try Town.inTown { town in
      let timed = town.ronde(
        "roster 2026-W48 --time 2 --lang en --out one",
        interruption: EffortTests.ticking()
      )
      #expect(timed.code == 0)
      #expect(timed.err.contains("`--time` is not reproducible"))
      let search = try #require(json(town, "one")["search"] as? [String: Any])
      let steps = try #require(search["steps"] as? [Int])
      #expect(steps.count == 2 && steps.allSatisfy { $0 > 0 })
      let option = steps.map(String.init).joined(separator: "+")
      #expect(timed.err.contains("`--steps \(option)` makes this roster again"))
      for threads in [1, 3] {
        let again = town.ronde(
          "roster 2026-W48 --steps \(option) --threads \(threads) --lang en --out two"
        )
        #expect(again.code == 0)
        #expect(isSame(town, "one", "two"))
      }
    }
  }

  // Whatever the step at which Ctrl-C comes, a lawful roster is written that says so.
  @Test(arguments: [0, 3, 20, 90])
  func `Ctrl-C keeps the best lawful roster so far`(calls: Int) throws {
    try Town.inTown { town in
      let outcome = town.ronde(
        "roster 2026-W48 --steps 100000 --lang en --out one",
        interruption: EffortTests.pressed(after: calls)
      )
      #expect(outcome.code == ExitCode.interrupted.rawValue)
      #expect(outcome.err.contains("interrupted: the best lawful roster so far was written"))
      #expect(outcome.out.contains("search   INTERRUPTED"))
      let made = try json(town, "one")
      let search = try #require(made["search"] as? [String: Any])
      #expect(search["interrupted"] as? Bool == true)
      #expect(town.text("one/roster.html").contains("AFGEBROKEN") == false)
      #expect(town.text("one/roster.html").contains("INTERRUPTED"))
      #expect(town.ronde("verify one/roster.json").code == 0)
      let steps = try #require(search["steps"] as? [Int])
      let option = steps.map(String.init).joined(separator: "+")
      #expect(town.ronde("roster 2026-W48 --steps \(option) --lang en --out two").code == 0)
      let again = try json(town, "two")
      for key in ["shifts", "visits", "rounds"] {
        #expect((made[key] as? NSArray) == (again[key] as? NSArray), "\(key)")
      }
    }
  }

  // A shift fixed by hand stays in the roster, however early the search ends.
  @Test
  func `what is fixed by hand stays when there is no time`() throws {
    try Town.inTown { town in
      try town.register("pins", "person,date,from,to\nB3,2026-11-25,09:00,17:00\n")
      let outcome = town.ronde("roster 2026-W48 --steps 0 --lang en --out one")
      #expect(outcome.code == 0, "\(outcome.text)")
      #expect(town.text("one/roster.json").contains("\"id\": \"B3/2026-11-25\""))
    }
  }

  @Test
  func `more steps are never worse`() throws {
    try Town.inTown { town in
      var before: [Int]?
      for steps in [0, 20, 60, 400] {
        #expect(town.ronde("roster 2026-W48 --steps \(steps) --out one").code == 0)
        let summary = try #require(json(town, "one")["summary"] as? [String: Any])
        let levels = try #require(summary["levels"] as? [[String: Any]])
        let values = levels.compactMap { $0["value"] as? Int }
        if let before { #expect(!before.lexicographicallyPrecedes(values), "\(steps)") }
        before = values
      }
    }
  }

  @Test(arguments: [
    ("--effort fast", "`--effort fast`: expected one of quick, normal, thorough"),
    ("--steps 1+", "`--steps 1+`: expected a number, or one for each search as 800+790"),
    ("--steps -1", "`--steps -1`: expected a number"),
    ("--time 0", "`--time 0`: expected a whole number, 1–86400"),
    ("--time 1 --steps 1", "`--time` and `--steps` both say when to end; give one of them"),
  ])
  func `what cannot be meant is refused`(options: String, text: String) throws {
    try Town.inTown { town in
      let outcome = town.ronde("roster 2026-W48 \(options)")
      #expect(outcome.code == ExitCode.wrongUse.rawValue)
      #expect(outcome.err.contains(text), "\(outcome.err)")
      #expect(town.text("out/town/2026-W48/roster.json") == "")
    }
  }
}
