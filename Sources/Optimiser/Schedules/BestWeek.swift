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

    func numbered(_ index: Int32) -> Place {
      Place(first: first, second: second, end: end, index: index)
    }

    /// A place by promise and group as one by group and cost.
    func inGroup(cost: Int64) -> Place {
      Place(first: second, second: cost, end: end, index: index)
    }

    static func < (left: Place, right: Place) -> Bool {
      if left.first != right.first { return left.first < right.first }
      if left.second != right.second { return left.second < right.second }
      return left.end != right.end ? left.end < right.end : left.index < right.index
    }
  }

  /// A way to go on from a label of the day before: by an option, or with -1 by a free day.
  private struct Source: BitwiseCopyable {
    let parent: Int32
    let option: Int32

    static let none = Source(parent: -1, option: -1)
  }

  /// Options of a day with the same work, in order.
  private struct Size {
    let work: Int32
    let units: Int
    var options: [Int]
  }

  private let problem: WeekProblem
  private let bound: WorkBound
  /// The earliest start of any option from a day on.
  private let earliest: [Int32]
  /// By day.
  private let sizes: [[Size]]
  /// Whether any rest can be shortened.
  private let mayShorten: Bool
  /// From this gap on, a shift that starts later leaves more open.
  private let commonGap: Int32
  private var made = 0
  /// What was noted of the day that is worked on: `found` of them.
  private var found = 0
  private var order = HotArray(repeating: Place.none, count: 1024)
  private var sources = HotArray(repeating: Source.none, count: 1024)
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
    let bound = bound
    sizes = (0..<problem.dayCount).map { day in
      var sizes: [Size] = []
      for index in problem.firstOfDay[day]..<problem.firstOfDay[day + 1] {
        let work = problem.options[index].work
        if let same = sizes.firstIndex(where: { $0.work == work }) {
          sizes[same].options.append(index)
        } else {
          sizes.append(Size(work: work, units: bound.units(in: work), options: [index]))
        }
      }
      return sizes
    }
    let (law, before) = (problem.law, problem.before)
    mayShorten =
      law.shortRest < law.rest || law.shortRestAfterLateNight < law.restAfterLateNight
      || before.shortNeed < before.need
    // Who starts a series or a week anew has more before them the later they do.
    commonGap = law.restAfterSeries > 0 ? min(law.weeklyRest, law.restAfterSeries) : law.weeklyRest
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
    // Only a few are looked at, so they are not put in order first.
    while let least = children.indices.min(by: {
      (children[$0].promise, children[$0].option) < (children[$1].promise, children[$1].option)
    }) {
      let child = children[least]
      guard child.promise < bestCost, breaths > 0 else { return }
      breaths -= 1
      chosen.append(child.option)
      dive(child.state, cost: child.cost, day: day + 1, chosen: &chosen, breaths: &breaths)
      chosen.removeLast()
      children.swapAt(least, children.count - 1)
      children.removeLast()
    }
  }

  /// Goes through all labels that could still lead to a cheaper week.
  private mutating func sweep() {
    var layers: [[Label]] = [
      [Label(state: problem.before, cost: 0, parent: -1, option: -1)]
    ]
    for day in 0..<problem.dayCount {
      found = 0
      for (index, label) in layers[day].enumerated() {
        extend(label, at: Int32(clamping: index), day: day)
      }
      layers.append(undominated(layers[day], day: day + 1))
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

  /// Notes every way to go on from a label that could still lead to a cheaper week.
  ///
  /// Its state is worked out only for those that are looked at again: most are not.
  private mutating func extend(_ label: Label, at parent: Int32, day: Int) {
    let slack = bestChoice.isEmpty ? 0 : tolerance
    let limit = bestCost - slack - label.cost
    let state = label.state
    let shiftsLeft = problem.law.mostShifts - state.shifts
    let workLeft = problem.law.mostWork - state.work
    if !problem.mustWork[day] {
      let rest = bound.least(from: day + 1, shiftsLeft: shiftsLeft, workLeft: workLeft)
      if rest < limit {
        let end = state.settled(before: earliest[day + 1], under: problem.law).lastEnd
        note(Place(first: label.cost + rest, second: label.group, end: end, index: 0), parent, -1)
      }
    }
    guard shiftsLeft > 0 else { return }
    let row = bound.row(from: day + 1, shiftsLeft: shiftsLeft - 1)
    let unitsLeft = bound.units(in: workLeft)
    for size in sizes[day] where size.work <= workLeft {
      let rest = bound.least(row, unitsLeft: unitsLeft - size.units)
      let group = label.group + Int64(1) << 32 + Int64(size.work)
      var (least, leastEnd) = (Int64.max, Int32.max)
      for option in size.options {
        let shift = problem.options[option]
        let gap = shift.start - state.lastEnd
        // After the same label a shift that ends no earlier and is no cheaper is made useless.
        let isUsual = !mayShorten && gap < commonGap && shift.flags.isEmpty
        if isUsual, leastEnd <= shift.end, least <= shift.cost { continue }
        guard shift.cost + rest < limit, state.allows(shift, under: problem.law) else { continue }
        made += 1
        if isUsual { (least, leastEnd) = (shift.cost, shift.end) }
        let place = Place(
          first: label.cost + shift.cost + rest,
          second: group,
          end: end(of: shift, after: state, day: day),
          index: 0
        )
        note(place, parent, Int32(clamping: option))
      }
    }
  }

  /// The end of a shift; that of somebody who rested for ever when it can no longer matter.
  private func end(of shift: ShiftOption, after state: WeekState, day: Int) -> Int32 {
    let (law, next) = (problem.law, earliest[day + 1])
    guard next - shift.end >= max(law.weeklyRest, law.restAfterSeries) else { return shift.end }
    return state.after(shift, under: law)?.settled(before: next, under: law).lastEnd ?? shift.end
  }

  private mutating func note(_ place: Place, _ parent: Int32, _ option: Int32) {
    order.keepRoom(for: found + 1, filledWith: .none)
    sources.keepRoom(for: found + 1, filledWith: .none)
    order[found] = place.numbered(Int32(clamping: found))
    sources[found] = Source(parent: parent, option: option)
    found += 1
  }

  /// What a label noted at an index costs.
  private func cost(_ index: Int, after parents: [Label]) -> Int64 {
    let source = sources[index]
    let own = source.option < 0 ? 0 : problem.options[Int(source.option)].cost
    return parents[Int(source.parent)].cost + own
  }

  /// What was noted at an index, worked out.
  private func label(_ index: Int, after parents: [Label], day: Int) -> Label? {
    let source = sources[index]
    let parent = parents[Int(source.parent)]
    var (state, cost) = (parent.state, parent.cost)
    if source.option >= 0 {
      let shift = problem.options[Int(source.option)]
      guard let next = state.after(shift, under: problem.law) else { return nil }
      state = next
      cost += shift.cost
    }
    return Label(
      state: state.settled(before: earliest[day], under: problem.law),
      cost: cost,
      parent: source.parent,
      option: source.option
    )
  }

  /// The labels that are not made useless by one with the same work and shifts that costs no more: by
  /// shifts and work, or only the most promising ones when there are too many.
  private mutating func undominated(_ parents: [Label], day: Int) -> [Label] {
    if day == problem.dayCount { return cheapest(after: parents, day: day) }
    let isCapped = found > mostLabels
    if !isCapped {
      for index in 0..<found {
        order[index] = order[index].inGroup(cost: cost(index, after: parents))
      }
    }
    order.makeHeap(first: found)
    var kept: [Label] = []
    var first = 0
    for left in stride(from: found, to: 0, by: -1) {
      let place = order.takeLeast(of: left)
      guard let label = label(Int(place.index), after: parents, day: day) else { continue }
      let freedom = label.state.freedom
      // Without a limit groups come one after the other.
      if !isCapped, let last = kept.last, last.group != label.group { first = kept.count }
      var other = first
      while other < kept.count,
        kept[other].group != label.group || !freedoms[other].isAtLeast(freedom)
      {
        other += 1
      }
      guard other == kept.count else { continue }
      guard kept.count < mostLabels else {
        // Beyond the cap the answer may miss the best week.
        isExact = false
        return kept
      }
      freedoms.keepRoom(for: kept.count + 1, filledWith: .none)
      freedoms[kept.count] = freedom
      kept.append(label)
    }
    return isCapped ? inGroups(kept) : kept
  }

  /// The cheapest of the last day.
  private func cheapest(after parents: [Label], day: Int) -> [Label] {
    func key(_ index: Int) -> (Int64, Int32, Int32) {
      (cost(index, after: parents), sources[index].option, sources[index].parent)
    }
    var best: Int?
    for index in 0..<found where best.map({ key(index) < key($0) }) ?? true { best = index }
    return best.flatMap { label($0, after: parents, day: day) }.map { [$0] } ?? []
  }

  /// Labels by shifts and work, then by cost; in a group the order of promises is that of costs.
  private func inGroups(_ labels: [Label]) -> [Label] {
    labels.indices.sorted { (labels[$0].group, $0) < (labels[$1].group, $1) }.map { labels[$0] }
  }
}
