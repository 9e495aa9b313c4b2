import CivilTime
import Obligations
import Registers
import RuleChecking

/// One limit with the declaration it stands in.
struct LawItem {
  let limit: LabourLimit
  let limits: LabourLimits
  let origin: Origin
}

/// Everything the limits look at for one person: shifts worked and planned, in known time.
struct LawCase {
  let person: Person
  let week: Week
  /// Monday 00:00 to Sunday 24:00 of the planned week.
  let weekSpan: Interval
  /// The first moment from which no row means no work.
  let knownFrom: Moment
  /// In order of start.
  let duties: [Duty]
  private let adultItems: [LawItem]
  private let minorItems: [LawItem]

  init(
    person: Person,
    rulebook: Rulebook,
    week: Week,
    worked: [WorkedShift],
    planned: [Shift],
    knownFrom: Moment
  ) {
    self.person = person
    self.week = week
    self.knownFrom = knownFrom
    weekSpan = LawCase.span(week)
    let adults = LawCase.items(rulebook, person: person, age: .adults)
    let minors = LawCase.items(rulebook, person: person, age: .under18)
    adultItems = adults
    minorItems = minors
    let history = worked.map { LawShift.worked($0.interval, breakMinutes: $0.breakMinutes) }
    let now = planned.map { LawShift(id: $0.id, interval: $0.interval, breaks: $0.breaks) }
    let shifts = (history + now).sorted {
      ($0.interval.start, $0.interval.end) < ($1.interval.start, $1.interval.end)
    }
    duties = Duty.duties(of: shifts) { day in
      LawCase.shortestRest(person.isMinor(on: day) ? minors : adults)
    }
  }

  /// The limits for a shift that starts on a day.
  func items(on day: Day) -> [LawItem] { person.isMinor(on: day) ? minorItems : adultItems }

  /// The limits for the planned week as a whole: both sets in the week of the 18th birthday.
  var weekItems: [LawItem] {
    (person.isMinor(on: week.monday) ? minorItems : [])
      + (person.isMinor(on: week.sunday) ? [] : adultItems)
  }

  /// The duties that hold a planned shift, each with the one before it.
  var plannedDuties: [(before: Duty?, duty: Duty)] {
    duties.indices.filter { duties[$0].isPlanned }.map {
      ($0 > 0 ? duties[$0 - 1] : nil, duties[$0])
    }
  }

  /// Monday 00:00 to Sunday 24:00, on the clock.
  static func span(_ week: Week) -> Interval {
    Interval(
      start: Amsterdam.moment(week.monday, .midnight),
      end: Amsterdam.moment(week.sunday, .endOfDay)
    )
  }

  /// The law weeks up to the planned one.
  func spanOfWeeks(_ weeks: Int) -> Interval {
    Interval(
      start: Amsterdam.moment(week.adding(weeks: 1 - weeks).monday, .midnight),
      end: weekSpan.end
    )
  }

  /// The rest that separates series: the weekly rest in its first form.
  func seriesRest(on day: Day) -> Int {
    items(on: day).compactMap { item -> Int? in
      if case .weeklyRest(let minutes, _, _) = item.limit { minutes } else { nil }
    }.max() ?? 36 * 60
  }

  private static func shortestRest(_ items: [LawItem]) -> Int {
    items.compactMap { item -> Int? in
      switch item.limit {
      case .dailyRest(let minutes, let shortened): shortened?.minutes ?? minutes
      case .dailyRestIncluding(let minutes, _): minutes
      default: nil
      }
    }.min() ?? 0
  }

  private static func items(
    _ rulebook: Rulebook,
    person: Person,
    age: LabourLimits.Age
  ) -> [LawItem] {
    let own = person.roles.filter { rulebook.role($0)?.isExternal != true }
    return rulebook.labourLimits.filter { limits in
      limits.age == age && (limits.roles.map { $0.contains { own.contains($0) } } ?? !own.isEmpty)
    }.flatMap { limits in
      limits.items.map { LawItem(limit: $0.limit, limits: limits, origin: $0.origin) }
    }
  }
}
