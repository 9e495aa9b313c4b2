import CivilTime
import Obligations
import Registers
import RuleChecking

@testable import Verification

extension SmallTown {
  static func place(_ register: String, _ id: String, _ area: String, places: Int? = nil) -> Place {
    Place(
      register: register,
      id: id,
      name: id,
      area: area,
      point: nil,
      places: places,
      validity: Validity(),
      fields: [:],
      origin: Bench.row
    )
  }

  static var city: City {
    var city = City()
    city.name = "town"
    city.people = [
      Bench.person("P1", qualifications: ["exam"]), Bench.person("P2", qualifications: ["exam"]),
      Bench.person("P3"), Bench.person("P4", roles: ["controller"]),
    ]
    city.areas = [
      Area(
        code: "A1",
        name: "Centre",
        centre: GeoPoint(latitudeMicro: 53_200_000, longitudeMicro: 6_500_000),
        origin: Bench.row
      ),
      Area(
        code: "A2",
        name: "North",
        centre: GeoPoint(latitudeMicro: 53_220_000, longitudeMicro: 6_560_000),
        origin: Bench.row
      ),
    ]
    city.places = [
      place("shops.csv", "S1", "A2"), place("zones.csv", "Z1", "A1", places: 1500),
    ]
    city.partners = [
      PartnerDay(
        partner: "police",
        day: Bench.day(monday),
        from: Bench.time("10:00"),
        to: Bench.time("12:00"),
        count: 1,
        origin: Bench.row
      )
    ]
    city.arrivals = [
      Arrival(
        id: "R7",
        day: Bench.day("2026-11-18"),
        kind: "report",
        subject: "noise",
        place: nil,
        origin: Bench.row
      )
    ]
    city.worked =
      city.people.map { Bench.worked("2025-06-02 09:00-10:00", person: $0.code) }
      + [Bench.worked("2026-11-21 14:00-20:00", pause: 30, person: "P3")]
    city.checks = [
      RecordedCheck(
        rule: "shop-check",
        object: "S1",
        day: Bench.day("2026-11-16"),
        violations: [],
        arrival: nil,
        origin: Bench.row
      )
    ]
    city.pins = [
      Pin(
        person: "P3",
        day: Bench.day(monday),
        from: Bench.time("09:00"),
        to: Bench.time("14:00"),
        origin: Bench.row
      ),
      Pin(person: "P3", day: Bench.day("2026-11-24"), from: nil, to: nil, origin: Bench.row),
    ]
    return city
  }
}
