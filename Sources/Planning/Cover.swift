/// How many people count where in each minute, with sums of what one more or one less is worth.
struct Cover {
  let keys: CoverKeys
  private var present: [Int16]
  private var gainSums: [[Int64]]
  private var lossSums: [[Int64]]
  private var gainIsOld: [Bool]
  private var lossIsOld: [Bool]

  init(_ keys: CoverKeys) {
    self.keys = keys
    let count = keys.keys.count
    present = Array(repeating: 0, count: count * keys.length)
    gainSums = Array(repeating: Array(repeating: 0, count: keys.length + 1), count: count)
    lossSums = gainSums
    gainIsOld = Array(repeating: true, count: count)
    lossIsOld = gainIsOld
  }

  /// Adds (or with -1 takes away) one person in some stretches; gives what that is worth.
  mutating func change(_ key: Int, _ stretches: [Stretch], by step: Int16) -> Int64 {
    var worth: Int64 = 0
    let base = key * keys.length
    for stretch in stretches {
      for minute in max(0, stretch.start)..<min(keys.length, max(0, stretch.end)) {
        let now = Int(present[base + minute])
        worth += step > 0 ? keys.gain(key, minute, now) : -keys.gain(key, minute, max(0, now - 1))
        present[base + minute] += step
      }
    }
    gainIsOld[key] = true
    lossIsOld[key] = true
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
  func count(_ key: Int, _ minute: Int) -> Int { Int(present[key * keys.length + minute]) }

  /// Works the sums of a key out again when something changed there.
  mutating func refreshGain(_ key: Int) {
    guard gainIsOld[key] else { return }
    var sum: Int64 = 0
    let base = key * keys.length
    for minute in 0..<keys.length {
      sum += keys.gain(key, minute, Int(present[base + minute]))
      gainSums[key][minute + 1] = sum
    }
    gainIsOld[key] = false
  }

  /// Works the sums of what is lost out again when something changed at a key.
  mutating func refreshLoss(_ key: Int) {
    guard lossIsOld[key] else { return }
    var sum: Int64 = 0
    let base = key * keys.length
    for minute in 0..<keys.length {
      let now = Int(present[base + minute])
      if now > 0 { sum += keys.gain(key, minute, now - 1) }
      lossSums[key][minute + 1] = sum
    }
    lossIsOld[key] = false
  }
}
