/// A hard rule that a schedule breaks.
public enum LawBreach: Hashable, Sendable {
  /// A shift that is not possible on its day.
  case notPossible(day: Int)
  /// A shift that may not follow the one of the day before.
  case succession(day: Int)
  /// More shifts of a type than allowed.
  case tooManyOfType(shift: Int)
  /// Fewer minutes of work than asked.
  case tooFewMinutes
  /// More minutes of work than allowed.
  case tooManyMinutes
  /// Too many days of work in a row.
  case runTooLong(from: Int)
  /// Too few days of work in a row.
  case runTooShort(from: Int)
  /// Too few days off in a row.
  case tooFewDaysOff(from: Int)
  /// More weekends than allowed.
  case tooManyWeekends

  /// The rules that one person's days break, from the rules' own words; none when it is lawful.
  public static func all(
    in schedule: some Collection<Int16>,
    of person: RosterPerson,
    problem: RosterProblem
  ) -> [LawBreach] {
    let days = Array(schedule)
    return counts(days, of: person, problem: problem) + successions(days, person, problem)
      + runs(days, of: person)
  }

  private static func counts(
    _ days: [Int16],
    of person: RosterPerson,
    problem: RosterProblem
  ) -> [LawBreach] {
    var found: [LawBreach] = []
    for (day, shift) in days.enumerated() where shift >= 0 {
      if !person.mayWork[day * problem.shiftCount + Int(shift)] {
        found.append(.notPossible(day: day))
      }
    }
    for shift in 0..<problem.shiftCount {
      let count = days.count { $0 == Int16(shift) }
      if count > person.law.mostOfType[shift] { found.append(.tooManyOfType(shift: shift)) }
    }
    let minutes = days.reduce(0) { $0 + ($1 < 0 ? 0 : Int(problem.shifts[Int($1)].minutes)) }
    if minutes < person.law.fewestMinutes { found.append(.tooFewMinutes) }
    if minutes > person.law.mostMinutes { found.append(.tooManyMinutes) }
    let weekends = days.indices.count { day in
      guard problem.isWeekend[day], !problem.isSecondWeekendDay[day] else {
        // The second day counts only where the first is free or lies before the horizon.
        return problem.isWeekend[day] && days[day] >= 0 && days[day - 1] < 0
      }
      return days[day] >= 0
    }
    if weekends > person.law.mostWeekends { found.append(.tooManyWeekends) }
    return found
  }

  private static func successions(
    _ days: [Int16],
    _ person: RosterPerson,
    _ problem: RosterProblem
  ) -> [LawBreach] {
    var last: Int?
    if case .work(_, let shift) = person.before { last = shift }
    var found: [LawBreach] = []
    for (day, shift) in days.enumerated() {
      if let last, shift >= 0, problem.shifts[last].forbiddenNext.contains(Int(shift)) {
        found.append(.succession(day: day))
      }
      last = shift < 0 ? nil : Int(shift)
    }
    return found
  }

  private static func runs(_ days: [Int16], of person: RosterPerson) -> [LawBreach] {
    var found: [LawBreach] = []
    var start = 0
    while start < days.count {
      var end = start
      while end < days.count, (days[end] < 0) == (days[start] < 0) { end += 1 }
      let works = days[start] >= 0
      var length = end - start
      var mayBeShort = end == days.count
      if start == 0 {
        switch (person.before, works) {
        case (.unknown, _): mayBeShort = true
        case (.work(let before, _), true), (.off(let before), false): length += Int(before)
        case (.work, false), (.off, true): break
        }
      }
      if works {
        if length > person.law.longestRun { found.append(.runTooLong(from: start)) }
        if !mayBeShort, length < person.law.shortestRun { found.append(.runTooShort(from: start)) }
      } else if !mayBeShort, length < person.law.fewestDaysOff {
        found.append(.tooFewDaysOff(from: start))
      }
      start = end
    }
    return found + before(days, person)
  }

  /// What came before ends on the first day, when that day is of the other sort.
  private static func before(_ days: [Int16], _ person: RosterPerson) -> [LawBreach] {
    guard let first = days.first else { return [] }
    switch person.before {
    case .work(let count, _) where first < 0 && count < person.law.shortestRun:
      return [.runTooShort(from: 0)]
    case .off(let count) where first >= 0 && count < person.law.fewestDaysOff:
      return [.tooFewDaysOff(from: 0)]
    case .unknown, .work, .off: return []
    }
  }
}
