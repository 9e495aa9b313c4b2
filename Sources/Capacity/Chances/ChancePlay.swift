import Optimiser

/// One year played: what is there, and what gets done of what is asked.
///
/// Work goes in order of priority, then of its last day; each on its own day or the first later one
/// with room. So it looks ahead no further than a plan of the year does, and never has more than a
/// proof of shortage allows.
struct ChancePlay {
  private let model: ChanceModel
  private var supply: ChanceModel.Supply
  private var used: [Int]
  private var usedOfWeek: [Int]
  private var reached: [Int]
  private var random: RandomSource
  private let isUsual: Bool

  private init(_ model: ChanceModel, _ random: RandomSource?) {
    self.model = model
    supply = model.supply
    used = Array(repeating: 0, count: supply.amounts.count)
    usedOfWeek = Array(repeating: 0, count: supply.weeks.count)
    reached = Array(repeating: 0, count: model.goals.count)
    self.random = random ?? RandomSource(seed: 0)
    isUsual = random == nil
  }

  /// How much of each goal is reached in a draw; of what comes in, how many are late.
  ///
  /// Without a source of chance everybody is there and as many come in as are expected.
  static func play(_ model: ChanceModel, _ random: RandomSource?) -> [Int] {
    var play = ChancePlay(model, random)
    if !play.isUsual { play.fall() }
    for step in model.steps {
      switch step {
      case .items(let range):
        for index in range { play.take(model.items[index]) }
      case .stream(let index): play.answer(model.streams[index])
      }
    }
    return model.goals.enumerated().map { index, goal in
      goal.parts.reduce(goal.done + play.reached[index]) { $0 + play.reached[$1] }
    }
  }

  /// The day of each item in a year in which all goes as expected, which is the plan that draws start
  /// from: its own day, else the first later one with room, else an earlier one.
  static func plan(_ model: ChanceModel) -> [Int] {
    var play = ChancePlay(model, nil)
    var planned = model.items.map(\.first)
    for step in model.steps {
      switch step {
      case .items(let range):
        for index in range {
          let item = model.items[index]
          let day =
            play.place(item.row, item.first, item.last, item.needs)
            ?? play.place(item.row, model.earliest[index], item.first - 1, item.needs)
          if let day { planned[index] = day }
        }
      case .stream(let index): play.answer(model.streams[index])
      }
    }
    return planned
  }

  private mutating func fall() {
    let (days, weeks) = (model.days, model.weeks)
    for source in model.sources {
      source.falls.draw(days: days, &random) { day in
        for loss in source.losses where loss.amounts[day] > 0 {
          supply.amounts[loss.lane * days + day] -= loss.amounts[day]
          supply.heads[loss.lane * days + day] -= 1
          supply.weeks[loss.lane * weeks + model.week[day]] -= loss.week
        }
      }
    }
  }

  private mutating func take(_ item: ChanceModel.Item) {
    let day = place(item.row, item.first, item.last, item.needs)
    if day != nil, item.goal >= 0 { reached[item.goal] += 1 }
  }

  private mutating func answer(_ stream: ChanceModel.Stream) {
    for week in stream.weeks {
      let count = isUsual ? stream.usual[week] : stream.arrivals.draw(&random)
      for number in 0..<count {
        // Those of a week come in spread over its days.
        let first = week * 7 + (2 * number + 1) * 7 / (2 * count)
        let last = first + stream.within
        // What may still be answered after the year is not late.
        let day = place(stream.row, first, last, stream.needs)
        if day == nil, last < model.days { reached[stream.goal] += 1 }
      }
    }
  }

  /// Puts work on the first day with room for it; nil when there is none.
  private mutating func place(_ row: Int, _ first: Int, _ last: Int, _ needs: Range<Int>) -> Int? {
    var day = first
    let end = min(last, model.days - 1)
    while day <= end {
      let open = model.open[row * model.days + day]
      if open > 0, fits(day, open, needs) {
        for need in model.needs[needs] {
          used[need.lane * model.days + day] += need.amount
          usedOfWeek[need.lane * model.weeks + model.week[day]] += need.amount
        }
        return day
      }
      day += 1
    }
    return nil
  }

  private func fits(_ day: Int, _ open: Int, _ needs: Range<Int>) -> Bool {
    for need in model.needs[needs] {
      let place = need.lane * model.days + day
      let week = need.lane * model.weeks + model.week[day]
      let heads = supply.heads[place]
      // What others took may have been at other hours; that it was not is the careful reading.
      guard heads >= need.heads,
        used[place] + need.amount <= min(supply.amounts[place], heads * open),
        usedOfWeek[week] + need.amount <= supply.weeks[week]
      else { return false }
    }
    return true
  }
}
