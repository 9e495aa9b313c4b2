public import CivilTime

/// A named date, perhaps not yet known.
public struct Milestone: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// nil for `on open date`.
  public let day: Day?
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A milestone.
  public init(name: String, day: Day?, basis: Basis, origin: Origin) {
    self.name = name
    self.day = day
    self.basis = basis
    self.origin = origin
  }
}

/// A role people or outside organisations have.
public struct Role: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// Whether it is filled from outside: not rostered, no law checked, days from the register.
  public let isExternal: Bool
  /// When people of this role may be on duty, travel included; empty is always.
  public let deployed: [DayWindow]
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A role.
  public init(name: String, isExternal: Bool, deployed: [DayWindow], basis: Basis, origin: Origin) {
    self.name = name
    self.isExternal = isExternal
    self.deployed = deployed
    self.basis = basis
    self.origin = origin
  }
}

/// Something a person can hold between two dates: an exam, an oath, a training.
public struct Qualification: Hashable, Sendable {
  /// Its name.
  public let name: String
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A qualification.
  public init(name: String, basis: Basis, origin: Origin) {
    self.name = name
    self.basis = basis
    self.origin = origin
  }
}
