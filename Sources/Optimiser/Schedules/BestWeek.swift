/// The cheapest lawful week of one person: a shortest path with resources, solved exactly.
///
/// Labels go day by day. A label is dropped when its cost plus a lower bound on the rest cannot
/// beat the best week found so far, or when another label costs no more and leaves at least as much
/// freedom. A short greedy dive gives the first week to beat.
public struct BestWeek {
  private struct Label {
    var state: WeekState
    var cost: Int64
    var parent: Int32
    var option: Int32
  }

  private let problem: WeekProblem
  private let bound: WorkBound
  /// The earliest start of any option from a day on.
  private let earliest: [Int32]
  private var made = 0
  private var bestCost = WorkBound.impossible
  private var bestChoice: [Int] = []

  /// The cheapest lawful week, or nil when no choice is lawful.
  ///
  /// With `below`, only a week that costs less is looked for.
  public static func solve(_ problem: WeekProblem, below: Int64? = nil) -> WeekAnswer? {
    var search = BestWeek(problem)
    if let below { search.bestCost = min(search.bestCost, below) }
    var chosen: [Int] = []
    var breaths = 60
    search.dive(problem.before, cost: 0, day: 0, chosen: &chosen, breaths: &breaths)
    search.sweep()
    guard !search.bestChoice.isEmpty || (problem.dayCount == 0 && search.bestCost > 0) else {
      return nil
    }
    return WeekAnswer(chosen: search.bestChoice, cost: search.bestCost, labels: search.made)
  }

  private init(_ problem: WeekProblem) {
    self.problem = problem
    bound = WorkBound(problem)
    var earliest = [Int32](repeating: WeekLaw.unlimited, count: problem.dayCount + 1)
    for day in stride(from: problem.dayCount - 1, through: 0, by: -1) {
      var least = earliest[day + 1]
      for index in problem.firstOfDay[day]..<problem.firstOfDay[day + 1] {
        least = min(least, problem.options[index].start)
      }
      earliest[day] = least
    }
    self.earliest = earliest
  }

  private func least(after state: WeekState, day: Int) -> Int64 {
    bound.least(
      from: day,
      shiftsLeft: problem.law.mostShifts - state.shifts,
      workLeft: problem.law.mostWork - state.work
    )
  }

  /// Goes down the most promising branches, a fixed number of steps.
  private mutating func dive(
    _ state: WeekState,
    cost: Int64,
    day: Int,
    chosen: inout [Int],
    breaths: inout Int
  ) {
    guard day < problem.dayCount else {
      if cost < bestCost {
        bestCost = cost
        bestChoice = chosen
      }
      return
    }
    var children: [(promise: Int64, option: Int, state: WeekState, cost: Int64)] = []
    if !problem.mustWork[day] {
      children.append((cost + least(after: state, day: day + 1), -1, state, cost))
    }
    for index in problem.firstOfDay[day]..<problem.firstOfDay[day + 1] {
      guard let next = state.after(problem.options[index], under: problem.law) else { continue }
      let total = cost + problem.options[index].cost
      let promise = total + least(after: next, day: day + 1)
      if promise < bestCost { children.append((promise, index, next, total)) }
    }
    made += children.count
    children.sort { ($0.promise, $0.option) < ($1.promise, $1.option) }
    for child in children {
      guard child.promise < bestCost, breaths > 0 else { return }
      breaths -= 1
      chosen.append(child.option)
      dive(child.state, cost: child.cost, day: day + 1, chosen: &chosen, breaths: &breaths)
      chosen.removeLast()
    }
  }

  /// Goes through all labels that could still lead to a cheaper week.
  private mutating func sweep() {
    var layers: [[Label]] = [
      [Label(state: problem.before, cost: 0, parent: -1, option: -1)]
    ]
    for day in 0..<problem.dayCount {
      var next: [Label] = []
      for (index, label) in layers[day].enumerated() {
        extend(label, at: Int32(clamping: index), day: day, into: &next)
      }
      layers.append(undominated(next, day: day + 1))
    }
    var best: Label?
    for label in layers[problem.dayCount] where label.cost < bestCost {
      bestCost = label.cost
      best = label
    }
    guard var label = best else { return }
    var chosen = [Int](repeating: -1, count: problem.dayCount)
    for day in stride(from: problem.dayCount - 1, through: 0, by: -1) {
      chosen[day] = Int(label.option)
      if label.parent >= 0 { label = layers[day][Int(label.parent)] }
    }
    bestChoice = chosen
  }

  private mutating func extend(
    _ label: Label,
    at index: Int32,
    day: Int,
    into next: inout [Label]
  ) {
    let start = earliest[day + 1]
    if !problem.mustWork[day], label.cost + least(after: label.state, day: day + 1) < bestCost {
      next.append(
        Label(
          state: label.state.settled(before: start, under: problem.law),
          cost: label.cost,
          parent: index,
          option: -1
        )
      )
    }
    for option in problem.firstOfDay[day]..<problem.firstOfDay[day + 1] {
      let shift = problem.options[option]
      let cost = label.cost + shift.cost
      let work = label.state.work + shift.work
      let shifts = label.state.shifts + 1
      guard work <= problem.law.mostWork, shifts <= problem.law.mostShifts else { continue }
      let rest = bound.least(
        from: day + 1,
        shiftsLeft: problem.law.mostShifts - shifts,
        workLeft: problem.law.mostWork - work
      )
      guard cost + rest < bestCost, let state = label.state.after(shift, under: problem.law)
      else { continue }
      made += 1
      next.append(
        Label(
          state: state.settled(before: start, under: problem.law),
          cost: cost,
          parent: index,
          option: Int32(clamping: option)
        )
      )
    }
  }

  /// The labels that no other label makes useless, cheapest promise first.
  private func undominated(_ labels: [Label], day: Int) -> [Label] {
    if day == problem.dayCount {
      guard let best = labels.min(by: { ($0.cost, $0.option) < ($1.cost, $1.option) }) else {
        return []
      }
      return [best]
    }
    let sorted = labels.sorted {
      ($0.cost, $0.state.work, $0.state.lastEnd, $0.option, $0.parent)
        < ($1.cost, $1.state.work, $1.state.lastEnd, $1.option, $1.parent)
    }
    var kept: [Label] = []
    for label in sorted
    where !kept.contains(where: { $0.state.isAtLeastAsFree(as: label.state) }) {
      kept.append(label)
    }
    return kept
  }
}
