/// The places where presence is counted: a role at an area or anywhere, perhaps with a
/// qualification.
///
/// For each of them and every minute a list of weights, heaviest first: what the first, second …
/// person there is worth.
struct CoverKeys {
  struct Key: Hashable {
    let role: Int
    let area: Int?
    let qualification: Int?
  }

  let keys: [Key]
  let length: Int
  /// By key × minute: the index of a list in `lists`.
  private var listIndex: [Int32]
  private var lists: [[Int64]]
  private let keysOfRole: [[Int]]

  /// What a person beyond every demand is worth in a minute, falling with their number.
  static let spare: [Int64] = [12, 8, 6, 4, 3, 2, 2, 1]

  /// Demands as stretches with the weights they ask for.
  struct Ask {
    let key: Key
    let stretch: Stretch
    let weight: Int64
    let count: Int
  }

  init(roles: Int, asks: [Ask], length: Int) {
    self.length = length
    var keys = (0..<roles).map { Key(role: $0, area: nil, qualification: nil) }
    for ask in asks where !keys.contains(ask.key) { keys.append(ask.key) }
    self.keys = keys
    keysOfRole = (0..<roles).map { role in keys.indices.filter { keys[$0].role == role } }
    listIndex = Array(repeating: 0, count: keys.count * length)
    lists = [[]]
    for key in keys.indices { fill(key, asks.filter { $0.key == keys[key] }) }
  }

  private mutating func fill(_ key: Int, _ asks: [Ask]) {
    let edges = Set(asks.flatMap { [$0.stretch.start, $0.stretch.end] }).sorted()
    for (from, to) in zip(edges, edges.dropFirst()) {
      var weights: [Int64] = []
      for ask in asks where ask.stretch.start <= from && to <= ask.stretch.end {
        weights.append(contentsOf: repeatElement(ask.weight, count: ask.count))
      }
      guard !weights.isEmpty else { continue }
      weights.sort(by: >)
      let index: Int
      if let known = lists.firstIndex(of: weights) {
        index = known
      } else {
        index = lists.count
        lists.append(weights)
      }
      for minute in max(0, from)..<min(length, to) {
        listIndex[key * length + minute] = Int32(clamping: index)
      }
    }
  }

  /// Whether demands at this key count spare people too.
  private func isWhole(_ key: Int) -> Bool {
    keys[key].area == nil && keys[key].qualification == nil
  }

  /// What one more person is worth in a minute when so many are there.
  func gain(_ key: Int, _ minute: Int, _ present: Int) -> Int64 {
    let list = lists[Int(listIndex[key * length + minute])]
    if present < list.count { return list[present] }
    guard isWhole(key) else { return 0 }
    let extra = present - list.count
    return extra < CoverKeys.spare.count ? CoverKeys.spare[extra] : 1
  }

  /// The keys at which a person counts who is on duty in a role at a post.
  func counting(role: Int, post: Int, holds: (Int) -> Bool) -> [Int] {
    keysOfRole[role].filter { index in
      let key = keys[index]
      return (key.area == nil || key.area == post)
        && (key.qualification.map { holds($0) } ?? true)
    }
  }

  /// The areas where this role is asked for.
  func areas(of role: Int) -> [Int] {
    Array(Set(keysOfRole[role].compactMap { keys[$0].area })).sorted()
  }
}
