import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A25: assumptions that decide whether a resource is short.
struct DecidingAssumptionTests {
  private static func found(_ rules: String, places: Int) throws -> [String] {
    let demand = try FactTown.demand(
      rules,
      [DemandBeatsCapacityTests.people, DemandBeatsCapacityTests.zones(places)],
      through: "2026-01-31"
    )
    return DecidingAssumption.findings(demand, ResourceLoad.all(demand)).map(\.message.english)
  }

  private static let rules = DemandBeatsCapacityTests.rules(hours: 14, speed: 1200)

  @Test
  func `both at their best are enough, neither alone in its range`() throws {
    // At 1,500 an hour 21,350 places take 14.23 h, of 15 h; at 800 an hour 26.69 h, of 11 h:
    // 15.69 h short. Alone 21,350 ÷ 14 = 1,525 an hour; the 16 h window holds no 17.79 h.
    #expect(
      try Self.found(Self.rules, places: 21_350) == [
        "whether `scan-car` is enough hangs on what is assumed: at the best ends of the ranges it "
          + "is, at the worst at least 15.69 h is short on 2026-01-01; with the values taken it is "
          + "short; if `scan-speed` alone changes, nothing is short from 1,525 places per h on; "
          + "`scan-hours` alone does not turn it"
      ]
    )
  }

  @Test
  func `nothing is said when no end of the ranges changes it`() throws {
    // 15 h × 1,500 = 22,500 places: one more is short whatever is assumed.
    #expect(try Self.found(Self.rules, places: 22_500).count == 1)
    #expect(try Self.found(Self.rules, places: 22_501) == [])
    // 11 h × 800 = 8,800 places fit whatever is assumed.
    #expect(try Self.found(Self.rules, places: 8_800) == [])
    #expect(try Self.found(Self.rules, places: 8_801).count == 1)
  }

  @Test
  func `the turning value of hours is exact`() throws {
    // 18,000 ÷ 1,200 = 15 h.
    let text = try Self.found(Self.rules, places: 18_000).first ?? ""
    #expect(text.contains("if `scan-hours` alone changes, nothing is short from 15 h per day on"))
    // 18,000 ÷ 14 = 1,285.7, so from 1,286 places an hour on.
    #expect(
      text.contains("if `scan-speed` alone changes, nothing is short from 1,286 places per h on")
    )
  }
}
