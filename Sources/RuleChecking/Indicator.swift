/// A figure that a document says is measured.
public struct Indicator: Hashable, Sendable {
  /// What an indicator counts.
  public enum Counts: Hashable, Sendable {
    /// Checks done for these rules.
    case checks([String])
    /// Violations recorded in checks of these rules.
    case violations([String])
    /// Kept elsewhere: the text says where.
    case elsewhere(String)
  }

  /// What should be reached.
  public struct Target: Hashable, Sendable {
    /// The number.
    public let count: Given<Int>
    /// What kind of promise it is.
    public let promise: Promise
    /// In which unit of time.
    public let per: CalendarPeriod.Unit

    /// A target.
    public init(count: Given<Int>, promise: Promise, per: CalendarPeriod.Unit) {
      self.count = count
      self.promise = promise
      self.per = per
    }
  }

  /// Its name.
  public let name: String
  /// What is counted.
  public let counts: Counts
  /// The target; nil when none is said.
  public let target: Target?
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// An indicator.
  public init(name: String, counts: Counts, target: Target?, basis: Basis, origin: Origin) {
    self.name = name
    self.counts = counts
    self.target = target
    self.basis = basis
    self.origin = origin
  }
}
