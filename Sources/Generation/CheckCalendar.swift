import CivilTime
import Obligations
import Registers
import RuleChecking

/// On which days a check could be done: windows of the rule, days of partners, time between checks.
struct CheckCalendar {
  struct Search {
    let object: String?
    let wanted: Day
    let low: Day
    let high: Day
    let spacing: CalendarPeriod?
    /// Whether it may be done twice on one day.
    var mayRepeat = false
  }

  private let resolver: WindowResolver
  private let rulebook: Rulebook
  private let partnerDays: [String: [Day: [Interval]]]
  private let places: [String: [Place]]
  private let units: [ResourceUnit]

  init(rulebook: Rulebook, city: City) {
    self.rulebook = rulebook
    resolver = WindowResolver(rulebook: rulebook, city: city)
    var days: [String: [Day: [Interval]]] = [:]
    for row in city.partners {
      days[row.partner, default: [:]][row.day, default: []].append(
        Amsterdam.interval(row.day, row.from, row.to)
      )
    }
    partnerDays = days
    places = Dictionary(grouping: city.places, by: \.id)
    units = city.units
  }

  /// The possible day nearest to the wanted one; nil when there is none.
  func day(_ search: Search, _ version: RuleVersion, taken: [Day]) -> Day? {
    guard search.low <= search.high else { return nil }
    let wanted = min(max(search.wanted, search.low), search.high)
    let reach = max(search.low.days(until: wanted), wanted.days(until: search.high))
    for step in 0...reach {
      for day in step == 0 ? [wanted] : [wanted.adding(days: step), wanted.adding(days: -step)]
      where search.low <= day && day <= search.high
        && isPossible(day, search, version, taken: taken)
      {
        return day
      }
    }
    return nil
  }

  private func isPossible(
    _ day: Day,
    _ search: Search,
    _ version: RuleVersion,
    taken: [Day]
  ) -> Bool {
    let isFar = taken.allSatisfy { other in
      guard let spacing = search.spacing else {
        return search.mayRepeat || search.object == nil || other != day
      }
      return other < day ? spacing.after(other) <= day : spacing.after(day) <= other
    }
    guard isFar else { return false }
    if let object = search.object, let rows = places[object] {
      guard rows.contains(where: { $0.validity.contains(day) }) else { return false }
    }
    let windows = resolver.windows(version, object: search.object, on: day)
    guard !windows.isEmpty else { return false }
    let minutes = version.takes?.value ?? 1
    return partners(of: version).allSatisfy { partner in
      guard let days = partnerDays[partner] else { return true }
      return (days[day] ?? []).contains { there in
        windows.contains { ($0.intersection(there)?.length ?? 0) >= minutes }
      }
    }
  }

  private func partners(of version: RuleVersion) -> [String] {
    version.partners
      + version.team.map(\.role).filter { rulebook.role($0)?.isExternal ?? false }
  }

  /// The places that the resources of a rule can do on a day.
  func places(_ version: RuleVersion, on day: Day) -> Int {
    guard let use = version.uses.first(where: \.forEachPlace),
      let speed = rulebook.resource(use.resource)?.handles?.value
    else { return .max }
    let count = units.filter { $0.resource == use.resource && $0.validity.contains(day) }.count
    let minutes = resolver.resourceBudget(use.resource, on: day) ?? 24 * 60
    let perUnit = Int64(minutes) * speed.numerator / max(1, speed.denominator * 60)
    return Int(clamping: perUnit) * count
  }
}
