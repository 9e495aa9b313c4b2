import CivilTime
import RuleChecking

extension Rulebook {
  func mappingResources(_ change: (Resource) -> Resource) -> Rulebook {
    var book = self
    book.resources = resources.map(change)
    return book
  }

  func mappingVersions(of rule: String?, _ change: (RuleVersion) -> RuleVersion) -> Rulebook {
    var book = self
    book.rules = rules.map { one in
      rule == nil || one.name == rule ? one.with(versions: one.versions.map(change)) : one
    }
    return book
  }

  /// The rules with another value of a parameter, wherever it is used.
  func setting(_ name: String, to value: QuantityValue) -> Rulebook {
    let edit = ParameterEdit(name: name, value: value)
    var book = mappingResources { edit.resource($0) }
      .mappingVersions(of: nil) { edit.version($0) }
    book.roles = book.roles.map { role in
      Role(
        name: role.name,
        isExternal: role.isExternal,
        deployed: role.deployed.map { edit.window($0) },
        basis: role.basis,
        origin: role.origin
      )
    }
    book.parameters = book.parameters.map { $0.name == name ? $0.with(value: value) : $0 }
    return book
  }
}

/// Puts another value where a parameter is used.
private struct ParameterEdit {
  let name: String
  let value: QuantityValue

  func count(_ given: Given<Int>) -> Given<Int> {
    guard given.parameter == name else { return given }
    switch value {
    case .count(let number), .countPer(let number, _):
      return Given(Int(number.roundedDown), parameter: name, origin: given.origin)
    case .minutes(let minutes), .minutesPerDay(let minutes):
      return Given(minutes, parameter: name, origin: given.origin)
    case .places(let places): return Given(places, parameter: name, origin: given.origin)
    case .period, .placesPerHour, .metresPerHour, .percent, .euroCents, .window, .date:
      return given
    }
  }

  func fraction(_ given: Given<Fraction>) -> Given<Fraction> {
    guard given.parameter == name else { return given }
    switch value {
    case .placesPerHour(let number), .percent(let number), .count(let number):
      return Given(number, parameter: name, origin: given.origin)
    case .countPer, .minutes, .period, .minutesPerDay, .places, .metresPerHour, .euroCents,
      .window, .date:
      return given
    }
  }

  func window(_ window: DayWindow) -> DayWindow {
    guard let own = window.window, own.parameter == name, case .window(let clock) = value else {
      return window
    }
    return DayWindow(
      window: Given(clock, parameter: name, origin: own.origin),
      days: window.days,
      origin: window.origin
    )
  }

  func windows(_ windows: Windows) -> Windows {
    Windows(windows: windows.windows.map { window($0) }, ownHours: windows.ownHours)
  }

  func resource(_ resource: Resource) -> Resource {
    Resource(
      name: resource.name,
      count: resource.count,
      handles: resource.handles.map { fraction($0) },
      available: resource.available.map {
        Resource.Budget(minutes: count($0.minutes), days: $0.days)
      },
      windows: windows(resource.windows),
      basis: resource.basis,
      origin: resource.origin
    )
  }

  func version(_ version: RuleVersion) -> RuleVersion {
    version.with(
      takes: version.takes.map { count($0) },
      windows: windows(version.windows),
      frequencies: version.frequencies.map { $0.with(given: count($0.count)) },
      triggers: version.triggers.map { trigger in
        Trigger(
          kind: trigger.kind,
          subject: trigger.subject,
          within: trigger.within,
          expectedPerYear: count(trigger.expectedPerYear),
          origin: trigger.origin
        )
      },
      presence: version.presence.map { presence in
        Presence(
          count: count(presence.count),
          role: presence.role,
          qualification: presence.qualification,
          area: presence.area,
          windows: windows(presence.windows),
          visitsCount: presence.visitsCount,
          origin: presence.origin
        )
      },
      reserves: version.reserves.map { reserve in
        Reserve(
          percent: fraction(reserve.percent),
          role: reserve.role,
          purpose: reserve.purpose,
          origin: reserve.origin
        )
      }
    )
  }
}

extension Resource {
  func with(
    count: Int? = nil,
    rate: Fraction? = nil,
    more: Int = 0
  ) -> Resource {
    Resource(
      name: name,
      count: count ?? self.count,
      handles: handles.map { own in
        rate.map { Given($0, parameter: own.parameter, origin: own.origin) } ?? own
      },
      available: available.map { budget in
        Budget(
          minutes: Given(
            max(0, budget.minutes.value + more),
            parameter: budget.minutes.parameter,
            origin: budget.minutes.origin
          ),
          days: budget.days
        )
      },
      windows: windows,
      basis: basis,
      origin: origin
    )
  }
}

extension Rule {
  func with(versions: [RuleVersion]) -> Rule {
    Rule(
      name: name,
      title: title,
      kind: kind,
      condition: condition,
      versions: versions,
      countsFor: countsFor,
      moreOftenThan: moreOftenThan,
      during: during,
      basis: basis,
      origin: origin
    )
  }
}

extension RuleVersion {
  func mappingFrequencies(_ change: (Frequency) -> Frequency) -> RuleVersion {
    with(frequencies: frequencies.map(change))
  }

  func with(
    takes: Given<Int>? = nil,
    windows: Windows? = nil,
    frequencies: [Frequency]? = nil,
    triggers: [Trigger]? = nil,
    presence: [Presence]? = nil,
    reserves: [Reserve]? = nil
  ) -> RuleVersion {
    RuleVersion(
      number: number,
      from: from,
      through: through,
      milestone: milestone,
      transition: transition,
      team: team,
      partners: partners,
      takes: takes ?? self.takes,
      uses: uses,
      windows: windows ?? self.windows,
      frequencies: frequencies ?? self.frequencies,
      triggers: triggers ?? self.triggers,
      presence: presence ?? self.presence,
      reserves: reserves ?? self.reserves,
      ladder: ladder,
      isUnannounced: isUnannounced,
      prefersOwnArea: prefersOwnArea,
      origin: origin
    )
  }
}

extension Frequency {
  func with(count: Int) -> Frequency {
    with(given: Given(count, parameter: self.count.parameter, origin: self.count.origin))
  }

  func with(given: Given<Int>) -> Frequency {
    Frequency(
      period: period,
      count: given,
      promise: promise,
      condition: condition,
      days: days,
      spacing: spacing,
      origin: origin
    )
  }
}

extension Parameter {
  func with(value: QuantityValue) -> Parameter {
    Parameter(
      name: name,
      value: value,
      isAssumption: isAssumption,
      basis: basis,
      because: because,
      owner: owner,
      reviewBy: reviewBy,
      range: range,
      origin: origin
    )
  }
}
