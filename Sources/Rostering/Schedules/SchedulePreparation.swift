import Optimiser

extension ScheduleSearch {
  /// Fills in what is possible on each day; false when the decided days alone break a limit.
  mutating func prepare(_ question: ScheduleQuestion, counting counted: CountedLimits) -> Bool {
    let shape = shapes[question.person]
    stateCount = shape.stateCount
    shiftCount = shape.shifts.count
    prepareStates(shape)
    guard let mayAddWeekend = prepareLimits(question, shape: shape, counting: counted),
      findStretch(question, shape: shape)
    else { return false }
    prepareOptions(question, shape: shape, mayAddWeekend: mayAddWeekend)
    return true
  }

  private mutating func prepareStates(_ shape: PersonShape) {
    for index in shape.forbids.indices { forbids[index] = shape.forbids[index] }
    for state in 0..<shape.daysOff {
      stateClass[state] = -1
      restTarget[state] = Int32(min(state + 1, shape.daysOff - 1))
      workTarget[state] = state == shape.daysOff - 1 ? Int32(shape.daysOff) : -1
    }
    for run in 0..<shape.runs {
      let next =
        shape.runsGoOn ? min(run + 1, shape.runs - 1) : run + 1 < shape.longestRun ? run + 1 : -1
      for place in 0..<shape.classCount {
        let state = shape.daysOff + run * shape.classCount + place
        stateClass[state] = Int32(place)
        restTarget[state] = run + 1 >= shape.shortestRun ? 0 : -1
        workTarget[state] = next < 0 ? -1 : Int32(shape.daysOff + next * shape.classCount)
      }
    }
  }

  /// Fills in what is left of each limit after the decided days: whether more weekends are allowed,
  /// or nil when the decided days break a limit.
  private mutating func prepareLimits(
    _ question: ScheduleQuestion,
    shape: PersonShape,
    counting counted: CountedLimits
  ) -> Bool? {
    let law = problem.people[question.person].law
    let fixed = question.fixed
    var openDays = 0
    decidedCount.fill(from: 0, count: problem.shiftCount, with: 0)
    for decided in fixed {
      if decided == Fixed.open { openDays += 1 }
      if decided >= 0 { decidedCount[Int(decided)] += 1 }
    }
    rowSize = 1
    limitSizes.removeAll(keepingCapacity: true)
    for (place, shift) in shape.shifts.enumerated() {
      let most = Int(law.mostOfType[shift])
      shiftsLeft[place] = -1
      mayAdd[place] = true
      limitStep[place] = 0
      guard most < dayCount else { continue }
      let left = most - Int(decidedCount[shift])
      if left < 0 { return nil }
      shiftsLeft[place] = Int32(left)
      mayAdd[place] = left > 0
      if left > 0, left < openDays, counted.shifts.contains(shift) {
        limitSizes.append(left + 2)
        limitStep[place] = Int32(rowSize)
        rowSize *= left + 2
      }
    }
    let weekends = openWeekends(fixed)
    let left = Int(law.mostWeekends) - weekends.decided
    if left < 0 { return nil }
    weekendsLeft = Int32(clamping: left)
    weekendStep = 0
    if left > 0, left < weekends.open, counted.weekends {
      weekendStep = rowSize
      rowSize *= left + 2
    }
    listPads(weekends: weekendStep > 0 ? left + 2 : 1)
    return left > 0
  }

  /// Marks the days that would open a weekend, and counts those weekends and the ones that hold
  /// decided work.
  private mutating func openWeekends(_ fixed: ArraySlice<Int16>) -> (decided: Int, open: Int) {
    var decided = 0
    var open = 0
    mayOpenWeekend.fill(from: 0, count: dayCount, with: false)
    for day in 0..<dayCount where problem.isWeekend[day] && !problem.isSecondWeekendDay[day] {
      let hasSecond = day + 1 < dayCount && problem.isSecondWeekendDay[day + 1]
      let first = fixed[fixed.startIndex + day]
      let second = hasSecond ? fixed[fixed.startIndex + day + 1] : Roster.off
      if first >= 0 || second >= 0 {
        decided += 1
      } else if first == Fixed.open || second == Fixed.open {
        open += 1
        mayOpenWeekend[day] = true
        if hasSecond { mayOpenWeekend[day + 1] = true }
      }
    }
    return (decided, open)
  }

  private mutating func listPads(weekends: Int) {
    padCount = 0
    guard rowSize > 1 else { return }
    pads.makeRoom(for: rowSize, filledWith: 0)
    for place in 0..<rowSize {
      var rest = place
      var isPad = false
      for size in limitSizes {
        isPad = isPad || rest % size == size - 1
        rest /= size
      }
      if weekends > 1 { isPad = isPad || rest == weekends - 1 }
      if isPad {
        pads[padCount] = Int32(place)
        padCount += 1
      }
    }
  }

  private mutating func prepareOptions(
    _ question: ScheduleQuestion,
    shape: PersonShape,
    mayAddWeekend: Bool
  ) {
    let person = problem.people[question.person]
    var next = 0
    for day in fromDay..<toDay {
      let decided = question.fixed[question.fixed.startIndex + day]
      optionStart[day] = Int32(next)
      mayRest[day] = decided == Fixed.open || decided == Roster.off
      weekendKind[day] = 0
      if mayOpenWeekend[day], weekendStep > 0 || weekendPenalty > 0 {
        weekendKind[day] = problem.isSecondWeekendDay[day] ? 2 : 1
      }
      if decided == Roster.off || mayOpenWeekend[day] && !mayAddWeekend { continue }
      for (place, shift) in shape.shifts.enumerated() {
        guard decided == Fixed.open ? mayAdd[place] : decided == Int16(shift) else {
          continue
        }
        let slot = day * problem.shiftCount + shift
        guard person.mayWork[slot] else { continue }
        optionPlace[next] = Int32(place)
        optionClass[next] = shape.classes[place]
        optionLength[next] = countsMinutes ? shape.lengths[place] : 0
        optionStep[next] = decided == Fixed.open ? limitStep[place] : 0
        optionWeight[next] = person.shiftCost[slot] * question.scale - question.worth[slot]
        if decided == Fixed.open { optionWeight[next] += shiftPenalty[place] }
        optionWeight[next] += unitPenalty * shape.lengths[place]
        next += 1
      }
    }
    optionStart[toDay] = Int32(next)
  }
}
