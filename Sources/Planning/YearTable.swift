import CivilTime
import Obligations
import Registers
import RuleChecking

/// The weeks of a year plan with the visits in them; the state that `YearPlanner` improves.
struct YearTable {
  private let visits: [YearVisit]
  private let weeks: [Week]
  private let load: YearLoad
  /// The first week of which not all work is seen: only what is already due by a later day.
  private let unseen: Int
  /// The week index of each visit; -1 while it has none.
  private var place: [Int]
  /// Minutes in each role or qualification and week, `key * weeks.count + week`.
  private var minutes: [Int]

  /// A table for what is open from a day on; `usual` are the obligations of that day's week.
  init(
    rulebook: Rulebook,
    city: City,
    obligations: [Obligation],
    usual: [Obligation],
    from: Day,
    through: Day
  ) {
    let open = obligations.filter { obligation in
      guard case .visit = obligation.work else { return false }
      return obligation.state == .open
    }
    // Two years ahead: a visit due later than that is spread over what can be seen.
    let limit = from.adding(days: 2 * 366)
    let last = min(limit, open.map(\.due).max() ?? from)
    let count = max(1, from.week.monday.days(until: last.week.monday) / 7 + 1)
    weeks = (0..<count).map { from.week.adding(weeks: $0) }
    unseen = min(count, max(1, from.week.monday.days(until: through.week.monday) / 7 + 1))
    load = YearLoad(rulebook: rulebook, city: city, weeks: weeks, usual: usual)
    visits = YearVisit.all(open, rulebook: rulebook, weeks: weeks, from: from, load: load)
    place = Array(repeating: -1, count: visits.count)
    minutes = load.expected
  }

  /// Gives every visit a week, those with the least choice first.
  mutating func placeAll() {
    let order = visits.indices.sorted { left, right in
      (visits[left].allowed.count, visits[left].draw, left)
        < (visits[right].allowed.count, visits[right].draw, right)
    }
    let isSeen = visits.map { ($0.allowed.last ?? 0) < unseen }
    for visit in order where isSeen[visit] { move(visit, to: bestWeek(visit)) }
    expectUsualWork()
    for visit in order where !isSeen[visit] { move(visit, to: bestWeek(visit)) }
  }

  /// Gives the weeks beyond what is seen the usual load, so that they do not look empty: the mean of
  /// the weeks that are seen.
  private mutating func expectUsualWork() {
    guard unseen < weeks.count else { return }
    for key in 0..<(minutes.count / weeks.count) {
      let first = key * weeks.count
      let known = (first..<first + unseen).reduce(0) { $0 + minutes[$1] - load.expected[$1] }
      for week in unseen..<weeks.count { minutes[first + week] += known / unseen }
    }
  }

  /// Moves visits one at a time to a better week, at most so many times through the list.
  mutating func level(passes: Int) {
    for _ in 0..<passes {
      var isBetter = false
      for visit in visits.indices where visits[visit].allowed.count > 1 {
        let before = place[visit]
        move(visit, to: -1)
        let after = bestWeek(visit, keeping: before)
        move(visit, to: after)
        isBetter = isBetter || after != before
      }
      guard isBetter else { return }
    }
  }

  /// The week of each visit, in the order of the obligations.
  func entries() -> [YearPlan.Entry] {
    visits.indices.map { index in
      YearPlan.Entry(
        obligation: visits[index].id,
        week: place[index] < 0 ? nil : weeks[place[index]]
      )
    }
  }

  private mutating func move(_ visit: Int, to week: Int) {
    let old = place[visit]
    for part in visits[visit].parts {
      if old >= 0 { minutes[part.role * weeks.count + old] -= part.minutes }
      if week >= 0 { minutes[part.role * weeks.count + week] += part.minutes }
    }
    place[visit] = week
  }

  /// The allowed week where the visit costs least; its present week wins a tie.
  private func bestWeek(_ visit: Int, keeping present: Int = -1) -> Int {
    var best = -1
    var bestCost = Int.max
    var bestDraw = 0
    let mostDays = visits[visit].days.max() ?? 1
    for (week, days) in zip(visits[visit].allowed, visits[visit].days)
    where isSpaced(visit, in: week) {
      // A week that leaves only a day or two holds the visit worse than a whole one.
      let cost = cost(of: visit, in: week) * mostDays / max(1, days)
      let draw = week == present ? -1 : visits[visit].draw(week)
      if best < 0 || (cost, draw) < (bestCost, bestDraw) {
        (best, bestCost, bestDraw) = (week, cost, draw)
      }
    }
    if best < 0, let last = visits[visit].allowed.last { return present < 0 ? last : present }
    return best
  }

  /// By how much load² ÷ capacity grows, in thousandths.
  private func cost(of visit: Int, in week: Int) -> Int {
    var sum = 0
    for part in visits[visit].parts {
      let slot = part.role * weeks.count + week
      sum += part.minutes * (2 * minutes[slot] + part.minutes) * 1000 / load.capacity[slot]
    }
    return sum
  }

  /// Whether the visit is far enough from its neighbours; weeks are compared by their Thursdays.
  private func isSpaced(_ visit: Int, in week: Int) -> Bool {
    guard let spacing = visits[visit].spacing else { return true }
    let day = weeks[week].monday.adding(days: 3)
    if let before = visits[visit].previous, place[before] >= 0,
      spacing.after(weeks[place[before]].monday.adding(days: 3)) > day
    {
      return false
    }
    if let next = visits[visit].next, place[next] >= 0,
      spacing.after(day) > weeks[place[next]].monday.adding(days: 3)
    {
      return false
    }
    return true
  }
}
