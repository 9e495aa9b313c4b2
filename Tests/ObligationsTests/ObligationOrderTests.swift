import CivilTime
import RuleChecking
import Testing

@testable import Obligations

/// The order of obligations against a comparison of them field by field.
struct ObligationOrderTests {
  /// The order in so many words, slow and plain.
  private static func isBefore(_ left: Obligation, _ right: Obligation) -> Bool {
    if left.due != right.due { return left.due < right.due }
    if left.rule != right.rule { return left.rule < right.rule }
    if (left.object ?? "") != (right.object ?? "") {
      return (left.object ?? "") < (right.object ?? "")
    }
    if left.earliest != right.earliest { return left.earliest < right.earliest }
    if left.id.utf8.count != right.id.utf8.count {
      return left.id.utf8.count < right.id.utf8.count
    }
    return left.id < right.id
  }

  private static func obligation(
    _ id: String,
    _ rule: String,
    _ object: String?,
    _ days: (Int, Int),
    minutes: Int
  ) -> Obligation {
    let start = Sample.day("2026-01-01")
    return Obligation(
      id: id,
      rule: rule,
      version: 1,
      object: object,
      kind: nil,
      work: .visit(minutes: minutes),
      earliest: start.adding(days: days.0),
      due: start.adding(days: days.1),
      promise: .exact,
      cause: .recheck(ladder: "steps", step: 1, found: start),
      state: .open,
      origin: Sample.origin
    )
  }

  @Test(arguments: 1...40)
  func `the order is that of the fields one by one`(_ seed: Int) {
    var state = UInt64(seed)
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    let rules = ["scan", "check", "Check", "érable", "check-2"]
    let objects: [String?] = [nil, "S10", "S9", "", "s9", "Ünal"]
    let made = (0..<200).map { number in
      Self.obligation(
        ["a", "b", "10", "9", "visit/2", "visit/10"][next(6)],
        rules[next(rules.count)],
        objects[next(objects.count)],
        (next(3), next(4)),
        // Tells equals apart, which stay in their order.
        minutes: number
      )
    }
    let plain = made.enumerated().sorted {
      if Self.isBefore($0.element, $1.element) { return true }
      return !Self.isBefore($1.element, $0.element) && $0.offset < $1.offset
    }.map(\.element)
    #expect(ObligationOrder.sorted(made) == plain)
  }

  @Test
  func `the second comes before the tenth, and nothing in order is nothing`() {
    let ids = ["x/10", "x/2", "x/1"]
    let made = ids.map { Self.obligation($0, "check", nil, (0, 1), minutes: 1) }
    #expect(ObligationOrder.sorted(made).map(\.id) == ["x/1", "x/2", "x/10"])
    #expect(ObligationOrder.sorted([]).isEmpty)
  }
}
