public import CivilTime

/// A kind of object: rows of a register, perhaps only some.
public struct Kind: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// The register file, relative to the city's folder: `places.csv`.
  public let register: String
  /// Which rows; nil for all.
  public let condition: Condition?
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A kind.
  public init(name: String, register: String, condition: Condition?, basis: Basis, origin: Origin) {
    self.name = name
    self.register = register
    self.condition = condition
    self.basis = basis
    self.origin = origin
  }
}

/// A zone declared in rules: an object of kind `zone` with a number of places.
public struct DeclaredZone: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// How many places it has.
  public let places: Int
  /// The first day; nil when open.
  public let from: Day?
  /// The last day, inclusive; nil when open.
  public let through: Day?
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A declared zone.
  public init(name: String, places: Int, from: Day?, through: Day?, basis: Basis, origin: Origin) {
    self.name = name
    self.places = places
    self.from = from
    self.through = through
    self.basis = basis
    self.origin = origin
  }
}
