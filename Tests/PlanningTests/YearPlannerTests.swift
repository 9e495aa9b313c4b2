import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

@testable import Planning

/// Spreading a year's visits over its weeks, on small worlds worked out by hand.
struct YearPlannerTests {
  private let origin = Origin(file: "a.rules", line: 1, column: 1, range: TextRange(0, 0))
  private let row = RowOrigin(file: "a.csv", line: 1, range: TextRange(0, 0))
  private let basis = Basis(citations: [])

  private func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  /// A rule `check` for every shop, with one frequency.
  private func book(
    _ times: Int,
    per unit: CalendarPeriod.Unit = .year,
    apart: CalendarPeriod? = nil,
    team: [(String, Int)] = [("boa", 1)],
    qualification: String? = nil,
    years: Int = 1,
    name: String = "check",
    externals: [String] = []
  ) -> Rulebook {
    var book = Rulebook()
    book.roles = (["boa"] + externals).map {
      Role(
        name: $0,
        isExternal: externals.contains($0),
        deployed: [],
        basis: basis,
        origin: origin
      )
    }
    book.kinds = [
      Kind(name: "shop", register: "shops.csv", condition: nil, basis: basis, origin: origin)
    ]
    let frequency = Frequency(
      period: CalendarPeriod(count: years, unit: unit),
      count: Given(times, origin: origin),
      promise: .exact,
      spacing: apart,
      origin: origin
    )
    let version = RuleVersion(
      number: 1,
      from: day("2026-01-01"),
      through: day(years == 1 ? "2026-12-31" : "2027-12-31"),
      team: team.map {
        TeamPart(count: $0.1, role: $0.0, qualification: qualification, origin: origin)
      },
      takes: Given(60, origin: origin),
      frequencies: [frequency],
      origin: origin
    )
    book.rules = [
      Rule(name: name, kind: "shop", versions: [version], basis: basis, origin: origin)
    ]
    return book
  }

  private func city(shops: Int, leave: [(String, String)] = []) -> City {
    var city = City()
    city.places = (1...shops).map { number in
      Place(
        register: "shops.csv",
        id: "S\(100 + number)",
        name: "",
        area: nil,
        point: nil,
        places: nil,
        validity: Validity(),
        fields: [:],
        origin: row
      )
    }
    city.people = [
      Person(
        code: "P1",
        roles: ["boa"],
        area: nil,
        contractMinutes: 2160,
        weekMaxMinutes: 2160,
        sundayWorkAgreed: true,
        adultFrom: nil,
        validity: Validity(),
        qualifications: [],
        leave: leave.map {
          Person.Leave(from: day($0.0), through: day($0.1), origin: row)
        },
        origin: row
      )
    ]
    return city
  }

  private func weeks(_ plan: YearPlan) -> [Int] {
    plan.entries.compactMap { $0.week?.number }
  }

  @Test
  func `fifty-three equal visits get a week each in a year of fifty-three weeks`() {
    // 53 shops once in 2026, windows 1 January to 31 December, all weeks alike: one a week.
    let plan = YearPlanner.plan(
      rulebook: book(1),
      city: city(shops: 53),
      year: 2026,
      reference: day("2025-12-29")
    )
    #expect(weeks(plan).sorted() == Array(1...53))
  }

  @Test
  func `a week of leave gets no visit while other weeks have room`() {
    // 2026-W30 is 20 to 26 July: the only boa is away, so its capacity is the floor of an hour.
    let plan = YearPlanner.plan(
      rulebook: book(1),
      city: city(shops: 52, leave: [("2026-07-20", "2026-07-26")]),
      year: 2026,
      reference: day("2025-12-29")
    )
    #expect(!weeks(plan).contains(30))
    #expect(plan.entries.count == 52)
  }

  @Test
  func `two visits of one shop are at least the spacing apart`() {
    let plan = YearPlanner.plan(
      rulebook: book(2, apart: CalendarPeriod(count: 3, unit: .month)),
      city: city(shops: 20),
      year: 2026,
      reference: day("2025-12-29")
    )
    for shop in 1...20 {
      let own = plan.entries.filter { $0.obligation.contains("/S\(100 + shop)/") }
      let days = own.compactMap { $0.week?.monday }.sorted()
      #expect(days.count == 2)
      #expect(days[0].adding(months: 3) <= days[1].adding(days: 3))
    }
  }

  @Test
  func `a visit with the police lies in a week in which the police come`() {
    var city = city(shops: 6)
    for date in ["2026-03-11", "2026-09-16"] {
      city.partners.append(
        PartnerDay(
          partner: "police",
          day: day(date),
          from: TimeOfDay.midnight,
          to: TimeOfDay.endOfDay,
          count: 1,
          origin: row
        )
      )
    }
    let plan = YearPlanner.plan(
      rulebook: book(1, team: [("boa", 1), ("police", 1)], externals: ["police"]),
      city: city,
      year: 2026,
      reference: day("2025-12-29")
    )
    // 11 March is in W11, 16 September in W38; six visits over two equal weeks: three each.
    #expect(weeks(plan).sorted() == [11, 11, 11, 38, 38, 38])
  }

  @Test
  func `later in the year only the weeks that are left are used`() {
    let plan = YearPlanner.plan(
      rulebook: book(1),
      city: city(shops: 12),
      year: 2026,
      reference: day("2026-11-23")
    )
    // 2026-W48 to W53 are six weeks for twelve visits, of which W53 has 4 days in 2026. The n-th
    // visit of a week costs (2n - 1) x 7 / days: a third in a whole week 5, a second in W53 21/4.
    // So W53 has one and one whole week has three.
    let counts = Dictionary(grouping: weeks(plan), by: { $0 }).mapValues(\.count)
    #expect(counts.keys.sorted() == [48, 49, 50, 51, 52, 53])
    #expect(counts[53] == 1)
    #expect(counts.values.sorted() == [1, 2, 2, 2, 2, 3])
  }

  @Test
  func `what is due in the week is asked of it, and its share of the rest`() {
    let shops = city(shops: 12)
    let asked = YearPlanner.demanded(
      rulebook: book(1),
      city: shops,
      week: day("2026-11-23").week
    )
    // Two or three of the twelve, as above.
    #expect([2, 3].contains(asked.count))
    // Monthly visits: all of November that is left falls due on Monday 30 November, in W49.
    let monthly = YearPlanner.demanded(
      rulebook: book(1, per: .month),
      city: shops,
      week: day("2026-11-30").week
    )
    #expect(monthly.filter { $0.due == day("2026-11-30") }.count == 12)
  }

  @Test
  func `a week of visits that cannot wait is asked the same with and without others that can`() {
    // Weekly visits to 5 shops, which the year plan has no say in; yearly ones of another rule ask it.
    let weekly = book(1, per: .week)
    var both = weekly
    both.rules += book(1, name: "yearly").rules
    let shops = city(shops: 5)
    for date in ["2026-01-05", "2026-06-15", "2026-12-28"] {
      let week = day(date).week
      let alone = YearPlanner.demanded(rulebook: weekly, city: shops, week: week)
      let among = YearPlanner.demanded(rulebook: both, city: shops, week: week)
      #expect(alone.count == 5)
      #expect(alone == among.filter { $0.rule == "check" })
      #expect(alone.allSatisfy { $0.due <= week.sunday })
    }
  }

  @Test
  func `a visit lies in a week in which somebody with the qualification is there`() {
    // Of two boas only one has the exam, who is away from 1 June: all visits come before.
    var city = city(shops: 4)
    let holder = city.people[0]
    city.people.append(holder)
    city.people[0] = Person(
      code: "P0",
      roles: holder.roles,
      area: nil,
      contractMinutes: 2160,
      weekMaxMinutes: 2160,
      sundayWorkAgreed: true,
      adultFrom: nil,
      validity: Validity(),
      qualifications: [.init(qualification: "exam", validity: Validity(), origin: row)],
      leave: [.init(from: day("2026-06-01"), through: day("2026-12-31"), origin: row)],
      origin: row
    )
    let plan = YearPlanner.plan(
      rulebook: book(1, qualification: "exam"),
      city: city,
      year: 2026,
      reference: day("2025-12-29")
    )
    // 1 June 2026 is the Monday of W23.
    #expect(weeks(plan).count == 4)
    #expect(weeks(plan).allSatisfy { $0 < 23 })
  }

  @Test
  func `monthly visits avoid the week that leaves one day of the month`() {
    // 31 August 2026 is a Monday: of W36 only one day is August, of W32 to W35 all seven.
    let plan = YearPlanner.plan(
      rulebook: book(1, per: .month),
      city: city(shops: 4),
      year: 2026,
      reference: day("2026-08-01")
    )
    let august = plan.entries.filter { $0.obligation.contains("/2026-08/") }
    #expect(august.count == 4)
    #expect(august.allSatisfy { ($0.week?.number ?? 0) < 36 })
  }

  @Test
  func `a chain of spaced visits keeps only days that leave the others a day`() {
    // Two weeks apart, on six days on which the partner comes. The last may be on 17 December, so
    // the one before by 3 December (28 November) and the first by 14 November (10 November). From
    // the front: 29 October, then from 12 November (20 November), then from 4 December (the 9th).
    let days = ["10-29", "11-10", "11-20", "11-28", "12-09", "12-17"].map { day("2026-\($0)") }
    let spacing = CalendarPeriod(count: 2, unit: .week)
    let narrowed = YearVisit.narrowed([(spacing, days), (spacing, days), (spacing, days)])
    #expect(
      narrowed == [
        [day("2026-10-29"), day("2026-11-10")], [day("2026-11-20"), day("2026-11-28")],
        [day("2026-12-09"), day("2026-12-17")],
      ]
    )
  }

  @Test
  func `a chain that cannot be kept whole still keeps days for every visit`() {
    let days = [day("2026-11-10"), day("2026-11-12")]
    let spacing = CalendarPeriod(count: 2, unit: .week)
    let narrowed = YearVisit.narrowed([(spacing, days), (spacing, days)])
    #expect(narrowed.allSatisfy { !$0.isEmpty })
  }

  @Test
  func `work of a two-year period takes its share of the first year`() {
    // 240 shops once a year and 240 once in two years: beside 240 visits in 53 weeks of this year the
    // same is expected of the next, so that about half of the other 240 come in this one.
    var book = book(1)
    book.rules += self.book(1, years: 2, name: "long-check").rules
    let plan = YearPlanner.plan(
      rulebook: book,
      city: city(shops: 240),
      year: 2026,
      reference: day("2025-12-29")
    )
    let long = plan.entries.filter { $0.obligation.hasPrefix("long-check/") }
    let now = long.filter { $0.week?.year == 2026 }.count
    #expect(long.count == 240)
    #expect((110...140).contains(now))
  }

  @Test
  func `rows in another order give the same plan`() {
    var shuffled = city(shops: 30)
    shuffled.places.reverse()
    let book = book(3, apart: CalendarPeriod(count: 6, unit: .week))
    let one = YearPlanner.plan(
      rulebook: book,
      city: city(shops: 30),
      year: 2026,
      reference: day("2025-12-29")
    )
    let other = YearPlanner.plan(
      rulebook: book,
      city: shuffled,
      year: 2026,
      reference: day("2025-12-29")
    )
    #expect(one == other)
  }
}
