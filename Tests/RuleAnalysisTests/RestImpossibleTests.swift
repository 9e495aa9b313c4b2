import RuleChecking
import SourceText
import Testing

@testable import RuleAnalysis

/// A15: duty that working-time law forbids for want of people.
struct RestImpossibleTests {
  private static func rules(
    _ keep: String,
    rest: String = "rest at least 11 h between shifts"
  )
    -> String
  {
    """
    labour limits law for every role
      source plan
      \(rest)
      break at least 30 min in shift over 5 h 30 min, in parts of at least 15 min
      Sunday work only when agreed
    shifts for boa, guard
      source plan
      length 2 h through 9 h
      starting every 30 min
    rule watch
      source plan
      from 1 January 2026
        \(keep)
    """
  }

  private static let one = FactTown.people("B1,boa,A1,36:00,yes,")

  private static func found(_ rules: String, _ people: (String, String)) throws -> [String] {
    let demand = try FactTown.demand(rules, [people], through: "2026-03-22")
    return RestImpossible.findings(demand).map(\.message.english)
  }

  private static func nights(
    _ evening: String,
    _ evenings: String,
    _ morning: String,
    _ mornings: String
  ) -> String {
    "keep 1 boa on duty, \(evening) on \(evenings)\n"
      + "    keep 1 boa on duty, \(morning) on \(mornings)"
  }

  @Test
  func `until 01 00 and again from 09 00 is 8 h of the 11 h rest`() throws {
    // From 01:00 to 09:00 is 8 h. One shift from 22:00 to 12:00 would be 14 h, over 9 h, and a split
    // one would end after 14 h, over 24 - 11 = 13 h.
    let keep = Self.nights("22:00-01:00", "Monday", "09:00-12:00", "Tuesday")
    #expect(
      try Self.found(Self.rules(keep), Self.one) == [
        "`watch` needs 1 `boa` until 01:00 on the duty of 2026-01-05 and 1 from 09:00 on 2026-01-06: "
          + "8 h between, where the law asks 11 h of rest; only B1 can do it"
      ]
    )
    let two = FactTown.people("B1,boa,A1,36:00,yes,", "B2,boa,A1,36:00,yes,")
    #expect(try Self.found(Self.rules(keep), two) == [])
    // From 01:00 to 12:00 is 11 h, and until 11:00 a split shift ends after 13 h: both are lawful.
    for morning in ["12:00-15:00", "09:00-11:00"] {
      let lawful = Self.nights("22:00-01:00", "Monday", morning, "Tuesday")
      #expect(try Self.found(Self.rules(lawful), Self.one) == [])
    }
  }

  @Test
  func `the shorter rest is allowed once in seven days`() throws {
    let rest = "rest at least 11 h between shifts, once per 7 days 8 h"
    func found(_ evenings: String, _ morning: String, _ mornings: String) throws -> [String] {
      let keep = Self.nights("20:00-01:00", evenings, morning, mornings)
      return try Self.found(Self.rules(keep, rest: rest), Self.one)
    }
    // 20:00-14:00 is 18 h, over the 24 - 8 = 16 h of a split shift.
    #expect(try found("Monday", "09:00-14:00", "Tuesday") == [])
    // The year starts on a Thursday: the second time is the Monday after.
    let twice = try found("Monday, Thursday", "09:00-14:00", "Tuesday, Friday")
    #expect(twice.count == 1)
    #expect(twice.first?.contains("until 01:00 on the duty of 2026-01-05") == true)
    #expect(twice.first?.contains("11 h of rest, once per 7 days 8 h; only B1 can do it") == true)
    // Until 12:00 it is 16 h: a split shift holds it.
    #expect(try found("Monday, Thursday", "09:00-12:00", "Tuesday, Friday") == [])
  }

  @Test
  func `who must be there for longer than the law lets work without a break`() throws {
    // 5 h 30 min needs no break, 5 h 31 min does.
    #expect(
      try Self.found(Self.rules("keep 1 boa on duty, 10:00-15:30 on Monday"), Self.one) == []
    )
    let long = Self.rules("keep 1 boa on duty, 10:00-15:31 on Monday")
    #expect(
      try Self.found(long, Self.one) == [
        "`watch` keeps 1 `boa` on duty for 5.52 h on 2026-01-05, only B1 can do it, and work over "
          + "5.5 h needs a break"
      ]
    )
    let two = FactTown.people("B1,boa,A1,36:00,yes,", "B2,boa,A1,36:00,yes,")
    #expect(try Self.found(long, two) == [])
  }

  @Test
  func `on Sunday only those who agreed`() throws {
    let sunday = Self.rules("keep 1 boa on duty, 10:00-12:00 on Sunday")
    let people = FactTown.people("B1,boa,A1,36:00,no,", "B2,boa,A1,36:00,no,")
    #expect(
      try Self.found(sunday, people) == [
        "`watch` needs 1 `boa` on Sunday 2026-01-04, and 0 of the 2 who could agreed to work on Sundays"
      ]
    )
    #expect(try Self.found(sunday, Self.one) == [])
    // Saturday past midnight is Sunday work too.
    let night = Self.rules("keep 1 boa on duty, 22:00-01:00 on Saturday")
    #expect(try Self.found(night, people).count == 1)
    let evening = Self.rules("keep 1 boa on duty, 22:00-24:00 on Saturday")
    #expect(try Self.found(evening, people) == [])
  }

  /// Two stretches drawn at random against every way one or two people can share their hours.
  @Test
  func `a chain without a shorter rest has no lawful duty`() {
    var draw = Draw(seed: 15)
    var told = 0
    for _ in 0..<400 {
      let first = 1 + draw.next(4)
      let gap = 1 + draw.next(12)
      let second = 1 + draw.next(4)
      let (needed, pool) = (1 + draw.next(2), 1 + draw.next(2))
      guard needed <= pool else { continue }
      let longest = 4 + draw.next(10)
      let isOpen = draw.next(2) == 0
      let hour = 60
      let stretches = [
        RestImpossible.Stretch(start: 0, end: first * hour, needed: needed, pool: pool),
        RestImpossible.Stretch(
          start: (first + gap) * hour,
          end: (first + gap + second) * hour,
          needed: needed,
          pool: pool
        ),
      ]
      let law = RestImpossible.Law(rest: 11 * hour, shorter: nil, longest: longest * hour)
      let found = RestImpossible.chain(stretches, law) { _ in isOpen }
      guard found != nil else { continue }
      told += 1
      // Each person is on duty in any of the hours of both stretches; lawful is: on one side only,
      // or both with a rest of 11 h between, or in one shift or split shift.
      let hours = Array(0..<first) + Array((first + gap)..<(first + gap + second))
      let plans = (0..<(1 << hours.count)).filter { plan in
        let on = hours.indices.filter { plan & (1 << $0) != 0 }.map { hours[$0] }
        guard let low = on.filter({ $0 < first }).max(), let high = on.first(where: { $0 > first })
        else { return true }
        let span = (on.last ?? 0) + 1 - (on.first ?? 0)
        return high - low - 1 >= 11 || (isOpen && span <= longest) || span <= 24 - 11
      }
      let full = hours.map { _ in needed }
      let covers =
        pool == 1
        ? plans.contains { Self.sum([$0], hours.count) == full }
        : plans.contains { one in
          plans.contains { Self.sum([one, $0], hours.count).elementsEqual(full, by: >=) }
        }
      #expect(!covers, "\(first) \(gap) \(second) \(needed)/\(pool) \(longest) \(isOpen)")
    }
    #expect(told > 10)
  }

  private static func sum(_ plans: [Int], _ count: Int) -> [Int] {
    (0..<count).map { hour in plans.count { $0 & (1 << hour) != 0 } }
  }
}
