/// The columns with a fixed meaning, in any register.
enum Column: Int, CaseIterable {
  case code, person, roles, area, contract, weekMax
  case sundayWork, adultFrom, from, through, leaveFrom, leaveThrough
  case qualification, id, name, latitude, longitude, places
  case object, days, to, validFrom, validThrough, resource
  case unit, partner, date, count, kind, subject
  case place, rule, violations, arrival, start, end
  case breakMinutes, assumed, because, owner, range

  /// The header as registers write it.
  var header: String { Column.headers[rawValue] }

  /// The column with a header.
  static func named(_ header: String) -> Column? {
    headers.firstIndex(of: header).flatMap(Column.init)
  }

  /// Its place among all columns.
  var position: Int { rawValue }

  private static let headers = [
    "code", "person", "roles", "area", "contract", "week-max",
    "sunday-work", "adult-from", "from", "through", "leave-from", "leave-through",
    "qualification", "id", "name", "lat", "lon", "places",
    "object", "days", "to", "valid-from", "valid-through", "resource",
    "unit", "partner", "date", "count", "kind", "subject",
    "place", "rule", "violations", "arrival", "start", "end",
    "break-minutes", "assumed", "because", "owner", "range",
  ]

  /// The other headers that mean this column; all but the English ones make a file Dutch.
  var aliases: (dutch: [String], english: [String]) {
    switch self {
    case .code:
      (
        [
          "personeelsnummer", "personeelsnr", "pers.nr.", "medewerker", "medewerkernummer",
          "wijkcode",
        ], ["staff number", "employee number"]
      )
    case .person:
      (
        [
          "persoon", "personeelsnummer", "personeelsnr", "pers.nr.", "medewerker",
          "medewerkernummer",
        ], ["employee"]
      )
    case .roles: (["functie", "functies", "rol", "rollen"], ["role"])
    case .area: (["wijk", "gebied", "wijkcode"], [])
    case .contract:
      (
        ["uren per week", "contracturen", "contractomvang", "uren"],
        ["hours per week", "contract hours"]
      )
    case .weekMax:
      (["weekmaximum", "maximum per week", "hoogstens per week"], ["maximum per week"])
    case .sundayWork: (["zondagswerk", "zondag werken"], ["sundays"])
    case .adultFrom: (["meerderjarig vanaf", "18 vanaf"], [])
    case .from: (["van", "vanaf", "ingangsdatum", "begindatum", "verlof van", "verlof vanaf"], [])
    case .through:
      (["tot en met", "t/m", "einddatum", "verlof tot en met", "verlof t/m", "verlof tot"], [])
    case .leaveFrom: (["verlof van", "verlof vanaf", "afwezig van", "afwezig vanaf"], [])
    case .leaveThrough:
      (
        [
          "verlof tot en met", "verlof t/m", "verlof tot", "afwezig tot en met", "afwezig t/m",
          "afwezig tot",
        ], []
      )
    case .qualification: (["bevoegdheid", "kwalificatie"], [])
    case .id: (["nummer", "objectnummer"], [])
    case .name: (["naam"], [])
    case .latitude: (["breedtegraad"], ["latitude"])
    case .longitude: (["lengtegraad"], ["longitude"])
    case .places: (["plaatsen", "parkeerplaatsen", "aantal plaatsen"], [])
    case .object: (["locatie"], [])
    case .days: (["dagen", "dag"], ["day"])
    case .to: (["tot"], [])
    case .validFrom: (["geldig van", "geldig vanaf"], [])
    case .validThrough: (["geldig tot en met", "geldig t/m"], [])
    case .resource: (["middel"], [])
    case .unit: (["eenheid", "voertuig"], [])
    case .partner: ([], [])
    case .date: (["datum"], [])
    case .count: (["aantal"], [])
    case .kind: (["soort"], [])
    case .subject: (["onderwerp"], [])
    case .place: (["plaats"], [])
    case .rule: (["regel"], [])
    case .violations: (["overtredingen", "overtreding"], ["violation"])
    case .arrival: (["binnenkomst", "zaak"], [])
    case .start: (["begin", "aanvang"], [])
    case .end: (["einde", "eind"], [])
    case .breakMinutes: (["pauze", "pauzeminuten"], ["break"])
    case .assumed: (["aangenomen"], [])
    case .because: (["omdat"], [])
    case .owner: (["eigenaar"], [])
    case .range: (["bereik", "bandbreedte"], [])
    }
  }

  /// A header as it is compared: letters and digits only, without case.
  static func folded(_ header: String) -> String {
    var result = ""
    for character in header.lowercased() where character.isLetter || character.isNumber {
      result.append(character)
    }
    return result
  }
}
