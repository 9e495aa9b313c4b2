import CapacityValues
import CivilTime
import Obligations
import RuleChecking
import SourceText
import Testing

@testable import Capacity

/// What of the year's promises is done, planned and still possible, and from when it is lost.
@Suite
struct TargetTests {
  private static func town(
    _ frequency: String,
    _ extra: String = "",
    checks: String = ""
  ) throws
    -> CapacityTown
  {
    try CapacityTown(
      """
      rule visit-round "Round"
        source plan
        team 1 guard
        takes 1 h
        within 10:00-18:00 on Monday
        from 1 January 2026
          \(frequency)

      """ + extra,
      [
        ("people", "code,roles,area,contract\nG1,guard,A1,36:00\nD1,driver,A1,36:00\n"),
        ("shops", "id,name,area,lat,lon\nS1,One,A1,53.2,6.56\nS2,Two,A1,53.2,6.56\n"),
        ("checks", "rule,object,date,violations\n" + checks),
      ]
    )
  }

  private static func target(
    _ town: CapacityTown,
    _ name: String = "visit-round"
  ) throws
    -> TargetTrack
  {
    try #require(try town.result("2026").targets.first { $0.name == name })
  }

  @Test
  func `a promise is lost when fewer days are left than checks with their spacing`() throws {
    // Four Mondays, each 8 weeks after the one before: the first no later than 24 weeks before the last
    // Monday of 2026, 28 December. 28 December less 24 weeks is 13 July, Monday of W29; so in W30 it is
    // too late.
    let target = try Self.target(
      Self.town("every calendar year 4 times, at least 8 weeks apart")
    )
    #expect(target.norm == 4)
    #expect(target.done == 0)
    #expect(target.planned == 4)
    #expect(target.possible == 4)
    #expect(target.state == .possible)
    #expect(target.lostFrom?.description == "2026-W30")
  }

  @Test
  func `about may miss a tenth, so it is lost later; at least is lost like an exact one`() throws {
    // About 4 is met by 3: 16 weeks before 28 December is 7 September, Monday of W37; lost from W38.
    let about = try Self.target(
      Self.town("every calendar year about 4 times, at least 8 weeks apart")
    )
    #expect(about.promise == .about)
    #expect(about.lostFrom?.description == "2026-W38")
    let least = try Self.target(
      Self.town("every calendar year at least 4 times, at least 8 weeks apart")
    )
    #expect(least.promise == .atLeast)
    #expect(least.lostFrom?.description == "2026-W30")
  }

  @Test
  func `with objects it is lost with the first object that is lost`() throws {
    // Two shops, twice each, 8 weeks apart: 28 December less 8 weeks is 2 November, W45; lost from W46.
    let target = try Self.target(
      Self.town(
        "every calendar year 1 time",
        """
        rule shop-round "Shops" for each shop
          source plan
          team 1 guard
          takes 1 h
          within 10:00-18:00 on Monday
          from 1 January 2026
            every calendar year 2 times, at least 8 weeks apart
        """
      ),
      "shop-round"
    )
    #expect(target.norm == 4)
    #expect(target.lostFrom?.description == "2026-W46")
  }

  @Test
  func `a promise of each month names no week`() throws {
    let target = try Self.target(Self.town("every month 1 time"))
    #expect(target.norm == 12)
    #expect(target.lostFrom == nil)
  }

  @Test
  func `what has no open day can never be done, and says which`() throws {
    // Mondays in June, and none of them open: the check of that month has no day.
    let target = try Self.target(
      CapacityTown(
        """
        rule visit-round "Round"
          source plan
          team 1 guard
          takes 1 h
          within 10:00-18:00 on Monday
          except on 1 June 2026, 8 June 2026, 15 June 2026, 22 June 2026, 29 June 2026
          from 1 January 2026
            every month 1 time
        """,
        [("people", "code,roles,area,contract\nG1,guard,A1,36:00\nD1,driver,A1,36:00\n")]
      )
    )
    #expect(target.norm == 12)
    #expect(target.possible == 11)
    #expect(target.state == .outOfReach)
    #expect(target.certificate == nil)
    #expect(target.reason?.english.contains("2026-06-01 through 2026-06-30") == true)
  }

  @Test
  func `a target is lost by what a proof leaves undone`() throws {
    // The police come once for 4 h and each talk takes 3 h: one of two at most.
    let target = try Self.target(try PeopleTown.short(), "talk")
    #expect(target.norm == 2)
    #expect(target.possible == 1)
    #expect(target.state == .outOfReach)
    #expect(target.certificate?.hasPrefix("partner/police/") == true)
  }

  @Test(arguments: [
    // promise, done, norm, possible, state
    (Promise.exact, 9, 10, 10, TargetTrack.State.possible), (.exact, 10, 10, 10, .met),
    (.exact, 11, 10, 11, .over), (.exact, 9, 10, 9, .outOfReach), (.atLeast, 10, 10, 10, .met),
    (.atLeast, 25, 10, 25, .met), (.atLeast, 9, 10, 9, .outOfReach),
    // About 7 is 6 to 8; about 40 is 36 to 44.
    (.about, 6, 7, 6, .met), (.about, 8, 7, 8, .met), (.about, 9, 7, 9, .over),
    (.about, 5, 7, 5, .outOfReach), (.about, 5, 7, 6, .possible), (.about, 36, 40, 36, .met),
    (.about, 35, 40, 35, .outOfReach), (.about, 45, 40, 45, .over),
  ])
  func `a promise is judged as what it is`(
    promise: Promise,
    done: Int,
    norm: Int,
    possible: Int,
    state: TargetTrack.State
  ) {
    #expect(TargetList.state(promise, done: done, norm: norm, possible: possible) == state)
  }

  @Test
  func `an indicator counts what its rules plan, and is judged by its own promise`() throws {
    // Two shops twice a year is 4; the target is at least 5.
    let town = try Self.town(
      "every calendar year 1 time",
      """
      rule shop-round "Shops" for each shop
        source plan
        team 1 guard
        takes 1 h
        within 10:00-18:00 on Monday
        from 1 January 2026
          every calendar year 2 times, at least 8 weeks apart
      indicator shop-rounds
        source plan
        counts checks of shop-round
        target at least 5 per calendar year
      """
    )
    let target = try Self.target(town, "shop-rounds")
    #expect(target.norm == 5)
    #expect(target.planned == 4)
    #expect(target.possible == 4)
    #expect(target.state == .outOfReach)
  }
}
