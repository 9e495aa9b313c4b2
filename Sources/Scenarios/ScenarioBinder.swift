import CivilTime
import RuleChecking
import RuleSyntax
import SourceText

/// Reads the scenarios of a parsed file against the names of a rulebook.
struct ScenarioBinder {
  let parsed: ParsedFile
  let book: Rulebook
  private(set) var diagnostics: [Diagnostic] = []

  init(_ parsed: ParsedFile, _ book: Rulebook) {
    self.parsed = parsed
    self.book = book
  }

  /// The scenarios that could be read; what is wrong with the others is in `diagnostics`.
  mutating func scenarios() -> [Scenario] {
    var titles: Set<String> = []
    var result: [Scenario] = []
    for declaration in parsed.declarations where declaration.kind == .scenario {
      guard case .string(let title)? = declaration[.title]?.value else { continue }
      if !titles.insert(title).inserted {
        let range = declaration[.title]?.range ?? declaration.range
        report(.titleTwice(title), at: range)
        continue
      }
      if let scenario = scenario(declaration, title) { result.append(scenario) }
    }
    return result
  }

  private mutating func scenario(_ declaration: DeclarationSyntax, _ title: String) -> Scenario? {
    var blocks: [(title: String, range: TextRange, steps: [Scenario.Step])] = [
      (title, declaration.range, [])
    ]
    let before = diagnostics.count
    for clause in declaration.clauses {
      if clause.kind == .whatIf {
        blocks.append((clause[.text]?.text ?? "", clause.range, []))
      } else if let action = action(clause) {
        blocks[blocks.count - 1].steps.append(
          Scenario.Step(action: action, origin: origin(clause.range))
        )
      }
    }
    guard diagnostics.count == before, declaration.isComplete else { return nil }
    for block in blocks.dropFirst() where !block.steps.contains(where: \.isExpectation) {
      report(.expectsNothing, at: block.range)
    }
    if !blocks[0].steps.contains(where: \.isExpectation), blocks.count == 1 {
      report(.expectsNothing, at: declaration.range)
    }
    return Scenario(
      title: title,
      steps: blocks[0].steps,
      whatIfs: blocks.dropFirst().map {
        Scenario.WhatIf(title: $0.title, steps: $0.steps, origin: origin($0.range))
      },
      origin: origin(declaration.range)
    )
  }

  private mutating func action(_ clause: ClauseSyntax) -> Scenario.Action? {
    switch clause.kind {
    case .givenRegisters: clause[.name]?.text.map { .registers($0) }
    case .givenCount: givenCount(clause)
    case .givenObject: givenObject(clause)
    case .givenParameter: givenParameter(clause)
    case .planDays: planDays(clause)
    case .planDay: clause[.date]?.day.map { .plan($0, $0) }
    case .planYear: planYear(clause)
    case .planWeek: planWeek(clause)
    case .eventOn, .checkOn: check(clause)
    case .expectCount, .expectNone, .expectDue, .expectDemand, .expectStep:
      expectation(clause).map { .expect($0) }
    default: notJudged(clause)
    }
  }

  /// A line that can be read, but not judged.
  private mutating func notJudged(_ clause: ClauseSyntax) -> Scenario.Action? {
    report(.notJudged, at: clause.range)
    return nil
  }

  // MARK: Given

  private mutating func givenCount(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let slot = clause[.name], let name = slot.text, let count = clause[.count]?.integer,
      check(count, 0...10_000, clause[.count])
    else { return nil }
    if book.resource(name) != nil { return .units(count, resource: name) }
    guard book.kind(name) != nil else {
      report(.unknownName(name, among: book.kinds.map(\.name) + book.resources.map(\.name)), slot)
      return nil
    }
    return fields(clause).map { .objects(count, kind: name, fields: $0) }
  }

  private mutating func givenObject(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let slot = clause[.kind], let kind = slot.text, let name = clause[.name]?.text else {
      return nil
    }
    guard kind == "zone" || book.kind(kind) != nil else {
      report(.unknownName(kind, among: book.kinds.map(\.name)), slot)
      return nil
    }
    var places: Int?
    if case .quantity(let written)? = clause[.quantity]?.value { places = written.digits }
    return fields(clause).map { .object(name, kind: kind, places: places, fields: $0) }
  }

  private mutating func givenParameter(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let slot = clause[.name], let name = slot.text, let value = clause[.quantity] else {
      return nil
    }
    guard book.parameter(name) != nil else {
      report(.unknownName(name, among: book.parameters.map(\.name)), slot)
      return nil
    }
    return .parameter(
      name,
      written: Bilingual(
        en: parsed.text(value.range, in: .english),
        nl: parsed.text(value.range, in: .dutch)
      )
    )
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

  // MARK: Plan and events

  private mutating func planDays(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let from = clause[.date]?.day, let slot = clause[.throughDate], let through = slot.day
    else { return nil }
    guard from <= through, from.days(until: through) <= 3660 else {
      report(.badPeriod, slot)
      return nil
    }
    return .plan(from, through)
  }

  private mutating func planYear(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let year = clause[.count]?.integer, check(year, 1900...2199, clause[.count]),
      let from = Day(year: year, month: 1, day: 1),
      let through = Day(year: year, month: 12, day: 31)
    else { return nil }
    return .plan(from, through)
  }

  private mutating func planWeek(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let number = clause[.count]?.integer, let year = clause[.amount]?.integer,
      check(year, 1900...2199, clause[.amount]), let slot = clause[.count]
    else { return nil }
    guard let week = Week(year: year, number: number) else {
      report(.noSuchWeek(number, year), slot)
      return nil
    }
    return .plan(week.monday, week.sunday)
  }

  private mutating func check(_ clause: ClauseSyntax) -> Scenario.Action? {
    guard let day = clause[.date]?.day else { return nil }
    let rule = clause[.rule]?.text
    if let rule, book.rule(rule) == nil {
      report(.unknownName(rule, among: book.rules.map(\.name)), clause[.rule])
      return nil
    }
    return .check(
      day,
      violations: clause.all(.violation).compactMap(\.text),
      rule: rule,
      object: clause[.object]?.text
    )
  }

  // MARK: Expectations

  private mutating func expectation(_ clause: ClauseSyntax) -> Expectation? {
    let place = clause[.object]?.text
    switch clause.kind {
    case .expectDemand: return demand(clause)
    case .expectStep:
      guard let slot = clause[.ladder], let name = slot.text, let step = clause[.step]?.integer
      else { return nil }
      guard book.ladder(name) != nil else {
        report(.unknownName(name, among: book.ladders.map(\.name)), slot)
        return nil
      }
      return .step(ladder: name, step, at: place)
    default: break
    }
    guard let slot = clause[.rule], let rule = slot.text else { return nil }
    guard book.rule(rule) != nil else {
      report(.unknownName(rule, among: book.rules.map(\.name)), slot)
      return nil
    }
    if clause.kind == .expectNone {
      return .count(rule: rule, .exactly, 0, forEach: nil, at: place)
    }
    if clause.kind == .expectDue {
      return clause[.date]?.day.map { .due(rule: rule, $0, at: place) }
    }
    guard let amount = clause[.amount]?.integer else { return nil }
    let bound: Expectation.Bound =
      switch clause[.promise]?.text {
      case "at least": .atLeast
      case "at most": .atMost
      default: .exactly
      }
    if bound == .atLeast, amount == 0 {
      report(.cannotFail, clause[.amount])
      return nil
    }
    let kind = clause[.kind]?.text
    if let kind, kind != "zone", book.kind(kind) == nil {
      report(.unknownName(kind, among: book.kinds.map(\.name)), clause[.kind])
      return nil
    }
    return .count(rule: rule, bound, amount, forEach: kind, at: place)
  }

  private mutating func demand(_ clause: ClauseSyntax) -> Expectation? {
    guard let slot = clause[.name], let name = slot.text else { return nil }
    guard book.role(name) != nil || book.resource(name) != nil else {
      report(.unknownName(name, among: book.roles.map(\.name) + book.resources.map(\.name)), slot)
      return nil
    }
    if let rule = clause[.rule]?.text, book.rule(rule) == nil {
      report(.unknownName(rule, among: book.rules.map(\.name)), clause[.rule])
      return nil
    }
    let slots = [clause[.low] ?? clause[.quantity], clause[.high] ?? clause[.quantity]]
    var bounds: [(minutes: Int, perDay: Bool)] = []
    for slot in slots.compactMap({ $0 }) {
      guard let minutes = slot.minutes else {
        report(.noDuration, slot)
        return nil
      }
      bounds.append(minutes)
    }
    guard bounds.count == 2 else { return nil }
    // `between 17.5 h and 18 h per day` says it once, at its end.
    guard bounds[1].perDay || !bounds[0].perDay, bounds[0].minutes <= bounds[1].minutes else {
      report(.badRange, clause[.high])
      return nil
    }
    return .demand(
      of: name,
      rule: clause[.rule]?.text,
      low: bounds[0].minutes,
      high: bounds[1].minutes,
      perDay: bounds[1].perDay
    )
  }

  // MARK: Findings

  private mutating func check(_ value: Int, _ range: ClosedRange<Int>, _ slot: SlotSyntax?) -> Bool
  {
    guard let slot, !range.contains(value) else { return true }
    report(.outOfRange(value, range), slot)
    return false
  }

  private mutating func report(_ message: ScenarioMessage, _ slot: SlotSyntax?) {
    guard let slot else { return }
    report(message, at: slot.range)
  }

  private mutating func report(_ message: ScenarioMessage, at range: TextRange) {
    diagnostics.append(message.diagnostic(parsed, range))
  }

  private func origin(_ range: TextRange) -> Origin {
    let (line, column) = parsed.file.position(of: Int(range.start))
    return Origin(file: parsed.file.name, line: line, column: column, range: range)
  }
}

extension Scenario.Step {
  /// Whether it says what must hold.
  var isExpectation: Bool {
    if case .expect = action { true } else { false }
  }
}

extension ParsedFile {
  /// A part of the file with its keywords and decimal marks in a language.
  fileprivate func text(_ range: TextRange, in other: Language) -> String {
    guard other != language else { return file.text(range) }
    let own = tree.tokens.indices.filter {
      tree.tokens[$0].start >= range.start && tree.tokens[$0].end <= range.end
    }
    var words: [String] = []
    for index in own {
      let token = tree.tokens[index]
      let read = file.text(TextRange(Int(token.start), Int(token.end)))
      if let keyword = token.keyword {
        guard token.keywordLength > 0 else { continue }
        words.append(keyword.spelling(in: other))
      } else if token.kind == .number {
        words.append(
          read.replacing(other == .english ? "," : ".", with: other == .english ? "." : ",")
        )
      } else {
        words.append(read)
      }
    }
    return words.joined(separator: " ")
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
