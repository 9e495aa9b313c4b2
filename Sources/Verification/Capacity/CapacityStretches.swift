import CivilTime
import Obligations
import Registers
import RuleChecking

extension CapacityScene {
  /// When an item may be done on a day: windows, hours of resources, of its people and of the
  /// organisations that come; a visit only where it fits whole.
  func stretches(_ item: CapacityItem, on day: Day) -> [Interval] {
    if let presence = item.presence { return presence.day == day ? presence.stretches : [] }
    guard item.first <= day, day <= item.last,
      scene.version(of: item.rule, on: day)?.number == item.version.number
    else { return [] }
    var open = scene.stretches(item.version, object: item.object, on: day)
    for name in Set(item.version.team.map(\.role)) where !externals.contains(name) {
      guard let role = scene.rulebook.role(name), !role.deployed.isEmpty else { continue }
      let duty = [-1, 0, 1].flatMap { scene.stretches(role.deployed, on: day.adding(days: $0)) }
      open = meeting(open, Interval.union(duty))
    }
    for (name, count) in PartnerRules.needed(scene, item.version) {
      let rows = scene.city.partners.filter { $0.partner == name && $0.day == day }
      guard rows.reduce(0, { $0 + $1.count }) >= count else { return [] }
      open = meeting(
        open,
        Interval.union(rows.map { Amsterdam.interval($0.day, $0.from, $0.to) })
      )
    }
    let shortest = item.places > 0 ? 1 : max(1, item.version.takes?.value ?? 1)
    return open.filter { $0.length >= shortest }
  }

  private func meeting(_ left: [Interval], _ right: [Interval]) -> [Interval] {
    Interval.union(left.flatMap { one in right.compactMap { one.intersection($0) } })
  }

  /// What an item asks of a role, organisation or resource: people and what they hold.
  func parts(
    _ item: CapacityItem,
    _ pool: String,
    isResource: Bool
  ) -> [(count: Int, held: String?)] {
    if isResource {
      guard item.presence == nil else { return [] }
      return item.version.uses.filter {
        $0.resource == pool && $0.forEachPlace == (item.places > 0)
      }
      .map { _ in (1, nil) }
    }
    if let presence = item.presence?.presence {
      return presence.role == pool ? [(presence.count.value, presence.qualification)] : []
    }
    let team = item.version.team.filter { $0.role == pool }.map {
      (count: $0.count, held: $0.qualification)
    }
    guard item.places == 0 else { return team }
    return team + item.version.partners.filter { $0 == pool }.map { _ in (1, nil) }
  }

  /// Minutes one person works on an item that is not counted in places.
  func minutes(_ item: CapacityItem) -> Int {
    if let presence = item.presence { return presence.stretches.reduce(0) { $0 + $1.length } }
    return item.places > 0 ? 0 : item.version.takes?.value ?? 0
  }

  /// The throughput of the resource that an item is scanned with.
  func throughput(_ item: CapacityItem) -> Fraction? {
    guard item.places > 0, let use = item.version.uses.first(where: \.forEachPlace) else {
      return nil
    }
    return scene.rulebook.resource(use.resource)?.handles?.value
  }
}
