/// Prices of demands and of people's limits, as the ascent moves them.
struct AscentPoint {
  /// The price of each demand, then of each person's limits: shift types by place, weekends, minutes.
  private(set) var values: [Double]
  private var low: [Double]
  private var high: [Double]
  private let cellCount: Int
  private let isTwoSided: [Bool]

  /// No price on limits, and a third of what is lost by missing one on each demand.
  init(_ problem: RosterProblem, shapes: [PersonShape], countsMinutes: Bool) {
    let scale = Double(problem.priceScale)
    low = problem.cells.map { Double(-$0.overCost) * scale }
    high = problem.cells.map { Double($0.underCost) * scale }
    values = zip(low, high).map { max($0, $1 / 3) }
    cellCount = problem.cells.count
    // So that even all prices of one schedule together stay within 28 bits.
    let most = Double((1 << 27) / (3 * problem.dayCount))
    let weekends = problem.isWeekend.indices.count {
      problem.isWeekend[$0] && !problem.isSecondWeekendDay[$0]
    }
    var twoSided = [Bool](repeating: false, count: values.count)
    for (person, shape) in zip(problem.people, shapes) {
      for shift in shape.shifts {
        let mayBind = person.law.mostOfType[shift] < problem.dayCount
        high.append(mayBind ? most : 0)
      }
      high.append(Int(person.law.mostWeekends) < weekends ? most : 0)
      let hasMinutes = !countsMinutes && shape.lengths.contains { $0 > 0 }
      high.append(hasMinutes ? most : 0)
      low += [Double](repeating: 0, count: shape.shifts.count + 1) + [hasMinutes ? -most : 0]
      values += [Double](repeating: 0, count: shape.shifts.count + 2)
      twoSided += [Bool](repeating: false, count: shape.shifts.count + 1) + [true]
    }
    isTwoSided = twoSided
  }

  /// The prices of the demands, in whole numbers.
  var prices: [Int32] { values.prefix(cellCount).map { Int32($0.rounded()) } }

  /// The prices on each person's limits, in whole numbers.
  func penalties(_ shapes: [PersonShape], countsMinutes: Bool) -> [LimitPenalties] {
    var next = cellCount
    return shapes.map { shape in
      var list = LimitPenalties(shape, countsMinutes: countsMinutes)
      for place in shape.shifts.indices {
        list.shifts[place] = Int32(values[next + place].rounded())
      }
      next += shape.shifts.count
      list.weekend = Int32(values[next].rounded())
      // Minutes are priced by shifts of usual length, so that all prices are of one size.
      if !countsMinutes {
        list.unit = Int32((values[next + 1] / shape.usualLength).rounded())
      }
      next += 2
      return list
    }
  }

  /// Moves prices by what is lacking; `step` is the change for one too few.
  mutating func step(
    by step: Double,
    towards use: AscentUse,
    _ problem: RosterProblem,
    _ shapes: [PersonShape]
  ) {
    var lack = [Double](repeating: 0, count: values.count)
    for (row, cell) in problem.cells.enumerated() {
      lack[row] = Double(cell.required) - use.amounts[row]
    }
    var next = cellCount
    for (person, shape) in zip(problem.people, shapes) {
      for shift in shape.shifts {
        lack[next] = use.amounts[next] - Double(person.law.mostOfType[shift])
        next += 1
      }
      lack[next] = use.amounts[next] - Double(person.law.mostWeekends)
      lack[next + 1] = excess(at: next + 1, use.amounts[next + 1], shape)
      next += 2
    }
    for index in values.indices {
      let isStuck =
        lack[index] > 0 && values[index] >= high[index]
        || lack[index] < 0 && values[index] <= low[index]
      if isStuck { lack[index] = 0 }
    }
    for index in values.indices where lack[index] != 0 {
      var value = values[index] + step * lack[index]
      // What holds back too much work is another limit than what asks for more.
      if isTwoSided[index], value * values[index] < 0 { value = 0 }
      values[index] = min(high[index], max(low[index], value))
    }
  }

  /// By how many shifts of usual length the minutes are above the limit that has the price.
  private func excess(at index: Int, _ units: Double, _ shape: PersonShape) -> Double {
    let above = (units - Double(shape.most)) / shape.usualLength
    let below = (units - Double(shape.fewest)) / shape.usualLength
    if values[index] > 0 { return above }
    if values[index] < 0 { return below }
    return max(0, above) + min(0, below)
  }
}

/// How much of each demand and limit a set of schedules uses; in the order of `AscentPoint`.
struct AscentUse {
  private(set) var amounts: [Double]

  init(_ answers: [RelaxedAnswer], _ problem: RosterProblem, shapes: [PersonShape]) {
    var amounts = [Double](repeating: 0, count: problem.cells.count)
    for (answer, shape) in zip(answers, shapes) {
      let first = amounts.count
      let weekend = first + shape.shifts.count
      amounts += [Double](repeating: 0, count: shape.shifts.count + 2)
      for (day, shift) in answer.schedule.enumerated() where shift >= 0 {
        for cover in problem.parts(of: day * problem.shiftCount + Int(shift)) {
          amounts[Int(cover.cell)] += Double(cover.amount)
        }
        let place = Int(shape.placeOfShift[Int(shift)])
        amounts[first + place] += 1
        amounts[weekend + 1] += Double(shape.lengths[place])
        let isSecond = problem.isSecondWeekendDay[day]
        if problem.isWeekend[day], !isSecond || answer.schedule[day - 1] < 0 {
          amounts[weekend] += 1
        }
      }
    }
    self.amounts = amounts
  }

  /// Moves towards other schedules by a share of the way.
  mutating func mix(_ other: AscentUse, share: Double) {
    for index in amounts.indices {
      amounts[index] += share * (other.amounts[index] - amounts[index])
    }
  }
}
