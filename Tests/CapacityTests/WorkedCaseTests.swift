import CapacityValues
import CivilTime
import RuleChecking
import SourceText
import Testing
import Verification

@testable import Capacity

/// The cases worked out by hand before anything was built.
@Suite
struct WorkedCaseTests {
  /// One car that drives 9 h on Monday through Saturday and 3 h on Sunday; rounds by the day.
  static func rounds() throws -> CapacityTown {
    try CapacityTown(
      """
      resource scan-car count 1
        source plan
        available 9 h on Monday through Saturday, 3 h on Sunday
      kind round from "shops.csv"
        source plan
      rule centre "Centre" for each round when type is centre
        source plan
        takes 70 min
        uses scan-car
        team 1 driver
        from 1 January 2026
          every day 3 times on Monday through Saturday
      rule late-shopping "Thursday evening" for each round when type is centre
        source plan
        takes 70 min
        uses scan-car
        team 1 driver
        within 18:00-21:00 on Thursday
        from 1 January 2026
          every day 1 time on Thursday
      rule north "North" for each round when type is north
        source plan
        takes 95 min
        uses scan-car
        team 1 driver
        from 1 January 2026
          every day 2 times on Monday through Saturday
      rule south "South" for each round when type is south
        source plan
        takes 85 min
        uses scan-car
        team 1 driver
        from 1 January 2026
          every day 2 times on Monday through Saturday
      rule station "Station" for each round when type is station
        source plan
        takes 40 min
        uses scan-car
        team 1 driver
        from 1 January 2026
          every day 2 times
      """,
      [
        (
          "shops",
          """
          id,name,area,lat,lon,type
          C,Centre,A1,53.2,6.56,centre
          N,North,A1,53.2,6.56,north
          S,South,A1,53.2,6.56,south
          T,Station,A1,53.2,6.56,station

          """
        ), ("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"),
      ]
    )
  }

  @Test
  func `Week totals say 630 minutes short, the truth is 730`() throws {
    // Mon-Sat 3×70 + 2×95 + 2×85 + 2×40 = 650, Thursday 70 more, Sunday 2×40 = 80: 4050 a week.
    // The car has 6×540 + 180 = 3420. Short 110 on five days and 180 on Thursday: 730; the 100 spare
    // minutes of Sunday help no weekday, and 4050 − 3420 = 630 hides them.
    let result = try Self.rounds().result("2026-W19", CapacityTown.car)
    let pool = try #require(result.pools.first)
    #expect(pool.total.demand == Fraction(4050))
    #expect(pool.total.supply == Fraction(3420))
    #expect(pool.total.short == Fraction(730))
    #expect(pool.days.map(\.short) == [110, 110, 110, 180, 110, 110, 0].map { Fraction($0) })
    let sum = try #require(pool.shortages.first?.sums.first)
    #expect(sum.short == Fraction(630))
    #expect(sum.truth == Fraction(730))
    #expect(sum.hidden == Fraction(100))
    #expect(pool.shortages.map(\.certificate.short) == [Fraction(110), Fraction(180)])
    #expect(pool.shortages[0].certificate.spans.count == 5)
  }

  /// Three zones of 6,000, 9,350 and 6,000 places; the last comes on 1 March 2023.
  static func zones(
    hours: Bool,
    cars: Int = 1,
    speed: String = "1200 places per h",
    day: String = "14 h per day",
    more: [(String, String)] = []
  ) throws -> CapacityTown {
    var registers = [
      (
        "zones",
        """
        id,name,area,lat,lon,places,from,through
        inner,Inner city,A1,53.2,6.56,6000,,
        ring,Ring,A1,53.2,6.56,9350,,
        new,New,A1,53.2,6.56,6000,2023-03-01,

        """
      ), ("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"),
    ]
    if hours {
      registers.append(
        (
          "hours",
          """
          object,days,from,to,valid-from,valid-through
          inner,Mon-Wed,09:00,22:00,,
          inner,Thu-Sat,09:00,24:00,,
          inner,Sun,12:00,17:00,,
          ring,Mon-Sat,09:00,18:00,,
          new,Mon-Sat,09:00,18:00,,

          """
        )
      )
    }
    return try CapacityTown(
      """
      resource scan-car count \(cars)
        source plan
        handles scan-speed
        available scan-hours
        within 09:00-01:00 on any day
      assumption scan-speed = \(speed)
        because "published elsewhere"
        owner "Team"
        review by 1 January 2030
        range 800 places per h to 1500 places per h
      assumption scan-hours = \(day)
        because "16 h less charging"
        owner "Team"
        review by 1 January 2030
        range 11 h per day to 15 h per day
      rule scan "Scan" for each parking
        source plan
        team 1 driver
        uses scan-car for each place
        \(hours ? "within own hours" : "within 09:00-01:00 on any day")
        from 1 January 2022
          every day at least 1 time
      """,
      registers + more
    )
  }

  @Test
  func `3.79 hours short a day from 1 March 2023, none before`() throws {
    // 15,350 ÷ 1,200 = 12.79 h of 14; with 6,000 more 21,350 ÷ 1,200 = 17 h 47.5 min: 227.5 short.
    let result = try Self.zones(hours: false).result("2023", CapacityTown.car)
    let pool = try #require(result.pools.first)
    let first = try #require(Day(iso: "2023-03-01"))
    #expect(pool.shortages.count == 1)
    let shortage = try #require(pool.shortages.first)
    #expect(shortage.certificate.short == Fraction(455, over: 2))
    #expect(shortage.certificate.spans.first?.from == first)
    // 1 March through 31 December 2023, which is the ISO year's end: 306 days.
    #expect(shortage.certificate.spans.count == 306)
    #expect(pool.days.filter { $0.from < first }.allSatisfy { $0.short == .zero })
    #expect(pool.total.short == Fraction(455 * 153))
  }

  @Test
  func `Two cars are used for 63.5 percent`() throws {
    let result = try Self.zones(hours: false, cars: 2).result("2026-W19", CapacityTown.car)
    let pool = try #require(result.pools.first)
    #expect(pool.shortages.isEmpty)
    // 17.7917 ÷ 28 = 0.63542.
    let use = try #require(pool.total.demand.times(100).divided(by: pool.total.supply))
    #expect(CapacityWords.percent(use).english == "63.5 %")
  }

  @Test
  func `Paid hours make it 4.79 hours on Monday through Wednesday and 3.79 later`() throws {
    // Mon-Wed nothing can be scanned after 22:00: 13 h for 17.79. Thu-Sat the 14 h of the car bind for
    // all, and 9 h for the 15,350 places outside the inner city: 17.79 − 14 = 12.79 − 9 = 3.79; the
    // smaller set is told. On Sunday 6,000 places take 5 h, and 12:00-17:00 is 5 h.
    let result = try Self.zones(hours: true).result("2026-W19", CapacityTown.car)
    let pool = try #require(result.pools.first)
    let early = try #require(Fraction(575, over: 2))
    let late = try #require(Fraction(455, over: 2))
    #expect(pool.days.map(\.short) == [early, early, early, late, late, late, .zero])
    #expect(
      pool.shortages.map { $0.certificate.works.compactMap(\.object) }
        == [["inner", "new", "ring"], ["new", "ring"]]
    )
    #expect(pool.shortages.map(\.certificate.available) == [Fraction(780), Fraction(540)])
  }

  @Test
  func `The proofs of the worked cases are confirmed by other code`() throws {
    for (town, period) in [
      (try Self.rounds(), "2026-W19"), (try Self.zones(hours: false), "2023"),
      (try Self.zones(hours: true), "2026"), (try PeopleTown.short(), "2026"),
    ] {
      let result = try town.result(period)
      #expect(result.verdict.state == .short)
      let findings = CapacityVerifier.verify(
        rulebook: town.rulebook,
        city: town.city,
        file: CapacityFile(result)
      )
      #expect(findings.map(\.text.english) == [])
    }
  }
}

/// Divisions that were found, beside what is proved.
@Suite
struct FoundPlanTests {
  @Test
  func `A division of the rounds leaves exactly what is proved`() throws {
    // 650 minutes of rounds in 540: 40 + 70 left out is 110; on Thursday 70 + 70 + 40 = 180 of 720.
    let result = try WorkedCaseTests.rounds().result("2026-W19", CapacityTown.car)
    let pool = try #require(result.pools.first)
    #expect(pool.shortages.map(\.found) == [Fraction(110), Fraction(180)])
    for shortage in pool.shortages {
      #expect(shortage.isExact)
      let minutes = shortage.assignment.reduce(0) { $0 + $1.from.minutes(until: $1.through) }
      #expect(Fraction(minutes) == shortage.certificate.needed.minus(shortage.certificate.short))
      for (one, next) in zip(shortage.assignment, shortage.assignment.dropFirst()) {
        #expect(one.through <= next.from)
      }
    }
  }

  @Test
  func `Places can be divided so that no more is left than is proved`() throws {
    let result = try WorkedCaseTests.zones(hours: true).result("2026-W19", CapacityTown.car)
    let pool = try #require(result.pools.first)
    #expect(pool.shortages.map(\.isExact) == [true, true])
    let first = try #require(pool.shortages.first)
    // 13 h of driving on a Monday, all in the paid hours.
    let minutes = first.assignment.reduce(0) { $0 + $1.from.minutes(until: $1.through) }
    #expect((780...(780 + first.assignment.count)).contains(minutes))
  }

  @Test
  func `Two cars share a day, each within its hours`() throws {
    let town = try WorkedCaseTests.zones(
      hours: false,
      cars: 2,
      speed: "800 places per h",
      day: "11 h per day"
    )
    let pool = try #require(try town.result("2026-W19", CapacityTown.car).pools.first)
    // 21,350 ÷ 800 = 26.6875 h for 22 h: 4.6875 h = 281.25 min.
    let shortage = try #require(pool.shortages.first)
    #expect(shortage.certificate.short == Fraction(1125, over: 4))
    #expect(shortage.isExact)
    for name in ["scan-car 1", "scan-car 2"] {
      let own = shortage.assignment.filter { $0.name == name }
      let minutes = own.reduce(0) { $0 + $1.from.minutes(until: $1.through) }
      #expect((660...(660 + own.count)).contains(minutes))
    }
  }
}
