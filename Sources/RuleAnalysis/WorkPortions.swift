import CivilTime
import Obligations
import Registers
import RuleChecking

/// Puts work for a resource together that may be done in the same days and hours.
struct WorkPortions {
  private struct Key: Hashable {
    /// Work that has the same hours, whatever the day.
    let source: Int
    let first: Day
    let last: Day
  }

  private let resource: Resource
  private let demand: FactDemand

  init(_ resource: Resource, _ demand: FactDemand) {
    self.resource = resource
    self.demand = demand
  }

  /// Work without any stretch is left out: it is impossible for another reason, told elsewhere.
  func portions(of items: [FactDemand.Item]) -> [ResourceLoad.Portion] {
    var numbers: [Key: Int] = [:]
    var found: [ResourceLoad.Portion] = []
    for item in items {
      guard let (places, minutes) = amount(item) else { continue }
      let key = Key(source: item.source, first: item.first, last: item.last)
      let number = numbers[key] ?? found.count
      if number == found.count {
        numbers[key] = number
        found.append(
          ResourceLoad.Portion(
            first: item.first,
            last: item.last,
            windows: item.first.through(item.last).map { demand.hours.duty(item, on: $0) },
            places: 0,
            minutes: 0,
            origins: []
          )
        )
      }
      found[number].places += places
      found[number].minutes += minutes
      found[number].origins.insert(item.obligation.origin)
    }
    return found.filter { !$0.windows.allSatisfy(\.isEmpty) }
  }

  private func amount(_ item: FactDemand.Item) -> (places: Int, minutes: Int)? {
    switch item.obligation.work {
    case .round(let places): places > 0 && resource.handles == nil ? nil : (places, 0)
    case .visit(let minutes): (0, minutes)
    case .presence: nil
    }
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
