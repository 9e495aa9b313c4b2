import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Planning

/// A week planned before is told again, and only when the search would read the same.
struct PlanMemoryTests {
  private static let settings = PlanningSettings(sweeps: 1, rounds: 4, workers: 1)

  private func plan(_ town: TinyCity, _ memory: PlanMemory?) -> PlannedWeek? {
    let result = Planner.plan(
      rulebook: town.book,
      city: town.city,
      week: TinyCity.week,
      settings: PlanMemoryTests.settings,
      memory: memory
    )
    guard case .roster(let week) = result else { return nil }
    return week
  }

  private func town(shops: Int) -> TinyCity {
    var town = TinyCity(controllers: 0)
    town.addShops(shops)
    town.addShopCheck(team: [TinyCity.part(1, "boa")])
    return town
  }

  @Test
  func `the same input gives the same week, another input its own`() throws {
    let memory = PlanMemory()
    let fresh = try #require(plan(town(shops: 3), nil))
    #expect(try #require(plan(town(shops: 3), memory)).roster == fresh.roster)
    #expect(try #require(plan(town(shops: 3), memory)).roster == fresh.roster)
    #expect(memory.count == 1)
    let other = try #require(plan(town(shops: 4), memory))
    #expect(other.roster == plan(town(shops: 4), nil)?.roster)
    #expect(other.roster.visits.count == 4)
    #expect(memory.count == 2)
  }

  @Test
  func `every part of a town that the search reads makes another week`() throws {
    let memory = PlanMemory()
    _ = plan(town(shops: 2), memory)
    var changed: [TinyCity] = []
    var next = town(shops: 2)
    next.book.roles[0] = Role(
      name: "boa",
      isExternal: false,
      deployed: [TinyCity.dayWindow("07:00", "21:30")],
      basis: TinyCity.basis,
      origin: TinyCity.origin
    )
    changed.append(next)
    next = town(shops: 2)
    next.city.people.removeLast()
    changed.append(next)
    next = town(shops: 2)
    next.keep(1, "boa", in: "A1", TinyCity.windows("07:00", "22:00"))
    changed.append(next)
    for (index, town) in changed.enumerated() {
      #expect(plan(town, memory)?.roster == plan(town, nil)?.roster)
      #expect(memory.count == index + 2)
    }
  }

  @Test
  func `a closed or full memory takes up nothing and still answers right`() throws {
    let memory = PlanMemory(most: 1)
    _ = plan(town(shops: 1), memory)
    _ = plan(town(shops: 2), memory)
    #expect(memory.count == 1)
    let closed = PlanMemory()
    closed.close()
    #expect(plan(town(shops: 1), closed)?.roster == plan(town(shops: 1), memory)?.roster)
    #expect(closed.count == 0)
  }

  @Test
  func `pins are broken exactly when there is no roster`() {
    for (from, to) in [("06:59", "14:00"), ("07:00", "14:00"), ("15:00", "22:01")] {
      var town = town(shops: 1)
      let person = town.city.people[0].code
      town.city.pins = [
        Pin(
          person: person,
          day: TinyCity.week.monday,
          from: TinyCity.time(from),
          to: TinyCity.time(to),
          origin: TinyCity.row
        )
      ]
      let broken = Planner.brokenPins(
        rulebook: town.book,
        city: town.city,
        week: TinyCity.week
      )
      #expect(broken.isEmpty == (plan(town, nil) != nil), "\(from)-\(to)")
      #expect(broken.isEmpty == (from == "07:00"), "\(from)-\(to)")
    }
  }
}
