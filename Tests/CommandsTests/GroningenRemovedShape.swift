import CivilTime
import Obligations
import Planning
import Registers
import RuleChecking
import RuleSyntax
import Testing

/// What shapes a roster rather than what is due: travel, fairness, order, resources.
///
/// Each that is taken out gives another roster of a week in a part of the city.
struct GroningenRemovedShape {
  /// A few boas with more work than they can do.
  private static let street = GroningenWorld([
    "street-presence", "mulder-round", "nuisance-report", "laughing-gas-round",
    "delivery-hours-round",
  ]).staffed("boa", 3)

  /// The scan car with people enough to drive it all day, and two zones to travel between.
  private static let car: GroningenWorld = {
    var world = GroningenWorld(["parking-scan"]).staffed("parkeercontroleur", 6)
    world.city.hours = world.city.hours.filter { hours in
      world.city.places.contains { $0.id == hours.object }
    }
    return world
  }()

  private static func week() throws -> Week { try #require(Week(year: 2026, number: 48)) }

  /// The week's roster with its levels, after a short search.
  private static func plan(_ world: GroningenWorld) throws -> PlannedWeek {
    let result = Planner.plan(
      rulebook: world.rulebook,
      city: world.city,
      week: try week(),
      settings: PlanningSettings(sweeps: 1, rounds: 10)
    )
    guard case .roster(let planned) = result else {
      throw NoRoster()
    }
    return planned
  }

  private struct NoRoster: Error {}

  @Test
  func `without travel nobody needs time between two places`() throws {
    let with = try GroningenRemovedShape.plan(GroningenRemovedShape.street)
    #expect(with.roster.shifts.contains { !$0.legs.isEmpty })
    let without = try GroningenRemovedShape.plan(
      GroningenRemovedShape.street.with { $0.travel = [] }
    )
    #expect(without.roster.shifts.flatMap(\.legs) == [])
  }

  @Test
  func `the scan car needs its hours and its places an hour`() throws {
    let with = try GroningenRemovedShape.plan(GroningenRemovedShape.car)
    #expect(!with.roster.rounds.isEmpty)
    // 14 h of 16 on a day: without the limit more is scanned.
    let free = Groningen.rulebook(without: [.available], in: .resource, "scan-car")
    #expect(free.errors == [] && free.taken == 1)
    let longer = try GroningenRemovedShape.plan(
      GroningenRemovedShape.car.with { $0.resources = free.rulebook.resources }
    )
    #expect(longer.roster.scanned > with.roster.scanned)
    // Without a speed nothing says how long a round takes: the rule no longer binds.
    let mute = Groningen.rulebook(without: [.handles], in: .resource, "scan-car")
    #expect(mute.taken == 1 && !mute.errors.isEmpty)
  }

  @Test
  func `without the order of scarcity something else is left open`() throws {
    let with = try GroningenRemovedShape.plan(GroningenRemovedShape.street)
    let without = try GroningenRemovedShape.plan(
      GroningenRemovedShape.street.with { $0.priority = nil }
    )
    #expect(Set(with.roster.open.map(\.rank)).count > 1)
    #expect(Set(without.roster.open.map(\.rank)) == [1])
    #expect(with.roster.visits != without.roster.visits)
  }

  @Test
  func `without fairness evenings and weekends are not shared`() throws {
    let with = try GroningenRemovedShape.plan(GroningenRemovedShape.street)
    let without = try GroningenRemovedShape.plan(
      GroningenRemovedShape.street.with { $0.fairness = nil }
    )
    #expect(with.levels.first { $0.name == "fairness" }?.value ?? 0 > 0)
    #expect(with.levels != without.levels)
  }

  @Test
  func `rules of a regime that goes first come before all others while it lasts`() throws {
    var world = GroningenWorld(["corona-supervision", "street-presence"])
      .staffed("toezichthouder", 1)
    world.city.worked = []
    let week = try #require(Week(year: 2022, number: 2))
    func ranks(_ world: GroningenWorld) throws -> [Int] {
      let result = Planner.plan(
        rulebook: world.rulebook,
        city: world.city,
        week: week,
        settings: PlanningSettings(sweeps: 1, rounds: 1)
      )
      guard case .roster(let planned) = result else { throw NoRoster() }
      return Set(
        planned.roster.open.filter { $0.rule == "corona-supervision" }.map(\.rank)
      ).sorted()
    }
    let later = Groningen.rulebook(without: [.goesFirst], in: .regime, "corona")
    #expect(later.errors == [] && later.taken == 1)
    #expect(try ranks(world) == [0])
    #expect(try ranks(world.with { $0.regimes = later.rulebook.regimes }) != [0])
  }
}

extension Roster {
  /// The places scanned in the week.
  fileprivate var scanned: Int { rounds.reduce(0) { $0 + $1.places } }
}
