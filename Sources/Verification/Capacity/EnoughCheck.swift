import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// Whether all rounds of a resource fit, worked out by hand of a clock: in each stretch of a day the
/// round that must end first goes first.
///
/// A round may be split over units and hours, so all units together are one machine that many times
/// as fast, for which the earliest end first is as good as any order (Jackson 1955, Horn 1974). Each
/// unit does the same part of each minute, so none passes its hours.
struct EnoughCheck {
  let scene: CapacityScene
  let pool: CapacityPool
  let period: CapacityPeriod

  private struct Round {
    let from: Moment
    let through: Moment
    var left: Fraction
  }

  /// The first day whose work does not fit or cannot be judged; nil when all of it fits.
  func misfit() -> Day? {
    guard pool.kind == .resource, let days = rounds() else { return period.from }
    var end: Moment?
    for (day, work) in days.sorted(by: { $0.key < $1.key }) {
      let own = work.map(\.round)
      guard let first = own.map(\.from).min(), end.map({ $0 <= first }) ?? true else { return day }
      end = own.map(\.through).max()
      let span = CapacitySpan(from: day, through: day)
      let asked = work.map { SupplyAnew.Asked(held: nil, stretches: [[$0.stretch]]) }
      let units = SupplyAnew(scene: scene, pool: pool, span: span, asked: asked).supplies()
      let total = Fraction.sum(own.map(\.left))
      guard let one = units.first, units.allSatisfy({ $0.minutes == one.minutes }),
        total <= Fraction(one.minutes * units.count), fits(own, units.count)
      else { return day }
    }
    return nil
  }

  /// The rounds of each day; nil when there is other work too, or none.
  private func rounds() -> [Day: [(round: Round, stretch: Interval)]]? {
    let scene = self.scene.scene
    let rules = scene.rulebook.rules.filter { rule in
      rule.versions.contains { $0.uses.contains { $0.resource == pool.name } }
    }
    guard rules.allSatisfy({ $0.versions.allSatisfy(\.triggers.isEmpty) }) else { return nil }
    let names = Set(rules.map(\.name))
    let due =
      rules.flatMap { scene.dueByFrequency($0) }
      + scene.dueByLadder().filter { names.contains($0.rule.name) }
    var days: [Day: [(round: Round, stretch: Interval)]] = [:]
    for item in due where item.isOpen {
      let last = max(item.due, item.periodEnd ?? item.due)
      guard item.earliest <= period.through, period.from <= last else { continue }
      guard let work = CapacityItem(item, scene, period), work.first == work.last else {
        return nil
      }
      let parts = self.scene.parts(work, pool.name, isResource: true)
      guard !parts.isEmpty else { continue }
      let open = self.scene.stretches(work, on: work.first)
      guard let rate = self.scene.throughput(work), open.count == 1,
        let minutes = Fraction(work.places).times(60 * parts.count).divided(by: rate)
      else { return nil }
      let round = Round(from: open[0].start, through: open[0].end, left: minutes)
      days[work.first, default: []].append((round, open[0]))
    }
    return days.isEmpty ? nil : days
  }

  /// Whether rounds fit into their stretches with so many units.
  private func fits(_ rounds: [Round], _ units: Int) -> Bool {
    var rounds = rounds
    let times = Set(rounds.flatMap { [$0.from, $0.through] }).sorted()
    for (start, end) in zip(times, times.dropFirst()) {
      var room = Fraction(start.minutes(until: end) * units)
      let ready = rounds.indices.filter { rounds[$0].from <= start && end <= rounds[$0].through }
        .sorted { (rounds[$0].through, $0) < (rounds[$1].through, $1) }
      for index in ready {
        let part = min(room, rounds[index].left)
        rounds[index].left = rounds[index].left.minus(part)
        room = room.minus(part)
      }
    }
    return rounds.allSatisfy { $0.left.numerator == 0 }
  }
}
