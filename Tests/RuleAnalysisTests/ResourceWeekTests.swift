import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A14 over weeks: days that each look possible and together are not.
struct ResourceWeekTests {
  /// A camera that is there 8 hours a day, on Monday through Friday.
  private static func rules(_ more: String, budget: String = "8 h per day") -> String {
    """
    resource camera count 1
      source plan
      available \(budget)
    rule look for each shop
      source plan
      team 1 guard
      uses camera
      takes 4 h
      within 08:00-18:00 on Monday through Friday
      from 1 January 2025
        every \(more)
    """
  }

  private static let daily = """
    rule daily-look for each parking
      source plan
      team 1 guard
      uses camera
      takes 6 h
      within 08:00-18:00 on Monday through Friday
      from 1 January 2025
        every day 1 time on Monday through Friday
    """

  private static func shops(_ count: Int) -> (String, String) {
    (
      "shops",
      "id,name,area,lat,lon\n" + (1...count).map { "S\($0),Shop \($0),A1,53.2,6.56\n" }.joined()
    )
  }

  /// Four whole weeks: 5 January through 1 February 2026; February is asked as the month of 2026.
  private static func found(
    _ rules: String,
    _ registers: [(String, String)],
    from: String = "2026-01-05",
    through: String = "2026-02-01"
  ) throws -> [Diagnostic] {
    let demand = try FactTown.demand(
      rules,
      [DemandBeatsCapacityTests.people] + registers,
      from: from,
      through: through
    )
    return DemandBeatsCapacity.findings(demand, ResourceLoad.all(demand))
  }

  @Test
  func `a week of visits that may be on any day`() throws {
    // 5 days × 8 h = 40 h hold 10 visits of 4 h; with 11 it is 44 h, 4 h short, in all four weeks.
    let rules = Self.rules("week 1 time")
    #expect(try Self.found(rules, [Self.shops(10)]).isEmpty)
    let found = try Self.found(rules, [Self.shops(11)])
    #expect(
      found.map(\.message.english) == [
        "`camera` is short in 4 of 4 weeks, at any order and on whatever days: in 2026-W02 "
          + "(2026-01-05 through 2026-01-11) visits take 44 h, and on the 5 days on which it may be "
          + "done there are 40 h: at least 4 h short; in all at least 16 h"
      ]
    )
    #expect(
      found.map(\.message.dutch) == [
        "`camera` komt tekort in 4 van 4 weken, in welke volgorde en op welke dagen ook: in "
          + "2026-W02 (2026-01-05 tot en met 2026-01-11) duren bezoeken 44 u, en op de 5 dagen "
          + "waarop het mag is er 40 u: minstens 4 u tekort; samen minstens 16 u"
      ]
    )
    // 44 h ÷ 5 days = 8.8 h a day; one unit more.
    #expect(
      found.first?.help?.english == "enough, each on its own: 8.8 h per day for a unit; or 2 units"
    )
    // Both sides: the resource, and the clause that asks.
    #expect(found.first?.labels.map(\.text.english) == ["this asks for the work"])
    #expect(found.map(\.severity) == [.note])
  }

  @Test
  func `days that each hold their own work and not what comes on top`() throws {
    // 6 h each day leave 5 × 2 h = 10 h: two visits of 4 h fit, three are 12 h.
    let rules = Self.rules("week 1 time") + "\n" + Self.daily
    let zone = DemandBeatsCapacityTests.zones(10)
    #expect(try Self.found(rules, [Self.shops(2), zone]).isEmpty)
    let found = try Self.found(rules, [Self.shops(3), zone])
    #expect(found.count == 1)
    // 30 h + 12 h = 42 h against 40 h.
    #expect(
      found.first?.message.english.contains(
        "visits take 42 h, and on the 5 days on which it may be done there are 40 h: at least 2 h "
          + "short; "
      ) == true
    )
    #expect(found.first?.labels.count == 2)
  }

  @Test
  func `what days tell alone is not told again, and what comes on top is told apart`() throws {
    // The hours of a day are 5: each weekday is 1 h short by itself, 20 days.
    let rules = Self.rules("week 1 time", budget: "5 h per day") + "\n" + Self.daily
    let zone = DemandBeatsCapacityTests.zones(10)
    let found = try Self.found(rules, [Self.shops(1), zone])
    #expect(found.count == 2)
    #expect(found.first?.message.english.contains("is short on 20 of 20 days with work") == true)
    // 30 h + 4 h = 34 h against 25 h: 9 h, 5 h of which the days tell.
    #expect(
      found.last?.message.english.contains(
        "at least 9 h short, of which 5 h on days that are short by themselves; in all at least 36 h"
      ) == true
    )
    let alone = try Self.found(
      rules.replacing("every week 1 time", with: "every 2 calendar years 1 time"),
      [Self.shops(1), zone]
    )
    #expect(alone.count == 1)
  }

  @Test
  func `months whose weeks each look possible`() throws {
    // February 2026 has 20 weekdays: 160 h hold 40 visits of 4 h, and 41 are 164 h.
    let rules = Self.rules("month 1 time")
    func month(_ shops: Int) throws -> [Diagnostic] {
      try Self.found(rules, [Self.shops(shops)], from: "2026-02-01", through: "2026-02-28")
    }
    #expect(try month(40).isEmpty)
    #expect(
      try month(41).map(\.message.english) == [
        "`camera` is short over the whole period, at any order and on whatever days: from "
          + "2026-02-01 through 2026-02-28 visits take 164 h, and on the 20 days on which it may be "
          + "done there are 160 h: at least 4 h short"
      ]
    )
  }

  /// Two or three days of four hours drawn at random, small enough to try every division.
  @Test
  func `a shortage is called exactly when no division over the days exists`() {
    var draw = Draw(seed: 2026)
    var short = 0
    for _ in 0..<300 {
      let count = 2 + draw.next(2)
      let works = (0..<3).map { _ -> ResourceSpan.Work in
        let windows = (0..<count).map { _ -> [Range<Int>] in
          let first = draw.next(4)
          let last = first + draw.next(5 - first)
          return first < last ? [(first * 60)..<(last * 60)] : []
        }
        return ResourceSpan.Work(
          windows: windows,
          places: draw.next(3) * 60,
          minutes: draw.next(3) * 60
        )
      }
      let days = (0..<count).map { _ in
        ResourceSpan.Supply(
          units: draw.next(3),
          budget: draw.next(2) == 0 ? nil : 60 * (1 + draw.next(3))
        )
      }
      let span = ResourceSpan(works: works, days: days)
      let found = span.shortage(placesPerHour: Fraction(60))
      let hours = works.flatMap { work in
        Array(
          repeating: work.windows.enumerated().flatMap { day, windows in
            windows.flatMap { ($0.lowerBound / 60)..<($0.upperBound / 60) }.map { day * 4 + $0 }
          },
          count: (work.places + work.minutes) / 60
        )
      }
      let slots = days.flatMap { Array(repeating: $0.units, count: 4) }
      let budgets = days.map { $0.budget.map { $0 / 60 } ?? 99 }
      let all = zip(days, budgets).map { $0.units * $1 }
      #expect((found == nil) == Self.canDivide(hours, slots, all))
      guard let found else { continue }
      short += 1
      // The certificate by hand: what the cut asks, and what its days hold.
      #expect(found.short(placesPerHour: Fraction(60)).map { $0 > Fraction(0) } == true)
      #expect(found.places == found.works.reduce(0) { $0 + works[$1].places })
      #expect(found.minutes == found.works.reduce(0) { $0 + works[$1].minutes })
      if let units = span.enoughUnits(placesPerHour: Fraction(60)) {
        var more = span
        for day in more.days.indices { more.days[day].units = units }
        #expect(more.shortage(placesPerHour: Fraction(60)) == nil)
      }
    }
    #expect(short > 50 && short < 250)
  }

  private static func canDivide(_ hours: [[Int]], _ slots: [Int], _ days: [Int]) -> Bool {
    guard let first = hours.first else { return true }
    return first.contains { slot in
      guard slots[slot] > 0, days[slot / 4] > 0 else { return false }
      var (rest, left) = (slots, days)
      rest[slot] -= 1
      left[slot / 4] -= 1
      return canDivide(Array(hours.dropFirst()), rest, left)
    }
  }
}
