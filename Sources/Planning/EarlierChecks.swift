import CivilTime
import Registers

/// Checks of the twelve weeks before, by rule and weekday: what an observer has seen.
struct EarlierChecks: Hashable {
  private let counts: [String: [Int]]

  init(city: City, week: Week) {
    let first = week.adding(weeks: -12).monday
    var counts: [String: [Int]] = [:]
    for check in city.checks where first <= check.day && check.day < week.monday {
      counts[check.rule, default: Array(repeating: 0, count: 7)][check.day.weekday.index] += 1
    }
    self.counts = counts
  }

  func byWeekday(_ rule: String) -> [Int] { counts[rule] ?? Array(repeating: 0, count: 7) }

  /// The sum over unannounced rules of the largest number of checks on one weekday.
  func mostOnOneWeekday(_ model: WeekModel, _ draft: Draft) -> Int {
    model.unannouncedRules.reduce(0) { sum, rule in
      var days = byWeekday(rule)
      for case .some(let placed) in draft.visits where model.visits[placed.task].rule == rule {
        days[placed.day] += 1
      }
      return sum + (days.max() ?? 0)
    }
  }
}
