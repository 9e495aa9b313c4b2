import CivilTime
import Obligations
import Registers
import RuleChecking

/// What the rules ask of a city in the judged days, worked out once for the analyses of facts.
///
/// Facts on or after the first judged day are left out, as if the period were planned on that day.
struct FactDemand {
  let input: AnalysisInput
  let city: City
  /// What is open and must be done between two of the judged days.
  let items: [Item]
  /// The same by rule, in the order in which rules first ask for something.
  let byRule: [(rule: String, items: [Item])]
  /// When its work may be done; other demands of the same input share it.
  let hours: WorkHours
  /// The days of outside organisations; shared like the hours.
  let partnerDays: PartnerDays
  /// The objects, and what happened to them before the first judged day.
  private let index: ObjectIndex

  /// A version of a rule that asks for something.
  ///
  /// A class, though nothing of it ever changes: a rule is large to copy.
  final class Task: Sendable {
    let rule: Rule
    let version: RuleVersion
    /// The number of the version for `WorkHours`.
    let number: Int

    init(_ rule: Rule, _ version: RuleVersion, _ number: Int) {
      self.rule = rule
      self.version = version
      self.number = number
    }
  }

  /// One obligation with the days on which it can be done.
  final class Item: Sendable {
    let obligation: Obligation
    let task: Task
    /// The number of its hours for `WorkHours`.
    let source: Int
    /// The first day it may be done, not before the judged days.
    let first: Day
    /// The last day on which it still counts.
    let last: Day
    /// Whether it asks for people on duty and not for a visit or round.
    let isPresence: Bool

    var rule: Rule { task.rule }
    var version: RuleVersion { task.version }

    init(_ obligation: Obligation, _ task: Task, _ source: Int, _ first: Day, _ last: Day) {
      self.obligation = obligation
      self.task = task
      self.source = source
      self.first = first
      self.last = last
      isPresence = if case .presence = obligation.work { true } else { false }
    }
  }

  /// Nil without the facts of a city.
  init?(_ input: AnalysisInput) {
    guard let city = input.city else { return nil }
    self.input = input
    self.city = city
    hours = WorkHours(input)
    partnerDays = PartnerDays(input, city, hours)
    index = ObjectIndex(rulebook: input.rulebook, city: city, reference: input.from)
    items = FactDemand.items(
      FactDemand.obligations(input.rulebook, city, input, index),
      FactDemand.tasks(input.rulebook, input, hours),
      input,
      hours
    )
    byRule = FactDemand.byRule(items)
  }

  private init(_ other: FactDemand, items: [Item]) {
    input = other.input
    city = other.city
    hours = other.hours
    partnerDays = other.partnerDays
    index = other.index
    self.items = items
    byRule = FactDemand.byRule(items)
  }

  private static func byRule(_ items: [Item]) -> [(rule: String, items: [Item])] {
    var numbers: [String: Int] = [:]
    // By the number of the version, since names are slow to look up.
    var places: [Int: Int] = [:]
    var result: [(rule: String, items: [Item])] = []
    for item in items {
      if let place = places[item.task.number] {
        result[place].items.append(item)
        continue
      }
      let name = item.task.rule.name
      let place = numbers[name] ?? result.count
      if place == result.count { result.append((name, [])) }
      result[place].items.append(item)
      numbers[name] = place
      places[item.task.number] = place
    }
    return result
  }

  /// The work of rules that in some version ask for something.
  func items(where asks: (RuleVersion) -> Bool) -> [Item] {
    var known: [Int: Bool] = [:]
    return byRule.filter { $0.items.first?.task.rule.versions.contains(where: asks) ?? false }
      .flatMap(\.items).filter { item in
        if let answer = known[item.task.number] { return answer }
        let answer = asks(item.task.version)
        known[item.task.number] = answer
        return answer
      }
  }

  /// The demand when some assumptions have other values, with all else as it is.
  ///
  /// Only what the values change is worked out anew: where a rule is kept as often as before, its
  /// work only takes another length or other numbers of people, and so do rechecks and arrivals of
  /// any rule.
  func with(_ values: [String: QuantityValue]) -> FactDemand {
    guard !values.isEmpty else { return self }
    let assumed = input.rulebook.assuming(values)
    guard !assumed.changed.isEmpty else { return self }
    var book = assumed.book
    book.rules = book.rules.filter { assumed.otherwiseDue.contains($0.name) }
    let built =
      book.rules.isEmpty
      ? [] : FactDemand.obligations(book, city, input, index).filter(\.isByFrequency)
    let tasks = FactDemand.tasks(assumed.book, input, hours)
    let byNumber = Dictionary(tasks.values.map { ($0.number, $0) }) { first, _ in first }
    let same = items.compactMap { item -> Obligation? in
      guard let task = byNumber[item.task.number],
        !item.obligation.isByFrequency || !assumed.otherwiseDue.contains(task.rule.name)
      else { return nil }
      return item.obligation.under(task.version, item.task.version)
    }
    let due = ObligationOrder.sorted(same + built)
    return FactDemand(
      self,
      items: items.filter { !assumed.changed.contains($0.task.rule.name) }
        + FactDemand.items(due, tasks, input, hours)
    )
  }

  private static func obligations(
    _ rulebook: Rulebook,
    _ city: City,
    _ input: AnalysisInput,
    _ index: ObjectIndex
  ) -> [Obligation] {
    ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: input.from,
      through: input.through,
      index: index,
      resolver: input.resolver
    )
  }

  private struct VersionKey: Hashable {
    let rule: String
    let number: Int
  }

  /// The versions whose work counts.
  private static func tasks(
    _ rulebook: Rulebook,
    _ input: AnalysisInput,
    _ hours: WorkHours
  ) -> [VersionKey: Task] {
    // A check of another rule may count for these, so that theirs need not be done.
    let counted = Set(input.rulebook.rules.flatMap(\.countsFor))
    var tasks: [VersionKey: Task] = [:]
    for rule in rulebook.rules where !counted.contains(rule.name) {
      for version in rule.versions {
        let key = VersionKey(rule: rule.name, number: version.number)
        if tasks[key] == nil {
          tasks[key] = Task(rule, version, hours.number(of: version, rule))
        }
      }
    }
    return tasks
  }

  private static func items(
    _ obligations: [Obligation],
    _ tasks: [VersionKey: Task],
    _ input: AnalysisInput,
    _ hours: WorkHours
  ) -> [Item] {
    obligations.compactMap { obligation in
      guard obligation.state == .open, FactDemand.isNeeded(obligation),
        let task = tasks[VersionKey(rule: obligation.rule, number: obligation.version)]
      else { return nil }
      let first = max(obligation.earliest, input.from)
      let last = FactDemand.last(obligation)
      // What may also be done later, or under another version, proves nothing.
      guard first <= last, last <= input.through, task.version.isInForce(on: first),
        task.version.isInForce(on: last)
      else { return nil }
      let presence: Presence? =
        if case .presence(let presence) = obligation.work { presence } else { nil }
      let source = hours.source(
        version: task.number,
        presence: presence,
        presence?.windows ?? task.version.windows,
        obligation.object
      )
      return Item(obligation, task, source, first, last)
    }
  }

  /// What is late can be done until its period ends.
  private static func last(_ obligation: Obligation) -> Day {
    switch obligation.cause {
    case .frequency(_, _, _, let end): max(obligation.due, end)
    case .recheck, .arrival: obligation.due
    }
  }

  /// `about 10` is kept with 9: the last one is not needed.
  private static func isNeeded(_ obligation: Obligation) -> Bool {
    switch (obligation.promise, obligation.cause) {
    case (.about, .frequency(let index, let total, _, _)): index <= total - max(1, total / 10)
    case (.about, .recheck), (.about, .arrival), (.exact, _), (.atLeast, _): true
    }
  }

  /// Whether a rule asks for anything on a day, under the version of an item.
  func isInForce(_ item: Item, on day: Day) -> Bool { hours.isInForce(item, on: day) }

  /// When work may be done for an item on a day.
  func windows(_ item: Item, on day: Day) -> [Interval] { hours.windows(item, on: day) }
}

extension Obligation {
  /// Whether it is one of so many in a period.
  fileprivate var isByFrequency: Bool {
    switch cause {
    case .frequency: true
    case .recheck, .arrival: false
    }
  }

  /// The same obligation when its version takes another length, or asks for other numbers of people.
  fileprivate func under(_ version: RuleVersion, _ before: RuleVersion) -> Obligation? {
    let changed: Work
    switch work {
    case .round: changed = work
    case .visit:
      guard let takes = version.takes else { return nil }
      changed = .visit(minutes: takes.value)
    case .presence(let presence):
      guard let place = before.presence.firstIndex(of: presence),
        version.presence.indices.contains(place)
      else { return nil }
      changed = .presence(version.presence[place])
    }
    return Obligation(
      id: id,
      rule: rule,
      version: self.version,
      object: object,
      kind: kind,
      work: changed,
      earliest: earliest,
      due: due,
      promise: promise,
      cause: cause,
      state: state,
      origin: origin
    )
  }
}

extension Day {
  /// The days from this one through another; none when the other is before it.
  func through(_ last: Day) -> [Day] {
    self <= last ? (0...days(until: last)).map { adding(days: $0) } : []
  }
}
