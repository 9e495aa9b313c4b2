import Optimiser

/// Prices on limits that would take too many labels to count.
private struct LimitPrices {
  /// For each limit: the present price, the highest that did not hold it, the lowest that did.
  private(set) var price: [Int32]
  private var tooLow: [Int32]
  private var enough: [Int32?]
  private let first: Int32

  /// So dear that no limit is worth breaking, and still far from what 32 bits hold.
  private static let most: Int32 = 1 << 19

  /// After so many tries it is given up.
  static let mostTries = 40

  /// Raises or lowers a price by how far the limit is exceeded, aiming a little below it.
  mutating func step(_ limit: Int, by excess: Int32) {
    let change = Int64(max(1, first / 8)) * Int64(excess + (excess > -3 ? 1 : 0))
    let slow = excess < 0 ? change / 4 : change
    price[limit] = Int32(max(0, min(Int64(LimitPrices.most), Int64(price[limit]) + slow)))
  }

  init(count: Int, first: Int32) {
    price = [Int32](repeating: 0, count: count)
    tooLow = [Int32](repeating: 0, count: count)
    enough = [Int32?](repeating: nil, count: count)
    self.first = max(1, min(first, LimitPrices.most))
  }

  /// The next price of a limit: between what was too little and what was enough.
  mutating func learn(_ limit: Int, isBroken: Bool) {
    if isBroken {
      tooLow[limit] = max(tooLow[limit], price[limit])
      if let high = enough[limit], high <= price[limit] { enough[limit] = nil }
    } else if price[limit] > 0 {
      enough[limit] = min(enough[limit] ?? price[limit], price[limit])
    } else {
      return
    }
    let next = enough[limit].map { (tooLow[limit] + $0 + 1) / 2 } ?? max(first, tooLow[limit] * 2)
    price[limit] = min(next, LimitPrices.most)
  }
}

extension ScheduleSearch {
  /// The answer when limits take too many labels to count.
  ///
  /// Each limit gets a price, raised until the cheapest schedule keeps it. The cost with prices, less
  /// what they bring in when each limit is just reached, is a bound.
  mutating func priced(
    _ question: ScheduleQuestion,
    shape: PersonShape,
    counting counted: CountedLimits,
    narrow: Bool = false
  ) -> ScheduleAnswer? {
    let limits = shape.shifts.count
    var prices = LimitPrices(count: limits + 1, first: dearest(question) / 16)
    var bound = Int64.min
    var best: (cost: Int64, schedule: [Int16])?
    for attempt in 0..<LimitPrices.mostTries {
      for place in 0..<limits { shiftPenalty[place] = prices.price[place] }
      weekendPenalty = prices.price[limits]
      searches += 1
      guard prepare(question, counting: counted) else { return nil }
      guard layOut(shape, narrow: narrow) == .fits else { break }
      sweep(shape)
      guard let (cost, schedule) = trace(shape, fixed: question.fixed) else { break }
      bound = max(bound, Int64(cost) - collected(limits))
      let broken = self.broken(by: schedule, person: question.person)
      if broken == CountedLimits() {
        let own = weight(of: schedule, question)
        if own < best?.cost ?? .max { best = (own, schedule) }
        if narrow || attempt >= 6 || prices.price.allSatisfy({ $0 == 0 }) { break }
      }
      if attempt < 8 {
        for (place, shift) in shape.shifts.enumerated() {
          prices.learn(place, isBroken: broken.shifts.contains(shift))
        }
        prices.learn(limits, isBroken: broken.weekends)
      } else {
        // Limits that pull at each other: small steps by how far each is exceeded.
        for (place, shift) in shape.shifts.enumerated() where shiftsLeft[place] >= 0 {
          let most = problem.people[question.person].law.mostOfType[shift]
          prices.step(place, by: Int32(schedule.count { $0 == Int16(shift) }) - most)
        }
        let most = problem.people[question.person].law.mostWeekends
        prices.step(limits, by: weekends(in: schedule) - min(most, Int32(dayCount)))
      }
    }
    clearPenalties(shape)
    return ScheduleAnswer(
      bound: bound,
      schedule: best?.schedule ?? [],
      isExact: best?.cost == bound && !narrow,
      counted: counted
    )
  }

  /// The answer when even the minutes take too many labels: a bound without them, and a schedule that
  /// keeps near an even spread of the minutes.
  mutating func narrow(_ question: ScheduleQuestion, shape: PersonShape) -> ScheduleAnswer? {
    countsMinutes = false
    defer { clearPenalties(shape) }
    guard prepare(question, counting: CountedLimits()), layOut(shape) == .fits else { return nil }
    sweep(shape)
    guard let (cost, relaxed) = trace(shape, fixed: question.fixed) else { return nil }
    countsMinutes = true
    let found =
      question.boundOnly
      ? nil : priced(question, shape: shape, counting: CountedLimits(), narrow: true)
    return ScheduleAnswer(
      bound: Int64(cost),
      schedule: question.boundOnly ? relaxed : found?.schedule ?? [],
      isExact: false,
      counted: CountedLimits()
    )
  }

  /// What all limits' prices bring in when each is just reached.
  func collected(_ limits: Int) -> Int64 {
    var sum = Int64(weekendPenalty) * Int64(max(0, weekendsLeft))
    for place in 0..<limits { sum += Int64(shiftPenalty[place]) * Int64(max(0, shiftsLeft[place])) }
    return sum
  }

  /// The weight of the dearest shift.
  private func dearest(_ question: ScheduleQuestion) -> Int32 {
    let person = problem.people[question.person]
    var most: Int32 = 0
    for slot in question.worth.indices where person.mayWork[slot] {
      most = max(most, abs(person.shiftCost[slot] * question.scale - question.worth[slot]))
    }
    return most
  }

  /// What a schedule weighs, without prices on limits.
  private func weight(of schedule: [Int16], _ question: ScheduleQuestion) -> Int64 {
    let person = problem.people[question.person]
    var sum: Int64 = 0
    for (day, shift) in schedule.enumerated() where shift >= 0 {
      let slot = day * problem.shiftCount + Int(shift)
      sum += Int64(person.shiftCost[slot] * question.scale - question.worth[slot])
    }
    return sum
  }
}
