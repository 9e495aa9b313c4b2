import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// One open obligation, with the days on which it may be done.
///
/// Nothing of it changes; it is a class so that lists of work can be copied without its parts.
final class WorkItem: Sendable {
  let obligation: Obligation
  let rule: Rule
  let version: RuleVersion
  /// The first day it may be done, not before the period.
  let first: Day
  /// The last day on which it still counts.
  let last: Day
  /// Whether nothing else may be done in its place, so that it can stand in a proof.
  let isSure: Bool
  /// What it asks of each pool.
  let needs: [WorkNeed]
  /// Where its windows stand in the table.
  let windows: Int

  init(
    obligation: Obligation,
    rule: Rule,
    version: RuleVersion,
    days: ClosedRange<Day>,
    isSure: Bool,
    needs: [WorkNeed],
    windows: Int
  ) {
    self.obligation = obligation
    self.rule = rule
    self.version = version
    first = days.lowerBound
    last = days.upperBound
    self.isSure = isSure
    self.needs = needs
    self.windows = windows
  }
}

/// What one obligation asks of one pool.
struct WorkNeed: Hashable, Sendable {
  let pool: CapacityPool
  let qualification: String?
  /// Minutes of one person or unit, all people together; 0 for places.
  let minutes: Int
  /// Places, all people together.
  let places: Int
  /// Places an hour; nil when there are no places.
  let rate: Fraction?

  /// The minutes it takes.
  var amount: Fraction {
    guard let rate, places > 0 else { return Fraction(minutes) }
    return (Fraction(places).times(60).divided(by: rate) ?? .zero).plus(Fraction(minutes))
  }
}

extension WorkItem {
  /// What an obligation asks of pools, under its version.
  static func needs(
    _ obligation: Obligation,
    _ version: RuleVersion,
    _ names: PoolNames,
    windowMinutes: Int
  ) -> [WorkNeed] {
    switch obligation.work {
    case .presence(let presence):
      guard let pool = names.role(presence.role) else { return [] }
      return [
        WorkNeed(
          pool: pool,
          qualification: presence.qualification,
          minutes: presence.count.value * windowMinutes,
          places: 0,
          rate: nil
        )
      ]
    case .visit(let minutes): return visit(minutes, version, names)
    case .round(let places): return round(places, version, names)
    }
  }

  private static func visit(
    _ minutes: Int,
    _ version: RuleVersion,
    _ names: PoolNames
  ) -> [WorkNeed] {
    func need(_ pool: CapacityPool, _ qualification: String?, _ count: Int) -> WorkNeed {
      WorkNeed(
        pool: pool,
        qualification: qualification,
        minutes: minutes * count,
        places: 0,
        rate: nil
      )
    }
    return version.team.compactMap { part in
      names.role(part.role).map { need($0, part.qualification, part.count) }
    } + version.partners.compactMap { name in names.role(name).map { need($0, nil, 1) } }
      + version.uses.compactMap { use in
        names.resources[use.resource].map { _ in
          need(CapacityPool(kind: .resource, name: use.resource), nil, 1)
        }
      }
  }

  private static func round(
    _ places: Int,
    _ version: RuleVersion,
    _ names: PoolNames
  ) -> [WorkNeed] {
    guard let use = version.uses.first(where: \.forEachPlace),
      let rate = names.resources[use.resource]?.handles?.value, rate.numerator > 0
    else { return [] }
    let car = WorkNeed(
      pool: CapacityPool(kind: .resource, name: use.resource),
      qualification: nil,
      minutes: 0,
      places: places,
      rate: rate
    )
    return [car]
      + version.team.compactMap { part in
        names.role(part.role).map {
          WorkNeed(
            pool: $0,
            qualification: part.qualification,
            minutes: 0,
            places: places * part.count,
            rate: rate
          )
        }
      }
  }
}

/// Resources and roles by name.
struct PoolNames: Sendable {
  let resources: [String: Resource]
  private let roles: [String: Role]

  init(_ rulebook: Rulebook) {
    resources = Dictionary(rulebook.resources.map { ($0.name, $0) }) { first, _ in first }
    roles = Dictionary(rulebook.roles.map { ($0.name, $0) }) { first, _ in first }
  }

  func role(_ name: String) -> CapacityPool? {
    roles[name].map { CapacityPool(kind: $0.isExternal ? .partner : .role, name: name) }
  }

  func isExternal(_ name: String) -> Bool { roles[name]?.isExternal ?? false }
}
