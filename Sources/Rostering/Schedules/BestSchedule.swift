import Optimiser

extension ScheduleSearch {
  /// The cheapest lawful schedule of a person; nil when no schedule is lawful.
  ///
  /// Limits that are rarely reached are left out first and counted only when the cheapest schedule
  /// breaks them; what is found without them is a lower bound. `counted` says which to count at
  /// once. When counting all would take too many labels, the rest gets a price instead, and the
  /// answer may not be exact.
  mutating func best(
    _ question: ScheduleQuestion,
    counting first: CountedLimits = CountedLimits()
  ) -> ScheduleAnswer? {
    let shape = shapes[question.person]
    var counted = first
    var fitting = CountedLimits()
    clearPenalties(shape)
    while true {
      searches += 1
      guard prepare(question, counting: counted) else { return nil }
      switch layOut(shape) {
      case .impossible: return nil
      case .tooLarge:
        if counted == CountedLimits() { return narrow(question, shape: shape) }
        let fewer = fewer(than: counted, question, shape: shape) ?? fitting
        return priced(question, shape: shape, counting: fewer)
      case .fits: break
      }
      sweep(shape)
      guard let (cost, schedule) = trace(shape, fixed: question.fixed) else { return nil }
      let broken = self.broken(by: schedule, person: question.person)
      if broken == CountedLimits() || question.boundOnly {
        return ScheduleAnswer(
          bound: Int64(cost),
          schedule: schedule,
          isExact: broken == CountedLimits(),
          counted: counted
        )
      }
      fitting = counted
      counted.shifts = (counted.shifts + broken.shifts).sorted()
      counted.weekends = counted.weekends || broken.weekends
    }
  }

  /// The limits that can be counted when the widest of some are left out; nil when none can.
  private mutating func fewer(
    than counted: CountedLimits,
    _ question: ScheduleQuestion,
    shape: PersonShape
  ) -> CountedLimits? {
    let law = problem.people[question.person].law
    var fewer = counted
    while true {
      let widest = fewer.shifts.max { (law.mostOfType[$0], $0) < (law.mostOfType[$1], $1) }
      guard let widest else { return nil }
      fewer.shifts.removeAll { $0 == widest }
      if fewer == CountedLimits() { return nil }
      guard prepare(question, counting: fewer) else { return nil }
      if layOut(shape) == .fits { return fewer }
    }
  }

  /// The limits that a schedule breaks.
  mutating func broken(by schedule: [Int16], person: Int) -> CountedLimits {
    let law = problem.people[person].law
    var broken = CountedLimits()
    decidedCount.fill(from: 0, count: problem.shiftCount, with: 0)
    for shift in schedule where shift >= 0 { decidedCount[Int(shift)] += 1 }
    for shift in shapes[person].shifts where decidedCount[shift] > law.mostOfType[shift] {
      broken.shifts.append(shift)
    }
    broken.weekends = weekends(in: schedule) > law.mostWeekends
    return broken
  }

  /// The weekends with work.
  func weekends(in schedule: [Int16]) -> Int32 {
    var weekends: Int32 = 0
    for day in 0..<dayCount where problem.isWeekend[day] && schedule[day] >= 0 {
      if !problem.isSecondWeekendDay[day] || schedule[day - 1] < 0 { weekends += 1 }
    }
    return weekends
  }

  mutating func clearPenalties(_ shape: PersonShape) {
    shiftPenalty.fill(from: 0, count: shape.shifts.count, with: 0)
    weekendPenalty = 0
    unitPenalty = 0
    countsMinutes = true
  }
}
