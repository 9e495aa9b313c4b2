/// A matching between two sides: left nodes are served in order, so earlier ones go first.
///
/// Left nodes are added one at a time along augmenting paths. What is matched stays matched, and
/// the set of matched left nodes is the best one in the order given (the sets that can be matched
/// form a matroid, so the greedy choice is the lexicographic optimum).
public struct Matching: Sendable {
  private let neighbours: [[Int]]
  /// For each left node its right node, or -1.
  public private(set) var rightOfLeft: [Int]
  /// For each right node its left node, or -1.
  public private(set) var leftOfRight: [Int]

  /// Matches the left nodes in order; `neighbours[l]` lists the right nodes that l may have.
  public init(neighbours: [[Int]], rights: Int) {
    self.neighbours = neighbours
    rightOfLeft = Array(repeating: -1, count: neighbours.count)
    leftOfRight = Array(repeating: -1, count: max(0, rights))
    for left in neighbours.indices {
      var seen = [Bool](repeating: false, count: leftOfRight.count)
      _ = augment(left, &seen)
    }
  }

  /// How many are matched.
  public var size: Int { rightOfLeft.count { $0 >= 0 } }

  private mutating func augment(_ left: Int, _ seen: inout [Bool]) -> Bool {
    for right in neighbours[left] where !seen[right] {
      seen[right] = true
      let other = leftOfRight[right]
      if other < 0 || augment(other, &seen) {
        leftOfRight[right] = left
        rightOfLeft[left] = right
        return true
      }
    }
    return false
  }
}
