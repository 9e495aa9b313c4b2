import CapacityValues
import CivilTime
import RuleChecking
import SourceText
import Testing
import Verification

@testable import Capacity

/// Whole towns of a few visits, teams and people, from rules and registers to the certificate, beside
/// every roster tried: at least what is proved is short, at most what was found.
@Suite
struct RandomTownTests {
  private struct Numbers {
    var state: UInt64
    mutating func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
  }

  /// A visit in half hours, on Tuesday and perhaps on Wednesday.
  private struct Visit {
    let length: Int
    let team: Int
    let asksExam: Bool
    let window: Range<Int>
    let isOnWednesdayToo: Bool
  }

  private struct Guard {
    let hasExam: Bool
    let hours: Int
    let isAwayOnTuesday: Bool
  }

  private struct Case {
    var visits: [Visit] = []
    var guards: [Guard] = []

    init(_ seed: Int) {
      var numbers = Numbers(state: UInt64(seed) &* 2_654_435_761 &+ 31)
      for _ in 0..<(1 + numbers.next(3)) {
        let length = 1 + numbers.next(3)
        let from = 20 + numbers.next(3)
        visits.append(
          Visit(
            length: length,
            team: 1 + numbers.next(4) / 3,
            asksExam: numbers.next(3) == 0,
            window: from..<(from + length + numbers.next(3)),
            isOnWednesdayToo: numbers.next(3) == 0
          )
        )
      }
      for _ in 0..<(1 + numbers.next(3)) {
        guards.append(
          Guard(
            hasExam: numbers.next(2) == 0,
            hours: 1 + numbers.next(4),
            isAwayOnTuesday: numbers.next(5) == 0
          )
        )
      }
    }

    func town() throws -> CapacityTown {
      func clock(_ half: Int) -> String { "\(half / 2):\(half % 2 == 0 ? "00" : "30")" }
      let rules = visits.enumerated().map { index, visit in
        """
        rule visit-\(index) "Visit"
          source plan
          team \(visit.team) guard\(visit.asksExam ? " with exam" : "")
          takes \(visit.length * 30) min
          within \(clock(visit.window.lowerBound))-\(clock(visit.window.upperBound)) on \
        \(visit.isOnWednesdayToo ? "Tuesday, Wednesday" : "Tuesday")
          from 1 January 2026
            every week 1 time

        """
      }
      func rows(_ head: String, _ row: (Int, Guard) -> String?) -> String {
        head + "\n"
          + guards.enumerated().compactMap { row($0.offset, $0.element) }.map { $0 + "\n" }.joined()
      }
      return try CapacityTown(
        rules.joined(),
        [
          (
            "people",
            rows("code,roles,area,contract") { "G\($0),guard,A1,\($1.hours):00" }
          ),
          (
            "qualifications",
            rows("person,qualification,from,through") { index, own in
              own.hasExam ? "G\(index),exam,2020-01-01," : nil
            }
          ),
          (
            "leave",
            rows("person,from,through") { index, own in
              own.isAwayOnTuesday ? "G\(index),2026-05-05,2026-05-05" : nil
            }
          ),
        ]
      )
    }

    /// Minutes of one person asked, all people together.
    var asked: Int { visits.reduce(0) { $0 + $1.length * $1.team * 30 } }

    /// The most minutes any roster of whole visits serves, each team at one time.
    func served() -> Int {
      var busy: [[Range<Int>]] = guards.map { _ in [] }
      var left = guards.map { $0.hours * 2 }
      func best(_ index: Int) -> Int {
        guard index < visits.count else { return 0 }
        let visit = visits[index]
        var most = best(index + 1)
        for day in 0..<(visit.isOnWednesdayToo ? 2 : 1) {
          for start in visit.window.lowerBound...(visit.window.upperBound - visit.length) {
            let stretch = (start + day * 48)..<(start + visit.length + day * 48)
            let able = guards.indices.filter { one in
              (!visit.asksExam || guards[one].hasExam) && left[one] >= visit.length
                && !(day == 0 && guards[one].isAwayOnTuesday)
                && !busy[one].contains { $0.overlaps(stretch) }
            }
            for team in RandomTownTests.sets(able, visit.team) {
              for one in team {
                busy[one].append(stretch)
                left[one] -= visit.length
              }
              most = max(most, visit.length * visit.team * 30 + best(index + 1))
              for one in team {
                busy[one].removeLast()
                left[one] += visit.length
              }
            }
          }
        }
        return most
      }
      return best(0)
    }
  }

  private static func sets(_ list: [Int], _ size: Int) -> [[Int]] {
    guard size > 0 else { return [[]] }
    return list.indices.flatMap { place in
      sets(Array(list[(place + 1)...]), size - 1).map { [list[place]] + $0 }
    }
  }

  @Test
  func `On 300 random towns the truth lies between what is proved and what was found`() throws {
    var short = 0
    var proved = 0
    var found = 0
    for seed in 0..<300 {
      let made = Case(seed)
      let town = try made.town()
      let result = try town.result("2026-W19", CapacityPool(kind: .role, name: "guard"))
      let pool = try #require(result.pools.first)
      let truth = Fraction(made.asked - made.served())
      #expect(pool.total.short <= truth, "seed \(seed)")
      let most = pool.shortages.first?.found
      if let most { #expect(truth <= most, "seed \(seed)") }
      let findings = CapacityVerifier.verify(
        rulebook: town.rulebook,
        city: town.city,
        file: CapacityFile(result)
      )
      #expect(findings.map(\.text.english) == [], "seed \(seed)")
      guard truth > .zero else { continue }
      short += 1
      if pool.total.short == truth { proved += 1 }
      if most == truth { found += 1 }
    }
    // Most of what is short is proved in full, and most divisions found are the best there are.
    #expect(short > 100)
    #expect(proved * 2 > short)
    #expect(found * 2 > proved)
  }
}
