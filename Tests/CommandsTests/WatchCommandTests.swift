import Synchronization
import Testing

@testable import Commands

/// `ronde test --watch`: what an edit can reach is run again, until Ctrl-C.
struct WatchCommandTests {
  private static let scenarios = """
    language en
    tests town.work
    scenario "Every shop"
      given 3 shop
      plan week 48 of 2026
      expect shop-check 3 times
    scenario "A boa in the centre"
      plan day 24 November 2026
      expect street 1 time
    scenario "Rest"
      given boa anna
      given anna works 14:00-22:00 on 24 November 2026
      expect anna may not work 05:59-13:59 on 25 November 2026 according to daily-rest

    """
  private static let name = "scenarios/town/a.scenarios"

  /// Runs the watch with one act at each look; after the last it is interrupted.
  private func watch(_ acts: [@Sendable (Town) -> Void], _ town: Town) -> Town.Outcome {
    let next = Mutex(0)
    return town.ronde(
      "test --watch --lang en",
      interruption: Interruption(
        isAsked: { next.withLock { $0 > acts.count } },
        pause: { _ in
          let number = next.withLock { number in
            number += 1
            return number - 1
          }
          if acts.indices.contains(number) { acts[number](town) }
        }
      )
    )
  }

  @Test
  func `only the scenarios that an edit can reach are run again`() throws {
    try Town.inTown([Self.name: Self.scenarios]) { town in
      let work = TownFiles.work
      let run = watch(
        [
          // Nothing changed.
          { _ in },
          // The rule of the shops: the first scenario names it, the last its role; the second neither.
          { town in
            let text = work.replacing("every week 1 time", with: "every week 2 times")
            try? town.write("rules/work.rules", Array(text.utf8))
          },
          // Back again.
          { try? $0.write("rules/work.rules", Array(work.utf8)) },
          // A scenario file is run whole.
          { town in
            let text = Self.scenarios.replacing("street 1 time", with: "street 2 times")
            try? town.write(Self.name, Array(text.utf8))
          },
          // No scenario loads the registers.
          { town in
            let text = town.text("scenarios/town/shops.csv") + "\n"
            try? town.write("scenarios/town/shops.csv", Array(text.utf8))
          },
        ],
        town
      )
      #expect(run.code == 130, "\(run.text)")
      let sums = run.out.split(separator: "\n").filter { $0.contains("scenarios run") }
        .map { $0.prefix { $0 != "." } }
      #expect(
        sums == [
          "3 scenarios run, 0 failed; 0 fail in all", "2 scenarios run, 1 failed; 1 fail in all",
          "2 scenarios run, 0 failed; 0 fail in all", "3 scenarios run, 1 failed; 1 fail in all",
          "0 scenarios run, 0 failed; 1 fail in all",
        ],
        "\(run.out)"
      )
      #expect(run.out.contains("edited: rules/work.rules\n"))
      #expect(run.out.contains("expected 3, found 6"))
    }
  }

  @Test
  func `rules that cannot be read are told, and mended ones are run again`() throws {
    try Town.inTown([Self.name: Self.scenarios]) { town in
      let work = TownFiles.work
      let run = watch(
        [
          { town in
            let text = work.replacing("takes 45 min", with: "takes 45 mni")
            try? town.write("rules/work.rules", Array(text.utf8))
          }, { try? $0.write("rules/work.rules", Array(work.utf8)) },
        ],
        town
      )
      #expect(run.code == 130, "\(run.text)")
      #expect(run.out.contains("`mni`"))
      #expect(run.out.contains("0 scenarios run, 0 failed; 1 file could not be run."))
      #expect(run.out.contains("\n3 scenarios run, 0 failed; 0 fail in all"), "\(run.out)")
      #expect(town.ronde("test --watch --json").code == 2)
    }
  }
}
