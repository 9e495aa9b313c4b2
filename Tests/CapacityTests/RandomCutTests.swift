import CapacityValues
import CivilTime
import Testing

@testable import Capacity

/// Small problems of one day, worked out again by trying everything.
@Suite
struct RandomCutTests {
  /// A stream of numbers that is the same everywhere.
  private struct Numbers {
    var state: UInt64
    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
  }

  private struct Case {
    var works: [(amount: Int, window: Range<Int>)] = []
    var units: [(budget: Int?, window: Range<Int>)] = []
  }

  private static func made(_ seed: Int) -> Case {
    var numbers = Numbers(state: UInt64(seed) &* 2_654_435_761 &+ 12345)
    var made = Case()
    for _ in 0..<(1 + numbers.next(4)) {
      let start = numbers.next(4)
      made.works.append((1 + numbers.next(5), start..<(start + 1 + numbers.next(5 - start))))
    }
    for _ in 0..<(1 + numbers.next(3)) {
      made.units.append((numbers.next(3) == 0 ? nil : numbers.next(5), 0..<5))
    }
    return made
  }

  private static func problem(_ made: Case) -> CutProblem {
    let day = Day(number: 20_000)
    let base = Amsterdam.moment(day, .midnight)
    let days = CutDays(CapacitySpan(from: day, through: day), base: base) { _, _ in [] }
    return CutProblem(
      works: made.works.enumerated().map { index, work in
        CutProblem.Work(
          members: [index],
          amount: work.amount,
          qualification: nil,
          windows: [[work.window]]
        )
      },
      servers: made.units.enumerated().map { index, unit in
        CutServer(
          names: ["U\(index)"],
          isThere: [true, true],
          holds: [:],
          budget: [unit.budget],
          weekMost: nil,
          shiftsMost: nil,
          duty: nil,
          heads: []
        )
      },
      days: days,
      scale: 1
    )
  }

  /// The most minutes that can be served, minute by minute.
  ///
  /// Each unit does at most one minute of work in each minute, and no more than its budget. All ways
  /// are tried, remembering what is left.
  private static func served(_ made: Case) -> Int {
    var known: [[Int]: Int] = [:]
    func best(_ minute: Int, _ unit: Int, _ left: [Int], _ budgets: [Int]) -> Int {
      if minute == 5 { return 0 }
      if unit == made.units.count { return best(minute + 1, 0, left, budgets) }
      let key = [minute, unit] + left + budgets
      if let value = known[key] { return value }
      var most = best(minute, unit + 1, left, budgets)
      if budgets[unit] > 0 {
        for work in left.indices where left[work] > 0 && made.works[work].window.contains(minute) {
          var (rest, own) = (left, budgets)
          rest[work] -= 1
          own[unit] -= 1
          most = max(most, 1 + best(minute, unit + 1, rest, own))
        }
      }
      known[key] = most
      return most
    }
    return best(0, 0, made.works.map(\.amount), made.units.map { $0.budget ?? 99 })
  }

  @Test
  func `On 2,500 random days the proof equals what trying everything finds`() throws {
    var short = 0
    for seed in 0..<2500 {
      let made = Self.made(seed)
      let asked = made.works.reduce(0) { $0 + $1.amount }
      let truth = asked - Self.served(made)
      let problem = Self.problem(made)
      let cut = problem.deficit()
      #expect((cut?.amount ?? 0) == truth, "seed \(seed)")
      guard let cut else { continue }
      short += 1
      // The sum a certificate would print is that same number.
      let needed = cut.works.reduce(0) { $0 + made.works[$1].amount }
      let available = problem.servers.reduce(0) { sum, server in
        sum + CutBound.amount(server, problem.windows(cut.works, for: server), problem.days).minutes
      }
      #expect(needed - available == truth, "seed \(seed)")
    }
    // Both sorts are tried often.
    #expect(short > 500 && short < 2400)
  }
}
