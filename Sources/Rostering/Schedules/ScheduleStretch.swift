import Optimiser

/// The stretch of days that a search has to look at: where days before and after are decided, only one
/// way leads through them.
extension ScheduleSearch {
  /// Finds the stretch, the state before it, and what the days outside weigh; false when those days
  /// break a rule.
  ///
  /// The stretch ends after so many decided days off that what follows no longer hangs on the open
  /// days, or with the horizon.
  mutating func findStretch(_ question: ScheduleQuestion, shape: PersonShape) -> Bool {
    let fixed = question.fixed
    let start = fixed.startIndex
    unitsOutside = 0
    weightOutside = 0
    fromDay = 0
    startState = shape.firstState
    while fromDay < dayCount, fixed[start + fromDay] != Fixed.open {
      startState = walk(startState, day: fromDay, question, shape: shape)
      if startState < 0 { return false }
      fromDay += 1
    }
    toDay = dayCount
    if fromDay == dayCount { return true }
    var rest = 0
    var day = dayCount - 1
    while fixed[start + day] != Fixed.open { day -= 1 }
    day += 1
    while day < dayCount, rest < shape.daysOff {
      rest = fixed[start + day] == Roster.off ? rest + 1 : 0
      day += 1
    }
    if rest < shape.daysOff { return true }
    toDay = day
    var state = shape.daysOff - 1
    while day < dayCount {
      state = walk(state, day: day, question, shape: shape)
      if state < 0 { return false }
      day += 1
    }
    return true
  }

  /// The state after a decided day, or -1 when a rule forbids it; adds what the day weighs.
  private mutating func walk(
    _ state: Int,
    day: Int,
    _ question: ScheduleQuestion,
    shape: PersonShape
  ) -> Int {
    let shift = Int(question.fixed[question.fixed.startIndex + day])
    if shift < 0 { return restTarget(of: state, day: day, shape: shape) }
    let place = Int(shape.placeOfShift[shift])
    let slot = day * problem.shiftCount + shift
    let work = Int(workTarget[state])
    guard place >= 0, work >= 0, problem.people[question.person].mayWork[slot] else { return -1 }
    let last = Int(stateClass[state])
    if last >= 0, shape.forbids[last * shiftCount + place] { return -1 }
    unitsOutside += shape.lengths[place]
    weightOutside +=
      problem.people[question.person].shiftCost[slot] * question.scale - question.worth[slot]
    return work + Int(shape.classes[place])
  }
}
