/// A small stream of random numbers (SplitMix64); the same seed gives the same numbers everywhere.
public struct RandomSource: Sendable {
  private var state: UInt64

  /// A stream for a seed.
  public init(seed: UInt64) { state = seed }

  /// A stream of its own for a named use, made from a seed and a name's number.
  public init(seed: UInt64, stream: UInt64) {
    var first = RandomSource(seed: seed)
    state = first.next() ^ (stream &* 0x9E37_79B9_7F4A_7C15)
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 up to, not including, `bound`; 0 when the bound is not positive.
  public mutating func below(_ bound: Int) -> Int {
    guard bound > 1 else { return 0 }
    // The high half of the product is uniform up to a bias below 2^-40 for the bounds used here.
    return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
  }
}
