public import CivilTime
public import Registers
public import RuleChecking

/// Says in which stretches of real time something may be done on a day.
///
/// A window past midnight belongs to the day it starts, and so does the work in it. Windows of the
/// rule are cut by the object's own hours and by the windows of the resources used that start on the
/// same day.
public struct WindowResolver: Sendable {
  private let holidays: HolidayCalendar
  private let roles: [String: Role]
  private let resources: [String: Resource]
  private let hours: [String: [OwnHours]]

  /// A resolver for a rulebook and the own hours in a city's registers.
  public init(rulebook: Rulebook, city: City) {
    holidays = HolidayCalendar(rulebook.holidays)
    roles = Dictionary(rulebook.roles.map { ($0.name, $0) }) { first, _ in first }
    resources = Dictionary(rulebook.resources.map { ($0.name, $0) }) { first, _ in first }
    hours = Dictionary(grouping: city.hours, by: \.object)
  }

  /// When work under a version may be done for an object on a day: sorted, apart from each other.
  public func windows(_ version: RuleVersion, object: String?, on day: Day) -> [Interval] {
    var rest = windows(version.windows, object: object, on: day)
    for use in version.uses where !rest.isEmpty {
      guard let own = resources[use.resource]?.windows else { continue }
      rest = WindowResolver.common(rest, windows(own, object: nil, on: day))
    }
    return rest
  }

  /// The day work belongs to: the civil day it starts, or the day before when only a window of that
  /// day, running past midnight, holds it.
  public func workDay(of work: Interval, rule: Rule, object: String?) -> Day {
    let start = Amsterdam.day(of: work.start)
    func holds(_ day: Day) -> Bool {
      guard let version = rule.version(on: day) else { return false }
      return windows(version.windows, object: object, on: day).contains { $0.contains(work) }
    }
    let before = start.adding(days: -1)
    return !holds(start) && holds(before) ? before : start
  }

  /// The stretches that start on a day, of windows said in rules and own hours of an object.
  public func windows(_ windows: Windows, object: String?, on day: Day) -> [Interval] {
    let isOpenByRule = windows.windows.indices.contains { windows.windows[$0].window != nil }
    guard isOpenByRule else {
      // Only exceptions, or nothing: the whole day, or the own hours.
      let isClosed = specific(windows.windows, on: day)?.isEmpty ?? false
      if isClosed { return [] }
      guard windows.ownHours else { return [Amsterdam.wholeDay(day)] }
      return object.map { ownHours($0, on: day) } ?? []
    }
    let clocks = specific(windows.windows, on: day) ?? []
    let said = Interval.union(clocks.map { Amsterdam.interval(day, $0.from, $0.to) })
    guard windows.ownHours, !said.isEmpty else { return said }
    guard let object else { return [] }
    return WindowResolver.common(said, ownHours(object, on: day))
  }

  /// The own hours of an object that start on a day, from its register.
  public func ownHours(_ object: String, on day: Day) -> [Interval] {
    Interval.union(
      ownClocks(object, on: day).map { Amsterdam.interval(day, $0.from, $0.to) }
    )
  }

  /// The own hours of an object on a day as the clock reads them; the end may lie past 24:00.
  public func ownClocks(_ object: String, on day: Day) -> [ClockWindow] {
    let isHoliday = holidays.isHoliday(day)
    let rows = (hours[object] ?? []).compactMap { row -> (rank: Int, row: OwnHours)? in
      guard row.validity.contains(day) else { return nil }
      switch row.days {
      case .weekdays(let days): return days.contains(day.weekday) ? (1, row) : nil
      case .firstOfMonth(let weekday):
        return day.weekday == weekday && day.dayOfMonth <= 7 ? (2, row) : nil
      case .publicHoliday: return isHoliday ? (3, row) : nil
      case .date(let date): return date == day ? (4, row) : nil
      }
    }
    guard let rank = rows.map(\.rank).max() else { return [] }
    let chosen = rows.filter { $0.rank == rank }.map(\.row)
    if chosen.contains(where: { $0.from == nil || $0.to == nil }) { return [] }
    return chosen.compactMap { row in
      guard let from = row.from, let to = row.to else { return nil }
      return ClockWindow(from: from, to: to <= from ? to.nextDay : to)
    }
  }

  /// When people of a role may be on duty, for duties that start on a day.
  ///
  /// A role without deployment hours may work from the day's start to the end of the next day.
  public func deployment(ofRole role: String, on day: Day) -> [Interval] {
    guard let role = roles[role], !role.deployed.isEmpty else {
      return [
        Interval(
          start: Amsterdam.moment(day, .midnight),
          end: Amsterdam.moment(day.adding(days: 1), .endOfDay)
        )
      ]
    }
    return windows(Windows(windows: role.deployed, ownHours: false), object: nil, on: day)
  }

  /// When a resource may be used, for use that starts on a day.
  public func resourceWindows(_ name: String, on day: Day) -> [Interval] {
    resources[name].map { windows($0.windows, object: nil, on: day) } ?? []
  }

  /// Minutes one unit of a resource may be used on a day; nil when unlimited, 0 when its budget
  /// names other days only.
  public func resourceBudget(_ name: String, on day: Day) -> Int? {
    guard let resource = resources[name], !resource.available.isEmpty else { return nil }
    let isHoliday = holidays.isHoliday(day)
    let fitting = resource.available.compactMap { budget in
      budget.days.specificity(of: day, isHoliday: isHoliday).map { ($0, budget.minutes.value) }
    }
    guard let rank = fitting.map(\.0).max() else { return 0 }
    return fitting.first { $0.0 == rank }?.1
  }

  /// The rows of an object's own hours, in the order of the register.
  public func hourRows(_ object: String) -> [OwnHours] { hours[object] ?? [] }

  /// Whether a day is a public holiday.
  public func isHoliday(_ day: Day) -> Bool { holidays.isHoliday(day) }

  /// The windows that name the day most specifically; nil when none names it, empty when closed.
  public func specific(_ windows: [DayWindow], on day: Day) -> [ClockWindow]? {
    let isHoliday = holidays.isHoliday(day)
    var best = -1
    var isClosed = false
    var clocks: [ClockWindow] = []
    // By their places, since a window with its origin is large to copy.
    for place in windows.indices {
      guard let rank = windows[place].days.specificity(of: day, isHoliday: isHoliday), rank >= best
      else { continue }
      if rank > best {
        best = rank
        isClosed = false
        clocks.removeAll(keepingCapacity: true)
      }
      if let clock = windows[place].window?.value { clocks.append(clock) } else { isClosed = true }
    }
    guard best >= 0 else { return nil }
    return isClosed ? [] : clocks
  }

  private static func common(_ left: [Interval], _ right: [Interval]) -> [Interval] {
    Interval.union(left.flatMap { one in right.compactMap { one.intersection($0) } })
  }
}
