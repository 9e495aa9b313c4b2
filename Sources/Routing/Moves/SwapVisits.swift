import Optimiser

/// Two visits of one part change places.
extension Workbench {
  mutating func swapVisits() -> Bool {
    guard let one = anyVisit(), trial.tables.neighbours > 0 else { return false }
    let other = trial.tables.near[
      one * trial.tables.neighbours + source.below(trial.tables.neighbours)
    ]
    let first = trial.tables.firstPart[one]
    let second = trial.tables.firstPart[other]
    guard trial.tables.firstPart[one + 1] - first == 1,
      trial.tables.firstPart[other + 1] - second == 1,
      trial.person[first] >= 0, trial.person[second] >= 0,
      trial.tables.isAble(trial.person[first], second),
      trial.tables.isAble(trial.person[second], first)
    else { return false }
    exchange(first, second)
    return trial.settleAll()
  }

  /// Puts two planned parts at each other's places; times are not touched.
  mutating func exchange(_ first: Int, _ second: Int) {
    let before = trial.prev[first]
    let after = trial.prev[second]
    trial.unlink(first)
    trial.unlink(second)
    if after == first {
      trial.link(second, after: before)
      trial.link(first, after: second)
    } else if before == second {
      trial.link(first, after: after)
      trial.link(second, after: first)
    } else {
      trial.link(second, after: before)
      trial.link(first, after: after)
    }
  }
}
