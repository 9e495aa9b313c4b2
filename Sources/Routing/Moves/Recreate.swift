import Optimiser

/// Visits that were taken out are put in again, one by one, each where it costs least.
extension Workbench {
  /// Puts the loose visits in, and some that were open before; false when the trial is not possible.
  mutating func recreate() -> Bool {
    guard trial.settleAll() else { return false }
    addOpen()
    orderLoose()
    for index in 0..<looseCount {
      let visit = loose[index]
      let cost = trial.cheapest(visit, blinks: &blinks)
      statistics.insertions += 1
      guard cost < RouteState.never else { continue }
      // A visit that costs more than staying open may pay with the next one near it.
      if cost >= trial.tables.costWhenOpen[visit], source.below(3) > 0 { continue }
      _ = trial.insert(visit)
    }
    return true
  }

  /// Open visits get another chance, at most as many as were taken out and a few.
  private mutating func addOpen() {
    guard trial.openCount > looseCount else { return }
    let taken = looseCount
    let visits = trial.tables.visits
    let from = source.below(visits)
    var added = 0
    for offset in 0..<visits where added < taken + 4 {
      let visit = from + offset < visits ? from + offset : from + offset - visits
      guard !trial.isPlanned(visit), !(0..<taken).contains(where: { loose[$0] == visit })
      else { continue }
      loose[looseCount] = visit
      looseCount += 1
      added += 1
    }
  }

  /// Orders the loose visits by one of several keys, drawn by weight.
  private mutating func orderLoose() {
    let draw = source.below(12)
    for index in 0..<looseCount {
      let visit = loose[index]
      let first = trial.tables.firstPart[visit]
      let team = trial.tables.firstPart[visit + 1] - first
      let luck = Int(source.next() >> 44)
      let key: Int
      if draw < 4 {
        key = luck
      } else if draw < 8 {
        // Teams first, then those for whom few can come.
        let able = trial.tables.ableFirst[first + 1] - trial.tables.ableFirst[first]
        key = ((4096 - team) << 12 + able) << 20 + luck
      } else if draw < 10 {
        key = trial.tables.due[first] << 20 + luck
      } else {
        key = trial.tables.opens[first] << 20 + luck
      }
      var hole = index
      while hole > 0, keys[hole - 1] > key {
        keys[hole] = keys[hole - 1]
        loose[hole] = loose[hole - 1]
        hole -= 1
      }
      keys[hole] = key
      loose[hole] = visit
    }
  }
}
