import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Ladders over recorded violations, and the rechecks they ask for.
struct LadderTests {
  private func ladder(same: Bool, months: Int) -> Ladder {
    Ladder(
      name: "ladder",
      countsSameOnly: same,
      lookBack: Sample.months(months),
      steps: [
        .init(
          number: 1,
          outcome: "warning",
          recheckWithin: Sample.weeks(6),
          origin: Sample.origin
        ),
        .init(
          number: 2,
          outcome: "penalty",
          recheckWithin: Sample.weeks(6),
          origin: Sample.origin
        ),
        .init(
          number: 3,
          outcome: "closure",
          recheckWithin: Sample.weeks(2),
          origin: Sample.origin
        ),
        .init(number: 4, outcome: "end", recheckWithin: nil, origin: Sample.origin),
      ],
      starts: [.init(violation: "sale-to-minor", step: 2, origin: Sample.origin)],
      basis: Sample.basis,
      origin: Sample.origin
    )
  }

  private func steps(_ ladder: Ladder, _ events: (String, [String])...) -> [Int] {
    LadderRunner.run(
      ladder,
      events.map { .init(day: Sample.day($0.0), violations: $0.1) }
    ).map(\.step)
  }

  @Test
  func `repeated sale to minors climbs from 2 to 3, and noise starts at 1`() {
    #expect(
      steps(
        ladder(same: true, months: 24),
        ("2025-05-12", ["sale-to-minor"]),
        ("2026-03-03", ["sale-to-minor"]),
        ("2026-07-01", ["noise"])
      ) == [2, 3, 1]
    )
  }

  @Test
  func `any violation counts where the ladder says so`() {
    #expect(
      steps(
        ladder(same: false, months: 24),
        ("2025-05-12", ["sale-to-minor"]),
        ("2026-03-03", ["sale-to-minor"]),
        ("2026-07-01", ["noise"])
      ) == [2, 3, 4]
    )
    // From step 1, a sale to minors goes to 2: one higher, and its start as well.
    #expect(
      steps(
        ladder(same: false, months: 24),
        ("2025-05-12", ["noise"]),
        ("2026-03-03", ["sale-to-minor"])
      ) == [1, 2]
    )
  }

  @Test
  func `a violation counts through the day 24 months after it, not a day longer`() {
    // 3 March 2024 + 24 months = 3 March 2026.
    #expect(
      steps(ladder(same: true, months: 24), ("2024-03-03", ["noise"]), ("2026-03-03", ["noise"]))
        == [1, 2]
    )
    #expect(
      steps(ladder(same: true, months: 24), ("2024-03-03", ["noise"]), ("2026-03-04", ["noise"]))
        == [1, 1]
    )
  }

  @Test
  func `the last step is not passed, and one check is one event`() {
    #expect(
      steps(
        ladder(same: false, months: 36),
        ("2026-01-01", ["noise"]),
        ("2026-01-02", ["noise"]),
        ("2026-01-03", ["noise"]),
        ("2026-01-04", ["noise"]),
        ("2026-01-05", ["noise"])
      ) == [
        1, 2, 3, 4, 4,
      ]
    )
    #expect(
      steps(ladder(same: false, months: 36), ("2026-01-01", ["noise", "smell"])) == [1]
    )
    #expect(
      steps(ladder(same: true, months: 36), ("2026-01-01", ["noise", "sale-to-minor"])) == [2]
    )
  }

  private func book() -> Rulebook {
    var book = Rulebook()
    book.kinds = [Sample.kind("cafe", from: "horeca.csv")]
    book.ladders = [ladder(same: true, months: 24)]
    book.rules = [
      Sample.rule(
        "check",
        each: "cafe",
        [Sample.version(from: "2022-01-01", takes: 45, ladder: "ladder")]
      ),
      Sample.rule(
        "age-check",
        each: "cafe",
        [Sample.version(from: "2022-01-01", takes: 30, ladder: "ladder")]
      ),
    ]
    return book
  }

  private func city(_ checks: RecordedCheck...) -> City {
    var city = City()
    city.places = [Sample.place("H1", in: "horeca.csv", through: "2027-06-30")]
    city.checks = checks
    return city
  }

  @Test
  func `a recheck is due 6 weeks after the violation`() {
    // 19 October 2026 + 42 days = 30 November 2026.
    let all = Sample.build(
      book(),
      city(Sample.check("check", "H1", "2026-10-19", "noise")),
      "2026-11-23",
      "2026-11-29"
    )
    #expect(all.map(\.id) == ["check/H1/recheck-2026-10-19"])
    #expect(all.map(\.span) == ["2026-10-20 2026-11-30"])
    #expect(
      all.map(\.cause) == [.recheck(ladder: "ladder", step: 1, found: Sample.day("2026-10-19"))]
    )
    #expect(all.map(\.work) == [.visit(minutes: 45)])
  }

  @Test
  func `a recheck stays due when it is late, until a later check of the rule there`() {
    let found = Sample.check("check", "H1", "2026-01-05", "noise")
    let late = Sample.build(book(), city(found), "2026-11-23", "2026-11-29")
    #expect(late.map(\.state) == [.open])
    let other = Sample.build(
      book(),
      city(found, Sample.check("age-check", "H1", "2026-02-01")),
      "2026-11-23",
      "2026-11-29"
    )
    #expect(other.map(\.state) == [.open])
    let done = city(found, Sample.check("check", "H1", "2026-02-02"))
    #expect(Sample.build(book(), done, "2026-11-23", "2026-11-29").isEmpty)
    let year = Sample.build(book(), done, "2026-01-01", "2026-12-31", reference: "2026-11-23")
    #expect(year.map(\.state) == [.done(Sample.day("2026-02-02"))])
  }

  @Test
  func `rules on one ladder climb it together, each asks for its own recheck`() {
    let all = Sample.build(
      book(),
      city(
        Sample.check("age-check", "H1", "2026-09-01", "sale-to-minor"),
        Sample.check("check", "H1", "2026-11-10", "sale-to-minor")
      ),
      "2026-11-23",
      "2026-11-29"
    )
    // The first stands at step 2, the second at 3: closure, recheck within 2 weeks.
    #expect(
      all.map(\.id) == ["age-check/H1/recheck-2026-09-01", "check/H1/recheck-2026-11-10"]
    )
    #expect(all.map(\.due) == [Sample.day("2026-10-13"), Sample.day("2026-11-24")])
  }

  @Test
  func `a check without violation, and a place that is gone, ask for no recheck`() {
    let clean = city(Sample.check("check", "H1", "2026-10-19"))
    #expect(Sample.build(book(), clean, "2026-11-23", "2026-11-29").isEmpty)
    let gone = city(Sample.check("check", "H1", "2027-06-20", "noise"))
    #expect(Sample.build(book(), gone, "2027-06-28", "2027-07-04").count == 1)
    #expect(Sample.build(book(), gone, "2027-07-05", "2027-07-11").isEmpty)
  }
}
