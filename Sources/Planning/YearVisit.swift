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
  let allowed: [Int]
  /// Of each allowed week: on how many days the visit may be done.
  let days: [Int]
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
    var lastOf: [String: Int] = [:]
    var result: [YearVisit] = []
    for obligation in open {
      guard let rule = rules[obligation.rule],
        let version = rule.versions.first(where: { $0.number == obligation.version })
      else { continue }
      let spacing = rulebook.frequency(of: obligation)?.spacing
      let allowed = allowed(obligation, version, weeks: weeks, from: from, load: load)
      var visit = YearVisit(
        id: obligation.id,
        parts: parts(obligation, version, load),
        allowed: allowed.map(\.week),
        days: allowed.map(\.days),
        spacing: spacing,
        draw: hash(obligation.id)
      )
      if spacing != nil {
        let chain = "\(obligation.rule)/\(obligation.object ?? "-")"
        if let before = lastOf[chain] {
          visit.previous = before
          result[before].next = result.count
        }
        lastOf[chain] = result.count
      }
      result.append(visit)
    }
    return result
  }

  private init(
    id: String,
    parts: [Part],
    allowed: [Int],
    days: [Int],
    spacing: CalendarPeriod?,
    draw: Int
  ) {
    self.id = id
    self.parts = parts
    self.allowed = allowed
    self.days = days
    self.spacing = spacing
    self.draw = draw
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

  /// Weeks between the dates, with their days that have a window and on which the team's people are
  /// there and every outside organisation comes.
  private static func allowed(
    _ obligation: Obligation,
    _ version: RuleVersion,
    weeks: [Week],
    from: Day,
    load: YearLoad
  ) -> [(week: Int, days: Int)] {
    guard let firstWeek = weeks.first else { return [] }
    let externals = (version.team.map(\.role) + version.partners).filter(load.isExternal)
    let earliest = max(obligation.earliest, from)
    guard earliest <= obligation.due else { return [(0, 1)] }
    let low = max(0, firstWeek.monday.days(until: earliest.week.monday) / 7)
    let high = min(weeks.count - 1, firstWeek.monday.days(until: obligation.due.week.monday) / 7)
    guard low <= high else { return [] }
    let fitting = (low...high).compactMap { week -> (week: Int, days: Int)? in
      let days = weeks[week].days.count { day in
        earliest <= day && day <= obligation.due
          && externals.allSatisfy { load.comes($0, on: day) }
          && version.team.allSatisfy { load.hasPeople($0, on: day) }
          && load.hasWindow(version, obligation.object, on: day)
      }
      return days > 0 ? (week, days) : nil
    }
    // Nothing fits: the last week stays, so that the roster says why it is open.
    return fitting.isEmpty ? [(high, 1)] : fitting
  }

  /// FNV-1a over the bytes, cut to 31 bits: the same on every machine.
  private static func hash(_ text: String) -> Int {
    var value: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (value ^ (value >> 32)) & 0x7FFF_FFFF)
  }
}
