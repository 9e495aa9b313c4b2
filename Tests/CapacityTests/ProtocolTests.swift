import CapacityValues
import CivilTime
import RuleChecking
import SourceText
import Testing

@testable import Capacity

/// Demand and supply of protocols other than parking: nights, partners, test buyers, one supervisor.
@Suite
struct ProtocolTests {
  private static let rules = """
    shifts for boa
      source plan
      length 5 h through 9 h
      starting every 30 min
      at most 5 per week
    kind feast from "shops.csv" when type is feast
      source plan
    kind house from "shops.csv" when type is house
      source plan
    kind coffeeshop from "shops.csv" when type is coffeeshop
      source plan
    role test-buyer external
      source plan
    role supervisor
      source plan
    rule age-check "No alcohol under 18" for each feast
      source plan
      team 1 boa with exam and 2 test-buyer
      takes 1 h
      within own hours
      from 1 January 2026
        every day 1 time
    rule coffee-check "Coffeeshops" for each coffeeshop
      source plan
      team 1 boa and 1 police
      takes 90 min
      within 12:00-22:00 on any day
      from 1 January 2026 through 31 December 2026
        every calendar year 2 times, at least 3 months apart
    rule house-check "Sex branch" for each house
      source plan
      team 1 supervisor
      takes 10 h
      within 10:00-22:00 on any day
      from 1 January 2026 through 31 December 2026
        every calendar year 12 times, at least 1 week apart

    """

  private static func result(
    partners: String,
    leave: String = "",
    focus: CapacityPool? = nil
  ) throws -> CapacityResult {
    try CapacityTown(
      rules,
      [
        (
          "shops",
          """
          id,name,area,lat,lon,type
          F1,Feast,A1,53.2,6.56,feast
          C1,One,A1,53.2,6.56,coffeeshop
          C2,Two,A1,53.2,6.56,coffeeshop
          C3,Three,A1,53.2,6.56,coffeeshop
          H1,House,A1,53.2,6.56,house
          H2,House,A1,53.2,6.56,house

          """
        ), ("hours", "object,days,from,to\nF1,2026-05-09,20:00,02:00\n"),
        (
          "people",
          """
          code,roles,area,contract
          B1,boa,A1,36:00
          S1,supervisor,A1,24:00
          D1,driver,A1,36:00

          """
        ), ("qualifications", "person,qualification,from,through\nB1,exam,2020-01-01,\n"),
        ("partners", "partner,date,from,to,count\n" + partners),
        ("leave", "person,from,through\n" + leave),
      ]
    ).result("2026", focus)
  }

  private static let enough = """
    police,2026-02-03,12:00,22:00,1
    police,2026-09-08,12:00,22:00,1
    test-buyer,2026-05-09,18:00,22:00,2

    """

  private static func pool(_ result: CapacityResult, _ name: String) throws -> PoolResult {
    try #require(result.pools.first { $0.pool.name == name })
  }

  @Test
  func `hours after 22:00 that a boa may not work are a contradiction of the documents`() throws {
    // The feast lasts from 20:00 to 02:00, a boa may be on duty from 07:00 to 22:00: 4 h of 6 are lost.
    let result = try Self.result(partners: Self.enough)
    let found = result.contradictions.map(\.text.english)
    #expect(found.count == 1)
    #expect(found.first?.contains("`age-check`") == true)
    #expect(found.first?.contains("`boa`") == true)
    #expect(found.first?.contains("07:00–22:00") == true)
    #expect(found.first?.contains("4 h") == true)
    #expect(result.contradictions.first?.places.count == 2)
  }

  @Test
  func `test buyers are counted by head, and one of two is short`() throws {
    // One check of an hour with two test buyers is 2 h; the day's two are there 4 h each.
    let pool = try Self.pool(try Self.result(partners: Self.enough), "test-buyer")
    #expect(pool.total.demand == Fraction(120))
    #expect(pool.total.supply == Fraction(480))
    #expect(pool.shortages.isEmpty)
    // With one test buyer there for half an hour the check has no hour at all: 2 h short.
    let few = try Self.result(
      partners: "test-buyer,2026-05-09,20:00,20:30,2\n",
      focus: .init(kind: .partner, name: "test-buyer")
    )
    #expect(try Self.pool(few, "test-buyer").total.short == Fraction(120))
  }

  @Test
  func `police days bound the checks of coffeeshops`() throws {
    // Three shops twice, 90 min each: 9 h. Two police days of 10 h are enough.
    let pool = try Self.pool(try Self.result(partners: Self.enough), "police")
    #expect(pool.total.demand == Fraction(540))
    #expect(pool.total.supply == Fraction(1200))
    #expect(pool.shortages.isEmpty)
    // One afternoon in February: the second check of each shop may not be before 1 April, and then
    // nobody comes: 3 × 90 min short. The first ones take 4.5 h of the 5 h there are.
    let few = try Self.result(
      partners: "police,2026-02-03,12:00,17:00,1\n",
      focus: .init(kind: .partner, name: "police")
    )
    let short = try Self.pool(few, "police")
    #expect(short.total.short == Fraction(270))
    #expect(few.verdict.state == .short)
    #expect(short.shortages.first?.certificate.supplies == [])
  }

  @Test
  func `one supervisor who falls out shows in the year before it starts`() throws {
    // Two houses, 12 times 10 h each: 240 h. One supervisor of 24 h a week is enough. Away from
    // 19 January on, each house has had its checks of 1, 8 and 15 January at most: 6 × 10 h, so
    // 240 h − 60 h = 180 h short.
    let well = try Self.pool(try Self.result(partners: Self.enough), "supervisor")
    #expect(well.total.demand == Fraction(240 * 60))
    #expect(well.shortages.isEmpty)
    let gone = try Self.result(
      partners: Self.enough,
      leave: "S1,2026-01-19,2027-01-03\n",
      focus: .init(kind: .role, name: "supervisor")
    )
    let pool = try Self.pool(gone, "supervisor")
    #expect(pool.total.short == Fraction(180 * 60))
    #expect(gone.verdict.state == .short)
    #expect(gone.targets.first { $0.name == "house-check" }?.state == .outOfReach)
  }
}
