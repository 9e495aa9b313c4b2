import Optimiser

/// The linear program over the schedules known so far: which mix of them, one whole schedule for each
/// person, covers the demand at least cost.
///
/// Rows: one for each person (the shares of their schedules sum to 1), one for each demand (what is
/// covered, plus what is missing, less what is too much). Solved by the primal simplex method with a
/// dense inverse of the basis, kept from solve to solve. Its numbers are floating point and only
/// guide: every claim is computed anew in whole numbers.
struct RestrictedMaster: ~Copyable {
  let personRows: Int
  let cellRows: Int
  let dayCount: Int
  var rows: Int { personRows + cellRows }

  // Variables: 0 up to cellRows what is missing, then what is too much, then the columns.
  let underCost: [Double]
  let overCost: [Double]
  /// The right sides, and the same a little moved.
  let exactRight: [Double]
  let right: [Double]

  /// Of each column: its place among the people, its cost, its schedule, and its rows.
  var columnPlace: [Int32] = []
  var columnCost: [Double] = []
  var isBanned: [Bool] = []
  var schedules: [Int16] = []
  var rowStart: [Int32] = [0]
  var rowIndex: [Int32] = []
  var rowAmount: [Double] = []
  var columnBasicRow: [Int32] = []

  var basis: HotArray<Int32>
  var isSlackBasic: [Bool]
  var x: HotArray<Double>
  var duals: HotArray<Double>
  /// The inverse of the basis, column after column.
  var inverse: HotArray<Double>
  var alpha: HotArray<Double>
  var pivotRow: HotArray<Double>
  var candidates: [Int32] = []
  /// The variables that help most at the last full look, and by how much.
  var listed: HotArray<Int32>
  var listedCost: HotArray<Double>
  var listedCount = 0
  static let mostListed = 40
  /// The rows that the entering variable draws on.
  var positive: HotArray<Int32>
  /// The rows whose slack reaches nothing as a variable enters, and those where it goes on.
  var breaks: [(ratio: Double, row: Int32)] = []
  var passed: [Int32] = []
  /// The rows that a pivot changes.
  var touched: [Int32] = []
  var sinceCheck = 0
  /// The pivots of all solves.
  var pivots: Int64 = 0

  /// What a column that breaks a decision costs on top of its own.
  static let ban = 1e5

  var columnCount: Int { columnPlace.count }

  /// A master with one schedule for each person, in order of the people; no claim hangs on them
  /// being lawful.
  init(_ part: PartialProblem, of problem: RosterProblem) {
    personRows = part.people.count
    cellRows = part.cells.count
    dayCount = problem.dayCount
    underCost = part.cells.map { Double(problem.cells[$0].underCost) }
    overCost = part.cells.map { Double(problem.cells[$0].overCost) }
    exactRight = [Double](repeating: 1, count: part.people.count) + part.left.map { Double($0) }
    // Small different amounts on the right keep the simplex method from standing still.
    var source = RandomSource(seed: 7)
    right = exactRight.enumerated().map { row, amount in
      row < part.people.count ? amount : amount + 2e-10 * Double(1 + source.below(1_000_000))
    }
    let size = part.people.count + part.cells.count
    basis = HotArray(repeating: 0, count: size)
    positive = HotArray(repeating: 0, count: size)
    listed = HotArray(repeating: 0, count: RestrictedMaster.mostListed)
    listedCost = HotArray(repeating: 0, count: RestrictedMaster.mostListed)
    isSlackBasic = [Bool](repeating: false, count: 2 * part.cells.count)
    x = HotArray(repeating: 0, count: size)
    duals = HotArray(repeating: 0, count: size)
    inverse = HotArray(repeating: 0, count: size * size)
    alpha = HotArray(repeating: 0, count: size)
    pivotRow = HotArray(repeating: 0, count: size)
  }

  /// The rows and amounts of a schedule: the demands it covers.
  static func coverage(
    of schedule: ArraySlice<Int16>,
    part: PartialProblem,
    problem: RosterProblem
  ) -> [(row: Int32, amount: Double)] {
    var list: [(row: Int32, amount: Double)] = []
    for (day, shift) in schedule.enumerated() where shift >= 0 {
      for cover in problem.parts(of: day * problem.shiftCount + Int(shift)) {
        let row = part.rowOfCell[Int(cover.cell)]
        if row >= 0 { list.append((row, Double(cover.amount))) }
      }
    }
    return list
  }

  /// Adds a column.
  mutating func add(
    _ schedule: ArraySlice<Int16>,
    place: Int,
    cost: Double,
    coverage: [(row: Int32, amount: Double)]
  ) {
    columnPlace.append(Int32(place))
    columnCost.append(cost)
    isBanned.append(false)
    schedules.append(contentsOf: schedule)
    columnBasicRow.append(-1)
    rowIndex.append(Int32(place))
    rowAmount.append(1)
    for (row, amount) in coverage {
      rowIndex.append(Int32(personRows) + row)
      rowAmount.append(amount)
    }
    rowStart.append(Int32(rowIndex.count))
  }

  /// A column's schedule.
  func schedule(_ column: Int) -> ArraySlice<Int16> {
    schedules[column * dayCount..<(column + 1) * dayCount]
  }

  /// A column's cost as the program counts it.
  func priced(_ column: Int) -> Double {
    isBanned[column] ? columnCost[column] + RestrictedMaster.ban : columnCost[column]
  }

  /// The share of a column.
  func share(_ column: Int) -> Double {
    let row = columnBasicRow[column]
    return row < 0 ? 0 : x[Int(row)]
  }

  /// The value of the mix; from the duals, so that the moved right sides do not show.
  var value: Double {
    var sum = 0.0
    for row in 0..<rows { sum += duals[row] * exactRight[row] }
    return sum
  }

  func cost(ofVariable variable: Int) -> Double {
    if variable < cellRows { return underCost[variable] }
    if variable < 2 * cellRows { return overCost[variable - cellRows] }
    return priced(variable - 2 * cellRows)
  }

  /// Makes the first basis: the first column of each person, and slack.
  mutating func start() {
    for place in 0..<personRows {
      basis[place] = Int32(2 * cellRows + place)
      columnBasicRow[place] = Int32(place)
    }
    var covered = [Double](repeating: 0, count: cellRows)
    for entry in 0..<Int(rowStart[personRows]) where Int(rowIndex[entry]) >= personRows {
      covered[Int(rowIndex[entry]) - personRows] += rowAmount[entry]
    }
    for cell in 0..<cellRows {
      let isShort = right[personRows + cell] >= covered[cell]
      let variable = isShort ? cell : cellRows + cell
      basis[personRows + cell] = Int32(variable)
      isSlackBasic[variable] = true
    }
    invertTriangular()
    refresh()
  }

  /// The inverse when people's rows hold one column each and the others slack.
  private mutating func invertTriangular() {
    let size = rows
    inverse.fill(from: 0, count: size * size, with: 0)
    for place in 0..<personRows {
      inverse[place * size + place] = 1
      for entry in Int(rowStart[place])..<Int(rowStart[place + 1]) {
        let row = Int(rowIndex[entry])
        guard row >= personRows else { continue }
        let sign = Int(basis[row]) < cellRows ? 1.0 : -1.0
        inverse[place * size + row] -= sign * rowAmount[entry]
      }
    }
    for row in personRows..<size {
      inverse[row * size + row] = Int(basis[row]) < cellRows ? 1 : -1
    }
  }

  /// Computes shares and duals from the inverse.
  mutating func refresh() {
    let size = rows
    x.fill(from: 0, count: size, with: 0)
    for column in 0..<size where right[column] != 0 {
      x.add(right[column], times: inverse, from: column * size, at: 0, count: size)
    }
    for column in 0..<size {
      var sum = 0.0
      for row in 0..<size {
        let entry = inverse[column * size + row]
        if entry != 0 { sum += cost(ofVariable: Int(basis[row])) * entry }
      }
      duals[column] = sum
    }
    sinceCheck = 0
    candidates.removeAll(keepingCapacity: true)
  }
}
