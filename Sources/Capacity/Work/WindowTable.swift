import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// When work may be done: the windows of its rule, own hours, resources used, the hours in which its
/// people may be on duty, and the days and hours of the organisations that take part.
///
/// Stretches are minutes from the first day's midnight; they belong to the day they start.
struct WindowTable {
  private struct Key: Hashable {
    let rule: String
    let version: Int
    let presence: Int
    let object: String?
  }

  private struct Row {
    let rule: Rule
    let version: RuleVersion
    let windows: Windows?
    let object: String?
    let shortest: Int
    var days: [Int32: Known] = [:]
  }

  private struct Known {
    let stretches: [Range<Int>]
    /// Where the same stretches, counted from the day's own midnight, stand in `shapes`.
    let shape: Int
  }

  let base: Moment
  private let rulebook: Rulebook
  private let resolver: WindowResolver
  private let names: PoolNames
  private var partnerDays: [String: [Day: [PartnerDay]]] = [:]
  private var rows: [Row] = []
  /// Stretches counted from the midnight of their day, each different list once.
  private(set) var shapes: [[Range<Int>]] = []
  private var placeOfShape: [[Range<Int>]: Int] = [:]
  private var places: [Key: Int] = [:]
  private var deployments: [String: [Day: [Interval]]] = [:]

  init(rulebook: Rulebook, city: City, first: Day) {
    self.rulebook = rulebook
    base = Amsterdam.moment(first, .midnight)
    resolver = WindowResolver(rulebook: rulebook, city: city)
    names = PoolNames(rulebook)
    for day in city.partners {
      partnerDays[day.partner, default: [:]][day.day, default: []] += [day]
    }
  }

  /// The row of an obligation.
  mutating func row(_ obligation: Obligation, _ rule: Rule, _ version: RuleVersion) -> Int {
    let presence: Presence?
    if case .presence(let asked) = obligation.work { presence = asked } else { presence = nil }
    let windows = presence?.windows ?? version.windows
    let key = Key(
      rule: rule.name,
      version: version.number,
      presence: presence.map { Int($0.origin.range.start) } ?? -1,
      object: windows.ownHours ? obligation.object : nil
    )
    if let known = places[key] { return known }
    var shortest = 1
    if case .visit(let minutes) = obligation.work { shortest = max(1, minutes) }
    rows.append(
      Row(
        rule: rule,
        version: version,
        windows: presence?.windows,
        object: key.object,
        shortest: shortest
      )
    )
    places[key] = rows.count - 1
    return rows.count - 1
  }

  /// The stretches of a row on a day.
  mutating func stretches(_ row: Int, on day: Day) -> [Range<Int>] {
    known(row, day).stretches
  }

  /// Which of `shapes` the stretches of a row on a day have: equal days have equal shapes.
  mutating func shape(_ row: Int, on day: Day) -> Int { known(row, day).shape }

  private mutating func known(_ row: Int, _ day: Day) -> Known {
    if let known = rows[row].days[day.number] { return known }
    let midnight = Amsterdam.moment(day, .midnight)
    let work = work(rows[row], on: day)
    let shape = work.map { midnight.minutes(until: $0.start)..<midnight.minutes(until: $0.end) }
    let place = placeOfShape[shape] ?? shapes.count
    if place == shapes.count {
      shapes.append(shape)
      placeOfShape[shape] = place
    }
    let found = Known(
      stretches: work.map { base.minutes(until: $0.start)..<base.minutes(until: $0.end) },
      shape: place
    )
    rows[row].days[day.number] = found
    return found
  }

  private mutating func work(_ row: Row, on day: Day) -> [Interval] {
    guard rulebook.version(of: row.rule, on: day)?.number == row.version.number else { return [] }
    if let windows = row.windows {
      return resolver.windows(windows, object: row.object, on: day)
    }
    var rest = resolver.windows(row.version, object: row.object, on: day)
    for role in Set(row.version.team.map(\.role)).sorted()
    where !rest.isEmpty && !names.isExternal(role) {
      rest = WindowTable.common(rest, onDuty(role, around: day))
    }
    for (partner, count) in WindowTable.outside(row.version, names) where !rest.isEmpty {
      let days = partnerDays[partner]?[day] ?? []
      let there = days.reduce(0) { $0 + $1.count } >= count ? days : []
      rest = WindowTable.common(
        rest,
        Interval.union(there.map { Amsterdam.interval($0.day, $0.from, $0.to) })
      )
    }
    return rest.filter { $0.length >= row.shortest }
  }

  /// When people of a role may be on duty around a day.
  private mutating func onDuty(_ role: String, around day: Day) -> [Interval] {
    if let known = deployments[role]?[day] { return known }
    let found = Interval.union(
      (-1...1).flatMap { resolver.deployment(ofRole: role, on: day.adding(days: $0)) }
    )
    deployments[role, default: [:]][day] = found
    return found
  }

  /// How many people of each outside organisation a version asks for, by name.
  static func outside(_ version: RuleVersion, _ names: PoolNames) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for partner in version.partners { counts[partner, default: 0] += 1 }
    for part in version.team where names.isExternal(part.role) {
      counts[part.role, default: 0] += part.count
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  static func common(_ left: [Interval], _ right: [Interval]) -> [Interval] {
    Interval.union(left.flatMap { one in right.compactMap { one.intersection($0) } })
  }
}
