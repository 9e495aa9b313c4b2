import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

extension ScenarioRun {
  /// Judges what a line expects.
  mutating func expect(_ expectation: Expectation, _ step: Scenario.Step) {
    switch expectation {
    case .step(let ladder, let wanted, let outcome, let name):
      guard let object = object(name, step) else { return }
      add(
        StepJudgement.judge(world, ladder: ladder, wanted, outcome: outcome, at: object),
        step
      )
    case .mayWork(let question, let wanted):
      guard let person = person(question.person, step) else { return }
      add(WorkJudgement.judge(world, question, wanted, of: person), step)
    case .qualified(let name, let wanted, let rule, let day):
      guard let person = person(name, step), let rule = world.book.rule(rule) else { return }
      add(WorkJudgement.judge(world, qualified: wanted, rule: rule, on: day, of: person), step)
    case .possible(let rule, let wanted, let window, let day, let place):
      possible(rule, wanted, window, day, place, step)
    case .reason(let names): reason(names, step)
    case .assumptions(let names): assumptions(names, step)
    case .count, .due, .recheck, .notBefore, .inClass, .demand, .supply, .shortfall, .use,
      .freeUntil, .shifts, .presence, .planned, .open, .roster, .indicator, .target:
      guard let plan = world.plan else { return report(.noPlan, step) }
      expectInPlan(expectation, plan.from, step)
    }
  }

  private mutating func possible(
    _ rule: String,
    _ wanted: Bool,
    _ window: ClockWindow,
    _ day: Day,
    _ place: String?,
    _ step: Scenario.Step
  ) {
    guard let rule = world.book.rule(rule) else { return }
    var object: String?
    if place != nil || (rule.kind != nil && world.objects.count == 1) {
      guard let known = self.object(place, step) else { return }
      object = known
    }
    add(
      DateJudgement(world: world, due: []).judge(
        possible: wanted,
        window,
        on: day,
        rule: rule,
        at: object
      ),
      step
    )
  }

  /// What needs the days planned.
  private mutating func expectInPlan(
    _ expectation: Expectation,
    _ first: Day,
    _ step: Scenario.Step
  ) {
    switch expectation {
    case .freeUntil(let name, let time, let day):
      guard let person = person(name, step) else { return }
      add(WorkJudgement.judge(world, freeUntil: time, on: day ?? first, of: person), step)
    case .inClass(let name, let object):
      guard isKnown(object, step) else { return }
      add(DateJudgement(world: world, due: []).judge(inClass: name, object, on: first), step)
    case .indicator(let name, let number): add(TargetJudgement.judge(world, name, number), step)
    case .target(let name, let isReached):
      add(TargetJudgement.judge(world, name, reached: isReached), step)
    case .shifts, .presence, .planned, .open, .roster: expectOfRoster(expectation, step)
    default: expectOfDue(expectation, step)
    }
  }

  /// What is due on the days planned.
  private mutating func expectOfDue(_ expectation: Expectation, _ step: Scenario.Step) {
    guard let plan = world.plan, let reference = world.reference else { return }
    if let name = expectation.object, !isKnown(name, step) { return }
    if let rule = expectation.rule.flatMap({ world.book.rule($0) }), expectation.expectsNothing,
      !rule.versions.contains(where: { version in
        (version.from.map { $0 <= plan.through } ?? false)
          && (version.through.map { plan.from <= $0 } ?? true)
      })
    {
      return report(.notInForce(rule.name), step)
    }
    let all = due(plan, reference)
    let inPlan = all.filter { plan.from <= $0.due && $0.due <= plan.through }
    switch expectation {
    case .count(let rule, let number, let kind, let place):
      add(CountJudgement(world: world, due: inPlan, rule: rule).judge(number, kind, place), step)
    case .due(let rule, let day, let place):
      add(CountJudgement(world: world, due: inPlan, rule: rule).judge(day, place), step)
    case .recheck(let rule, let day, let place):
      add(DateJudgement(world: world, due: all).judge(recheck: day, of: rule, at: place), step)
    case .notBefore(let rule, let day, let place):
      add(DateJudgement(world: world, due: all).judge(notBefore: day, of: rule, at: place), step)
    case .demand(let name, let rule, let figure):
      add(DemandJudgement(world: world, due: inPlan, of: name, rule: rule).judge(figure), step)
    case .supply(let name, let figure):
      FigureJudgement(world: world, due: inPlan, of: name).map {
        add($0.judge(supply: figure), step)
      }
    case .shortfall(let name, let figure):
      FigureJudgement(world: world, due: inPlan, of: name).map {
        add($0.judge(shortfall: figure), step)
      }
    case .use(let name, let low, let high):
      FigureJudgement(world: world, due: inPlan, of: name).map {
        add($0.judge(use: low, high), step)
      }
    default: return
    }
  }

  private mutating func due(_ plan: (from: Day, through: Day), _ reference: Day) -> [Obligation] {
    if let known = cache.due, known.revision == world.revision { return known.value }
    let found = ObligationBuilder.build(
      rulebook: world.book,
      city: world.city,
      from: plan.from,
      through: plan.through,
      reference: reference
    )
    cache.due = (world.revision, found)
    return found
  }

  /// What is expected of the roster of the one week planned.
  private mutating func expectOfRoster(_ expectation: Expectation, _ step: Scenario.Step) {
    guard let plan = world.plan else { return }
    guard plan.from.week == plan.through.week else { return report(.notOneWeek, step) }
    if let name = expectation.object, !isKnown(name, step) { return }
    let answer: WeekRoster
    // Whether there is a roster shows without one.
    let plans = if case .roster = expectation { false } else { true }
    if let known = cache.week, known.revision == world.revision,
      !plans || known.value.roster != nil || !known.value.isThere
    {
      answer = known.value
    } else {
      answer = WeekRoster(world, plan.from.week, plans: plans, verifies: verifies)
      cache.week = (world.revision, answer)
    }
    let judge = RosterJudgement(world: world, week: answer)
    if !answer.findings.isEmpty {
      // A roster that our own verifier rejects answers nothing.
      return add(judge.judge(exists: true), step)
    }
    switch expectation {
    case .roster(let exists): add(judge.judge(exists: exists), step)
    case .shifts(let name, let number, let nights):
      guard let person = person(name, step) else { return }
      add(judge.judge(shiftsOf: person, number, nights: nights), step)
    case .presence(let count, let role, let area, let window, let day):
      guard let role = world.book.role(role) else { return }
      guard day.week == answer.week else { return report(.notOneWeek, step) }
      add(judge.judge(presence: count, role: role, area: area, window, on: day), step)
    case .planned(let rule, let number, let place):
      guard let rule = world.book.rule(rule) else { return }
      add(judge.judge(planned: number, of: rule, at: place), step)
    case .open(let rule, let number, let place, let isProved):
      guard let rule = world.book.rule(rule) else { return }
      add(judge.judge(open: number, of: rule, at: place, isProved: isProved), step)
    default: return
    }
  }

  // MARK: What the answer before rests on

  private mutating func reason(_ names: [String], _ step: Scenario.Step) {
    guard let last else { return report(.nothingBefore, step) }
    let holds =
      names.isEmpty ? last.grounds.hasLaw : names.allSatisfy(last.grounds.names.contains)
    let found = last.grounds.names.joined(separator: ", ")
    put(
      Judgement(
        holds: holds,
        expected: names.isEmpty
          ? Bilingual(en: "labour limits", nl: "arbeidstijden")
          : Bilingual(both: names.joined(separator: ", ")),
        got: found.isEmpty ? Bilingual(en: "nothing", nl: "niets") : Bilingual(both: found),
        reasons: last.reasons,
        grounds: last.grounds
      ),
      step
    )
  }

  private mutating func assumptions(_ names: [String], _ step: Scenario.Step) {
    guard let last else { return report(.nothingBefore, step) }
    let found = last.grounds.assumptions.joined(separator: ", ")
    put(
      Judgement(
        holds: names.allSatisfy(last.grounds.assumptions.contains),
        expected: Bilingual(both: names.joined(separator: ", ")),
        got: found.isEmpty ? Bilingual(en: "none", nl: "geen") : Bilingual(both: found),
        reasons: last.reasons,
        grounds: last.grounds
      ),
      step
    )
  }
}

extension Expectation {
  /// The rule it is about.
  fileprivate var rule: String? {
    switch self {
    case .count(let rule, _, _, _), .due(let rule, _, _), .recheck(let rule, _, _),
      .notBefore(let rule, _, _), .planned(let rule, _, _), .open(let rule, _, _, _),
      .possible(let rule, _, _, _, _):
      rule
    case .demand(_, let rule, _): rule
    case .inClass, .step, .supply, .shortfall, .use, .mayWork, .freeUntil, .qualified, .shifts,
      .presence, .roster, .indicator, .target, .reason, .assumptions:
      nil
    }
  }

  /// The object it names.
  fileprivate var object: String? {
    switch self {
    case .count(_, _, _, let object), .due(_, _, let object), .recheck(_, _, let object),
      .notBefore(_, _, let object), .planned(_, _, let object), .open(_, _, let object, _):
      object
    default: nil
    }
  }

  /// Whether it holds when nothing at all is due.
  fileprivate var expectsNothing: Bool {
    switch self {
    case .count(_, let number, _, _): number.count == 0 || number.bound == .atMost
    case .demand(_, _, let figure): figure.low == 0
    case .recheck(_, let day, _): day == nil
    default: false
    }
  }
}
