import Optimiser

/// A team's members change places, or one of them goes elsewhere while the others stay.
extension Workbench {
  mutating func changeMember() -> Bool {
    guard trial.tables.teamVisits.count > 0 else { return false }
    let visit = trial.tables.teamVisits[source.below(trial.tables.teamVisits.count)]
    guard trial.isPlanned(visit) else { return false }
    let first = trial.tables.firstPart[visit]
    let team = trial.tables.firstPart[visit + 1] - first
    let one = first + source.below(team)
    let other = first + source.below(team)
    if one != other, trial.tables.isAble(trial.person[one], other),
      trial.tables.isAble(trial.person[other], one), source.below(2) == 0
    {
      exchange(one, other)
      return trial.settleAll()
    }
    return sendElsewhere(one, visit)
  }

  /// Gives a part to a drawn able person at a drawn place.
  private mutating func sendElsewhere(_ part: Int, _ visit: Int) -> Bool {
    let from = trial.tables.ableFirst[part]
    let person = trial.tables.ablePeople[
      from + source.below(trial.tables.ableFirst[part + 1] - from)
    ]
    for member in trial.tables.firstPart[visit]..<trial.tables.firstPart[visit + 1]
    where member != part && trial.person[member] == person { return false }
    trial.unlink(part)
    // Behind the last part that starts before it, or one earlier or later.
    var node = trial.tables.startNode(person)
    while trial.next[node] < trial.tables.parts, trial.start[trial.next[node]] < trial.start[part] {
      node = trial.next[node]
    }
    let draw = source.below(4)
    if draw == 0, node < trial.tables.parts {
      node = trial.prev[node]
    } else if draw == 1, trial.next[node] < trial.tables.parts {
      node = trial.next[node]
    }
    trial.link(part, after: node)
    return trial.settleAll()
  }
}
