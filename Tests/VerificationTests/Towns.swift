import CivilTime
import Obligations
import Registers

extension Bench {
  /// A city with only people.
  static func city(_ people: [Person]) -> City {
    var city = City()
    city.name = "town"
    city.people = people
    return city
  }

  /// A roster with only shifts.
  static func roster(_ shifts: [Shift]) -> Roster {
    Roster(city: "town", week: week, shifts: shifts)
  }
}
