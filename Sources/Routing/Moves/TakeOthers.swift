import Optimiser

/// Other ways to choose what is taken out.
extension Workbench {
  /// One visit.
  mutating func takeOne() -> Bool {
    guard let visit = anyVisit(), trial.isPlanned(visit) else { return false }
    loosen(visit)
    return true
  }

  /// Some visits anywhere.
  mutating func takeScattered() -> Bool {
    let wanted = 2 + source.below(8)
    for _ in 0..<wanted {
      if let visit = anyVisit(), trial.isPlanned(visit) { loosen(visit) }
    }
    return looseCount > 0
  }

  /// Visits near a drawn one in place and time.
  mutating func takeRelated() -> Bool {
    guard let seed = anyVisit(), trial.isPlanned(seed) else { return false }
    let neighbours = trial.tables.neighbours
    let time = trial.start[trial.tables.firstPart[seed]]
    var count = 0
    for index in 0..<neighbours {
      let other = trial.tables.near[seed * neighbours + index]
      guard trial.isPlanned(other) else { continue }
      let first = trial.tables.firstPart[other]
      let apart = abs(trial.start[first] - time)
      let way = trial.tables.way(trial.tables.firstPart[seed], first)
      // A third of the apart-ness is drawn, so that the same seed takes out others next time.
      let key = (way + apart) * (16 + source.below(16))
      var hole = count
      while hole > 0, keys[hole - 1] > key {
        keys[hole] = keys[hole - 1]
        row[hole] = row[hole - 1]
        hole -= 1
      }
      keys[hole] = key
      row[hole] = other
      count += 1
    }
    let wanted = min(count, 2 + source.below(12))
    loosen(seed)
    for index in 0..<wanted { loosen(row[index]) }
    return true
  }

  /// A late visit, and what lies before its parts.
  mutating func takeLate() -> Bool {
    let parts = trial.tables.parts
    guard parts > 0, trial.lateness > 0 else { return takeScattered() }
    let from = source.below(parts)
    for offset in 0..<parts {
      let part = from + offset < parts ? from + offset : from + offset - parts
      guard trial.person[part] >= 0, trial.start[part] > trial.tables.due[part] else { continue }
      let visit = trial.tables.visit[part]
      var node = trial.prev[part]
      var wanted = 1 + source.below(4)
      while node < parts, wanted > 0 {
        let before = trial.prev[node]
        let other = trial.tables.visit[node]
        if other != visit, source.below(3) > 0 { loosen(other) }
        node = before
        wanted -= 1
      }
      loosen(visit)
      return true
    }
    return takeScattered()
  }
}
