import CivilTime
import SourceText
import Testing

@testable import RuleChecking

/// A17: classes that hold every object exactly once, or an object that shows the opposite.
@Suite
struct ClassProofTests {
  private func size(_ classes: String...) -> String {
    "classify shop by size, exactly one\n  source plan\n" + classes.map { "  \($0)\n" }.joined()
  }

  private func told(_ classes: String...) -> [String] {
    Check.lines(
      "classify shop by size, exactly one\n  source plan\n"
        + classes.map { "  \($0)\n" }.joined()
    ).diagnostics.filter { $0.code == CheckCode.classesNotCovered.rawValue }
      .map { "\($0.severity.rawValue): \($0.message.english)" }
  }

  @Test
  func `a gap is shown as an object`() {
    #expect(told("small when visitors < 500", "big when visitors >= 500").isEmpty)
    #expect(
      told("small when visitors < 500", "big when visitors > 500") == [
        "error: `size` says `exactly one`, and this shop gets no class: visitors 500"
      ]
    )
    #expect(
      told("early when closing-time before 23:00", "late when closing-time after 00:30") == [
        "error: `size` says `exactly one`, and this shop gets no class: closing-time 23:00"
      ]
    )
    #expect(
      told("bar when type is bar", "cafe when type is cafe") == [
        "error: `size` says `exactly one`, and this shop gets no class: another type"
      ]
    )
    #expect(
      told(
        "high when complaints in 12 months >= 3",
        "medium when not high and closing-time after 01:00",
        "low when closing-time before 01:00 and complaints in 12 months < 3"
      ) == [
        "error: `size` says `exactly one`, and this shop gets no class: closing-time 01:00 and 0 "
          + "complaints in 12 months"
      ]
    )
  }

  @Test
  func `an overlap is shown as an object, with both classes`() {
    #expect(
      told(
        "high when complaints in 12 months >= 3",
        "medium when closing-time after 00:29",
        "low otherwise"
      ) == [
        "error: exactly one class holds, and this shop is in `high` and in `medium`: closing-time "
          + "00:30 and 3 complaints in 12 months"
      ]
    )
    #expect(
      told(
        "high when complaints in 12 months >= 3",
        "medium when not high and closing-time after 00:29",
        "low otherwise"
      ).isEmpty
    )
    let found = Check.lines(
      size("big when visitors >= 500", "huge when visitors >= 5000", "small otherwise")
    ).diagnostics.first { $0.code == "R0230" }
    #expect(found?.labels.count == 1)
    #expect(
      found?.message.dutch
        == "precies één klasse geldt, en deze shop valt in `big` en in `huge`: visitors 5000"
    )
  }

  @Test
  func `counts over a longer time are never smaller than those over a shorter one`() {
    // Three in 12 months are three in 24 months too: nobody is in both, and nobody is left out.
    #expect(
      told(
        "calm when violations in 24 months < 3",
        "rough when violations in 24 months >= 3"
      ).isEmpty
    )
    #expect(
      told(
        "calm when violations in 24 months = 0",
        "rough when violations in 12 months >= 1",
        "low when violations in 24 months >= 1 and violations in 12 months = 0"
      ).isEmpty
    )
  }

  @Test
  func `classes of another classification are looked through`() {
    // `risk is high` means complaints in 12 months >= 3 in this town.
    #expect(
      told("a when risk is high", "b when complaints in 12 months < 3").isEmpty
    )
    #expect(
      told("a when risk is high", "b when complaints in 12 months < 2") == [
        "error: `size` says `exactly one`, and this shop gets no class: 2 complaints in 12 months"
      ]
    )
  }

  @Test
  func `a class that no object can have is told`() {
    #expect(
      told("big when visitors >= 500", "odd when visitors < 1 and visitors > 3", "small otherwise")
        == [
          "warning: no shop can be in class `odd`: the other conditions leave nothing for it"
        ]
    )
    #expect(
      told("big when visitors >= 500", "small when visitors < 500", "rest otherwise") == [
        "warning: no shop can be in class `rest`: the other conditions leave nothing for it"
      ]
    )
  }

  @Test
  func `the proof agrees with trying every object`() {
    var state: UInt64 = 11
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    func condition(_ depth: Int) -> Condition {
      switch depth == 0 ? next(3) : next(6) {
      case 0:
        return .number(
          field: "visitors",
          Condition.Comparison.allCases[next(5)],
          Fraction(next(4))
        )
      case 1: return .fieldIs(field: "type", word: ["bar", "cafe"][next(2)])
      case 2:
        return .recorded(
          what: "complaints",
          within: CalendarPeriod(count: [12, 24][next(2)], unit: .month),
          Condition.Comparison.allCases[next(5)],
          next(3)
        )
      case 3: return .not(condition(depth - 1))
      case 4: return .all([condition(depth - 1), condition(depth - 1)])
      default: return .any([condition(depth - 1), condition(depth - 1)])
      }
    }
    struct Object {
      let half: Int  // visitors in halves
      let type: String
      let year: Int
      let two: Int
    }
    func holds(_ condition: Condition, _ object: Object) -> Bool {
      func compare(_ a: Int, _ comparison: Condition.Comparison, _ b: Int) -> Bool {
        switch comparison {
        case .less: a < b
        case .atMost: a <= b
        case .equal: a == b
        case .atLeast: a >= b
        case .more: a > b
        }
      }
      switch condition {
      case .fieldIs(_, let word): return object.type == word
      case .number(_, let comparison, let limit):
        return compare(object.half, comparison, Int(limit.numerator) * 2)
      case .recorded(_, let period, let comparison, let limit):
        return compare(period.count == 12 ? object.year : object.two, comparison, limit)
      case .not(let inner): return !holds(inner, object)
      case .all(let parts): return parts.allSatisfy { holds($0, object) }
      case .any(let parts): return parts.contains { holds($0, object) }
      case .time, .hasClass: return false
      }
    }
    var objects: [Object] = []
    for half in 0...9 {
      for type in ["bar", "cafe", "other"] {
        for year in 0...4 {
          for two in year...5 {
            objects.append(Object(half: half, type: type, year: year, two: two))
          }
        }
      }
    }
    let origin = Origin(file: "a", line: 1, column: 1, range: TextRange(0, 0))
    var gaps = 0
    for _ in 0..<300 {
      let all = (0..<2).map { _ in condition(3) }
      let classification = Classification(
        name: "size",
        kind: "shop",
        classes: all.enumerated().map {
          .init(name: "class-\($0.offset)", condition: $0.element, origin: origin)
        },
        exactlyOne: true,
        basis: Basis(citations: []),
        origin: origin
      )
      var proof = ClassProof(classification, among: [classification])
      let hasGap = objects.contains { object in all.allSatisfy { !holds($0, object) } }
      let hasBoth = objects.contains { object in all.allSatisfy { holds($0, object) } }
      #expect((proof.unclassed() != .none) == hasGap)
      #expect((proof.shared(0, 1) != .none) == hasBoth)
      if hasGap { gaps += 1 }
    }
    // Both outcomes come up often enough to prove something.
    #expect(gaps > 50 && gaps < 250)
  }
}
