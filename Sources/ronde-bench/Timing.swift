import Foundation

/// How long a piece of work took, over some rounds, in milliseconds.
struct Timing {
  let minimum: Double
  let median: Double
  let p95: Double

  /// The summary of some times.
  init(_ times: [Double]) {
    let sorted = times.sorted()
    func at(_ share: Double) -> Double {
      guard !sorted.isEmpty else { return 0 }
      let index = (Double(sorted.count) * share).rounded(.up) - 1
      return sorted[min(max(Int(index), 0), sorted.count - 1)]
    }
    minimum = sorted.first ?? 0
    median = at(0.5)
    p95 = at(0.95)
  }
}

/// Times pieces of work.
struct Stopwatch {
  let rounds: Int
  let usesProcessorTime: Bool

  /// The time of some work after one round that is not counted.
  ///
  /// What the work gives is kept to the end of its round, so that it is made.
  func time<Result>(rounds: Int? = nil, _ work: (Int) -> Result) -> Timing {
    withExtendedLifetime(work(-1)) {}
    var times: [Double] = []
    for round in 0..<(rounds ?? self.rounds) {
      let start = now()
      let result = work(round)
      times.append(now() - start)
      withExtendedLifetime(result) {}
    }
    return Timing(times)
  }

  private static let start = ContinuousClock.now

  private func now() -> Double {
    if usesProcessorTime { return Double(clock()) * 1000 / Double(CLOCKS_PER_SEC) }
    let passed = (ContinuousClock.now - Stopwatch.start).components
    return Double(passed.seconds) * 1000 + Double(passed.attoseconds) / 1e15
  }
}
