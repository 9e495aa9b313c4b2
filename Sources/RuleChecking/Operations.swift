public import CivilTime

/// How fast people travel between places.
public struct Travel: Hashable, Sendable {
  /// The speed.
  public let metresPerHour: Given<Int>
  /// The way along streets as hundredths of the straight line; 100 when not said.
  public let detourPercent: Given<Fraction>
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// How fast people travel.
  public init(
    metresPerHour: Given<Int>,
    detourPercent: Given<Fraction>,
    basis: Basis,
    origin: Origin
  ) {
    self.metresPerHour = metresPerHour
    self.detourPercent = detourPercent
    self.basis = basis
    self.origin = origin
  }
}

/// Which shifts may be planned for some roles.
public struct ShiftShape: Hashable, Sendable {
  /// The roles.
  public let roles: [String]
  /// From start to end, breaks included, in minutes.
  public let shortest: Int
  /// From start to end at most, breaks included, in minutes.
  public let longest: Int
  /// Shifts start at multiples of this many minutes after midnight.
  public let startEvery: Int
  /// At most so many shifts a law week; nil when not said.
  public let atMostPerWeek: Int?
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A shift shape.
  public init(
    roles: [String],
    shortest: Int,
    longest: Int,
    startEvery: Int,
    atMostPerWeek: Int?,
    basis: Basis,
    origin: Origin
  ) {
    self.roles = roles
    self.shortest = shortest
    self.longest = longest
    self.startEvery = startEvery
    self.atMostPerWeek = atMostPerWeek
    self.basis = basis
    self.origin = origin
  }
}

/// What is shared fairly, and over how long.
public struct Fairness: Hashable, Sendable {
  /// A shift that runs past this time is an evening.
  public let eveningFrom: TimeOfDay
  /// Counted over this many weeks, the planned one included.
  public let overWeeks: Int
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// What is shared fairly.
  public init(eveningFrom: TimeOfDay, overWeeks: Int, basis: Basis, origin: Origin) {
    self.eveningFrom = eveningFrom
    self.overWeeks = overWeeks
    self.basis = basis
    self.origin = origin
  }
}
