import CivilTime
import Obligations
import Registers
import RuleChecking

/// What each role can give in each week, before any visit is placed.
struct YearLoad {
  private let roles: [String]
  private let externals: Set<String>
  private let resolver: WindowResolver
  private let partnerDays: [String: Set<Day>]
  /// Minutes at `role * weeks + week`, at least 1: contract minutes of people who are there, less
  /// presence and reserve; for an outside organisation the minutes of its days.
  let capacity: [Int]
  /// Minutes that arrivals are expected to ask, at the same places.
  let expected: [Int]

  init(rulebook: Rulebook, city: City, weeks: [Week]) {
    roles = rulebook.roles.map(\.name).sorted()
    externals = Set(rulebook.roles.filter(\.isExternal).map(\.name))
    resolver = WindowResolver(rulebook: rulebook, city: city)
    partnerDays = Dictionary(grouping: city.partners, by: \.partner)
      .mapValues { Set($0.map(\.day)) }
    let presence = YearLoad.presence(rulebook, city, resolver, in: weeks.first)
    var capacity: [Int] = []
    var expected: [Int] = []
    for role in roles {
      let gross =
        externals.contains(role)
        ? YearLoad.partnerMinutes(role, city, weeks) : YearLoad.contractMinutes(role, city, weeks)
      let kept = YearLoad.reservePercent(role, rulebook, weeks)
      for index in weeks.indices {
        let left = gross[index] - gross[index] * kept[index] / 100 - (presence[role] ?? 0)
        capacity.append(max(60, left))
        expected.append(YearLoad.arrivals(role, rulebook, weeks[index]))
      }
    }
    self.capacity = capacity
    self.expected = expected
  }

  /// The place of a role in the lists.
  func index(of role: String) -> Int? { roles.firstIndex(of: role) }

  /// Whether a role is filled from outside.
  func isExternal(_ role: String) -> Bool { externals.contains(role) }

  /// Whether an outside organisation comes on a day; one without any row always does.
  func comes(_ role: String, on day: Day) -> Bool { partnerDays[role]?.contains(day) ?? true }

  /// Whether a visit has any time on a day.
  func hasWindow(_ version: RuleVersion, _ object: String?, on day: Day) -> Bool {
    !resolver.windows(version, object: object, on: day).isEmpty
  }

  /// Contract minutes of the people with a role, by the share of days they are there.
  private static func contractMinutes(_ role: String, _ city: City, _ weeks: [Week]) -> [Int] {
    let people = city.people.filter { $0.roles.contains(role) }
    return weeks.map { week in
      people.reduce(0) { sum, person in
        let days = week.days.filter { person.isAvailable(on: $0) }.count
        return sum + person.contractMinutes * days / 7 / max(1, person.roles.count)
      }
    }
  }

  /// Minutes of an outside organisation's days; a round number for one without any row.
  private static func partnerMinutes(_ role: String, _ city: City, _ weeks: [Week]) -> [Int] {
    let days = city.partners.filter { $0.partner == role }
    guard !days.isEmpty else { return weeks.map { _ in 10_000 } }
    var byWeek: [Week: Int] = [:]
    for day in days {
      byWeek[day.day.week, default: 0] += day.count * Int(day.to.minutes - day.from.minutes)
    }
    return weeks.map { byWeek[$0] ?? 0 }
  }

  private static func reservePercent(
    _ role: String,
    _ rulebook: Rulebook,
    _ weeks: [Week]
  )
    -> [Int]
  {
    weeks.map { week in
      let percents = rulebook.rules.compactMap { $0.version(on: week.monday) }
        .flatMap(\.reserves).filter { $0.role == role }
        .map { Int($0.percent.value.roundedUp) }
      return min(100, percents.reduce(0, +))
    }
  }

  /// Presence in person-minutes of the first week, taken for every week: a normal week.
  private static func presence(
    _ rulebook: Rulebook,
    _ city: City,
    _ resolver: WindowResolver,
    in week: Week?
  ) -> [String: Int] {
    guard let week else { return [:] }
    let obligations = ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: week.monday,
      through: week.sunday,
      reference: week.monday
    )
    var result: [String: Int] = [:]
    for obligation in obligations {
      guard case .presence(let presence) = obligation.work else { continue }
      let length = resolver.windows(presence.windows, object: obligation.object, on: obligation.due)
        .reduce(0) { $0 + $1.length }
      result[presence.role, default: 0] += length * presence.count.value
    }
    return result
  }

  /// Minutes a week that expected arrivals ask of a role.
  private static func arrivals(_ role: String, _ rulebook: Rulebook, _ week: Week) -> Int {
    rulebook.rules.reduce(0) { sum, rule in
      guard let version = rule.version(on: week.monday), let takes = version.takes else {
        return sum
      }
      let people = version.team.filter { $0.role == role }.reduce(0) { $0 + $1.count }
      let perYear = version.triggers.reduce(0) { $0 + $1.expectedPerYear.value }
      return sum + people * perYear * takes.value / 52
    }
  }
}
