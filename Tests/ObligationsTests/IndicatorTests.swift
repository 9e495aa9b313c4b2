import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

/// Indicators: what is recorded, what is planned, and how that stands to the target.
struct IndicatorTests {
  private func indicator(
    _ name: String,
    _ counts: Indicator.Counts,
    target: Int? = nil,
    _ promise: Promise = .exact
  ) -> Indicator {
    Indicator(
      name: name,
      counts: counts,
      target: target.map {
        Indicator.Target(count: Sample.given($0), promise: promise, per: .year)
      },
      basis: Sample.basis,
      origin: Sample.origin
    )
  }

  /// Own checks, checks of two branches that count for them, and one that counts for an indicator.
  private var book: Rulebook {
    var book = Rulebook()
    let version = [Sample.version(from: "2024-01-01", [Sample.every(1, .year, times: 1)])]
    book.rules = [
      Sample.rule("own", each: nil, version),
      Sample.rule("bars", each: nil, version, countsFor: ["own"]),
      Sample.rule("fair", each: nil, version, countsFor: ["own", "all"]),
      Sample.rule("team", each: nil, version, countsFor: ["all"]),
      Sample.rule("other", each: nil, version),
    ]
    return book
  }

  private var city: City {
    var city = City()
    city.checks = [
      Sample.check("own", "-", "2025-12-31"), Sample.check("own", "-", "2026-01-01", "a", "b"),
      Sample.check("own", "-", "2026-05-01"), Sample.check("bars", "-", "2026-06-01", "a"),
      Sample.check("fair", "-", "2026-06-02"), Sample.check("team", "-", "2026-06-03"),
      Sample.check("other", "-", "2026-06-04", "a"), Sample.check("own", "-", "2026-11-23", "c"),
    ]
    return city
  }

  private func count(
    _ indicator: Indicator,
    year: Int = 2026,
    before day: String = "2026-11-23",
    planned: [(String, String)] = []
  ) -> IndicatorCount? {
    var book = book
    book.indicators = [indicator]
    return IndicatorCount.counts(
      rulebook: book,
      city: city,
      year: year,
      before: Sample.day(day),
      planned: planned.map { .init(rule: $0.0, day: Sample.day($0.1)) }
    ).first
  }

  @Test
  func `checks that count for a rule count once, before the reference day and in the year`() {
    // own: 1 January and 1 May = 2; bars 1 and fair 1 count for it: 4. The checks of 31 December
    // and of the reference day itself stay out, and so do team and other.
    #expect(count(indicator("x", .checks(["own"])))?.recorded == 4)
    // Named besides, bars and fair still count once: 4.
    #expect(count(indicator("x", .checks(["own", "bars", "fair"])))?.recorded == 4)
    // fair and team count for the indicator by its name: other 1 + fair 1 + team 1 = 3.
    #expect(count(indicator("all", .checks(["other"])))?.recorded == 3)
    #expect(count(indicator("x", .checks(["own"])), year: 2025)?.recorded == 1)
    #expect(count(indicator("x", .checks(["own"])), before: "2026-11-24")?.recorded == 5)
  }

  @Test
  func `violations are counted one by one and never planned`() {
    // own: 2 on 1 January; bars: 1 on 1 June; in all 3.
    let found = count(indicator("x", .violations(["own"])), planned: [("own", "2026-12-01")])
    #expect(found?.recorded == 3)
    #expect(found?.planned == nil)
    #expect(found?.total == 3)
    #expect(found?.standing == nil)
  }

  @Test
  func `what is kept elsewhere has no count here`() {
    let found = count(indicator("x", .elsewhere("police"), target: 4))
    #expect(found?.recorded == nil)
    #expect(found?.total == nil)
    #expect(found?.standing == nil)
  }

  @Test
  func `planned checks of the year come on top`() {
    // 4 recorded + own 1 + bars 1 = 6; January 2027 and another rule stay out.
    let found = count(
      indicator("x", .checks(["own"])),
      planned: [
        ("own", "2026-12-31"), ("bars", "2026-11-23"), ("own", "2027-01-01"),
        ("other", "2026-12-01"),
      ]
    )
    #expect(found?.planned == 2)
    #expect(found?.total == 6)
  }

  @Test
  func `a promise is kept, short or exceeded as its kind says`() {
    // Always 4 recorded.
    func standing(_ target: Int, _ promise: Promise) -> IndicatorCount.Standing? {
      count(indicator("x", .checks(["own"]), target: target, promise))?.standing
    }
    #expect(standing(4, .exact) == .met)
    #expect(standing(5, .exact) == .short(1))
    #expect(standing(3, .exact) == .over(1))
    #expect(standing(3, .atLeast) == .met)
    #expect(standing(4, .atLeast) == .met)
    #expect(standing(6, .atLeast) == .short(2))
    // About 5 is 4 to 6, about 3 is 2 to 4; about 6 starts at 5, about 2 ends at 3.
    #expect(standing(5, .about) == .met)
    #expect(standing(3, .about) == .met)
    #expect(standing(6, .about) == .short(1))
    #expect(standing(2, .about) == .over(1))
  }

  @Test
  func `a year plan counts a visit in the year in which its week may hold it`() throws {
    // A week from Monday 28 December 2026: work that may be done from 1 January on is of 2027.
    let week = try #require(Week(year: 2026, number: 53))
    func item(_ id: String, _ earliest: String, _ state: Obligation.State = .open) -> Obligation {
      Obligation(
        id: id,
        rule: "own",
        version: 1,
        object: nil,
        kind: nil,
        work: .visit(minutes: 60),
        earliest: Sample.day(earliest),
        due: Sample.day("2027-03-31"),
        promise: .exact,
        cause: .frequency(
          index: 1,
          of: 1,
          periodStart: Sample.day(earliest),
          periodEnd: Sample.day("2027-03-31")
        ),
        state: state,
        origin: Sample.origin
      )
    }
    let items = [
      item("a", "2026-07-01"), item("b", "2027-01-01"), item("c", "2026-07-01"),
      item("d", "2026-07-01", .done(Sample.day("2026-08-01"))),
    ]
    let plan = YearPlan(
      year: 2026,
      entries: [
        .init(obligation: "a", week: week), .init(obligation: "b", week: week),
        .init(obligation: "c", week: nil), .init(obligation: "d", week: week),
      ]
    )
    let planned = IndicatorCount.planned(plan, obligations: items)
    #expect(planned.map { "\($0.day)" } == ["2026-12-28", "2027-01-01"])
  }
}
