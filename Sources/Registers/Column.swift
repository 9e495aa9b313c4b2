/// The columns with a fixed meaning, in any register.
enum Column: String, CaseIterable {
  case code, person, roles, area, contract
  case weekMax = "week-max"
  case sundayWork = "sunday-work"
  case adultFrom = "adult-from"
  case from, through
  case leaveFrom = "leave-from"
  case leaveThrough = "leave-through"
  case qualification, id, name, latitude = "lat", longitude = "lon", places
  case object, days, to
  case validFrom = "valid-from"
  case validThrough = "valid-through"
  case resource, unit, partner, date, count, kind, subject, place, rule, violations, arrival
  case start, end
  case breakMinutes = "break-minutes"
  case assumed, because, owner, range

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
