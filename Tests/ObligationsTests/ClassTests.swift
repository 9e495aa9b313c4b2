import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Classes: judged on the period's first day from facts before it.
struct ClassTests {
  private var risk: Classification {
    Classification(
      name: "risk",
      kind: "horeca",
      classes: [
        .init(
          name: "high",
          condition: .any([
            .recorded(what: "violations", within: Sample.months(24), .atLeast, 1),
            .recorded(what: "complaints", within: Sample.months(12), .atLeast, 3),
          ]),
          origin: Sample.origin
        ),
        .init(
          name: "medium",
          condition: .all([
            .not(.hasClass("high")),
            .time(field: "closing-time", isAfter: true, Sample.time("01:00")),
          ]),
          origin: Sample.origin
        ),
        .init(name: "low", condition: nil, origin: Sample.origin),
      ],
      exactlyOne: true,
      basis: Sample.basis,
      origin: Sample.origin
    )
  }

  private func book() -> Rulebook {
    var book = Rulebook()
    book.kinds = [Sample.kind("horeca", from: "horeca.csv")]
    book.classifications = [risk]
    let isRisk = { (word: String) in Condition.fieldIs(field: "risk", word: word) }
    book.rules = [
      Sample.rule(
        "check",
        each: "horeca",
        [
          Sample.version(
            from: "2022-01-01",
            [
              Sample.every(1, .year, times: 4, when: isRisk("high")),
              Sample.every(1, .year, times: 2, when: isRisk("medium")),
              Sample.every(2, .year, times: 1, when: isRisk("low")),
            ]
          )
        ]
      ),
      Sample.rule(
        "age-check",
        each: "horeca",
        when: .any([isRisk("high"), isRisk("medium")]),
        [Sample.version(from: "2022-01-01", [Sample.every(1, .year, times: 1)])]
      ),
    ]
    return book
  }

  private func city(
    closing: String?,
    checks: [RecordedCheck] = [],
    complaints: [String] = []
  ) -> City {
    var city = City()
    city.places = [
      Sample.place("H1", in: "horeca.csv", closing.map { ["closing-time": $0] } ?? [:])
    ]
    city.checks = checks
    city.arrivals = complaints.enumerated().map {
      Arrival(
        id: "A\($0.offset)",
        day: Sample.day($0.element),
        kind: "complaint",
        subject: "noise",
        place: "H1",
        origin: Sample.row
      )
    }
    return city
  }

  private func ownClass(_ city: City, _ day: String) -> String? {
    let index = ObjectIndex(rulebook: book(), city: city, reference: Sample.day("2030-01-01"))
    return index.object("H1", ofKind: "horeca", on: Sample.day(day)).flatMap {
      index.classify(risk, $0, on: Sample.day(day)).ownClass
    }
  }

  @Test
  func `closing after 01:00 is medium, at 01:00 low, and 00:30 is before it`() {
    #expect(ownClass(city(closing: "01:01"), "2026-01-01") == "medium")
    #expect(ownClass(city(closing: "01:00"), "2026-01-01") == "low")
    #expect(ownClass(city(closing: "00:30"), "2026-01-01") == "low")
    #expect(ownClass(city(closing: "05:59"), "2026-01-01") == "medium")
    #expect(ownClass(city(closing: "22:00"), "2026-01-01") == "low")
    // What cannot be read is not after any time.
    #expect(ownClass(city(closing: "late"), "2026-01-01") == "low")
    #expect(ownClass(city(closing: nil), "2026-01-01") == "low")
  }

  @Test
  func `a violation counts for 24 months, its own day excluded`() {
    let city = city(closing: "22:00", checks: [Sample.check("check", "H1", "2024-01-01", "noise")])
    #expect(ownClass(city, "2024-01-01") == "low")
    #expect(ownClass(city, "2024-01-02") == "high")
    #expect(ownClass(city, "2026-01-01") == "high")
    #expect(ownClass(city, "2026-01-02") == "low")
  }

  @Test
  func `three complaints in 12 months are high, two are not`() {
    let two = city(closing: "22:00", complaints: ["2025-03-01", "2025-12-31"])
    #expect(ownClass(two, "2026-01-01") == "low")
    let three = city(closing: "22:00", complaints: ["2025-01-01", "2025-03-01", "2025-12-31"])
    #expect(ownClass(three, "2026-01-01") == "high")
    #expect(ownClass(three, "2026-01-02") == "low")
  }

  @Test
  func `the class of the period's first day holds for the period`() {
    // A violation on 10 February 2026 does not raise the checks of 2026, and does those of 2027.
    let city = city(closing: "22:00", checks: [Sample.check("check", "H1", "2026-02-10", "noise")])
    let own = Sample.build(book(), city, "2026-03-01", "2026-12-31")
    // Low: once in 2026-2027, and that is done.
    #expect(own.filter { $0.state == .open }.isEmpty)
    let next = Sample.build(book(), city, "2027-01-01", "2027-12-31")
    #expect(next.filter { $0.rule == "check" && $0.id.contains("/2027/") }.count == 4)
    #expect(next.filter { $0.rule == "age-check" }.count == 1)
  }

  @Test
  func `facts on and after the reference day do not count for a later period`() {
    let city = city(closing: "22:00", checks: [Sample.check("check", "H1", "2026-12-01", "noise")])
    let next = Sample.build(
      book(),
      city,
      "2027-01-01",
      "2027-12-31",
      reference: "2026-11-23"
    )
    #expect(next.allSatisfy { !$0.id.contains("/2027/") })
  }

  @Test
  func `a judgement shows what was seen`() {
    let city = city(closing: "02:00", complaints: ["2025-12-31"])
    let index = ObjectIndex(rulebook: book(), city: city, reference: Sample.day("2026-01-01"))
    let day = Sample.day("2026-01-01")
    let judged = index.object("H1", ofKind: "horeca", on: day).map {
      index.classify(risk, $0, on: day)
    }
    #expect(judged?.ownClass == "medium")
    #expect(judged?.judged.map(\.holds) == [false, true, false])
    #expect(judged?.judged.first?.judgement?.parts.map(\.seen) == [.count(0), .count(1)])
    #expect(judged?.judged[1].judgement?.parts.map(\.holds) == [true, true])
    #expect(judged?.judged[1].judgement?.parts[1].seen == .column("02:00"))
    #expect(judged?.judged[2].judgement == nil)
  }

  @Test
  func `numbers are compared exactly`() {
    func holds(_ text: String, _ comparison: Condition.Comparison, _ limit: Int) -> Bool {
      let index = ObjectIndex(
        rulebook: Rulebook(),
        city: City(),
        reference: Sample.day("2026-01-01")
      )
      return index.judge.holds(
        .number(field: "visitors", comparison, Fraction(limit)),
        for: RegisterObject(kind: "event", id: "E", name: "E", fields: ["visitors": text]),
        on: Sample.day("2026-01-01")
      )
    }
    #expect(holds("2000", .atLeast, 2000))
    #expect(!holds("1999.99", .atLeast, 2000))
    #expect(holds("1999.99", .less, 2000))
    #expect(holds("-3", .less, 0))
    #expect(holds("2000.0", .equal, 2000))
    #expect(!holds("2.000,0", .more, 0))
    #expect(!holds("", .less, 10))
    #expect(!holds("99999999999999999999", .more, 0))
  }
}
