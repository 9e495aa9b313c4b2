import CivilTime
import Obligations
import Registers
import RuleChecking

/// The days of outside organisations in the judged days, and what each holds of some work.
///
/// They are worked out once for all demands of the same days. Not for use by two threads.
final class PartnerDays {
  /// People of an organisation together in one stretch of a day.
  struct Stretch {
    let day: Day
    var interval: Interval
    var count: Int
  }

  private struct Key: Hashable {
    let role: String
    let source: Int
  }

  private let input: AnalysisInput
  private let hours: WorkHours
  private let rows: [String: [PartnerDay]]
  private var known: [String: [Stretch]] = [:]
  private var longest: [Key: [Int]] = [:]

  init(_ input: AnalysisInput, _ city: City, _ hours: WorkHours) {
    self.input = input
    self.hours = hours
    rows = Dictionary(
      grouping: city.partners.filter { input.from <= $0.day && $0.day <= input.through },
      by: \.partner
    )
  }

  /// The stretches of an organisation in order; rows of one day that meet count together.
  func stretches(of role: String) -> [Stretch] {
    if let known = known[role] { return known }
    var result: [Stretch] = []
    let own = (rows[role] ?? []).sorted { ($0.day, $0.from, $0.to) < ($1.day, $1.from, $1.to) }
    for row in own {
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
    known[role] = result
    return result
  }

  /// For each stretch of an organisation the longest visit for an item that lies wholly in a window
  /// and in the stretch, in minutes.
  ///
  /// Work and people may run past midnight, so the days beside it are looked at too.
  func longest(_ role: String, _ item: FactDemand.Item) -> [Int] {
    let key = Key(role: role, source: item.source)
    if let known = longest[key] { return known }
    let found = stretches(of: role).map { stretch in
      var most = 0
      for offset in -1...1 {
        for window in hours.windows(item, on: stretch.day.adding(days: offset)) {
          most = max(most, window.intersection(stretch.interval)?.length ?? 0)
        }
      }
      return most
    }
    longest[key] = found
    return found
  }
}
