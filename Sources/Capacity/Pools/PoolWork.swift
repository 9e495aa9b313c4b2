import CapacityValues
import CivilTime
import Obligations
import RuleChecking

/// What one obligation asks of the pool that is looked at, with the days it can be done.
struct PoolWork {
  let item: WorkItem
  let need: WorkNeed
  /// The first and last day with a window; nil when it has none.
  let hull: CapacitySpan?

  /// The work of a pool, in the order of the obligations.
  static func all(_ pool: CapacityPool, _ list: inout WorkList) -> [PoolWork] {
    var found: [PoolWork] = []
    for item in list.items {
      for need in item.needs where need.pool == pool && (need.minutes > 0 || need.places > 0) {
        found.append(PoolWork(item: item, need: need, hull: hull(item, &list)))
      }
    }
    return found
  }

  private static func hull(_ item: WorkItem, _ list: inout WorkList) -> CapacitySpan? {
    // Only what can stand in a proof needs its days.
    guard item.isSure else { return nil }
    var (first, last) = (item.first, item.last)
    while first <= last, list.table.stretches(item.windows, on: first).isEmpty {
      first = first.adding(days: 1)
    }
    guard first <= last else { return nil }
    while list.table.stretches(item.windows, on: last).isEmpty { last = last.adding(days: -1) }
    return CapacitySpan(from: first, through: last)
  }

  /// Whether it must be done in a span, with nothing else that could be done instead.
  func isBound(to span: CapacitySpan) -> Bool {
    guard item.isSure, let hull else { return false }
    return span.from <= hull.from && hull.through <= span.through
  }

  /// Whether no day at all is left for it.
  var isHopeless: Bool { item.isSure && hull == nil }
}

/// The demand of a pool by day, the work of several days spread evenly in whole minutes.
struct DemandByDay {
  private(set) var exact: [Fraction]
  private(set) var spread: [Int]
  private let from: Day

  init(_ period: CapacityPeriod) {
    let count = period.from.days(until: period.through) + 1
    exact = Array(repeating: .zero, count: max(1, count))
    spread = Array(repeating: 0, count: max(1, count))
    from = period.from
  }

  /// Adds an amount over the days from the first through the last.
  mutating func add(_ amount: Fraction, _ first: Day, _ last: Day) {
    let (low, high) = (from.days(until: first), from.days(until: last))
    guard high >= 0, low < exact.count, low <= high else { return }
    guard low < high else {
      exact[low] = exact[low].plus(amount)
      return
    }
    let (total, length) = (Int(amount.roundedUp), high - low + 1)
    for day in max(low, 0)...min(high, exact.count - 1) {
      spread[day] += total * (day - low + 1) / length - total * (day - low) / length
    }
  }

  /// Minutes from one day through another.
  func sum(_ first: Day, _ last: Day) -> Fraction {
    let low = max(0, from.days(until: first))
    let high = min(exact.count - 1, from.days(until: last))
    guard low <= high else { return .zero }
    return Fraction.sum(exact[low...high]).plus(Fraction(spread[low...high].reduce(0, +)))
  }
}
