import Testing

@testable import Commands

/// `ronde test --mutate` in the small town.
struct MutateCommandTests {
  private let scenarios = """
    taal nl
    toetst town.work
    scenario "Elke winkel"
      gegeven 3 shop
      plan week 48 van 2026
      verwacht shop-check 3 keer
    """

  @Test
  func `what no scenario notices is told with one that would, the same for any threads`() throws {
    try Town.inTown(["scenarios/town/a.scenarios": scenarios]) { town in
      let run = town.ronde("test --mutate --rule shop-check --threads 1 --lang nl")
      #expect(run.code == 1, "\(run.text)")
      #expect(run.out.contains("dit zou het merken:\n      scenario \""))
      #expect(run.out.contains("wijzigingen konden worden gemerkt"))
      #expect(town.ronde("test --mutate --rule shop-check --threads 3 --lang nl").out == run.out)
      let json = town.ronde("test --mutate --rule shop-check --json").out
      #expect(json.contains("\"verdict\": \"killed\""))
      #expect(json.contains("\"title\": \"Elke winkel\""))
    }
  }

  @Test
  func `a scenario that fails already, or a name that is none, ends it`() throws {
    try Town.inTown(["scenarios/town/a.scenarios": scenarios.replacing("3 keer", with: "4 keer")]) {
      let run = $0.ronde("test --mutate --lang en")
      #expect(run.code == 1)
      #expect(run.out.isEmpty)
      #expect(run.err.contains("scenarios/town/a.scenarios:3"))
    }
    try Town.inTown(["scenarios/town/a.scenarios": scenarios]) { town in
      #expect(town.ronde("test --mutate --rule nothing").code == 2)
    }
  }
}
