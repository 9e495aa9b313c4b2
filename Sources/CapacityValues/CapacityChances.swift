public import RuleChecking
public import SourceText

/// How often something happened in a number of draws, and what that says of its chance.
///
/// An estimate, never a proof.
public struct CapacityChance: Hashable, Sendable {
  /// In how many draws it happened.
  public let hits: Int
  /// How many draws there were.
  public let draws: Int

  /// A chance that was estimated.
  public init(hits: Int, draws: Int) {
    self.hits = hits
    self.draws = draws
  }

  /// The share of draws.
  public var share: Fraction { Fraction(Int64(hits), over: Int64(draws)) ?? .zero }

  /// Wilson's interval at 95 %: between which shares the chance lies in 19 of 20 such estimates.
  ///
  /// With z = 1.96, k hits and n draws its ends are (k + z²/2 ± z·√(k(n−k)/n + z²/4)) / (n + z²),
  /// worked out in whole numbers and rounded outwards to hundredths of a percent (Wilson 1927).
  public var interval: (low: Fraction, high: Fraction) {
    guard draws > 0, hits >= 0, hits <= draws, draws <= 100_000_000 else {
      return (.zero, Fraction(1))
    }
    // All times 5000: z = 9800/5000, z² = 19208/5000, so that every part is a whole number.
    let (k, n) = (Int128(hits), Int128(draws))
    let whole = 5000 * n + 19_208
    let middle = 5000 * k + 9604
    // (z·√…)² times 5000² is z²·5000²·(k(n−k)/n + z²/4) = 19208·(5000·k(n−k)/n + 4802).
    let square = 19_208 * (5000 * k * (n - k) + 4802 * n)
    let scale: Int128 = 10_000
    // The root is wanted of square / n, times the scale, rounded up.
    let root = CapacityChance.rootUp(square * scale * scale, over: n)
    let low = max(0, (middle * scale - root) / whole)
    let high = min(scale, (middle * scale + root + whole - 1) / whole)
    return (
      hits == 0 ? .zero : Fraction(Int64(low), over: 10_000) ?? .zero,
      hits == draws ? Fraction(1) : Fraction(Int64(high), over: 10_000) ?? Fraction(1)
    )
  }

  /// The least whole number whose square is at least `number / below`.
  private static func rootUp(_ number: Int128, over below: Int128) -> Int128 {
    let wanted = (number + below - 1) / below
    var (low, high): (Int128, Int128) = (0, 1)
    while high * high < wanted { high *= 2 }
    while low < high {
      let middle = (low + high) / 2
      if middle * middle >= wanted { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// The chance that one promise of the programme is kept, when people fall ill, things break down and
/// more or less comes in than expected.
public struct TargetChance: Hashable, Sendable {
  /// What is counted.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What a rule asks for over the year.
    case rule
    /// An indicator with a target.
    case indicator
    /// What comes in is answered in time, all of it.
    case arrivals
  }

  /// What is counted.
  public let kind: Kind
  /// The rule or indicator.
  public let name: String
  /// Its title.
  public let title: Bilingual
  /// In how many draws the promise was kept.
  public let chance: CapacityChance
  /// Whether it is kept when nobody falls ill, nothing breaks down and as much comes in as expected.
  public let isKeptUsually: Bool
  /// What must be reached: for arrivals nothing may be late, and this is 0.
  public let norm: Int
  /// How much was reached in the draws (done ones included; for arrivals how many were late): no more
  /// than `low` in one of ten draws, the middle one, and no less than `high` in one of ten.
  public let low: Int
  /// The middle one.
  public let middle: Int
  /// No less than this in one draw of ten.
  public let high: Int

  /// All of it.
  public init(
    kind: Kind,
    name: String,
    title: Bilingual,
    chance: CapacityChance,
    isKeptUsually: Bool,
    norm: Int,
    low: Int,
    middle: Int,
    high: Int
  ) {
    self.kind = kind
    self.name = name
    self.title = title
    self.chance = chance
    self.isKeptUsually = isKeptUsually
    self.norm = norm
    self.low = low
    self.middle = middle
    self.high = high
  }
}

/// What was drawn: one quantity with its distribution.
public struct DrawnFigure: Hashable, Sendable {
  /// What it is about.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// People who are away ill.
    case sickness
    /// Units that are broken.
    case breakdown
    /// What comes in.
    case arrivals
  }

  /// What it is about.
  public let kind: Kind
  /// The role, resource or rule it holds for.
  public let name: String
  /// Its distribution in a sentence, with its figures.
  public let text: Bilingual
  /// The parameters or assumptions it is made from.
  public let parameters: [String]
  /// Whether any of them is an assumption.
  public let isAssumption: Bool
  /// Where the first of them stands.
  public let place: CapacityPlace

  /// All of it.
  public init(
    kind: Kind,
    name: String,
    text: Bilingual,
    parameters: [String],
    isAssumption: Bool,
    place: CapacityPlace
  ) {
    self.kind = kind
    self.name = name
    self.text = text
    self.parameters = parameters
    self.isAssumption = isAssumption
    self.place = place
  }
}

/// The chances of all targets over the year.
public struct CapacityChances: Hashable, Sendable {
  /// How many years were played.
  public let draws: Int
  /// Where the draws started.
  public let seed: Int
  /// What was drawn.
  public let figures: [DrawnFigure]
  /// The chances, smallest first, then by name.
  public let targets: [TargetChance]

  /// All of it.
  public init(draws: Int, seed: Int, figures: [DrawnFigure], targets: [TargetChance]) {
    self.draws = draws
    self.seed = seed
    self.figures = figures
    self.targets = targets
  }

  /// The chance of a promise.
  public func target(_ name: String) -> TargetChance? {
    targets.first { $0.name == name && $0.kind != .arrivals }
  }
}
