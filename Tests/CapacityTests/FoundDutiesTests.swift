import CapacityValues
import CivilTime
import Obligations
import Registers
import RuleChecking
import Testing

@testable import Capacity

/// Divisions over people and organisations: at most so much is short.
@Suite
struct FoundDutiesTests {
  private static func pool(_ kind: CapacityPool.Kind, _ name: String) throws -> PoolResult {
    let result = try PeopleTown.short().result("2026", CapacityPool(kind: kind, name: name))
    return try #require(result.pools.first)
  }

  @Test
  func `The one with the exam is given as much as the contract holds, so the proof is exact`()
    throws
  {
    // 40 checks of an hour that only B1 can do, 24 h by contract: 16 h stay undone, and 24 checks in
    // duties of at most 9 h between 10:00 and 18:00 with half an hour off after 5.5 h can be made.
    let pool = try Self.pool(.role, "boa")
    let shortage = try #require(
      pool.shortages.first { $0.certificate.short == Fraction(960) }
    )
    #expect(shortage.found == Fraction(960))
    #expect(shortage.isExact)
    #expect(shortage.assignment.count == 24)
    #expect(Set(shortage.assignment.map(\.name)) == ["B1"])
    // In the week of leave nobody can: 40 h, and nothing is divided.
    let away = try #require(pool.shortages.first { $0.certificate.short == Fraction(2400) })
    #expect(away.found == Fraction(2400))
    #expect(away.assignment.isEmpty)
  }

  @Test
  func `Duties that were found keep to hours, breaks, rest and the week`() throws {
    let pool = try Self.pool(.role, "boa")
    let pieces = try #require(pool.shortages.first { !$0.assignment.isEmpty }).assignment
    let byDay = Dictionary(grouping: pieces) { Amsterdam.day(of: $0.from) }
    #expect(byDay.count <= 5)
    var work = 0
    for (day, own) in byDay {
      let start = try #require(own.map(\.from).min())
      let end = try #require(own.map(\.through).max())
      let hours = Amsterdam.wholeDay(day).start
      #expect(hours.minutes(until: start) >= 600 && hours.minutes(until: end) <= 1080)
      let busy = own.reduce(0) { $0 + $1.from.minutes(until: $1.through) }
      let length = start.minutes(until: end)
      #expect(length <= 540)
      if length > 330 { #expect(length - busy >= 30) }
      for (one, next) in zip(own, own.dropFirst()) { #expect(one.through <= next.from) }
      work += length > 330 ? length - 30 : length
    }
    #expect(work <= 24 * 60)
  }

  @Test
  func `An organisation that comes once for four hours can make one of two talks of three`() throws
  {
    // Proved 2 h short (6 − 4), but half a talk is no talk: 3 h stay undone at most.
    let pool = try Self.pool(.partner, "police")
    let shortage = try #require(pool.shortages.first)
    #expect(shortage.certificate.short == Fraction(120))
    #expect(shortage.found == Fraction(180))
    #expect(!shortage.isExact)
    #expect(shortage.assignment.map(\.rule) == ["talk"])
  }

  @Test
  func `Half an hour off is needed after five and a half hours`() throws {
    let town = try PeopleTown.short()
    let person = try #require(town.city.people.first { $0.code == "B1" })
    let law = DutyLaw(
      town.rulebook,
      role: "boa",
      person,
      from: person.validity.from ?? Day(number: 0)
    )
    #expect(law.work([600..<930]) == 330)
    #expect(law.work([600..<931]) == nil)
    #expect(law.work([600..<900, 930..<990]) == 360)
    #expect(law.work([600..<900, 910..<930, 940..<990]) == nil)
    #expect(law.work([600..<700, 1100..<1141]) == nil)
    #expect(law.work([]) == 0)
  }
}
