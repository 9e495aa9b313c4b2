import CapacityValues
import CivilTime

/// Somebody or something work can be given to, with what it was given.
struct FoundWorker {
  let name: String
  /// By day of the span: when work that belongs to the day may be done.
  let open: [[Range<Int>]]
  /// By qualification: whether it is held, for each day of the span.
  let holds: [String: [Bool]]
  /// Minutes it may be used on a day; nil where there is no budget.
  let budget: [Int?]
  /// Nil for units, and for people of an organisation, who come as long as the register says.
  let law: DutyLaw?
  /// What it was given, by day of the span, in order.
  private(set) var busy: [[Range<Int>]]

  init(
    name: String,
    open: [[Range<Int>]],
    holds: [String: [Bool]],
    budget: [Int?],
    law: DutyLaw?
  ) {
    self.name = name
    self.open = open
    self.holds = holds
    self.budget = budget
    self.law = law
    busy = open.map { _ in [] }
  }

  func canServe(_ qualification: String?, _ day: Int) -> Bool {
    guard let qualification else { return true }
    return holds[qualification]?[day] ?? false
  }

  mutating func take(_ stretch: Range<Int>, _ day: Int) {
    busy[day] = Minutes.union(busy[day] + [stretch])
  }

  /// What one more stretch adds to the working time beyond itself; nil where it may not be given.
  func idle(_ stretch: Range<Int>, _ day: Int, _ days: CutDays) -> Int? {
    guard open[day].contains(where: { $0.contains(stretch) }) else { return nil }
    let all = Minutes.union(busy[day] + [stretch])
    let (before, after) = (Minutes.length(busy[day]), Minutes.length(all))
    guard after == before + stretch.count else { return nil }
    if let budget = budget[day], after > budget { return nil }
    guard let law else { return 0 }
    guard let own = law.work(busy[day]), let work = law.work(all),
      isRested(all, day, law), isWithinWeek(all, work, day, days, law)
    else { return nil }
    return max(0, work - own - stretch.count)
  }

  /// Enough rest before and after the duty of a day.
  private func isRested(_ duty: [Range<Int>], _ day: Int, _ law: DutyLaw) -> Bool {
    guard let start = duty.first?.lowerBound, let end = duty.last?.upperBound else { return true }
    for other in max(0, day - 2)..<min(busy.count, day + 3) where other != day {
      guard let from = busy[other].first?.lowerBound, let through = busy[other].last?.upperBound
      else { continue }
      let gap = other < day ? start - through : from - end
      if gap < law.rest { return false }
    }
    return true
  }

  /// Not too many duties, no more work than may be, and a free stretch, in the week of a day.
  private func isWithinWeek(
    _ duty: [Range<Int>],
    _ work: Int,
    _ day: Int,
    _ days: CutDays,
    _ law: DutyLaw
  ) -> Bool {
    let week = days.week[day]
    let (first, last) = (
      days.week.firstIndex(of: week) ?? day, days.week.lastIndex(of: week) ?? day
    )
    var (count, minutes) = (0, 0)
    var free = 0
    var end = days.midnights[first]
    for offset in first...last {
      let own = offset == day ? duty : busy[offset]
      guard let from = own.first?.lowerBound, let through = own.last?.upperBound else { continue }
      count += 1
      minutes += offset == day ? work : law.work(own) ?? 0
      free = max(free, from - end)
      end = through
    }
    free = max(free, days.midnights[last + 1] - end)
    return count <= law.dutiesPerWeek && minutes <= law.weekMost
      && (free >= DutyLaw.free || last - first < 6)
  }
}

extension Range<Int> {
  fileprivate func contains(_ other: Range<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}
