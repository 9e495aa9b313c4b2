/// The known name a mistyped one most likely stands for.
enum NearestName {
  /// The nearest of some names; nil when none is near, or when two are equally near.
  static func of(_ name: String, among known: [String]) -> String? {
    let letters = Array(name.utf8)
    let limit = max(1, min(3, letters.count / 3))
    var best: (distance: Int, name: String)?
    var isShared = false
    for candidate in known where candidate != name {
      let other = Array(candidate.utf8)
      guard abs(other.count - letters.count) <= limit else { continue }
      let found = distance(letters, other)
      guard found <= limit else { continue }
      if let current = best {
        if found < current.distance {
          best = (found, candidate)
          isShared = false
        } else if found == current.distance, candidate != current.name {
          isShared = true
        }
      } else {
        best = (found, candidate)
      }
    }
    return isShared ? nil : best?.name
  }

  /// How many letters must be added, dropped, changed or swapped with their neighbour.
  static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var before = [Int](repeating: 0, count: right.count + 1)
    var above = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      row.reserveCapacity(right.count + 1)
      for j in right.indices {
        var best = min(row[j] + 1, above[j + 1] + 1, above[j] + (left[i] == right[j] ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, before[j - 1] + 1)
        }
        row.append(best)
      }
      (before, above) = (above, row)
    }
    return above[right.count]
  }
}
