import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Promises of a plain number are reported both ways.
struct MoreThanPromisedTests {
  private func found(_ days: [String], promise: Promise) -> [MoreThanPromised] {
    var book = Rulebook()
    book.kinds = [Sample.kind("shop", from: "shops.csv")]
    book.rules = [
      Sample.rule(
        "shop-check",
        each: "shop",
        [
          Sample.version(
            1,
            from: "2025-01-01",
            team: [TeamPart(count: 1, role: "boa", origin: Sample.origin)],
            takes: 60,
            [Sample.every(1, .year, times: 2, promise: promise)]
          )
        ]
      )
    ]
    var city = City()
    city.places = [
      Sample.place("S1", in: "shops.csv", [:]), Sample.place("S2", in: "shops.csv", [:]),
    ]
    city.checks = days.map { Sample.check("shop-check", "S1", $0) }
    let obligations = ObligationBuilder.build(
      rulebook: book,
      city: city,
      from: Sample.day("2026-01-01"),
      through: Sample.day("2026-12-31"),
      reference: Sample.day("2026-11-23")
    )
    return MoreThanPromised.found(
      in: obligations,
      rulebook: book,
      city: city,
      reference: Sample.day("2026-11-23")
    )
  }

  @Test
  func `three checks where two are promised are named, two are not`() {
    let days = ["2026-02-01", "2026-05-01", "2026-09-01"]
    #expect(found(Array(days.prefix(2)), promise: .exact).isEmpty)
    let more = found(days, promise: .exact)
    #expect(more.map(\.object) == ["S1"])
    #expect(more.map(\.promised) == [2])
    #expect(more.map(\.done) == [3])
  }

  @Test
  func `checks of another year or after the reference day do not count`() {
    // Two in 2026 before 23 November; one in 2025 and one in December are not counted.
    let days = ["2025-12-30", "2026-02-01", "2026-05-01", "2026-12-01"]
    #expect(found(days, promise: .exact).isEmpty)
  }

  @Test(arguments: [Promise.atLeast, .about])
  func `more than at least or about is no news`(promise: Promise) {
    #expect(found(["2026-02-01", "2026-05-01", "2026-09-01"], promise: promise).isEmpty)
  }
}
