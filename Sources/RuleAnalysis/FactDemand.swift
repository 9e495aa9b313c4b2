import CivilTime
import Obligations
import Registers
import RuleChecking

/// What the rules ask of a city in the judged days, worked out once for the analyses of facts.
///
/// Facts on or after the first judged day are left out, as if the period were planned on that day.
struct FactDemand: Sendable {
  let input: AnalysisInput
  let city: City
  /// What is open and must be done between two of the judged days.
  let items: [Item]
  /// The same by rule, in the order in which rules first ask for something.
  let byRule: [(rule: String, items: [Item])]

  /// One obligation with the days on which it can be done.
  ///
  /// A class, though nothing of it ever changes: with its rule it is large to copy.
  final class Item: Sendable {
    let obligation: Obligation
    let rule: Rule
    let version: RuleVersion
    /// The first day it may be done, not before the judged days.
    let first: Day
    /// The last day on which it still counts.
    let last: Day

    init(_ obligation: Obligation, _ rule: Rule, _ version: RuleVersion, _ first: Day, _ last: Day)
    {
      self.obligation = obligation
      self.rule = rule
      self.version = version
      self.first = first
      self.last = last
    }
  }

  /// Nil without the facts of a city.
  init?(_ input: AnalysisInput) {
    guard let city = input.city else { return nil }
    self.input = input
    self.city = city
    items = FactDemand.items(input.rulebook, city, input)
    byRule = FactDemand.byRule(items)
  }

  private init(_ other: FactDemand, items: [Item]) {
    input = other.input
    city = other.city
    self.items = items
    byRule = FactDemand.byRule(items)
  }

  private static func byRule(_ items: [Item]) -> [(rule: String, items: [Item])] {
    var numbers: [String: Int] = [:]
    var result: [(rule: String, items: [Item])] = []
    for item in items {
      if let number = numbers[item.rule.name] {
        result[number].items.append(item)
      } else {
        numbers[item.rule.name] = result.count
        result.append((item.rule.name, [item]))
      }
    }
    return result
  }

  /// The work of rules that in some version ask for something.
  func items(where asks: (RuleVersion) -> Bool) -> [Item] {
    byRule.filter { $0.items.first?.rule.versions.contains(where: asks) ?? false }
      .flatMap(\.items).filter { asks($0.version) }
  }

  /// The demand when some assumptions have other values: only the rules that use them are worked out
  /// anew, with all else as it is.
  func with(_ values: [String: QuantityValue]) -> FactDemand {
    guard !values.isEmpty else { return self }
    let (book, changed) = input.rulebook.assuming(values)
    guard !changed.isEmpty else { return self }
    return FactDemand(
      self,
      items: items.filter { !changed.contains($0.rule.name) }
        + FactDemand.items(book, city, input)
    )
  }

  private static func items(
    _ rulebook: Rulebook,
    _ city: City,
    _ input: AnalysisInput
  ) -> [Item] {
    // A check of another rule may count for these, so that theirs need not be done.
    let counted = Set(rulebook.rules.flatMap(\.countsFor))
    let rules = Dictionary(rulebook.rules.map { ($0.name, $0) }) { first, _ in first }
    return ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: input.from,
      through: input.through,
      reference: input.from
    ).compactMap { obligation in
      guard obligation.state == .open, !counted.contains(obligation.rule),
        FactDemand.isNeeded(obligation),
        let rule = rules[obligation.rule],
        let version = rule.versions.first(where: { $0.number == obligation.version })
      else { return nil }
      let first = max(obligation.earliest, input.from)
      let last = FactDemand.last(obligation)
      // What may also be done later, or under another version, proves nothing.
      guard first <= last, last <= input.through, version.isInForce(on: first),
        version.isInForce(on: last)
      else { return nil }
      return Item(obligation, rule, version, first, last)
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
  func isInForce(_ item: Item, on day: Day) -> Bool {
    input.rulebook.versionInForce(item.rule, on: day)?.number == item.version.number
  }

  /// When work may be done for an item on a day.
  func windows(_ item: Item, on day: Day) -> [Interval] {
    guard isInForce(item, on: day) else { return [] }
    return input.resolver.windows(item.version, object: item.obligation.object, on: day)
  }
}

extension Day {
  /// The days from this one through another; none when the other is before it.
  func through(_ last: Day) -> [Day] {
    self <= last ? (0...days(until: last)).map { adding(days: $0) } : []
  }
}
