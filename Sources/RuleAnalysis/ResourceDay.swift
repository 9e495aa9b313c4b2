import CivilTime
import Flow
import RuleChecking

/// The work of one day that needs units of one resource, against what they can do that day.
///
/// Work may be cut in pieces and handed from unit to unit, so what does not fit here fits in no
/// order. Places are counted exactly: minutes are scaled by the throughput's numerator.
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

  /// The work that does not fit, as the sums of a smallest cut: these places and minutes of work
  /// have at most this many minutes of units.
  struct Shortage: Hashable, Sendable {
    let places: Int
    let minutes: Int
    /// Minutes of all units together.
    let capacity: Int
    /// How often the budget stands in the capacity: units of the day when it is what binds.
    let budgets: Int

    /// The minutes that stay undone at a throughput; nil beyond what can be counted.
    func short(placesPerHour: Fraction?) -> Fraction? {
      guard let needed = ResourceDay.needed(places, minutes, placesPerHour) else { return nil }
      let (less, overflow) = Int64(capacity).multipliedReportingOverflow(by: needed.denominator)
      let (rest, under) = needed.numerator.subtractingReportingOverflow(less)
      return overflow || under ? nil : Fraction(rest, over: needed.denominator)
    }
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
  func shortage(placesPerHour: Fraction?) -> Shortage? {
    let scale = placesPerHour.map { Int($0.numerator) } ?? 1
    let below = placesPerHour.map { Int($0.denominator) } ?? 1
    // Far beyond any city; larger figures are left alone.
    guard scale > 0, scale <= 1_000_000_000, below <= 10_000, units >= 0, units <= 10_000 else {
      return nil
    }
    let marks = Set(works.flatMap { $0.windows.flatMap { [$0.lowerBound, $0.upperBound] } })
      .sorted()
    let segments = zip(marks, marks.dropFirst()).map { $0..<$1 }
    let first = 1 + works.count
    let day = first + segments.count
    var network = FlowNetwork(nodes: day + 2)
    var asked = 0
    let unbounded = Int.max / 4
    for (index, work) in works.enumerated() {
      guard work.places <= 100_000_000, work.minutes <= 100_000_000 else { return nil }
      let amount = work.places * 60 * below + work.minutes * scale
      guard amount < unbounded / max(1, works.count) else { return nil }
      asked += amount
      network.addArc(from: 0, to: 1 + index, capacity: amount)
      for (offset, segment) in segments.enumerated()
      where work.windows.contains(where: { $0.contains(segment.lowerBound) }) {
        network.addArc(from: 1 + index, to: first + offset, capacity: unbounded)
      }
    }
    for (offset, segment) in segments.enumerated() {
      network.addArc(from: first + offset, to: day, capacity: units * segment.count * scale)
    }
    let allowed = budget.map { units * min($0, 10_000) * scale } ?? unbounded
    network.addArc(from: day, to: day + 1, capacity: allowed)
    guard network.run(from: 0, to: day + 1) < asked else { return nil }
    let side = network.sourceSide(from: 0)
    let inCut = works.indices.filter { side[1 + $0] }
    let open = segments.indices.filter { side[first + $0] }
    let bindsBudget = side[day]
    return Shortage(
      places: inCut.reduce(0) { $0 + works[$1].places },
      minutes: inCut.reduce(0) { $0 + works[$1].minutes },
      capacity: bindsBudget
        ? units * (budget ?? 0) : units * open.reduce(0) { $0 + segments[$1].count },
      budgets: bindsBudget ? units : 0
    )
  }

  /// The least throughput at which everything may fit; nil when none is enough.
  ///
  /// Each step solves the sum of the cut that is left, so the value is exact.
  func enoughPlacesPerHour(from start: Fraction) -> Fraction? {
    var rate = start
    for _ in 0..<64 {
      guard let cut = shortage(placesPerHour: rate) else { return rate }
      guard cut.capacity > cut.minutes, cut.places > 0,
        let next = Fraction(Int64(cut.places) * 60, over: Int64(cut.capacity - cut.minutes)),
        next > rate
      else { return nil }
      rate = next
    }
    return nil
  }

  /// The least budget of a unit, in minutes, at which everything may fit; nil when none is enough.
  func enoughBudget(placesPerHour: Fraction?) -> Fraction? {
    var day = self
    var enough = Fraction(budget ?? 0)
    for _ in 0..<64 {
      guard let cut = day.shortage(placesPerHour: placesPerHour) else { return enough }
      guard cut.budgets > 0,
        let needed = ResourceDay.needed(cut.places, cut.minutes, placesPerHour),
        let each = Fraction(needed.numerator, over: needed.denominator * Int64(cut.budgets)),
        each.roundedUp > Int64(day.budget ?? 0)
      else { return nil }
      enough = each
      day.budget = Int(each.roundedUp)
    }
    return nil
  }

  /// The least number of units at which everything may fit, up to ten; nil when more are needed.
  func enoughUnits(placesPerHour: Fraction?) -> Int? {
    (units...10).first { count in
      var day = self
      day.units = count
      return day.shortage(placesPerHour: placesPerHour) == nil
    }
  }
}
