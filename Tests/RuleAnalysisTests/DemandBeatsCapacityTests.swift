import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A14: work that does not fit the units of a resource on its day.
struct DemandBeatsCapacityTests {
  static func rules(hours: Int, speed: Int) -> String {
    """
    resource scan-car count 1
      source plan
      handles scan-speed
      available scan-hours
      within 09:00-01:00 on any day
    assumption scan-speed = \(speed) places per h
      because "published"
      owner "Team P"
      review by 1 January 2028
      range 800 places per h to 1500 places per h
    assumption scan-hours = \(hours) h per day
      because "not measured"
      owner "Team P"
      review by 1 January 2028
      range 11 h per day to 15 h per day
    rule scan for each parking
      source plan
      team 1 guard
      uses scan-car for each place
      within 09:00-01:00 on Monday through Saturday
      from 1 January 2026
        every day at least 1 time
    """
  }

  static let people = FactTown.people("G1,guard,A1,36:00,no,")

  static func zones(_ places: Int...) -> (String, String) {
    (
      "zones",
      "id,name,area,places\n"
        + places.enumerated().map { "Z\($0),Zone \($0),A1,\($1)\n" }.joined()
    )
  }

  private static func found(
    _ rules: String,
    _ zones: (String, String),
    _ people: (String, String) = people
  ) throws -> [Diagnostic] {
    let demand = try FactTown.demand(rules, [people, zones], through: "2026-01-31")
    return DemandBeatsCapacity.findings(demand, ResourceLoad.all(demand))
  }

  @Test
  func `one car is 3,79 h short on a weekday`() throws {
    // 21,350 ÷ 1,200 = 17.7917 h against 14 h: 3.7917 h short. January 2026 has 4 Sundays:
    // 27 days × 3.7917 h = 102.375 h, 3 h 47 min 30 s a day, whole minutes 27 × 227 = 102.15 h.
    let found = try Self.found(Self.rules(hours: 14, speed: 1200), Self.zones(6000, 15_350))
    #expect(
      found.map(\.message.english) == [
        "`scan-car` is short on 27 of 27 days with work, at any order: on 2026-01-01 21,350 places "
          + "at 1,200 an hour take 17.79 h, and it has 14 h: at least 3.79 h short; in all at least "
          + "102.15 h"
      ]
    )
    // 21,350 ÷ 14 = 1,525 places an hour; no budget is enough, since the window is 16 h; two cars are.
    #expect(
      found.first?.help?.english
        == "enough, each on its own: `scan-speed` of at least 1,525 places per h; or 2 units"
    )
    #expect(found.map(\.severity) == [.note])
  }

  @Test
  func `what just fits is not told`() throws {
    // 14 h × 1,525 = 21,350 places exactly; one place more does not fit.
    let rules = Self.rules(hours: 14, speed: 1525).replacing(
      "to 1500 places",
      with: "to 1600 places"
    )
    #expect(try Self.found(rules, Self.zones(21_350)).isEmpty)
    #expect(try Self.found(rules, Self.zones(21_351)).count == 1)
    // At 1,600 an hour and 15 h a day 24,000 places fit: past that, no value assumed is enough.
    #expect(
      try Self.found(rules, Self.zones(24_001)).first?.help?.english.hasPrefix(
        "it stays short whatever `scan-speed` and `scan-hours` is in its range; enough, "
      ) == true
    )
  }

  @Test
  func `work in the deployment of its people only`() throws {
    // Guards are there from 09:00 to 17:00: 8 h × 1,200 = 9,600 places.
    let rules =
      Self.rules(hours: 14, speed: 1200)
      .replacing(
        "rule scan",
        with: "role driver\n  source plan\n  deployed 09:00-17:00 on any day\nrule scan"
      )
      .replacing("team 1 guard", with: "team 1 driver")
    let people = FactTown.people("G1,driver,A1,36:00,no,")
    #expect(try Self.found(rules, Self.zones(9600), people).isEmpty)
    let short = try Self.found(rules, Self.zones(9601), people)
    // 9,601 ÷ 1,200 = 8.0008 h: one place of 3 s too much, and it is told.
    #expect(
      short.first?.message.english.contains(
        "take 8 h, and it has 8 h in the hours in which it may be done: at least 3 s short"
      ) == true
    )
  }

  /// Days drawn at random, small enough to hand out every hour in every way.
  @Test
  func `a shortage is called exactly when no division of the hours exists`() {
    var draw = Draw(seed: 14)
    var short = 0
    for _ in 0..<300 {
      // At 60 places an hour a place is a minute; windows and work are in steps of an hour.
      let works = (0..<3).map { _ -> ResourceDay.Work in
        let first = draw.next(4)
        let last = first + 1 + draw.next(4 - first)
        return ResourceDay.Work(
          windows: [(first * 60)..<(last * 60)],
          places: draw.next(2) * 60,
          minutes: draw.next(3) * 60
        )
      }
      let units = 1 + draw.next(2)
      let budget = draw.next(2) == 0 ? nil : 60 * (1 + draw.next(3))
      let day = ResourceDay(works: works, units: units, budget: budget)
      let found = day.shortage(placesPerHour: Fraction(60))
      let hours = works.flatMap { work in
        Array(
          repeating: (work.windows[0].lowerBound / 60)..<(work.windows[0].upperBound / 60),
          count: (work.places + work.minutes) / 60
        )
      }
      let slots = Array(repeating: units, count: 4)
      let all = budget.map { $0 / 60 * units } ?? 99
      #expect((found == nil) == Self.canDivide(hours, slots, all))
      if let found {
        short += 1
        let amount = found.short(placesPerHour: Fraction(60))
        #expect(amount.map { $0 > Fraction(0) } == true)
        // The turning value is enough, and one place an hour less is not.
        if let rate = day.enoughPlacesPerHour(from: Fraction(60)) {
          #expect(day.shortage(placesPerHour: rate) == nil)
          let less = Fraction(
            rate.numerator * 1000 - rate.denominator,
            over: rate.denominator * 1000
          )
          #expect(less.map { day.shortage(placesPerHour: $0) != nil } == true)
        }
        if let enough = day.enoughBudget(placesPerHour: Fraction(60)) {
          var more = day
          more.budget = Int(enough.roundedUp)
          #expect(more.shortage(placesPerHour: Fraction(60)) == nil)
          more.budget = Int(enough.roundedUp) - 1
          #expect(more.shortage(placesPerHour: Fraction(60)) != nil)
        }
      }
    }
    #expect(short > 50)
  }

  private static func canDivide(_ hours: [Range<Int>], _ slots: [Int], _ all: Int) -> Bool {
    guard let first = hours.first else { return true }
    guard all > 0 else { return false }
    return first.contains { slot in
      guard slots[slot] > 0 else { return false }
      var rest = slots
      rest[slot] -= 1
      return canDivide(Array(hours.dropFirst()), rest, all - 1)
    }
  }
}
