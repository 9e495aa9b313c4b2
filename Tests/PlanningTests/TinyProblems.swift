import CivilTime
import RuleChecking

@testable import Planning

/// Fifty problems so small that every roster can be gone through, made from a number.
///
/// All times are whole or half hours and nobody travels, so that slots of half an hour lose nothing.
struct TinyProblem {
  static let count = 50

  let town: TinyCity
  let people: Int
  /// Hours of presence on Monday and how many are asked.
  let from: Int
  let to: Int
  let heads: Int
  /// Whether presence asks for the exam.
  let asksExam: Bool
  /// Each visit of an hour on Monday: its window in hours, its team, and whether one holds the exam.
  let visits: [(from: Int, to: Int, team: Int, asksExam: Bool)]
  /// The length of every shift in minutes; more than 330 minutes of work ask for half an hour of break.
  let length: Int

  init(_ number: Int) {
    var state = UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    func draw(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(below))
    }
    people = 1 + draw(3)
    length = [300, 360][draw(2)]
    from = 7 + draw(4)
    to = min(22, from + 4 + draw(8))
    heads = 1 + draw(2)
    asksExam = draw(4) == 0
    visits = (0..<draw(3)).map { _ in
      let start = 8 + draw(8)
      return (start, start + 1 + draw(4), 1 + draw(2), draw(3) == 0)
    }
    var town = TinyCity(boas: people, controllers: 0)
    town.book.shiftShapes = [
      ShiftShape(
        roles: ["boa"],
        shortest: length,
        longest: length,
        startEvery: 120,
        atMostPerWeek: 5,
        basis: TinyCity.basis,
        origin: TinyCity.origin
      )
    ]
    for (index, visit) in visits.enumerated() {
      let exam =
        visit.asksExam
        ? [TinyCity.part(1, "boa", "exam")]
          + (visit.team > 1 ? [TinyCity.part(visit.team - 1, "boa")] : [])
        : [TinyCity.part(visit.team, "boa")]
      town.addRule(
        "meeting-\(index + 1)",
        team: exam,
        takes: 60,
        windows: TinyCity.windows("\(visit.from):00", "\(visit.to):00", [.monday]),
        frequencies: [
          Frequency(
            period: CalendarPeriod(count: 1, unit: .week),
            count: Given(1, origin: TinyCity.origin),
            promise: .exact,
            origin: TinyCity.origin
          )
        ]
      )
    }
    town.keep(
      heads,
      "boa",
      in: "A1",
      TinyCity.windows("\(from):00", "\(to):00", [.monday]),
      qualification: asksExam ? "exam" : nil
    )
    self.town = town
  }

  // MARK: Brute force, in slots of half an hour of Monday

  private static func mask(_ from: Int, _ to: Int) -> UInt64 {
    to <= from ? 0 : ((1 << UInt64(to)) - 1) & ~((1 << UInt64(from)) - 1)
  }

  /// Slots on duty and at work (break taken out) of every shift and break one person can have.
  private var shifts: [(duty: UInt64, work: UInt64)] {
    var result: [(UInt64, UInt64)] = [(0, 0)]
    let slots = length / 30
    // Deployed from 07:00 to 22:00; shifts start on even hours.
    for start in stride(from: 8 * 2, through: 22 * 2 - slots, by: 4) {
      let duty = TinyProblem.mask(start, start + slots)
      guard length > 330 else {
        result.append((duty, duty))
        continue
      }
      for pause in (start + 1)..<(start + slots - 1) {
        result.append((duty, duty & ~TinyProblem.mask(pause, pause + 1)))
      }
    }
    return result
  }

  /// The first two boas hold the exam.
  private func holdsExam(_ person: Int) -> Bool { person < 2 }

  /// The fewest visits that stay open, and then the fewest minutes of presence that are missing.
  func bruteForce() -> (unmet: Int, missing: Int) {
    let demand = TinyProblem.mask(from * 2, to * 2)
    var best = (unmet: visits.count + 1, missing: Int.max)
    let shifts = shifts
    var chosen = Array(repeating: 0, count: people)
    func place(_ visit: Int, _ free: [UInt64], _ unmet: Int) {
      guard unmet <= best.unmet else { return }
      guard visit < visits.count else {
        let missing = missing(free, demand)
        if (unmet, missing) < best { best = (unmet, missing) }
        return
      }
      let own = visits[visit]
      for start in (own.from * 2)...(own.to * 2 - 2) {
        let slots = TinyProblem.mask(start, start + 2)
        let able = free.indices.filter { free[$0] & slots == slots }
        for team in teams(able, own.team)
        where !own.asksExam || team.contains(where: holdsExam) {
          var rest = free
          for person in team { rest[person] &= ~slots }
          place(visit + 1, rest, unmet)
        }
      }
      place(visit + 1, free, unmet + 1)
    }
    func choose(_ person: Int) {
      guard person < people else {
        place(0, chosen.map { shifts[$0].work }, 0)
        return
      }
      for shift in shifts.indices {
        chosen[person] = shift
        choose(person + 1)
      }
    }
    choose(0)
    return best
  }

  private func teams(_ able: [Int], _ size: Int) -> [[Int]] {
    if size == 1 { return able.map { [$0] } }
    return able.flatMap { one in able.filter { $0 > one }.map { [one, $0] } }
  }

  /// Somebody counts when at the post, and only with the exam where it is asked.
  private func missing(_ free: [UInt64], _ demand: UInt64) -> Int {
    var once: UInt64 = 0
    var twice: UInt64 = 0
    for person in free.indices where !asksExam || holdsExam(person) {
      twice |= once & free[person]
      once |= free[person]
    }
    let short = (demand & ~once).nonzeroBitCount
    return 30 * (short + (heads > 1 ? (demand & ~twice).nonzeroBitCount : 0))
  }

  /// The levels in the order and under the names of the problem.
  func levels(_ found: (unmet: Int, missing: Int)) -> [String: Int] {
    ["unmet rank 1 due": found.unmet, "presence rank 1": found.missing]
  }
}
