public import CivilTime
public import Registers
public import RuleChecking
import SourceText

/// Makes the registers of a whole municipality of any size, the same for the same numbers.
public enum Generator {
  /// The registers that are made for every city; the others are made only when it has no areas.
  public static let madeRegisters = [
    "people.csv", "qualifications.csv", "leave.csv", "horeca.csv", "retail.csv",
    "sex-branch.csv", "farms.csv", "dealers.csv", "premises.csv", "arrivals.csv", "checks.csv",
    "worked/",
  ]

  /// Whether a path in a city's folder is that of a register made for every city.
  public static func isMade(_ path: String) -> Bool {
    madeRegisters.contains(path) || path.hasPrefix("worked/")
      || path.hasPrefix("checks-") && path.hasSuffix(".csv")
  }

  /// The files of a city with so many inhabitants: shifts worked from the first through the last
  /// day, and what the rules asked for in the whole years among them.
  ///
  /// A city that is there already keeps the registers kept by hand: its areas and objects are used.
  /// Without one everything is made, for the rules given; `cityRules` becomes its `city.rules`.
  public static func generate(
    inhabitants: Int,
    seed: UInt64,
    from: Day,
    through: Day,
    rulebook: Rulebook = Rulebook(),
    cityRules: [UInt8] = Array(lawOnly.utf8),
    keeping city: City = City()
  ) -> [GeneratedFile] {
    guard from <= through else { return [] }
    let scale = Scale(inhabitants: min(max(inhabitants, 1000), 20_000_000))
    // Rules of a city that is there already are made for its size.
    let arrivalsFor = city.areas.isEmpty ? scale.inhabitants : Scale.reference
    var files: [GeneratedFile] = []
    var city = city
    if city.areas.isEmpty {
      files = BaseCity(
        scale: scale,
        rulebook: rulebook,
        seed: seed,
        from: from,
        through: through
      ).files(rules: cityRules)
      city = read(files)
    }
    let ground = Ground(city.areas)
    let staff = Staff(
      teams: Staff.teams(rulebook, scale),
      rulebook: rulebook,
      ground: ground,
      seed: seed,
      from: from,
      through: through
    )
    let premises = PremisesRegisters(scale: scale, ground: ground, seed: seed).files()
    city.places = city.places.filter { !isMade($0.register) } + read(premises).places
    files += staff.files(seed: seed) + premises + WorkedHistory(staff: staff).files()
    files += RecordFiles.make(
      rulebook: rulebook,
      city: city,
      seed: seed,
      inhabitants: arrivalsFor,
      from: from,
      through: through
    )
    return files.sorted { $0.path < $1.path }
  }

  /// The `city.rules` of a city without protocols of its own: the law that holds everywhere.
  public static let lawOnly = """
    language en
    package city version 1

    import national.working-time
    import national.holidays

    calendar Europe/Amsterdam with public holidays NL

    """

  /// The city that made files describe.
  private static func read(_ files: [GeneratedFile]) -> City {
    RegisterReader.read(
      city: "made",
      files: files.filter { $0.path.hasSuffix(".csv") }
        .map { SourceFile(name: "made/\($0.path)", bytes: $0.bytes) }
    ).city
  }
}
