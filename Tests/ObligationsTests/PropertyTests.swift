import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

/// What holds for every rulebook and city, tried on many made by a fixed sequence.
struct PropertyTests {
  /// A small generator with a fixed sequence (SplitMix64).
  private struct Sequence {
    var state: UInt64

    mutating func next(_ below: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(max(1, below)))
    }
  }

  private func randomCity(_ random: inout Sequence, shops: Int) -> City {
    var city = City()
    city.places = (0..<shops).map {
      Sample.place("S\($0)", in: "shops.csv", ["closing-time": "0\(random.next(6)):00"])
    }
    let start = Sample.day("2025-01-01")
    city.checks = (0..<shops * 2).map { _ in
      RecordedCheck(
        rule: "check",
        object: "S\(random.next(shops))",
        day: start.adding(days: random.next(700)),
        violations: random.next(4) == 0 ? ["noise"] : [],
        arrival: nil,
        origin: Sample.row
      )
    }
    return city
  }

  private func book(
    _ unit: CalendarPeriod.Unit,
    times: Int,
    apart: CalendarPeriod? = nil
  ) -> Rulebook {
    var book = Rulebook()
    book.kinds = [Sample.kind("shop", from: "shops.csv")]
    book.ladders = [
      Ladder(
        name: "ladder",
        countsSameOnly: true,
        lookBack: Sample.months(24),
        steps: [
          .init(
            number: 1,
            outcome: "warning",
            recheckWithin: Sample.weeks(6),
            origin: Sample.origin
          )
        ],
        starts: [],
        basis: Sample.basis,
        origin: Sample.origin
      )
    ]
    book.rules = [
      Sample.rule(
        "check",
        each: "shop",
        [
          Sample.version(
            from: "2022-01-01",
            [Sample.every(1, unit, times: times, apart: apart)],
            ladder: "ladder"
          )
        ]
      )
    ]
    return book
  }

  @Test(arguments: 1...20)
  func `there are as many obligations as count × objects × periods`(_ seed: Int) {
    var random = Sequence(state: UInt64(seed))
    let shops = 1 + random.next(20)
    let times = 1 + random.next(5)
    let city = randomCity(&random, shops: shops)
    // 2026: 1 year, 4 quarters, 12 months, and 53 ISO weeks that touch it.
    let periods: [(CalendarPeriod.Unit, Int)] = [
      (.year, 1), (.quarter, 4), (.month, 12), (.week, 53),
    ]
    let (unit, number) = periods[random.next(4)]
    let all = Sample.build(
      book(unit, times: times),
      city,
      "2026-01-01",
      "2026-12-31",
      reference: "2026-06-01"
    )
    let own = all.filter { if case .frequency = $0.cause { true } else { false } }
    #expect(own.count == times * shops * number)
    #expect(Set(all.map(\.id)).count == all.count)
  }

  @Test(arguments: 1...10)
  func `the order of register rows changes nothing`(_ seed: Int) {
    var random = Sequence(state: UInt64(seed) &* 77)
    let city = randomCity(&random, shops: 12)
    var shuffled = city
    for index in shuffled.checks.indices {
      shuffled.checks.swapAt(index, random.next(shuffled.checks.count))
    }
    shuffled.places.reverse()
    let rules = book(.year, times: 3, apart: Sample.months(2))
    let one = Sample.build(rules, city, "2026-01-01", "2026-12-31", reference: "2026-11-23")
    let two = Sample.build(rules, shuffled, "2026-01-01", "2026-12-31", reference: "2026-11-23")
    #expect(one == two)
  }

  @Test(arguments: 1...10)
  func `the weeks of a year together list what the year lists`(_ seed: Int) {
    var random = Sequence(state: UInt64(seed) &* 1313)
    let city = randomCity(&random, shops: 8)
    let rules = book(.quarter, times: 2, apart: Sample.weeks(3))
    let year = Sample.build(rules, city, "2026-01-01", "2026-12-31", reference: "2026-05-01")
    let weeks = Week.weeks(ofYear: 2026).flatMap { week in
      Sample.build(
        rules,
        city,
        "\(max(week.monday, Sample.day("2026-01-01")))",
        "\(min(week.sunday, Sample.day("2026-12-31")))",
        reference: "2026-05-01"
      )
    }
    #expect(Set(weeks.map(\.id)) == Set(year.map(\.id)))
    // And each is the same thing in every week.
    #expect(Set(weeks) == Set(year))
  }

  @Test(arguments: 1...20)
  func `a day for each can be chosen that keeps order and spacing`(_ seed: Int) {
    // Earliest dates climb by the spacing, due dates too, and none is before its earliest.
    var random = Sequence(state: UInt64(seed) &* 999)
    let times = 1 + random.next(5)
    let spacing = Sample.weeks(1 + random.next(52 / (times + 1)))
    var city = City()
    city.places = [Sample.place("S0", in: "shops.csv")]
    let all = Sample.build(
      book(.year, times: times, apart: spacing),
      city,
      "2026-01-01",
      "2026-12-31"
    )
    #expect(all.count == times)
    for (one, next) in zip(all, all.dropFirst()) {
      #expect(spacing.after(one.earliest) <= next.earliest)
      #expect(spacing.after(one.due) <= next.due)
    }
    #expect(all.allSatisfy { $0.earliest <= $0.due })
  }

  @Test(arguments: 1...10)
  func `later facts change nothing`(_ seed: Int) {
    var random = Sequence(state: UInt64(seed) &* 31)
    let city = randomCity(&random, shops: 6)
    let reference = Sample.day("2026-03-01")
    var known = city
    known.checks.removeAll { $0.day >= reference }
    let rules = book(.year, times: 3)
    #expect(
      Sample.build(rules, city, "2026-01-01", "2026-12-31", reference: "2026-03-01")
        == Sample.build(rules, known, "2026-01-01", "2026-12-31", reference: "2026-03-01")
    )
  }
}
