import Optimiser

/// The steps of the simplex method.
extension RestrictedMaster {
  private static let tolerance = 1e-7

  /// Solves the program as far as `mostPivots` go; false when it stopped before the end.
  @discardableResult
  mutating func solve(mostPivots: Int = 20_000) -> Bool {
    candidates.removeAll(keepingCapacity: true)
    var left = mostPivots
    var hasRefreshed = false
    while left > 0 {
      guard let entering = pickEntering() else {
        // Duals drift as they are updated; the end counts only with fresh ones.
        if hasRefreshed || sinceCheck == 0 { return true }
        refresh()
        hasRefreshed = true
        continue
      }
      hasRefreshed = false
      left -= 1
      if !pivot(entering) {
        refactor()
        if !pivot(entering) { return false }
      }
      if sinceCheck >= 150 { checkDrift() }
    }
    return false
  }

  /// The reduced cost of a variable.
  @inline(__always)
  func reducedCost(_ variable: Int) -> Double {
    if variable < cellRows { return underCost[variable] - duals[personRows + variable] }
    if variable < 2 * cellRows {
      return overCost[variable - cellRows] + duals[personRows + variable - cellRows]
    }
    return reducedCost(column: variable - 2 * cellRows)
  }

  /// The reduced cost of a column.
  @inline(__always)
  func reducedCost(column: Int) -> Double {
    var sum = priced(column)
    for entry in Int(rowStart[column])..<Int(rowStart[column + 1]) {
      sum -= duals[Int(rowIndex[entry])] * rowAmount[entry]
    }
    return sum
  }

  private mutating func pickEntering() -> Int? {
    if let best = bestCandidate() { return best }
    listedCount = 0
    for variable in 0..<2 * cellRows where !isSlackBasic[variable] {
      list(variable, cost: reducedCost(variable))
    }
    for column in 0..<columnCount where columnBasicRow[column] < 0 && !isBanned[column] {
      list(column + 2 * cellRows, cost: reducedCost(column: column))
    }
    candidates.removeAll(keepingCapacity: true)
    for place in 0..<listedCount { candidates.append(listed[place]) }
    return bestCandidate()
  }

  /// Puts a variable among the few that help most, the best first.
  @inline(__always)
  private mutating func list(_ variable: Int, cost: Double) {
    let most = RestrictedMaster.mostListed
    guard cost < -RestrictedMaster.tolerance,
      listedCount < most || cost < listedCost[most - 1]
    else { return }
    var place = listedCount < most ? listedCount : most - 1
    while place > 0, listedCost[place - 1] > cost {
      listedCost[place] = listedCost[place - 1]
      listed[place] = listed[place - 1]
      place -= 1
    }
    listedCost[place] = cost
    listed[place] = Int32(variable)
    listedCount = min(most, listedCount + 1)
  }

  /// The best of the listed variables under the present duals; those that no longer help go.
  private mutating func bestCandidate() -> Int? {
    var best = -RestrictedMaster.tolerance
    var chosen: Int?
    var kept = 0
    for index in candidates.indices {
      let variable = candidates[index]
      let cost = reducedCost(Int(variable))
      guard cost < -RestrictedMaster.tolerance else { continue }
      candidates[kept] = variable
      kept += 1
      if cost < best {
        best = cost
        chosen = Int(variable)
      }
    }
    candidates.removeLast(candidates.count - kept)
    return chosen
  }

  private mutating func fillAlpha(_ variable: Int) {
    let size = rows
    alpha.fill(from: 0, count: size, with: 0)
    if variable < 2 * cellRows {
      let isUnder = variable < cellRows
      let row = personRows + (isUnder ? variable : variable - cellRows)
      alpha.add(isUnder ? 1 : -1, times: inverse, from: row * size, at: 0, count: size)
      return
    }
    let column = variable - 2 * cellRows
    for entry in Int(rowStart[column])..<Int(rowStart[column + 1]) {
      alpha.add(
        rowAmount[entry],
        times: inverse,
        from: Int(rowIndex[entry]) * size,
        at: 0,
        count: size
      )
    }
  }

  /// The row that gives way, by the ratio test with a small tolerance and the largest pivot.
  ///
  /// A demand's cost has the shape of a V, so its slack need not give way at nothing missing: it
  /// may go on to too much, at the price of a slope that falls less. Such rows are listed in
  /// `passed`, as long as the slope, which starts as the entering variable's reduced cost, falls.
  private mutating func leavingRow(slope start: Double) -> Int? {
    passed.removeAll(keepingCapacity: true)
    breaks.removeAll(keepingCapacity: true)
    var positiveCount = 0
    // The first row that cannot be passed ends the walk; later ones need no look.
    var wall = Double.infinity
    for row in 0..<rows where alpha[row] > 1e-9 {
      positive[positiveCount] = Int32(row)
      positiveCount += 1
      if Int(basis[row]) >= 2 * cellRows { wall = min(wall, (max(0, x[row]) + 1e-9) / alpha[row]) }
    }
    for place in 0..<positiveCount {
      let row = Int(positive[place])
      if Int(basis[row]) >= 2 * cellRows { continue }
      let ratio = max(0, x[row]) / alpha[row]
      if ratio <= wall { breaks.append((ratio, Int32(row))) }
    }
    breaks.sort { ($0.ratio, $0.row) < ($1.ratio, $1.row) }
    var slope = start
    var index = 0
    while index < breaks.count {
      let row = Int(breaks[index].row)
      let next = slope + alpha[row] * bothCosts(Int(basis[row]))
      if next > -RestrictedMaster.tolerance { break }
      slope = next
      passed.append(Int32(row))
      index += 1
    }
    var limit = wall
    if index < breaks.count {
      let row = Int(breaks[index].row)
      limit = min(limit, (max(0, x[row]) + 1e-9) / alpha[row])
    }
    var best = 1e-7
    var chosen: Int?
    for place in index..<breaks.count {
      let row = Int(breaks[place].row)
      if alpha[row] > best, max(0, x[row]) <= limit * alpha[row] {
        best = alpha[row]
        chosen = row
      }
    }
    for place in 0..<positiveCount {
      let row = Int(positive[place])
      if alpha[row] > best, Int(basis[row]) >= 2 * cellRows,
        max(0, x[row]) <= limit * alpha[row]
      {
        best = alpha[row]
        chosen = row
      }
    }
    return chosen
  }

  /// What both slacks of a demand cost together, of which `variable` is one.
  @inline(__always)
  private func bothCosts(_ variable: Int) -> Double {
    let cell = variable < cellRows ? variable : variable - cellRows
    return underCost[cell] + overCost[cell]
  }

  /// Puts a demand's other slack in the basis: its row of the inverse changes sign.
  private mutating func flip(_ row: Int) {
    let old = Int(basis[row])
    let other = old < cellRows ? old + cellRows : old - cellRows
    let change = bothCosts(old)
    isSlackBasic[old] = false
    isSlackBasic[other] = true
    basis[row] = Int32(other)
    x[row] = -x[row]
    alpha[row] = -alpha[row]
    for column in 0..<rows {
      let entry = inverse[column * rows + row]
      guard entry != 0 else { continue }
      duals[column] -= change * entry
      inverse[column * rows + row] = -entry
    }
  }

  /// Brings a variable into the basis; false when the numbers are too poor for it.
  private mutating func pivot(_ entering: Int) -> Bool {
    let size = rows
    fillAlpha(entering)
    let slope = reducedCost(entering)
    guard let leaving = leavingRow(slope: slope) else { return false }
    let step = max(0, x[leaving]) / alpha[leaving]
    for row in passed { flip(Int(row)) }
    let reduced = passed.isEmpty ? slope : reducedCost(entering)
    for row in 0..<size { x[row] -= step * alpha[row] }
    x[leaving] = step
    let old = Int(basis[leaving])
    if old < 2 * cellRows {
      isSlackBasic[old] = false
    } else {
      columnBasicRow[old - 2 * cellRows] = -1
    }
    basis[leaving] = Int32(entering)
    if entering < 2 * cellRows {
      isSlackBasic[entering] = true
    } else {
      columnBasicRow[entering - 2 * cellRows] = Int32(leaving)
    }
    // With alpha less 1 at the pivot, one update does for the pivot's row as well.
    let scale = 1 / alpha[leaving]
    alpha[leaving] -= 1
    touched.removeAll(keepingCapacity: true)
    for row in 0..<size where alpha[row] != 0 { touched.append(Int32(row)) }
    let isSparse = touched.count * 4 < size
    for column in 0..<size {
      let factor = inverse[column * size + leaving] * scale
      guard factor != 0 else { continue }
      if isSparse {
        for row in touched { inverse[column * size + Int(row)] -= factor * alpha[Int(row)] }
      } else {
        inverse.add(-factor, times: alpha, from: 0, at: column * size, count: size)
      }
      duals[column] += reduced * factor
    }
    pivots += 1
    sinceCheck += 1
    return true
  }

  /// Computes the shares anew, and the whole inverse when they do not satisfy the rows.
  private mutating func checkDrift() {
    let listed = candidates
    refresh()
    var error = [Double](right)
    for row in 0..<rows {
      forEntries(Int(basis[row])) { error[$0] -= $1 * x[row] }
    }
    if error.contains(where: { abs($0) > 1e-6 }) { refactor() }
    candidates = listed
  }

  /// The rows and amounts of a variable.
  private func forEntries(_ variable: Int, _ body: (Int, Double) -> Void) {
    if variable < cellRows {
      body(personRows + variable, 1)
    } else if variable < 2 * cellRows {
      body(personRows + variable - cellRows, -1)
    } else {
      let column = variable - 2 * cellRows
      for entry in Int(rowStart[column])..<Int(rowStart[column + 1]) {
        body(Int(rowIndex[entry]), rowAmount[entry])
      }
    }
  }

  /// Computes the inverse of the basis from its columns, by elimination with row exchanges.
  mutating func refactor() {
    let size = rows
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      forEntries(Int(basis[row])) { matrix[row * size + $0] += $1 }
    }
    // Rows of `matrix` are columns of the basis; its inverse is found row by row the same way.
    var result = [Double](repeating: 0, count: size * size)
    for index in 0..<size { result[index * size + index] = 1 }
    for index in 0..<size {
      var best = index
      for row in index..<size
      where abs(matrix[row * size + index]) > abs(matrix[best * size + index]) {
        best = row
      }
      let pivot = matrix[best * size + index]
      guard abs(pivot) > 1e-11 else { return }
      if best != index {
        for column in 0..<size {
          matrix.swapAt(best * size + column, index * size + column)
          result.swapAt(best * size + column, index * size + column)
        }
      }
      for column in 0..<size {
        matrix[index * size + column] /= pivot
        result[index * size + column] /= pivot
      }
      for row in 0..<size where row != index {
        let factor = matrix[row * size + index]
        guard factor != 0 else { continue }
        for column in 0..<size {
          matrix[row * size + column] -= factor * matrix[index * size + column]
          result[row * size + column] -= factor * result[index * size + column]
        }
      }
    }
    // matrix = B^T, so result = (B^T)^-1 = (B^-1)^T: its rows are the columns of the inverse.
    for index in 0..<size * size { inverse[index] = result[index] }
    refresh()
  }
}
