import CivilTime
import Obligations
import RuleChecking

/// One visit as the year plan sees it: what it asks of each role, and the weeks it may have.
struct YearVisit {
  struct Part {
    let role: Int
    let minutes: Int
  }

  let id: String
  let parts: [Part]
  /// Indices of weeks, in order.
  private(set) var allowed: [Int]
  /// Of each allowed week: on how many days the visit may be done.
  private(set) var days: [Int]
  let spacing: CalendarPeriod?
  /// A number drawn from the id, for ties.
  let draw: Int
  /// The visits of the same rule and object just before and after this one.
  private(set) var previous: Int?
  private(set) var next: Int?

  /// A number drawn from the id and a week, for ties between weeks.
  func draw(_ week: Int) -> Int {
    Int(truncatingIfNeeded: (UInt64(draw) &+ UInt64(week)) &* 0x9E37_79B9_7F4A_7C15 >> 40)
  }

  /// The open visits with their weeks; a visit that fits no week keeps an empty list.
  static func all(
    _ open: [Obligation],
    rulebook: Rulebook,
    weeks: [Week],
    from: Day,
    load: YearLoad
  ) -> [YearVisit] {
    var rules: [String: Rule] = [:]
    for rule in rulebook.rules { rules[rule.name] = rule }
    var usable = YearDays(load: load, weeks: weeks)
    var chains: [String: Int] = [:]
    var members: [[(visit: Int, days: [Day])]] = []
    var result: [YearVisit] = []
    for obligation in open {
      guard let rule = rules[obligation.rule],
        let version = rule.versions.first(where: { $0.number == obligation.version })
      else { continue }
      let spacing = rulebook.frequency(of: obligation)?.spacing
      let days = usable.usable(obligation, version, from: from)
      var visit = YearVisit(
        id: obligation.id,
        parts: parts(obligation, version, load),
        last: lastWeek(obligation, weeks: weeks, from: from),
        spacing: spacing,
        draw: hash(obligation.id)
      )
      if spacing == nil {
        visit.allow(days, weeks: weeks)
      } else {
        let name = "\(obligation.rule)/\(obligation.object ?? "-")"
        let chain = chains[name] ?? members.count
        if chain == members.count {
          chains[name] = chain
          members.append([])
        }
        if let before = members[chain].last?.visit {
          visit.previous = before
          result[before].next = result.count
        }
        members[chain].append((result.count, days))
      }
      result.append(visit)
    }
    for chain in members {
      let narrowed = narrowed(chain.map { (result[$0.visit].spacing, $0.days) })
      for (member, days) in zip(chain, narrowed) { result[member.visit].allow(days, weeks: weeks) }
    }
    return result
  }

  /// The days of a chain's visits that leave the others of the chain a day, far enough apart.
  ///
  /// From the front each visit gets its first day after the one before, from the back its last day
  /// before the one after; days outside are of no use. A chain that cannot be kept whole keeps the
  /// days of the visits that break it.
  static func narrowed(_ chain: [(spacing: CalendarPeriod?, days: [Day])]) -> [[Day]] {
    var result = chain.map(\.days)
    guard chain.count > 1 else { return result }
    var before: Day?
    for index in chain.indices {
      let from = before.flatMap { day in chain[index].spacing?.after(day) }
      let left = result[index].filter { day in from.map { $0 <= day } ?? true }
      if !left.isEmpty { result[index] = left }
      before = result[index].first
    }
    var after: Day?
    for index in chain.indices.reversed() {
      let left = result[index].filter { day in
        guard let next = after, let spacing = chain[min(index + 1, chain.count - 1)].spacing else {
          return true
        }
        return spacing.after(day) <= next
      }
      if !left.isEmpty { result[index] = left }
      after = result[index].last
    }
    return result
  }

  private init(
    id: String,
    parts: [Part],
    last: Int?,
    spacing: CalendarPeriod?,
    draw: Int
  ) {
    self.id = id
    self.parts = parts
    // Until days are known the last week stays, so that the roster says why a visit is open.
    allowed = last.map { [$0] } ?? []
    days = last.map { _ in [1] } ?? []
    self.spacing = spacing
    self.draw = draw
  }

  /// Takes the weeks of these days.
  private mutating func allow(_ days: [Day], weeks: [Week]) {
    guard !days.isEmpty, let monday = weeks.first?.monday else { return }
    allowed = []
    self.days = []
    for day in days {
      let week = monday.days(until: day) / 7
      if allowed.last == week {
        self.days[self.days.count - 1] += 1
      } else {
        allowed.append(week)
        self.days.append(1)
      }
    }
  }

  private static func parts(
    _ obligation: Obligation,
    _ version: RuleVersion,
    _ load: YearLoad
  )
    -> [Part]
  {
    guard case .visit(let minutes) = obligation.work else { return [] }
    var parts: [Part] = []
    func add(_ role: String, _ qualification: String?, _ count: Int) {
      guard let place = load.index(of: role, qualification) else { return }
      parts.append(Part(role: place, minutes: count * minutes))
    }
    for part in version.team {
      add(part.role, nil, part.count)
      if let qualification = part.qualification { add(part.role, qualification, part.count) }
    }
    for partner in version.partners { add(partner, nil, 1) }
    return parts
  }

  /// The week that keeps a visit without any usable day: that of its last day, inside the horizon.
  private static func lastWeek(_ obligation: Obligation, weeks: [Week], from: Day) -> Int? {
    guard let first = weeks.first else { return nil }
    guard max(obligation.earliest, from) <= obligation.due else { return 0 }
    let earliest = first.monday.days(until: max(obligation.earliest, from).week.monday) / 7
    guard earliest < weeks.count else { return nil }
    return min(weeks.count - 1, first.monday.days(until: obligation.due.week.monday) / 7)
  }

  /// FNV-1a over the bytes, cut to 31 bits: the same on every machine.
  private static func hash(_ text: String) -> Int {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (value ^ (value >> 32)) & 0x7FFF_FFFF)
  }
}
