import CivilTime
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// One run of one scenario: its lines in order, then each what-if from where they ended.
struct ScenarioRun {
  private let file: ParsedFile
  private let cities: [String]
  private let registers: @Sendable (String) -> City?
  /// Whether rosters are given to the verifier.
  let verifies: Bool
  private(set) var world: ScenarioWorld
  private(set) var results: [ExpectationResult] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// What of the rules the expectations reach; nil when nobody asks.
  private(set) var trace: CoverageTrace?
  /// Whether any answer rested on a rule, a limit or anything else the rules say.
  private(set) var readsRules = false
  /// The kinds and roles counted anew in the what-if that is run.
  private var recounted: Set<String> = []
  private var whatIf: String?
  /// Whether a line could not be done, so that nothing can be expected after it.
  private var isBroken = false
  private(set) var last: Judgement?
  /// Whether the answer before was left out.
  private var leftOutLast = false
  /// The answers this run is held against, when it is only asked whether one differs.
  private(set) var comparison: AnswerComparison?
  var cache = Cache()

  /// What was worked out of the world as it is.
  struct Cache {
    var due: (revision: Int, value: [Obligation])?
    var week: (revision: Int, value: WeekRoster)?
  }

  init(
    rules: ScenarioRules,
    file: ParsedFile,
    cities: [String],
    verifies: Bool,
    traces: Bool = false,
    against comparison: AnswerComparison? = nil,
    _ registers: @escaping @Sendable (String) -> City?
  ) {
    self.file = file
    self.comparison = comparison
    self.cities = cities
    self.registers = registers
    self.verifies = verifies
    trace = traces ? CoverageTrace() : nil
    world = ScenarioWorld(rules)
  }

  mutating func run(_ scenario: Scenario) {
    for step in scenario.steps { run(step) }
    let base = (world: world, cache: cache, last: last, leftOutLast: leftOutLast)
    guard !isBroken else { return }
    for block in scenario.whatIfs {
      world = base.world
      cache = base.cache
      last = base.last
      leftOutLast = base.leftOutLast
      recounted = []
      whatIf = block.title
      isBroken = false
      for step in block.steps { run(step) }
    }
  }

  private mutating func run(_ step: Scenario.Step) {
    if comparison?.differs ?? false { return }
    let row = RowOrigin(
      file: step.origin.file,
      line: step.origin.line,
      range: step.origin.range
    )
    switch step.action {
    case .registers(let name):
      guard let city = registers(name) else {
        return report(.unknownCity(name, among: cities), step)
      }
      world.load(city)
    case .onlyRules(let names): world.keep(only: names)
    case .objects(let count, let kind, let area, let fields):
      if whatIf != nil, recounted.insert(kind).inserted { world.remove(kind: kind) }
      world.add(count, of: kind, area: area, fields: fields, at: row)
    case .object(let id, let kind, let places, let area, let fields):
      world.add(id, of: kind, places: places, area: area, fields: fields, at: row)
    case .hours(let object, let window, let days):
      guard isKnown(object, step) else { return }
      world.add(hours: window, of: object, on: days, at: row)
    case .units(let count, let resource): world.setUnits(count, of: resource, at: row)
    case .parameter(let name, let written): refuse(world.set(name, to: written), step)
    case .change(let change): refuse(world.apply(change), step)
    case .arrival(let kind, let subject, let day, let object):
      if let object, !isKnown(object, step) { return }
      world.record(
        Arrival(
          id: "\(kind)-\(step.origin.line)",
          day: day,
          kind: kind,
          subject: subject,
          place: object,
          origin: row
        )
      )
    case .partner(let name, let count, let window, let days):
      world.add(.init(name: name, count: count, window: window, days: days, row: row))
    case .people(let people):
      if people.name == nil, whatIf != nil, recounted.insert(people.role).inserted {
        world.remove(role: people.role)
      }
      world.add(people, at: row)
    case .person(let name, let fact):
      if !world.note(fact, of: name, at: row) { reportUnknown(person: name, step) }
    case .plan(let from, let through): world.plan = (from, through)
    case .check(let day, let violations, let rule, let object):
      record(day, violations, rule, object, step, row)
    case .expect(let expectation):
      if !isBroken, !leavesOut(expectation, step) { judge(expectation, step) }
    }
  }

  /// Whether an answer is left out because it takes a roster; that it surely differs is noted.
  private mutating func leavesOut(_ expectation: Expectation, _ step: Scenario.Step) -> Bool {
    guard let other = comparison, other.leavesRosters else { return false }
    switch expectation {
    case .reason, .assumptions:
      guard leftOutLast else { return false }
    case .planned(let name, _, let place):
      if let place, !isKnown(place, step) { return true }
      let wasPlanned = other.next.flatMap { Int($0.english) }.map { $0 > 0 } ?? false
      if wasPlanned, let rule = world.book.rule(name), world.plansNothing(of: rule) {
        comparison?.noteDifference()
      }
    case .shifts(let name, _, _):
      if person(name, step) == nil { return true }
    case .presence, .open: break
    case .count, .due, .recheck, .notBefore, .inClass, .step, .demand, .supply, .shortfall, .use,
      .mayWork, .freeUntil, .qualified, .possible, .roster, .indicator, .target:
      return false
    }
    comparison?.leaveOut()
    leftOutLast = true
    return true
  }

  private mutating func judge(_ expectation: Expectation, _ step: Scenario.Step) {
    let count = results.count
    expect(expectation, step)
    // Nothing was judged when the line could not be answered.
    guard trace != nil, results.count > count, let last else { return }
    let due = cache.due.flatMap { $0.revision == world.revision ? $0.value : nil } ?? []
    trace?.note(expectation, last, world, due)
  }

  private mutating func refuse(_ wrong: Diagnostic?, _ step: Scenario.Step) {
    guard let wrong else { return }
    report(.rulesBroken(wrong.message.text(in: file.language)), step)
  }

  private mutating func record(
    _ day: Day,
    _ violations: [String],
    _ rule: String?,
    _ object: String?,
    _ step: Scenario.Step,
    _ row: RowOrigin
  ) {
    // A rule about the municipality as a whole is checked at no object.
    let isWhole = rule.flatMap { world.book.rule($0) }.map { $0.kind == nil } ?? false
    guard let object = isWhole && object == nil ? "-" : self.object(object, step) else { return }
    var name = rule
    if name == nil {
      let index = ObjectIndex(rulebook: world.book, city: world.city, reference: day)
      let fitting = world.book.rules.filter { rule in
        rule.version(on: day)?.ladder != nil
          && (rule.kind.map { index.object(object, ofKind: $0, on: day) != nil } ?? false)
      }
      guard fitting.count == 1 else {
        return report(.unclearEvent(fitting.map(\.name)), step)
      }
      name = fitting[0].name
    }
    guard let name else { return }
    world.record(
      RecordedCheck(
        rule: name,
        object: object,
        day: day,
        violations: violations,
        arrival: nil,
        origin: row
      )
    )
  }

  // MARK: Names

  /// The object meant: the one named, or the only one given.
  mutating func object(_ name: String?, _ step: Scenario.Step) -> String? {
    if let name { return isKnown(name, step) ? name : nil }
    guard world.objects.count == 1 else {
      report(.severalObjects(world.objects.count), step)
      return nil
    }
    return world.objects[0]
  }

  mutating func isKnown(_ name: String, _ step: Scenario.Step) -> Bool {
    let known = world.city.places.map(\.id) + world.book.zones.map(\.name)
    if known.contains(name) { return true }
    report(.unknownObject(name, among: known), step)
    return false
  }

  private mutating func reportUnknown(person name: String, _ step: Scenario.Step) {
    report(.unknownObject(name, among: world.city.people.map(\.code)), step)
  }

  mutating func person(_ name: String, _ step: Scenario.Step) -> Person? {
    if let person = world.person(name) { return person }
    reportUnknown(person: name, step)
    return nil
  }

  mutating func add(_ judgement: Judgement, _ step: Scenario.Step) {
    last = judgement
    leftOutLast = false
    put(judgement, step)
  }

  mutating func put(_ judgement: Judgement, _ step: Scenario.Step) {
    if !judgement.grounds.names.isEmpty { readsRules = true }
    comparison?.compare(judgement.got)
    results.append(
      ExpectationResult(
        origin: step.origin,
        whatIf: whatIf,
        holds: judgement.holds,
        expected: judgement.expected,
        got: judgement.got,
        reasons: judgement.reasons,
        assumptions: judgement.grounds.assumptions
      )
    )
  }

  mutating func report(_ message: ScenarioMessage, _ step: Scenario.Step) {
    isBroken = true
    comparison?.noteDifference()
    diagnostics.append(message.diagnostic(file, step.origin.range))
  }
}
