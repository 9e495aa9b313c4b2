import Optimiser

/// A first plan: the visit goes in next that would lose most by waiting (regret).
extension Workbench {
  /// Builds the trial from nothing.
  ///
  /// `regret` is the number of people compared; 1 takes the cheapest
  /// insertion of all.
  mutating func construct(regret: Int) {
    trial.clear()
    _ = trial.settleAll()
    let visits = trial.tables.visits
    var gave = [Bool](repeating: false, count: visits)
    while true {
      var chosen = -1
      var (bestLoss, bestCost) = (Int.min, Int.max)
      for visit in 0..<visits where !trial.isPlanned(visit) && !gave[visit] {
        let (loss, cost) = weigh(visit, regret: regret)
        if cost >= min(RouteState.never, trial.tables.costWhenOpen[visit]) { continue }
        if loss > bestLoss || (loss == bestLoss && cost < bestCost) {
          (bestLoss, bestCost, chosen) = (loss, cost, visit)
        }
      }
      if chosen < 0 { break }
      var none = Blinks(rate: 0, source: source)
      _ = trial.cheapest(chosen, blinks: &none)
      if !trial.insert(chosen) { gave[chosen] = true }
    }
  }

  /// What waiting may cost: the sum over the next best people of how much more they cost.
  private mutating func weigh(_ visit: Int, regret: Int) -> (loss: Int, cost: Int) {
    var none = Blinks(rate: 0, source: source)
    if regret <= 1 {
      let cost = trial.cheapest(visit, blinks: &none)
      return (-cost, cost)
    }
    let first = trial.tables.firstPart[visit]
    var count = 0
    for index in trial.tables.ableFirst[first]..<trial.tables.ableFirst[first + 1] {
      let cost = trial.cheapest(visit, only: trial.tables.ablePeople[index], blinks: &none)
      var hole = count
      while hole > 0, offers[hole - 1] > cost {
        offers[hole] = offers[hole - 1]
        hole -= 1
      }
      offers[hole] = cost
      count += 1
    }
    guard count > 0 else { return (0, RouteState.never) }
    var loss = 0
    // A person who cannot come at all counts as far worse than any who can.
    let unable = 1 << 40
    for index in 1..<max(2, regret) {
      loss += index < count ? min(offers[index] - offers[0], unable) : unable
    }
    return (loss, offers[0])
  }
}
