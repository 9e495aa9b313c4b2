import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Notes what of the rules the expectations of a scenario reach, while they are judged.
struct CoverageTrace {
  /// What was reached.
  private(set) var items: Set<CoverageItem> = []
  /// How an expectation asks for what is due of a rule.
  private enum Asking: String {
    /// Its work counts in a figure.
    case figure
    /// It is named.
    case name
    /// It is named, and what is open counts, also when its last day lies after the days planned.
    case open
  }

  /// Worked out of the world as it is, so that several expectations share it.
  private var index: (revision: Int, value: ObjectIndex)?
  private var byRule: (revision: Int, value: [String: [Obligation]])?
  /// Rules at objects of which everything due was noted, in the world as it is.
  private var noted: Set<String> = []

  /// Notes what an answer rests on; `due` is what is due in the days planned and after.
  mutating func note(
    _ expectation: Expectation,
    _ judgement: Judgement,
    _ world: ScenarioWorld,
    _ due: [Obligation]
  ) {
    let rules = judgement.grounds.names.compactMap { world.book.rule($0) }
    items.formUnion(rules.map { .rule($0) })
    noteParameters(judgement, world)
    noteLimits(expectation, judgement, world)
    switch expectation {
    case .count(_, _, _, let place), .due(_, _, let place):
      for rule in rules { note(rule, at: place, .name, world, due) }
    case .recheck(_, _, let place), .notBefore(_, _, let place):
      for rule in rules { note(rule, at: place, .open, world, due) }
    case .demand(_, let name, _):
      for rule in rules { note(rule, at: nil, name == nil ? .figure : .name, world, due) }
    case .supply(let name, _): noteHours(of: name, world)
    case .shortfall(let name, _), .use(let name, _, _):
      for rule in rules { note(rule, at: nil, .figure, world, due) }
      noteHours(of: name, world)
    case .possible(_, _, let window, let day, _):
      for rule in rules {
        note(rule, asked: window, on: day, world)
        notePauses(rule, day, day, world)
      }
    case .qualified(_, _, _, let day):
      for rule in rules { noteVersion(rule, rule.version(on: day)) }
    case .planned, .open:
      for rule in rules {
        noteVersions(rule, [], world)
        if let plan = world.plan { notePauses(rule, plan.from, plan.through, world) }
      }
    case .presence(_, _, _, let window, let day):
      for rule in rules {
        noteVersion(rule, rule.version(on: day))
        let presence = rule.version(on: day)?.presence ?? []
        note(rule.name, presence.flatMap(\.windows.windows), asked: window, on: day, world)
      }
    case .inClass(_, let object): noteClasses(object, world)
    case .step(let ladder, _, _, _): noteStep(ladder, judgement, world)
    case .mayWork(let question, _):
      for name in world.person(question.person)?.roles ?? [] {
        guard let role = world.book.role(name) else { continue }
        note(name, role.deployed, asked: question.window, on: question.day, world)
      }
    case .freeUntil, .shifts, .roster, .indicator, .target, .reason, .assumptions: break
    }
  }

  mutating func insert(_ item: CoverageItem) { items.insert(item) }

  // MARK: What is due

  private mutating func objects(_ world: ScenarioWorld) -> ObjectIndex {
    if let index, index.revision == world.revision { return index.value }
    let made = ObjectIndex(
      rulebook: world.book,
      city: world.city,
      reference: world.reference ?? Day(number: 0)
    )
    index = (world.revision, made)
    return made
  }

  private mutating func grouped(
    _ world: ScenarioWorld,
    _ due: [Obligation]
  ) -> [String: [Obligation]] {
    if let byRule, byRule.revision == world.revision { return byRule.value }
    let made = Dictionary(grouping: due, by: \.rule)
    byRule = (world.revision, made)
    noted = []
    return made
  }

  /// What is due of a rule, and at which objects nothing is.
  private mutating func note(
    _ rule: Rule,
    at place: String?,
    _ asking: Asking,
    _ world: ScenarioWorld,
    _ due: [Obligation]
  ) {
    guard let plan = world.plan else { return }
    let all = grouped(world, due)[rule.name] ?? []
    guard noted.insert("\(asking)/\(rule.name)/\(place ?? "")").inserted else { return }
    let own = all.filter { obligation in
      (place == nil || obligation.object == place)
        && (asking == .open
          ? obligation.state == .open
          : plan.from <= obligation.due && obligation.due <= plan.through)
    }
    let versions = noteVersions(rule, own, world)
    if asking != .figure { for obligation in own { noteRecheck(obligation, world) } }
    notePauses(rule, plan.from, plan.through, world)
    noteReplacements(own, world)
    noteBranches(rule, versions, own, at: place, plan.from, world)
    var days: [Presence: Set<Day>] = [:]
    for obligation in own {
      if case .presence(let presence) = obligation.work {
        days[presence, default: []].insert(obligation.due)
      }
    }
    for (presence, days) in days {
      for day in days {
        let open = CoverageTrace.holding(presence.windows.windows, on: day, world.book)
        noteEdges(rule.name, open)
      }
    }
  }

  /// The versions that ask for something; when nothing is due, all those in force in the plan.
  @discardableResult
  private mutating func noteVersions(
    _ rule: Rule,
    _ own: [Obligation],
    _ world: ScenarioWorld
  ) -> [RuleVersion] {
    guard let plan = world.plan else { return [] }
    let numbers = Set(own.map(\.version))
    let versions = rule.versions.filter { version in
      guard let from = version.from else { return false }
      return own.isEmpty
        ? from <= plan.through && plan.from <= (version.through ?? plan.from)
        : numbers.contains(version.number)
    }
    for version in versions { noteVersion(rule, version) }
    return versions
  }

  private mutating func noteVersion(_ rule: Rule, _ version: RuleVersion?) {
    if let item = version.flatMap({ CoverageItem.version(rule, $0) }) { items.insert(item) }
  }

  private mutating func noteRecheck(_ obligation: Obligation, _ world: ScenarioWorld) {
    guard case .recheck(let name, let number, _) = obligation.cause,
      let ladder = world.book.ladder(name),
      let step = ladder.steps.first(where: { $0.number == number })
    else { return }
    items.insert(.step(ladder, step))
  }

  // MARK: Conditions and classes

  private mutating func noteBranches(
    _ rule: Rule,
    _ versions: [RuleVersion],
    _ own: [Obligation],
    at place: String?,
    _ day: Day,
    _ world: ScenarioWorld
  ) {
    guard let kind = rule.kind else { return }
    let frequencies = versions.flatMap(\.frequencies).filter { $0.condition != nil }
    let conditions = [rule.condition].compactMap { $0 } + frequencies.compactMap(\.condition)
    guard !conditions.isEmpty else { return }
    let index = objects(world)
    let all = place.map { [index.object($0, ofKind: kind, on: day)].compactMap { $0 } }
    let objects = all ?? index.objects(ofKind: kind, on: day)
    if let condition = rule.condition {
      if !own.isEmpty { items.insert(.branch(rule, rule.origin, holds: true)) }
      if objects.contains(where: { !index.judge.holds(condition, for: $0, on: day) }) {
        items.insert(.branch(rule, rule.origin, holds: false))
      }
    }
    let meant = objects.filter { index.judge.holds(rule.condition, for: $0, on: day) }
    for frequency in frequencies {
      if own.contains(where: { $0.origin.line == frequency.origin.line }) {
        items.insert(.branch(rule, frequency.origin, holds: true))
      }
      if meant.contains(where: { !index.judge.holds(frequency.condition, for: $0, on: day) }) {
        items.insert(.branch(rule, frequency.origin, holds: false))
      }
    }
    for classification in world.book.classifications
    where classification.kind == kind && conditions.contains(where: { $0.asks(classification) }) {
      let wanted = classification.classes.filter { !items.contains(.ownClass(classification, $0)) }
      guard !wanted.isEmpty else { continue }
      let found = Set(objects.compactMap { index.classify(classification, $0, on: day).ownClass })
      for item in wanted where found.contains(item.name) {
        items.insert(.ownClass(classification, item))
      }
    }
  }

  private mutating func noteClasses(_ object: String, _ world: ScenarioWorld) {
    guard let day = world.plan?.from else { return }
    let index = objects(world)
    for classification in world.book.classifications {
      guard let found = index.object(object, ofKind: classification.kind, on: day) else { continue }
      let name = index.classify(classification, found, on: day).ownClass
      for item in classification.classes where item.name == name {
        items.insert(.ownClass(classification, item))
      }
    }
  }

  /// The step at which the last violation stands: the reasons name that of each, in order.
  private mutating func noteStep(
    _ name: String,
    _ judgement: Judgement,
    _ world: ScenarioWorld
  ) {
    guard let ladder = world.book.ladder(name), let origin = judgement.reasons.last?.origin else {
      return
    }
    for step in ladder.steps where step.origin == origin { items.insert(.step(ladder, step)) }
  }

  // MARK: Windows

  /// The hours of a resource on the days planned go into its supply.
  private mutating func noteHours(of name: String, _ world: ScenarioWorld) {
    guard let plan = world.plan, let resource = world.book.resource(name),
      !resource.windows.windows.isEmpty
    else { return }
    // After a year every form of day has come by.
    for offset in 0...max(0, min(400, plan.from.days(until: plan.through))) {
      let day = plan.from.adding(days: offset)
      noteEdges(name, CoverageTrace.holding(resource.windows.windows, on: day, world.book))
    }
  }

  /// A question whether a stretch of a day is allowed, put to a rule and the roles of its team.
  private mutating func note(
    _ rule: Rule,
    asked window: ClockWindow,
    on day: Day,
    _ world: ScenarioWorld
  ) {
    guard let version = rule.version(on: day) else { return }
    noteVersion(rule, version)
    note(rule.name, version.windows.windows, asked: window, on: day, world)
    for part in version.team {
      guard let role = world.book.role(part.role) else { continue }
      note(role.name, role.deployed, asked: window, on: day, world)
    }
    for use in version.uses {
      guard let resource = world.book.resource(use.resource) else { continue }
      note(resource.name, resource.windows.windows, asked: window, on: day, world)
    }
  }

  /// The edges at which a question stands: it starts or ends there, or lies across by at most half
  /// an hour.
  private mutating func note(
    _ declaration: String,
    _ windows: [DayWindow],
    asked: ClockWindow,
    on day: Day,
    _ world: ScenarioWorld
  ) {
    let (from, to) = (asked.from.minutes, asked.to.minutes)
    for window in CoverageTrace.holding(windows, on: day, world.book) {
      guard let clock = window.window?.value else { continue }
      let (start, end) = (clock.from.minutes, clock.to.minutes)
      if from <= start, start < to, start - from <= 30,
        let item = CoverageItem.edge(declaration, window, isStart: true)
      {
        items.insert(item)
      }
      if from < end, end <= to, to - end <= 30,
        let item = CoverageItem.edge(declaration, window, isStart: false)
      {
        items.insert(item)
      }
    }
  }

  private mutating func noteEdges(_ declaration: String, _ windows: [DayWindow]) {
    for window in windows {
      items.formUnion(
        [true, false].compactMap { CoverageItem.edge(declaration, window, isStart: $0) }
      )
    }
  }

  /// The windows that name a day most specifically, and so hold on it.
  private static func holding(
    _ windows: [DayWindow],
    on day: Day,
    _ book: Rulebook
  ) -> [DayWindow] {
    guard !windows.isEmpty else { return [] }
    let isHoliday = book.isHoliday(day)
    let ranks = windows.map { $0.days.specificity(of: day, isHoliday: isHoliday) }
    guard let most = ranks.compactMap({ $0 }).max() else { return [] }
    return zip(windows, ranks).filter { $0.1 == most }.map(\.0)
  }
}

extension Condition {
  /// Whether it asks for a class of a classification.
  fileprivate func asks(_ classification: Classification) -> Bool {
    switch self {
    case .fieldIs(let field, _): field == classification.name
    case .hasClass(let name): classification.classes.contains { $0.name == name }
    case .not(let inner): inner.asks(classification)
    case .all(let parts), .any(let parts): parts.contains { $0.asks(classification) }
    case .number, .time, .recorded: false
    }
  }
}
