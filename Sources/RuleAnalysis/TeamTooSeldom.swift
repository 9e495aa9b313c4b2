import CivilTime
import Flow
import Obligations
import Registers
import RuleChecking
import SourceText

/// A13: a team that can be formed, but not often enough: the days of an outside organisation in
/// the period hold fewer checks than must be done in it.
///
/// Each check is given a day of the register on which it can be done; a stretch of so many people
/// holds so many checks of the shortest length at a time, one after the other, without any way
/// between them. What does not fit then fits in no order. Days before the first and after
/// the last one in the register are not known, so checks that can be done then are left out.
struct TeamTooSeldom {
  /// Some checks that need the organisation, alike in when they can be done.
  struct Ask: Hashable {
    var count: Int
    /// The stretches that can hold one, by their numbers.
    let stretches: [Int]
    let first: Day
    let last: Day
  }

  /// Checks that cannot all be done, and what the days at hand hold of them.
  struct Shortage: Hashable {
    let asked: Int
    let held: Int
    let first: Day
    let last: Day
    /// The stretches that could hold one, by their numbers.
    let stretches: [Int]
  }

  /// What does not fit when each stretch holds so many; nil when a division may exist.
  static func shortage(_ asks: [Ask], holds: [Int]) -> Shortage? {
    let sink = 1 + asks.count + holds.count
    var network = FlowNetwork(nodes: sink + 1)
    for (index, ask) in asks.enumerated() {
      network.addArc(from: 0, to: 1 + index, capacity: ask.count)
      for stretch in ask.stretches {
        network.addArc(from: 1 + index, to: 1 + asks.count + stretch, capacity: ask.count)
      }
    }
    for (index, count) in holds.enumerated() {
      network.addArc(from: 1 + asks.count + index, to: sink, capacity: count)
    }
    let total = asks.reduce(0) { $0 + $1.count }
    guard network.run(from: 0, to: sink) < total else { return nil }
    let side = network.sourceSide(from: 0)
    let cut = asks.indices.filter { side[1 + $0] }.map { asks[$0] }
    let near = holds.indices.filter { side[1 + asks.count + $0] }
    guard let first = cut.map(\.first).min(), let last = cut.map(\.last).max() else { return nil }
    return Shortage(
      asked: cut.reduce(0) { $0 + $1.count },
      held: near.reduce(0) { $0 + holds[$1] },
      first: first,
      last: last,
      stretches: near
    )
  }

  let demand: FactDemand

  static func findings(_ demand: FactDemand) -> [Diagnostic] {
    let external = demand.input.rulebook.roles.filter(\.isExternal).map(\.name)
    guard let known = TeamNobodyCanForm.known(demand.city) else { return [] }
    return external.flatMap { TeamTooSeldom(demand: demand).findings($0, known: known) }
  }

  /// What one organisation cannot do.
  func findings(_ role: String, known: ClosedRange<Day>) -> [Diagnostic] {
    let stretches = demand.partnerDays.stretches(of: role)
    var byRule: [(name: String, items: [FactDemand.Item])] = []
    for (name, items) in demand.byRule
    where items.first?.task.rule.versions.contains(where: { needs(role, $0) > 0 }) ?? false {
      var asks: [Int: Bool] = [:]
      let own = items.filter { item in
        guard known.contains(item.first), known.contains(item.last) else { return false }
        let answer = asks[item.task.number] ?? (needs(role, item.task.version) > 0)
        asks[item.task.number] = answer
        return answer
      }
      if !own.isEmpty { byRule.append((name, own)) }
    }
    let items = byRule.flatMap(\.items)
    let alone = byRule.compactMap { finding($0.items, role, stretches) }
    return alone.isEmpty && byRule.count > 1
      ? [finding(items, role, stretches)].compactMap { $0 } : alone
  }

  /// How many of a role each check needs.
  private func needs(_ role: String, _ version: RuleVersion) -> Int {
    let team = version.team.filter { $0.role == role }.reduce(0) { $0 + $1.count }
    return max(team, version.partners.contains(role) ? 1 : 0)
  }

  /// What the stretches that can hold a check hang on.
  private struct Place: Hashable {
    let source: Int
    let minutes: Int
    let people: Int
    let first: Day
    let last: Day
  }

  private func finding(
    _ items: [FactDemand.Item],
    _ role: String,
    _ stretches: [PartnerDays.Stretch]
  ) -> Diagnostic? {
    var shortest = Int.max
    var fewest = Int.max
    var asks: [Ask] = []
    var byKey: [Ask: Int] = [:]
    var byPlace: [Place: Int?] = [:]
    var people: [Int: Int] = [:]
    for item in items {
      guard case .visit(let minutes) = item.obligation.work, minutes > 0 else { continue }
      let number = item.task.number
      let needed = people[number] ?? needs(role, item.task.version)
      people[number] = needed
      let place = Place(
        source: item.source,
        minutes: minutes,
        people: needed,
        first: item.first,
        last: item.last
      )
      if let known = byPlace[place] {
        if let known { asks[known].count += 1 }
        continue
      }
      let fitting = fitting(place, demand.partnerDays.longest(role, item), stretches)
      // What fits on no day at all is told as a team nobody can form.
      guard !fitting.isEmpty else {
        byPlace[place] = .some(nil)
        continue
      }
      shortest = min(shortest, minutes)
      fewest = min(fewest, needed)
      let key = Ask(count: 0, stretches: fitting, first: item.first, last: item.last)
      let index = byKey[key] ?? asks.count
      if index == asks.count {
        byKey[key] = index
        asks.append(Ask(count: 1, stretches: fitting, first: item.first, last: item.last))
      } else {
        asks[index].count += 1
      }
      byPlace[place] = .some(index)
    }
    guard !asks.isEmpty else { return nil }
    let holds = stretches.map { ($0.count / fewest) * ($0.interval.length / shortest) }
    guard let short = Self.shortage(asks, holds: holds), let first = items.first else { return nil }
    return finding(short, items, first, role, stretches, shortest)
  }

  /// The stretches that can hold a check, by their numbers.
  private func fitting(
    _ place: Place,
    _ longest: [Int],
    _ stretches: [PartnerDays.Stretch]
  ) -> [Int] {
    let (first, last) = (place.first.adding(days: -1), place.last.adding(days: 1))
    var low = 0
    var high = stretches.count
    while low < high {
      let middle = (low + high) / 2
      if stretches[middle].day < first { low = middle + 1 } else { high = middle }
    }
    var found: [Int] = []
    while low < stretches.count, stretches[low].day <= last {
      if place.people <= stretches[low].count, longest[low] >= place.minutes { found.append(low) }
      low += 1
    }
    return found
  }

  private func finding(
    _ short: Shortage,
    _ items: [FactDemand.Item],
    _ first: FactDemand.Item,
    _ role: String,
    _ stretches: [PartnerDays.Stretch],
    _ shortest: Int
  ) -> Diagnostic {
    let rules = Set(items.map(\.task.rule.name)).sorted()
    let names = FactWords.some(rules.map { "`\($0)`" })
    let days = Set(short.stretches.map { stretches[$0].day }).count
    let length = QuantityText.duration(shortest, .english)
    let dutchLength = QuantityText.duration(shortest, .dutch)
    let origin =
      first.version.team.first { $0.role == role }?.origin ?? first.version.origin
    return .found(
      .teamTooSeldom,
      .note,
      at: origin,
      Bilingual(
        en: "\(names.english) asks \(short.asked) checks from \(short.first) through \(short.last) "
          + "with `\(role)`, and their \(days) \(days == 1 ? "day" : "days") in partners.csv hold at "
          + "most \(short.held) of \(length): at least \(short.asked - short.held) cannot be done",
        nl: "\(names.dutch) vraagt \(short.asked) controles van \(short.first) tot en met "
          + "\(short.last) met `\(role)`, en hun \(days) \(days == 1 ? "dag" : "dagen") in "
          + "partners.csv bieden plaats aan hoogstens \(short.held) van \(dutchLength): minstens "
          + "\(short.asked - short.held) kunnen niet"
      ),
      help: Bilingual(
        en: "ask for more days of `\(role)`, or for fewer checks",
        nl: "vraag meer dagen van `\(role)`, of minder controles"
      ),
      also: Set(items.map(\.obligation.origin)).sorted { ($0.file, $0.range) < ($1.file, $1.range) }
        .prefix(4).map { ($0, Bilingual(en: "what makes them due", nl: "waardoor ze moeten")) }
    )
  }
}
