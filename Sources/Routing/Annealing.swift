import Optimiser

/// Accepts a worse plan now and then, ever less so; the same draws give the same answers everywhere.
///
/// The rule of Schrimpf and others as used by Christiaens and Vanden Berghe (2020): a plan is taken
/// when it costs less than the present one plus temperature × −ln(u).
struct Annealing {
  let hottest: Double
  let coldest: Double
  /// −ln(u) in the middle of each of the equal parts of 0 to 1.
  private let draws: [Double]
  private(set) var now: Double

  init(hottest: Double, coldest: Double) {
    self.hottest = max(hottest, 1e-9)
    self.coldest = max(min(coldest, hottest), 1e-9)
    draws = (0..<1024).map { -Annealing.logarithm((Double($0) + 0.5) / 1024) }
    now = self.hottest
  }

  /// Sets the temperature for a share of the way, `done` of `all`.
  mutating func cool(_ done: Int, of all: Int) {
    let share = Double(done) / Double(max(1, all))
    now =
      hottest * Annealing.exponential(Annealing.logarithm(coldest / hottest) * share)
  }

  /// How much worse a plan may be this time.
  @inline(__always)
  func allowance(_ source: inout RandomSource) -> Double {
    now * draws[Int(source.next() >> 54)]
  }

  /// The natural logarithm by plain IEEE arithmetic: no library whose last digit differs.
  static func logarithm(_ value: Double) -> Double {
    guard value > 0, value.isFinite else { return 0 }
    // ln(s · 2^e) = e ln 2 + 2 artanh((s − 1)/(s + 1)), s from 1 to 2.
    let ratio = (value.significand - 1) / (value.significand + 1)
    var term = ratio
    var sum = 0.0
    for odd in stride(from: 1, through: 41, by: 2) {
      sum += term / Double(odd)
      term *= ratio * ratio
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }

  /// e to a power of at most 0, by plain IEEE arithmetic.
  static func exponential(_ power: Double) -> Double {
    // e^x = (e^(x/1024))^1024.
    let small = power / 1024
    var result = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
    for _ in 0..<10 { result *= result }
    return result
  }
}
