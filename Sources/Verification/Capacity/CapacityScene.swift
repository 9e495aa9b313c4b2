import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// What is due over a period, worked out anew for the rules that proofs name.
struct CapacityScene {
  let scene: Scene
  /// Everything that must be done in the period and could stand in a proof.
  let items: [CapacityItem]
  let externals: Set<String>
  /// For each item the first and last day on which it may be done.
  private(set) var hulls: [CapacitySpan?]
  /// The places of items by the first day on which they may be done; those without any under nil.
  private var byFirstDay: [Day?: [Int]] = [:]

  init(rulebook: Rulebook, city: City, file: CapacityFile) {
    let period = file.period
    scene = Scene(
      rulebook: rulebook,
      city: city,
      roster: Roster(city: city.name, week: period.from.week),
      days: period.days,
      reference: file.reference
    )
    externals = Set(rulebook.roles.filter(\.isExternal).map(\.name))
    let named = Set(file.claims.flatMap(\.shortages).flatMap { $0.certificate.works.map(\.rule) })
    let counted = Set(rulebook.rules.flatMap(\.countsFor))
    let scene = self.scene
    var items: [CapacityItem] = []
    var due: [DueItem] = []
    for rule in rulebook.rules where named.contains(rule.name) && !counted.contains(rule.name) {
      due += scene.dueByFrequency(rule) + scene.dueByArrival(rule)
    }
    due += scene.dueByLadder().filter {
      named.contains($0.rule.name) && !counted.contains($0.rule.name)
    }
    var totals: [Substring: Int] = [:]
    for item in due {
      guard let (prefix, number) = CapacityScene.split(item.id) else { continue }
      totals[prefix] = max(totals[prefix] ?? 0, number)
    }
    for item in due where item.isOpen {
      if item.promise == .about, item.periodEnd != nil,
        let (prefix, number) = CapacityScene.split(item.id)
      {
        let total = totals[prefix] ?? number
        if number > total - max(1, total / 10) { continue }
      }
      if let sure = CapacityItem(item, scene, period) { items.append(sure) }
    }
    items += scene.presenceDemands().filter {
      named.contains($0.rule.name) && !counted.contains($0.rule.name)
        && $0.areas?.count == 1 && !$0.presence.visitsCount
        && period.from <= $0.day && $0.day <= period.through
    }.compactMap { CapacityItem($0, scene) }
    self.items = items
    hulls = []
    hulls = items.map { hull($0) }
    byFirstDay = Dictionary(grouping: items.indices) { hulls[$0]?.from }
  }

  /// The places of the items that may first be done in some days or not at all, in order.
  func places(from first: Day, through last: Day) -> [Int] {
    let days = (0...max(0, first.days(until: last))).map { first.adding(days: $0) }
    return (days + [nil]).flatMap { byFirstDay[$0] ?? [] }.sorted()
  }

  /// The first and last day on which an item may be done; nil when there is none.
  private func hull(_ item: CapacityItem) -> CapacitySpan? {
    var (first, last) = (item.first, item.last)
    while first <= last, stretches(item, on: first).isEmpty { first = first.adding(days: 1) }
    guard first <= last else { return nil }
    while stretches(item, on: last).isEmpty { last = last.adding(days: -1) }
    return CapacitySpan(from: first, through: last)
  }

  /// `rule/object/period` and the number behind it.
  private static func split(_ id: String) -> (Substring, Int)? {
    guard let slash = id.lastIndex(of: "/"), let number = Int(id[id.index(after: slash)...]) else {
      return nil
    }
    return (id[..<slash], number)
  }
}

/// Something due, with the version in force and the days it may be done.
struct CapacityItem {
  let rule: Rule
  let version: RuleVersion
  let object: String?
  let places: Int
  let presence: PresenceDemand?
  let first: Day
  let last: Day
  let origin: Origin

  /// Nil when it may be done after the period or under another version.
  init?(_ item: DueItem, _ scene: Scene, _ period: CapacityPeriod) {
    let last = max(item.due, item.periodEnd ?? item.due)
    let first = max(item.earliest, period.from)
    guard first <= last, last <= period.through,
      let version = scene.version(of: item.rule, on: first),
      scene.version(of: item.rule, on: last)?.number == version.number
    else { return nil }
    rule = item.rule
    self.version = version
    object = item.object
    switch item.work {
    case .visit: places = 0
    case .round(let count): places = count
    }
    presence = nil
    self.first = first
    self.last = last
    origin = item.origin
  }

  init?(_ demand: PresenceDemand, _ scene: Scene) {
    guard let version = scene.version(of: demand.rule, on: demand.day) else { return nil }
    rule = demand.rule
    self.version = version
    object = demand.object
    places = 0
    presence = demand
    first = demand.day
    last = demand.day
    origin = demand.presence.origin
  }
}
