import CivilTime
import Obligations
import Registers
import RuleChecking

/// Turns rules, registers and the week's obligations into the numbers of the search.
struct WeekModelBuilder {
  let rulebook: Rulebook
  let city: City
  let axis: Axis
  let resolver: WindowResolver
  let index: ObjectIndex
  let ranks: Ranks
  let roles: [String]
  let qualifications: [String]
  let areas: [String]
  let keptPins: Set<String>
  private(set) var spots: [WeekModel.Spot] = []
  private var spotsOf: [String: [Int]] = [:]

  init(
    rulebook: Rulebook,
    city: City,
    axis: Axis,
    resolver: WindowResolver,
    index: ObjectIndex,
    keptPins: Set<String> = []
  ) {
    self.keptPins = keptPins
    self.rulebook = rulebook
    self.city = city
    self.axis = axis
    self.resolver = resolver
    self.index = index
    ranks = Ranks(rulebook, in: axis.week)
    roles = rulebook.roles.map(\.name)
    qualifications = rulebook.qualifications.map(\.name)
    areas = city.areas.isEmpty ? ["-"] : city.areas.map(\.code)
  }

  mutating func model(_ obligations: [Obligation]) -> (model: WeekModel, numbers: [LawNumbers]) {
    let shapes = roles.map { shape($0) }
    let builder = StaffBuilder(
      rulebook: rulebook,
      city: city,
      axis: axis,
      roles: roles,
      qualifications: qualifications,
      areas: areas,
      shapes: shapes,
      keptPins: keptPins
    )
    let people = city.people.sorted { $0.code < $1.code }.map { builder.staff($0) }
    var visits: [VisitTask] = []
    var rounds: [RoundTask] = []
    var presences: [PresenceTask] = []
    for obligation in obligations {
      switch obligation.work {
      case .visit(let minutes):
        if let task = visit(obligation, minutes: minutes) { visits.append(task) }
      case .round(let places):
        if let task = round(obligation, places: places) { rounds.append(task) }
      case .presence(let presence):
        if let task = self.presence(obligation, presence) { presences.append(task) }
      }
    }
    let units = self.units()
    let model = WeekModel(
      axis: axis,
      city: city.name,
      roles: roles,
      isExternal: rulebook.roles.map(\.isExternal),
      qualifications: qualifications,
      areas: areas,
      areaPoints: city.areas.isEmpty
        ? [GeoPoint(latitudeMicro: 0, longitudeMicro: 0)] : city.areas.map(\.centre),
      spots: spots,
      staff: people.map(\.staff),
      deployed: rulebook.roles.map { deployed($0) },
      shapes: shapes,
      visits: visits,
      rounds: rounds,
      presences: presences,
      resources: resources(units),
      units: units,
      partners: partners(),
      pace: pace(),
      // Without fairness no shift is an evening.
      eveningFrom: axis.days.indices.map { day in
        rulebook.fairness.map { axis.minute(day: day, $0.eveningFrom) } ?? .max
      },
      reserves: reserves(),
      ranks: ranks.last,
      unannouncedRules: rulebook.rules.filter { rule in
        axis.days.contains { rulebook.version(of: rule, on: $0)?.isUnannounced ?? false }
      }.map(\.name)
    )
    return (model, people.map(\.numbers))
  }

  func standing(_ obligation: Obligation) -> Standing {
    let group: Standing.Class =
      obligation.due <= axis.week.sunday ? .due : obligation.promise == .about ? .about : .later
    return Standing(rank: ranks.rank(obligation.rule), group: group)
  }

  /// The days of the week on which an obligation may be done, late ones included: as long as its
  /// period lasts.
  func days(_ obligation: Obligation) -> [Int] {
    var last = axis.week.sunday
    if case .frequency(_, _, _, let periodEnd) = obligation.cause { last = min(last, periodEnd) }
    return axis.days.indices.filter { day in
      obligation.earliest <= axis.days[day] && axis.days[day] <= last
    }
  }

  /// Whether a day comes after the due date, when that still lies in the week.
  func isLate(_ obligation: Obligation, day: Int) -> Bool {
    obligation.due >= axis.week.monday && axis.days[day] > obligation.due
  }

  private func shape(_ role: String) -> WeekModel.Shape {
    let said = rulebook.shiftShapes.first { $0.roles.contains(role) }
    return WeekModel.Shape(
      shortest: max(15, said?.shortest ?? 240),
      longest: min(1440, said?.longest ?? 570),
      startEvery: max(5, said?.startEvery ?? 30),
      mostPerWeek: said?.atMostPerWeek ?? 7
    )
  }

  private func deployed(_ role: Role) -> [[Stretch]?] {
    axis.days.map { day in
      guard !role.deployed.isEmpty else { return nil }
      return resolver.deployment(ofRole: role.name, on: day).map { axis.stretch($0) }
    }
  }

  private func pace() -> WeekModel.Pace {
    guard let travel = rulebook.travel.first else { return .init(minutes: 0, metres: 1) }
    let detour = travel.detourPercent.value
    return WeekModel.Pace(
      minutes: Int(detour.numerator) * 60,
      metres: 100 * Int(detour.denominator) * travel.metresPerHour.value
    )
  }

  private func reserves() -> [WeekModel.ReserveModel] {
    rulebook.rules.compactMap { rulebook.version(of: $0, on: axis.week.monday) }
      .flatMap(\.reserves)
      .compactMap { reserve in
        guard let role = roles.firstIndex(of: reserve.role) else { return nil }
        let percent = reserve.percent.value
        return WeekModel.ReserveModel(
          role: role,
          hundredths: .init(
            numerator: Int(percent.numerator),
            denominator: Int(percent.denominator)
          )
        )
      }
  }

  private func partners() -> [PartnerModel] {
    city.partners.compactMap { row in
      guard let day = axis.days.firstIndex(of: row.day),
        let role = roles.firstIndex(of: row.partner)
      else { return nil }
      let end = row.to <= row.from ? row.to.nextDay : row.to
      return PartnerModel(
        role: role,
        stretch: Stretch(axis.minute(day: day, row.from), axis.minute(day: day, end)),
        count: row.count
      )
    }
  }

  /// The units of the register; for a resource without any row as many as the rules count.
  private func units() -> [UnitModel] {
    rulebook.resources.indices.flatMap { resource -> [UnitModel] in
      let name = rulebook.resources[resource].name
      let rows = city.units.filter { $0.resource == name }
      guard rows.isEmpty else {
        return Array(Set(rows.map(\.unit))).sorted().map { unit in
          UnitModel(
            resource: resource,
            name: unit,
            isThere: axis.days.map { day in
              rows.contains { $0.unit == unit && $0.validity.contains(day) }
            }
          )
        }
      }
      return (0..<max(0, rulebook.resources[resource].count)).map {
        UnitModel(
          resource: resource,
          name: "\(name)-\($0 + 1)",
          isThere: Array(repeating: true, count: 7)
        )
      }
    }
  }

  private func resources(_ units: [UnitModel]) -> [ResourceModel] {
    rulebook.resources.indices.map { index in
      let resource = rulebook.resources[index]
      // Places an hour as places per minute.
      let speed = resource.handles.map { handles in
        ResourceModel.Speed(
          places: Int(handles.value.numerator),
          minutes: Int(handles.value.denominator) * 60
        )
      }
      return ResourceModel(
        name: resource.name,
        speed: speed,
        budget: axis.days.map { resolver.resourceBudget(resource.name, on: $0) },
        windows: axis.days.map { day in
          resolver.resourceWindows(resource.name, on: day).map { axis.stretch($0) }
        },
        units: units.indices.filter { units[$0].resource == index }
      )
    }
  }

  /// The index of the place of an object, or nil when it is at the post.
  mutating func spot(_ object: RegisterObject) -> Int? {
    let centre = city.areas.first { $0.code == object.area }?.centre
    guard let point = object.point ?? centre else { return nil }
    let known = spotsOf[object.id] ?? []
    if let same = known.first(where: { spots[$0].point == point }) { return same }
    spotsOf[object.id] = known + [spots.count]
    spots.append(WeekModel.Spot(id: object.id, point: point))
    return spots.count - 1
  }
}
