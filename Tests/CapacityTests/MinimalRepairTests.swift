import CapacityValues
import CivilTime
import RuleChecking
import SourceText
import Testing

@testable import Capacity

/// Repairs of random small towns, against every set of zones tried by hand.
@Suite
struct MinimalRepairTests {
  private struct Numbers {
    var state: UInt64
    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
  }

  /// Zones that are scanned every day in hours of their own, by cars with minutes a day.
  private struct Town {
    let places: [Int]
    let hours: [Range<Int>]
    let cars: Int
    let speed: Int
    let budget: Int

    init(_ seed: Int) {
      var numbers = Numbers(state: UInt64(seed) &* 2_654_435_761 &+ 7)
      let zones = 1 + numbers.next(3)
      places = (0..<zones).map { _ in 300 * (1 + numbers.next(20)) }
      hours = (0..<zones).map { _ in
        let from = 9 + numbers.next(6)
        return (from * 60)..<((from + 3 + numbers.next(8)) * 60)
      }
      cars = 1 + numbers.next(2)
      speed = 600 + 100 * numbers.next(10)
      budget = 60 * (3 + numbers.next(8))
    }

    func made() throws -> CapacityTown {
      let names = places.indices.map { "Z\($0)" }
      func clock(_ minutes: Int) -> String {
        let hour = minutes / 60
        return "\(hour < 10 ? "0" : "")\(hour):00"
      }
      return try CapacityTown(
        """
        resource scan-car count \(cars)
          source plan
          handles scan-speed
          available \(budget / 60) h per day
        assumption scan-speed = \(speed) places per h
          because "published elsewhere"
          owner "Team"
          review by 1 January 2030
          range 500 places per h to 1500 places per h
        rule scan "Scan" for each parking
          source plan
          team 1 driver
          uses scan-car for each place
          within own hours
          from 1 January 2022
            every day at least 1 time
        """,
        [
          (
            "zones",
            "id,name,area,lat,lon,places\n"
              + zip(names, places).map { "\($0),\($0),A1,53.2,6.56,\($1)\n" }.joined()
          ),
          (
            "hours",
            "object,days,from,to,valid-from,valid-through\n"
              + zip(names, hours).map {
                "\($0),Mon-Sun,\(clock($1.lowerBound)),\(clock($1.upperBound)),,\n"
              }.joined()
          ),
        ]
      )
    }

    /// Minutes short on each day: of every set of zones the need less what the cars have in its
    /// hours, at most.
    func short(cars more: Int = 0, speed other: Int? = nil, minutes: Int = 0) -> Fraction {
      let speed = other ?? self.speed
      var worst = Fraction.zero
      for set in 1..<(1 << places.count) {
        let own = places.indices.filter { set & (1 << $0) != 0 }
        let open = (0..<1440).count { minute in own.contains { hours[$0].contains(minute) } }
        let asked = own.reduce(0) { $0 + places[$1] * 60 }
        let there = (cars + more) * min(open, budget + minutes)
        let short = (Fraction(asked).divided(by: Fraction(speed)) ?? .zero).minus(Fraction(there))
        if short > worst { worst = short }
      }
      return worst
    }
  }

  @Test
  func `Repairs called the least are the least on random towns`() throws {
    var units = 0
    var speeds = 0
    var hours = 0
    for seed in 0..<150 {
      let town = Town(seed)
      let question = try town.made().question("2026-W19")
      let probe = PoolProbe(CapacityTown.car, question)
      #expect(probe.base.short == town.short().times(7), "seed \(seed)")
      var repairer = RepairProbe(probe)
      let repairs = repairer.repairs().repairs
      guard probe.base.isShort else {
        #expect(repairs.isEmpty)
        continue
      }
      for repair in repairs {
        switch repair.kind {
        case .unit:
          #expect(repair.remaining == town.short(cars: repair.size).times(7), "seed \(seed)")
          guard repair.closes else { continue }
          units += 1
          #expect(town.short(cars: repair.size - 1) > .zero, "seed \(seed)")
        case .speed:
          speeds += 1
          #expect(repair.closes && town.short(speed: town.speed + repair.size) == .zero)
          #expect(town.short(speed: town.speed + repair.size - 1) > .zero, "seed \(seed)")
        case .hours:
          #expect(
            repair.remaining == town.short(minutes: repair.size * 60).times(7),
            "seed \(seed)"
          )
          guard repair.closes else { continue }
          hours += 1
          #expect(town.short(minutes: repair.size * 60 - 60) > .zero, "seed \(seed)")
        case .share:
          // A car borrowed for less than what is short on a day leaves something.
          #expect(Fraction(repair.size) >= probe.base.short)
          #expect(town.short(cars: 1) == .zero, "seed \(seed)")
        case .window, .frequency, .leave, .combination: continue
        }
      }
    }
    // Each sort closes a shortage often enough to mean something.
    #expect(units > 30 && speeds > 30 && hours > 10)
  }

  @Test(arguments: [(20, 30), (24, 24), (36, 100), (12, 61)])
  func `So many people more are needed and no fewer`(contract: Int, checks: Int) throws {
    // Checks of an hour from Tuesday through Friday, 8 h a day; each person has the contract's hours,
    // at most 32 in that window. Needed in all: the checks over those hours, rounded up. (On Monday a
    // duty of Sunday could go on, whose hours are the week before's.)
    let town = try CapacityTown(
      """
      rule check "Check" for each shop
        source plan
        team 1 guard
        takes 1 h
        within 10:00-18:00 on Tuesday through Friday
        from 1 January 2026
          every week \(checks) times
      """,
      [
        ("shops", "id,name,area,lat,lon\nS1,One,A1,53.2,6.56\n"),
        ("people", "code,roles,area,contract\nG1,guard,A1,\(contract):00\n"),
      ]
    )
    let each = min(contract, 32)
    let needed = (checks + each - 1) / each
    var repairer = RepairProbe(
      PoolProbe(CapacityPool(kind: .role, name: "guard"), try town.question("2026-W19"))
    )
    let repairs = repairer.repairs()
    let closing = repairs.repairs.filter { $0.kind == .unit && $0.closes }
    #expect(closing.map(\.size) == (needed == 1 ? [] : [needed - 1]))
    #expect(repairs.search?.english.contains("proved for each number") ?? (needed == 1))
  }
}
