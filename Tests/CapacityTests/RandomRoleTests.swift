import CapacityValues
import CivilTime
import RuleChecking
import Testing

@testable import Capacity

/// Small problems of people over two days, worked out again by trying everything.
///
/// People differ in days, hours and what they hold; work differs in windows and in what it asks for.
@Suite
struct RandomRoleTests {
  private struct Numbers {
    var state: UInt64
    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
  }

  /// Three minutes on each of two days.
  private static let minutes = 3

  private struct Work {
    let amount: Int
    let asksExam: Bool
    /// By day: the minutes of its window, from the day's midnight.
    let windows: [Range<Int>]
  }

  private struct Worker {
    let isThere: [Bool]
    /// From which day on the exam is held, 2 for never.
    let examFrom: Int
    let week: Int
  }

  private struct Case {
    var works: [Work] = []
    var workers: [Worker] = []
    /// Whether the second day is a Monday, and so in a week of its own.
    var isOverSunday = false
  }

  private static func made(_ seed: Int) -> Case {
    var numbers = Numbers(state: UInt64(seed) &* 2_654_435_761 &+ 99)
    var made = Case()
    made.isOverSunday = numbers.next(2) == 0
    for _ in 0..<(1 + numbers.next(3)) {
      made.works.append(
        Work(
          amount: 1 + numbers.next(4),
          asksExam: numbers.next(2) == 0,
          windows: (0..<2).map { _ in
            let start = numbers.next(minutes)
            return start..<(start + numbers.next(minutes - start + 1))
          }
        )
      )
    }
    for _ in 0..<(1 + numbers.next(3)) {
      made.workers.append(
        Worker(
          isThere: [numbers.next(4) > 0, numbers.next(4) > 0],
          examFrom: numbers.next(3),
          week: numbers.next(5)
        )
      )
    }
    return made
  }

  private static func problem(_ made: Case) throws -> CutProblem {
    let first = try #require(Day(iso: made.isOverSunday ? "2026-05-10" : "2026-05-12"))
    let base = Amsterdam.moment(first, .midnight)
    let span = CapacitySpan(from: first, through: first.adding(days: 1))
    let days = CutDays(span, base: base) { _, _ in [] }
    return CutProblem(
      works: made.works.enumerated().map { index, work in
        CutProblem.Work(
          members: [index],
          amount: work.amount,
          qualification: work.asksExam ? "exam" : nil,
          windows: work.windows.enumerated().map { day, window in
            window.isEmpty
              ? [] : [(window.lowerBound + day * 1440)..<(window.upperBound + day * 1440)]
          }
        )
      },
      servers: made.workers.enumerated().map { index, worker in
        CutServer(
          names: ["P\(index)"],
          isThere: worker.isThere + [true],
          holds: ["exam": [worker.examFrom <= 0, worker.examFrom <= 1]],
          budget: [nil, nil],
          weekMost: worker.week,
          shiftsMost: nil,
          duty: nil,
          heads: []
        )
      },
      days: days,
      scale: 1
    )
  }

  /// The most minutes that can be served: each minute of each worker in turn, every choice tried.
  private static func served(_ made: Case) -> Int {
    struct Key: Hashable {
      let place: Int
      let left: [Int]
      let hours: [[Int]]
    }
    var known: [Key: Int] = [:]
    let count = made.workers.count
    func best(_ place: Int, _ left: [Int], _ hours: [[Int]]) -> Int {
      guard place < 2 * minutes * count else { return 0 }
      let key = Key(place: place, left: left, hours: hours)
      if let value = known[key] { return value }
      let (slot, person) = place.quotientAndRemainder(dividingBy: count)
      let (day, minute) = slot.quotientAndRemainder(dividingBy: minutes)
      let worker = made.workers[person]
      let week = made.isOverSunday ? day : 0
      var most = best(place + 1, left, hours)
      if worker.isThere[day], hours[person][week] > 0 {
        for (index, work) in made.works.enumerated()
        where left[index] > 0 && work.windows[day].contains(minute)
          && (!work.asksExam || worker.examFrom <= day)
        {
          var (rest, own) = (left, hours)
          rest[index] -= 1
          own[person][week] -= 1
          most = max(most, 1 + best(place + 1, rest, own))
        }
      }
      known[key] = most
      return most
    }
    return best(0, made.works.map(\.amount), made.workers.map { [$0.week, $0.week] })
  }

  @Test
  func `On 2,000 random teams the proof equals what trying everything finds`() throws {
    var short = 0
    var byExam = 0
    for seed in 0..<2000 {
      let made = Self.made(seed)
      let asked = made.works.reduce(0) { $0 + $1.amount }
      let truth = asked - Self.served(made)
      let problem = try Self.problem(made)
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
      if cut.works.allSatisfy({ made.works[$0].asksExam }), cut.works.count < made.works.count {
        byExam += 1
      }
    }
    // All sorts are tried often: short or not, and short only of those who hold the exam.
    #expect(short > 400 && short < 1950)
    #expect(byExam > 50)
  }
}
