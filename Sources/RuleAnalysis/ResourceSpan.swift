import CivilTime
import Flow
import RuleChecking

/// The work of some days that needs units of one resource, against what they can do in those days.
///
/// Work may be cut in pieces and handed from unit to unit and from day to day, so what does not fit
/// here fits in no order. Places are counted exactly: minutes are scaled by the throughput's
/// numerator. Hours of one day that run into the next count for both, so that what is called short
/// is at least as short as that.
struct ResourceSpan: Hashable, Sendable {
  /// Work that may be done in the same stretches, as minutes from the start of each day.
  struct Work: Hashable, Sendable {
    /// For each of the days; none where it may not be done.
    var windows: [[Range<Int>]]
    var places: Int
    var minutes: Int
  }

  /// What there is on one day.
  struct Supply: Hashable, Sendable {
    var units: Int
    /// Minutes a unit may be used; nil is unlimited.
    var budget: Int?
  }

  var works: [Work]
  var days: [Supply]

  /// The work that does not fit, as the sums of a smallest cut: these places and minutes of work
  /// have at most this many minutes of units.
  struct Shortage: Hashable, Sendable {
    let places: Int
    let minutes: Int
    /// Minutes of all units together.
    let capacity: Int
    /// How often a budget stands in the capacity: the units of the days on which it is what binds.
    let budgets: Int
    /// The minutes of the days on which the hours bind and not the budget.
    let byHours: Int
    /// The numbers of the works that do not fit together.
    let works: [Int]
    /// The numbers of the days that have something for them.
    let days: [Int]

    /// The minutes that stay undone at a throughput; nil beyond what can be counted.
    func short(placesPerHour: Fraction?) -> Fraction? {
      guard let needed = ResourceDay.needed(places, minutes, placesPerHour) else { return nil }
      return needed.minus(Fraction(capacity))
    }
  }

  /// What cannot be done at a throughput; nil when a lawful division may exist.
  func shortage(placesPerHour: Fraction?) -> Shortage? {
    let scale = placesPerHour.map { Int($0.numerator) } ?? 1
    let below = placesPerHour.map { Int($0.denominator) } ?? 1
    // Far beyond any city; larger figures are left alone.
    guard scale > 0, scale <= 1_000_000_000, below <= 10_000,
      days.allSatisfy({ $0.units >= 0 && $0.units <= 10_000 })
    else { return nil }
    let stretches = days.indices.map { stretchesOfDay($0) }
    let segments: [(day: Int, minutes: Range<Int>)] = days.indices.flatMap { day in
      stretches[day].map { (day: day, minutes: $0) }
    }
    let firstSegment = 1 + works.count
    let firstDay = firstSegment + segments.count
    let sink = firstDay + days.count
    var network = FlowNetwork(nodes: sink + 1)
    var asked = 0
    let unbounded = Int.max / 4
    for (index, work) in works.enumerated() {
      guard work.places <= 100_000_000, work.minutes <= 100_000_000 else { return nil }
      let amount = work.places * 60 * below + work.minutes * scale
      guard amount < unbounded / max(1, works.count) else { return nil }
      asked += amount
      network.addArc(from: 0, to: 1 + index, capacity: amount)
      var next = firstSegment
      for day in days.indices {
        for stretch in stretches[day] {
          if work.windows[day].contains(where: { $0.contains(stretch.lowerBound) }) {
            network.addArc(from: 1 + index, to: next, capacity: unbounded)
          }
          next += 1
        }
      }
    }
    for (offset, segment) in segments.enumerated() {
      let room = days[segment.day].units * segment.minutes.count * scale
      network.addArc(from: firstSegment + offset, to: firstDay + segment.day, capacity: room)
    }
    for (number, day) in days.enumerated() {
      let allowed = day.budget.map { day.units * min($0, 10_000) * scale } ?? unbounded
      network.addArc(from: firstDay + number, to: sink, capacity: allowed)
    }
    guard network.run(from: 0, to: sink) < asked else { return nil }
    let side = network.sourceSide(from: 0)
    let inCut = works.indices.filter { side[1 + $0] }
    let open = segments.indices.filter { side[firstSegment + $0] }
    let byBudget = days.indices.filter { side[firstDay + $0] }
    let byHours = open.filter { !side[firstDay + segments[$0].day] }
      .reduce(0) { $0 + days[segments[$1].day].units * segments[$1].minutes.count }
    let within = byBudget.reduce(0) { $0 + days[$1].units * (days[$1].budget ?? 0) }
    return Shortage(
      places: inCut.reduce(0) { $0 + works[$1].places },
      minutes: inCut.reduce(0) { $0 + works[$1].minutes },
      capacity: byHours + within,
      budgets: byBudget.reduce(0) { $0 + days[$1].units },
      byHours: byHours,
      works: inCut,
      days: Set(byBudget + open.map { segments[$0].day }).sorted()
    )
  }

  /// The stretches of a day in which the same works may be done.
  private func stretchesOfDay(_ day: Int) -> [Range<Int>] {
    var found: Set<Int> = []
    for work in works {
      for window in work.windows[day] { found.formUnion([window.lowerBound, window.upperBound]) }
    }
    let marks = found.sorted()
    return zip(marks, marks.dropFirst()).map { $0..<$1 }
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

  /// The least budget of a unit and day, in minutes, at which everything may fit, when all days have
  /// the same; nil when they do not, or when none is enough.
  func enoughBudget(placesPerHour: Fraction?) -> Fraction? {
    guard let first = days.first, days.allSatisfy({ $0.budget == first.budget }) else { return nil }
    var span = self
    var (whole, enough) = (first.budget ?? 0, Fraction(first.budget ?? 0))
    for _ in 0..<64 {
      guard let cut = span.shortage(placesPerHour: placesPerHour) else { return enough }
      guard cut.budgets > 0,
        let needed = ResourceDay.needed(cut.places, cut.minutes, placesPerHour)?
          .minus(Fraction(cut.byHours)),
        let each = Fraction(needed.numerator, over: needed.denominator * Int64(cut.budgets)),
        each.roundedUp > Int64(whole)
      else { return nil }
      (whole, enough) = (Int(each.roundedUp), each)
      for day in span.days.indices { span.days[day].budget = whole }
    }
    return nil
  }

  /// The least number of units a day at which everything may fit, up to ten; nil when more are
  /// needed.
  func enoughUnits(placesPerHour: Fraction?) -> Int? {
    let most = days.map(\.units).max() ?? 0
    guard most <= 10 else { return nil }
    return (most...10).first { count in
      var span = self
      for day in span.days.indices { span.days[day].units = count }
      return span.shortage(placesPerHour: placesPerHour) == nil
    }
  }
}

extension Fraction {
  /// The difference; nil beyond what can be counted.
  func minus(_ other: Fraction) -> Fraction? {
    let (left, one) = numerator.multipliedReportingOverflow(by: other.denominator)
    let (right, two) = other.numerator.multipliedReportingOverflow(by: denominator)
    let (rest, three) = left.subtractingReportingOverflow(right)
    let (below, four) = denominator.multipliedReportingOverflow(by: other.denominator)
    return one || two || three || four ? nil : Fraction(rest, over: below)
  }

  /// The sum; nil beyond what can be counted.
  func plus(_ other: Fraction) -> Fraction? {
    guard other.numerator != .min, let less = Fraction(-other.numerator, over: other.denominator)
    else { return nil }
    return minus(less)
  }
}
