/// A lower bound on the cost of the days that remain, without any rest between shifts.
///
/// Only minutes and number of shifts are counted, so every lawful week costs at least this. That
/// makes it tight where rest seldom binds, and it prunes nearly all labels.
struct WorkBound {
  /// The unit in which minutes are counted.
  let unit: Int32
  private let units: Int
  private let shifts: Int
  /// By day, shifts left and units left.
  private var table: [Int64]

  static let impossible: Int64 = 1 << 60

  init(_ problem: WeekProblem) {
    var unit: Int32 = 0
    for option in problem.options { unit = WorkBound.divisor(unit, option.work) }
    self.unit = max(1, unit)
    let most = problem.options.reduce(Int64(0)) { max($0, Int64($1.work)) }
    let days = problem.dayCount
    let left = max(0, min(Int64(problem.law.mostWork - problem.before.work), most * Int64(days)))
    units = Int(left / Int64(self.unit))
    shifts = max(0, min(days, Int(problem.law.mostShifts - problem.before.shifts)))
    let row = units + 1
    let layer = row * (shifts + 1)
    table = [Int64](repeating: 0, count: layer * (days + 1))
    var best = [Int64](repeating: WorkBound.impossible, count: row)
    for day in stride(from: days - 1, through: 0, by: -1) {
      var used: [Int] = []
      for index in problem.firstOfDay[day]..<problem.firstOfDay[day + 1] {
        let option = problem.options[index]
        let size = Int(option.work / self.unit)
        guard size <= units else { continue }
        if best[size] == WorkBound.impossible { used.append(size) }
        best[size] = min(best[size], option.cost)
      }
      let mustWork = problem.mustWork[day]
      for count in 0...shifts {
        for left in 0...units {
          let after = (day + 1) * layer + count * row
          var value = mustWork ? WorkBound.impossible : table[after + left]
          if count > 0 {
            for size in used where size <= left {
              value = min(value, best[size] + table[after - row + left - size])
            }
          }
          table[day * layer + count * row + left] = value
        }
      }
      for size in used { best[size] = WorkBound.impossible }
    }
  }

  /// The least the days from `day` on can cost with so much left.
  func least(from day: Int, shiftsLeft: Int32, workLeft: Int32) -> Int64 {
    least(row(from: day, shiftsLeft: shiftsLeft), unitsLeft: units(in: workLeft))
  }

  /// Where the days from `day` on stand, for so many shifts left.
  func row(from day: Int, shiftsLeft: Int32) -> Int {
    (day * (shifts + 1) + max(0, min(shifts, Int(shiftsLeft)))) * (units + 1)
  }

  /// Whole units in some minutes of work.
  func units(in work: Int32) -> Int { Int(work / unit) }

  /// The least that the days of a row can cost with so many units left.
  func least(_ row: Int, unitsLeft: Int) -> Int64 { table[row + max(0, min(units, unitsLeft))] }

  private static func divisor(_ left: Int32, _ right: Int32) -> Int32 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return a
  }
}
