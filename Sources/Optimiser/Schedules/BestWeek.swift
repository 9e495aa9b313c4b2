/// The cheapest lawful week of one person: a shortest path with resources, solved exactly.
///
/// Labels go day by day. A label is dropped when its cost plus a lower bound on the rest cannot
/// beat the best week found so far, or when another label costs no more and leaves at least as much
/// freedom. A short greedy dive gives the first week to beat.
public struct BestWeek: ~Copyable {
  private let problem: WeekProblem
  private let bound: WorkBound
  private let sizes: OptionSizes
  /// The earliest start of any option from a day on.
  private let earliest: [Int32]
  private var made = 0
  private var children = HotArray(repeating: Child.none, count: 1024)
  private var childCount = 0
  private var order = HotArray(repeating: Place.none, count: 256)
  private var pool = HotArray(repeating: Label.none, count: 256)
  private var poolFreedoms = HotArray(repeating: WeekState.Freedom.none, count: 256)
  /// By option and group of the parent: where the first such label is stored, or -1.
  private var firstOf = HotArray<Int32>(repeating: -1, count: 1024)
  private var groups = HotArray<Int64>(repeating: 0, count: 128)
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
    let start = Label(state: problem.before, cost: 0, parent: -1, option: -1)
    search.dive(start, day: 0, chosen: &chosen, breaths: &breaths)
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
    sizes = OptionSizes(problem, unit: bound.unit)
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
    _ label: Label,
    day: Int,
    chosen: inout [Int],
    breaths: inout Int
  ) {
    guard day < problem.dayCount else {
      if label.cost < bestCost {
        bestCost = label.cost
        bestChoice = chosen
      }
      return
    }
    let first = childCount
    defer { childCount = first }
    spread(label, parent: 0, day: day, cutoff: bestCost)
    // The next one is looked for when it is needed; mostly the first leads to a week.
    while breaths > 0, let child = takeBest(from: first), child.promise < bestCost {
      guard let next = self.label(child, after: label) else { continue }
      breaths -= 1
      chosen.append(Int(child.option))
      dive(next, day: day + 1, chosen: &chosen, breaths: &breaths)
      chosen.removeLast()
    }
  }

  /// Takes the child with the least promise out of those from a place on; nil when none is left.
  private mutating func takeBest(from first: Int) -> Child? {
    guard first < childCount else { return nil }
    var best = first
    for index in first..<childCount {
      let (left, right) = (children[index], children[best])
      if left.promise < right.promise
        || (left.promise == right.promise && left.option < right.option)
      {
        best = index
      }
    }
    let child = children[best]
    childCount -= 1
    children[best] = children[childCount]
    return child
  }

  /// Goes through all labels that could still lead to a cheaper week.
  private mutating func sweep() {
    var layers: [[Label]] = [
      [Label(state: problem.before, cost: 0, parent: -1, option: -1)]
    ]
    layers.reserveCapacity(problem.dayCount + 1)
    for day in 0..<problem.dayCount {
      spread(layers[day], day: day)
      let next =
        day + 1 == problem.dayCount
        ? cheapest(of: layers[day], day: day) : undominated(layers[day], day: day)
      layers.append(next)
    }
    guard var label = layers[problem.dayCount].first, label.cost < bestCost else { return }
    bestCost = label.cost
    var chosen = [Int](repeating: -1, count: problem.dayCount)
    for day in stride(from: problem.dayCount - 1, through: 0, by: -1) {
      chosen[day] = Int(label.option)
      if label.parent >= 0 { label = layers[day][Int(label.parent)] }
    }
    bestChoice = chosen
  }

  /// Writes down what the labels before a day could become on it and still lead to a cheaper week.
  private mutating func spread(_ labels: [Label], day: Int) {
    childCount = 0
    let cutoff = bestCost - (bestChoice.isEmpty ? 0 : tolerance)
    for (index, label) in labels.enumerated() {
      spread(label, parent: Int32(clamping: index), day: day, cutoff: cutoff)
    }
  }

  private mutating func spread(_ label: Label, parent: Int32, day: Int, cutoff: Int64) {
    let most = problem.firstOfDay[day + 1] - problem.firstOfDay[day] + 1
    children.grow(to: childCount + most, filledWith: .none)
    if !problem.mustWork[day] {
      let promise = label.cost + least(after: label.state, day: day + 1)
      if promise < cutoff {
        add(Child(promise: promise, group: label.group, parent: parent, option: -1))
      }
    }
    let shifts = problem.law.mostShifts - label.state.shifts - 1
    let work = problem.law.mostWork - label.state.work
    guard shifts >= 0, work >= 0 else { return }
    let row = bound.row(from: day + 1, shiftsLeft: shifts)
    let left = Int(work / bound.unit)
    for index in sizes.firstOfDay[day]..<sizes.firstOfDay[day + 1] {
      let size = sizes.sizes[index]
      guard size.units <= left else { continue }
      let base = label.cost + bound.table[row + min(bound.units, left - size.units)]
      guard base + size.least < cutoff else { continue }
      let group = label.group(after: Int32(size.units) * bound.unit)
      for place in size.first..<size.end {
        let shift = sizes.options[place]
        let promise = base + shift.cost
        if promise < cutoff {
          add(Child(promise: promise, group: group, parent: parent, option: shift.option))
        }
      }
    }
  }

  private mutating func add(_ child: Child) {
    children[childCount] = child
    childCount += 1
  }

  /// The label of a child, or nil when the law forbids it.
  private mutating func label(_ child: Child, after parent: Label) -> Label? {
    var (state, cost) = (parent.state, parent.cost)
    if child.option >= 0 {
      let shift = problem.options[Int(child.option)]
      guard let next = state.after(shift, under: problem.law) else { return nil }
      made += 1
      state = next
      cost += shift.cost
    }
    return Label(state: state, cost: cost, parent: child.parent, option: child.option)
  }

  /// The same, with all forgotten that plays no part after the day.
  private mutating func label(_ child: Child, of parents: [Label], day: Int) -> Label? {
    guard var label = label(child, after: parents[Int(child.parent)]) else { return nil }
    label.state = label.state.settled(before: earliest[day + 1], under: problem.law)
    return label
  }

  /// The cheapest lawful child, as a list; on the last day no other is needed.
  private mutating func cheapest(of parents: [Label], day: Int) -> [Label] {
    var best: (child: Child, label: Label)?
    for index in 0..<childCount {
      let child = children[index]
      if let known = best?.child,
        (child.promise, child.option, child.parent)
          >= (known.promise, known.option, known.parent)
      {
        continue
      }
      if let label = label(child, of: parents, day: day) { best = (child, label) }
    }
    return best.map { [$0.label] } ?? []
  }

  /// The labels that are not made useless by one with the same work and shifts that costs no more: by
  /// shifts and work, or only the most promising ones when there are too many.
  private mutating func undominated(_ parents: [Label], day: Int) -> [Label] {
    var kept: [Label] = []
    guard childCount > mostLabels else {
      for index in 0..<childCount {
        if let label = label(children[index], of: parents, day: day) { kept.append(label) }
      }
      return inGroups(kept)
    }
    kept.reserveCapacity(mostLabels)
    groups.makeRoom(for: mostLabels, filledWith: 0)
    freedoms.makeRoom(for: mostLabels, filledWith: .none)
    // Mostly a few of the best are enough, so twice as many are looked at until they are.
    let sample = sample()
    var reach = 1 + 3 * mostLabels * sample.count / childCount
    while childCount > 0 {
      let through = reach < sample.count ? sample[reach] : .last
      guard keep(through, parents, day: day, &kept) else {
        // Beyond the cap the answer may miss the best week.
        isExact = false
        return kept
      }
      reach *= 2
    }
    return inGroups(kept)
  }

  /// The ranks of some children, in order.
  private func sample() -> [Rank] {
    let drawn = 64
    var sample: [Rank] = []
    sample.reserveCapacity(drawn)
    for index in 0..<drawn { sample.append(children[index * childCount / drawn].rank) }
    sample.sort()
    return sample
  }

  /// Keeps labels of the children that rank up to `through`; false when there is room for no more.
  private mutating func keep(
    _ through: Rank,
    _ parents: [Label],
    day: Int,
    _ kept: inout [Label]
  ) -> Bool {
    let count = fillPool(through, parents, day: day)
    order.makeHeap(first: count)
    // In a group the order of promises is that of costs.
    for left in stride(from: count, to: 0, by: -1) {
      let slot = Int(order.takeLeast(of: left).slot)
      let (group, freedom) = (pool[slot].group, poolFreedoms[slot])
      var other = 0
      while other < kept.count, groups[other] != group || !freedoms[other].isAtLeast(freedom) {
        other += 1
      }
      guard other == kept.count else { continue }
      guard kept.count < mostLabels else { return false }
      groups[kept.count] = group
      freedoms[kept.count] = freedom
      kept.append(pool[slot])
    }
    return true
  }

  /// Stores the labels of the children with such ranks, and their places; gives how many.
  ///
  /// The same shift after parents of one group mostly leaves the same: of these only the first is
  /// stored, when it makes the others useless.
  private mutating func fillPool(
    _ through: Rank,
    _ parents: [Label],
    day: Int
  ) -> Int {
    let (numbers, groupCount) = groupNumbers(parents)
    let firstOption = problem.firstOfDay[day]
    let options = problem.firstOfDay[day + 1] - firstOption + 1
    firstOf.makeRoom(for: options * groupCount, filledWith: -1)
    firstOf.fill(from: 0, count: options * groupCount, with: -1)
    var (count, rest) = (0, 0)
    for index in 0..<childCount {
      let child = children[index]
      if through < child.rank {
        children[rest] = child
        rest += 1
        continue
      }
      guard let label = label(child, of: parents, day: day) else { continue }
      let freedom = label.state.freedom
      let option = child.option < 0 ? 0 : Int(child.option) - firstOption + 1
      let alike = option * groupCount + numbers[Int(child.parent)]
      var slot = count
      let known = Int(firstOf[alike])
      let place = Place(
        first: child.promise,
        second: label.group,
        end: label.state.lastEnd,
        parent: child.parent,
        option: child.option,
        slot: 0
      )
      if known >= 0 {
        if order[known] < place {
          if poolFreedoms[known].isAtLeast(freedom) { continue }
        } else if freedom.isAtLeast(poolFreedoms[known]) {
          slot = known
        }
      }
      if slot == count {
        pool.grow(to: count + 1, filledWith: .none)
        order.grow(to: count + 1, filledWith: .none)
        poolFreedoms.grow(to: count + 1, filledWith: .none)
        firstOf[alike] = Int32(clamping: count)
        count += 1
      }
      pool[slot] = label
      poolFreedoms[slot] = freedom
      order[slot] = place.stored(at: slot)
    }
    childCount = rest
    return count
  }

  /// By parent: the number of its group, from 0 up.
  private func groupNumbers(_ parents: [Label]) -> (numbers: [Int], count: Int) {
    var known: [Int64] = []
    let numbers = parents.map { parent in
      let group = parent.group
      if let number = known.firstIndex(of: group) { return number }
      known.append(group)
      return known.count - 1
    }
    return (numbers, known.count)
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
        parent: label.parent,
        option: label.option,
        slot: Int32(clamping: index)
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
      let label = labels[Int(place.slot)]
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
