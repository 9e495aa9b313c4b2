public import CivilTime

/// A period in which other norms hold.
public struct Regime: Hashable, Sendable {
  /// New frequencies of one rule.
  public struct Replacement: Hashable, Sendable {
    /// The rule.
    public let rule: String
    /// What comes in place of its frequencies.
    public let frequencies: [Frequency]
    /// Where it stands.
    public let origin: Origin

    /// A replacement.
    public init(rule: String, frequencies: [Frequency], origin: Origin) {
      self.rule = rule
      self.frequencies = frequencies
      self.origin = origin
    }
  }

  /// Its name.
  public let name: String
  /// nil when its milestone has no date yet.
  public let from: Day?
  /// The last day, inclusive; nil when open.
  public let through: Day?
  /// Rules over which it takes precedence.
  public let precedes: [String]
  /// Rules not in force while it lasts.
  public let pauses: [String]
  /// The rules whose frequency it replaces.
  public let replaces: [Replacement]
  /// Whether rules `during` it get scarce capacity first.
  public let goesFirstWhenShort: Bool
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A regime.
  public init(
    name: String,
    from: Day?,
    through: Day?,
    precedes: [String],
    pauses: [String],
    replaces: [Replacement],
    goesFirstWhenShort: Bool,
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.from = from
    self.through = through
    self.precedes = precedes
    self.pauses = pauses
    self.replaces = replaces
    self.goesFirstWhenShort = goesFirstWhenShort
    self.basis = basis
    self.origin = origin
  }

  /// Whether it is in force on a day.
  public func isInForce(on day: Day) -> Bool {
    guard let from, from <= day else { return false }
    return through.map { day <= $0 } ?? true
  }
}

/// Who gets scarce capacity first.
public struct Priority: Hashable, Sendable {
  /// Rule names, first rank first; unnamed rules share a last rank.
  public let order: [String]
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A priority.
  public init(order: [String], basis: Basis, origin: Origin) {
    self.order = order
    self.basis = basis
    self.origin = origin
  }
}
