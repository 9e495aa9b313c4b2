import CivilTime
import RuleSyntax
import SourceText

/// Documents, milestones, roles, qualifications, kinds and zones.
extension Binder {
  mutating func document(_ place: Scope.Place) -> Document? {
    let declaration = scope.declaration(place)
    guard let name = declaration[.name]?.text, let title = declaration[.title]?.text,
      let location = declaration[.location]?.text,
      let status = declaration[.status]?.text.flatMap(Document.Status.init)
    else { return nil }
    return Document(
      name: name,
      title: title,
      location: location,
      status: status,
      provisions: provisions(place),
      origin: scope.origin(place.unit, declaration.range)
    )
  }

  /// The sections a document lists; one that is listed twice is told.
  private mutating func provisions(_ place: Scope.Place) -> [Provision] {
    var listed: [String: Origin] = [:]
    var result: [Provision] = []
    for slot in scope.declaration(place).clauses(.provisions).flatMap({ $0.all(.place) }) {
      guard let text = slot.text else { continue }
      if let first = listed[text] {
        report(.provisionTwice(text, first: first), at: slot.range)
        continue
      }
      listed[text] = origin(slot.range)
      result.append(Provision(place: text, origin: origin(slot.range)))
    }
    return result
  }

  mutating func milestone(_ place: Scope.Place) -> Milestone? {
    let declaration = scope.declaration(place)
    guard let name = declaration[.name]?.text else { return nil }
    return Milestone(
      name: name,
      day: declaration[.date]?.day,
      basis: basis(declaration),
      origin: origin(declaration.range)
    )
  }

  mutating func role(_ place: Scope.Place) -> Role? {
    let declaration = scope.declaration(place)
    guard let name = declaration[.name]?.text else { return nil }
    let isExternal = declaration[.external] != nil
    let deployed = declaration.clauses(.deployed).flatMap { dayWindows($0) }
    if isExternal, let clause = declaration.clause(.deployed) {
      report(.idleForExternal(name, .deployed), at: clause.range)
    }
    return Role(
      name: name,
      isExternal: isExternal,
      deployed: deployed,
      basis: basis(declaration),
      origin: origin(declaration.range)
    )
  }

  mutating func qualification(_ place: Scope.Place) -> Qualification? {
    let declaration = scope.declaration(place)
    guard let name = declaration[.name]?.text else { return nil }
    return Qualification(
      name: name,
      basis: basis(declaration),
      origin: origin(declaration.range)
    )
  }

  mutating func kind(_ place: Scope.Place) -> Kind? {
    let declaration = scope.declaration(place)
    guard let name = declaration[.name]?.text, let slot = declaration[.register],
      let register = slot.text
    else { return nil }
    if !register.hasSuffix(".csv") { report(.notARegister(register), at: slot.range) }
    return Kind(
      name: name,
      register: register,
      condition: condition(declaration[.condition], .rows(of: name)),
      basis: basis(declaration),
      origin: origin(declaration.range)
    )
  }

  mutating func zone(_ place: Scope.Place) -> DeclaredZone? {
    let declaration = scope.declaration(place)
    let from = declaration.clause(.from)
    let basis = basis(declaration)
    let span = from.flatMap { stretch($0) }
    guard let name = declaration[.name]?.text,
      let places = places(declaration[.quantity] ?? declaration[.count])
    else { return nil }
    return DeclaredZone(
      name: name,
      places: places.value,
      from: span?.from,
      through: span?.through,
      basis: basis,
      origin: origin(declaration.range)
    )
  }

  /// The first and last day of a `from … through …`; both nil for an open milestone.
  ///
  /// The last day may be a date, a milestone, or a parameter that holds a date or a duration.
  mutating func stretch(
    _ clause: ClauseSyntax
  )
    -> (from: Day?, through: Day?, milestone: String?)?
  {
    guard let start = startDay(clause) else { return nil }
    guard let slot = clause[.throughDate] else { return (start.day, nil, start.milestone) }
    guard let through = lastDay(slot, from: start.day) else { return nil }
    if let first = start.day, through < first {
      report(.reversedDates(first, through), at: clause.range)
      return nil
    }
    return (start.day, through, start.milestone)
  }

  /// The day a `from` or `not in force from` names.
  mutating func startDay(_ clause: ClauseSyntax) -> (day: Day?, milestone: String?)? {
    guard let slot = clause[.date] else { return nil }
    if let day = slot.day { return (day, nil) }
    guard let entry = find(slot, .milestone), let milestone = milestones[entry.place] else {
      return nil
    }
    return (milestone.day, milestone.name)
  }

  private mutating func lastDay(_ slot: SlotSyntax, from first: Day?) -> Day? {
    if let day = slot.day { return day }
    guard let entry = find(slot, .parameter, .milestone) else { return nil }
    if let milestone = milestones[entry.place] {
      if milestone.day == nil {
        report(.openEnd(entry.name, declared: entry.origin), at: slot.range)
      }
      return milestone.day
    }
    switch parameters[entry.place]?.value {
    case nil: return nil
    case .date(let day)?: return day
    case .period(let period)?: return first.map { period.after($0).adding(days: -1) }
    case .count?, .minutes?, .minutesPerDay?, .countPer?, .placesPerHour?, .places?,
      .metresPerHour?, .percent?, .euroCents?, .window?:
      report(.noDate(entry.name, declared: entry.origin), at: slot.range)
      return nil
    }
  }
}
