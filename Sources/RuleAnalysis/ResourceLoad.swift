import CivilTime
import Obligations
import Registers
import RuleChecking

/// The days of one resource: what is asked of it on each, and what its units have.
struct ResourceLoad: Sendable {
  let resource: Resource
  /// Days on which work must be done that very day, in order.
  let days: [(day: Day, load: ResourceDay)]
  /// The clauses that ask for the work, in order.
  let origins: [Origin]
  /// For each day the parameter that gave its budget.
  private let budgetParameters: [String?]

  /// The load of every resource that some work uses.
  static func all(_ demand: FactDemand) -> [ResourceLoad] {
    var items: [String: [FactDemand.Item]] = [:]
    for item in demand.items where item.first == item.last {
      for use in item.version.uses { items[use.resource, default: []].append(item) }
    }
    return demand.input.rulebook.resources.compactMap { resource in
      items[resource.name].map { ResourceLoad(resource, $0, demand) }
    }
  }

  private init(_ resource: Resource, _ items: [FactDemand.Item], _ demand: FactDemand) {
    self.resource = resource
    origins = Set(items.map(\.obligation.origin)).sorted {
      ($0.file, $0.range) < ($1.file, $1.range)
    }
    let units = demand.city.units.filter { $0.resource == resource.name }
    let byDay = Dictionary(grouping: items, by: \.first)
    let found = byDay.keys.sorted().compactMap { day -> (day: Day, load: ResourceDay)? in
      let works = ResourceLoad.works(byDay[day] ?? [], resource, day, demand)
      guard !works.isEmpty else { return nil }
      let count =
        units.isEmpty
        ? resource.count : Set(units.filter { $0.validity.contains(day) }.map(\.unit)).count
      let budget = demand.input.resolver.resourceBudget(resource.name, on: day)
      return (day, ResourceDay(works: works, units: count, budget: budget))
    }
    days = found
    budgetParameters = found.map { demand.input.resolver.budgetParameter(resource, on: $0.day) }
  }

  private init(
    resource: Resource,
    days: [(day: Day, load: ResourceDay)],
    origins: [Origin],
    budgetParameters: [String?]
  ) {
    self.resource = resource
    self.days = days
    self.origins = origins
    self.budgetParameters = budgetParameters
  }

  /// The same work with another throughput, and other minutes where a parameter gave the budget.
  func changing(handles: Given<Fraction>?, budgets: [String: Int]) -> ResourceLoad {
    ResourceLoad(
      resource: Resource(
        name: resource.name,
        count: resource.count,
        handles: handles,
        available: resource.available,
        windows: resource.windows,
        basis: resource.basis,
        origin: resource.origin
      ),
      days: zip(days, budgetParameters).map { one, parameter in
        var load = one.load
        if let minutes = parameter.flatMap({ budgets[$0] }) { load.budget = minutes }
        return (one.day, load)
      },
      origins: origins,
      budgetParameters: budgetParameters
    )
  }

  /// Work with the same stretches together.
  private static func works(
    _ items: [FactDemand.Item],
    _ resource: Resource,
    _ day: Day,
    _ demand: FactDemand
  ) -> [ResourceDay.Work] {
    let start = Amsterdam.moment(day, .midnight)
    var works: [ResourceDay.Work] = []
    for item in items {
      let open = duty(item, day, demand).map {
        start.minutes(until: $0.start)..<start.minutes(until: $0.end)
      }
      // Work without any stretch is impossible for another reason, which is told elsewhere.
      guard !open.isEmpty else { continue }
      var places = 0
      var minutes = 0
      switch item.obligation.work {
      case .round(let count): places = count
      case .visit(let length): minutes = length
      case .presence: continue
      }
      if places > 0, resource.handles == nil { continue }
      if let index = works.firstIndex(where: { $0.windows == open }) {
        works[index].places += places
        works[index].minutes += minutes
      } else {
        works.append(ResourceDay.Work(windows: open, places: places, minutes: minutes))
      }
    }
    return works.sorted {
      ($0.windows.first?.lowerBound ?? 0) < ($1.windows.first?.lowerBound ?? 0)
    }
  }

  /// The windows of the work in which its people may be on duty.
  private static func duty(
    _ item: FactDemand.Item,
    _ day: Day,
    _ demand: FactDemand
  ) -> [Interval] {
    let external = Set(demand.input.rulebook.roles.filter(\.isExternal).map(\.name))
    var rest = demand.windows(item, on: day)
    for role in Set(item.version.team.map(\.role)).subtracting(external).sorted() {
      // A duty that started the day before, or starts after midnight, may hold it too.
      let deployed = (-1...1).flatMap {
        demand.input.resolver.deployment(ofRole: role, on: day.adding(days: $0))
      }
      let all = Interval.union(deployed)
      rest = Interval.union(rest.flatMap { one in all.compactMap { one.intersection($0) } })
    }
    return rest
  }
}

extension WindowResolver {
  /// The parameter that gives the budget of a unit on a day.
  fileprivate func budgetParameter(_ resource: Resource, on day: Day) -> String? {
    let fitting = resource.available.compactMap { budget in
      budget.days.specificity(of: day, isHoliday: isHoliday(day)).map { ($0, budget.minutes) }
    }
    let rank = fitting.map(\.0).max()
    return fitting.first { $0.0 == rank }?.1.parameter
  }
}
