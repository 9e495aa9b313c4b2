import Optimiser

/// One logical worker of the search, with its own roster, random numbers and known schedules.
///
/// What it does depends on its seed and its work alone, never on threads or time.
struct SearchWorker: Sendable {
  let problem: RosterProblem
  let shapes: [PersonShape]
  var random: RandomSource
  /// The cheapest roster it knows.
  var best: Standing
  /// The roster it stands on.
  var current: Standing
  /// Schedules worth trying again, for each person; the newest last.
  var pool: [[[Int16]]]
  var hints: [CountedLimits]
  /// Prices to start from, by demand, scaled.
  var prices: [Int32]
  var statistics = SearchStatistics()
  /// The proved bound on the whole problem.
  var bound: Int64

  /// How often moves helped of late, from 0 up to `mostLuck`; while they mostly do, dives are rough
  /// and short, so that there are more of them.
  private var luck = 0
  private static let mostLuck = 16
  /// Which way to plan again is taken next, where linear programs take long.
  private var ways = WayChoice()
  private var isWide: Bool { problem.cells.count > RosterSearch.wide }

  static let mostInPool = 24
  /// The demands that a move by a linear program frees at most, about; fewer where there are so many
  /// that it would take long.
  private var mostRows: Int { isWide ? 90 : 600 }
  /// The dives from one set of prices.
  static let mostDives = 3

  init(
    _ problem: RosterProblem,
    shapes: [PersonShape],
    start: Standing,
    prices: [Int32],
    hints: [CountedLimits],
    bound: Int64,
    seed: UInt64,
    number: Int
  ) {
    self.problem = problem
    self.shapes = shapes
    random = RandomSource(seed: seed, stream: UInt64(number) + 1)
    best = start
    current = start
    pool = [[[Int16]]](repeating: [], count: problem.people.count)
    self.prices = prices
    self.hints = hints
    self.bound = bound
  }

  /// Goes on where another worker of the same number was.
  mutating func resume(_ earlier: SearchWorker) {
    random = earlier.random
    statistics = earlier.statistics
    luck = earlier.luck
    ways = earlier.ways
    for (person, schedules) in earlier.pool.enumerated() {
      for schedule in schedules { keep(schedule, for: person) }
    }
    if earlier.best.cost <= best.cost {
      best = earlier.best
      current = earlier.current
    }
  }

  /// Works until so much effort is spent, the best roster meets the bound, or it must stop.
  mutating func work(effort: Int64, shouldStop: () -> Bool) {
    var search = ScheduleSearch(problem, shapes: shapes)
    let end = statistics.effort + effort
    while statistics.effort < end, best.cost > bound, !shouldStop() {
      let before = (cost: current.cost, effort: statistics.effort)
      let way: MoveWay = isWide ? ways.next : .mix
      switch way {
      case .mix: move(&search, shouldStop: shouldStop)
      case .rebuild: rebuild(&search)
      }
      ways.count(
        way,
        gain: before.cost - current.cost,
        effort: statistics.effort - before.effort
      )
    }
  }

  /// Plans a few people again, one after the other, and keeps a roster that is no dearer.
  private mutating func rebuild(_ search: inout ScheduleSearch) {
    let labels = search.labels
    let searches = search.searches
    let days = problem.dayCount
    let length = min(days, random.below(3) == 0 ? 28 : 5 + random.below(10))
    let count = 1 + random.below(4)
    let area: RebuildArea
    if random.below(3) == 0 {
      let start = random.below(days - length + 1)
      area = RebuildArea(
        people: FreeAroundShortage.choose(
          count,
          days: start..<start + length,
          standing: current,
          in: problem,
          random: &random
        ).people,
        days: start..<start + length
      )
    } else {
      area = FreeAroundWish.choose(
        count,
        length: length,
        standing: current,
        in: problem,
        random: &random
      )
    }
    let result = Rebuild.run(
      area,
      from: current,
      prices: prices,
      priced: random.below(3) == 0 ? random.below(Rebuild.parts) : 0,
      search: &search,
      random: &random
    )
    statistics.moves += 1
    statistics.labels += search.labels - labels
    statistics.schedules += search.searches - searches
    guard let result, result.cost <= current.cost else { return }
    if result.cost < current.cost { statistics.improvements += 1 }
    current = result
    if current.cost < best.cost { best = current }
  }

  /// Frees a neighbourhood, plans it again, and takes the result when it is cheap enough.
  private mutating func move(_ search: inout ScheduleSearch, shouldStop: () -> Bool) {
    let kind = MoveKind.drawn[random.below(MoveKind.drawn.count)]
    let area = neighbourhood(kind)
    let part = PartialProblem(problem, around: current, people: area.people, isOpen: area.isOpen)
    var generator = ColumnGenerator(
      problem,
      part: part,
      schedules: startingSchedules(part),
      centre: part.cells.map { prices[$0] },
      hints: part.people.map { hints[$0] },
      threads: 1
    )
    statistics.moves += 1
    // An equally cheap roster is a new place to search from, now and then even a dearer one.
    var toBeat = current.cost
    switch random.below(10) {
    case 0: toBeat += Int64(2 + random.below(3))
    case 1, 2: toBeat += 1
    default: break
    }
    let outcome = generator.run(
      search: &search,
      rounds: 60,
      toBeat: toBeat,
      shouldStop: shouldStop
    )
    var result: [[Int16]]?
    switch outcome {
    case .hopeless: statistics.cutOff += 1
    case .stopped: break
    case .converged, .limit:
      result = dive(&generator, search: &search, toBeat: toBeat, shouldStop: shouldStop)
    }
    statistics = statistics + generator.statistics
    learn(from: generator, people: part.people)
    let before = current.cost
    if let result { take(result, people: part.people, kind: kind, toBeat: toBeat) }
    luck = current.cost < before ? min(SearchWorker.mostLuck, luck + 1) : max(0, luck - 1)
  }

  /// Dives a few times from the same prices, with other random numbers, until one dive helps.
  private mutating func dive(
    _ generator: inout ColumnGenerator,
    search: inout ScheduleSearch,
    toBeat: Int64,
    shouldStop: () -> Bool
  ) -> [[Int16]]? {
    let open = generator.part.fixed
    for attempt in 0..<SearchWorker.mostDives {
      if attempt > 0 { generator.reopen(open) }
      var dive = Dive()
      if luck > SearchWorker.mostLuck / 2 {
        dive.oneIn = 14
        dive.rounds = 3
      }
      if attempt > 0 {
        dive.noise = random
        _ = random.next()
        dive.oneIn = 15 + random.below(60)
      }
      let found = dive.run(
        &generator,
        search: &search,
        toBeat: toBeat,
        shouldStop: shouldStop
      )
      if let found { return found }
      if shouldStop() { return nil }
    }
    return nil
  }

  /// The part that a move of a kind frees.
  private mutating func neighbourhood(_ kind: MoveKind) -> Neighbourhood {
    let days = problem.dayCount
    let people = problem.people.count
    // One linear program holds so many days' demands.
    let most = max(2, mostRows * days / max(1, problem.cells.count))
    let whole = min(most, days <= 56 ? days : 28)
    func span(_ length: Int) -> Range<Int> {
      let start = random.below(max(1, days - length + 1))
      return start..<min(days, start + length)
    }
    switch kind {
    case .anyPeople, .aroundShortage:
      let all = span(whole)
      let count = min(people, 3 + random.below(max(1, 12 * 28 / all.count)))
      if kind == .anyPeople {
        return FreePeople.choose(count, days: all, in: problem, random: &random)
      }
      return FreeAroundShortage.choose(
        count,
        days: all,
        standing: current,
        in: problem,
        random: &random
      )
    case .everybody:
      return FreePeople.choose(
        max(3, min(people, 40 * 28 / whole)),
        days: span(whole),
        in: problem,
        random: &random
      )
    case .weeks, .days:
      let part = span(min(whole, kind == .weeks ? 14 : 5 + random.below(5)))
      let many = min(people, 20 * 28 / part.count)
      let count = max(3, many / 3 + random.below(max(1, many - many / 3 + 1)))
      return FreeAroundShortage.choose(
        min(count, people),
        days: part,
        standing: current,
        in: problem,
        random: &random
      )
    }
  }

  /// The present schedules, and those of the pool that keep to what is decided.
  private func startingSchedules(
    _ part: PartialProblem
  ) -> [(place: Int, schedule: ArraySlice<Int16>)] {
    var list = part.people.enumerated().map {
      (place: $0.offset, schedule: current.roster.schedule(of: $0.element))
    }
    for (place, person) in part.people.enumerated() {
      let fixed = part.fixedDays(place)
      let present = current.roster.schedule(of: person)
      for schedule in pool[person]
      where !present.elementsEqual(schedule)
        && zip(schedule, fixed).allSatisfy({ $0 == $1 || $1 == ScheduleSearch.Fixed.open })
      {
        list.append((place, schedule[...]))
      }
    }
    return list
  }

  /// Keeps the schedules of the mix, and what was learned of limits.
  private mutating func learn(from generator: borrowing ColumnGenerator, people: [Int]) {
    for (place, person) in people.enumerated() { hints[person] = generator.hints[place] }
    for row in 0..<generator.master.rows {
      let column = Int(generator.master.basis[row]) - 2 * generator.master.cellRows
      guard column >= 0, generator.master.x[row] > 1e-4 else { continue }
      let person = people[Int(generator.master.columnPlace[column])]
      keep(Array(generator.master.schedule(column)), for: person)
    }
  }

  /// Keeps a schedule in the pool; the oldest goes when it is full.
  mutating func keep(_ schedule: [Int16], for person: Int) {
    if pool[person].contains(schedule) { return }
    if pool[person].count >= SearchWorker.mostInPool { pool[person].removeFirst() }
    pool[person].append(schedule)
  }

  private mutating func take(_ result: [[Int16]], people: [Int], kind: MoveKind, toBeat: Int64) {
    var next = current
    for (schedule, person) in zip(result, people) {
      next.set(schedule[...], for: person, in: problem)
    }
    guard next.cost < toBeat else { return }
    if next.cost < current.cost {
      statistics.improvements += 1
      statistics.byKind[kind.rawValue] += 1
    }
    current = next
    if current.cost < best.cost { best = current }
  }
}
