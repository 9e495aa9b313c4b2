import CapacityValues
import CivilTime
import Registers
import RuleChecking
import SourceText
import Testing
import Verification

@testable import Capacity

/// Checks that come unannounced: a proof counts them, and names nobody who could expect one.
@Suite
struct UnannouncedTests {
  /// Bars with hours of their own and one guard of 10 h a week; `open` are extra lines of a rule.
  private static func town(_ extra: String) throws -> CapacityTown {
    try CapacityTown(
      """
      rule bar-check "Check" for each shop
        source plan
        team 1 guard
        takes 2 h
        within own hours
        \(extra)
        from 1 January 2026
          every week 2 times
      """,
      [
        (
          "shops",
          "id,name,area,lat,lon\nQUIET,Quiet,A1,53.2,6.56\nBUSY,Busy,A1,53.2,6.56\n"
            + "LATE,Late,A1,53.2,6.56\n"
        ),
        (
          "hours",
          """
          object,days,from,to,valid-from,valid-through
          QUIET,Tue,10:00,13:00,,
          BUSY,Tue-Fri,10:00,18:00,,
          LATE,Tue-Fri,14:00,18:00,,

          """
        ), ("people", "code,roles,area,contract\nG1,guard,A1,10:00\n"),
      ]
    )
  }

  private static let guards = CapacityPool(kind: .role, name: "guard")

  @Test
  func `No object of an unannounced rule is named anywhere in the result`() throws {
    // 3 bars × 2 × 2 h = 12 h for 10: 2 h short.
    let town = try Self.town("unannounced")
    let result = try town.result("2026-W19", Self.guards)
    let pool = try #require(result.pools.first)
    #expect(pool.total.short == Fraction(120))
    let works = pool.shortages.flatMap(\.certificate.works)
    #expect(works.map(\.object) == [nil])
    #expect(works.map(\.count) == [6])
    let text = CapacityJSON.value(result, .english).text
    for name in ["QUIET", "BUSY", "LATE"] { #expect(!text.contains(name)) }
    // The same rule said aloud names them.
    let open = CapacityJSON.value(
      try Self.town("").result("2026-W19", Self.guards),
      .english
    ).text
    #expect(open.contains("QUIET") && open.contains("BUSY"))
  }

  @Test
  func `Such a proof is confirmed, and rejected with an object in it`() throws {
    let town = try Self.town("unannounced")
    let file = CapacityFile(try town.result("2026-W19", Self.guards))
    #expect(
      CapacityVerifier.verify(rulebook: town.rulebook, city: town.city, file: file).isEmpty
    )
    let right = try #require(file.claims.first?.shortages.first?.certificate)
    let line = try #require(right.works.first)
    let named = CapacityCertificate(
      id: right.id,
      pool: right.pool,
      spans: right.spans,
      works: [
        CapacityCertificate.Work(
          rule: line.rule,
          version: line.version,
          object: "BUSY",
          first: line.first,
          last: line.last,
          count: line.count,
          places: line.places,
          minutes: line.minutes,
          place: line.place
        )
      ],
      supplies: right.supplies,
      placesPerHour: nil,
      needed: right.needed,
      available: right.available,
      short: right.short
    )
    let changed = CapacityFile(
      city: file.city,
      period: file.period,
      reference: file.reference,
      whatIfs: [],
      state: .short,
      claims: [
        CapacityFile.Claim(
          pool: right.pool,
          short: right.short,
          shortages: [
            CapacityFile.Shortage(certificate: named, total: right.short, found: nil)
          ]
        )
      ],
      isSealed: true
    )
    #expect(
      CapacityVerifier.verify(rulebook: town.rulebook, city: town.city, file: changed)
        .map(\.code) == [.workUnknown]
    )
  }

  @Test
  func `Bars that cannot be told apart stand in a proof together or not at all`() throws {
    // Only QUIET does not fit: 4 h asked in its one window of 3 h. Its line holds all three bars, for
    // which there are 8 h on Tuesday and more: so together they fit, and nothing is proved; said
    // aloud, 1 h is.
    let extra = "# nothing more"
    let people = "code,roles,area,contract\nG1,guard,A1,40:00\n"
    func short(_ line: String) throws -> Fraction {
      let town = try Self.town(line)
      var city = town.city
      city.people = try CapacityTown("", [("people", people)]).city.people
      let question = CapacityQuestion(
        rulebook: town.rulebook,
        city: city,
        period: try town.question("2026-W19").period,
        reference: try town.question("2026-W19").reference
      )
      return PoolProbe(Self.guards, question).base.short
    }
    #expect(try short(extra) == Fraction(60))
    #expect(try short("unannounced") == .zero)
  }
}
