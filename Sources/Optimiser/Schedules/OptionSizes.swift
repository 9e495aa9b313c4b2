/// The options of each day ordered by their minutes of work.
///
/// After options of one size equally much is left, so the bound on the days that remain is one number
/// for all of them, and a size whose cheapest option is too dear is passed over at once.
struct OptionSizes: ~Copyable {
  struct Size: BitwiseCopyable {
    /// Minutes of work in the bound's unit.
    var units: Int
    /// The options stand from here up to `end`.
    var first: Int
    var end: Int
    /// The cost of the cheapest one.
    var least: Int64

    static let none = Size(units: 0, first: 0, end: 0, least: 0)
  }

  /// An option with what it costs.
  struct Priced: BitwiseCopyable {
    var cost: Int64
    var option: Int32
  }

  /// Day d has the sizes from `firstOfDay[d]` up to `firstOfDay[d + 1]`.
  let firstOfDay: [Int]
  private(set) var sizes: HotArray<Size>
  private(set) var options: HotArray<Priced>

  /// `unit` divides the work of every option.
  init(_ problem: WeekProblem, unit: Int32) {
    let all = problem.options
    var widest = 0
    for option in all { widest = max(widest, Int(option.work / unit)) }
    // By units: the size of the day at hand, or -1.
    var sizeOf = HotArray<Int>(repeating: -1, count: widest + 1)
    sizes = HotArray(repeating: .none, count: 64)
    options = HotArray(repeating: Priced(cost: 0, option: -1), count: all.count)
    var firstOfDay = [0]
    var made = 0
    for day in 0..<problem.dayCount {
      let first = made
      let range = problem.firstOfDay[day]..<problem.firstOfDay[day + 1]
      for index in range {
        let units = Int(all[index].work / unit)
        if sizeOf[units] < 0 {
          sizes.grow(to: made + 1, filledWith: .none)
          sizes[made] = Size(units: units, first: 0, end: 0, least: .max)
          sizeOf[units] = made
          made += 1
        }
        // For now `end` counts the options of the size.
        sizes[sizeOf[units]].end += 1
        sizes[sizeOf[units]].least = min(sizes[sizeOf[units]].least, all[index].cost)
      }
      var place = range.lowerBound
      for size in first..<made {
        sizes[size].first = place
        place += sizes[size].end
        sizes[size].end = sizes[size].first
      }
      for index in range {
        let size = sizeOf[Int(all[index].work / unit)]
        options[sizes[size].end] = Priced(cost: all[index].cost, option: Int32(clamping: index))
        sizes[size].end += 1
      }
      for size in first..<made { sizeOf[sizes[size].units] = -1 }
      firstOfDay.append(made)
    }
    self.firstOfDay = firstOfDay
  }
}
