import Optimiser
import Testing

/// Options on a day: start hour, end hour, cost.
private func shift(
  _ day: Int,
  _ from: Int,
  _ to: Int,
  _ cost: Int64,
  _ flags: ShiftOption.Flags = []
) -> ShiftOption {
  let start = Int32(day * 1440 + from * 60)
  let end = Int32(day * 1440 + to * 60)
  return ShiftOption(start: start, end: end, work: end - start, cost: cost, flags: flags)
}

private var dutch: WeekLaw {
  var law = WeekLaw()
  law.rest = 660
  law.shortRest = 480
  law.restAfterLateNight = 840
  law.shortRestAfterLateNight = 480
  law.shorteningEvery = 10_080
  law.weeklyRest = 2160
  law.longestStretch = 7920
  law.nightSeries = 3
  law.restAfterSeries = 2760
  law.mostInSeries = 7
  return law
}

/// The sequence is judged from its definition, window by window, without the solver's state.
private func isLawful(_ shifts: [ShiftOption], _ law: WeekLaw) -> Bool {
  guard shifts.reduce(0, { $0 + $1.work }) <= law.mostWork, shifts.count <= law.mostShifts,
    shifts.filter({ $0.flags.contains(.lateNight) }).count <= law.mostLateNights,
    shifts.filter({ $0.flags.contains(.night) }).count <= law.mostNights
  else { return false }
  var shortened: [(from: Int32, to: Int32)] = []
  var nights = 0
  var series = 0
  for (index, shift) in shifts.enumerated() {
    if index > 0 {
      let last = shifts[index - 1]
      let gap = shift.start - last.end
      if nights >= law.nightSeries {
        if gap < law.restAfterSeries { return false }
      } else {
        let late = last.flags.contains(.lateNight)
        let need = late ? law.restAfterLateNight : law.rest
        let short = late ? law.shortRestAfterLateNight : law.shortRest
        if gap < short { return false }
        if gap < need { shortened.append((last.end, shift.start)) }
      }
      if gap >= law.restAfterSeries { (nights, series) = (0, 0) }
    }
    series += 1
    if shift.flags.contains(.night) { nights += 1 }
    if nights > 0, series > law.mostInSeries { return false }
    // From this start on, a weekly rest must be possible within 7 days.
    let window = shift.start + law.longestStretch + law.weeklyRest
    var found = false
    for later in index..<shifts.count {
      let until = later + 1 < shifts.count ? shifts[later + 1].start : Int32.max / 2
      if min(until, window) - shifts[later].end >= law.weeklyRest { found = true }
    }
    if !found { return false }
  }
  for (first, second) in zip(shortened, shortened.dropFirst())
  where second.from < first.from + law.shorteningEvery { return false }
  return true
}

private func bruteForce(_ problem: WeekProblem) -> Int64? {
  var best: Int64?
  func go(_ day: Int, _ shifts: [ShiftOption], _ cost: Int64) {
    guard day < problem.dayCount else {
      if isLawful(shifts, problem.law) { best = min(best ?? .max, cost) }
      return
    }
    if !problem.mustWork[day] { go(day + 1, shifts, cost) }
    for index in problem.firstOfDay[day]..<problem.firstOfDay[day + 1] {
      go(day + 1, shifts + [problem.options[index]], cost + problem.options[index].cost)
    }
  }
  go(0, [], 0)
  return best
}

private func problem(
  _ days: [[ShiftOption]],
  _ law: WeekLaw,
  must: [Bool]? = nil,
  before: WeekState = .rested
) -> WeekProblem {
  WeekProblem(
    days: days,
    mustWork: must ?? days.map { _ in false },
    law: law,
    before: before
  )
}

@Suite
struct BestWeekTests {
  @Test
  func `ten hours fifty-nine of rest costs the shortening and a second one is refused`() {
    // Ends 22:00, 22:00 and 22:00; starts 08:59: rests of 10 h 59 min. One may be shortened.
    let law = dutch
    let late = (0..<3).map { (day: Int) -> ShiftOption in
      ShiftOption(
        start: Int32(day * 1440 + 539),
        end: Int32(day * 1440 + 1320),
        work: 480,
        cost: -10
      )
    }
    let answer = BestWeek.solve(problem(late.map { [$0] }, law))
    #expect(answer?.cost == -20)
    let rested = (0..<3).map { (day: Int) -> ShiftOption in
      ShiftOption(
        start: Int32(day * 1440 + 540),
        end: Int32(day * 1440 + 1320),
        work: 480,
        cost: -10
      )
    }
    #expect(BestWeek.solve(problem(rested.map { [$0] }, law))?.cost == -30)
  }

  @Test
  func `a stretch of 132 hours is the longest before a weekly rest`() {
    // Monday 07:00 to Saturday 19:00 is 5 × 24 + 12 = 132 h.
    let law = dutch
    var days = (0..<5).map { (day: Int) -> [ShiftOption] in [shift(day, 7, 15, -10)] }
    days.append([shift(5, 11, 19, -10)])
    #expect(BestWeek.solve(problem(days, law))?.cost == -60)
    days[5] = [shift(5, 11, 20, -10)]
    #expect(BestWeek.solve(problem(days, law))?.cost == -50)
  }

  @Test
  func `three nights in a row are followed by 46 hours`() {
    let law = dutch
    let nights = (0..<3).map { (day: Int) -> [ShiftOption] in
      [shift(day, 23, 31, -10, [.night, .lateNight])]
    }
    // The third ends on Thursday 07:00; 46 h later is Saturday 05:00.
    let free: [ShiftOption] = []
    #expect(
      BestWeek.solve(problem(nights + [free, free, [shift(5, 5, 12, -10)]], law))?.cost == -40
    )
    #expect(
      BestWeek.solve(problem(nights + [free, free, [shift(5, 4, 12, -10)]], law))?.cost == -30
    )
  }

  @Test
  func `work never exceeds what is left`() {
    var law = dutch
    law.mostWork = 16 * 60
    let days = (0..<7).map { (day: Int) -> [ShiftOption] in
      [shift(day, 8, 16, -10), shift(day, 8, 17, -12)]
    }
    // Two shifts of 8 h fill 16 h; 9 h and 8 h do not fit.
    #expect(BestWeek.solve(problem(days, law))?.cost == -20)
  }

  @Test
  func `a day that must be worked is worked, or there is no week`() {
    var law = dutch
    law.mostShifts = 1
    let days = [[shift(0, 8, 16, 5)], [shift(1, 8, 16, -10)]]
    #expect(BestWeek.solve(problem(days, law, must: [true, false]))?.chosen == [0, -1])
    #expect(BestWeek.solve(problem(days, law, must: [true, true])) == nil)
  }

  @Test
  func `what came before the week counts`() {
    let law = dutch
    var before = WeekState.rested
    before.lastEnd = -60
    before.need = 660
    before.shortNeed = 660
    before.stretchStart = -60 - 480
    // 23:00 to 10:00 is 11 h.
    #expect(
      BestWeek.solve(problem([[shift(0, 9, 16, -10)]], law, before: before))?.cost == 0
    )
    #expect(
      BestWeek.solve(problem([[shift(0, 10, 16, -10)]], law, before: before))?.cost == -10
    )
  }

  @Test
  func `it finds what trying everything finds`() {
    var random = RandomSource(seed: 7)
    for round in 0..<400 {
      var law = dutch
      law.mostWork = Int32(60 * (16 + random.below(40)))
      law.mostShifts = Int32(2 + random.below(5))
      law.mostNights = Int32(random.below(5))
      law.mostLateNights = Int32(1 + random.below(4))
      law.mostInSeries = Int32(3 + random.below(5))
      let days = (0..<6).map { (day: Int) -> [ShiftOption] in
        (0..<(1 + random.below(3))).map { (_: Int) -> ShiftOption in
          let from = random.below(24)
          let length = 3 + random.below(9)
          let night = from + length > 25
          let late = from + length > 26
          return shift(
            day,
            from,
            from + length,
            Int64(random.below(30)) - 24,
            late ? [.night, .lateNight] : night ? .night : []
          )
        }
      }
      let must = days.map { _ in random.below(9) == 0 }
      let task = problem(days, law, must: must)
      #expect(BestWeek.solve(task)?.cost == bruteForce(task), "round \(round)")
    }
  }

  @Test
  func
    `an earlier shift of the same length is left out only where a later one leaves no more open`()
  {
    // From Monday 06:00 a stretch of 60 h ends on Wednesday 18:00, from 07:00 one hour later.
    var law = WeekLaw()
    law.rest = 660
    law.shortRest = 660
    law.weeklyRest = 1800
    law.longestStretch = 3600
    let monday = [shift(0, 6, 14, -10), shift(0, 7, 15, -10)]
    let wednesday = [shift(2, 11, 19, -10)]
    #expect(
      BestWeek.solve(problem([monday, [shift(1, 9, 17, -10)], wednesday], law))?.chosen
        == [1, 2, 3]
    )
    // On Tuesday the earlier of two is the freer one: from 18:00 to 05:00 lie 11 h.
    let tuesday = [shift(1, 10, 18, -10), shift(1, 11, 19, -10)]
    #expect(
      BestWeek.solve(problem([[monday[1]], tuesday, [shift(2, 5, 13, -10)]], law))?.chosen
        == [0, 1, 3]
    )
  }

  @Test
  func `without shortened rests it finds what trying everything finds, limited or not`() {
    var random = RandomSource(seed: 11)
    for round in 0..<150 {
      var law = dutch
      law.shortRest = law.rest
      law.shortRestAfterLateNight = law.restAfterLateNight
      law.weeklyRest = Int32(60 * (20 + random.below(20)))
      law.longestStretch = Int32(60 * (40 + random.below(60)))
      law.restAfterSeries = Int32(60 * [0, 11, 24, 46][random.below(4)])
      law.mostInSeries = Int32(2 + random.below(4))
      law.mostWork = Int32(60 * (16 + random.below(30)))
      let lengths = [4 + random.below(4), 8]
      let days = (0..<5).map { (day: Int) -> [ShiftOption] in
        (0..<4).map { (_: Int) -> ShiftOption in
          let from = 4 + random.below(16)
          let until = from + lengths[random.below(2)]
          return shift(day, from, until, Int64(random.below(4)) - 6, until > 25 ? .night : [])
        }
      }
      let task = problem(days, law)
      let best = bruteForce(task)
      #expect(BestWeek.solve(task)?.cost == best, "round \(round)")
      // A limit that is not reached changes nothing; the answer says when it was.
      let limited = BestWeek.solve(task, mostLabels: 4)
      #expect(limited?.isExact == false || limited?.cost == best, "round \(round)")
    }
  }
}
