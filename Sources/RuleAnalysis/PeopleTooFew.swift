import CivilTime
import Flow
import Obligations
import Registers
import RuleChecking
import SourceText

/// A13 for our own people: work for people with a role and a qualification that does not fit the
/// weeks of those who have them, whoever does it and in whatever week.
///
/// Each person gives at most the most minutes of a week, in each week of employment; leave, travel,
/// breaks and rest are not counted, and one person at a post serves every presence there, so the
/// shortage is at least what is said.
struct PeopleTooFew {
  /// Minutes of work for people who have what it takes, in some weeks.
  struct Ask: Hashable {
    var minutes: Int
    /// Which sort of people.
    let sort: Int
    /// Weeks by their numbers, the last included.
    let weeks: ClosedRange<Int>
  }

  /// People of one week alike in the sorts they are of.
  struct Group: Hashable {
    let week: Int
    let sorts: [Int]
    var minutes: Int
  }

  /// Work that does not fit, and the people there are for it.
  struct Shortage: Hashable {
    let asked: Int
    let held: Int
    let sorts: [Int]
    let weeks: ClosedRange<Int>
  }

  /// What does not fit; nil when a division may exist.
  static func shortage(_ asks: [Ask], _ groups: [Group]) -> Shortage? {
    let sink = 1 + asks.count + groups.count
    var network = FlowNetwork(nodes: sink + 1)
    let byWeek = Dictionary(grouping: groups.indices) { groups[$0].week }
    for (index, ask) in asks.enumerated() {
      network.addArc(from: 0, to: 1 + index, capacity: ask.minutes)
      for week in ask.weeks {
        for group in byWeek[week] ?? [] where groups[group].sorts.contains(ask.sort) {
          network.addArc(from: 1 + index, to: 1 + asks.count + group, capacity: ask.minutes)
        }
      }
    }
    for (index, group) in groups.enumerated() {
      network.addArc(from: 1 + asks.count + index, to: sink, capacity: group.minutes)
    }
    let total = asks.reduce(0) { $0 + $1.minutes }
    guard network.run(from: 0, to: sink) < total else { return nil }
    let side = network.sourceSide(from: 0)
    let cut = asks.indices.filter { side[1 + $0] }.map { asks[$0] }
    let held = groups.indices.filter { side[1 + asks.count + $0] }
      .reduce(0) { $0 + groups[$1].minutes }
    guard let first = cut.map(\.weeks.lowerBound).min(),
      let last = cut.map(\.weeks.upperBound).max()
    else { return nil }
    return Shortage(
      asked: cut.reduce(0) { $0 + $1.minutes },
      held: held,
      sorts: Set(cut.map(\.sort)).sorted(),
      weeks: first...last
    )
  }
}
