import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking

/// The lanes of a model: what each pool has on each day, and what falls away with whom.
struct ChanceLanes {
  /// A pool, or those of it who hold a qualification.
  struct Lane: Hashable {
    let pool: CapacityPool
    let qualification: String?
  }

  let question: CapacityQuestion
  let lanes: [Lane]
  let scale: Int
  let days: [Day]
  /// The week of each day, from 0.
  let week: [Int]

  private var weeks: Int { (week.last ?? 0) + 1 }

  /// What there is when nothing falls away, and what may fall away.
  func supply() -> (supply: ChanceModel.Supply, sources: [ChanceModel.Source]) {
    var supply = ChanceModel.Supply(
      amounts: Array(repeating: 0, count: lanes.count * days.count),
      heads: Array(repeating: 0, count: lanes.count * days.count),
      weeks: Array(repeating: ChanceModel.Supply.unbound, count: lanes.count * weeks)
    )
    var sources: [ChanceModel.Source] = []
    for (lane, own) in lanes.enumerated() where own.pool.kind == .partner {
      organisation(lane, own.pool.name, &supply)
    }
    let rulebook = question.rulebook
    for (name, isThere) in units() {
      let losses = lanes.indices.filter {
        lanes[$0].pool == CapacityPool(kind: .resource, name: name)
      }.map { unit($0, name, isThere, &supply) }
      let falls = falls(rulebook, .breakdown, .breakdownSpell, name)
      if let falls, !losses.isEmpty {
        sources.append(ChanceModel.Source(falls: falls, losses: losses))
      }
    }
    for (lane, own) in lanes.enumerated() where own.pool.kind == .role {
      for week in 0..<weeks { supply.weeks[lane * weeks + week] = 0 }
    }
    for person in question.city.people {
      let losses = lanes.indices.filter {
        lanes[$0].pool.kind == .role && person.roles.contains(lanes[$0].pool.name)
      }.map { worker($0, person, &supply) }
      let falls = person.roles.lazy.compactMap {
        self.falls(rulebook, .sickness, .sicknessSpell, $0)
      }.first
      if let falls, !losses.isEmpty {
        sources.append(ChanceModel.Source(falls: falls, losses: losses))
      }
    }
    return (supply, sources)
  }

  /// The share and the spell that are expected of a role or resource.
  func falls(
    _ rulebook: Rulebook,
    _ share: ExpectedFigure,
    _ spell: ExpectedFigure,
    _ name: String
  ) -> Falls? {
    guard case .percent(let percent) = rulebook.expected(share, for: name)?.value else {
      return nil
    }
    return Falls(share: percent, spell: ChanceLanes.days(rulebook.expected(spell, for: name)))
  }

  /// How long a spell lasts, in days; a day when nothing says it.
  static func days(_ parameter: Parameter?) -> Fraction {
    switch parameter?.value {
    case .period(let period):
      guard let first = Day(year: 2026, month: 1, day: 1) else { return Fraction(1) }
      return Fraction(first.days(until: period.after(first)))
    case .count(let count): return count
    case .minutes(let minutes): return Fraction(Int64(minutes), over: 1440) ?? Fraction(1)
    case .minutesPerDay, .countPer, .placesPerHour, .places, .metresPerHour, .percent, .euroCents,
      .window, .date, nil:
      return Fraction(1)
    }
  }

  private func organisation(_ lane: Int, _ name: String, _ supply: inout ChanceModel.Supply) {
    let offsets = Dictionary(uniqueKeysWithValues: days.enumerated().map { ($1, $0) })
    for row in question.city.partners where row.partner == name {
      guard let day = offsets[row.day] else { continue }
      let minutes = Amsterdam.interval(row.day, row.from, row.to).length
      supply.amounts[lane * days.count + day] += row.count * minutes * scale
      supply.heads[lane * days.count + day] += row.count
    }
  }

  /// Every unit with the days it is there; those without a row stand for the number declared.
  private func units() -> [(name: String, isThere: [Bool])] {
    question.rulebook.resources.flatMap { resource -> [(name: String, isThere: [Bool])] in
      let rows = question.city.units.filter { $0.resource == resource.name }
      guard !rows.isEmpty else {
        let all = days.map { _ in true }
        return (0..<min(1000, max(0, resource.count))).map { _ in (resource.name, all) }
      }
      return Dictionary(grouping: rows, by: \.unit).sorted { $0.key < $1.key }.map { unit in
        (resource.name, days.map { day in unit.value.contains { $0.validity.contains(day) } })
      }
    }
  }

  private func unit(
    _ lane: Int,
    _ name: String,
    _ isThere: [Bool],
    _ supply: inout ChanceModel.Supply
  ) -> ChanceModel.Source.Loss {
    let resolver = WindowResolver(rulebook: question.rulebook, city: question.city)
    let amounts = zip(days, isThere).map { day, there in
      there ? min(1440, resolver.resourceBudget(name, on: day) ?? 1440) * scale : 0
    }
    add(amounts, lane, &supply)
    return ChanceModel.Source.Loss(lane: lane, amounts: amounts, week: 0)
  }

  private func worker(
    _ lane: Int,
    _ person: Person,
    _ supply: inout ChanceModel.Supply
  ) -> ChanceModel.Source.Loss {
    let role = lanes[lane].pool.name
    let most = longest(role) * scale
    let amounts = days.map { day in
      let holds = lanes[lane].qualification.map { person.holds($0, on: day) } ?? true
      return holds && person.isAvailable(on: day) ? most : 0
    }
    add(amounts, lane, &supply)
    // A seventh of the contract for each day, less what is no work of a rule.
    let net = Fraction(person.contractMinutes).times(scale).times(share(role))
    let week = Int(clamping: (net.divided(by: Fraction(7)) ?? .zero).roundedDown)
    for (day, amount) in amounts.enumerated() where amount > 0 {
      supply.weeks[lane * weeks + self.week[day]] += week
    }
    return ChanceModel.Source.Loss(lane: lane, amounts: amounts, week: week)
  }

  private func add(_ amounts: [Int], _ lane: Int, _ supply: inout ChanceModel.Supply) {
    for (day, amount) in amounts.enumerated() where amount > 0 {
      supply.amounts[lane * days.count + day] += amount
      supply.heads[lane * days.count + day] += 1
    }
  }

  /// The most work of one duty.
  private func longest(_ role: String) -> Int {
    let bounds = ShiftBounds(question.rulebook, role: role)
    let number = question.rulebook.shiftShapes.filter { $0.roles.contains(role) }
      .compactMap(\.atMostPerWeek).min()
    let shift = bounds.week.flatMap { week in number.map { week / max(1, $0) } }
    return min(shift ?? 1440, bounds.duty?.most ?? 1440)
  }

  /// What training, briefing, travel, leave that is still to come and reserves leave of an hour.
  private func share(_ role: String) -> Fraction {
    var gross = 0
    var away = 0
    for person in question.city.people where person.roles.contains(role) {
      let employed = days.filter { person.validity.contains($0) }
      let there = employed.count { person.isAvailable(on: $0) }
      gross += person.contractMinutes * employed.count / 7
      away += person.contractMinutes * (employed.count - there) / 7
    }
    let coming = ExpectedShares.leave(question.rulebook, role: role, gross, away)?.minutes ?? 0
    let after = Fraction(max(0, gross - away + coming))
    let left = after.divided(by: Fraction(max(1, gross - away))) ?? .zero
    return ExpectedShares.all(question.rulebook, role: role).filter { $0.figure != .sickness }
      .reduce(left) { left, share in
        left.times(Fraction(100).minus(share.percent)).times(Fraction(1, over: 100) ?? .zero)
      }
  }
}
