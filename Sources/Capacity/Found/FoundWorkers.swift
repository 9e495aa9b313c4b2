import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// The units, people or heads of an organisation of a pool, each by itself, in a span.
struct FoundWorkers {
  let all: [FoundWorker]

  init(_ analysis: PoolAnalysis, _ days: CutDays) {
    let servers = analysis.finder.servers
    let name = analysis.pool.name
    switch analysis.pool.kind {
    case .resource: all = FoundWorkers.units(analysis.pool, servers, days)
    case .role:
      let held = analysis.finder.qualifications(analysis.works)
      all = servers.question.city.people.filter { $0.roles.contains(name) }.map {
        FoundWorkers.person($0, name, held, servers, days)
      }
    case .partner: all = FoundWorkers.heads(name, servers, days)
    }
  }

  private static func stretches(_ intervals: [Interval], _ base: Moment) -> [Range<Int>] {
    Minutes.union(
      intervals.map { base.minutes(until: $0.start)..<base.minutes(until: $0.end) }
    )
  }

  private static func units(
    _ pool: CapacityPool,
    _ servers: ServerList,
    _ days: CutDays
  ) -> [FoundWorker] {
    let span = CapacitySpan(from: days.first, through: days.day(days.count - 1))
    let open = (0..<days.count).map { offset in
      stretches(servers.resolver.resourceWindows(pool.name, on: days.day(offset)), servers.base)
    }
    return servers.servers(pool, span, qualifications: []).flatMap { server in
      server.names.map {
        FoundWorker(name: $0, open: open, holds: [:], budget: server.budget, law: nil)
      }
    }.sorted { $0.name < $1.name }
  }

  /// Duties start on days of work, in the hours of the role, on Sundays only where that is agreed;
  /// people under 18 work in daytime.
  private static func person(
    _ person: Person,
    _ role: String,
    _ held: [String],
    _ servers: ServerList,
    _ days: CutDays
  ) -> FoundWorker {
    let open = (0..<days.count).map { offset -> [Range<Int>] in
      let day = days.day(offset)
      guard person.isAvailable(on: day), day.weekday != .sunday || person.sundayWorkAgreed else {
        return []
      }
      var own = stretches(servers.resolver.deployment(ofRole: role, on: day), servers.base)
      let midnight = days.midnights[offset]
      if person.adultFrom.map({ day < $0 }) ?? false {
        own = Minutes.common(own, [(midnight + 7 * 60)..<(midnight + 22 * 60)])
      }
      guard person.isAvailable(on: day.adding(days: 1)) else {
        return Minutes.common(own, [midnight..<days.midnights[offset + 1]])
      }
      return own
    }
    var holds: [String: [Bool]] = [:]
    for name in held {
      holds[name] = (0..<days.count).map { person.holds(name, on: days.day($0)) }
    }
    return FoundWorker(
      name: person.code,
      open: open,
      holds: holds,
      budget: open.map { _ in nil },
      law: DutyLaw(servers.question.rulebook, role: role, person, from: days.first)
    )
  }

  /// The first who comes on each day, the second, and so on.
  private static func heads(
    _ name: String,
    _ servers: ServerList,
    _ days: CutDays
  ) -> [FoundWorker] {
    let rows = Dictionary(
      grouping: servers.question.city.partners.filter { $0.partner == name },
      by: \.day
    )
    let byDay = (0..<days.count).map { offset -> [Range<Int>] in
      let day = days.day(offset)
      return (rows[day] ?? []).flatMap { row in
        Array(
          repeating: stretches([Amsterdam.interval(day, row.from, row.to)], servers.base),
          count: max(0, row.count)
        ).flatMap { $0 }
      }
    }
    return (0..<(byDay.map(\.count).max() ?? 0)).map { number in
      let open = byDay.map { number < $0.count ? [$0[number]] : [] }
      return FoundWorker(
        name: name,
        open: open,
        holds: [:],
        budget: open.map { _ in nil },
        law: nil
      )
    }
  }
}
