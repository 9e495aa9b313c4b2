public import RuleChecking
public import SourceText

/// What what-ifs change, for one pool.
public struct CapacityDifference: Hashable, Sendable {
  /// Which.
  public let pool: CapacityPool
  /// Minutes proved short over the period as things are.
  public let before: Fraction
  /// Minutes proved short with the what-ifs.
  public let after: Fraction
  /// Days or weeks short as things are.
  public let spansBefore: Int
  /// Days or weeks short with the what-ifs.
  public let spansAfter: Int
  /// Supply over the period as things are.
  public let supplyBefore: Fraction
  /// Supply with the what-ifs.
  public let supplyAfter: Fraction
  /// Demand as things are.
  public let demandBefore: Fraction
  /// Demand with the what-ifs.
  public let demandAfter: Fraction
  /// Minutes of supply that work cannot use, with the what-ifs: room for other work.
  public let spareAfter: Fraction
  /// What the spare time allows: other rules, and how often.
  public let uses: [Bilingual]

  /// All of it.
  public init(
    pool: CapacityPool,
    before: Fraction,
    after: Fraction,
    spansBefore: Int,
    spansAfter: Int,
    supplyBefore: Fraction,
    supplyAfter: Fraction,
    demandBefore: Fraction,
    demandAfter: Fraction,
    spareAfter: Fraction,
    uses: [Bilingual] = []
  ) {
    self.pool = pool
    self.before = before
    self.after = after
    self.spansBefore = spansBefore
    self.spansAfter = spansAfter
    self.supplyBefore = supplyBefore
    self.supplyAfter = supplyAfter
    self.demandBefore = demandBefore
    self.demandAfter = demandAfter
    self.spareAfter = spareAfter
    self.uses = uses
  }
}

/// The answer over a grid of changes.
public struct CapacitySweep: Hashable, Sendable {
  /// Which pool is shown.
  public let pool: CapacityPool
  /// One or two.
  public let axes: [Axis]
  /// Row by row: the first axis is the slow one.
  public let cells: [Cell]

  /// All of it.
  public init(
    pool: CapacityPool,
    axes: [Axis],
    cells: [Cell]
  ) {
    self.pool = pool
    self.axes = axes
    self.cells = cells
  }

  /// One axis of a sweep.
  public struct Axis: Hashable, Sendable {
    /// What changes: `scan-car`.
    public let name: String
    /// Its values as written.
    public let values: [String]

    /// An axis.
    public init(name: String, values: [String]) {
      self.name = name
      self.values = values
    }
  }

  /// One point of the grid.
  public struct Cell: Hashable, Sendable {
    /// The values, one for each axis.
    public let values: [String]
    /// Minutes proved short over the period.
    public let short: Fraction
    /// Days or weeks short.
    public let spans: Int
    /// Minutes short on the worst span; negative is spare.
    public let worst: Fraction

    /// A point.
    public init(values: [String], short: Fraction, spans: Int, worst: Fraction) {
      self.values = values
      self.short = short
      self.spans = spans
      self.worst = worst
    }
  }
}
