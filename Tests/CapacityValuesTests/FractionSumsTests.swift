import CapacityValues
import RuleChecking
import Testing

@Suite
struct FractionSumsTests {
  @Test
  func `Sums and products are exact`() throws {
    // 1/2 + 1/3 = 5/6; 5/6 − 1/2 = 1/3; 1/3 × 9 = 3; 3 ÷ (2/3) = 9/2.
    let half = try #require(Fraction(1, over: 2))
    let third = try #require(Fraction(1, over: 3))
    #expect(half.plus(third) == Fraction(5, over: 6))
    #expect(half.plus(third).minus(half) == third)
    #expect(third.times(9) == Fraction(3))
    #expect(Fraction(3).divided(by: third.times(2)) == Fraction(9, over: 2))
    #expect(Fraction(3).divided(by: .zero) == nil)
    #expect(third.minus(half).orZero == .zero)
    #expect(half.times(third) == Fraction(1, over: 6))
  }

  @Test(arguments: ["0", "-3", "673/3", "-1/2"])
  func `What is written exactly is read again`(text: String) {
    #expect(Fraction(exact: text)?.exactText == text)
  }

  @Test(arguments: ["", "1/0", "2/4", "+1", "1/-2", "1.5", "1/2/3", "03", "99999999999999999999"])
  func `Another spelling is not read`(text: String) {
    #expect(Fraction(exact: text) == nil)
  }

  @Test
  func `A sum of a list is what adding one by one gives`() {
    // Denominators that are equal, divide each other, and share nothing.
    for length in 0..<40 {
      for seed in 0..<10 {
        let below: [Int64] = [1, 2, 6, 35]
        let list = (0..<length).map { (index: Int) -> Fraction in
          let above = Int64((index * 37 + seed * 11) % 101 - 50)
          return Fraction(above, over: below[(index + seed) % 4]) ?? .zero
        }
        #expect(Fraction.sum(list) == list.reduce(.zero) { $0.plus($1) })
      }
    }
    let large = Fraction(Int.max)
    #expect(Fraction.sum([large, large]) == large)
  }

  @Test
  func `What is too large stops at the largest number`() {
    let large = Fraction(Int.max)
    #expect(large.plus(large) == large)
  }
}
