import CivilTime
import SourceText
import Testing

@testable import RuleChecking

@Suite
struct NearestNameTests {
  @Test
  func `one dropped letter is found`() {
    #expect(NearestName.of("coffeshop", among: ["coffeeshop", "market"]) == "coffeeshop")
  }

  @Test
  func `two swapped letters count as one slip`() {
    #expect(NearestName.distance(Array("baor".utf8), Array("boar".utf8)) == 1)
    #expect(NearestName.of("bao", among: ["boa"]) == "boa")
  }

  @Test
  func `a short name needs to be nearer than a long one`() {
    // Three letters allow one slip, so `boa` is not `bar` with two.
    #expect(NearestName.of("boa", among: ["bus"]) == nil)
  }

  @Test
  func `two names equally near give no suggestion`() {
    #expect(NearestName.of("step", among: ["steps", "stop"]) == nil)
  }

  @Test
  func `distance agrees with a plain recursion on small words`() {
    let words = ["", "a", "b", "ab", "ba", "abc", "acb", "bca", "cab", "aabb", "abab"]
    for left in words {
      for right in words {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        #expect(NearestName.distance(a, b) == slow(a[...], b[...]), "\(left) \(right)")
      }
    }
  }

  /// Optimal alignment by definition: drop, add, change, or swap two neighbours.
  private func slow(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Int {
    guard let x = a.last else { return b.count }
    guard let y = b.last else { return a.count }
    var best = min(
      slow(a.dropLast(), b) + 1,
      slow(a, b.dropLast()) + 1,
      slow(a.dropLast(), b.dropLast()) + (x == y ? 0 : 1)
    )
    if a.count > 1, b.count > 1, a.dropLast().last == y, b.dropLast().last == x {
      best = min(best, slow(a.dropLast(2), b.dropLast(2)) + 1)
    }
    return best
  }
}
