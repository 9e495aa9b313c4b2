import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText
import Testing

/// The rules of the shipped city, with its registers.
struct GroningenRules {
  private static let rulebook = Groningen.rules.rulebook
  private static let city = Groningen.registers.city

  /// The rulebook with one of its rules only.
  private static func only(_ name: String) -> Rulebook {
    var result = rulebook
    result.rules = rulebook.rules.filter { $0.name == name }
    return result
  }

  /// What is due in a calendar year, as it stood on its first or its last day.
  private static func due(
    _ year: Int,
    atEnd: Bool = false,
    _ rulebook: Rulebook,
    _ city: City
  ) throws -> [Obligation] {
    let first = try #require(Day(year: year, month: 1, day: 1))
    let last = try #require(Day(year: year, month: 12, day: 31))
    return ObligationBuilder.build(
      rulebook: rulebook,
      city: city,
      from: first,
      through: last,
      reference: atEnd ? last : first
    )
  }

  @Test
  func `the rules check without a mistake`() {
    for mistake in Groningen.rules.diagnostics.filter({ $0.severity == .error }).prefix(20) {
      Issue.record("\(Groningen.place(mistake)) \(mistake.message.english)")
    }
  }

  @Test
  func `rules and registers fit together`() {
    let mistakes = FactChecker.check(GroningenRules.rulebook, GroningenRules.city)
    for mistake in mistakes.filter({ $0.severity == .error }).prefix(20) {
      Issue.record("\(Groningen.place(mistake)) \(mistake.message.english)")
    }
  }

  // 9 shops: 2 each in 2024 = 18; in 2025 96/365 x 2 + 269/365 x 4 = 3.47, rounded up 4 = 36;
  // 4 each in 2026 = 36.
  @Test(arguments: [(2024, 18), (2025, 36), (2026, 36)])
  func `coffeeshops are checked more often since the experiment`(year: Int, count: Int) throws {
    var city = GroningenRules.city
    city.checks = []
    let checks = try GroningenRules.due(year, GroningenRules.only("coffeeshop-check"), city)
    #expect(checks.count == count)
  }

  // 9 shops x 4 = 36 by frequency in 2026. Shop CS08 was found in violation on 10 November 2025, at
  // the step that is checked again within 4 months: one recheck more, 37 in all.
  @Test
  func `with its history 2026 has 36 coffeeshop checks by frequency and one recheck`() throws {
    let due = try GroningenRules.due(
      2026,
      GroningenRules.only("coffeeshop-check"),
      GroningenRules.city
    )
    let rechecks = due.compactMap { obligation -> String? in
      guard case .recheck(_, let step, let found) = obligation.cause else { return nil }
      return "\(obligation.object ?? "-") step \(step) \(found) due \(obligation.due)"
    }
    #expect(due.count - rechecks.count == 36)
    #expect(rechecks == ["CS08 step 2 2025-11-10 due 2026-03-10"])
  }

  // All paid: 21,350 places. On a Sunday only the inner city: 6,000. On Christmas Day: none.
  @Test(arguments: [("2026-11-24", 21_350), ("2026-11-29", 6_000), ("2026-12-25", 0)])
  func `the places to scan follow the paid hours`(day: String, places: Int) throws {
    let day = try #require(Day(iso: day))
    let rounds = ObligationBuilder.build(
      rulebook: GroningenRules.rulebook,
      city: GroningenRules.city,
      from: day,
      through: day,
      reference: day
    ).compactMap { obligation -> Int? in
      guard obligation.rule == "parking-scan", case .round(let places) = obligation.work else {
        return nil
      }
      return places
    }
    #expect(rounds.reduce(0, +) == places)
  }

  @Test
  func `every ladder leads to a recheck`() throws {
    let due = try GroningenRules.due(
      2026,
      atEnd: true,
      GroningenRules.rulebook,
      GroningenRules.city
    )
    let climbed = Set(
      due.compactMap { obligation -> String? in
        guard case .recheck(let ladder, _, _) = obligation.cause else { return nil }
        return ladder
      }
    )
    #expect(GroningenRules.rulebook.ladders.map(\.name).filter { !climbed.contains($0) } == [])
  }
}
