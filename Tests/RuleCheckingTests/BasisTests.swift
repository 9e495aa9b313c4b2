import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct BasisTests {
  @Test
  func `every declaration but milestones and documents needs a source`() {
    for text in [
      "role cleaner", "qualification oath", "kind stall from \"stalls.csv\"",
      "zone centre with 6000 places", "resource drone count 1", "parameter pace = 4",
      "indicator figures\n  counts elsewhere \"the police\"",
      "fairness\n  evening from 18:00\n  over 13 weeks",
      "travel at 15 km per h", "shifts for boa\n  length 4 h through 9 h\n  starting every 30 min",
      "holidays town-days\n  holiday fair on 28 August",
      "labour limits for boa\n  shift at most 9 h",
      "ladder l\n  counts any violation within 3 months\n  step 1 warning",
      "classify shop by size\n  big when visitors >= 500",
      "rule r\n  from 1 January 2026\n    reserve 10% of boa for reports",
    ] {
      #expect(Check.mistake(.noSource, "1️⃣" + text) == [], "\(text)")
    }
    #expect(Check.codes("milestone new on 1 May 2026") == [])
    #expect(
      Check.codes("document law \"Law\" at \"law.txt\" status adopted") == []
    )
  }

  @Test(
    arguments: [
      "rule r", "rule r \"A title\" for each shop when risk is high", "ladder l", "regime flood",
      "indicator figures", "classify shop by size", "holidays town-days", "priority when short",
      "shifts for boa", "fairness", "labour limits for boa",
    ]
  )
  func `a head with nothing under it is one mistake`(_ head: String) {
    // Told apart it would be two to four: no source, no date, nothing asked, no step.
    #expect(Check.mistake(.clauseMissing, "1️⃣" + head) == [])
    let found = Check.lines(head).diagnostics.filter { $0.severity != .note }
    #expect(found.count == 1)
    #expect(found.first?.message.english.hasPrefix("nothing stands under `") == true)
    #expect(found.first?.message.english.contains("A title") == false)
    // With one line under it each thing that still lacks is said by itself.
    let more = Check.codes(head + "\n  source plan")
    #expect(!more.isEmpty)
    #expect(!more.contains(CheckCode.noSource.rawValue))
  }

  @Test
  func `an assumption states why, whose it is and when it is looked at again`() {
    let whole = "\n  because \"not measured\"\n  owner \"Team\"\n  review by 1 January 2028"
    #expect(Check.codes("assumption pace = 4" + whole) == [])
    #expect(Check.mistake(.incompleteAssumption, "1️⃣assumption pace = 4") == [])
    let found = Check.lines("assumption pace = 4\n  owner \"Team\"").diagnostics
    #expect(
      found.map(\.message.english).contains("the assumption `pace` lacks `because` and `review by`")
    )
  }

  @Test
  func `a stated assumption is listed with its subject`() {
    let book = Check.lines(
      """
      zone centre with 6000 places
        assumed because "no public count"
        owner "Team Parking"
        review by 1 January 2028
      """
    ).rulebook
    #expect(book.statedAssumptions.map(\.subject) == ["zone centre"])
    #expect(book.statedAssumptions.first?.owner == "Team Parking")
    #expect(book.statedAssumptions.first?.reviewBy?.description == "2028-01-01")
    #expect(book.zones.first?.basis.assumedBecause == "no public count")
  }

  @Test
  func `an owner without an assumption says nothing`() {
    #expect(
      Check.mistake(.clauseIdle, "role cleaner\n  source plan\n  1️⃣owner \"Team\"") == []
    )
  }

  @Test
  func `a withdrawn document may be cited only by what is over`() {
    func rule(_ through: String) -> String {
      """
      rule r
        source 1️⃣gone
        from 1 January 2022\(through)
          reserve 10% of boa for reports
      """
    }
    #expect(Check.mistake(.withdrawnDocument, rule("")) == [])
    #expect(
      Check.codes(rule(" through 31 December 2024").replacing("1️⃣", with: "")) == []
    )
  }

  @Test
  func `a cited concept is noted once with its uses`() {
    let found = Check.lines("role cleaner\n  source draft\nrole porter\n  source draft").diagnostics
    let notes = found.filter { $0.severity == .note && $0.code != CheckCode.unused.rawValue }
    #expect(notes.map(\.code) == ["R0113"])
    #expect(notes.first?.message.english.contains("2 lines rest on it") == true)
    #expect(notes.first?.file == "base.rules")
  }

  @Test
  func `citations keep their place in the document`() {
    let book = Check.lines("role cleaner\n  source plan \"par. 3\"").rulebook
    #expect(book.role("cleaner")?.basis.citations.map(\.place) == ["par. 3"])
    #expect(book.role("cleaner")?.basis.citations.first?.origin.line == 5)
  }
}
