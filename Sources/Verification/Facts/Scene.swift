import CivilTime
import Obligations
import Registers
import RuleChecking

/// What is checked: a roster against the rules and registers, with look-ups made anew.
struct Scene {
  let rulebook: Rulebook
  let city: City
  let roster: Roster
  /// The days that are looked at.
  let days: [Day]
  /// The first day that is not history.
  let reference: Day
  /// Monday 00:00 to Sunday 24:00.
  let weekSpan: Interval
  let people: [String: Person]
  let areas: [String: Area]
  let rules: [String: Rule]
  private let placesByRegister: [String: [Place]]
  private let placesById: [String: [Place]]
  private let hours: [String: [OwnHours]]
  /// Checks before the reference day, in order of day.
  let earlierChecks: [RecordedCheck]
  /// The same by object.
  let checksByObject: [String: [RecordedCheck]]
  /// Checks before the reference day that answered an arrival, by its id.
  let checksByArrival: [String: [RecordedCheck]]

  /// A roster's week.
  init(rulebook: Rulebook, city: City, roster: Roster) {
    self.init(
      rulebook: rulebook,
      city: city,
      roster: roster,
      days: roster.week.days,
      reference: roster.week.monday
    )
  }

  /// Days of any length, with what is known before the reference day.
  init(rulebook: Rulebook, city: City, roster: Roster, days: [Day], reference: Day) {
    self.rulebook = rulebook
    self.city = city
    self.roster = roster
    self.days = days
    self.reference = reference
    weekSpan = LawCase.span(roster.week)
    people = Dictionary(city.people.map { ($0.code, $0) }) { first, _ in first }
    areas = Dictionary(city.areas.map { ($0.code, $0) }) { first, _ in first }
    rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    placesByRegister = Dictionary(grouping: city.places, by: \.register)
    placesById = Dictionary(grouping: city.places, by: \.id)
    hours = Dictionary(grouping: city.hours, by: \.object)
    let checks = city.checks.filter { $0.day < reference }.sorted { $0.day < $1.day }
    earlierChecks = checks
    checksByObject = Dictionary(
      grouping: checks,
      by: { $0.object.isEmpty ? Scene.whole : $0.object }
    )
    checksByArrival = Dictionary(
      grouping: checks.filter { $0.arrival != nil },
      by: { $0.arrival ?? "" }
    )
  }

  var week: Week { roster.week }

  /// The rows of a register on a day.
  func rows(register: String, on day: Day) -> [Place] {
    (placesByRegister[register] ?? []).filter { $0.validity.contains(day) }
  }

  /// All rows of a register, whatever their dates.
  func rows(register: String) -> [Place] { placesByRegister[register] ?? [] }

  /// The rows of one object in a register.
  func rows(register: String, id: String) -> [Place] {
    (placesById[id] ?? []).filter { $0.register == register }
  }

  /// Whether some register knows an object.
  func isPlace(_ id: String) -> Bool { placesById[id] != nil }

  /// The hours of an object in the register.
  func hours(of object: String) -> [OwnHours] { hours[object] ?? [] }

  /// Where an area code or an object lies on a day; nil when nothing says it.
  func point(of id: String, on day: Day) -> GeoPoint? {
    if let area = areas[id] { return area.centre }
    let rows = placesById[id] ?? []
    guard let row = rows.first(where: { $0.validity.contains(day) }) ?? rows.first else {
      return nil
    }
    return row.point ?? row.area.flatMap { areas[$0]?.centre }
  }

  /// The area an object lies in: its own for an area, else that of its row.
  func area(of object: String, on day: Day) -> String? {
    let rows = placesById[object] ?? []
    let row = rows.first { $0.validity.contains(day) } ?? rows.first
    return row?.area ?? (areas[object] == nil ? nil : object)
  }

  /// The codes of the areas with a name or code.
  func areaCodes(named name: String) -> [String] {
    city.areas.filter { $0.code == name || $0.name == name }.map(\.code)
  }
}
