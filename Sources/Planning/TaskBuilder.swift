import CivilTime
import Obligations
import Registers
import RuleChecking

extension WeekModelBuilder {
  /// The object of an obligation as it is in the week.
  ///
  /// An arrival can name an object of any register, or an area.
  private func object(_ obligation: Obligation) -> RegisterObject? {
    guard let id = obligation.object else { return nil }
    for day in axis.days {
      if let kind = obligation.kind, let object = index.object(id, ofKind: kind, on: day) {
        return object
      }
    }
    if let area = city.areas.first(where: { $0.code == id }) {
      return RegisterObject(
        kind: obligation.kind ?? "",
        id: id,
        name: area.name,
        area: id,
        point: area.centre
      )
    }
    let rows = city.places.filter { $0.id == id }
    let row = rows.first { row in axis.days.contains { row.validity.contains($0) } } ?? rows.first
    return row.map {
      RegisterObject(
        kind: obligation.kind ?? "",
        id: id,
        name: $0.name,
        area: $0.area,
        point: $0.point
      )
    }
  }

  mutating func visit(_ obligation: Obligation, minutes: Int) -> VisitTask? {
    guard let rule = rulebook.rule(obligation.rule) else { return nil }
    let object = object(obligation)
    let allowed = days(obligation)
    let plans = axis.days.indices.map { day -> VisitTask.DayPlan? in
      guard allowed.contains(day),
        let version = rulebook.version(of: rule, on: axis.days[day])
      else { return nil }
      return dayPlan(
        version,
        object: obligation.object,
        day: day,
        minutes: version.takes?.value ?? minutes
      )
    }
    return VisitTask(
      obligation: obligation.id,
      rule: obligation.rule,
      object: obligation.object,
      role: role(rule),
      spot: object.flatMap { spot($0) },
      area: object?.area.flatMap { areas.firstIndex(of: $0) },
      standing: standing(obligation),
      onlyDay: obligation.earliest == obligation.due ? obligation.due : nil,
      days: plans,
      isLate: axis.days.indices.map { isLate(obligation, day: $0) },
      spacing: rulebook.frequency(of: obligation)?.spacing,
      countsFor: [rule.name] + rule.countsFor
    )
  }

  private func dayPlan(
    _ version: RuleVersion,
    object: String?,
    day: Int,
    minutes: Int
  ) -> VisitTask.DayPlan? {
    let windows = resolver.windows(version, object: object, on: axis.days[day]).map {
      axis.stretch($0)
    }.filter { $0.length >= minutes }
    guard !windows.isEmpty else { return nil }
    var externals: [VisitTask.External] = []
    for part in version.team {
      guard let role = roles.firstIndex(of: part.role), rulebook.roles[role].isExternal else {
        continue
      }
      externals.append(.init(role: role, count: part.count))
    }
    for partner in version.partners {
      if let role = roles.firstIndex(of: partner) {
        externals.append(.init(role: role, count: 1))
      }
    }
    return VisitTask.DayPlan(
      windows: windows,
      minutes: minutes,
      team: team(version),
      externals: externals,
      resources: version.uses.filter { !$0.forEachPlace }.compactMap { use in
        rulebook.resources.firstIndex { $0.name == use.resource }
      },
      isUnannounced: version.isUnannounced,
      prefersOwnArea: version.prefersOwnArea
    )
  }

  /// The role that is named when nothing can be done: of a version of the week, else of any.
  private func role(_ rule: Rule) -> Int {
    let versions = axis.days.compactMap { rule.version(on: $0) } + rule.versions
    return versions.lazy.compactMap { self.team($0).first?.role }.first ?? 0
  }

  private func team(_ version: RuleVersion) -> [TeamNeed] {
    version.team.compactMap { part in
      guard let role = roles.firstIndex(of: part.role), !rulebook.roles[role].isExternal else {
        return nil
      }
      return TeamNeed(
        count: part.count,
        role: role,
        qualification: part.qualification.flatMap { qualifications.firstIndex(of: $0) }
      )
    }
  }

  func round(_ obligation: Obligation, places: Int) -> RoundTask? {
    guard let rule = rulebook.rule(obligation.rule), let object = obligation.object else {
      return nil
    }
    var best: RoundTask?
    let allowed = days(obligation).filter { !isLate(obligation, day: $0) }
    for day in allowed {
      // What stays due while its rule waits has no time at all.
      let inForce = rulebook.version(of: rule, on: axis.days[day])
      guard let version = inForce ?? rule.version(on: axis.days[day]) ?? rule.versions.last,
        let use = version.uses.first(where: { $0.forEachPlace }),
        let resource = rulebook.resources.firstIndex(where: { $0.name == use.resource })
      else { continue }
      let open = inForce.map { resolver.windows($0, object: object, on: axis.days[day]) } ?? []
      let windows = open.map { axis.stretch($0) }
      let task = RoundTask(
        obligation: obligation.id,
        rule: obligation.rule,
        zone: object,
        places: places,
        day: day,
        windows: windows,
        resource: resource,
        team: team(version),
        standing: standing(obligation),
        hasOneDay: obligation.earliest == obligation.due && allowed == [day]
      )
      let length = windows.reduce(0) { $0 + $1.length }
      if best.map({ length > $0.windows.reduce(0) { $0 + $1.length } }) ?? true { best = task }
    }
    return best
  }

  func presence(_ obligation: Obligation, _ presence: Presence) -> PresenceTask? {
    guard let day = axis.days.firstIndex(of: obligation.due),
      let role = roles.firstIndex(of: presence.role)
    else { return nil }
    let stretches = resolver.windows(
      presence.windows,
      object: obligation.object,
      on: axis.days[day]
    ).map { axis.stretch($0) }
    guard !stretches.isEmpty else { return nil }
    let named = presence.area.flatMap { name in
      city.areas.first { $0.name == name || $0.code == name }?.code
    }
    let area = (named ?? object(obligation)?.area).flatMap { areas.firstIndex(of: $0) }
    return PresenceTask(
      obligation: obligation.id,
      rule: obligation.rule,
      object: obligation.object,
      day: day,
      stretches: stretches,
      count: presence.count.value,
      role: role,
      qualification: presence.qualification.flatMap { qualifications.firstIndex(of: $0) },
      area: area,
      rank: ranks.rank(obligation.rule),
      visitsCount: presence.visitsCount
    )
  }
}
