import CivilTime
import Registers

/// Invented names: word pairs that no business is likely to have.
enum InventedNames {
  private static let qualities = [
    "Zevende", "Paarse", "Stille", "Scheve", "Dubbele", "Verre", "Kromme", "Zilte", "Wakkere",
    "Negende", "Koperen", "Glazen", "Papieren", "Houten", "Losse", "Ronde", "Vroege", "Late",
    "Dappere", "Trage", "Heldere", "Gele", "Grijze", "Kalme", "Bonte", "Ijle", "Zachte",
    "Achtste", "Nieuwe", "Oranje",
  ]
  private static let things = [
    "Schelp", "Vlieger", "Trompet", "Ladder", "Emmer", "Kompas", "Zeef", "Lantaarn", "Fluit",
    "Klok", "Wagen", "Pijp", "Knoop", "Spade", "Harp", "Boog", "Kist", "Veer", "Sleutel", "Trom",
    "Kaars", "Naald", "Mand", "Tol", "Zaag", "Bel", "Haak", "Kruik", "Plank", "Steen", "Schaar",
    "Hoed", "Draad", "Ketel", "Kar", "Spil", "Boei", "Roos", "Tent", "Weegschaal",
  ]

  /// The name with a number; different for the first 1,200 numbers of a sort.
  static func name(_ sorts: [String], _ number: Int) -> String {
    let quality = qualities[number % qualities.count]
    // 7 is coprime to 40, so that neighbours differ in both words.
    let thing = things[(number * 7 + number / (qualities.count * 4)) % things.count]
    return "\(sorts[number % sorts.count]) \(quality) \(thing)"
  }
}

/// The registers of objects that are made for every city.
struct PremisesRegisters {
  let scale: Scale
  let ground: Ground
  let seed: UInt64

  func files() -> [GeneratedFile] {
    [
      horeca(),
      plain("retail.csv", "RT", scale.shops, ["Slijterij", "Supermarkt", "Avondwinkel"]),
      sexBranch(), farms(),
      plain("dealers.csv", "DL", scale.dealers, ["Inkoop", "Tweedehands", "Opkoper"]),
      plain("premises.csv", "PR", scale.premises, ["Pand"]),
    ]
  }

  private static let header = ["id", "name", "area", "lat", "lon", "from", "through"]

  private func horeca() -> GeneratedFile {
    var random = RandomStream(seed: seed, "horeca")
    var file = CSVWriter("horeca.csv", PremisesRegisters.header + ["type", "closing-time"])
    let sorts = ["Café", "Eetcafé", "Restaurant", "Bistro", "Lunchroom", "Grandcafé", "Eethuis"]
    for number in 0..<scale.horeca {
      let area = random.index(weights: ground.weights)
      let isCentral = ground.centres.contains(area)
      // Late closing is for the centre; most places close by one.
      let closing = random.index(
        weights: isCentral ? [22, 30, 26, 9, 8, 5] : [50, 38, 10, 2, 0, 0]
      )
      let times = ["22:00", "24:00", "01:00", "02:00", "03:00", "04:00"]
      let from = 2012 + random.below(12)
      write(
        &file,
        id: "HR" + Staff.padded(number + 1, 4),
        name: InventedNames.name(sorts, number),
        area: area,
        from: "\(from)-01-01",
        &random,
        more: ["horeca", times[closing]]
      )
    }
    return file.file
  }

  private func sexBranch() -> GeneratedFile {
    var random = RandomStream(seed: seed, "sex-branch")
    var file = CSVWriter("sex-branch.csv", PremisesRegisters.header + ["type"])
    let licensed = scale.licensedSexBranch
    for number in 0..<(licensed + scale.unlicensedSexBranch) {
      let isLicensed = number < licensed
      // What is licensed lies together near the centre, what is not anywhere.
      let area = isLicensed ? ground.centre(number) : random.below(ground.areas.count)
      write(
        &file,
        id: "SB" + Staff.padded(number + 1, 2),
        name: "Adres \(number + 1)",
        area: area,
        from: "2021-01-01",
        &random,
        more: [isLicensed ? "licensed" : "unlicensed"]
      )
    }
    return file.file
  }

  private func farms() -> GeneratedFile {
    var random = RandomStream(seed: seed, "farms")
    var file = CSVWriter("farms.csv", PremisesRegisters.header)
    for number in 0..<scale.farms {
      let area = ground.outer[random.below(ground.outer.count)]
      write(
        &file,
        id: "FM" + Staff.padded(number + 1, 3),
        name: InventedNames.name(["Boerderij", "Hoeve"], number),
        area: area,
        from: "2015-01-01",
        &random
      )
    }
    return file.file
  }

  private func plain(
    _ path: String,
    _ code: String,
    _ count: Int,
    _ sorts: [String]
  )
    -> GeneratedFile
  {
    var random = RandomStream(seed: seed, path)
    var file = CSVWriter(path, PremisesRegisters.header)
    for number in 0..<count {
      let area = random.index(weights: ground.weights.map { min($0, 15_000) })
      let name = sorts.count == 1 ? "\(sorts[0]) \(number + 1)" : InventedNames.name(sorts, number)
      write(
        &file,
        id: code + Staff.padded(number + 1, 3),
        name: name,
        area: area,
        from: "2018-01-01",
        &random
      )
    }
    return file.file
  }

  private func write(
    _ file: inout CSVWriter,
    id: String,
    name: String,
    area: Int,
    from: String,
    _ random: inout RandomStream,
    more: [String] = []
  ) {
    let point = ground.point(near: area, &random)
    file.row(
      [id, name, ground.areas[area].code, point.latitude, point.longitude, from, ""] + more
    )
  }
}
