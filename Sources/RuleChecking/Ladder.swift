/// What follows recorded violations.
public struct Ladder: Hashable, Sendable {
  /// One step: a sanction and its recheck.
  public struct Step: Hashable, Sendable {
    /// Its number, from 1.
    public let number: Int
    /// The sanction in words of the rule file: `closure 3 months`.
    public let outcome: String
    /// How soon after the violation the recheck is due.
    public let recheckWithin: CalendarPeriod?
    /// Where it stands.
    public let origin: Origin

    /// A step.
    public init(number: Int, outcome: String, recheckWithin: CalendarPeriod?, origin: Origin) {
      self.number = number
      self.outcome = outcome
      self.recheckWithin = recheckWithin
      self.origin = origin
    }
  }

  /// A violation that starts higher on the ladder.
  public struct Start: Hashable, Sendable {
    /// The violation.
    public let violation: String
    /// The step it starts at.
    public let step: Int
    /// Where it stands.
    public let origin: Origin

    /// A start.
    public init(violation: String, step: Int, origin: Origin) {
      self.violation = violation
      self.step = step
      self.origin = origin
    }
  }

  /// Its name.
  public let name: String
  /// Whether only the same violation counts (`counts same violation`).
  public let countsSameOnly: Bool
  /// How far back violations count.
  public let lookBack: CalendarPeriod
  /// Its steps, in order.
  public let steps: [Step]
  /// Violations that start higher than step 1.
  public let starts: [Start]
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A ladder.
  public init(
    name: String,
    countsSameOnly: Bool,
    lookBack: CalendarPeriod,
    steps: [Step],
    starts: [Start],
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.countsSameOnly = countsSameOnly
    self.lookBack = lookBack
    self.steps = steps
    self.starts = starts
    self.basis = basis
    self.origin = origin
  }
}
