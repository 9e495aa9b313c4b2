import Optimiser

/// Prices on one person's limits, for a search that does not count them.
struct LimitPenalties: Hashable, Sendable {
  /// Of one shift of each type, by its place in the person's shape; never negative.
  var shifts: [Int32]
  /// Of one weekend with work; never negative.
  var weekend: Int32 = 0
  /// Of one unit of minutes: positive where the most holds it back, negative where the fewest asks
  /// for more.
  var unit: Int32 = 0
  /// Whether minutes are counted exactly; `unit` then is 0.
  var countsMinutes: Bool

  /// No price on any limit.
  init(_ shape: PersonShape, countsMinutes: Bool) {
    shifts = [Int32](repeating: 0, count: shape.shifts.count)
    self.countsMinutes = countsMinutes
  }
}

/// The cheapest schedule under prices on limits; it may break them.
struct RelaxedAnswer: Sendable {
  /// A lower bound on the cost of every lawful schedule; without the person's fixed cost.
  let bound: Int64
  /// A schedule that keeps the rules on what may follow what.
  let schedule: [Int16]
}

extension ScheduleSearch {
  /// The cheapest schedule when limits have prices; nil when no schedule is lawful, or even that takes
  /// too many labels.
  ///
  /// A lawful schedule pays at most what the prices bring in when each limit is just reached, so the
  /// cost with prices, less that, is a lower bound for any prices.
  mutating func relaxed(
    _ question: ScheduleQuestion,
    under penalties: LimitPenalties
  ) -> RelaxedAnswer? {
    let shape = shapes[question.person]
    for (place, penalty) in penalties.shifts.enumerated() { shiftPenalty[place] = penalty }
    weekendPenalty = penalties.weekend
    unitPenalty = penalties.unit
    countsMinutes = penalties.countsMinutes
    defer { clearPenalties(shape) }
    searches += 1
    guard prepare(question, counting: CountedLimits()) else { return nil }
    var found: (cost: Int32, schedule: [Int16])?
    if countsMinutes {
      guard layOut(shape) == .fits else { return nil }
      sweep(shape)
      found = trace(shape, fixed: question.fixed)
    } else {
      labels += Int64(toDay - fromDay + 1) * Int64(stateCount)
      sweepUncounted(shape)
      found = traceUncounted(shape, fixed: question.fixed)
    }
    guard let (cost, schedule) = found else { return nil }
    let limit = unitPenalty > 0 ? shape.most : shape.fewest
    let units = Int64(unitPenalty) * Int64(limit - unitsOutside)
    return RelaxedAnswer(
      bound: Int64(cost) - collected(shape.shifts.count) - units,
      schedule: schedule
    )
  }
}
