import CivilTime
import RuleChecking
import RuleSyntax
import SourceText

extension ScenarioBinder {
  /// What a line expects; nil when something is wrong with it, which is told.
  mutating func expectation(_ clause: ClauseSyntax) -> Expectation? {
    switch clause.kind {
    case .expectCount: count(clause)
    case .expectNone: none(clause)
    case .expectDue: due(clause)
    case .expectRecheck, .expectNoRecheck: recheck(clause)
    case .expectNotBefore: notBefore(clause)
    case .expectPossible: possible(clause)
    case .expectClass: inClass(clause)
    case .expectStep: step(clause)
    case .expectDemand: demand(clause)
    case .expectSupply, .expectShortfall, .expectNoShortfall: supply(clause)
    case .expectUse: use(clause)
    case .expectWork: mayWork(clause)
    case .expectFree: freeUntil(clause)
    case .expectQualified: qualified(clause)
    case .expectShifts: shifts(clause)
    case .expectPresence: presence(clause)
    case .expectPlanned, .expectOpen: planned(clause)
    case .expectRoster: .roster(exists: true)
    case .expectNoRoster: .roster(exists: false)
    case .expectIndicator, .expectTarget: indicator(clause)
    case .expectReason: reason(clause)
    case .expectAssumptions: assumptions(clause)
    default: nil
    }
  }

  /// A number with its promise; told when it always holds.
  mutating func number(_ clause: ClauseSyntax) -> Expectation.Number? {
    guard let amount = integer(clause, .amount), check(amount, 0...1_000_000, clause[.amount])
    else { return nil }
    let bound: Expectation.Bound =
      switch clause[.promise]?.text {
      case Keyword.atLeast.canonical: .atLeast
      case Keyword.atMost.canonical: .atMost
      default: .exactly
      }
    if bound == .atLeast, amount == 0 {
      report(.cannotFail, clause[.amount])
      return nil
    }
    return Expectation.Number(bound: bound, count: amount)
  }

  // MARK: What is due

  private mutating func count(_ clause: ClauseSyntax) -> Expectation? {
    guard let rule = knownRule(clause), let number = number(clause) else { return nil }
    let kind = clause[.kind]?.text
    if let kind, kind != "zone", book.kind(kind) == nil {
      report(.unknownName(kind, among: book.kinds.map(\.name)), clause[.kind])
      return nil
    }
    return .count(rule: rule, number, forEach: kind, at: clause[.object]?.text)
  }

  private mutating func none(_ clause: ClauseSyntax) -> Expectation? {
    knownRule(clause).map { rule in
      .count(
        rule: rule,
        Expectation.Number(bound: .exactly, count: 0),
        forEach: nil,
        at: clause[.object]?.text
      )
    }
  }

  private mutating func due(_ clause: ClauseSyntax) -> Expectation? {
    guard let rule = knownRule(clause), let day = day(clause) else { return nil }
    return .due(rule: rule, day, at: clause[.object]?.text)
  }

  private mutating func recheck(_ clause: ClauseSyntax) -> Expectation? {
    guard let rule = knownRule(clause) else { return nil }
    guard clause.kind == .expectRecheck else {
      return .recheck(rule: rule, nil, at: clause[.object]?.text)
    }
    return day(clause).map { .recheck(rule: rule, $0, at: clause[.object]?.text) }
  }

  private mutating func notBefore(_ clause: ClauseSyntax) -> Expectation? {
    guard let rule = knownRule(clause), let day = day(clause) else { return nil }
    return .notBefore(rule: rule, day, at: clause[.object]?.text)
  }

  private mutating func possible(_ clause: ClauseSyntax) -> Expectation? {
    guard let rule = knownRule(clause), let window = window(clause), let day = day(clause) else {
      return nil
    }
    return .possible(
      rule: rule,
      clause[.negated] == nil,
      window,
      day,
      at: clause[.object]?.text
    )
  }

  private mutating func inClass(_ clause: ClauseSyntax) -> Expectation? {
    let classes = book.classifications.flatMap { $0.classes.map(\.name) }
    guard let object = clause[.object]?.text, let name = known(clause[.className], classes) else {
      return nil
    }
    return .inClass(name, object: object)
  }

  private mutating func step(_ clause: ClauseSyntax) -> Expectation? {
    guard let ladder = known(clause[.ladder], book.ladders.map(\.name)),
      let step = integer(clause, .step)
    else { return nil }
    return .step(
      ladder: ladder,
      step,
      outcome: clause[.outcome].map { parsed.bilingual($0.range) },
      at: clause[.object]?.text
    )
  }

  // MARK: People and rosters

  private mutating func mayWork(_ clause: ClauseSyntax) -> Expectation? {
    guard let person = clause[.person]?.text, let window = window(clause), let day = day(clause)
    else { return nil }
    var breaks: [Int]?
    for slot in clause.all(.duration) {
      guard let minutes = slot.durationMinutes else {
        report(.wrongSort(parsed.file.text(slot.range), .duration), slot)
        return nil
      }
      guard check(minutes, 0...600, slot) else { return nil }
      breaks = (breaks ?? []) + [minutes]
    }
    var limits: [String]?
    for slot in clause.all(.limits) {
      guard let name = known(slot, book.labourLimits.map(\.name)) else { return nil }
      limits = (limits ?? []) + [name]
    }
    return .mayWork(
      Expectation.ShiftQuestion(
        person: person,
        window: window,
        day: day,
        breaks: breaks,
        limits: limits
      ),
      clause[.status]?.text == Keyword.mayWork.canonical
    )
  }

  private mutating func freeUntil(_ clause: ClauseSyntax) -> Expectation? {
    guard let person = clause[.person]?.text,
      let time = read(clause, .time, .time, { $0.clockTime })
    else { return nil }
    guard clause[.date] != nil else { return .freeUntil(person, time, nil) }
    return day(clause).map { .freeUntil(person, time, $0) }
  }

  private mutating func qualified(_ clause: ClauseSyntax) -> Expectation? {
    guard let person = clause[.person]?.text, let rule = knownRule(clause), let day = day(clause)
    else { return nil }
    return .qualified(person, clause[.negated] == nil, rule: rule, day)
  }

  private mutating func shifts(_ clause: ClauseSyntax) -> Expectation? {
    guard let person = clause[.person]?.text, let number = number(clause) else { return nil }
    return .shifts(
      of: person,
      number,
      nights: clause[.unit]?.text == Keyword.nightShifts.canonical
    )
  }

  private mutating func presence(_ clause: ClauseSyntax) -> Expectation? {
    let roles = book.roles.filter { !$0.isExternal }.map(\.name)
    guard let count = clause[.count]?.integer, check(count, 1...500, clause[.count]),
      let role = known(clause[.role], roles), let window = window(clause), let day = day(clause)
    else { return nil }
    return .presence(count, role: role, area: clause[.area]?.text, window, day)
  }

  private mutating func planned(_ clause: ClauseSyntax) -> Expectation? {
    guard let rule = knownRule(clause), let number = number(clause) else { return nil }
    let object = clause[.object]?.text
    return clause.kind == .expectPlanned
      ? .planned(rule: rule, number, at: object)
      : .open(rule: rule, number, at: object, isProved: clause[.proved] != nil)
  }

  // MARK: Figures

  private mutating func demand(_ clause: ClauseSyntax) -> Expectation? {
    guard let name = rolesAndResources(clause) else { return nil }
    var rule: String?
    if clause[.rule] != nil {
      guard let known = knownRule(clause) else { return nil }
      rule = known
    }
    return figure(clause).map { .demand(of: name, rule: rule, $0) }
  }

  private mutating func supply(_ clause: ClauseSyntax) -> Expectation? {
    guard let name = rolesAndResources(clause) else { return nil }
    if clause.kind == .expectNoShortfall { return .shortfall(of: name, nil) }
    guard let figure = figure(clause) else { return nil }
    // Contracts are of weeks; other organisations come on days.
    let hasDays =
      book.resource(name) != nil
      || (clause.kind == .expectSupply && book.role(name)?.isExternal == true)
    if figure.perDay, !hasDays {
      report(.noSupplyPerDay(name), clause[.quantity] ?? clause[.high])
      return nil
    }
    return clause.kind == .expectSupply
      ? .supply(of: name, figure) : .shortfall(of: name, figure)
  }

  private mutating func rolesAndResources(_ clause: ClauseSyntax) -> String? {
    known(clause[.name], book.roles.map(\.name) + book.resources.map(\.name))
  }

  /// Minutes between two ends; `between 17.5 h and 18 h per day` says `per day` once, at its end.
  private mutating func figure(_ clause: ClauseSyntax) -> Expectation.Figure? {
    var ends: [(minutes: Int, perDay: Bool)] = []
    for label in clause[.quantity] == nil ? [SlotLabel.low, .high] : [.quantity, .quantity] {
      guard let slot = clause[label] else { return nil }
      guard let end = slot.minutes else {
        report(.noDuration, slot)
        return nil
      }
      ends.append(end)
    }
    guard ends[1].perDay || !ends[0].perDay, ends[0].minutes <= ends[1].minutes else {
      report(.badRange, clause[.high])
      return nil
    }
    return Expectation.Figure(
      low: ends[0].minutes,
      high: ends[1].minutes,
      perDay: ends[1].perDay
    )
  }

  private mutating func use(_ clause: ClauseSyntax) -> Expectation? {
    guard let name = rolesAndResources(clause) else { return nil }
    var ends: [Fraction] = []
    for label in clause[.quantity] == nil ? [SlotLabel.low, .high] : [.quantity, .quantity] {
      guard let slot = clause[label] else { return nil }
      guard case .quantity(let written) = slot.value,
        case .percent(let percent)? = QuantityValue(written)
      else {
        report(.noPercentage, slot)
        return nil
      }
      ends.append(percent)
    }
    guard !(ends[1] < ends[0]) else {
      report(.badRange, clause[.high])
      return nil
    }
    return .use(of: name, low: ends[0], high: ends[1])
  }

  private mutating func indicator(_ clause: ClauseSyntax) -> Expectation? {
    guard let name = known(clause[.name], book.indicators.map(\.name)) else { return nil }
    if clause.kind == .expectIndicator { return number(clause).map { .indicator(name, $0) } }
    guard book.indicators.contains(where: { $0.name == name && $0.target != nil }) else {
      report(.noTarget(name), clause[.name])
      return nil
    }
    return .target(name, isReached: clause[.negated] == nil)
  }

  // MARK: What an answer rests on

  private mutating func reason(_ clause: ClauseSyntax) -> Expectation? {
    if clause[.law] != nil { return .reason([]) }
    let known =
      book.rules.map(\.name) + book.labourLimits.map(\.name) + book.resources.map(\.name)
      + book.roles.map(\.name) + book.ladders.map(\.name) + book.regimes.map(\.name)
    var names: [String] = []
    for slot in clause.all(.name) {
      guard let name = self.known(slot, known) else { return nil }
      names.append(name)
    }
    return .reason(names)
  }

  private mutating func assumptions(_ clause: ClauseSyntax) -> Expectation? {
    let known =
      book.parameters.filter(\.isAssumption).map(\.name)
      + book.statedAssumptions.compactMap(\.name)
    var names: [String] = []
    for slot in clause.all(.name) {
      guard let name = self.known(slot, known) else { return nil }
      names.append(name)
    }
    return .assumptions(names)
  }
}

extension StatedAssumption {
  /// The name in `rule market-presence`; nil for declarations without a name.
  var name: String? {
    let words = subject.split(separator: " ")
    return words.count == 2 ? words.last.map(String.init) : nil
  }
}

extension SlotSyntax {
  /// The minutes it holds: `27 h`, or `17.5 h per day`.
  fileprivate var minutes: (minutes: Int, perDay: Bool)? {
    guard case .quantity(let written) = value else { return nil }
    switch QuantityValue(written) {
    case .minutes(let minutes): return (minutes, false)
    case .minutesPerDay(let minutes): return (minutes, true)
    case .count, .period, .countPer, .placesPerHour, .places, .metresPerHour, .percent,
      .euroCents, .window, .date, nil:
      return nil
    }
  }
}
