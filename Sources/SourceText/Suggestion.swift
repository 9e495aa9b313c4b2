/// The nearest known spelling of a word that is not known.
public enum Suggestion {
  /// The candidate nearest to a word, when it is near enough to be meant.
  ///
  /// That is at most one change in three letters, and at most three. Of equals the first.
  public static func nearest(to word: String, among candidates: [String]) -> String? {
    let read = Array(word.lowercased().utf8)
    let limit = min(3, max(1, read.count / 3))
    var best: (distance: Int, candidate: String)?
    for candidate in candidates where candidate != word {
      let other = Array(candidate.lowercased().utf8)
      let bound = best.map { $0.distance - 1 } ?? limit
      guard bound >= 0, let distance = distance(read, other, atMost: bound) else { continue }
      best = (distance, candidate)
    }
    return best?.candidate
  }

  /// How far a text is from a spelling, when it is near enough to be meant; capitals do not count.
  public static func distance(from word: String, to spelling: String) -> Int? {
    distance(from: Array(word.lowercased().utf8), to: Array(spelling.lowercased().utf8))
  }

  /// How far some letters are from a spelling, both in lower case, when that is near enough.
  public static func distance(from read: [UInt8], to spelling: [UInt8]) -> Int? {
    distance(read, spelling, atMost: min(3, max(1, read.count / 3)))
  }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two texts.
  ///
  /// A swap of neighbours counts once; nil when the number is more than a bound.
  static func distance(_ left: [UInt8], _ right: [UInt8], atMost bound: Int) -> Int? {
    guard abs(left.count - right.count) <= bound, left.count < 64, right.count < 64 else {
      return nil
    }
    var twoBack: [Int] = []
    var previous = Array(0...right.count)
    for i in 0..<left.count {
      var current = [i + 1]
      current.reserveCapacity(right.count + 1)
      for j in 0..<right.count {
        var cost = previous[j] + (left[i] == right[j] ? 0 : 1)
        cost = min(cost, previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          cost = min(cost, twoBack[j - 1] + 1)
        }
        current.append(cost)
      }
      guard current.contains(where: { $0 <= bound }) else { return nil }
      twoBack = previous
      previous = current
    }
    return previous[right.count] <= bound ? previous[right.count] : nil
  }
}
