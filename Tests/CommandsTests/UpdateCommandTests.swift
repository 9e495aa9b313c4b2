import Testing

@testable import Commands

/// `ronde test --update`: what came out in the place of what was expected, and nothing else.
struct UpdateCommandTests {
  // Three shops ask for three checks of 45 minutes by one boa, so 2 h 15 min. The first day of the week
  // lies after 22 November.
  private static let wrong = """
    language en
    tests town.work
    scenario "Every shop, every week"
      given 3 shop
      plan week 48 of 2026
      expect shop-check 4 times   # was four
      expect shop-check at least 5 times
      expect demand for boa from shop-check 3 h
      expect shop-check 3 times
      expect no shop-check
    scenario "When it is due"
      given shop corner
      given hours of corner 09:00-18:00 on Tuesday
      plan week 48 of 2026
      expect shop-check due by 28 November 2026
      expect shop-check not possible 09:00-10:00 on 24 November 2026
    scenario "In both rows"
      cases wanted
      given 1 shop
      plan week 48 of 2026
      expect shop-check wanted times
      case 1
      case 2

    """
  private static let name = "scenarios/town/a.scenarios"

  @Test
  func `numbers, times and days that fail become what came out; answers and tables stay`() throws {
    try Town.inTown([Self.name: Self.wrong]) { town in
      let before = town.snapshot
      let run = town.ronde("test --update --lang en")
      let expected = Self.wrong
        .replacing("4 times   # was four", with: "3 times   # was four")
        .replacing("at least 5 times", with: "at least 3 times")
        .replacing("from shop-check 3 h", with: "from shop-check 2 h 15 min")
        .replacing("by 28 November 2026", with: "by 29 November 2026")
      #expect(town.text(Self.name) == expected, "\(run.text)")
      #expect(run.code == 1)
      #expect(run.out.contains("--- a/\(Self.name)\n+++ b/\(Self.name)\n"))
      #expect(run.out.contains("\n-  expect shop-check 4 times   # was four\n"))
      #expect(run.out.contains("\n+  expect shop-check 3 times   # was four\n"))
      #expect(run.out.contains("a.scenarios:10  left as it is: expected 0, found 3\n"))
      #expect(run.out.contains("a.scenarios:16  left as it is: expected no, found yes\n"))
      #expect(run.out.contains("a.scenarios:21  left as it is: expected 2, found 1\n"))
      #expect(run.out.hasSuffix("4 expectations written anew\n"))
      #expect(
        town.snapshot.filter { $0.key != Self.name } == before.filter { $0.key != Self.name }
      )
      let again = town.ronde("test --update --lang nl")
      #expect(again.out.hasSuffix("0 verwachtingen nieuw geschreven\n"))
    }
  }

  @Test
  func `with --diff nothing is written, and what does not go together is refused`() throws {
    try Town.inTown([Self.name: Self.wrong]) { town in
      let before = town.snapshot
      let shown = town.ronde("test --update --diff --lang en")
      #expect(shown.out.contains("\n+  expect shop-check at least 3 times\n"))
      #expect(shown.out.hasSuffix("4 expectations would be written anew; nothing was written\n"))
      #expect(town.ronde("test --diff").code == 2)
      #expect(town.ronde("test --update --json").code == 2)
      #expect(town.ronde("test --update --watch").code == 2)
      #expect(town.snapshot == before)
    }
  }

  @Test
  func `a file that cannot be run is told, and no file is written`() throws {
    let files = [
      Self.name: Self.wrong, "scenarios/town/b.scenarios": "language en\ntests nowhere\n",
    ]
    try Town.inTown(files) { town in
      let before = town.snapshot
      #expect(town.ronde("test --update").code == 3)
      #expect(town.snapshot == before)
    }
  }
}
