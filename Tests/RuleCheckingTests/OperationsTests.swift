import CivilTime
import SourceText
import RuleChecking
import Testing

@Suite
struct OperationsTests {
  @Test
  func `shifts keep their form`() {
    let text =
      "shifts for boa, supervisor\n  source plan\n  length 4 h through 9 h\n  starting every 30 min\n  at most 5 per week"
    let shape = Check.lines(text).rulebook.shiftShapes.first
    #expect(shape?.roles == ["boa", "supervisor"])
    #expect(shape.map { [$0.shortest, $0.longest, $0.startEvery] } == [240, 540, 30])
    #expect(shape?.atMostPerWeek == 5)
  }

  @Test
  func `shifts need a length and a start, upwards, once for each role`() {
    let start = "\n  starting every 30 min"
    #expect(
      Check.mistake(
        .reversedRange,
        "shifts for boa\n  source plan\n  1️⃣length 9 h through 4 h" + start
      )
        == []
    )
    #expect(
      Check.codes("shifts for boa\n  source plan\n  length 8 h through 8 h" + start) == []
    )
    #expect(Check.mistake(.clauseMissing, "1️⃣shifts for boa\n  source plan" + start) == [])
    #expect(
      Check.mistake(.clauseMissing, "1️⃣shifts for boa\n  source plan\n  length 4 h through 8 h")
        == []
    )
    let one = "shifts for boa\n  source plan\n  length 4 h through 8 h" + start
    #expect(Check.mistake(.saidTwice, one + "\n" + one.replacing("boa", with: "1️⃣boa")) == [])
    #expect(
      Check.mistake(.rosteredRole, one.replacing("boa", with: "1️⃣police")) == []
    )
  }

  @Test
  func `fairness has an evening and a span, and stands once`() {
    let text = "fairness\n  source plan\n  evening from 18:00\n  over 13 weeks\n"
    let found = Check.lines(text).rulebook.fairness
    #expect(found?.eveningFrom.minutes == 1080)
    #expect(found?.overWeeks == 13)
    #expect(Check.mistake(.saidTwice, text + "1️⃣" + text) == [])
    #expect(
      Check.mistake(.clauseMissing, "1️⃣fairness\n  source plan\n  over 13 weeks") == []
    )
  }

  @Test
  func `travel stands once`() {
    let people = "travel at 15 km per h\n  source plan\n"
    #expect(Check.codes(people) == [])
    #expect(Check.lines(people).rulebook.travel.count == 1)
    #expect(Check.mistake(.saidTwice, people + "1️⃣" + people) == [])
  }

  @Test
  func `priority stands once and has an order`() {
    let rule = "rule r\n  source plan\n  from 1 January 2026\n    reserve 10% of boa for reports\n"
    let text = "priority when short\n  source plan\n  order r\n"
    #expect(Check.lines(rule + text).rulebook.priority?.order == ["r"])
    #expect(Check.mistake(.saidTwice, rule + text + "1️⃣" + text) == [])
    #expect(Check.mistake(.clauseMissing, "1️⃣priority when short\n  source plan") == [])
  }

  @Test
  func `an indicator counts one thing`() {
    let rule = "rule r\n  source plan\n  from 1 January 2026\n    reserve 10% of boa for reports\n"
    let text =
      "indicator i\n  source plan\n  counts checks of r\n  target at least 10 per calendar year\n"
    let found = Check.lines(rule + text).rulebook.indicators.first
    #expect(found?.counts == .checks(["r"]))
    #expect(found?.target?.count.value == 10)
    #expect(found?.target?.promise == .atLeast)
    #expect(Check.mistake(.clauseMissing, "1️⃣indicator i\n  source plan") == [])
    #expect(Check.mistake(.clauseTwice, rule + text + "  1️⃣counts elsewhere \"x\"") == [])
    let other = Check.lines("indicator i\n  source plan\n  counts elsewhere \"the police\"")
    #expect(other.rulebook.indicators.first?.counts == .elsewhere("the police"))
  }

  @Test
  func `a role from outside has no hours of deployment`() {
    #expect(
      Check.mistake(
        .clauseIdle,
        "role guard external\n  source plan\n  1️⃣deployed 07:00-22:00 on any day"
      ) == []
    )
    let role = Check.lines("role guard\n  source plan\n  deployed opening on any day").rulebook
      .role(
        "guard"
      )
    #expect(role?.deployed.first?.window?.parameter == "opening")
  }

  @Test
  func `a kind comes from a register`() {
    #expect(
      Check.mistake(.notARegister, "kind stall from 1️⃣\"stalls.xlsx\"\n  source plan") == []
    )
    let kind = Check.lines("kind stall from \"stalls.csv\" when type is food\n  source plan")
      .rulebook
      .kind("stall")
    #expect(kind?.register == "stalls.csv")
    #expect(kind?.condition == .fieldIs(field: "type", word: "food"))
  }

  @Test
  func `a zone has places and a time`() {
    let zone = Check.lines(
      "zone centre with 6000 places\n  source plan\n  from 1 March 2023 through 31 December 2027"
    ).rulebook.zones.first
    #expect(zone?.places == 6000)
    #expect(zone?.from?.description == "2023-03-01")
    #expect(zone?.through?.description == "2027-12-31")
    #expect(
      Check.codes(
        "rule r for each zone\n  source plan\n  from 1 January 2026\n    keep 1 boa on duty, 09:00-17:00 on any day"
      ) == []
    )
  }

  @Test
  func `clauses where they say nothing are refused`() {
    #expect(
      Check.mistake(.clauseNotHere, "role guard\n  source plan\n  1️⃣label nl \"Wacht\"") == []
    )
    #expect(
      Check.mistake(
        .clauseNotHere,
        "document law \"Law\" at \"law.txt\" status adopted\n  1️⃣source plan"
      ) == []
    )
  }
}
