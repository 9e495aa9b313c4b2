import CapacityValues
import CivilTime
import Optimiser
import RuleChecking
import SourceText
import Testing
import Verification

@testable import Capacity

/// When there is enough, and that other code says the same.
@Suite
struct EnoughTests {
  private static func findings(_ town: CapacityTown, _ result: CapacityResult) -> [CapacityFinding]
  {
    CapacityVerifier.verify(
      rulebook: town.rulebook,
      city: town.city,
      file: CapacityFile(result)
    )
  }

  /// The claims of a result under a verdict of enough.
  private static func forged(_ result: CapacityResult) -> CapacityFile {
    let file = CapacityFile(result)
    return CapacityFile(
      city: file.city,
      period: file.period,
      reference: file.reference,
      whatIfs: file.whatIfs,
      state: .enough,
      claims: file.claims,
      isSealed: true
    )
  }

  @Test
  func `two cars are enough for what one cannot do, proved, at 63.5 percent`() throws {
    // 21,350 places at 1,200 an hour take 17.79 h; two cars have 28 h: 63.5 %.
    let town = try WorkedCaseTests.zones(hours: false, cars: 2)
    let result = try town.result("2026-W19", CapacityTown.car)
    #expect(result.verdict.state == .enough)
    #expect(result.verdict.text.english.contains("63.5 %"))
    #expect(Self.findings(town, result) == [])
    let one = try WorkedCaseTests.zones(hours: false).result("2026-W19", CapacityTown.car)
    #expect(one.verdict.state == .short)
  }

  @Test
  func `hours may be enough in all and too few before a window closes`() throws {
    // With paid hours the ring and the new part ask 15,350 places by 18:00. Two cars at 1,200 an hour
    // need 12.79 h of 18 h for that. At 850 it is 18.06 h of 18 h: short, though all 21,350 places take
    // 25.12 h and the cars have 26 h on Monday.
    let fast = try WorkedCaseTests.zones(hours: true, cars: 2)
    let enough = try fast.result("2026-W19", CapacityTown.car)
    #expect(enough.verdict.state == .enough)
    #expect(Self.findings(fast, enough) == [])
    let slow = try WorkedCaseTests.zones(hours: true, cars: 2, speed: "850 places per h")
    #expect(try slow.result("2026-W19", CapacityTown.car).verdict.state == .short)
  }

  @Test
  func `enough is never said of people, of all together, or of visits`() throws {
    let town = try WorkedCaseTests.zones(hours: false, cars: 2)
    #expect(try town.result("2026-W19").verdict.state != .enough)
    let drivers = try town.result("2026-W19", .init(kind: .role, name: "driver"))
    #expect(drivers.verdict.state != .enough)
    let rounds = try WorkedCaseTests.rounds()
    #expect(try rounds.result("2026-W19", CapacityTown.car).verdict.state != .enough)
  }

  @Test
  func `a verdict of enough that does not follow is rejected`() throws {
    let town = try WorkedCaseTests.zones(hours: false, cars: 2)
    let all = try town.result("2026-W19")
    let found = CapacityVerifier.verify(
      rulebook: town.rulebook,
      city: town.city,
      file: Self.forged(all)
    )
    #expect(found.contains { $0.code == .verdict })
    let slow = try WorkedCaseTests.zones(hours: true, cars: 2, speed: "850 places per h")
    let short = CapacityVerifier.verify(
      rulebook: slow.rulebook,
      city: slow.city,
      file: Self.forged(try slow.result("2026-W19", CapacityTown.car))
    )
    #expect(short.contains { $0.code == .verdict })
  }

  @Test
  func `what was divided by a flow is divided by the clock too, and what was not is not`() throws {
    // 400 days of three zones with windows of their own, one to three cars: a flow finds a division
    // just when the earliest end first finds one.
    var random = RandomSource(seed: 11)
    var enough = 0
    for _ in 0..<400 {
      let cars = 1 + random.below(3)
      let zones = (0..<3).map { _ in
        (
          from: 8 + random.below(8), hours: 1 + random.below(6),
          places: 1200 * (1 + random.below(9)) * cars / 2
        )
      }
      let town = try CapacityTown(
        """
        resource scan-car count \(cars)
          source plan
          handles 1200 places per h
          available \(6 + random.below(9)) h per day
          within 06:00-24:00 on any day
        rule scan "Scan" for each parking
          source plan
          team 1 driver
          uses scan-car for each place
          within own hours
          from 1 January 2026
            every day at least 1 time
        """,
        [
          (
            "zones",
            "id,name,area,lat,lon,places\n"
              + zones.enumerated().map { "Z\($0),Zone,A1,53.2,6.56,\($1.places)\n" }.joined()
          ),
          (
            "hours",
            "object,days,from,to\n"
              + zones.enumerated().map { index, zone in
                let from = zone.from < 10 ? "0\(zone.from)" : "\(zone.from)"
                let to = zone.from + zone.hours
                return "Z\(index),Wed,\(from):00,\(to < 10 ? "0\(to)" : "\(to)"):00\n"
              }.joined()
          ), ("areas", "code,name,lat,lon\nA1,North,53.2,6.56\n"),
        ]
      )
      let result = try town.result("2026-W19", CapacityTown.car)
      let isEnough = result.verdict.state == .enough
      if isEnough { enough += 1 }
      #expect(isEnough == result.shortages.isEmpty)
      let found = CapacityVerifier.verify(
        rulebook: town.rulebook,
        city: town.city,
        file: Self.forged(result)
      )
      #expect(found.isEmpty == isEnough)
    }
    // Both happen often, else nothing was tried.
    #expect((50...350).contains(enough))
  }
}

extension CapacityResult {
  fileprivate var shortages: [CapacityShortage] { pools.flatMap(\.shortages) }
}
