import CivilTime
import Registers
import RuleChecking

/// Objects of the registers that rules name, with the columns the rules ask for.
struct MadeObjects {
  let scale: Scale
  let rulebook: Rulebook
  let ground: Ground
  let seed: UInt64
  let from: Day
  let through: Day

  /// How many of each sort a city of 245,000 has; 12 when not named here.
  private static let reference = [
    "coffeeshops.csv": 9, "markets.csv": 4, "zones.csv": 21, "business-parks.csv": 10,
    "events.csv": 16,
  ]

  /// Each register with the sorts of object in it, as words in columns.
  private var registers: [(path: String, sorts: [[String: String]])] {
    var result: [(path: String, sorts: [[String: String]])] = []
    for kind in rulebook.kinds.sorted(by: { ($0.register, $0.name) < ($1.register, $1.name) }) {
      guard kind.register != "areas.csv", !Generator.isMade(kind.register) else { continue }
      let sorts = MadeObjects.sorts(kind.condition)
      if let last = result.last, last.path == kind.register {
        let fresh = sorts.filter { !last.sorts.contains($0) }
        result[result.count - 1].sorts += fresh
      } else {
        result.append((kind.register, sorts))
      }
    }
    return result
  }

  /// The words that make a condition hold, one way each.
  private static func sorts(_ condition: Condition?) -> [[String: String]] {
    switch condition {
    case .fieldIs(let field, let word): [[field: word]]
    case .any(let parts): parts.flatMap { sorts($0) }
    case .all(let parts):
      parts.reduce([[:]]) { found, part in
        found.flatMap { one in sorts(part).map { one.merging($0) { first, _ in first } } }
      }
    case nil, .number, .time, .recorded, .hasClass, .not: [[:]]
    }
  }

  /// The registers and the hours of the objects in them.
  func files() -> [GeneratedFile] {
    var hours = CSVWriter(
      "hours.csv",
      ["object", "days", "from", "to", "valid-from", "valid-through"]
    )
    return registers.map { file($0.path, $0.sorts, &hours) } + [hours.file]
  }

  private func file(
    _ path: String,
    _ sorts: [[String: String]],
    _ hours: inout CSVWriter
  ) -> GeneratedFile {
    var random = RandomStream(seed: seed, path)
    let kinds = Set(rulebook.kinds.filter { $0.register == path }.map(\.name))
    let rules = rulebook.rules.filter { $0.kind.map(kinds.contains) ?? false }
    let versions = rules.flatMap(\.versions)
    let hasPlaces = versions.contains { $0.uses.contains(where: \.forEachPlace) }
    let hasHours = versions.contains { version in
      version.windows.ownHours || version.presence.contains { $0.windows.ownHours }
    }
    let words = Set(sorts.flatMap(\.keys)).sorted()
    let numbers = MadeObjects.numberFields(rules)
    let isDated = path == "events.csv"
    var file = CSVWriter(
      path,
      ["id", "name", "area", "lat", "lon"] + (hasPlaces ? ["places"] : [])
        + ["from", "through"] + words + numbers
    )
    let prefix = path.prefix(2).uppercased()
    var number = 0
    for sort in sorts {
      for _ in 0..<scale.count(MadeObjects.reference[path] ?? 12, least: 1) {
        number += 1
        let id = "\(prefix)\(Staff.padded(number, 4))"
        let area = random.index(weights: ground.weights.map { min($0, 15_000) })
        let point = ground.point(near: area, &random)
        let day = from.adding(days: random.below(max(1, from.days(until: through) + 30)))
        let sortName = sort.keys.sorted().compactMap { sort[$0] }.first ?? ""
        file.row(
          [
            id, "\(sortName.isEmpty ? path.dropLast(4).description : sortName) \(number)",
            ground.areas[area].code, point.latitude, point.longitude,
          ]
            + (hasPlaces ? ["\(random.number(in: 8...40) * 50)"] : [])
            + (isDated ? ["\(day)", "\(day)"] : ["2018-01-01", ""])
            + words.map { sort[$0] ?? "" }
            + numbers.map { _ in "\([300, 900, 1500, 4000, 12_000, 30_000][random.below(6)])" }
        )
        if hasHours { write(&hours, id, isDated: isDated, hasPlaces: hasPlaces, number, day) }
      }
    }
    return file.file
  }

  /// Events run in the afternoon and evening, zones are paid by day and in the centre longer, and
  /// the rest is open in turn on different days.
  private func write(
    _ hours: inout CSVWriter,
    _ id: String,
    isDated: Bool,
    hasPlaces: Bool,
    _ number: Int,
    _ day: Day
  ) {
    if isDated {
      hours.row([id, "\(day)", "12:00", "22:00", "", ""])
    } else if hasPlaces {
      if number == 1 {
        hours.row([id, "Mon-Wed", "09:00", "22:00", "", ""])
        hours.row([id, "Thu-Sat", "09:00", "24:00", "", ""])
        hours.row([id, "Sun", "12:00", "17:00", "", ""])
      } else {
        hours.row([id, "Mon-Sat", "09:00", "18:00", "", ""])
        hours.row([id, "holiday", "", "", "", ""])
      }
    } else {
      hours.row([id, ["Tue Fri", "Wed", "Thu", "Sat"][number % 4], "09:00", "17:00", "", ""])
      hours.row([id, "holiday", "", "", "", ""])
    }
  }

  /// The columns whose numbers rules look at.
  private static func numberFields(_ rules: [Rule]) -> [String] {
    var fields: Set<String> = []
    func look(_ condition: Condition?) {
      switch condition {
      case .number(let field, _, _): fields.insert(field)
      case .not(let part): look(part)
      case .all(let parts), .any(let parts): parts.forEach { look($0) }
      case nil, .fieldIs, .time, .recorded, .hasClass: break
      }
    }
    for rule in rules {
      look(rule.condition)
      rule.versions.flatMap(\.frequencies).forEach { look($0.condition) }
    }
    return fields.sorted()
  }
}
