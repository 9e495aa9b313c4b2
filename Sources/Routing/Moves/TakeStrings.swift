import Optimiser

/// Strings of adjacent visits out of routes near each other: "slack induction by string removals"
/// (Christiaens and Vanden Berghe, Transportation Science 2020).
extension Workbench {
  mutating func takeStrings() -> Bool {
    guard let seed = anyVisit() else { return false }
    let (parts, people) = (trial.tables.parts, trial.tables.people)
    let meanRoute = max(1, parts / max(1, people))
    let longest = min(tuning.longestString, meanRoute + 2)
    let most = max(1, 4 * tuning.meanTaken / (1 + longest) - 1)
    var wanted = 1 + source.below(most)
    if trial.isPlanned(seed) { cutRoutes(at: seed, longest, &wanted) }
    let neighbours = trial.tables.neighbours
    for index in 0..<neighbours where wanted > 0 {
      let other = trial.tables.near[seed * neighbours + index]
      if trial.isPlanned(other) { cutRoutes(at: other, longest, &wanted) }
    }
    return looseCount > 0
  }

  /// Cuts a string around a visit out of one of its routes that is not cut yet.
  private mutating func cutRoutes(at visit: Int, _ longest: Int, _ wanted: inout Int) {
    let first = trial.tables.firstPart[visit]
    let team = trial.tables.firstPart[visit + 1] - first
    let part = first + source.below(team)
    let person = trial.person[part]
    guard cutAt[person] != step else { return }
    cutAt[person] = step
    wanted -= 1
    var (length, place) = (0, 0)
    var node = trial.next[trial.tables.startNode(person)]
    while node < trial.tables.parts {
      if node == part { place = length }
      row[length] = node
      length += 1
      node = trial.next[node]
    }
    let size = 1 + source.below(min(longest, length))
    // Every second string keeps some of its middle.
    var kept = 0
    if size > 1, size < length, source.below(2) == 0 {
      kept = 1
      while size + kept < length, source.below(100) == 0 { kept += 1 }
    }
    let span = size + kept
    let from = max(0, place - span + 1)
    let start = from + source.below(min(place, length - span) - from + 1)
    let hole = kept > 0 ? start + 1 + source.below(size - 1) : start + span
    for index in start..<start + span where index < hole || index >= hole + kept {
      loosen(trial.tables.visit[row[index]])
    }
  }
}
