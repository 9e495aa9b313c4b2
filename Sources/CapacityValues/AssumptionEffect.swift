public import RuleChecking
public import SourceText

/// What an assumption does to the answer of a pool.
public struct AssumptionEffect: Hashable, Sendable {
  /// The assumption: `scan-speed`, or the register's row `zones.csv binnenstad places`.
  public let name: String
  /// Its value.
  public let value: Bilingual
  /// The low end of its range.
  public let low: Bilingual
  /// The high end.
  public let high: Bilingual
  /// Why it is assumed.
  public let because: String?
  /// Who owns it.
  public let owner: String?
  /// Where it stands.
  public let place: CapacityPlace
  /// Minutes short on the worst span now; negative is spare.
  public let now: Fraction
  /// The same with it alone at the low end.
  public let atLow: Fraction
  /// The same at the high end.
  public let atHigh: Fraction
  /// The value, others as they are, where the answer turns; nil when none in reach does.
  public let turning: Bilingual?
  /// How far that is from its value, as hundredths of the value.
  public let distance: Fraction?
  /// Whether that value lies in its stated range.
  public let isTurningInRange: Bool

  /// All of it.
  public init(
    name: String,
    value: Bilingual,
    low: Bilingual,
    high: Bilingual,
    because: String?,
    owner: String?,
    place: CapacityPlace,
    now: Fraction,
    atLow: Fraction,
    atHigh: Fraction,
    turning: Bilingual?,
    distance: Fraction?,
    isTurningInRange: Bool
  ) {
    self.name = name
    self.value = value
    self.low = low
    self.high = high
    self.because = because
    self.owner = owner
    self.place = place
    self.now = now
    self.atLow = atLow
    self.atHigh = atHigh
    self.turning = turning
    self.distance = distance
    self.isTurningInRange = isTurningInRange
  }
}

/// The answer over every stated range.
public struct AssumptionRange: Hashable, Sendable {
  /// Minutes short on the worst span with every assumption at its best end; negative is spare.
  public let best: Fraction
  /// The same with every assumption at its worst end.
  public let worst: Fraction
  /// The assumptions, by name.
  public let names: [String]

  /// All of it.
  public init(
    best: Fraction,
    worst: Fraction,
    names: [String]
  ) {
    self.best = best
    self.worst = worst
    self.names = names
  }
}
