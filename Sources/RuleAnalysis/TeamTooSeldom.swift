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

  /// People of the organisation together in one stretch of a day.
  private struct Stretch {
    let day: Day
    var interval: Interval
    var count: Int
  }

  let demand: FactDemand

  static func findings(_ demand: FactDemand) -> [Diagnostic] {
    let external = demand.input.rulebook.roles.filter(\.isExternal).map(\.name)
    guard let known = TeamNobodyCanForm.known(demand.city) else { return [] }
    return external.flatMap { TeamTooSeldom(demand: demand).findings($0, known: known) }
  }

  /// What one organisation cannot do.
  func findings(_ role: String, known: ClosedRange<Day>) -> [Diagnostic] {
    let stretches = stretches(role)
    var byRule: [(name: String, items: [FactDemand.Item])] = []
    for (name, items) in demand.byRule
    where items.first?.rule.versions.contains(where: { needs(role, $0) > 0 }) ?? false {
      let own = items.filter {
        known.contains($0.first) && known.contains($0.last) && needs(role, $0.version) > 0
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

  /// The rows of the judged days; rows of one day that meet count together.
  private func stretches(_ role: String) -> [Stretch] {
    var result: [Stretch] = []
    let rows = demand.city.partners.filter {
      $0.partner == role && demand.input.from <= $0.day && $0.day <= demand.input.through
    }.sorted { ($0.day, $0.from, $0.to) < ($1.day, $1.from, $1.to) }
    for row in rows {
      let interval = Amsterdam.interval(row.day, row.from, row.to)
      if let last = result.last, last.day == row.day, interval.start <= last.interval.end {
        result[result.count - 1].interval = Interval(
          start: last.interval.start,
          end: max(last.interval.end, interval.end)
        )
        result[result.count - 1].count += row.count
      } else {
        result.append(Stretch(day: row.day, interval: interval, count: row.count))
      }
    }
    return result
  }

  private func finding(
    _ items: [FactDemand.Item],
    _ role: String,
    _ stretches: [Stretch]
  ) -> Diagnostic? {
    var shortest = Int.max
    var fewest = Int.max
    var asks: [Ask] = []
    var byKey: [Ask: Int] = [:]
    var known: [Room: [Bool]] = [:]
    for item in items {
      guard case .visit(let minutes) = item.obligation.work, minutes > 0 else { continue }
      let people = needs(role, item.version)
      let room = Room(item, minutes)
      let holds = known[room] ?? stretches.map { canHold(item, minutes, $0) }
      known[room] = holds
      let (first, last) = (item.first.adding(days: -1), item.last.adding(days: 1))
      let fitting = stretches.indices.filter { index in
        let stretch = stretches[index]
        return first <= stretch.day && stretch.day <= last && people <= stretch.count
          && holds[index]
      }
      // What fits on no day at all is told as a team nobody can form.
      guard !fitting.isEmpty else { continue }
      shortest = min(shortest, minutes)
      fewest = min(fewest, people)
      let key = Ask(count: 0, stretches: fitting, first: item.first, last: item.last)
      if let index = byKey[key] {
        asks[index].count += 1
      } else {
        byKey[key] = asks.count
        asks.append(Ask(count: 1, stretches: fitting, first: item.first, last: item.last))
      }
    }
    guard !asks.isEmpty else { return nil }
    let holds = stretches.map { ($0.count / fewest) * ($0.interval.length / shortest) }
    guard let short = Self.shortage(asks, holds: holds), let first = items.first else { return nil }
    return finding(short, items, first, role, stretches, shortest)
  }

  /// What it hangs on whether a stretch can hold a check, its days aside.
  private struct Room: Hashable {
    let rule: String
    let version: Int
    /// Only where the hours are the object's own.
    let object: String?
    let minutes: Int

    init(_ item: FactDemand.Item, _ minutes: Int) {
      rule = item.rule.name
      version = item.version.number
      object = item.version.windows.ownHours ? item.obligation.object : nil
      self.minutes = minutes
    }
  }

  /// Whether a visit of so many minutes lies wholly in a window and in the stretch.
  ///
  /// Work and people may run past midnight, so the days beside it are looked at too.
  private func canHold(_ item: FactDemand.Item, _ minutes: Int, _ stretch: Stretch) -> Bool {
    (-1...1).contains { offset in
      demand.windows(item, on: stretch.day.adding(days: offset)).contains { window in
        (window.intersection(stretch.interval)?.length ?? 0) >= minutes
      }
    }
  }

  private func finding(
    _ short: Shortage,
    _ items: [FactDemand.Item],
    _ first: FactDemand.Item,
    _ role: String,
    _ stretches: [Stretch],
    _ shortest: Int
  ) -> Diagnostic {
    let rules = Set(items.map(\.rule.name)).sorted()
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
