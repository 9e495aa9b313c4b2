import CivilTime
import Obligations
import Registers
import RuleChecking

/// Which properties of a day some windows ask for, so that days that agree in all of them are
/// looked at once.
///
/// The day before and the day after count too, because work and duties run past midnight.
struct DayForms: Hashable {
  private var usesWeekdays = false
  private var usesFirsts = false
  private var usesHolidays = false
  /// The first days of stretches that dates set apart.
  private var cuts: Set<Day> = []

  mutating func add(_ days: DaySet) {
    for item in days.items {
      switch item {
      case .anyDay: continue
      case .weekdays: usesWeekdays = true
      case .firstOfMonth: usesFirsts = true
      case .publicHoliday: usesHolidays = true
      case .dates(let first, let last): cut(first, last)
      }
    }
  }

  mutating func add(_ windows: [DayWindow]) {
    for window in windows { add(window.days) }
  }

  mutating func add(_ row: OwnHours) {
    switch row.days {
    case .weekdays: usesWeekdays = true
    case .firstOfMonth: usesFirsts = true
    case .publicHoliday: usesHolidays = true
    case .date(let day): cut(day, day)
    }
    if let first = row.validity.from { cut(first, first) }
    if let last = row.validity.through { cut(last, last) }
  }

  private mutating func cut(_ first: Day, _ last: Day) {
    for offset in -1...1 { cuts.insert(first.adding(days: offset)) }
    for offset in 0...2 { cuts.insert(last.adding(days: offset)) }
  }

  /// The days of a stretch in groups that agree in all that is asked for, in order of their first
  /// day.
  func groups(_ span: DaySpan, isHoliday: (Day) -> Bool) -> [[Day]] {
    guard !span.isEmpty else { return [] }
    let sorted = cuts.filter { span.contains($0) }.sorted()
    var segment = 0
    var order: [Int: Int] = [:]
    var groups: [[Day]] = []
    for offset in 0..<span.count {
      let day = span.first.adding(days: offset)
      while segment < sorted.count, sorted[segment] <= day { segment += 1 }
      var key = segment
      key = key * 8 + (usesWeekdays || usesFirsts ? day.weekday.index : 0)
      for step in -1...1 {
        let near = step == 0 ? day : day.adding(days: step)
        key = key * 4
        if usesFirsts, near.dayOfMonth <= 7 { key += 1 }
        if usesHolidays, isHoliday(near) { key += 2 }
      }
      if let index = order[key] {
        groups[index].append(day)
      } else {
        order[key] = groups.count
        groups.append([day])
      }
    }
    return groups
  }
}
