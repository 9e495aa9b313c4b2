import CapacityValues
import Optimiser
import RuleChecking

/// Something that is there or not by the day: a person who may be ill, a unit that may be broken.
///
/// Each day somebody who is well falls ill with one chance, and somebody who is ill recovers with
/// another, so that a spell of illness lasts `spell` days on average (geometric) and the share of
/// days away is `share`. The first day is drawn from that share, so every day has the same chance.
struct Falls: Hashable, Sendable {
  /// The share of days away, 0 to 1, and the average length of a spell in days, at least 1.
  let share: Fraction
  let spell: Fraction
  private let away: UInt64
  private let falls: UInt64
  private let recovers: UInt64

  /// Nil when nothing ever falls.
  init?(share percent: Fraction, spell: Fraction) {
    guard percent.numerator > 0 else { return nil }
    let share = min(percent.times(Fraction(1, over: 100) ?? .zero), Fraction(1))
    let spell = max(spell, Fraction(1))
    self.share = share
    self.spell = spell
    away = Falls.threshold(share)
    // In balance as many fall ill as recover: share / spell = (1 − share) × the chance to fall ill.
    let well = Fraction(1).minus(share)
    let chance = share.divided(by: well.times(spell)) ?? Fraction(1)
    falls = Falls.threshold(chance)
    recovers = share == Fraction(1) ? 0 : Falls.threshold(Fraction(1).divided(by: spell) ?? .zero)
  }

  /// A share as a bound for 64 random bits: below it with just that chance.
  static func threshold(_ share: Fraction) -> UInt64 {
    guard share.numerator > 0, share.denominator > 0 else { return 0 }
    guard share.numerator < share.denominator else { return .max }
    let whole = UInt128(share.numerator) << 64
    return UInt64(clamping: whole / UInt128(share.denominator))
  }

  /// Calls `isAway` for each day on which it is away.
  func draw(days: Int, _ random: inout RandomSource, isAway: (Int) -> Void) {
    var gone = random.next() < away
    for day in 0..<days {
      if day > 0 {
        let bits = random.next()
        gone = gone ? bits >= recovers : bits < falls
      }
      if gone { isAway(day) }
    }
  }
}

/// How many come in in a week: the sum of 10,080 minutes in each of which one comes in with the same
/// small chance (a binomial, all but Poisson), in whole numbers of 2⁻⁶⁰.
struct Arrivals: Hashable, Sendable {
  /// Minutes of a week.
  private static let trials: Int128 = 10_080
  private static let one: Int128 = 1 << 60
  /// A week's number is drawn in so many parts, so that none has a large mean.
  private let parts: Int
  /// The chance of at most 0, 1, … in one part, as a bound for the top 60 of 64 random bits.
  let atMost: [Int64]

  /// The number of a week whose mean is `mean`.
  init(mean: Fraction) {
    let mean = min(max(mean, .zero), Fraction(100_000))
    parts = max(1, Int((mean.divided(by: Fraction(16)) ?? .zero).roundedUp))
    let each = mean.divided(by: Fraction(parts)) ?? .zero
    // The chance of a minute, and of a minute without.
    let hit =
      Int128(each.numerator) * Arrivals.one / (Int128(each.denominator) * Arrivals.trials)
    let miss = Arrivals.one - hit
    var chance = Arrivals.power(miss, Arrivals.trials)
    var sum: Int128 = 0
    var bounds: [Int64] = []
    for count in 0..<200 {
      sum += chance
      bounds.append(Int64(clamping: min(sum, Arrivals.one)))
      guard chance > 0, sum < Arrivals.one else { break }
      let next = Int128(count + 1)
      chance = chance * (Arrivals.trials - next + 1) / next * hit / miss
    }
    atMost = bounds
  }

  private static func power(_ base: Int128, _ exponent: Int128) -> Int128 {
    var (result, square, left) = (one, base, exponent)
    while left > 0 {
      if left & 1 == 1 { result = (result * square) >> 60 }
      square = (square * square) >> 60
      left >>= 1
    }
    return result
  }

  /// The number of one week.
  func draw(_ random: inout RandomSource) -> Int {
    var total = 0
    for _ in 0..<parts {
      let bits = Int64(random.next() >> 4)
      total += atMost.firstIndex { bits < $0 } ?? atMost.count
    }
    return total
  }
}
