import CivilTime
import Obligations
import Registers
import Testing

@testable import Planning

/// What is shown about visits that stay open.
@Suite
struct InsertionProofTests {
  /// Two shops, each to be checked on Tuesday from 10:00 to 11:00 by the same number of boas.
  private func open(boas: Int, team: Int) throws -> [OpenItem] {
    var town = TinyCity(boas: boas, controllers: 0)
    town.addShops(2)
    town.addShopCheck(
      team: [TinyCity.part(team, "boa")],
      windows: TinyCity.windows("10:00", "11:00", [.tuesday])
    )
    return try #require(town.planned()).roster.open
  }

  @Test
  func `with all three at the other shop, two people planned anew are one too few`() throws {
    // 3 boas are at one shop, so nobody can join as things stand; 2 people anew < a team of 3.
    let open = try open(boas: 3, team: 3)
    #expect(open.map(\.verdict) == [.noInsertion])
  }

  @Test
  func `with both at the other shop, planning both anew may help, so nothing is shown`() throws {
    // 2 people anew = a team of 2: whether the other shop can do without them is not looked at.
    let open = try open(boas: 2, team: 2)
    #expect(open.map(\.verdict) == [.notProved])
  }

  @Test
  func `with two more people free both shops are checked`() throws {
    #expect(try open(boas: 4, team: 2).isEmpty)
  }

  @Test
  func `people on leave cannot be planned anew`() throws {
    // 3 boas at one shop and 3 on leave: 0 as they stand, and only 2 of the first 3 anew.
    var town = TinyCity(boas: 6, controllers: 0)
    for number in 3..<6 {
      town.city.people[number] = town.person(
        "B\(number + 1)",
        "boa",
        number,
        leave: [
          Person.Leave(
            from: TinyCity.week.monday,
            through: TinyCity.week.sunday,
            origin: TinyCity.row
          )
        ]
      )
    }
    town.addShops(2)
    town.addShopCheck(
      team: [TinyCity.part(3, "boa")],
      windows: TinyCity.windows("10:00", "11:00", [.tuesday])
    )
    let planned = try #require(town.planned())
    #expect(planned.roster.open.map(\.verdict) == [.noInsertion])
  }

  @Test(arguments: 1...12)
  func `what is shown is true: no one or two people free make a team`(seed: Int) throws {
    var random = Random(state: UInt64(seed))
    // Some boas, one visit, everybody pinned to a few hours on its day or to a free day.
    let boas = 2 + random.below(4)
    let team = 1 + random.below(3)
    var town = TinyCity(boas: boas, controllers: 0)
    let tuesday = TinyCity.week.days[1]
    var ready = 0
    for number in 0..<boas {
      switch random.below(3) {
      case 0:
        town.city.pins.append(pin("B\(number + 1)", tuesday, nil, nil))
      case 1:
        town.city.pins.append(pin("B\(number + 1)", tuesday, "12:00", "16:00"))
      default:
        town.city.pins.append(pin("B\(number + 1)", tuesday, "09:30", "14:00"))
        ready += 1
      }
    }
    town.addShops(1)
    town.addShopCheck(
      team: [TinyCity.part(team, "boa")],
      windows: TinyCity.windows("10:00", "11:30", [.tuesday])
    )
    let planned = try #require(town.planned())
    // Only the pins from 09:30 hold the window; everybody else is fixed elsewhere.
    if ready >= team {
      #expect(planned.roster.open.isEmpty)
    } else {
      let verdict = try #require(planned.roster.open.first?.verdict)
      #expect(verdict != .notProved)
    }
  }

  private func pin(_ person: String, _ day: Day, _ from: String?, _ to: String?) -> Pin {
    Pin(
      person: person,
      day: day,
      from: from.map { TinyCity.time($0) },
      to: to.map { TinyCity.time($0) },
      origin: TinyCity.row
    )
  }

  private struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }
}
