import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// The corona regime pauses one rule, replaces the frequency of another, and ends.
struct RegimeTests {
  private let book: Rulebook
  private let city: City

  init() {
    var book = Rulebook()
    book.kinds = [Sample.kind("horeca", from: "horeca.csv")]
    let risk = { (word: String) in Condition.fieldIs(field: "risk", word: word) }
    book.rules = [
      Sample.rule(
        "horeca-check",
        each: "horeca",
        [
          Sample.version(
            from: "2022-01-01",
            [
              Sample.every(1, .year, times: 4, when: risk("high"), apart: Sample.weeks(6)),
              Sample.every(1, .year, times: 2, when: risk("medium"), apart: Sample.months(3)),
            ]
          )
        ]
      ),
      Sample.rule(
        "age-check",
        each: "horeca",
        [Sample.version(from: "2022-01-01", [Sample.every(1, .year, times: 1)])]
      ),
      Sample.rule(
        "corona-check",
        each: nil,
        [Sample.version(from: "2022-01-01", [Sample.every(1, .week, times: 1)])],
        during: "corona"
      ),
    ]
    book.regimes = [
      Regime(
        name: "corona",
        from: Sample.day("2022-01-01"),
        through: Sample.day("2022-02-25"),
        precedes: ["horeca-check"],
        pauses: ["age-check"],
        replaces: [
          .init(
            rule: "horeca-check",
            frequencies: [
              Sample.every(1, .month, times: 1, when: .any([risk("high"), risk("medium")]))
            ],
            origin: Sample.origin
          )
        ],
        goesFirstWhenShort: true,
        basis: Sample.basis,
        origin: Sample.origin
      )
    ]
    self.book = book
    var city = City()
    city.places = [
      Sample.place("H1", in: "horeca.csv", ["risk": "high"]),
      Sample.place("H2", in: "horeca.csv", ["risk": "low"]),
    ]
    self.city = city
  }

  private func year(_ rule: String, _ object: String?) -> [Obligation] {
    Sample.build(book, city, "2022-01-01", "2022-12-31")
      .filter { $0.rule == rule && $0.object == object }
  }

  @Test
  func `while it lasts checks are monthly, and then 4 a year for the rest of the year`() {
    // January 31/31 × 1 = 1; February 25/28 × 1 = 0.89, so 1, through 25 February.
    // From 26 February: 309/365 × 4 = 3.39, so 3.
    let all = year("horeca-check", "H1")
    #expect(
      all.map(\.id) == [
        "horeca-check/H1/2022-01/1", "horeca-check/H1/2022-02/1", "horeca-check/H1/2022/1",
        "horeca-check/H1/2022/2", "horeca-check/H1/2022/3",
      ]
    )
    #expect(all[1].span == "2022-02-01 2022-02-25")
    #expect(all[2].earliest == Sample.day("2022-02-26"))
    // In 2023: 4, and no months.
    let next = Sample.build(book, city, "2023-01-01", "2023-12-31").filter { $0.object == "H1" }
    #expect(next.filter { $0.rule == "horeca-check" }.count == 4)
  }

  @Test
  func `objects of no class in the regime are not checked`() {
    #expect(year("horeca-check", "H2").isEmpty)
  }

  @Test
  func `a paused rule asks for nothing until the regime ends`() {
    #expect(year("age-check", "H1").map(\.span) == ["2022-02-26 2022-12-31"])
    #expect(
      Sample.build(book, city, "2022-01-01", "2022-02-25").allSatisfy { $0.rule != "age-check" }
    )
  }

  @Test
  func `a rule during the regime ends with it`() {
    let all = year("corona-check", nil)
    // 1 January 2022 is a Saturday: the first ISO week is 2021-W52 with 2 days, the last 2022-W08.
    #expect(all.first?.id == "corona-check/-/2021-W52/1")
    #expect(all.last?.id == "corona-check/-/2022-W08/1")
    #expect(all.last?.due == Sample.day("2022-02-25"))
    #expect(all.count == 9)
  }

  @Test
  func `the version in force knows pauses and regimes`() {
    func isInForce(_ rule: String, _ day: String) -> Bool {
      book.rule(rule).flatMap { book.versionInForce($0, on: Sample.day(day)) } != nil
    }
    #expect(!isInForce("age-check", "2022-02-25"))
    #expect(isInForce("age-check", "2022-02-26"))
    #expect(isInForce("corona-check", "2022-02-25"))
    #expect(!isInForce("corona-check", "2022-02-26"))
    #expect(isInForce("horeca-check", "2022-02-25"))
  }
}
