/// How many people count where in each minute, with sums of what one more or one less is worth.
struct Cover {
  let keys: CoverKeys
  /// By key, then by minute; a list for each key, so that a copy of a roster copies what it changes.
  private var present: [[Int16]]
  private var gainSums: [[Int64]]
  private var lossSums: [[Int64]]
  /// By key: a bit for each block of minutes in which something changed since its sums were worked out.
  private var oldGains: [UInt64]
  private var oldLosses: [UInt64]

  init(_ keys: CoverKeys) {
    self.keys = keys
    let count = keys.keys.count
    present = Array(repeating: Array(repeating: 0, count: keys.length), count: count)
    gainSums = Array(repeating: Array(repeating: 0, count: keys.length + 1), count: count)
    lossSums = gainSums
    oldGains = Array(repeating: .max, count: count)
    oldLosses = oldGains
  }

  /// Adds (or with -1 takes away) one person in some stretches; gives what that is worth.
  mutating func change(_ key: Int, _ stretches: [Stretch], by step: Int16) -> Int64 {
    var worth: Int64 = 0
    for stretch in stretches {
      let changed = Stretch(max(0, stretch.start), min(keys.length, max(0, stretch.end)))
      guard !changed.isEmpty else { continue }
      worth += keys.change(key, changed, by: step, &present[key])
      let blocks = keys.blocks(changed)
      oldGains[key] |= blocks
      oldLosses[key] |= blocks
    }
    return worth
  }

  /// What one more person there is worth in a stretch.
  mutating func gain(_ key: Int, _ stretch: Stretch) -> Int64 {
    refreshGain(key)
    return freshGain(key, stretch)
  }

  /// The same, when nothing changed at the key since its sums were refreshed.
  func freshGain(_ key: Int, _ stretch: Stretch) -> Int64 {
    gainSums[key][stretch.end] - gainSums[key][stretch.start]
  }

  /// What is lost when one person there is away in a stretch.
  mutating func loss(_ key: Int, _ stretch: Stretch) -> Int64 {
    refreshLoss(key)
    return freshLoss(key, stretch)
  }

  /// The same, when nothing changed at the key since its sums were refreshed.
  func freshLoss(_ key: Int, _ stretch: Stretch) -> Int64 {
    lossSums[key][stretch.end] - lossSums[key][stretch.start]
  }

  /// How many count at a key in a minute.
  func count(_ key: Int, _ minute: Int) -> Int { Int(present[key][minute]) }

  /// Works the sums of a key out again where something changed there.
  mutating func refreshGain(_ key: Int) {
    guard oldGains[key] != 0 else { return }
    keys.sum(key, oldGains[key], beyond: 0, present[key], &gainSums[key])
    oldGains[key] = 0
  }

  /// Works the sums of what is lost out again where something changed at a key.
  mutating func refreshLoss(_ key: Int) {
    guard oldLosses[key] != 0 else { return }
    keys.sum(key, oldLosses[key], beyond: -1, present[key], &lossSums[key])
    oldLosses[key] = 0
  }
}
