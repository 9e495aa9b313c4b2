import CivilTime
import SourceText
import Testing

@testable import RuleAnalysis

/// A13 for own people: the weeks of those who hold what it takes.
struct PeopleTooFewTests {
  private static let street = """
    rule street
      source plan
      from 5 January 2026 through 11 January 2026
        keep 1 boa with exam on duty, 08:00-16:00 on any day
    """

  @Test
  func `56 hours in a week for one who works 36 is 20 short at least`() throws {
    // 7 days × 8 h = 56 h. What starts on Monday may belong to a shift of the week before, so 2
    // weeks of 24 h = 48 h are counted against it: for Monday alone 8 h fit in the week before,
    // and 48 h are left for one week of 24 h. 56 - 8 = 48, 48 - 24 = 24 h short.
    let people = FactTown.people("B1,boa,A1,24:00,yes,", "B2,boa,A1,36:00,yes,")
    let short = try FactTown.demand(Self.street, [people, FactTown.exams("B1,exam,,")])
    let found = PeopleTooFew.findings(short)
    #expect(found.map(\.severity) == [.note])
    #expect(found.first?.message.english.contains("at least 24 h cannot be done") == true)
    // Both may do it: 24 + 36 = 60 h.
    let enough = try FactTown.demand(
      Self.street,
      [people, FactTown.exams("B1,exam,,", "B2,exam,,")]
    )
    #expect(PeopleTooFew.findings(enough).isEmpty)
  }

  @Test
  func `two presences at one post are one person's work`() throws {
    let both = Self.street + "\n" + Self.street.replacing("rule street", with: "rule other")
    let people = FactTown.people("B1,boa,A1,56:00,yes,")
    let demand = try FactTown.demand(both, [people, FactTown.exams("B1,exam,,")])
    #expect(PeopleTooFew.findings(demand).isEmpty)
  }

  /// Whole hours of work given to people by trying every way.
  @Test
  func `whatever is called short has no division`() {
    var draw = Draw(seed: 17)
    var short = 0
    for _ in 0..<300 {
      let groups = (0..<2).flatMap { week in
        [[0], [0, 1]].map { PeopleTooFew.Group(week: week, sorts: $0, minutes: draw.next(3)) }
      }
      let asks = (0..<3).map { _ in
        let first = draw.next(2)
        return PeopleTooFew.Ask(
          minutes: draw.next(3),
          sort: draw.next(2),
          weeks: first...max(first, draw.next(2))
        )
      }
      let units = asks.flatMap { ask in Array(repeating: ask, count: ask.minutes) }
      let found = PeopleTooFew.shortage(asks, groups)
      #expect((found == nil) == Self.canDivide(units, groups.map(\.minutes), groups))
      if let found {
        short += 1
        #expect(found.asked > found.held)
      }
    }
    #expect(short > 50)
  }

  private static func canDivide(
    _ units: [PeopleTooFew.Ask],
    _ left: [Int],
    _ groups: [PeopleTooFew.Group]
  ) -> Bool {
    guard let first = units.first else { return true }
    return groups.indices.contains { index in
      guard left[index] > 0, first.weeks.contains(groups[index].week),
        groups[index].sorts.contains(first.sort)
      else { return false }
      var rest = left
      rest[index] -= 1
      return canDivide(Array(units.dropFirst()), rest, groups)
    }
  }
}

/// A day for tests that need any.
enum FactTownDays {
  static let first = Day(iso: "2026-01-01") ?? Day(number: 0)
}
