import CivilTime
import Obligations
import Registers
import RuleChecking

/// What a city keeps by hand, made up for a city that does not exist: areas, objects with their
/// hours, resources and the days of partners, as the rules ask for them.
struct BaseCity {
  let scale: Scale
  let rulebook: Rulebook
  let seed: UInt64
  let from: Day
  let through: Day

  /// A new city's areas lie round a point in the fields.
  private static let middle = (latitude: 52_9300, longitude: 6_1100)

  func files(rules: [UInt8]) -> [GeneratedFile] {
    let areas = areas()
    let objects = MadeObjects(
      scale: scale,
      rulebook: rulebook,
      ground: Ground(areas),
      seed: seed,
      from: from,
      through: through
    )
    var file = CSVWriter("areas.csv", ["code", "name", "lat", "lon"])
    for area in areas {
      file.row([
        area.code, area.name, Ground.degrees(Int(area.centre.latitudeMicro) / 100),
        Ground.degrees(Int(area.centre.longitudeMicro) / 100),
      ])
    }
    return [GeneratedFile(path: "city.rules", bytes: rules), file.file, resources(), partners()]
      + objects.files()
  }

  /// One area for 12,250 people, named as the rules name areas and then by number.
  private func areas() -> [Area] {
    var names: [String] = []
    for presence in rulebook.rules.flatMap(\.versions).flatMap(\.presence) {
      if let area = presence.area, !names.contains(area) { names.append(area) }
    }
    let count = max(names.count, 3, scale.inhabitants / 12_250)
    while names.count < count { names.append("Wijk \(names.count + 1)") }
    var used: [Int: Int] = [:]
    return names.enumerated().map { index, name in
      // Named areas lie round the centre of their number, the others round each in turn.
      let number = name.split(separator: " ").last.flatMap { Int($0) } ?? 1
      let home = name.hasPrefix("Wijk ") ? index % scale.centres : (number - 1) % scale.centres
      let district = BaseCity.spiral(home)
      let inside = BaseCity.spiral(used[home, default: 0])
      used[home, default: 0] += 1
      // Twenty-five areas round one centre: so far that districts do not mix.
      let place = (east: district.east * 6 + inside.east, north: district.north * 6 + inside.north)
      return Area(
        code: "WK" + Staff.padded(index, 4),
        name: name,
        centre: GeoPoint(
          latitudeMicro: Int32(clamping: (BaseCity.middle.latitude + place.north * 110) * 100),
          longitudeMicro: Int32(clamping: (BaseCity.middle.longitude + place.east * 180) * 100)
        ),
        origin: CheckHistory.origin
      )
    }
  }

  /// The cells of a square spiral round the middle.
  static func spiral(_ index: Int) -> (east: Int, north: Int) {
    var (east, north, stepEast, stepNorth) = (0, 0, 1, 0)
    var (length, walked, turns) = (1, 0, 0)
    for _ in 0..<index {
      east += stepEast
      north += stepNorth
      walked += 1
      if walked == length {
        walked = 0
        (stepEast, stepNorth) = (-stepNorth, stepEast)
        turns += 1
        if turns % 2 == 0 { length += 1 }
      }
    }
    return (east, north)
  }

  private func resources() -> GeneratedFile {
    var file = CSVWriter("resources.csv", ["resource", "unit", "from", "through"])
    for resource in rulebook.resources {
      for number in 0..<min(resource.count * scale.centres, 10_000) {
        file.row([resource.name, "\(resource.name)-\(number + 1)", "2018-01-01", ""])
      }
    }
    return file.file
  }

  /// Each partner is there on days on which a rule that needs it may be done.
  private func partners() -> GeneratedFile {
    var file = CSVWriter("partners.csv", ["partner", "date", "from", "to", "count"])
    let resolver = WindowResolver(rulebook: rulebook, city: City())
    let needs = rulebook.roles.filter(\.isExternal).map { role in
      (
        role.name,
        rulebook.rules.flatMap { rule in
          rule.versions.filter { version in
            version.partners.contains(role.name) || version.team.contains { $0.role == role.name }
          }
        }
      )
    }
    var day = from
    while day <= through.adding(days: 60) {
      for (role, versions) in needs {
        let windows = versions.filter { $0.isInForce(on: day) && !$0.windows.ownHours }
          .flatMap { resolver.windows($0, object: nil, on: day) }
        guard let start = windows.map(\.start).min(), let end = windows.map(\.end).max() else {
          continue
        }
        var random = RandomStream(seed: seed, "partner \(role) \(day)")
        let isScarce = versions.allSatisfy { $0.partners.contains(role) }
        guard random.happens(percent: isScarce ? 60 : 90) else { continue }
        let size = versions.flatMap(\.team).filter { $0.role == role }.map(\.count).max() ?? 1
        file.row([
          role, "\(day)", "\(Amsterdam.clock(start))",
          Amsterdam.wall(end).minutes == 0 ? "24:00" : "\(Amsterdam.clock(end))",
          "\(size * scale.count(2, least: 1))",
        ])
      }
      day = day.adding(days: 1)
    }
    return file.file
  }
}
