public import CivilTime
public import RuleChecking

/// What one object owes in one period, and when each of it may be done.
public struct Share {
  /// A frequency on the days of the period on which it counts for the object.
  public struct Piece {
    /// The days.
    public let days: DaySpan
    /// The frequency.
    public let frequency: Frequency

    /// A frequency on some days.
    public init(days: DaySpan, frequency: Frequency) {
      self.days = days
      self.frequency = frequency
    }
  }

  /// The number owed.
  public private(set) var total: Int
  /// The first and last day on which any of it may be done.
  public let hull: DaySpan?
  /// In order of day.
  private let pieces: [Piece]

  /// The piece that counts last: it gives promise and origin.
  var last: Piece? { pieces.last }

  /// `isWhole` says that the object is there throughout the period.
  public init(
    period: DaySpan,
    pieces: [Piece],
    inForce: [DaySpan],
    transition: Transition?,
    isWhole: Bool
  ) {
    self.pieces = pieces.filter { $0.frequency.count.value > 0 }
      .sorted { ($0.days.first, $0.days.last) < ($1.days.first, $1.days.last) }
    let days = self.pieces.flatMap { piece in inForce.compactMap { $0.intersection(piece.days) } }
    guard let first = days.map(\.first).min(), let last = days.map(\.last).max() else {
      total = 0
      hull = nil
      return
    }
    let hull = DaySpan(first, last)
    self.hull = hull
    let sum = pieces.reduce(0) { $0 + min($1.frequency.count.value, 1_000_000) * $1.days.count }
    var rounded = Share.round(sum, period.count, transition)
    if isWhole, sum > 0, transition?.reading != .proRata { rounded = max(1, rounded) }
    total = rounded
    // A part of a period holds no more than its spacing allows.
    if hull != period {
      while total > 1, earliest(total) > hull.last { total -= 1 }
    }
  }

  /// The first day the k-th of the period may be done, seen from the period alone.
  public func earliest(_ number: Int) -> Day {
    guard let hull else { return DaySpan.farDay }
    guard number > 1 else { return hull.first }
    if let spacing = commonSpacing { return Share.times(spacing, number - 1).after(hull.first) }
    return (1..<number).reduce(hull.first) { day, _ in earliest(after: day) }
  }

  /// The last day the k-th of the period may be done so that the later ones still fit.
  func due(_ number: Int) -> Day {
    guard let hull else { return DaySpan.farDay }
    guard number < total else { return hull.last }
    if let spacing = commonSpacing { return Share.times(spacing, total - number).before(hull.last) }
    return (number..<total).reduce(hull.last) { day, _ in
      spacing(on: day)?.before(day) ?? day
    }
  }

  /// The first day that keeps the spacing after a check; the version of the later day decides.
  public func earliest(after check: Day) -> Day {
    for piece in pieces {
      let day = max(piece.days.first, piece.frequency.spacing?.after(check) ?? check)
      if day <= piece.days.last { return day }
    }
    return pieces.last?.frequency.spacing?.after(check) ?? check
  }

  /// Whether any of it asks for time between checks.
  var hasSpacing: Bool { pieces.contains { $0.frequency.spacing != nil } }

  /// The spacing when all pieces have the same one.
  private var commonSpacing: CalendarPeriod? {
    guard let first = pieces.first?.frequency.spacing,
      pieces.allSatisfy({ $0.frequency.spacing == first })
    else { return nil }
    return first
  }

  private func spacing(on day: Day) -> CalendarPeriod? {
    (pieces.last { $0.days.first <= day } ?? pieces.first)?.frequency.spacing
  }

  private static func times(_ period: CalendarPeriod, _ number: Int) -> CalendarPeriod {
    CalendarPeriod(count: period.count * number, unit: period.unit)
  }

  private static func round(_ sum: Int, _ days: Int, _ transition: Transition?) -> Int {
    switch transition?.rounding ?? .halfUp {
    case .up: (sum + days - 1) / days
    case .down: sum / days
    case .halfUp: (2 * sum + days) / (2 * days)
    }
  }
}
