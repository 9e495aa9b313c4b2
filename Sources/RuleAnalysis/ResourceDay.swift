import RuleChecking

/// The work of one day that needs units of one resource, against what they can do that day: a span
/// of one day.
struct ResourceDay: Hashable, Sendable {
  /// Work that may be done in the same stretches, as minutes from the day's start.
  struct Work: Hashable, Sendable {
    var windows: [Range<Int>]
    var places: Int
    var minutes: Int
  }

  var works: [Work]
  var units: Int
  /// Minutes a unit may be used; nil is unlimited.
  var budget: Int?

  /// The day as a span.
  private var span: ResourceSpan {
    ResourceSpan(
      works: works.map {
        ResourceSpan.Work(windows: [$0.windows], places: $0.places, minutes: $0.minutes)
      },
      days: [ResourceSpan.Supply(units: units, budget: budget)]
    )
  }

  /// Minutes that places and minutes of work take together.
  static func needed(_ places: Int, _ minutes: Int, _ placesPerHour: Fraction?) -> Fraction? {
    guard places > 0 else { return Fraction(minutes) }
    guard let rate = placesPerHour, rate.numerator > 0 else { return nil }
    let (scaled, overflow) = Int64(places).multipliedReportingOverflow(by: 60)
    let (above, over) = scaled.multipliedReportingOverflow(by: rate.denominator)
    let (more, up) = Int64(minutes).multipliedReportingOverflow(by: rate.numerator)
    let (sum, beyond) = above.addingReportingOverflow(more)
    guard !overflow, !over, !up, !beyond else { return nil }
    return Fraction(sum, over: rate.numerator)
  }

  /// What cannot be done that day at a throughput; nil when a lawful division may exist.
  func shortage(placesPerHour: Fraction?) -> ResourceSpan.Shortage? {
    span.shortage(placesPerHour: placesPerHour)
  }

  /// The least throughput at which everything may fit; nil when none is enough.
  func enoughPlacesPerHour(from start: Fraction) -> Fraction? {
    span.enoughPlacesPerHour(from: start)
  }

  /// The least budget of a unit, in minutes, at which everything may fit; nil when none is enough.
  func enoughBudget(placesPerHour: Fraction?) -> Fraction? {
    span.enoughBudget(placesPerHour: placesPerHour)
  }

  /// The least number of units at which everything may fit, up to ten; nil when more are needed.
  func enoughUnits(placesPerHour: Fraction?) -> Int? {
    span.enoughUnits(placesPerHour: placesPerHour)
  }
}
