import Optimiser

/// The passes when nothing is counted: one label for each day and state.
///
/// The days of work in a row and the class of the last shift decide what may follow, so for each
/// number of days the cheapest way to each shift is found first, over all last classes at once.
extension ScheduleSearch {
  /// So dear that, whatever a schedule earns, it stays above `never`: all weights of a schedule and
  /// its prices on limits together are less than this in size.
  private static let ban: Int32 = 1 << 30

  /// The numbers of one row of `followers`, a multiple of what is passed at once.
  private var followerStride: Int { (shiftCount + 3) & ~3 }

  /// Fills in which shift may follow which class; once for each person.
  private mutating func prepareFollowers(_ shape: PersonShape) {
    let stride = followerStride
    // A row without any ban, one for each class, and one for each number of days of work.
    let rows = 1 + shape.classCount + shape.runs
    followers.makeRoom(for: rows * stride, filledWith: 0)
    followers.fill(from: 0, count: (1 + shape.classCount) * stride, with: 0)
    for last in 0..<shape.classCount {
      for place in 0..<shiftCount where forbids[last * shiftCount + place] {
        followers[(1 + last) * stride + place] = ScheduleSearch.ban
      }
    }
  }

  /// Fills all labels, day by day.
  mutating func sweepUncounted(_ shape: PersonShape) {
    prepareFollowers(shape)
    let size = (toDay - fromDay + 1) * stateCount
    values.makeRoom(for: size, filledWith: ScheduleSearch.never)
    values.fill(from: 0, count: size, with: ScheduleSearch.never)
    values[startState] = weightOutside
    let stride = followerStride
    let firstBest = (1 + shape.classCount) * stride
    for day in fromDay..<toDay {
      let here = (day &- fromDay) &* stateCount
      let there = here &+ stateCount
      let hasWork = optionStart[day] < optionStart[day &+ 1]
      followers.fill(from: firstBest, count: shape.runs &* stride, with: ScheduleSearch.ban)
      for state in 0..<stateCount {
        let value = values[here &+ state]
        if value == ScheduleSearch.never { continue }
        if mayRest[day] {
          let rest = restTarget(of: state, day: day, shape: shape)
          if rest >= 0, value < values[there &+ rest] { values[there &+ rest] = value }
        }
        let work = Int(workTarget[state])
        if work < 0 || !hasWork { continue }
        let run = (work &- shape.daysOff) / shape.classCount
        followers.lower(
          at: firstBest &+ run &* stride,
          to: (Int(stateClass[state]) &+ 1) &* stride,
          plus: opensWeekend(day: day, state: state) ? value &+ weekendPenalty : value,
          count: stride
        )
      }
      if hasWork { passToShifts(day: day, there: there, shape: shape) }
    }
  }

  /// Lowers the labels after a day's shifts.
  @inline(__always)
  private mutating func passToShifts(day: Int, there: Int, shape: PersonShape) {
    let stride = followerStride
    var best = (1 &+ shape.classCount) &* stride
    var target = there &+ shape.daysOff
    for _ in 0..<shape.runs {
      for option in Int(optionStart[day])..<Int(optionStart[day &+ 1]) {
        let value = followers[best &+ Int(optionPlace[option])] &+ optionWeight[option]
        let place = target &+ Int(optionClass[option])
        if value < values[place] { values[place] = value }
      }
      best &+= stride
      target &+= shape.classCount
    }
  }

  /// The cheapest schedule and its cost; nil when there is none.
  func traceUncounted(
    _ shape: PersonShape,
    fixed: ArraySlice<Int16>
  ) -> (cost: Int32, schedule: [Int16])? {
    let last = (toDay - fromDay) * stateCount
    var state = 0
    for other in 0..<stateCount where values[last + other] < values[last + state] { state = other }
    let cost = values[last + state]
    guard cost < ScheduleSearch.never else { return nil }
    var schedule = Array(fixed)
    for day in stride(from: toDay - 1, through: fromDay, by: -1) {
      guard let step = stepBack(to: state, day: day, shape: shape) else {
        assertionFailure("a label without a way to it")
        return nil
      }
      state = step.state
      schedule[day] =
        step.option < 0 ? Roster.off : Int16(shape.shifts[Int(optionPlace[step.option])])
    }
    return (cost, schedule)
  }

  /// A state of the day before, and an option or -1, that make a label.
  private func stepBack(
    to state: Int,
    day: Int,
    shape: PersonShape
  ) -> (state: Int, option: Int)? {
    let here = (day - fromDay) * stateCount
    let value = values[here + stateCount + state]
    for source in 0..<stateCount where values[here + source] != ScheduleSearch.never {
      if state < shape.daysOff {
        if mayRest[day], values[here + source] == value,
          restTarget(of: source, day: day, shape: shape) == state
        {
          return (source, -1)
        }
        continue
      }
      let work = Int(workTarget[source])
      guard work >= 0, state >= work, state < work + shape.classCount else { continue }
      let row = Int(stateClass[source]) * shiftCount
      let more = opensWeekend(day: day, state: source) ? weekendPenalty : 0
      for option in Int(optionStart[day])..<Int(optionStart[day + 1])
      where work + Int(optionClass[option]) == state
        && values[here + source] + more + optionWeight[option] == value
        && (row < 0 || !forbids[row + Int(optionPlace[option])])
      {
        return (source, option)
      }
    }
    return nil
  }
}
