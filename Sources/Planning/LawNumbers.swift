import CivilTime
import Optimiser
import Registers
import RuleChecking

/// The limits that hold for one person in the planned week.
struct LawNumbers: Hashable {
  let person: Person
  let axis: Axis
  /// All limits for the ages the person has in the week.
  private let weekly: [LabourLimit]
  private let adult: [LabourLimit]
  private let minor: [LabourLimit]

  init(_ person: Person, rulebook: Rulebook, axis: Axis) {
    self.person = person
    self.axis = axis
    func limits(_ age: LabourLimits.Age) -> [LabourLimit] {
      let own = person.roles.filter { rulebook.role($0)?.isExternal != true }
      return rulebook.labourLimits.filter { limits in
        limits.age == age
          && (limits.roles.map { $0.contains { own.contains($0) } } ?? !own.isEmpty)
      }.flatMap { $0.items.map(\.limit) }
    }
    adult = limits(.adults)
    minor = limits(.under18)
    weekly =
      (person.isMinor(on: axis.week.monday) ? minor : [])
      + (person.isMinor(on: axis.week.sunday) ? [] : adult)
  }

  func limits(on day: Day) -> [LabourLimit] { person.isMinor(on: day) ? minor : adult }

  /// The numbers that do not depend on minutes worked before.
  func restNumbers() -> WeekLaw {
    var law = WeekLaw()
    law.rest = 0
    var shortened: (rest: Int, night: Int) = (.max, .max)
    for limit in weekly {
      switch limit {
      case .dailyRest(let minutes, let short):
        law.rest = max(law.rest, Int32(clamping: minutes))
        shortened.rest = min(shortened.rest, short?.minutes ?? minutes)
        law.shorteningEvery =
          short.map { Int32(clamping: $0.perDays * 1440) } ?? law.shorteningEvery
      case .dailyRestIncluding(let minutes, _):
        law.rest = max(law.rest, Int32(clamping: minutes))
        shortened.rest = Int(law.rest)
      case .restAfterNight(let minutes, _, let short):
        law.restAfterLateNight = max(law.restAfterLateNight, Int32(clamping: minutes))
        shortened.night = min(shortened.night, short?.minutes ?? minutes)
      case .weeklyRest(let minutes, let days, _):
        // Every window of so many days holds one whole rest exactly when the time between two such
        // rests is at most the window less twice the rest.
        law.weeklyRest = max(law.weeklyRest, Int32(clamping: minutes))
        law.longestStretch = min(
          law.longestStretch,
          Int32(clamping: days * 1440 - 2 * minutes)
        )
      case .restAfterSeries(let minutes, let nights):
        law.restAfterSeries = max(law.restAfterSeries, Int32(clamping: minutes))
        law.nightSeries = min(law.nightSeries, Int32(clamping: nights))
      case .seriesAtMost(let shifts):
        law.mostInSeries = min(law.mostInSeries, Int32(clamping: shifts))
      case .shiftAtMost, .weekAtMost, .averageWeekAtMost, .breakIn, .nightMeans, .nightShiftAtMost,
        .nightWorkerAverage, .lateNightsAtMost, .freeSundays, .sundayWorkOnlyWhenAgreed,
        .noWorkBetween, .notice:
        continue
      }
    }
    law.shortRest = min(law.rest, Int32(clamping: shortened.rest))
    law.restAfterLateNight = max(law.restAfterLateNight, law.rest)
    law.shortRestAfterLateNight = min(
      law.restAfterLateNight,
      max(law.shortRest, Int32(clamping: shortened.night))
    )
    return law
  }

  /// The night flags of a shift with this much of it in each night.
  func flags(of interval: Interval) -> ShiftOption.Flags {
    var flags: ShiftOption.Flags = []
    let day = Amsterdam.day(of: interval.start)
    let limits = limits(on: day)
    for limit in limits {
      guard case .nightMeans(let moreThan, let window) = limit else { continue }
      let isNight = (-1...1).contains { offset in
        let night = Amsterdam.interval(day.adding(days: offset), window.from, window.to)
        return (night.intersection(interval)?.length ?? 0) > moreThan
      }
      if isNight { flags.insert(.night) }
    }
    guard flags.contains(.night) else { return flags }
    for limit in limits {
      let time: TimeOfDay
      switch limit {
      case .restAfterNight(_, let ending, _): time = ending
      case .lateNightsAtMost(_, _, let ending): time = ending
      default: continue
      }
      let endDay = Amsterdam.day(of: interval.end)
      if interval.end > Amsterdam.moment(endDay, time) { flags.insert(.lateNight) }
    }
    return flags
  }

  func shiftMost(on day: Day) -> Int {
    limits(on: day).compactMap { if case .shiftAtMost(let most) = $0 { most } else { nil } }
      .min() ?? 1440
  }

  func nightShiftMost(on day: Day) -> Int {
    limits(on: day).compactMap { if case .nightShiftAtMost(let most, _) = $0 { most } else { nil } }
      .min() ?? 1440
  }

  func breakRules(on day: Day) -> [Staff.BreakRule] {
    limits(on: day).compactMap { limit -> Staff.BreakRule? in
      guard case .breakIn(let minutes, let over, let part) = limit else { return nil }
      return Staff.BreakRule(over: over, minutes: minutes, part: part)
    }
  }

  /// Hours of the week in which the person may not work at all; days of leave too, so that no late
  /// shift runs into one.
  func closed() -> [Stretch] {
    var result: [Stretch] = []
    for offset in -1...7 {
      let day = axis.week.monday.adding(days: offset)
      if person.leave.contains(where: { $0.from <= day && day <= $0.through }) {
        let stretch = axis.stretch(Amsterdam.wholeDay(day))
        if !stretch.isEmpty { result.append(stretch) }
      }
      for limit in limits(on: day) {
        let window: ClockWindow
        switch limit {
        case .noWorkBetween(let hours): window = hours
        case .dailyRestIncluding(_, let hours): window = hours
        default: continue
        }
        let stretch = axis.stretch(Amsterdam.interval(day, window.from, window.to))
        if !stretch.isEmpty { result.append(stretch) }
      }
    }
    return Stretch.union(result)
  }

  /// The limits that look at weeks before this one.
  var weekLimits: [LabourLimit] { weekly }
}
