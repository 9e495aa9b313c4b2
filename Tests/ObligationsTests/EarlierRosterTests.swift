import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// Rosters made before become shifts worked and checks done.
struct EarlierRosterTests {
  private let book: Rulebook
  private let city: City

  init() {
    var book = Rulebook()
    book.kinds = [
      Sample.kind("shop", from: "shops.csv"), Sample.kind("paid-area", from: "zones.csv"),
    ]
    book.rules = [
      Sample.rule(
        "check",
        each: "shop",
        [
          Sample.version(
            from: "2022-01-01",
            [Sample.every(1, .year, times: 2, apart: Sample.weeks(2))]
          )
        ]
      ),
      Sample.rule(
        "scan",
        each: "paid-area",
        [
          Sample.version(
            from: "2022-01-01",
            takes: nil,
            uses: [ResourceUse(resource: "car", forEachPlace: true, origin: Sample.origin)],
            windows: Sample.windows(Sample.window("09:00", "01:00", on: .anyDay)),
            [Sample.every(1, .day, times: 1)]
          )
        ]
      ),
    ]
    self.book = book
    var city = City()
    city.places = [
      Sample.place("S1", in: "shops.csv"), Sample.place("Z1", in: "zones.csv", places: 100),
    ]
    city.arrivals = [
      Arrival(
        id: "A1",
        day: Sample.day("2026-11-01"),
        kind: "complaint",
        subject: "x",
        place: "S1",
        origin: Sample.row
      )
    ]
    self.city = city
  }

  private func at(_ day: String, _ from: String, _ to: String) -> Interval {
    Amsterdam.interval(Sample.day(day), Sample.time(from), Sample.time(to))
  }

  private func roster(visits: [Visit] = [], rounds: [Round] = []) -> Roster {
    let interval = at("2026-11-16", "09:00", "17:00")
    return Roster(
      city: "c",
      week: Sample.day("2026-11-16").week,
      shifts: [
        Shift(
          id: "B1/2026-11-16",
          person: "B1",
          role: "boa",
          post: "W1",
          interval: interval,
          breaks: [at("2026-11-16", "12:00", "12:30")]
        )
      ],
      visits: visits,
      rounds: rounds
    )
  }

  private func visit(_ obligation: String, _ day: String) -> Visit {
    Visit(
      obligation: obligation,
      rule: "check",
      object: "S1",
      interval: at(day, "10:00", "11:00"),
      members: [],
      externals: [],
      units: []
    )
  }

  private func round(_ places: Int, _ from: String, _ to: String, _ day: String) -> Round {
    Round(
      obligation: "scan/Z1/2026-11-16/1",
      rule: "scan",
      zone: "Z1",
      resource: "car",
      unit: "C1",
      driver: "P1",
      interval: at(day, from, to),
      places: places
    )
  }

  @Test
  func `a visit is a check done, and the next one waits for its spacing`() {
    let after = city.adding(
      rosters: [roster(visits: [visit("check/S1/2026/1", "2026-11-18")])],
      rulebook: book
    )
    #expect(after.checks.map(\.day) == [Sample.day("2026-11-18")])
    let all = Sample.build(book, after, "2026-11-23", "2026-11-29").filter { $0.rule == "check" }
    // 18 November + 2 weeks = 2 December.
    #expect(all.map(\.state) == [.done(Sample.day("2026-11-18")), .open])
    #expect(all.map(\.earliest).last == Sample.day("2026-12-02"))
  }

  @Test
  func `shifts are worked with their breaks, and nothing is added twice`() {
    let roster = roster(visits: [visit("check/S1/2026/1", "2026-11-18")])
    let once = city.adding(rosters: [roster], rulebook: book)
    #expect(once.worked.map(\.breakMinutes) == [30])
    let twice = once.adding(rosters: [roster], rulebook: book)
    #expect(twice.worked == once.worked)
    #expect(twice.checks == once.checks)
    #expect(city.adding(rosters: [], rulebook: book).checks.isEmpty)
  }

  @Test
  func `what registers hold of the roster's week gives way to it`() {
    var known = city
    known.worked = ["2026-11-15", "2026-11-17"].map {
      WorkedShift(
        person: "P9",
        interval: at($0, "09:00", "12:00"),
        breakMinutes: 0,
        origin: Sample.row
      )
    }
    let after = known.adding(rosters: [roster()], rulebook: book)
    // 2026-11-15 is the Sunday before.
    #expect(after.worked.filter { $0.person == "P9" }.map(\.interval) == [known.worked[0].interval])
  }

  @Test
  func `a check that answers an arrival names it`() {
    let after = city.adding(
      rosters: [roster(visits: [visit("check/A1", "2026-11-18")])],
      rulebook: book
    )
    #expect(after.checks.map(\.arrival) == ["A1"])
  }

  @Test
  func `a zone is scanned when all its places were, past midnight too`() {
    func days(_ rounds: Round...) -> [Day] {
      city.adding(rosters: [roster(rounds: rounds)], rulebook: book).checks.map(\.day)
    }
    let first = round(60, "09:00", "09:10", "2026-11-16")
    #expect(days(first).isEmpty)
    #expect(days(first, round(39, "20:00", "20:10", "2026-11-16")).isEmpty)
    // The second at 00:30 on Tuesday belongs to Monday's window.
    #expect(days(first, round(40, "00:30", "00:40", "2026-11-17")) == [Sample.day("2026-11-16")])
  }
}
