import CapacityValues
import CivilTime
import RuleChecking
import Testing

/// A town whose people, not its resources, are short.
enum PeopleTown {
  static let law = """
    labour limits duty-hours for every role
      source plan
      rest at least 11 h between shifts, once per 7 days 8 h
      shift at most 12 h
      break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min
    shifts for boa
      source plan
      length 5 h through 9 h
      starting every 30 min
      at most 5 per week

    """

  /// Two boas of 24 h, one of whom holds the exam, and 40 checks of an hour a week that ask for it.
  static func short() throws -> CapacityTown {
    try CapacityTown(
      law + """
        rule check "Check" for each shop
          source plan
          team 1 boa with exam
          takes 1 h
          within 10:00-18:00 on Monday through Friday
          from 1 January 2026
            every week 20 times
        rule talk "Talk"
          source plan
          team 1 boa and 1 police
          takes 3 h
          within 10:00-18:00 on any day
          from 1 January 2026
            every calendar year 2 times
        """,
      [
        ("shops", "id,name,area,lat,lon\nS1,One,A1,53.2,6.56\nS2,Two,A1,53.2,6.56\n"),
        (
          "people",
          "code,roles,area,contract\nB1,boa,A1,24:00\nB2,boa,A1,24:00\nD1,driver,A1,36:00\n"
        ),
        ("qualifications", "person,qualification,from,through\nB1,exam,2020-01-01,\n"),
        ("leave", "person,from,through\nB1,2026-05-04,2026-05-08\n"),
        ("partners", "partner,date,from,to,count\npolice,2026-03-02,10:00,14:00,1\n"),
      ]
    )
  }
}

@Suite
struct PeopleTests {
  @Test
  func `Hours of colleagues without the exam do not hide the gap`() throws {
    // 2 shops × 20 × 1 h = 40 h a week that only B1 can do: 24 h by contract, so 16 h short, though
    // both boas together have 48 h. In the week of B1's leave nobody can: 40 h.
    let result = try PeopleTown.short().result("2026", .init(kind: .role, name: "boa"))
    let pool = try #require(result.pools.first)
    let usual = try #require(pool.weeks.first { $0.from.description == "2026-05-11" })
    #expect(usual.short == .init(960))
    #expect(usual.supply == .init(2 * 24 * 60))
    let away = try #require(pool.weeks.first { $0.from.description == "2026-05-04" })
    #expect(away.short == .init(2400))
    let certificate = try #require(
      pool.shortages.map(\.certificate).first { $0.short == .init(960) }
    )
    #expect(certificate.supplies.map(\.name) == ["B1"])
    #expect(certificate.supplies.map(\.limit) == [.contract])
    #expect(certificate.works.allSatisfy { $0.qualification == "exam" })
  }

  @Test
  func `An organisation that comes too seldom is short itself`() throws {
    // Two talks of 3 h need the police, who come once for 4 h: 6 h asked, 4 h there.
    let result = try PeopleTown.short().result("2026", .init(kind: .partner, name: "police"))
    let pool = try #require(result.pools.first)
    #expect(pool.total.short == .init(120))
    #expect(
      pool.shortages.map(\.certificate.supplies) == [
        [
          .init(name: "police", minutes: 240, limit: .windows)
        ]
      ]
    )
  }

  @Test
  func `One more police officer on that day closes it, and nothing less does`() throws {
    let result = try PeopleTown.short().result("2026", .init(kind: .partner, name: "police"))
    let pool = try #require(result.pools.first)
    let repair = try #require(pool.repairs.first { $0.kind == .unit })
    #expect(repair.size == 1)
    #expect(repair.closes)
  }
}
