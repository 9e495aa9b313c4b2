import CivilTime
import Obligations
import Registers
import RuleChecking

/// Puts work for a resource together that may be done in the same days and hours.
struct WorkPortions {
  /// Work that has the same hours, whatever the day.
  private struct Source: Hashable {
    let rule: String
    let version: Int
    /// Only where the hours are the object's own.
    let object: String?
  }

  private struct Key: Hashable {
    let source: Source
    let first: Day
    let last: Day
  }

  private let resource: Resource
  private let demand: FactDemand
  private let external: Set<String>

  init(_ resource: Resource, _ demand: FactDemand) {
    self.resource = resource
    self.demand = demand
    external = Set(demand.input.rulebook.roles.filter(\.isExternal).map(\.name))
  }

  /// Work without any stretch is left out: it is impossible for another reason, told elsewhere.
  func portions(of items: [FactDemand.Item]) -> [ResourceLoad.Portion] {
    var known: [Source: [Day: [Range<Int>]]] = [:]
    var order: [Key] = []
    var found: [Key: ResourceLoad.Portion] = [:]
    for item in items {
      guard let (places, minutes) = amount(item) else { continue }
      let source = Source(
        rule: item.rule.name,
        version: item.version.number,
        object: item.version.windows.ownHours ? item.obligation.object : nil
      )
      let key = Key(source: source, first: item.first, last: item.last)
      if found[key] == nil {
        let windows = item.first.through(item.last).map { day in
          if let windows = known[source]?[day] { return windows }
          let windows = duty(item, day)
          known[source, default: [:]][day] = windows
          return windows
        }
        order.append(key)
        found[key] = ResourceLoad.Portion(
          first: item.first,
          last: item.last,
          windows: windows,
          places: 0,
          minutes: 0,
          origins: []
        )
      }
      found[key]?.places += places
      found[key]?.minutes += minutes
      found[key]?.origins.insert(item.obligation.origin)
    }
    return order.compactMap { found[$0] }.filter { !$0.windows.allSatisfy(\.isEmpty) }
  }

  private func amount(_ item: FactDemand.Item) -> (places: Int, minutes: Int)? {
    switch item.obligation.work {
    case .round(let places): places > 0 && resource.handles == nil ? nil : (places, 0)
    case .visit(let minutes): (0, minutes)
    case .presence: nil
    }
  }

  /// The windows of the work in which its people may be on duty, in minutes from the day's start.
  private func duty(_ item: FactDemand.Item, _ day: Day) -> [Range<Int>] {
    var rest = demand.windows(item, on: day)
    for role in Set(item.version.team.map(\.role)).subtracting(external).sorted() {
      // A duty that started the day before, or starts after midnight, may hold it too.
      let deployed = (-1...1).flatMap {
        demand.input.resolver.deployment(ofRole: role, on: day.adding(days: $0))
      }
      let all = Interval.union(deployed)
      rest = Interval.union(rest.flatMap { one in all.compactMap { one.intersection($0) } })
    }
    let start = Amsterdam.moment(day, .midnight)
    return rest.map { start.minutes(until: $0.start)..<start.minutes(until: $0.end) }
  }
}

/// The units of a resource and their minutes, day by day.
struct ResourceSupply {
  private let resource: Resource
  private let demand: FactDemand
  private let units: [ResourceUnit]

  init(_ resource: Resource, _ demand: FactDemand) {
    self.resource = resource
    self.demand = demand
    units = demand.city.units.filter { $0.resource == resource.name }
  }

  func on(_ day: Day) -> ResourceSpan.Supply {
    let there =
      units.isEmpty
      ? resource.count : Set(units.filter { $0.validity.contains(day) }.map(\.unit)).count
    return ResourceSpan.Supply(
      units: there,
      budget: demand.input.resolver.resourceBudget(resource.name, on: day)
    )
  }
}
