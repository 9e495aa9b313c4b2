/// A resource of which units can be used once at a time: a scan car, a bodycam.
public struct Resource: Hashable, Sendable {
  /// Minutes a unit may be used on certain days.
  public struct Budget: Hashable, Sendable {
    /// Minutes a day.
    public let minutes: Given<Int>
    /// On which days.
    public let days: DaySet

    /// A budget.
    public init(minutes: Given<Int>, days: DaySet) {
      self.minutes = minutes
      self.days = days
    }
  }

  /// Its name.
  public let name: String
  /// Units when the register `resources.csv` has no row for it.
  public let count: Int
  /// Places an hour; nil when it does not work by throughput.
  public let handles: Given<Fraction>?
  /// What a unit may be used; the most specific day form holds, and none is unlimited.
  public let available: [Budget]
  /// When a unit may be used.
  public let windows: Windows
  /// What it rests on.
  public let basis: Basis
  /// Where it is declared.
  public let origin: Origin

  /// A resource.
  public init(
    name: String,
    count: Int,
    handles: Given<Fraction>?,
    available: [Budget],
    windows: Windows,
    basis: Basis,
    origin: Origin
  ) {
    self.name = name
    self.count = count
    self.handles = handles
    self.available = available
    self.windows = windows
    self.basis = basis
    self.origin = origin
  }
}
