import Optimiser

extension ScheduleSearch {
  /// The cheapest lawful schedule of a person; nil when no schedule is lawful.
  ///
  /// Limits that are rarely reached are left out first and counted only when the cheapest schedule
  /// breaks them; what is found without them is a lower bound. `counted` says which to count at
  /// once. Only when counting all would need too many labels is the answer not exact.
  mutating func best(
    _ question: ScheduleQuestion,
    counting first: CountedLimits = CountedLimits()
  ) -> ScheduleAnswer? {
    let shape = shapes[question.person]
    let law = problem.people[question.person].law
    var counted = first
    var bound: Int64?
    while true {
      searches += 1
      guard prepare(question, counting: counted) else { return nil }
      guard layOut(shape) else {
        if bound == nil, counted != CountedLimits() {
          counted = CountedLimits()
          continue
        }
        return unfinished(bound)
      }
      sweep(shape)
      guard let (cost, schedule) = trace(shape) else { return nil }
      bound = Int64(cost)
      let broken = self.broken(by: schedule, law: law, shape: shape)
      if broken.shifts.isEmpty, !broken.weekends {
        return ScheduleAnswer(
          bound: Int64(cost),
          schedule: schedule,
          isExact: true,
          counted: counted
        )
      }
      counted.shifts = (counted.shifts + broken.shifts).sorted()
      counted.weekends = counted.weekends || broken.weekends
    }
  }

  /// The limits that a schedule breaks.
  private func broken(
    by schedule: [Int16],
    law: PersonLaw,
    shape: PersonShape
  ) -> CountedLimits {
    var broken = CountedLimits()
    for shift in shape.shifts where law.mostOfType[shift] < dayCount {
      let count = schedule.count { $0 == Int16(shift) }
      if count > law.mostOfType[shift] { broken.shifts.append(shift) }
    }
    var weekends: Int32 = 0
    for day in 0..<dayCount where problem.isWeekend[day] && schedule[day] >= 0 {
      if !problem.isSecondWeekendDay[day] || schedule[day - 1] < 0 { weekends += 1 }
    }
    broken.weekends = weekends > law.mostWeekends
    return broken
  }

  /// The answer when counting everything takes too many labels: the bound found so far.
  private func unfinished(_ bound: Int64?) -> ScheduleAnswer? {
    bound.map {
      ScheduleAnswer(bound: $0, schedule: [], isExact: false, counted: CountedLimits())
    }
  }
}
