/// The cheapest lawful week of one person: a shortest path with resources, solved exactly.
///
/// Labels go day by day. A label is dropped when its cost plus a lower bound on the rest cannot
/// beat the best week found so far, or when another label costs no more and leaves at least as much
/// freedom. A short greedy dive gives the first week to beat.
public struct BestWeek: ~Copyable {
  private struct Label {
    var state: WeekState
    var cost: Int64
    var parent: Int32
    var option: Int32

    /// Labels are compared with those of as many shifts and as much work.
    var group: Int64 { Int64(state.shifts) << 32 + Int64(state.work) }
  }

  /// Where a label stands among those of its day: by two numbers, then by end.
  private struct Place: Comparable, BitwiseCopyable {
    let first: Int64
    let second: Int64
    let end: Int32
    let index: Int32

    static let none = Place(first: 0, second: 0, end: 0, index: 0)

    static func < (left: Place, right: Place) -> Bool {
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return left.end != right.end ? left.end < right.end : left.index < right.index
    }
  }

  private let problem: WeekProblem
  private let bound: WorkBound
  /// The earliest start of any option from a day on.
  private let earliest: [Int32]
  private var made = 0
  private var order = HotArray(repeating: Place.none, count: 256)
  private var freedoms = HotArray(repeating: WeekState.Freedom.none, count: 128)
  private var bestCost = WorkBound.impossible
  private var bestChoice: [Int] = []
  private var isExact = true
  /// A week that is not better by more than this is not looked for.
  private let tolerance: Int64
  private let mostLabels: Int

  /// The cheapest lawful week, or nil when no choice is lawful.
  ///
  /// Without further arguments the answer is exact. A `tolerance` lets it stop at a week that costs
  /// at most so much more than the cheapest; `mostLabels` limits the labels kept for each day, and
  /// the answer then says whether the limit was reached.
  public static func solve(
    _ problem: WeekProblem,
    tolerance: Int64 = 0,
    mostLabels: Int = .max
  ) -> WeekAnswer? {
    var search = BestWeek(problem, tolerance: max(0, tolerance), mostLabels: max(1, mostLabels))
    var chosen: [Int] = []
    var breaths = 60
    search.dive(problem.before, cost: 0, day: 0, chosen: &chosen, breaths: &breaths)
    search.sweep()
    guard !search.bestChoice.isEmpty || (problem.dayCount == 0 && search.bestCost > 0) else {
      return nil
    }
    return WeekAnswer(
      chosen: search.bestChoice,
      cost: search.bestCost,
      labels: search.made,
      isExact: search.isExact && tolerance <= 0
    )
  }

  private init(_ problem: WeekProblem, tolerance: Int64, mostLabels: Int) {
    self.problem = problem
    self.tolerance = tolerance
    self.mostLabels = mostLabels
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
    var next: [Label] = []
    for day in 0..<problem.dayCount {
      next.removeAll(keepingCapacity: true)
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
    let slack = bestChoice.isEmpty ? 0 : tolerance
    if !problem.mustWork[day],
      label.cost + least(after: label.state, day: day + 1) < bestCost - slack
    {
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
      guard cost + rest < bestCost - slack, let state = label.state.after(shift, under: problem.law)
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

  /// The labels that are not made useless by one with the same work and shifts that costs no more: by
  /// shifts and work, or only the most promising ones when there are too many.
  private mutating func undominated(_ labels: [Label], day: Int) -> [Label] {
    if day == problem.dayCount {
      let best = labels.min { ($0.cost, $0.option, $0.parent) < ($1.cost, $1.option, $1.parent) }
      return best.map { [$0] } ?? []
    }
    guard labels.count > mostLabels else { return inGroups(labels) }
    order.makeRoom(for: labels.count, filledWith: .none)
    freedoms.makeRoom(for: mostLabels, filledWith: .none)
    for (index, label) in labels.enumerated() {
      order[index] = Place(
        first: label.cost + least(after: label.state, day: day),
        second: label.group,
        end: label.state.lastEnd,
        index: Int32(clamping: index)
      )
    }
    order.makeHeap(first: labels.count)
    var kept: [Label] = []
    // In a group the order of promises is that of costs.
    for left in stride(from: labels.count, to: 0, by: -1) {
      let label = labels[Int(order.takeLeast(of: left).index)]
      let freedom = label.state.freedom
      var isUseless = false
      for other in kept.indices where kept[other].group == label.group {
        if freedoms[other].isAtLeast(freedom) {
          isUseless = true
          break
        }
      }
      if isUseless { continue }
      guard kept.count < mostLabels else {
        // Beyond the cap the answer may miss the best week.
        isExact = false
        return kept
      }
      freedoms[kept.count] = freedom
      kept.append(label)
    }
    return inGroups(kept)
  }

  /// The labels that are not made useless, by shifts and work, then by cost.
  private mutating func inGroups(_ labels: [Label]) -> [Label] {
    order.makeRoom(for: labels.count, filledWith: .none)
    freedoms.makeRoom(for: labels.count, filledWith: .none)
    for (index, label) in labels.enumerated() {
      order[index] = Place(
        first: label.group,
        second: label.cost,
        end: label.state.lastEnd,
        index: Int32(clamping: index)
      )
    }
    order.makeHeap(first: labels.count)
    var kept: [Label] = []
    var first = 0
    var group: Int64 = -1
    for left in stride(from: labels.count, to: 0, by: -1) {
      let place = order.takeLeast(of: left)
      if place.first != group {
        group = place.first
        first = kept.count
      }
      let label = labels[Int(place.index)]
      let freedom = label.state.freedom
      var other = first
      while other < kept.count, !freedoms[other].isAtLeast(freedom) { other += 1 }
      guard other == kept.count else { continue }
      freedoms[kept.count] = freedom
      kept.append(label)
    }
    return kept
  }
}
