import CapacityValues
import CivilTime
import RuleChecking
import SourceText
import Testing

@testable import Capacity

@Suite
struct SupposingTests {
  @Test
  func `What is typed is read`() {
    #expect(WhatIfText("scan-car + 1")?.change == .more(1))
    #expect(WhatIfText("scan-car - 2")?.change == .more(-2))
    #expect(WhatIfText("scan-speed = 1500 places per h")?.change == .to("1500 places per h"))
    #expect(WhatIfText("scan-speed = 1500 places per h")?.name == "scan-speed")
    for wrong in ["", "scan-car", "scan-car +", "+ 1", "scan-car + x", "scan-car + -1", "= 3"] {
      #expect(WhatIfText(wrong) == nil, "\(wrong)")
    }
  }

  @Test
  func `A name of nothing and a value of another sort are told`() throws {
    let question = try WorkedCaseTests.zones(hours: false).question("2026-W19")
    func meaning(_ text: String) -> Result<Supposition, WhatIfMistake>? {
      WhatIfText(text)?.meaning(in: question) { _ in .minutes(30) }
    }
    #expect(meaning("scan-cra + 1") == .failure(.unknown(name: "scan-cra", nearest: "scan-car")))
    #expect(
      meaning("scan-speed = 30 min")
        == .failure(.value(name: "scan-speed", read: "30 min", now: "1200 places per hour"))
    )
    #expect(meaning("scan-car = -1") == .failure(.number(name: "scan-car", read: "-1")))
    #expect(meaning("scan-car = 3") == .success(.units(resource: "scan-car", change: 2)))
    #expect(meaning("driver + 1") == .success(.people(role: "driver", change: 1)))
    #expect(meaning("police + 1") == .success(.partners(name: "police", change: 1)))
  }

  @Test
  func `The answer over every stated range runs from 0.77 h spare to 15.69 h short`() throws {
    // 15 − 21,350 ÷ 1,500 = 0.7667 h; 21,350 ÷ 800 − 11 = 15.6875 h.
    let result = try WorkedCaseTests.zones(hours: false).result("2026-W19", CapacityTown.car)
    let range = try #require(result.pools.first?.range)
    #expect(range.best == Fraction(-46))
    #expect(range.worst == Fraction(3765, over: 4))
    #expect(range.names == ["scan-hours", "scan-speed"])
    #expect(result.verdict.unmeasured == ["scan-hours", "scan-speed"])
    #expect(result.verdict.text.english.contains("nobody measured"))
  }

  @Test
  func `The assumption that turns it soonest comes first, with its value`() throws {
    // Speed: 21,350 ÷ 14 = 1,525 places an hour, 27.1 % more. Hours: the window of 16 h binds before
    // 17.79 h are reached, so hours alone never turn it.
    let result = try WorkedCaseTests.zones(hours: false).result("2026-W19", CapacityTown.car)
    let effects = try #require(result.pools.first?.assumptions)
    #expect(effects.map(\.name) == ["scan-speed", "scan-hours"])
    #expect(effects[0].turning?.english == "1525 places per hour")
    #expect(effects[0].distance == Fraction(325, over: 12))
    #expect(!effects[0].isTurningInRange)
    #expect(effects[1].turning == nil)
    #expect(effects[0].now == Fraction(455, over: 2))
  }

  @Test
  func `Any number of threads gives the same answer`() throws {
    for (town, pool) in [
      (try WorkedCaseTests.zones(hours: true), CapacityTown.car),
      (try PeopleTown.short(), CapacityPool(kind: .role, name: "boa")),
    ] {
      let question = try town.question("2026-W19")
      let texts = [1, 2, 7].map { threads in
        CapacityJSON.value(
          CapacityAnalyser.analyse(question, focus: pool, threads: threads),
          .english
        ).text
      }
      #expect(Set(texts).count == 1)
      #expect(texts[0].contains("repairs"))
    }
  }

  @Test
  func `Wider hours are a repair that says what else it does`() throws {
    // Mon-Wed 13 h in paid hours for 17.79 h and a car of 14 h: an hour longer leaves 3.79 h on those
    // days too. Nobody is asked for more.
    let result = try WorkedCaseTests.zones(hours: true).result("2026-W19", CapacityTown.car)
    let pool = try #require(result.pools.first)
    let wider = try #require(pool.repairs.first { $0.kind == .window && $0.size == 1 })
    #expect(wider.text.english == "own hours of the objects of `scan`: 1 h longer")
    // Thu-Sat the 12.79 h outside the inner city have 10 h, and all 17.79 h have 14: 3.79 again.
    #expect(wider.remaining == Fraction(6 * 455, over: 2))
    #expect(
      wider.effects.map(\.english) == ["no promise changes; the same work for driver 111.75 h"]
    )
    let second = try #require(pool.repairs.first { $0.text.english == "ring every second day" })
    #expect(second.effects.first?.english.hasPrefix("`scan`: ") == true)
  }

  @Test
  func `Repairs say what remains, and one car less is not enough`() throws {
    let result = try WorkedCaseTests.zones(hours: false).result("2026-W19", CapacityTown.car)
    let pool = try #require(result.pools.first)
    let car = try #require(pool.repairs.first { $0.kind == .unit })
    #expect(car.size == 1)
    #expect(car.closes)
    #expect(car.whatIf == "scan-car + 1")
    // Two hours more: 16 h, the window; 17.79 − 16 = 1.79 h on each of seven days.
    let hours = try #require(pool.repairs.first { $0.kind == .hours })
    #expect(hours.size == 2)
    #expect(hours.remaining == Fraction(1505, over: 2))
    let speed = try #require(pool.repairs.first { $0.kind == .speed })
    #expect(speed.whatIf == "scan-speed = 1525 places per h")
    #expect(speed.closes)
    // The ring of 9,350 places every second day: short on the other four, 7,791.7 min … 12,000 fit.
    let second = try #require(pool.repairs.first { $0.text.english == "ring every second day" })
    #expect(second.remainingSpans == 4)
    #expect(!second.keepsPromises)
  }

  @Test
  func `A what-if is a difference, and a sweep a grid`() throws {
    let question = try WorkedCaseTests.zones(hours: false).question("2026-W19")
    let result = CapacityAnalyser.analyse(
      question,
      focus: CapacityTown.car,
      supposing: [.units(resource: "scan-car", change: 1)],
      whatIfs: ["scan-car + 1"],
      grid: CapacityAnalyser.Grid(axes: [
        CapacityAnalyser.Grid.Axis(
          name: "scan-speed",
          values: [1200, 1525].map {
            ("\($0)", .value(parameter: "scan-speed", .placesPerHour(Fraction($0))))
          }
        )
      ])
    )
    let difference = try #require(result.differences.first)
    #expect(difference.before == Fraction(3185, over: 2))
    #expect(difference.after == .zero)
    #expect(difference.spansBefore == 7)
    #expect(difference.supplyAfter == Fraction(2 * 14 * 60 * 7))
    // 28 − 17.79 = 10.21 h a day to spare.
    #expect(difference.spareAfter == Fraction(8575, over: 2))
    #expect(result.sweep?.cells.map(\.short) == [.zero, .zero])
  }

  @Test
  func `Adding a person or a unit never makes more short`() throws {
    let people = try PeopleTown.short().question("2026-W19")
    let boa = CapacityPool(kind: .role, name: "boa")
    var probe = PoolProbe(boa, people)
    var before = probe.answer().short
    for count in 1...4 {
      let after = probe.answer([.people(role: "boa", change: count)]).short
      #expect(after <= before)
      before = after
    }
  }

  @Test
  func `Each reason is needed`() throws {
    let result = try WorkedCaseTests.zones(hours: true).result("2026-W19", CapacityTown.car)
    let shortage = try #require(result.pools.first?.shortages.first)
    // Monday: 6,000 places fit in what is left of 13 h after none; the ring and the new zone alone are
    // 12.79 h in 9 h, so the inner city is not needed for a shortage.
    let rules = shortage.reasons.filter { $0.kind == .rule }
    #expect(
      rules.map(\.text.english) == [
        "`scan`, new: 6,000 places", "`scan`, ring: 9,350 places",
      ]
    )
    #expect(shortage.reasons.allSatisfy { $0.shortWithout < shortage.certificate.short })
  }
}
