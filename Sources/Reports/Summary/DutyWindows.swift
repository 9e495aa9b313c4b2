import CivilTime
import Registers
import RuleChecking

/// Windows of rules and resources on one day, and the day that work belongs to.
enum DutyWindows {
  /// The stretches of windows on a day, cut to the object's own hours when these are asked.
  static func intervals(
    _ windows: Windows,
    on day: Day,
    object: String?,
    rulebook: Rulebook,
    city: City
  ) -> [Interval] {
    let said: [Interval]? = windows.windows.isEmpty ? nil : said(windows, on: day, rulebook)
    guard windows.ownHours else { return said ?? [Amsterdam.wholeDay(day)] }
    let own = object.map { ownHours($0, on: day, rulebook: rulebook, city: city) } ?? []
    guard let said else { return own }
    return Interval.union(said.flatMap { left in own.compactMap { left.intersection($0) } })
  }

  private static func said(_ windows: Windows, on day: Day, _ rulebook: Rulebook) -> [Interval] {
    let isHoliday = rulebook.isHoliday(day)
    let named = windows.windows.compactMap { window in
      window.days.specificity(of: day, isHoliday: isHoliday).map { ($0, window) }
    }
    let most = named.map(\.0).max()
    return Interval.union(
      named.filter { $0.0 == most }.compactMap { _, window in
        window.window.map { Amsterdam.interval(day, $0.value.from, $0.value.to) }
      }
    )
  }

  private static func ownHours(
    _ object: String,
    on day: Day,
    rulebook: Rulebook,
    city: City
  ) -> [Interval] {
    let isHoliday = rulebook.isHoliday(day)
    let rows = city.hours.compactMap { row -> (Int, OwnHours)? in
      guard row.object == object, row.validity.contains(day) else { return nil }
      switch row.days {
      case .weekdays(let days): return days.contains(day.weekday) ? (1, row) : nil
      case .firstOfMonth(let weekday):
        return day.weekday == weekday && day.dayOfMonth <= 7 ? (2, row) : nil
      case .publicHoliday: return isHoliday ? (3, row) : nil
      case .date(let date): return date == day ? (4, row) : nil
      }
    }
    let most = rows.map(\.0).max()
    return Interval.union(
      rows.filter { $0.0 == most }.compactMap { _, row in
        guard let from = row.from, let to = row.to else { return nil }
        return Amsterdam.interval(day, from, to > from ? to : to.nextDay)
      }
    )
  }

  /// The day to which work with a resource belongs: that of the window that holds it.
  static func day(of interval: Interval, resource: Resource?, _ rulebook: Rulebook) -> Day {
    let start = Amsterdam.day(of: interval.start)
    guard let resource, !resource.windows.windows.isEmpty else { return start }
    for day in [start, start.adding(days: -1)]
    where said(resource.windows, on: day, rulebook).contains(where: { $0.contains(interval) }) {
      return day
    }
    return start
  }

  /// The minutes a unit may be used on a day; nil when unlimited.
  static func budget(_ resource: Resource, on day: Day, _ rulebook: Rulebook) -> Int? {
    let isHoliday = rulebook.isHoliday(day)
    return resource.available.compactMap { budget in
      budget.days.specificity(of: day, isHoliday: isHoliday).map { ($0, budget.minutes.value) }
    }.max { $0.0 < $1.0 }?.1
  }
}
