import CivilTime
import Obligations
import Registers
import RuleChecking

/// The work of one resource: what is asked of it, and what its units have.
struct ResourceLoad: Sendable {
  /// Work of one rule that may be done in the same days and hours.
  struct Portion: Sendable {
    let first: Day
    let last: Day
    /// For each of the days, as minutes from its start.
    let windows: [[Range<Int>]]
    var places: Int
    var minutes: Int
    /// The clauses that ask for it.
    var origins: Set<Origin>
  }

  let resource: Resource
  /// Days on which work must be done that very day, in order.
  let days: [(day: Day, load: ResourceDay)]
  /// Weeks in which work may be done on one of several days, in order; then all judged days, when
  /// there is work that may be done in one of several weeks.
  let spans: [ResourceStretch]
  /// The clauses that ask for the work of `days`, in order.
  let origins: [Origin]
  /// For each day the parameter that gave its budget.
  private let budgetParameters: [Day: String]

  /// The load of every resource that some work uses.
  static func all(_ demand: FactDemand) -> [ResourceLoad] {
    demand.input.rulebook.resources.compactMap { ResourceLoad.of($0, demand) }
  }

  /// The load of one resource; nil when no work uses it.
  static func of(_ resource: Resource, _ demand: FactDemand) -> ResourceLoad? {
    let items = demand.items { version in
      version.uses.contains { $0.resource == resource.name }
    }
    return items.isEmpty ? nil : ResourceLoad(resource, items, demand)
  }

  /// The load of a resource by some work that uses it.
  private init(_ resource: Resource, _ items: [FactDemand.Item], _ demand: FactDemand) {
    self.resource = resource
    let portions = WorkPortions(resource, demand).portions(of: items)
    let supply = ResourceSupply(resource, demand)
    let daily = portions.filter { $0.first == $0.last }
    origins = Origin.sorted(Set(daily.flatMap(\.origins)))
    let byDay = Dictionary(grouping: daily, by: \.first)
    days = byDay.keys.sorted().map { day in
      let there = supply.on(day)
      return (
        day,
        ResourceDay(
          works: ResourceLoad.works(byDay[day] ?? []),
          units: there.units,
          budget: there.budget
        )
      )
    }
    spans = ResourceStretch.all(portions, demand.input, supply)
    let used = DaySpan.union(portions.map { DaySpan($0.first, $0.last) })
    budgetParameters = Dictionary(
      used.flatMap { $0.first.through($0.last) }.compactMap { day in
        demand.input.resolver.budgetParameter(resource, on: day).map { (day, $0) }
      },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private init(
    resource: Resource,
    days: [(day: Day, load: ResourceDay)],
    spans: [ResourceStretch],
    origins: [Origin],
    budgetParameters: [Day: String]
  ) {
    self.resource = resource
    self.days = days
    self.spans = spans
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
      days: days.map { one in
        var load = one.load
        if let minutes = budgetParameters[one.day].flatMap({ budgets[$0] }) {
          load.budget = minutes
        }
        return (one.day, load)
      },
      spans: budgets.isEmpty
        ? spans : spans.map { $0.with { day in budgetParameters[day].flatMap { budgets[$0] } } },
      origins: origins,
      budgetParameters: budgetParameters
    )
  }

  /// Work of one day with the same stretches together.
  private static func works(_ portions: [Portion]) -> [ResourceDay.Work] {
    var works: [ResourceDay.Work] = []
    for portion in portions {
      let open = portion.windows[0]
      if let index = works.firstIndex(where: { $0.windows == open }) {
        works[index].places += portion.places
        works[index].minutes += portion.minutes
      } else {
        works.append(
          ResourceDay.Work(windows: open, places: portion.places, minutes: portion.minutes)
        )
      }
    }
    return works.sorted {
      ($0.windows.first?.lowerBound ?? 0) < ($1.windows.first?.lowerBound ?? 0)
    }
  }
}

extension Origin {
  /// Places in order of file and text.
  static func sorted(_ origins: Set<Origin>) -> [Origin] {
    origins.sorted { ($0.file, $0.range) < ($1.file, $1.range) }
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
