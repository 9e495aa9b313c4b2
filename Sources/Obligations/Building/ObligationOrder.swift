import CivilTime

/// The order in which obligations are listed: by due date, rule, object, first day and number.
public enum ObligationOrder {
  /// What decides the order, as numbers: an obligation is large to move and its names are slow to
  /// compare.
  private struct Key {
    let due: Day
    let rule: Int32
    let object: Int32
    let earliest: Day
    let place: Int
  }

  /// The obligations in that order; equals stay as they were.
  public static func sorted(_ found: [Obligation]) -> [Obligation] {
    let rules = ranks(found.indices.lazy.map { found[$0].rule })
    let objects = ranks(found.indices.lazy.map { found[$0].object ?? "" })
    var keys: [Key] = []
    keys.reserveCapacity(found.count)
    for place in found.indices {
      keys.append(
        Key(
          due: found[place].due,
          rule: rules[place],
          object: objects[place],
          earliest: found[place].earliest,
          place: place
        )
      )
    }
    keys.sort { left, right in
      if left.due != right.due { return left.due < right.due }
      if left.rule != right.rule { return left.rule < right.rule }
      if left.object != right.object { return left.object < right.object }
      if left.earliest != right.earliest { return left.earliest < right.earliest }
      let (one, other) = (found[left.place].id, found[right.place].id)
      return one == other ? left.place < right.place : isBefore(one, other)
    }
    return keys.map { found[$0.place] }
  }

  /// The shorter id first, so that the 2nd comes before the 10th.
  private static func isBefore(_ left: String, _ right: String) -> Bool {
    let lengths = (left.utf8.count, right.utf8.count)
    return lengths.0 != lengths.1 ? lengths.0 < lengths.1 : left < right
  }

  /// For each name its place among all of them in order.
  private static func ranks(_ names: some Collection<String>) -> [Int32] {
    var numbers: [String: Int32] = [:]
    var all: [String] = []
    let own = names.map { name -> Int32 in
      if let number = numbers[name] { return number }
      let number = Int32(clamping: all.count)
      numbers[name] = number
      all.append(name)
      return number
    }
    var ranks = Array(repeating: Int32(0), count: all.count)
    for (rank, number) in all.indices.sorted(by: { all[$0] < all[$1] }).enumerated() {
      ranks[number] = Int32(clamping: rank)
    }
    return own.map { ranks[Int($0)] }
  }
}
