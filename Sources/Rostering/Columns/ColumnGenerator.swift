import Optimiser

/// Column generation on a part of a problem: prices from the linear program, the best schedule of
/// each person under them, and again, until no schedule makes the mix cheaper.
struct ColumnGenerator: ~Copyable {
  /// How a run of rounds ended.
  enum Outcome {
    /// No schedule makes the mix cheaper, or the bound cannot rise above the next whole number.
    case converged
    /// The rounds are used up.
    case limit
    /// No roster of this part is cheaper than the cost to beat.
    case hopeless
    /// Asked to stop, or somebody has no lawful schedule.
    case stopped
  }

  let problem: RosterProblem
  var part: PartialProblem
  var master: RestrictedMaster
  /// The limits to count for each person, learned from earlier answers.
  var hints: [CountedLimits]
  /// The prices that new ones are mixed with, scaled.
  var centre: [Int32]
  /// The best bound since the part last changed, scaled, and the prices that prove it.
  var bestBound = Int64.min
  var bestPrices: [Int32]
  var statistics = SearchStatistics()
  let threads: Int
  let scale: Int32

  /// A generator that starts from these schedules: at least one lawful one for each place.
  init(
    _ problem: RosterProblem,
    part: PartialProblem,
    schedules: [(place: Int, schedule: ArraySlice<Int16>)],
    centre: [Int32]?,
    hints: [CountedLimits],
    threads: Int
  ) {
    self.problem = problem
    self.part = part
    self.threads = threads
    self.hints = hints
    let scale = problem.priceScale
    self.scale = scale
    master = RestrictedMaster(part, of: problem)
    let low = part.cells.map { -problem.cells[$0].overCost * scale }
    let high = part.cells.map { problem.cells[$0].underCost * scale }
    self.centre = centre ?? zip(low, high).map { max($0, $1 / 3) }
    bestPrices = self.centre
    for (place, schedule) in schedules { add(schedule, place: place) }
    master.start()
  }

  /// Adds a lawful schedule as a column.
  mutating func add(_ schedule: ArraySlice<Int16>, place: Int) {
    let person = problem.people[part.people[place]]
    var cost = person.fixedCost
    for (day, shift) in schedule.enumerated() where shift >= 0 {
      cost += Int64(person.shiftCost[day * problem.shiftCount + Int(shift)])
    }
    master.add(
      schedule,
      place: place,
      cost: Double(cost),
      coverage: RestrictedMaster.coverage(of: schedule, part: part, problem: problem)
    )
    statistics.columns += 1
  }

  /// Forgets the bound, after days were decided.
  mutating func forgetBound() { bestBound = Int64.min }

  /// Takes back all decisions, for another dive.
  mutating func reopen(_ fixed: [Int16]) {
    part.fixed = fixed
    for column in master.isBanned.indices { master.isBanned[column] = false }
    master.refresh()
    forgetBound()
  }

  /// The value of the mix, with what cannot change.
  var value: Double { master.value + Double(part.constant) }

  /// The bound as a whole cost.
  var wholeBound: Int64 {
    bestBound == Int64.min ? Int64.min : RosterProblem.roundedUp(bestBound, scale: scale)
  }

  /// The duals of the demands as prices in range.
  private func prices() -> [Int32] {
    part.cells.enumerated().map { row, cell in
      let dual = master.duals[master.personRows + row] * Double(scale)
      let low = Double(-problem.cells[cell].overCost * scale)
      let high = Double(problem.cells[cell].underCost * scale)
      guard dual.isFinite else { return 0 }
      return Int32(min(high, max(low, dual)).rounded())
    }
  }

  /// Runs rounds until the mix is the cheapest, `rounds` are used up, or the bound shows that no
  /// roster of the part costs less than `toBeat`.
  mutating func run(
    search: inout ScheduleSearch,
    rounds: Int,
    toBeat: Int64?,
    shouldStop: () -> Bool
  ) -> Outcome {
    for _ in 0..<rounds {
      if shouldStop() { return .stopped }
      let before = master.pivots
      master.solve()
      statistics.pivots += master.pivots - before
      let value = self.value
      let exact = prices()
      var blend = zip(centre, exact).map { ($0 * 3 + $1 * 2) / 5 }
      var added = 0
      while true {
        guard let count = price(blend, search: &search) else { return .stopped }
        added = count
        if let toBeat, wholeBound >= toBeat { return .hopeless }
        if added > 0 || blend == exact { break }
        blend = exact
      }
      if added == 0 { return .converged }
      // The perturbed right side moves the value by less than this.
      if Double(wholeBound) >= value - 0.01 { return .converged }
    }
    return .limit
  }

  /// Prices everybody, keeps a better bound, and adds the schedules that help; how many those are,
  /// or nil when somebody has no lawful schedule.
  private mutating func price(_ prices: [Int32], search: inout ScheduleSearch) -> Int? {
    let pricing = Pricing(
      part,
      of: problem,
      prices: prices,
      hints: hints,
      threads: threads,
      search: &search
    )
    statistics.priceRounds += 1
    statistics.labels += pricing.labels
    statistics.schedules += pricing.searches
    guard let bound = pricing.bound else { return nil }
    if bound > bestBound {
      bestBound = bound
      bestPrices = prices
      centre = prices
    }
    var added = 0
    for (place, answer) in pricing.answers.enumerated() {
      guard let answer else { continue }
      hints[place] = nextHint(answer, place: place)
      guard !answer.schedule.isEmpty else { continue }
      if reducedCost(answer.schedule[...], place: place) < -1e-5 {
        add(answer.schedule[...], place: place)
        added += 1
      }
    }
    return added
  }

  /// What to count at once next time: the limits that were counted and are still reached.
  private func nextHint(_ answer: ScheduleAnswer, place: Int) -> CountedLimits {
    let law = problem.people[part.people[place]].law
    var hint = answer.counted
    hint.shifts.removeAll { shift in
      answer.schedule.count { $0 == Int16(shift) } < law.mostOfType[shift]
    }
    return hint
  }

  private func reducedCost(_ schedule: ArraySlice<Int16>, place: Int) -> Double {
    let person = problem.people[part.people[place]]
    var sum = Double(person.fixedCost) - master.duals[place]
    for (day, shift) in schedule.enumerated() where shift >= 0 {
      let slot = day * problem.shiftCount + Int(shift)
      sum += Double(person.shiftCost[slot])
      for cover in problem.parts(of: slot) {
        let row = part.rowOfCell[Int(cover.cell)]
        if row >= 0 {
          sum -= master.duals[master.personRows + Int(row)] * Double(cover.amount)
        }
      }
    }
    return sum
  }
}
