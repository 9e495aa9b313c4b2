import SourceText
import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Verification

/// Changes to rounds and resources.
enum RoundChanges {
  static let all: [Change] = [
    Change("more places than the zone has", .roundPlaces) {
      $0.city.places[1] = SmallTown.place("zones.csv", "Z1", "A1", places: 1100)
      $0.open(1, missing: .places(300), verdict: .notProved)
      $0.roster.open.remove(at: 1)
    },
    Change("sixty-one places in three minutes", .roundTooShort) {
      $0.round("\(SmallTown.monday) 18:00-18:59")
    },
    Change("a driver of another role", .roundDriver) {
      $0.city.people[3] = Bench.person("P4", roles: ["controller"])
      $0.city.people[2] = Bench.person("P3", roles: ["boa"])
      $0.round(driver: "P3", "\(SmallTown.monday) 12:00-13:00")
    },
    Change("a resource the rule does not use", .roundResource) {
      $0.round(resource: "camera", unit: "camera-1")
    },
    Change("a unit over its budget", .unitOverBudget) {
      $0.round("\(SmallTown.monday) 18:00-19:01")
    },
    Change("a unit outside its hours", .unitOutsideWindow) {
      $0.rulebook.resources[1] = Resource(
        name: "camera",
        count: 1,
        handles: nil,
        available: [],
        windows: SmallTown.windows("11:00-18:00"),
        basis: Bench.basis,
        origin: Bench.origin
      )
    },
    Change("a unit used twice at one time", .unitTwice) {
      $0.roster.shifts.append(
        Bench.shift("\(SmallTown.monday) 17:00-21:00", person: "P5", role: "controller")
      )
      $0.city.people.append(Bench.person("P5", roles: ["controller"]))
      $0.city.worked.append(Bench.worked("2025-06-02 09:00-10:00", person: "P5"))
      $0.roster.rounds.append(
        Round(
          obligation: "scan/Z1/2026-11-23/1",
          rule: "scan",
          zone: "Z1",
          resource: "scan-car",
          unit: "scan-car-1",
          driver: "P5",
          interval: Bench.interval("\(SmallTown.monday) 18:00-18:15"),
          places: 300
        )
      )
      $0.roster.open.remove(at: 1)
      $0.rulebook.resources[0] = Resource(
        name: "scan-car",
        count: 1,
        handles: SmallTown.given(Fraction(1200)),
        available: [],
        windows: .always,
        basis: Bench.basis,
        origin: Bench.origin
      )
    },
  ]
}
