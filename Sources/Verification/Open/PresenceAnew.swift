import CivilTime
import Obligations
import Registers
import RuleChecking

/// So many of a role asked for at an area on one day.
struct PresenceDemand {
  let id: String
  let rule: Rule
  let object: String?
  let day: Day
  let presence: Presence
  /// The area codes that count; nil for any post.
  let areas: [String]?
  let rank: Int
  let stretches: [Interval]

  /// People × minutes.
  var minutes: Int { stretches.reduce(0) { $0 + $1.length } * presence.count.value }
}

/// A stretch in which so many people are short.
struct Shortage: Hashable {
  let interval: Interval
  let short: Int

  /// In order, with neighbours of the same size joined and stretches without shortage left out.
  static func joined(_ parts: [Shortage]) -> [Shortage] {
    var result: [Shortage] = []
    for part in parts.sorted(by: { $0.interval.start < $1.interval.start })
    where part.short > 0 && !part.interval.isEmpty {
      if let last = result.last, last.interval.end == part.interval.start, last.short == part.short
      {
        result[result.count - 1] = Shortage(
          interval: Interval(start: last.interval.start, end: part.interval.end),
          short: part.short
        )
      } else {
        result.append(part)
      }
    }
    return result
  }

  static func minutes(_ parts: [Shortage]) -> Int {
    parts.reduce(0) { $0 + $1.short * $1.interval.length }
  }
}

extension Scene {
  /// All presence asked for in the week.
  func presenceDemands() -> [PresenceDemand] {
    var result: [PresenceDemand] = []
    for rule in rulebook.rules {
      for day in days {
        guard let version = version(of: rule, on: day), !version.presence.isEmpty else { continue }
        for object in presenceObjects(rule, on: day) {
          for (index, presence) in version.presence.enumerated() {
            let stretches = stretches(presence.windows, object: object, on: day)
            guard presence.count.value > 0, !stretches.isEmpty else { continue }
            result.append(
              PresenceDemand(
                id: "\(rule.name)/\(object ?? Scene.whole)/\(day)/\(index + 1)",
                rule: rule,
                object: object,
                day: day,
                presence: presence,
                areas: areas(presence, object, on: day),
                rank: rank(of: rule.name),
                stretches: stretches
              )
            )
          }
        }
      }
    }
    return result
  }

  private func presenceObjects(_ rule: Rule, on day: Day) -> [String?] {
    guard let kind = rule.kind else { return [nil] }
    return objects(ofKind: kind, on: day).filter { object in
      rule.condition.map { holds($0, object, on: day) } ?? true
    }.map(\.id)
  }

  private func areas(_ presence: Presence, _ object: String?, on day: Day) -> [String]? {
    if let name = presence.area { return areaCodes(named: name).sorted() }
    return object.flatMap { area(of: $0, on: day) }.map { [$0] }
  }

  /// What is short of each demand, minute by minute, as joined stretches.
  func shortages(_ demands: [PresenceDemand]) -> [String: [Shortage]] {
    var groups: [String: [PresenceDemand]] = [:]
    for demand in demands {
      // A demand without area is judged on its own.
      let place = demand.areas.map { $0.joined(separator: ",") } ?? "any/\(demand.id)"
      groups["\(demand.presence.role)/\(place)", default: []].append(demand)
    }
    var result: [String: [Shortage]] = [:]
    for (_, group) in groups {
      let served = group.sorted { ($0.rank, $0.id) < ($1.rank, $1.id) }
      for (id, parts) in shortages(ofGroup: served) { result[id] = Shortage.joined(parts) }
    }
    return result
  }

  private func shortages(ofGroup demands: [PresenceDemand]) -> [String: [Shortage]] {
    guard let first = demands.first else { return [:] }
    let shifts = roster.shifts.filter {
      $0.role == first.presence.role && (first.areas?.contains($0.post) ?? true)
    }
    let people = shifts.map { OnDuty(shift: $0, self) }
    let edges = (demands.flatMap(\.stretches) + people.flatMap(\.all)).flatMap {
      [$0.start, $0.end]
    }
    let moments = Set(edges).sorted()
    var result: [String: [Shortage]] = [:]
    for (start, end) in zip(moments, moments.dropFirst()) {
      let asking = demands.filter { demand in
        demand.stretches.contains { $0.contains(start) }
      }
      guard !asking.isEmpty else { continue }
      let there = people.filter { $0.isThere(at: start) }
      for (demand, met) in zip(asking, PresenceMatching.met(asking, there, at: start)) {
        result[demand.id, default: []].append(
          Shortage(
            interval: Interval(start: start, end: end),
            short: demand.presence.count.value - met
          )
        )
      }
    }
    return result
  }
}

/// One shift with the stretches in which its person is not at the post.
struct OnDuty {
  let shift: Shift
  let person: Person?
  /// In a break, on the way or on a round.
  let away: [Interval]
  let visits: [Interval]

  init(shift: Shift, _ scene: Scene) {
    self.shift = shift
    person = scene.people[shift.person]
    away =
      shift.breaks + shift.legs.map(\.interval)
      + scene.roster.rounds.filter { $0.driver == shift.person }.map(\.interval)
    visits = scene.roster.visits.filter { visit in
      visit.members.contains { $0.person == shift.person }
    }.map(\.interval)
  }

  var all: [Interval] { [shift.interval] + away + visits }

  func isThere(at moment: Moment) -> Bool {
    shift.interval.contains(moment) && !away.contains { $0.contains(moment) }
  }

  /// Whether the person counts for a demand at a moment.
  func counts(for demand: PresenceDemand, at moment: Moment) -> Bool {
    if !demand.presence.visitsCount, visits.contains(where: { $0.contains(moment) }) {
      return false
    }
    guard let qualification = demand.presence.qualification else { return true }
    return person?.holds(qualification, on: Amsterdam.day(of: shift.interval.start)) ?? false
  }
}

/// Gives people to demands, the first demand as many as can be, then the next.
enum PresenceMatching {
  /// How many people each demand gets.
  static func met(_ demands: [PresenceDemand], _ people: [OnDuty], at moment: Moment) -> [Int] {
    var holder = [Int?](repeating: nil, count: people.count)
    var met = [Int](repeating: 0, count: demands.count)
    for (index, demand) in demands.enumerated() {
      for _ in 0..<min(demand.presence.count.value, people.count) {
        var tried = Set<Int>()
        if place(index, demands, people, moment, &holder, &tried) { met[index] += 1 }
      }
    }
    return met
  }

  /// Finds a person for a demand, moving others where that helps; those served stay served.
  private static func place(
    _ demand: Int,
    _ demands: [PresenceDemand],
    _ people: [OnDuty],
    _ moment: Moment,
    _ holder: inout [Int?],
    _ tried: inout Set<Int>
  ) -> Bool {
    for (index, person) in people.enumerated()
    where !tried.contains(index) && person.counts(for: demands[demand], at: moment) {
      tried.insert(index)
      if let other = holder[index] {
        guard place(other, demands, people, moment, &holder, &tried) else { continue }
      }
      holder[index] = demand
      return true
    }
    return false
  }
}
