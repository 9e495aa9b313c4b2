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
  public static func generate(
    inhabitants: Int,
    seed: UInt64,
    from: Day,
    through: Day,
    rulebook: Rulebook? = nil,
    keeping city: City = City()
  ) -> [GeneratedFile] {
    let scale = Scale(inhabitants: min(max(inhabitants, 1000), 20_000_000))
    let ground = Ground(city.areas)
    guard !city.areas.isEmpty, from <= through else { return [] }
    let staff = Staff(scale: scale, ground: ground, seed: seed, from: from, through: through)
    let premises = PremisesRegisters(scale: scale, ground: ground, seed: seed).files()
    var files = staff.files(seed: seed) + premises + WorkedHistory(staff: staff).files()
    if let rulebook {
      files += RecordFiles.make(
        rulebook: rulebook,
        city: joined(city, premises),
        seed: seed,
        from: from,
        through: through
      )
    }
    return files.sorted { $0.path < $1.path }
  }

  /// The city with the objects of made registers in the place of its own.
  private static func joined(_ city: City, _ files: [GeneratedFile]) -> City {
    let made = RegisterReader.read(
      city: city.name,
      files: files.map { SourceFile(name: "\(city.name)/\($0.path)", bytes: $0.bytes) }
    ).city
    var result = city
    result.places = city.places.filter { !isMade($0.register) } + made.places
    return result
  }
}
