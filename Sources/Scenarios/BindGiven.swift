import CivilTime
import RuleChecking
import RuleSyntax
import SourceText

extension ScenarioBinder {
  /// What a line does; empty when something is wrong with it, which is told.
  mutating func actions(_ clause: ClauseSyntax) -> [Scenario.Action] {
    let action: Scenario.Action? =
      switch clause.kind {
      case .givenRegisters: clause[.name]?.text.map { .registers($0) }
      case .givenOnly: onlyRules(clause)
      case .givenCount: givenCount(clause)
      case .givenObject: givenObject(clause)
      case .givenParameter: givenParameter(clause)
      case .givenHours: givenHours(clause)
      case .givenArrival: givenArrival(clause)
      case .givenPartner: givenPartner(clause)
      case .givenWorks, .givenContract, .givenHolds, .givenAway, .givenSundays, .givenAge:
        givenFact(clause)
      case .planDays: planDays(clause)
      case .planDay: day(clause).map { .plan($0, $0) }
      case .planYear: planYear(clause)
      case .planWeek: planWeek(clause)
      case .eventOn, .checkOn: check(clause)
      case .changeEvery, .changeTeam, .changeTakes, .changeWithin: change(clause)
      default: nil
      }
    if let action { return [action] }
    if clause.kind == .givenWorker { return givenWorker(clause) }
    return expectation(clause).map { [.expect($0)] } ?? []
  }

  private mutating func onlyRules(_ clause: ClauseSyntax) -> Scenario.Action? {
    var rules: [String] = []
    for slot in clause.all(.rule) {
      guard let rule = known(slot, book.rules.map(\.name)) else { return nil }
      rules.append(rule)
    }
    return .onlyRules(rules)
  }

  private mutating func givenCount(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let slot = clause[.name], let name = slot.text, let count = clause[.count]?.integer,
      check(count, 0...10_000, clause[.count])
    else { return nil }
    let area = clause[.area]?.text
    if let role = book.role(name), !role.isExternal {
      guard check(count, 1...500, clause[.count]), let held = qualifications(clause),
        hasNoCondition(clause)
      else { return nil }
      return .people(
        GivenPeople(name: nil, count: count, role: name, qualifications: held, area: area)
      )
    }
    if let held = clause[.qualification] {
      report(.onlyPeople(name), held)
      return nil
    }
    if book.resource(name) != nil { return .units(count, resource: name) }
    guard book.kind(name) != nil else {
      let known =
        book.kinds.map(\.name) + book.resources.map(\.name)
        + book.roles.filter { !$0.isExternal }.map(\.name)
      report(.unknownName(name, among: known), slot)
      return nil
    }
    return fields(clause).map { .objects(count, kind: name, area: area, fields: $0) }
  }

  private mutating func givenObject(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let slot = clause[.kind], let kind = slot.text, let name = clause[.name]?.text else {
      return nil
    }
    let area = clause[.area]?.text
    if let role = book.role(kind), !role.isExternal {
      guard let held = qualifications(clause), hasNoCondition(clause) else { return nil }
      return .people(
        GivenPeople(name: name, count: 1, role: kind, qualifications: held, area: area)
      )
    }
    guard kind == "zone" || book.kind(kind) != nil else {
      report(.unknownName(kind, among: book.kinds.map(\.name) + book.roles.map(\.name)), slot)
      return nil
    }
    if let held = clause[.qualification] {
      report(.onlyPeople(kind), held)
      return nil
    }
    var places: Int?
    if case .quantity(let written)? = clause[.quantity]?.value { places = written.digits }
    return fields(clause).map {
      .object(name, kind: kind, places: places, area: area, fields: $0)
    }
  }

  /// The qualifications a line names; nil when one is not known.
  private mutating func qualifications(_ clause: ClauseSyntax) -> [String]? {
    var held: [String] = []
    for slot in clause.all(.qualification) {
      guard let name = known(slot, book.qualifications.map(\.name)) else { return nil }
      held.append(name)
    }
    return held
  }

  /// People have no columns.
  private mutating func hasNoCondition(_ clause: ClauseSyntax) -> Bool {
    guard let slot = clause[.condition] ?? clause[.quantity] else { return true }
    report(.wrongCondition, slot)
    return false
  }

  private mutating func givenParameter(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let name = known(clause[.name], book.parameters.map(\.name)),
      let value = clause[.quantity]
    else { return nil }
    if value.column != nil {
      report(.wrongSort(parsed.file.text(value.range), .figure), value)
      return nil
    }
    return .parameter(name, written: parsed.bilingual(value.range))
  }

  private mutating func givenHours(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let object = clause[.object]?.text, let window = window(clause),
      let days = read(clause, .days, .days, { $0.daySet })
    else { return nil }
    return .hours(object, window, days)
  }

  private mutating func givenArrival(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let kind = clause[.triggerKind]?.text, let subject = clause[.subject]?.text,
      let day = day(clause)
    else { return nil }
    return .arrival(kind: kind, subject: subject, day, object: clause[.object]?.text)
  }

  private mutating func givenPartner(_ clause: ClauseSyntax) -> Scenario.Action? {
    let partners = book.roles.filter(\.isExternal).map(\.name)
    guard let partner = known(clause[.partner], partners), let count = clause[.count]?.integer,
      check(count, 1...500, clause[.count]), let window = window(clause),
      let days = read(clause, .days, .days, { $0.daySet })
    else { return nil }
    return .partner(partner, count, window, days)
  }

  /// What the columns of a given object hold: `type is cafe and visitors = 300`.
  private mutating func fields(_ clause: ClauseSyntax) -> [String: String]? {
    guard let slot = clause[.condition], case .condition(let condition) = slot.value else {
      return [:]
    }
    var result: [String: String] = [:]
    func read(_ condition: ConditionSyntax) -> Bool {
      switch condition {
      case .fieldIs(let field, let word, _):
        result[field] = word
        return true
      case .compare(let field, "=", let number, _) where number.scale == 1 && number.unit == .none:
        result[field] = String(number.digits)
        return true
      case .all(let parts): return parts.allSatisfy(read)
      case .compare, .clock, .recorded, .bareName, .not, .any: return false
      }
    }
    guard read(condition) else {
      report(.wrongCondition, slot)
      return nil
    }
    return result
  }

  // MARK: Plan, events, changes

  private mutating func planDays(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let from = day(clause), let through = day(clause, .throughDate) else { return nil }
    guard from <= through, from.days(until: through) <= 3660 else {
      report(.badPeriod, clause[.throughDate])
      return nil
    }
    return .plan(from, through)
  }

  private mutating func planYear(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let year = integer(clause, .count), check(year, 1900...2199, clause[.count]),
      let from = Day(year: year, month: 1, day: 1),
      let through = Day(year: year, month: 12, day: 31)
    else { return nil }
    return .plan(from, through)
  }

  private mutating func planWeek(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let number = integer(clause, .count), let year = integer(clause, .amount),
      check(year, 1900...2199, clause[.amount]), let slot = clause[.count]
    else { return nil }
    guard let week = Week(year: year, number: number) else {
      report(.noSuchWeek(number, year), slot)
      return nil
    }
    return .plan(week.monday, week.sunday)
  }

  private mutating func check(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let day = day(clause) else { return nil }
    var rule: String?
    if clause[.rule] != nil {
      guard let known = knownRule(clause) else { return nil }
      rule = known
    }
    return .check(
      day,
      violations: clause.all(.violation).compactMap(\.text),
      rule: rule,
      object: clause[.object]?.text
    )
  }

  /// The clause of a rule that stands after `change RULE`, as it is written.
  private mutating func change(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let rule = knownRule(clause), let slot = clause[.rule] else { return nil }
    let sort: ClauseChange.Sort
    switch clause.kind {
    case .changeEvery: sort = .every
    case .changeTeam: sort = .team
    case .changeTakes: sort = .takes
    default: sort = .within
    }
    if case .changeTakes = clause.kind, let value = clause[.duration] {
      guard minutes(clause, .duration) != nil else { return nil }
      let text = parsed.bilingual(value.range)
      return .change(
        ClauseChange(
          rule: rule,
          sort: sort,
          written: Bilingual(
            en: "\(Keyword.takes.spelling(in: .english)) \(text.english)",
            nl: "\(Keyword.takes.spelling(in: .dutch)) \(text.dutch)"
          ),
          condition: nil
        )
      )
    }
    let range = TextRange(Int(slot.range.end), Int(clause.range.end))
    return .change(
      ClauseChange(
        rule: rule,
        sort: sort,
        written: parsed.bilingual(range),
        condition: clause[.condition].map { parsed.bilingual($0.range) }
      )
    )
  }
}
