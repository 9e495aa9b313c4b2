import CivilTime
import SourceText
import Testing

@testable import RuleAnalysis

/// A13: teams that can be formed, but not often enough.
struct TeamTooSeldomTests {
  private static func rule(_ times: Int) -> String {
    """
    rule age-check for each shop
      source plan
      team 1 boa
      partners police
      takes 1 h
      from 1 January 2026
        every calendar year \(times) times
    """
  }

  private static let people = FactTown.people("B1,boa,A1,36:00,no,")

  @Test
  func `forty checks do not fit four weekends, and what fits is not told`() throws {
    // Four Saturdays of 8 h hold 4 × 8 = 32 checks of 1 h. The last rows close the year.
    let days = FactTown.partners(
      "police,2026-03-07,10:00,18:00,1",
      "police,2026-03-14,10:00,18:00,1",
      "police,2026-03-21,10:00,18:00,1",
      "police,2026-03-28,10:00,18:00,1",
      "police,2026-12-31,10:00,10:30,1",
      "police,2025-12-31,10:00,10:30,1"
    )
    // 2 shops × 20 = 40 checks.
    let short = try FactTown.demand(Self.rule(20), [FactTown.shops, Self.people, days])
    #expect(
      TeamTooSeldom.findings(short).map(\.message.english) == [
        "`age-check` asks 40 checks from 2026-01-01 through 2026-12-31 with `police`, and their 4 "
          + "days in partners.csv hold at most 32 of 1 h: at least 8 cannot be done"
      ]
    )
    // 2 shops × 16 = 32 checks: just enough.
    let enough = try FactTown.demand(Self.rule(16), [FactTown.shops, Self.people, days])
    #expect(TeamTooSeldom.findings(enough).isEmpty)
  }

  @Test
  func `a register that ends earlier proves nothing`() throws {
    let days = FactTown.partners("police,2026-03-07,10:00,18:00,1")
    let demand = try FactTown.demand(Self.rule(20), [FactTown.shops, Self.people, days])
    #expect(TeamTooSeldom.findings(demand).isEmpty)
  }

  @Test
  func `two of them at once hold twice as much`() throws {
    let days = FactTown.partners(
      "police,2026-03-07,10:00,18:00,2",
      "police,2026-12-31,10:00,10:30,1",
      "police,2025-12-31,10:00,10:30,1"
    )
    // 2 × 8 = 16 checks, asked are 2 × 8 = 16, then 18.
    let enough = try FactTown.demand(Self.rule(8), [FactTown.shops, Self.people, days])
    #expect(TeamTooSeldom.findings(enough).isEmpty)
    let short = try FactTown.demand(Self.rule(9), [FactTown.shops, Self.people, days])
    #expect(TeamTooSeldom.findings(short).count == 1)
  }

  /// Random asks and stretches against trying every division.
  @Test
  func `a shortage is called exactly when no division exists`() {
    var draw = Draw(seed: 13)
    var short = 0
    let day = FactTownDays.first
    for _ in 0..<300 {
      let holds = (0..<3).map { _ in draw.next(3) }
      let asks = (0..<3).map { _ in
        TeamTooSeldom.Ask(
          count: draw.next(3),
          stretches: (0..<3).filter { _ in draw.next(2) == 0 },
          first: day,
          last: day.adding(days: 3)
        )
      }
      let singles = asks.flatMap { Array(repeating: $0.stretches, count: $0.count) }
      let found = TeamTooSeldom.shortage(asks, holds: holds)
      #expect((found == nil) == Self.canDivide(singles, holds))
      if let found {
        short += 1
        // The witness is itself a proof: what is asked of these stretches exceeds them.
        #expect(found.asked > found.held)
        #expect(found.held == found.stretches.reduce(0) { $0 + holds[$1] })
      }
    }
    #expect(short > 50)
  }

  private static func canDivide(_ singles: [[Int]], _ holds: [Int]) -> Bool {
    guard let first = singles.first else { return true }
    return first.contains { stretch in
      guard holds[stretch] > 0 else { return false }
      var rest = holds
      rest[stretch] -= 1
      return canDivide(Array(singles.dropFirst()), rest)
    }
  }
}
