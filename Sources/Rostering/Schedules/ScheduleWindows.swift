import Optimiser

/// Which minutes are worth keeping in each state of each day.
extension ScheduleSearch {
  private static let far: Int32 = 1 << 28
  /// About so many labels are kept near the line, twice: enough room to choose, and soon searched.
  private static let narrowLabels = 500_000

  /// Whether a day off may follow a state on a day.
  ///
  /// A run that began on the first day, with nothing known before it, may be as short as it likes:
  /// it is the one whose length is the number of days so far.
  @inline(__always)
  func restTarget(of state: Int, day: Int, shape: PersonShape) -> Int {
    let target = Int(restTarget[state])
    guard target < 0, shape.startsOpen, state >= shape.daysOff else { return target }
    return (state - shape.daysOff) / shape.classCount + 1 == day ? 0 : -1
  }

  /// How many labels there are to lay out.
  enum Layout {
    case fits
    /// No schedule is lawful.
    case impossible
    case tooLarge
  }

  /// Lays out the labels.
  ///
  /// With `narrow`, minutes stay near the line from none to what is asked, so
  /// near that the labels fit; what is found is lawful, but perhaps not the cheapest.
  mutating func layOut(_ shape: PersonShape, narrow: Bool = false) -> Layout {
    lookBack(shape)
    lookAhead(shape)
    let fewest = countsMinutes ? shape.fewest - unitsOutside : 0
    let most = countsMinutes ? shape.most - unitsOutside : 0
    let aim = Int64(fewest) + Int64(most)
    let room =
      min(mostLabels / 2, ScheduleSearch.narrowLabels)
      / max(1, (toDay - fromDay + 1) * stateCount * rowSize)
    let reach = Int32(max(room, 2 * Int(shape.lengths.max() ?? 1)))
    var next = 0
    for layer in fromDay...toDay {
      var any = false
      let middle = Int32(aim * Int64(layer - fromDay) / Int64(2 * max(1, toDay - fromDay)))
      for state in 0..<stateCount {
        let place = layer * stateCount + state
        rowCount[place] = 0
        guard mostBefore[place] >= 0, mostAfter[place] >= 0 else { continue }
        var low = max(fewestBefore[place], fewest - mostAfter[place])
        var high = min(mostBefore[place], most - fewestAfter[place])
        if narrow {
          low = max(low, middle - reach)
          high = min(high, middle + reach)
        }
        guard low <= high else { continue }
        any = true
        firstRow[place] = low
        rowCount[place] = high - low + 1
        blockStart[place] = Int32(clamping: next)
        next += Int(high - low + 1) * rowSize
      }
      if !any { return .impossible }
    }
    if next > mostLabels, !narrow || next > 8 * mostLabels {
      return .tooLarge
    }
    labels += Int64(next)
    values.makeRoom(for: next, filledWith: ScheduleSearch.never)
    values.fill(from: 0, count: next, with: ScheduleSearch.never)
    return .fits
  }

  /// The fewest and the most minutes on the way to each state.
  private mutating func lookBack(_ shape: PersonShape) {
    let first = fromDay * stateCount
    let all = (toDay - fromDay + 1) * stateCount
    fewestBefore.fill(from: first, count: all, with: ScheduleSearch.far)
    mostBefore.fill(from: first, count: all, with: -1)
    fewestBefore[first + startState] = 0
    mostBefore[first + startState] = 0
    for day in fromDay..<toDay {
      let here = day * stateCount
      let there = here + stateCount
      for state in 0..<stateCount where mostBefore[here + state] >= 0 {
        let few = fewestBefore[here + state]
        let many = mostBefore[here + state]
        let rest = mayRest[day] ? restTarget(of: state, day: day, shape: shape) : -1
        if rest >= 0 {
          fewestBefore[there + rest] = min(fewestBefore[there + rest], few)
          mostBefore[there + rest] = max(mostBefore[there + rest], many)
        }
        let work = Int(workTarget[state])
        guard work >= 0 else { continue }
        let row = Int(stateClass[state]) * shiftCount
        for option in Int(optionStart[day])..<Int(optionStart[day + 1]) {
          if row >= 0, forbids[row + Int(optionPlace[option])] { continue }
          let target = there + work + Int(optionClass[option])
          let length = optionLength[option]
          fewestBefore[target] = min(fewestBefore[target], few + length)
          mostBefore[target] = max(mostBefore[target], many + length)
        }
      }
    }
  }

  /// The fewest and the most minutes from each state to the end.
  private mutating func lookAhead(_ shape: PersonShape) {
    let first = fromDay * stateCount
    let all = (toDay - fromDay + 1) * stateCount
    fewestAfter.fill(from: first, count: all, with: ScheduleSearch.far)
    mostAfter.fill(from: first, count: all, with: -1)
    fewestAfter.fill(from: toDay * stateCount, count: stateCount, with: 0)
    mostAfter.fill(from: toDay * stateCount, count: stateCount, with: 0)
    for day in stride(from: toDay - 1, through: fromDay, by: -1) {
      let here = day * stateCount
      let there = here + stateCount
      for state in 0..<stateCount where mostBefore[here + state] >= 0 {
        var few = ScheduleSearch.far
        var many: Int32 = -1
        let rest = mayRest[day] ? restTarget(of: state, day: day, shape: shape) : -1
        if rest >= 0, mostAfter[there + rest] >= 0 {
          few = fewestAfter[there + rest]
          many = mostAfter[there + rest]
        }
        let work = Int(workTarget[state])
        if work >= 0 {
          let row = Int(stateClass[state]) * shiftCount
          for option in Int(optionStart[day])..<Int(optionStart[day + 1]) {
            if row >= 0, forbids[row + Int(optionPlace[option])] { continue }
            let target = there + work + Int(optionClass[option])
            guard mostAfter[target] >= 0 else { continue }
            few = min(few, fewestAfter[target] + optionLength[option])
            many = max(many, mostAfter[target] + optionLength[option])
          }
        }
        fewestAfter[here + state] = few
        mostAfter[here + state] = many
      }
    }
  }
}
