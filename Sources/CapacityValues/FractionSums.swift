public import RuleChecking

extension Fraction {
  /// 0.
  public static let zero = Fraction(0)

  /// The sum; beyond what can be counted the nearest end of it, which limits of input rule out.
  public func plus(_ other: Fraction) -> Fraction {
    Fraction.reduced(
      Int128(numerator) * Int128(other.denominator) + Int128(other.numerator) * Int128(denominator),
      Int128(denominator) * Int128(other.denominator)
    )
  }

  /// The difference.
  public func minus(_ other: Fraction) -> Fraction {
    plus(Fraction.reduced(-Int128(other.numerator), Int128(other.denominator)))
  }

  /// So many times as much.
  public func times(_ count: Int) -> Fraction {
    Fraction.reduced(
      Int128(numerator) * Int128(count),
      Int128(denominator)
    )
  }

  /// The product.
  public func times(_ other: Fraction) -> Fraction {
    Fraction.reduced(
      Int128(numerator) * Int128(other.numerator),
      Int128(denominator) * Int128(other.denominator)
    )
  }

  /// The quotient; nil for nothing.
  public func divided(by other: Fraction) -> Fraction? {
    guard other.numerator != 0 else { return nil }
    let sign: Int128 = other.numerator < 0 ? -1 : 1
    return Fraction.reduced(
      sign * Int128(numerator) * Int128(other.denominator),
      sign * Int128(denominator) * Int128(other.numerator)
    )
  }

  /// The fraction, or 0 when it is less.
  public var orZero: Fraction { numerator < 0 ? .zero : self }

  /// `673/3`, and whole numbers as they are.
  public var exactText: String {
    denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)"
  }

  /// The fraction written as by `exactText`; nil for anything else, also when it is not in lowest
  /// terms.
  public init?(exact text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .map { Int64(String(Substring($0))) }
    let read: Fraction?
    switch parts.count {
    case 1: read = parts[0].flatMap { Fraction($0, over: 1) }
    case 2:
      guard let above = parts[0], let below = parts[1] else { return nil }
      read = Fraction(above, over: below)
    default: return nil
    }
    guard let read, read.exactText == text else { return nil }
    self = read
  }

  /// The sum of a list.
  public static func sum(_ fractions: some Sequence<Fraction>) -> Fraction {
    // Most lists have one denominator, so that whole numbers are added and reduced once.
    var (above, below): (Int128, Int64) = (0, 1)
    for one in fractions {
      if below % one.denominator != 0 {
        let rest = reduced(above, Int128(below))
        let grown = rest.denominator / gcd(rest.denominator, one.denominator)
        let (common, isOver) = grown.multipliedReportingOverflow(by: one.denominator)
        guard !isOver else {
          let both = rest.plus(one)
          (above, below) = (Int128(both.numerator), both.denominator)
          continue
        }
        above = Int128(rest.numerator) * Int128(common / rest.denominator)
        below = common
      }
      above += Int128(one.numerator) * Int128(below / one.denominator)
    }
    return reduced(above, Int128(below))
  }

  private static func gcd(_ left: Int64, _ right: Int64) -> Int64 {
    var (a, b) = (left, right)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  private static func reduced(_ above: Int128, _ below: Int128) -> Fraction {
    var (a, b) = (above < 0 ? -above : above, below)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = max(a, 1)
    return Fraction(
      Int64(clamping: max(above / divisor, Int128(-Int64.max))),
      over: Int64(clamping: below / divisor)
    ) ?? Fraction(0)
  }
}
