import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Periods, days and shares of periods.
struct FrequencyTests {
  private func book(_ frequencies: [Frequency], from: String = "2022-01-01") -> Rulebook {
    var book = Rulebook()
    book.kinds = [Sample.kind("shop", from: "shops.csv")]
    book.rules = [
      Sample.rule("check", each: "shop", [Sample.version(from: from, frequencies)])
    ]
    return book
  }

  private func city(_ places: Place...) -> City {
    var city = City()
    city.places = places.isEmpty ? [Sample.place("S1", in: "shops.csv")] : places
    return city
  }

  @Test
  func `k-th of n: from the start and k-1 spacings, to the end less n-k spacings`() {
    // 4 a year, 2 months apart, in 2026: earliest 1 Jan, 1 Mar, 1 May, 1 July;
    // due 31 Dec and before it 31 Oct, 31 Aug, 30 June (clamped).
    let all = Sample.build(
      book([Sample.every(1, .year, times: 4, apart: Sample.months(2))]),
      city(),
      "2026-01-01",
      "2026-12-31"
    )
    #expect(
      all.map(\.span) == [
        "2026-01-01 2026-06-30", "2026-03-01 2026-08-31", "2026-05-01 2026-10-31",
        "2026-07-01 2026-12-31",
      ]
    )
    #expect(
      all.map(\.cause).first
        == .frequency(
          index: 1,
          of: 4,
          periodStart: Sample.day("2026-01-01"),
          periodEnd: Sample.day("2026-12-31")
        )
    )
  }

  @Test
  func `without spacing each may be done in the whole period`() {
    let all = Sample.build(
      book([Sample.every(1, .quarter, times: 2)]),
      city(),
      "2026-02-01",
      "2026-02-01"
    )
    #expect(all.map(\.id) == ["check/S1/2026-Q1/1", "check/S1/2026-Q1/2"])
    #expect(all.map(\.span) == ["2026-01-01 2026-03-31", "2026-01-01 2026-03-31"])
  }

  @Test
  func `ids name their period`() {
    func id(_ count: Int, _ unit: CalendarPeriod.Unit) -> [String] {
      Sample.build(
        book([Sample.every(count, unit, times: 1)], from: "2024-11-20"),
        city(),
        "2026-11-25",
        "2026-11-25"
      ).map(\.id)
    }
    #expect(id(1, .year) == ["check/S1/2026/1"])
    #expect(id(2, .year) == ["check/S1/2026-2027/1"])
    #expect(id(3, .year) == ["check/S1/2024-2026/1"])
    #expect(id(1, .quarter) == ["check/S1/2026-Q4/1"])
    #expect(id(1, .month) == ["check/S1/2026-11/1"])
    #expect(id(1, .week) == ["check/S1/2026-W48/1"])
    #expect(id(1, .day) == ["check/S1/2026-11-25/1"])
    // From the week of 18 November 2024: 106 weeks later is 30 November 2026, so 2 weeks from
    // 16 November.
    #expect(id(2, .week) == ["check/S1/2026-11-16+2w/1"])
    // 20 November 2024 + 735 days = 25 November 2026, odd: the second day of 24 November.
    #expect(id(2, .day) == ["check/S1/2026-11-24+2d/1"])
    #expect(id(2, .month) == ["check/S1/2026-11-01+2m/1"])
    #expect(id(2, .quarter) == ["check/S1/2026-10-01+6m/1"])
  }

  @Test
  func `two calendar years count from the year of the version`() {
    let rules = book([Sample.every(2, .year, times: 1)])
    func periods(_ from: String, _ through: String) -> [String] {
      Sample.build(rules, city(), from, through).map(\.id)
    }
    #expect(periods("2023-06-01", "2023-06-30") == ["check/S1/2022-2023/1"])
    #expect(
      periods("2024-01-01", "2027-12-31") == ["check/S1/2024-2025/1", "check/S1/2026-2027/1"]
    )
    // Done on 1 March 2024: nothing is open in 2025.
    var done = city()
    done.checks = [Sample.check("check", "S1", "2024-03-01")]
    let all = Sample.build(rules, done, "2025-01-01", "2025-12-31")
    #expect(all.filter { $0.state == .open }.isEmpty)
  }

  @Test
  func `an object that is there for half of a year owes half`() {
    // From 1 July 2026: 184/365 × 4 = 2.02, so 2, from 1 July on.
    let all = Sample.build(
      book([Sample.every(1, .year, times: 4, apart: Sample.months(2))]),
      city(Sample.place("S1", in: "shops.csv", from: "2026-07-01")),
      "2026-01-01",
      "2026-12-31"
    )
    #expect(all.map(\.span) == ["2026-07-01 2026-10-31", "2026-09-01 2026-12-31"])
    // Through 31 March: 90/365 × 1 = 0.25, so 0; through 2 July: 183/365 × 1 = 0.501, so 1.
    func count(through day: String) -> Int {
      Sample.build(
        book([Sample.every(1, .year, times: 1)]),
        city(Sample.place("S1", in: "shops.csv", through: day)),
        "2026-01-01",
        "2026-12-31"
      ).count
    }
    #expect(count(through: "2026-03-31") == 0)
    #expect(count(through: "2026-07-01") == 0)
    #expect(count(through: "2026-07-02") == 1)
  }

  @Test
  func `a rule that starts in a year asks at least once`() {
    // 1 September 2026: 122/365 × 1 = 0.33, but at least 1.
    let all = Sample.build(
      book([Sample.every(1, .year, times: 1)], from: "2026-09-01"),
      city(),
      "2026-01-01",
      "2026-12-31"
    )
    #expect(all.map(\.span) == ["2026-09-01 2026-12-31"])
  }

  @Test
  func `every day means every day with a window, on the days it names`() {
    let windows = Sample.windows(
      Sample.window("09:00", "17:00", on: .weekdays([.monday, .tuesday])),
      Sample.closed(on: .publicHoliday)
    )
    var rules = book([])
    rules.holidays = HolidayList(
      name: "NL",
      holidays: [
        .init(name: "Easter Monday", form: .easter(offset: 1), everyYears: 1, origin: Sample.origin)
      ],
      basis: Sample.basis,
      origin: Sample.origin
    )
    rules.rules = [
      Sample.rule(
        "check",
        each: "shop",
        [
          Sample.version(
            from: "2022-01-01",
            windows: windows,
            [
              Sample.every(1, .day, times: 3, on: DaySet([.weekdays([.monday])])),
              Sample.every(1, .day, times: 1, on: .anyDay),
            ]
          )
        ]
      )
    ]
    // Easter 2026 is 5 April, so Monday 6 April is closed; Tuesday 7 April once; a week later
    // Monday three times (the weekday replaces `any day`) and Tuesday once.
    #expect(
      Sample.build(rules, city(), "2026-04-06", "2026-04-12").map(\.id)
        == ["check/S1/2026-04-07/1"]
    )
    #expect(
      Sample.build(rules, city(), "2026-04-13", "2026-04-19").map(\.id) == [
        "check/S1/2026-04-13/1", "check/S1/2026-04-13/2", "check/S1/2026-04-13/3",
        "check/S1/2026-04-14/1",
      ]
    )
  }

  @Test
  func `weekly checks on both sides of New Year fall in ISO weeks`() {
    // 2026 has 53 ISO weeks; 2026-W53 runs to 3 January 2027.
    let all = Sample.build(
      book([Sample.every(1, .week, times: 1)]),
      city(),
      "2026-12-28",
      "2027-01-10"
    )
    #expect(all.map(\.id) == ["check/S1/2026-W53/1", "check/S1/2027-W01/1"])
    #expect(all[0].span == "2026-12-28 2027-01-03")
  }

  @Test
  func `a rule about the whole municipality has one obligation, and other rules may count`() {
    var rules = Rulebook()
    rules.rules = [
      Sample.rule(
        "integral",
        each: nil,
        [Sample.version(from: "2022-01-01", [Sample.every(1, .year, times: 3)])]
      ),
      Sample.rule(
        "branch",
        each: nil,
        [Sample.version(from: "2022-01-01", [])],
        countsFor: ["integral"]
      ),
    ]
    var city = City()
    city.checks = [
      Sample.check("branch", "-", "2026-02-01"), Sample.check("other", "-", "2026-02-02"),
    ]
    let all = Sample.build(rules, city, "2026-03-01", "2026-12-31")
    #expect(
      all.map(\.id) == ["integral/-/2026/1", "integral/-/2026/2", "integral/-/2026/3"]
    )
    #expect(all[0].state == .done(Sample.day("2026-02-01")))
    #expect(all.filter { $0.state == .open }.count == 2)
    #expect(all.allSatisfy { $0.object == nil && $0.kind == nil })
  }

  @Test
  func `a version that ends leaves nothing due after it`() {
    var rules = book([])
    rules.rules = [
      Sample.rule(
        "check",
        each: "shop",
        [
          Sample.version(
            from: "2024-01-01",
            through: "2025-12-31",
            [Sample.every(1, .year, times: 1)]
          )
        ]
      )
    ]
    #expect(Sample.build(rules, city(), "2025-06-01", "2025-06-07").count == 1)
    #expect(Sample.build(rules, city(), "2026-01-01", "2026-12-31").isEmpty)
  }

  @Test
  func `a milestone without date starts nothing`() {
    var rules = book([])
    let open = RuleVersion(
      number: 1,
      from: nil,
      milestone: "second-car",
      takes: Sample.given(60),
      frequencies: [Sample.every(1, .year, times: 1)],
      origin: Sample.origin
    )
    rules.rules = [Sample.rule("check", each: "shop", [open])]
    #expect(Sample.build(rules, city(), "2026-01-01", "2030-12-31").isEmpty)
  }
}
