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
  /// Minutes of a block; there are at most 64.
  private let block: Int
  /// By key × minute: the number of a list of weights.
  private var listIndex: [Int32]
  /// All lists one after the other; list n goes from `firstOfList[n]` up to `firstOfList[n + 1]`.
  private var weights: [Int64] = []
  private var firstOfList: [Int32] = [0, 0]
  /// Whether demands at a key count spare people too.
  private let isWhole: [Bool]
  /// By role: its keys without area, and by area those with the ones there.
  private let keysAt: [(anywhere: [Int], at: [[Int]], asksQualified: Bool)]
  /// By role: the areas where it is asked for.
  private let areasOf: [[Int]]

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
    block = max(1, (length + 63) / 64)
    var keys = (0..<roles).map { Key(role: $0, area: nil, qualification: nil) }
    var places: [Key: Int] = [:]
    for (index, key) in keys.enumerated() { places[key] = index }
    var byKey: [[Ask]] = keys.map { _ in [] }
    for ask in asks {
      let index = places[ask.key] ?? keys.count
      if index == keys.count {
        places[ask.key] = index
        keys.append(ask.key)
        byKey.append([])
      }
      byKey[index].append(ask)
    }
    self.keys = keys
    let areaCount = (keys.compactMap(\.area).max() ?? -1) + 1
    keysAt = (0..<roles).map { role in
      let own = keys.indices.filter { keys[$0].role == role }
      return (
        own.filter { keys[$0].area == nil },
        (0..<areaCount).map { area in
          own.filter { keys[$0].area == nil || keys[$0].area == area }
        },
        own.contains { keys[$0].qualification != nil }
      )
    }
    areasOf = (0..<roles).map { role in
      Set(keys.filter { $0.role == role }.compactMap(\.area)).sorted()
    }
    listIndex = Array(repeating: 0, count: keys.count * length)
    isWhole = keys.map { $0.area == nil && $0.qualification == nil }
    var known: [[Int64]: Int] = [[]: 0]
    for key in keys.indices { fill(key, byKey[key], &known) }
  }

  private mutating func fill(_ key: Int, _ asks: [Ask], _ known: inout [[Int64]: Int]) {
    let edges = Set(asks.flatMap { [$0.stretch.start, $0.stretch.end] }).sorted()
    let ordered = asks.sorted { $0.stretch.start < $1.stretch.start }
    var (active, next): ([Ask], Int) = ([], 0)
    for (from, to) in zip(edges, edges.dropFirst()) {
      var list: [Int64] = []
      while next < ordered.count, ordered[next].stretch.start <= from {
        active.append(ordered[next])
        next += 1
      }
      active.removeAll { $0.stretch.end <= from }
      for ask in active {
        list.append(contentsOf: repeatElement(ask.weight, count: ask.count))
      }
      guard !list.isEmpty else { continue }
      list.sort(by: >)
      let index = known[list] ?? firstOfList.count - 1
      if index == firstOfList.count - 1 {
        known[list] = index
        weights += list
        firstOfList.append(Int32(clamping: weights.count))
      }
      for minute in max(0, from)..<min(length, to) {
        listIndex[key * length + minute] = Int32(clamping: index)
      }
    }
  }

  /// What one more person is worth in a minute when so many are there.
  func gain(_ key: Int, _ minute: Int, _ present: Int) -> Int64 {
    let list = Int(listIndex[key * length + minute])
    let first = Int(firstOfList[list])
    let count = Int(firstOfList[list + 1]) - first
    if present < count { return weights[first + present] }
    guard isWhole[key] else { return 0 }
    let extra = present - count
    return extra < CoverKeys.spare.count ? CoverKeys.spare[extra] : 1
  }

  /// Adds one person in a stretch, or with -1 takes one away; gives what that is worth.
  func change(_ key: Int, _ stretch: Stretch, by step: Int16, _ present: inout [Int16]) -> Int64 {
    var worth: Int64 = 0
    var (list, there, gain): (Int32, Int16, Int64) = (-1, -1, 0)
    for minute in stretch.start..<stretch.end {
      let now = present[minute]
      // What somebody is worth stays the same for many minutes.
      if listIndex[key * length + minute] != list || now != there {
        (list, there) = (listIndex[key * length + minute], now)
        gain = self.gain(key, minute, max(0, Int(step > 0 ? now : now - 1)))
      }
      worth += gain
      present[minute] = now + step
    }
    return step > 0 ? worth : -worth
  }

  /// The blocks of minutes that a stretch touches, as bits.
  func blocks(_ stretch: Stretch) -> UInt64 {
    let (first, last) = (stretch.start / block, (stretch.end - 1) / block)
    return (UInt64.max << UInt64(first)) & (UInt64.max >> UInt64(63 - last))
  }

  /// Works running sums out again for some blocks of minutes: what the person is worth who comes
  /// after those who are there, or with `beyond` -1 the last of them.
  func sum(
    _ key: Int,
    _ blocks: UInt64,
    beyond: Int,
    _ present: [Int16],
    _ sums: inout [Int64]
  ) {
    /// What the sums after the last changed block have too little.
    var more: Int64 = 0
    var (list, there, gain): (Int32, Int16, Int64) = (-1, -1, 0)
    for number in 0..<64 {
      let (start, end) = (number * block, min(length, number * block + block))
      guard start < end else { return }
      guard blocks & (1 << UInt64(number)) != 0 else {
        if more != 0 { for minute in start..<end { sums[minute + 1] += more } }
        continue
      }
      var sum = sums[start]
      let before = sums[end]
      for minute in start..<end {
        let now = present[minute]
        if listIndex[key * length + minute] != list || now != there {
          (list, there) = (listIndex[key * length + minute], now)
          let others = Int(now) + beyond
          gain = others >= 0 ? self.gain(key, minute, others) : 0
        }
        sum += gain
        sums[minute + 1] = sum
      }
      more = sum - before
    }
  }

  /// The keys at which a person counts who is on duty in a role at a post.
  func counting(role: Int, post: Int, holds: (Int) -> Bool) -> [Int] {
    let all = keysAt[role].at.indices.contains(post) ? keysAt[role].at[post] : keysAt[role].anywhere
    guard keysAt[role].asksQualified else { return all }
    return all.filter { index in keys[index].qualification.map { holds($0) } ?? true }
  }

  /// The areas where this role is asked for.
  func areas(of role: Int) -> [Int] {
    areasOf[role]
  }
}
