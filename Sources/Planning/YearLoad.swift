import CivilTime
import Obligations
import Registers
import RuleChecking

/// What each role, and those in it who hold a qualification, can give in each week, before any
/// visit is placed.
struct YearLoad {
  /// A role, or the people of a role who hold a qualification.
  struct Key: Hashable {
    let role: String
    let qualification: String?
  }

  private let keys: [Key]
  private let places: [Key: Int]
  private let externals: Set<String>
  private let resolver: WindowResolver
  private let partnerDays: [String: Set<Day>]
  private let firstDay: Day
  /// By key: how many people are there on each day.
  private let heads: [[Int]]
  /// Minutes at `key * weeks + week`, at least 1: contract minutes of people who are there, less
  /// presence and reserve; for an outside organisation the minutes of its days.
  let capacity: [Int]
  /// Minutes that arrivals are expected to ask, at the same places.
  let expected: [Int]

  /// The load of some weeks; `usual` are the obligations of the first one, seen from its Monday.
  init(rulebook: Rulebook, city: City, weeks: [Week], usual: [Obligation]) {
    let keys = YearLoad.keys(rulebook)
    self.keys = keys
    var places: [Key: Int] = [:]
    for (index, key) in keys.enumerated() { places[key] = index }
    self.places = places
    externals = Set(rulebook.roles.filter(\.isExternal).map(\.name))
    resolver = WindowResolver(rulebook: rulebook, city: city)
    partnerDays = Dictionary(grouping: city.partners, by: \.partner)
      .mapValues { Set($0.map(\.day)) }
    let from = weeks.first?.monday ?? Day(number: 0)
    firstDay = from
    let there = city.people.map { person in
      weeks.flatMap { $0.days.map { person.isAvailable(on: $0) } }
    }
    heads = keys.map { YearLoad.heads($0, city, there, from: from, days: weeks.count * 7) }
    let presence = YearLoad.presence(usual, resolver)
    let versions = weeks.map { week in
      rulebook.rules.compactMap { rulebook.version(of: $0, on: week.monday) }
    }
    let reserves = versions.map { $0.flatMap(\.reserves) }
    let arriving = versions.map { $0.filter { $0.takes != nil && !$0.triggers.isEmpty } }
    var capacity: [Int] = []
    var expected: [Int] = []
    for key in keys {
      let gross =
        externals.contains(key.role)
        ? YearLoad.partnerMinutes(key.role, city, weeks)
        : YearLoad.contractMinutes(key, city, there, weeks)
      for index in weeks.indices {
        let kept = YearLoad.reservePercent(key.role, reserves[index])
        let left = gross[index] - gross[index] * kept / 100 - (presence[key] ?? 0)
        capacity.append(max(60, left))
        expected.append(YearLoad.arrivals(key, arriving[index]))
      }
    }
    self.capacity = capacity
    self.expected = expected
  }

  /// Every role, and every qualification that a team asks of one; in order.
  private static func keys(_ rulebook: Rulebook) -> [Key] {
    let roles = rulebook.roles.map { Key(role: $0.name, qualification: nil) }
    let asked = rulebook.rules.flatMap(\.versions).flatMap(\.team).compactMap { part in
      part.qualification.map { Key(role: part.role, qualification: $0) }
    }
    return Array(Set(roles + asked)).sorted {
      ($0.role, $0.qualification ?? "") < ($1.role, $1.qualification ?? "")
    }
  }

  private static func heads(
    _ key: Key,
    _ city: City,
    _ there: [[Bool]],
    from: Day,
    days: Int
  ) -> [Int] {
    var result = Array(repeating: 0, count: days)
    for (index, person) in city.people.enumerated() where person.roles.contains(key.role) {
      for offset in 0..<days where there[index][offset] {
        let day = from.adding(days: offset)
        if key.qualification.map({ person.holds($0, on: day) }) ?? true { result[offset] += 1 }
      }
    }
    return result
  }

  /// The place of a role, or of those in it who hold a qualification, in the lists.
  func index(of role: String, _ qualification: String? = nil) -> Int? {
    places[Key(role: role, qualification: qualification)]
  }

  /// Whether enough people for a team part are there on a day.
  func hasPeople(_ part: TeamPart, on day: Day) -> Bool {
    guard !externals.contains(part.role), let key = index(of: part.role, part.qualification) else {
      return true
    }
    let offset = firstDay.days(until: day)
    return heads[key].indices.contains(offset) && heads[key][offset] >= part.count
  }

  /// Whether a role is filled from outside.
  func isExternal(_ role: String) -> Bool { externals.contains(role) }

  /// Whether an outside organisation comes on a day.
  func comes(_ role: String, on day: Day) -> Bool { partnerDays[role]?.contains(day) ?? false }

  /// Whether a visit has any time on a day.
  func hasWindow(_ version: RuleVersion, _ object: String?, on day: Day) -> Bool {
    !resolver.windows(version, object: object, on: day).isEmpty
  }

  /// Contract minutes of the people with a role and qualification, by the share of days they are
  /// there.
  private static func contractMinutes(
    _ key: Key,
    _ city: City,
    _ there: [[Bool]],
    _ weeks: [Week]
  ) -> [Int] {
    var result = Array(repeating: 0, count: weeks.count)
    for (index, person) in city.people.enumerated() where person.roles.contains(key.role) {
      for (number, week) in weeks.enumerated() {
        guard key.qualification.map({ person.holds($0, on: week.monday) }) ?? true else { continue }
        let days = there[index][number * 7..<number * 7 + 7].count { $0 }
        result[number] += person.contractMinutes * days / 7 / max(1, person.roles.count)
      }
    }
    return result
  }

  /// Minutes of an outside organisation's days.
  private static func partnerMinutes(_ role: String, _ city: City, _ weeks: [Week]) -> [Int] {
    let days = city.partners.filter { $0.partner == role }
    var byWeek: [Week: Int] = [:]
    for day in days {
      byWeek[day.day.week, default: 0] += day.count * Int(day.to.minutes - day.from.minutes)
    }
    return weeks.map { byWeek[$0] ?? 0 }
  }

  private static func reservePercent(_ role: String, _ reserves: [Reserve]) -> Int {
    let percents = reserves.filter { $0.role == role }.map { Int($0.percent.value.roundedUp) }
    return min(100, percents.reduce(0, +))
  }

  /// Presence in person-minutes of the first week, taken for every week: a normal week.
  private static func presence(
    _ obligations: [Obligation],
    _ resolver: WindowResolver
  ) -> [Key: Int] {
    var result: [Key: Int] = [:]
    for obligation in obligations {
      guard case .presence(let presence) = obligation.work else { continue }
      let length = resolver.windows(presence.windows, object: obligation.object, on: obligation.due)
        .reduce(0) { $0 + $1.length }
      let minutes = length * presence.count.value
      result[Key(role: presence.role, qualification: nil), default: 0] += minutes
      if let qualification = presence.qualification {
        result[Key(role: presence.role, qualification: qualification), default: 0] += minutes
      }
    }
    return result
  }

  /// Minutes a week that arrivals are expected to ask of a role and qualification.
  private static func arrivals(_ key: Key, _ versions: [RuleVersion]) -> Int {
    versions.reduce(0) { sum, version in
      guard let takes = version.takes else { return sum }
      let people = version.team.filter { part in
        part.role == key.role
          && (key.qualification == nil || part.qualification == key.qualification)
      }.reduce(0) { $0 + $1.count }
      let perYear = version.triggers.reduce(0) { $0 + $1.expectedPerYear.value }
      return sum + people * perYear * takes.value / 52
    }
  }
}
