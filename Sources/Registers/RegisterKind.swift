/// The kinds of register, by the name of the file.
enum RegisterKind: Int, CaseIterable {
  case people, qualifications, leave, areas, places, hours, resources, partners, arrivals, checks
  case pins, worked

  /// The kind of a file by its path in the city's folder: `worked/2026-q4.csv`.
  init(path: String) {
    if path.hasPrefix("worked/") || path == "worked.csv" {
      self = .worked
      return
    }
    switch path {
    case "people.csv": self = .people
    case "qualifications.csv": self = .qualifications
    case "leave.csv": self = .leave
    case "areas.csv": self = .areas
    case "resources.csv": self = .resources
    case "partners.csv": self = .partners
    case "arrivals.csv": self = .arrivals
    case "checks.csv": self = .checks
    case "pins.csv": self = .pins
    default:
      // Long registers may be split: hours-zones.csv, checks-2026-q1.csv.
      if path == "hours.csv" || path.hasPrefix("hours-") {
        self = .hours
      } else {
        self = path.hasPrefix("checks-") ? .checks : .places
      }
    }
  }

  /// The columns that must be there.
  var needed: [Column] {
    switch self {
    case .people: [.code, .roles, .contract]
    case .qualifications: [.person, .qualification]
    case .leave: [.person, .from, .through]
    case .areas: [.code, .name, .latitude, .longitude]
    case .places: [.id, .name]
    case .hours: [.object, .days, .from, .to]
    case .resources: [.resource, .unit]
    case .partners: [.partner, .date, .from, .to]
    case .arrivals: [.id, .date, .kind, .subject]
    case .checks: [.rule, .object, .date]
    case .pins: [.person, .date, .from, .to]
    case .worked: [.person, .start, .end, .breakMinutes]
    }
  }

  /// The columns that may be there.
  var optional: [Column] {
    switch self {
    case .people:
      [.area, .weekMax, .sundayWork, .adultFrom, .from, .through, .leaveFrom, .leaveThrough]
        + RegisterKind.assumption
    case .qualifications: [.from, .through]
    case .leave, .pins, .worked: []
    case .areas: [.from, .through]
    case .places:
      [.area, .latitude, .longitude, .places, .from, .through] + RegisterKind.assumption
    case .hours: [.validFrom, .validThrough] + RegisterKind.assumption
    case .resources: [.from, .through] + RegisterKind.assumption
    case .partners: [.count] + RegisterKind.assumption
    case .arrivals: [.place]
    case .checks: [.violations, .arrival]
    }
  }

  /// Whether columns beside the known ones are kept as fields of the object.
  var keepsFreeColumns: Bool { self == .areas || self == .places }

  /// The columns that make a figure an assumption.
  private static let assumption: [Column] = [.assumed, .because, .owner, .range]
}
