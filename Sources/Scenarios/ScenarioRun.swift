import CivilTime
import Obligations
import Registers
import RuleChecking
import RuleSyntax
import SourceText

/// One run of one scenario: its lines in order, then each what-if from where they ended.
struct ScenarioRun {
  private let rules: [ParsedFile]
  private let file: ParsedFile
  private let cities: [String]
  private let registers: (String) -> City?
  private var world: ScenarioWorld
  private(set) var results: [ExpectationResult] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The kinds counted anew in the what-if that is run.
  private var recounted: Set<String> = []
  private var whatIf: String?
  /// Whether a line could not be done, so that nothing can be expected after it.
  private var isBroken = false

  init(
    rules: [ParsedFile],
    book: Rulebook,
    file: ParsedFile,
    cities: [String],
    _ registers: @escaping (String) -> City?
  ) {
    self.rules = rules
    self.file = file
    self.cities = cities
    self.registers = registers
    world = ScenarioWorld(book: book)
  }

  mutating func run(_ scenario: Scenario) {
    for step in scenario.steps { run(step) }
    let base = world
    guard !isBroken else { return }
    for block in scenario.whatIfs {
      world = base
      recounted = []
      whatIf = block.title
      isBroken = false
      for step in block.steps { run(step) }
    }
  }

  private mutating func run(_ step: Scenario.Step) {
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
    case .objects(let count, let kind, let fields):
      if whatIf != nil, recounted.insert(kind).inserted { world.remove(kind: kind) }
      world.add(count, of: kind, fields: fields, at: row)
    case .object(let id, let kind, let places, let fields):
      world.add(id, of: kind, places: places, fields: fields, at: row)
    case .units(let count, let resource): world.setUnits(count, of: resource, at: row)
    case .parameter(let name, let written):
      if let wrong = world.set(name, to: written, rules: rules) {
        report(.rulesBroken(wrong.message.text(in: file.language)), step)
      }
    case .plan(let from, let through): world.plan = (from, through)
    case .check(let day, let violations, let rule, let object):
      record(day, violations, rule, object, step, row)
    case .expect(let expectation): if !isBroken { expect(expectation, step) }
    }
  }

  private mutating func record(
    _ day: Day,
    _ violations: [String],
    _ rule: String?,
    _ object: String?,
    _ step: Scenario.Step,
    _ row: RowOrigin
  ) {
    guard let object = self.object(object, step) else { return }
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

  /// The object meant: the one named, or the only one given.
  private mutating func object(_ name: String?, _ step: Scenario.Step) -> String? {
    if let name {
      let known = world.city.places.map(\.id) + world.book.zones.map(\.name)
      guard known.contains(name) else {
        report(.unknownObject(name, among: known), step)
        return nil
      }
      return name
    }
    guard world.objects.count == 1 else {
      report(.severalObjects(world.objects.count), step)
      return nil
    }
    return world.objects[0]
  }

  private mutating func expect(_ expectation: Expectation, _ step: Scenario.Step) {
    let object: String?
    switch expectation {
    case .count(_, _, _, _, let name), .due(_, _, let name):
      object = nil
      if name != nil, self.object(name, step) == nil { return }
    case .step(_, _, let name):
      object = self.object(name, step)
      if object == nil { return }
    case .demand: object = nil
    }
    if case .step(let ladder, let wanted, _) = expectation, let object {
      return add(StepJudgement.judge(world, ladder: ladder, wanted, at: object), step)
    }
    guard let plan = world.plan, let reference = world.reference else {
      return report(.noPlan, step)
    }
    if let rule = expectation.rule.flatMap({ world.book.rule($0) }),
      !rule.versions.contains(where: { version in
        (version.from.map { $0 <= plan.through } ?? false)
          && (version.through.map { plan.from <= $0 } ?? true)
      }), expectation.expectsNothing
    {
      return report(.notInForce(rule.name), step)
    }
    let due = ObligationBuilder.build(
      rulebook: world.book,
      city: world.city,
      from: plan.from,
      through: plan.through,
      reference: reference
    ).filter { plan.from <= $0.due && $0.due <= plan.through }
    switch expectation {
    case .count(let rule, let bound, let wanted, let kind, let place):
      add(
        CountJudgement(world: world, due: due, rule: rule).judge(bound, wanted, kind, place),
        step
      )
    case .due(let rule, let day, let place):
      add(CountJudgement(world: world, due: due, rule: rule).judge(day, place), step)
    case .demand(let name, let rule, let low, let high, let perDay):
      let demand = DemandJudgement(world: world, due: due, of: name, rule: rule)
      add(perDay ? demand.judge(eachDay: low, high) : demand.judge(low, high), step)
    case .step: break
    }
  }

  private mutating func add(_ judgement: Judgement, _ step: Scenario.Step) {
    results.append(
      ExpectationResult(
        origin: step.origin,
        whatIf: whatIf,
        holds: judgement.holds,
        expected: judgement.expected,
        got: judgement.got,
        reasons: judgement.reasons
      )
    )
  }

  private mutating func report(_ message: ScenarioMessage, _ step: Scenario.Step) {
    isBroken = true
    diagnostics.append(message.diagnostic(file, step.origin.range))
  }
}

/// Whether an expectation holds, and why.
struct Judgement {
  let holds: Bool
  let expected: Bilingual
  let got: Bilingual
  let reasons: [ExpectationResult.Reason]
}

extension Expectation {
  /// The rule it is about.
  fileprivate var rule: String? {
    switch self {
    case .count(let rule, _, _, _, _), .due(let rule, _, _): rule
    case .demand(_, let rule, _, _, _): rule
    case .step: nil
    }
  }

  /// Whether it holds when nothing at all is due.
  fileprivate var expectsNothing: Bool {
    switch self {
    case .count(_, let bound, let wanted, _, _): wanted == 0 || bound == .atMost
    case .demand(_, _, let low, _, _): low == 0
    case .due, .step: false
    }
  }
}
