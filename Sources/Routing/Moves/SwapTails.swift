import Optimiser

/// Two people change the rest of their routes (2-opt*).
extension Workbench {
  mutating func swapTails() -> Bool {
    guard let seed = anyVisit(), trial.isPlanned(seed), trial.tables.neighbours > 0
    else { return false }
    let near = trial.tables.near[
      seed * trial.tables.neighbours + source.below(min(20, trial.tables.neighbours))
    ]
    guard trial.isPlanned(near) else { return false }
    // The second's tail comes behind the first, and what was there behind the second's place before.
    let one = trial.tables.firstPart[seed]
    let other = trial.tables.firstPart[near]
    let (mine, theirs) = (trial.person[one], trial.person[other])
    guard mine != theirs else { return false }
    let (before, after) = (trial.prev[other], trial.next[one])
    guard isAble(theirs, after), isAble(mine, other) else { return false }
    let myLast = trial.prev[trial.tables.endNode(mine)]
    let theirLast = trial.prev[trial.tables.endNode(theirs)]
    let (myEnd, theirEnd) = (trial.tables.endNode(mine), trial.tables.endNode(theirs))
    trial.travel -= trial.leg(one, after) + trial.leg(before, other)
    trial.travel -= trial.leg(theirLast, theirEnd)
    if myLast != one { trial.travel -= trial.leg(myLast, myEnd) }
    join(one, other)
    join(theirLast, myEnd)
    if after < trial.tables.parts {
      join(before, after)
      join(myLast, theirEnd)
    } else {
      join(before, theirEnd)
    }
    trial.travel += trial.leg(one, other) + trial.leg(theirLast, myEnd)
    trial.travel += trial.leg(before, trial.next[before])
    if after < trial.tables.parts { trial.travel += trial.leg(myLast, theirEnd) }
    give(trial.next[one], to: mine)
    give(trial.next[before], to: theirs)
    return trial.settleAll() && hasDifferentPeople()
  }

  private mutating func join(_ before: Int, _ after: Int) {
    trial.next[before] = after
    trial.prev[after] = before
  }

  /// Whether a person may do all parts from one on.
  private func isAble(_ person: Int, _ from: Int) -> Bool {
    var node = from
    while node < trial.tables.parts {
      if !trial.tables.isAble(person, node) { return false }
      node = trial.next[node]
    }
    return true
  }

  private mutating func give(_ from: Int, to person: Int) {
    var node = from
    while node < trial.tables.parts {
      trial.person[node] = person
      node = trial.next[node]
    }
  }

  /// Whether no person has two parts of a visit.
  private func hasDifferentPeople() -> Bool {
    for index in 0..<trial.tables.teamVisits.count {
      let visit = trial.tables.teamVisits[index]
      guard trial.isPlanned(visit) else { continue }
      let (first, end) = (trial.tables.firstPart[visit], trial.tables.firstPart[visit + 1])
      for one in first..<end {
        for other in one + 1..<end where trial.person[one] == trial.person[other] { return false }
      }
    }
    return true
  }
}
