import CivilTime
import RuleChecking
import Registers

extension Scene {
  /// The stretches in which something may happen on a day; they may run into the next day.
  ///
  /// Only the windows that name the day most specifically count; a closing among them wins. Where a
  /// rule says only closings, other days are open. Own hours cut the windows: those that start on the
  /// same day. A day for which an object has no hours is a day on which it is closed.
  func stretches(_ windows: Windows, object: String?, on day: Day) -> [Interval] {
    let own = object.map { ownHours(of: $0, on: day) } ?? []
    guard windows.windows.contains(where: { $0.window != nil }) else {
      let isHoliday = rulebook.isHoliday(day)
      if windows.windows.contains(where: { $0.days.contains(day, isHoliday: isHoliday) }) {
        return []
      }
      return windows.ownHours ? own : [Amsterdam.wholeDay(day)]
    }
    let said = stretches(windows.windows, on: day)
    return windows.ownHours ? common(said, own) : said
  }

  /// When work of a version may be done: its windows cut by those of the resources it uses.
  func stretches(_ version: RuleVersion, object: String?, on day: Day) -> [Interval] {
    var result = stretches(version.windows, object: object, on: day)
    for use in version.uses {
      guard let resource = rulebook.resource(use.resource) else { continue }
      result = common(result, stretches(resource.windows, object: nil, on: day))
    }
    return result
  }

  /// When a resource may be used on a day and the days beside it.
  func hours(of resource: Resource, around day: Day) -> [Interval] {
    Interval.union(
      [-1, 0, 1].flatMap { stretches(resource.windows, object: nil, on: day.adding(days: $0)) }
    )
  }

  private func common(_ left: [Interval], _ right: [Interval]) -> [Interval] {
    Interval.union(left.flatMap { one in right.compactMap { one.intersection($0) } })
  }

  /// The windows said in rules, on a day.
  func stretches(_ windows: [DayWindow], on day: Day) -> [Interval] {
    let isHoliday = rulebook.isHoliday(day)
    let levels = windows.map { $0.days.specificity(of: day, isHoliday: isHoliday) }
    guard let highest = levels.compactMap({ $0 }).max() else { return [] }
    let named = zip(windows, levels).filter { $0.1 == highest }.map(\.0)
    if named.contains(where: { $0.window == nil }) { return [] }
    return Interval.union(
      named.compactMap { $0.window?.value }.map { Amsterdam.interval(day, $0.from, $0.to) }
    )
  }

  /// An object's own hours on a day, by the most specific rows in force.
  func ownHours(of object: String, on day: Day) -> [Interval] {
    let isHoliday = rulebook.isHoliday(day)
    func level(_ row: OwnHours) -> Int? {
      guard row.validity.contains(day) else { return nil }
      switch row.days {
      case .weekdays(let weekdays): return weekdays.contains(day.weekday) ? 1 : nil
      case .firstOfMonth(let weekday):
        return day.weekday == weekday && day.dayOfMonth <= 7 ? 2 : nil
      case .publicHoliday: return isHoliday ? 3 : nil
      case .date(let date): return date == day ? 4 : nil
      }
    }
    let rows = hours(of: object)
    guard let highest = rows.compactMap({ level($0) }).max() else { return [] }
    let named = rows.filter { level($0) == highest }
    if named.contains(where: { $0.from == nil || $0.to == nil }) { return [] }
    return Interval.union(
      named.compactMap { row -> Interval? in
        guard let from = row.from, let to = row.to else { return nil }
        return Amsterdam.interval(day, from, to <= from ? to.nextDay : to)
      }
    )
  }

  /// Whether one stretch holds an interval.
  func isInside(_ interval: Interval, _ stretches: [Interval]) -> Bool {
    stretches.contains { $0.contains(interval) }
  }

  /// The day a visit or round belongs to: the one it starts on, or the day before when only a window
  /// of that day holds it.
  func workDay(of interval: Interval, _ stretches: (Day) -> [Interval]) -> Day {
    let day = Amsterdam.day(of: interval.start)
    let before = day.adding(days: -1)
    if !isInside(interval, stretches(day)), isInside(interval, stretches(before)) { return before }
    return day
  }
}
