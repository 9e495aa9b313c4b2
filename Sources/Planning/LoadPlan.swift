import Optimiser

/// A first time for every visit, so that shifts are chosen where the work will be.
///
/// Visits with the least room go first; each takes the time with the least load on its roles, ties
/// by a seeded draw. The times are not binding.
struct LoadPlan {
  struct Slot {
    let day: Int
    let stretch: Stretch
  }

  /// By visit task; nil where there is no time at all.
  private(set) var slots: [Slot?]
  private var load: [[Int32]]
  /// By role and day: how many are there, at least 1.
  private let heads: [[Int]]

  init(_ model: WeekModel, seed: UInt64) {
    let length = model.axis.length
    heads = model.roles.indices.map { role in
      (0..<7).map { day in
        max(1, model.staff.count { $0.isAvailable[day] && $0.roles.contains(role) })
      }
    }
    slots = Array(repeating: nil, count: model.visits.count)
    load = Array(
      repeating: Array(repeating: 0, count: length),
      count: model.roles.count
    )
    for task in model.presences {
      for stretch in task.stretches {
        for minute in stretch.start..<stretch.end { load[task.role][minute] += Int32(task.count) }
      }
    }
    var random = RandomSource(seed: seed, stream: 2)
    let room = model.visits.map { task in
      task.days.reduce(0) { sum, plan in
        sum + (plan.map { $0.windows.reduce(0) { $0 + $1.length } } ?? 0)
      }
    }
    for index in model.visits.indices.sorted(by: { (room[$0], $0) < (room[$1], $1) }) {
      place(index, model, &random)
    }
  }

  private mutating func place(_ index: Int, _ model: WeekModel, _ random: inout RandomSource) {
    let task = model.visits[index]
    var best: (cost: Int, slot: Slot)?
    for (day, plan) in task.days.enumerated() {
      guard let plan else { continue }
      for window in plan.windows {
        for start in stride(from: window.start, through: window.end - plan.minutes, by: 30) {
          let stretch = Stretch(start, start + plan.minutes)
          guard hasPartners(plan, stretch, model) else { continue }
          var cost = random.below(40)
          for need in plan.team {
            let staff = heads[need.role][day]
            for minute in stride(from: stretch.start, to: stretch.end, by: 15) {
              cost += Int(load[need.role][minute]) * 600 / staff
            }
          }
          if best.map({ cost < $0.cost }) ?? true {
            best = (cost, Slot(day: day, stretch: stretch))
          }
        }
      }
    }
    guard let best, let plan = task.days[best.slot.day] else { return }
    slots[index] = best.slot
    for need in plan.team {
      for minute in best.slot.stretch.start..<best.slot.stretch.end {
        load[need.role][minute] += Int32(need.count)
      }
    }
  }

  private func hasPartners(
    _ plan: VisitTask.DayPlan,
    _ stretch: Stretch,
    _ model: WeekModel
  ) -> Bool {
    plan.externals.allSatisfy { external in
      model.partners.contains {
        $0.role == external.role && $0.stretch.contains(stretch) && $0.count >= external.count
      }
    }
  }

  /// What visits ask for at these times, ways included.
  func asks(_ model: WeekModel) -> [CoverKeys.Ask] {
    var asks: [CoverKeys.Ask] = []
    for (index, slot) in slots.enumerated() {
      guard let slot, let plan = model.visits[index].days[slot.day] else { continue }
      let pad = model.visits[index].spot == nil ? 0 : 15
      let stretch = Stretch(
        max(0, slot.stretch.start - pad),
        min(model.axis.length, slot.stretch.end + pad)
      )
      let weight = model.weight(rank: model.visits[index].standing.rank)
      for need in plan.team {
        asks.append(
          CoverKeys.Ask(
            key: .init(role: need.role, area: nil, qualification: nil),
            stretch: stretch,
            weight: weight,
            count: need.count
          )
        )
        if need.qualification != nil {
          asks.append(
            CoverKeys.Ask(
              key: .init(role: need.role, area: nil, qualification: need.qualification),
              stretch: stretch,
              weight: weight,
              count: need.count
            )
          )
        }
      }
    }
    return asks
  }
}
