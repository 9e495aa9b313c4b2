public import CivilTime
public import RuleChecking
public import SourceText

/// What a `capacity.json` claims, as far as it can be proved: its certificates and their sums.
public struct CapacityFile: Hashable, Sendable {
  /// A pool and what the file says is short in it.
  public struct Claim: Hashable, Sendable {
    /// The pool.
    public let pool: CapacityPool
    /// Minutes short over the period, at least.
    public let short: Fraction
    /// The proofs.
    public let shortages: [Shortage]

    /// A claim.
    public init(pool: CapacityPool, short: Fraction, shortages: [Shortage]) {
      self.pool = pool
      self.short = short
      self.shortages = shortages
    }
  }

  /// A certificate, and what the file says beside it.
  public struct Shortage: Hashable, Sendable {
    /// The proof.
    public let certificate: CapacityCertificate
    /// Minutes short over all spans.
    public let total: Fraction
    /// Minutes short in a span of an assignment that was found.
    public let found: Fraction?

    /// A shortage.
    public init(certificate: CapacityCertificate, total: Fraction, found: Fraction?) {
      self.certificate = certificate
      self.total = total
      self.found = found
    }
  }

  /// The city's name.
  public let city: String
  /// The days.
  public let period: CapacityPeriod
  /// Facts on or after it are not used.
  public let reference: Day
  /// What was supposed.
  public let whatIfs: [String]
  /// Whether something is said to be short.
  public let state: CapacityVerdict.State
  /// The claims, in the order of the file.
  public let claims: [Claim]
  /// Whether the seal fits the text before it.
  public let isSealed: Bool

  /// What a file claims.
  public init(
    city: String,
    period: CapacityPeriod,
    reference: Day,
    whatIfs: [String],
    state: CapacityVerdict.State,
    claims: [Claim],
    isSealed: Bool
  ) {
    self.city = city
    self.period = period
    self.reference = reference
    self.whatIfs = whatIfs
    self.state = state
    self.claims = claims
    self.isSealed = isSealed
  }

  /// The claims of a result.
  public init(_ result: CapacityResult) {
    self.init(
      city: result.city,
      period: result.period,
      reference: result.reference,
      whatIfs: result.whatIfs,
      state: result.verdict.state,
      claims: result.pools.map { pool in
        Claim(
          pool: pool.pool,
          short: pool.total.short,
          shortages: pool.shortages.map {
            Shortage(certificate: $0.certificate, total: $0.total, found: $0.found)
          }
        )
      },
      isSealed: true
    )
  }
}

/// Why a file is not a `capacity.json`.
public struct CapacityFileMistake: Error, Hashable, Sendable {
  /// Where it is.
  public let range: TextRange
  /// What was read and what was expected.
  public let message: Bilingual

  /// A mistake.
  public init(range: TextRange, message: Bilingual) {
    self.range = range
    self.message = message
  }
}
