import Optimiser

/// From a mix of schedules to one schedule each: decide what the mix nearly agrees on, price again,
/// and so on until everybody has one.
struct Dive {
  /// The rounds of prices after each decision.
  var rounds = 6
  /// A day is decided when the mix agrees on it this much.
  var agreement = 0.95
  /// Where the mix agrees nowhere so much, this part of the open days is decided, 1 in so many.
  var oneIn = 40
  /// Random numbers that break the order among days agreed on alike; nil for none.
  var noise: RandomSource?

  private struct Choice {
    let share: Double
    let place: Int
    let day: Int
    let shift: Int16
  }

  /// One schedule for each place; nil when stopped or when nothing cheaper than `toBeat` is left.
  mutating func run(
    _ generator: inout ColumnGenerator,
    search: inout ScheduleSearch,
    toBeat: Int64?,
    shouldStop: () -> Bool
  ) -> [[Int16]]? {
    let places = generator.part.people.count
    var done = [[Int16]?](repeating: nil, count: places)
    generator.statistics.dives += 1
    while true {
      guard settle(&generator, search: &search, toBeat: toBeat, shouldStop: shouldStop) else {
        return nil
      }
      var shares = openShares(generator, done: done)
      for place in 0..<places where done[place] == nil {
        guard let best = shares[place].max(by: { ($0.share, $1.column) < ($1.share, $0.column) })
        else { return nil }
        if best.share > 0.99 {
          decide(all: best.column, place, &generator, &done)
          shares[place] = []
        }
      }
      if done.allSatisfy({ $0 != nil }) { return done.compactMap { $0 } }
      if !decideDays(&generator, shares: shares) {
        let pick = shares.indices.filter { !shares[$0].isEmpty }.flatMap { place in
          shares[place].map { (place: place, share: $0.share, column: $0.column) }
        }.max { ($0.share, $1.column) < ($1.share, $0.column) }
        guard let pick else { return nil }
        decide(all: pick.column, pick.place, &generator, &done)
      }
      banBroken(&generator)
      generator.forgetBound()
    }
  }

  /// Prices until the mix is worth deciding on; false when nothing cheaper than `toBeat` is left.
  ///
  /// As long as the mix itself costs as much as what is to be beaten, it says nothing about what
  /// would beat it.
  private func settle(
    _ generator: inout ColumnGenerator,
    search: inout ScheduleSearch,
    toBeat: Int64?,
    shouldStop: () -> Bool
  ) -> Bool {
    // So many tries are never needed but where numbers are too poor for progress.
    for _ in 0..<100 {
      let outcome = generator.run(
        search: &search,
        rounds: rounds,
        toBeat: toBeat,
        shouldStop: shouldStop
      )
      switch outcome {
      case .hopeless, .stopped: return false
      case .converged: return true
      case .limit:
        let before = generator.master.pivots
        generator.master.solve()
        generator.statistics.pivots += generator.master.pivots - before
        guard let toBeat, generator.value >= Double(toBeat) - 0.05 else { return true }
      }
    }
    return true
  }

  /// The columns in the mix of each place that is not done.
  private func openShares(
    _ generator: borrowing ColumnGenerator,
    done: [[Int16]?]
  ) -> [[(share: Double, column: Int)]] {
    var shares = [[(share: Double, column: Int)]](repeating: [], count: done.count)
    for row in 0..<generator.master.rows {
      let column = Int(generator.master.basis[row]) - 2 * generator.master.cellRows
      guard column >= 0, generator.master.x[row] > 1e-5, !generator.master.isBanned[column]
      else { continue }
      let place = Int(generator.master.columnPlace[column])
      if done[place] == nil { shares[place].append((generator.master.x[row], column)) }
    }
    return shares
  }

  private func decide(
    all column: Int,
    _ place: Int,
    _ generator: inout ColumnGenerator,
    _ done: inout [[Int16]?]
  ) {
    let schedule = generator.master.schedule(column)
    let days = generator.part.dayCount
    generator.part.fixed.replaceSubrange(place * days..<(place + 1) * days, with: schedule)
    done[place] = Array(schedule)
  }

  /// Decides the days on which the mix agrees most; false when it agrees on none.
  private mutating func decideDays(
    _ generator: inout ColumnGenerator,
    shares: [[(share: Double, column: Int)]]
  ) -> Bool {
    let days = generator.part.dayCount
    let shifts = generator.problem.shiftCount
    var choices: [Choice] = []
    var sums = [Double](repeating: 0, count: shifts + 1)
    for place in shares.indices where !shares[place].isEmpty {
      for day in 0..<days
      where generator.part.fixed[place * days + day] == ScheduleSearch.Fixed.open {
        for index in sums.indices { sums[index] = 0 }
        for (share, column) in shares[place] {
          sums[Int(generator.master.schedules[column * days + day]) + 1] += share
        }
        for (index, sum) in sums.enumerated() where sum > 0.6 {
          let blur = noise.map { _ in Double(noise?.below(1000) ?? 0) / 10_000 } ?? 0
          choices.append(
            Choice(share: sum + blur, place: place, day: day, shift: Int16(index - 1))
          )
        }
      }
    }
    if choices.isEmpty { return false }
    choices.sort { ($1.share, $0.place, $0.day) < ($0.share, $1.place, $1.day) }
    let open = shares.count { !$0.isEmpty }
    let least = max(1, open * days / oneIn)
    let sure = choices.prefix { $0.share >= agreement }.count
    var left = shares
    for choice in choices.prefix(max(sure, least)) {
      // Somebody's decisions together must leave a schedule of the mix.
      let fitting = left[choice.place].filter {
        generator.master.schedules[$0.column * days + choice.day] == choice.shift
      }
      guard !fitting.isEmpty else { continue }
      left[choice.place] = fitting
      generator.part.fixed[choice.place * days + choice.day] = choice.shift
    }
    return true
  }

  /// Bans the columns that break a decision.
  private func banBroken(_ generator: inout ColumnGenerator) {
    let days = generator.part.dayCount
    for column in 0..<generator.master.columnCount where !generator.master.isBanned[column] {
      let place = Int(generator.master.columnPlace[column])
      for day in 0..<days {
        let fixed = generator.part.fixed[place * days + day]
        if fixed != ScheduleSearch.Fixed.open,
          fixed != generator.master.schedules[column * days + day]
        {
          generator.master.isBanned[column] = true
          break
        }
      }
    }
    generator.master.refresh()
  }
}
