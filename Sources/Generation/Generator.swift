public import CivilTime
public import Registers

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

  /// The files of a city with so many inhabitants, with shifts worked from the first through the
  /// last day.
  ///
  /// A city that is there already keeps the registers kept by hand: its areas are used.
  public static func generate(
    inhabitants: Int,
    seed: UInt64,
    from: Day,
    through: Day,
    keeping city: City = City()
  ) -> [GeneratedFile] {
    let scale = Scale(inhabitants: min(max(inhabitants, 1000), 20_000_000))
    let ground = Ground(city.areas)
    guard !city.areas.isEmpty, from <= through else { return [] }
    let staff = Staff(scale: scale, ground: ground, seed: seed, from: from, through: through)
    var files = staff.files(seed: seed)
    files += PremisesRegisters(scale: scale, ground: ground, seed: seed).files()
    files += WorkedHistory(staff: staff).files()
    return files.sorted { $0.path < $1.path }
  }
}
