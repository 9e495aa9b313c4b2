import Optimiser

/// The passes over the labels, and the way back from the cheapest one.
extension ScheduleSearch {
  /// Lowers one state's labels to those of another plus an option's weight.
  @inline(__always)
  private mutating func pass(
    from source: Int,
    to target: Int,
    length: Int32,
    step: Int,
    weight: Int32
  ) {
    let rows = rowCount[target]
    if rows == 0 { return }
    let shift = firstRow[target] &- firstRow[source] &- length
    // Rows of the source from `skip` on fall on rows of the target from `skip - shift` on.
    let skip = max(0, shift)
    let common = min(rowCount[source] &- skip, rows &- (skip &- shift))
    if common <= 0 { return }
    let from = Int(blockStart[source]) &+ Int(skip) &* rowSize
    let into = Int(blockStart[target]) &+ Int(skip &- shift) &* rowSize &+ step
    values.lower(at: into, to: from, plus: weight, count: Int(common) &* rowSize &- step)
  }

  /// Fills all labels, day by day.
  mutating func sweep(_ shape: PersonShape) {
    values[Int(blockStart[fromDay &* stateCount &+ startState])] = weightOutside
    for day in fromDay..<toDay {
      let here = day &* stateCount
      let there = here &+ stateCount
      let first = Int(optionStart[day])
      let last = Int(optionStart[day &+ 1])
      for state in 0..<stateCount where rowCount[here &+ state] > 0 {
        if mayRest[day] {
          let rest = restTarget(of: state, day: day, shape: shape)
          if rest >= 0 {
            pass(from: here &+ state, to: there &+ rest, length: 0, step: 0, weight: 0)
          }
        }
        let work = Int(workTarget[state])
        if work < 0 { continue }
        let row = Int(stateClass[state]) &* shiftCount
        let opens = opensWeekend(day: day, state: state)
        let weekend = opens ? weekendStep : 0
        let more = opens ? weekendPenalty : 0
        var option = first
        while option < last {
          if row < 0 || !forbids[row &+ Int(optionPlace[option])] {
            pass(
              from: here &+ state,
              to: there &+ work &+ Int(optionClass[option]),
              length: optionLength[option],
              step: Int(optionStep[option]) &+ weekend,
              weight: optionWeight[option] &+ more
            )
          }
          option &+= 1
        }
      }
      if padCount > 0 { clearPads(there, shape) }
    }
  }

  /// Whether work on a day is work in one more weekend.
  @inline(__always)
  func opensWeekend(day: Int, state: Int) -> Bool {
    switch weekendKind[day] {
    case 1: true
    // The second day counts when the first one was off.
    case 2: stateClass[state] < 0
    default: false
    }
  }

  private mutating func clearPads(_ there: Int, _ shape: PersonShape) {
    for state in shape.daysOff..<stateCount where rowCount[there &+ state] > 0 {
      var row = Int(blockStart[there &+ state])
      for _ in 0..<Int(rowCount[there &+ state]) {
        for pad in 0..<padCount { values[row &+ Int(pads[pad])] = ScheduleSearch.never }
        row &+= rowSize
      }
    }
  }

  /// The cheapest label of the last day: its state and place; nil when there is none.
  private func cheapest() -> (state: Int, place: Int)? {
    var best = ScheduleSearch.never / 2
    var found: (state: Int, place: Int)?
    let layer = toDay * stateCount
    for state in 0..<stateCount {
      let start = Int(blockStart[layer + state])
      for place in 0..<Int(rowCount[layer + state]) * rowSize where values[start + place] < best {
        best = values[start + place]
        found = (state, place)
      }
    }
    return found
  }

  /// The cheapest schedule and its cost; nil when none is lawful.
  func trace(
    _ shape: PersonShape,
    fixed: ArraySlice<Int16>
  ) -> (cost: Int32, schedule: [Int16])? {
    guard var (state, place) = cheapest() else { return nil }
    let cost = values[Int(blockStart[toDay * stateCount + state]) + place]
    var schedule = Array(fixed)
    for day in stride(from: toDay - 1, through: fromDay, by: -1) {
      guard let step = stepInto(state: state, place: place, day: day, shape: shape) else {
        assertionFailure("a label without a way to it")
        return nil
      }
      (state, place) = (step.state, step.place)
      schedule[day] =
        step.option < 0 ? Roster.off : Int16(shape.shifts[Int(optionPlace[step.option])])
    }
    return (cost, schedule)
  }

  /// A label of the day before, and an option or -1, that make a label.
  private func stepInto(
    state: Int,
    place: Int,
    day: Int,
    shape: PersonShape
  ) -> (state: Int, place: Int, option: Int)? {
    let target = (day + 1) * stateCount + state
    let value = values[Int(blockStart[target]) + place]
    let row = Int(firstRow[target]) + place / rowSize
    let column = place % rowSize
    func label(_ source: Int, row: Int, column: Int) -> Int? {
      let at = day * stateCount + source
      let inside = row - Int(firstRow[at])
      guard inside >= 0, inside < Int(rowCount[at]), column >= 0 else { return nil }
      return inside * rowSize + column
    }
    for source in 0..<stateCount where rowCount[day * stateCount + source] > 0 {
      let start = Int(blockStart[day * stateCount + source])
      if mayRest[day], restTarget(of: source, day: day, shape: shape) == state,
        let found = label(source, row: row, column: column), values[start + found] == value
      {
        return (source, found, -1)
      }
      let work = Int(workTarget[source])
      guard work >= 0, state >= work, state < work + shape.classCount else { continue }
      let forbidRow = Int(stateClass[source]) * shiftCount
      for option in Int(optionStart[day])..<Int(optionStart[day + 1])
      where work + Int(optionClass[option]) == state {
        if forbidRow >= 0, forbids[forbidRow + Int(optionPlace[option])] { continue }
        let opens = opensWeekend(day: day, state: source)
        let step = Int(optionStep[option]) + (opens ? weekendStep : 0)
        let weight = optionWeight[option] + (opens ? weekendPenalty : 0)
        if let found = label(
          source,
          row: row - Int(optionLength[option]),
          column: column - step
        ), values[start + found] + weight == value {
          return (source, found, option)
        }
      }
    }
    return nil
  }
}
