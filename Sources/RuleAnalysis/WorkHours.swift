import CivilTime
import Obligations
import Registers
import RuleChecking

/// When the work of a city may be done, worked out once for each sort of work and each day.
///
/// Hours depend on the version of a rule, on the day, and on the own hours of an object; so objects
/// with the same rows of hours share an answer. What is assumed about the amount of work changes
/// none of it, so every demand of the same days shares these. Not for use by two threads.
final class WorkHours {
  /// Some work that has the same hours, whatever the day.
  struct Source: Hashable {
    /// The number of its version.
    let version: Int
    /// The clause that asks for presence; nil for visits and rounds.
    let presence: Origin?
    /// The number of the own hours; -1 where they are not asked for.
    let ownHours: Int
  }

  private struct VersionKey: Hashable {
    let rule: String
    let number: Int
  }

  private struct Hours: Hashable {
    let days: OwnHours.Days
    let from: TimeOfDay?
    let to: TimeOfDay?
    let validity: Validity
  }

  /// Hours in which the same people must be on duty.
  private struct Duty: Hashable {
    let pattern: Int
    let team: Int
  }

  private let rulebook: Rulebook
  private let resolver: WindowResolver
  private let external: Set<String>
  /// The first day that is kept, and how many are.
  private let first: Day
  private let count: Int

  private var versions: [VersionKey: Int] = [:]
  private var ownHours: [[Hours]: Int] = [:]
  private var ownHoursOf: [String: Int] = [:]
  private var sources: [Source: Int] = [:]
  private var inForce: [[Bool?]] = []
  private let patterns: HourPatterns
  private var teams: [[String]: Int] = [:]
  private var teamOf: [Int: Int] = [:]
  private var duties: [Duty: [[Range<Int>]?]] = [:]
  private var deployments: [String: [[Interval]?]] = [:]

  init(_ input: AnalysisInput) {
    rulebook = input.rulebook
    resolver = input.resolver
    external = Set(input.rulebook.roles.filter(\.isExternal).map(\.name))
    // A duty or a visit may lie beside the day it belongs to.
    first = input.from.adding(days: -3)
    count = first.days(until: input.through) + 4
    patterns = HourPatterns(
      input.resolver,
      DaySpan(first, first.adding(days: count - 1))
    )
  }

  // MARK: Numbers

  /// The number of a version of a rule.
  func number(of version: RuleVersion, _ rule: Rule) -> Int {
    let key = VersionKey(rule: rule.name, number: version.number)
    if let known = versions[key] { return known }
    versions[key] = versions.count
    inForce.append([])
    return versions.count - 1
  }

  /// The number of the hours of some work of a version at an object.
  func source(version: Int, presence: Presence?, _ own: Windows, _ object: String?) -> Int {
    let source = Source(
      version: version,
      presence: presence?.origin,
      ownHours: own.ownHours ? object.map { numberOfHours($0) } ?? -1 : -1
    )
    if let known = sources[source] { return known }
    sources[source] = sources.count
    return sources.count - 1
  }

  /// Objects with the same rows of hours have the same number.
  private func numberOfHours(_ object: String) -> Int {
    if let known = ownHoursOf[object] { return known }
    let rows = resolver.hourRows(object).map {
      Hours(days: $0.days, from: $0.from, to: $0.to, validity: $0.validity)
    }
    let number = ownHours[rows] ?? ownHours.count
    ownHours[rows] = number
    ownHoursOf[object] = number
    return number
  }

  // MARK: Answers

  private func place(of day: Day) -> Int? {
    let place = first.days(until: day)
    return place >= 0 && place < count ? place : nil
  }

  /// Whether a rule asks for anything on a day, under the version of an item.
  func isInForce(_ item: FactDemand.Item, on day: Day) -> Bool {
    func answer() -> Bool {
      // By their places, since a version is large to copy.
      let rule = item.task.rule
      guard
        let place = rule.versions.indices.first(where: { rule.versions[$0].isInForce(on: day) }),
        rule.versions[place].number == item.task.version.number
      else { return false }
      if rulebook.regimes.isEmpty, rule.during == nil { return true }
      return rulebook.versionInForce(rule, on: day) != nil
    }
    guard let place = place(of: day) else { return answer() }
    let number = item.task.number
    if inForce[number].isEmpty { inForce[number] = Array(repeating: nil, count: count) }
    if let known = inForce[number][place] { return known }
    let found = answer()
    inForce[number][place] = found
    return found
  }

  /// When work may be done for an item on a day: a visit or round in the hours of its version, while
  /// that is in force, presence in its own.
  func windows(_ item: FactDemand.Item, on day: Day) -> [Interval] {
    guard let place = place(of: day) else {
      return item.isPresence || isInForce(item, on: day) ? resolved(item, on: day) : []
    }
    return pattern(item, on: day, place).map { patterns.stretches($0, place) } ?? []
  }

  /// The number of the pattern of its hours on a day; nil when it has none.
  private func pattern(_ item: FactDemand.Item, on day: Day, _ place: Int) -> Int? {
    patterns.pattern(
      item.source,
      place,
      asks: { item.isPresence || isInForce(item, on: day) },
      forms: { forms(item) },
      windows: { resolved(item, on: $0) }
    )
  }

  private func resolved(_ item: FactDemand.Item, on day: Day) -> [Interval] {
    let object = item.obligation.object
    if case .presence(let presence) = item.obligation.work {
      return resolver.windows(presence.windows, object: object, on: day)
    }
    return resolver.windows(item.task.version, object: object, on: day)
  }

  /// What its hours ask of a day.
  private func forms(_ item: FactDemand.Item) -> DayForms {
    var forms = DayForms()
    let own: Windows
    if case .presence(let presence) = item.obligation.work {
      own = presence.windows
    } else {
      own = item.task.version.windows
      for use in item.task.version.uses {
        forms.add(rulebook.resource(use.resource)?.windows.windows ?? [])
      }
    }
    forms.add(own.windows)
    if own.ownHours, let object = item.obligation.object {
      for row in resolver.hourRows(object) { forms.add(row) }
    }
    return forms
  }

  /// The hours of a visit or round on a day in which its people may be on duty, in minutes from the
  /// day's start.
  func duty(_ item: FactDemand.Item, on day: Day) -> [Range<Int>] {
    guard let place = place(of: day) else { return duty(item, windows(item, on: day), on: day) }
    guard let pattern = pattern(item, on: day, place) else { return [] }
    let key = Duty(pattern: pattern, team: team(of: item.task))
    if let known = duties[key]?[place] { return known }
    let found = duty(item, patterns.stretches(pattern, place), on: day)
    duties[key, default: Array(repeating: nil, count: count)][place] = found
    return found
  }

  private func duty(
    _ item: FactDemand.Item,
    _ windows: [Interval],
    on day: Day
  ) -> [Range<Int>] {
    var rest = windows
    for role in ownRoles(item.task.version) {
      guard !rest.isEmpty else { break }
      let all = deployment(of: role, on: day)
      rest = Interval.union(rest.flatMap { one in all.compactMap { one.intersection($0) } })
    }
    let start = Amsterdam.moment(day, .midnight)
    return rest.map { start.minutes(until: $0.start)..<start.minutes(until: $0.end) }
  }

  private func ownRoles(_ version: RuleVersion) -> [String] {
    Set(version.team.map(\.role)).subtracting(external).sorted()
  }

  /// The number of the roles of a version that are our own people's.
  private func team(of task: FactDemand.Task) -> Int {
    if let known = teamOf[task.number] { return known }
    let roles = ownRoles(task.version)
    let number = teams[roles] ?? teams.count
    teams[roles] = number
    teamOf[task.number] = number
    return number
  }

  /// When people of a role may be on duty around a day: a duty that started the day before, or
  /// starts after midnight, may hold its work too.
  private func deployment(of role: String, on day: Day) -> [Interval] {
    func answer() -> [Interval] {
      Interval.union(
        (-1...1).flatMap { resolver.deployment(ofRole: role, on: day.adding(days: $0)) }
      )
    }
    guard let place = place(of: day) else { return answer() }
    if let known = deployments[role]?[place] { return known }
    let found = answer()
    deployments[role, default: Array(repeating: nil, count: count)][place] = found
    return found
  }
}
