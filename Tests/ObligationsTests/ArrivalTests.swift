import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Arrivals make checks due; only real ones, and expected ones load capacity.
struct ArrivalTests {
  private var book: Rulebook {
    var book = Rulebook()
    book.kinds = [Sample.kind("shop", from: "retail.csv")]
    book.rules = [
      Sample.rule(
        "machine-check",
        each: nil,
        [
          Sample.version(
            from: "2022-01-01",
            takes: 45,
            [],
            triggers: [
              Trigger(
                kind: .application,
                subject: "speelautomaat",
                within: Sample.weeks(4),
                expectedPerYear: Sample.given(30),
                origin: Sample.origin
              )
            ]
          )
        ]
      ),
      Sample.rule(
        "hours-check",
        each: "shop",
        [
          Sample.version(
            from: "2022-01-01",
            through: "2026-06-30",
            takes: 30,
            [],
            triggers: [
              Trigger(
                kind: .complaint,
                subject: "winkeltijden",
                within: Sample.weeks(2),
                expectedPerYear: Sample.given(120),
                origin: Sample.origin
              )
            ]
          )
        ]
      ),
    ]
    return book
  }

  private func arrival(
    _ id: String,
    _ day: String,
    _ kind: String,
    _ subject: String,
    _ place: String? = nil
  ) -> Arrival {
    Arrival(
      id: id,
      day: Sample.day(day),
      kind: kind,
      subject: subject,
      place: place,
      origin: Sample.row
    )
  }

  private func city(_ arrivals: [Arrival], _ checks: RecordedCheck...) -> City {
    var city = City()
    city.places = [
      Sample.place("S1", in: "retail.csv"), Sample.place("H1", in: "horeca.csv"),
    ]
    city.arrivals = arrivals
    city.checks = checks
    return city
  }

  @Test
  func `an application is due within 4 weeks, and stays due after them`() {
    let city = city([arrival("A1", "2026-03-02", "application", "speelautomaat", "H1")])
    let all = Sample.build(book, city, "2026-03-09", "2026-03-15")
    #expect(all.map(\.id) == ["machine-check/A1"])
    #expect(all.map(\.span) == ["2026-03-02 2026-03-30"])
    #expect(all.map(\.object) == ["H1"])
    #expect(
      all.map(\.cause) == [.arrival(id: "A1", kind: "application", day: Sample.day("2026-03-02"))]
    )
    #expect(Sample.build(book, city, "2026-05-04", "2026-05-10").map(\.state) == [.open])
  }

  @Test
  func `what comes in on the reference day or later is not yet known`() {
    let city = city([arrival("A1", "2026-03-09", "application", "speelautomaat")])
    #expect(Sample.build(book, city, "2026-03-09", "2026-03-15").isEmpty)
    #expect(Sample.build(book, city, "2026-03-10", "2026-03-16").map(\.object) == [nil])
  }

  @Test
  func `a check that names it, or a check of the rule there, does it`() {
    let arrivals = [arrival("A1", "2026-03-02", "application", "speelautomaat", "H1")]
    func state(_ check: RecordedCheck) -> [Obligation.State] {
      Sample.build(
        book,
        city(arrivals, check),
        "2026-03-02",
        "2026-03-31",
        reference: "2026-04-01"
      ).map(\.state)
    }
    let done = [Obligation.State.done(Sample.day("2026-03-05"))]
    #expect(state(Sample.check("machine-check", "H1", "2026-03-05")) == done)
    #expect(state(Sample.check("machine-check", "-", "2026-03-05", arrival: "A1")) == done)
    #expect(state(Sample.check("machine-check", "H1", "2026-03-01")) == [.open])
    #expect(state(Sample.check("hours-check", "H1", "2026-03-05")) == [.open])
  }

  @Test
  func `only objects of the rule's kind, while the rule is in force`() {
    func count(_ day: String, _ place: String) -> Int {
      Sample.build(
        book,
        city([arrival("C1", day, "complaint", "winkeltijden", place)]),
        "2026-07-06",
        "2026-07-12"
      ).count
    }
    #expect(count("2026-06-30", "S1") == 1)
    #expect(count("2026-07-01", "S1") == 0)
    #expect(count("2026-06-30", "H1") == 0)
  }

  @Test
  func `expected numbers follow the days in force`() {
    // 30 a year for all of 2026; 120 × 181/365 = 59.5 for the half of it.
    let loads = ExpectedLoad.loads(rulebook: book, year: 2026)
    #expect(loads.map(\.rule) == ["machine-check", "hours-check"])
    #expect(loads.map(\.count) == [Fraction(30), Fraction(120 * 181, over: 365)])
    #expect(loads.map(\.minutes) == [45, 30])
    // A whole week: 30 × 7/365; the week of 29 June holds 2 days of the second.
    let week = Sample.day("2026-06-29").week
    #expect(loads[0].count(in: week) == Fraction(210, over: 365))
    #expect(loads[1].count(in: week) == Fraction(240, over: 365))
    #expect(loads[1].count(in: Sample.day("2026-07-06").week) == Fraction(0))
  }
}
