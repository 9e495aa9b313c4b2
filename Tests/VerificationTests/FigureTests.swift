import Registers
import CivilTime
import Obligations
import Testing

@testable import Verification

/// Each figure of the summary, changed by one.
@Suite
struct FigureTests {
  private func codes(
    rules: [RosterSummary.RuleLine]? = nil,
    people: [RosterSummary.PersonLine]? = nil,
    units: [RosterSummary.UnitLine]? = nil,
    exceptions: [RosterSummary.LegalException]? = nil,
    predictability: [RosterSummary.Predictability]? = nil,
    levels: [RosterSummary.Level]? = nil
  ) -> [FindingCode] {
    let right = SmallTown.summary
    var changed = Changed()
    changed.summary = RosterSummary(
      rules: rules ?? right.rules,
      people: people ?? right.people,
      units: units ?? right.units,
      exceptions: exceptions ?? right.exceptions,
      predictability: predictability ?? right.predictability,
      levels: levels ?? right.levels
    )
    return changed.codes(withFigures: true)
  }

  @Test(arguments: 0..<4, [(1, 0), (0, 1), (0, -1)])
  func `rule lines`(index: Int, more: (Int, Int)) {
    var lines = SmallTown.summary.rules
    let old = lines[index]
    lines[index] = .init(
      rule: old.rule,
      rank: old.rank,
      unit: old.unit,
      demanded: old.demanded + more.0,
      planned: old.planned + more.1
    )
    #expect(codes(rules: lines) == [.summaryRule])
    lines.remove(at: index)
    #expect(codes(rules: lines) == [.summaryRule])
  }

  @Test
  func `the rank of a rule line`() {
    var lines = SmallTown.summary.rules
    lines[0] = .init(rule: "shop-check", rank: 2, unit: .visits, demanded: 1, planned: 1)
    #expect(codes(rules: lines) == [.summaryRule])
  }

  @Test(arguments: 0..<4, 0..<6)
  func `people lines`(index: Int, field: Int) {
    var lines = SmallTown.summary.people
    let old = lines[index]
    func add(_ value: Int, _ number: Int) -> Int { value + (number == field ? 1 : 0) }
    lines[index] = .init(
      person: old.person,
      workMinutes: add(old.workMinutes, 0),
      contractMinutes: add(old.contractMinutes, 1),
      evenings: add(old.evenings, 2),
      eveningsOverPeriod: add(old.eveningsOverPeriod, 3),
      weekendsOverPeriod: add(old.weekendsOverPeriod, 4),
      travelMinutes: add(old.travelMinutes, 5)
    )
    #expect(codes(people: lines) == [.summaryPerson])
    lines.remove(at: index)
    #expect(codes(people: lines) == [.summaryPerson])
  }

  @Test
  func `unit lines`() {
    var lines = SmallTown.summary.units
    let monday = Bench.day(SmallTown.monday)
    lines[1] = .init(
      resource: "scan-car",
      unit: "scan-car-1",
      day: monday,
      usedMinutes: 59,
      budgetMinutes: 60
    )
    #expect(codes(units: lines) == [.summaryUnit])
    lines[1] = .init(
      resource: "scan-car",
      unit: "scan-car-1",
      day: monday,
      usedMinutes: 60,
      budgetMinutes: 61
    )
    #expect(codes(units: lines) == [.summaryUnit])
    lines.remove(at: 1)
    #expect(codes(units: lines) == [.summaryUnit])
  }

  @Test
  func `an exception that is not used, and one that is left out`() {
    let line = RosterSummary.LegalException(
      person: "P1",
      limits: "daily-rest",
      day: Bench.day(SmallTown.monday)
    )
    #expect(codes(exceptions: [line]) == [.summaryException])
    // Ten hours of rest before Monday 09:00.
    var changed = Changed()
    changed.city.worked.append(Bench.worked("2026-11-22 18:00-23:00", person: "P2"))
    changed.summary = SmallTown.summary
    #expect(changed.codes(withFigures: true).contains(.summaryException))
  }

  @Test
  func `predictability`() {
    #expect(
      codes(predictability: [.init(rule: "shop-check", mostOnOnePair: 1, checks: 2)])
        == [.summaryPredictability]
    )
    #expect(codes(predictability: []) == [.summaryPredictability])
  }

  @Test(arguments: 0..<8)
  func `levels`(index: Int) {
    var levels = SmallTown.summary.levels
    let old = levels[index]
    levels[index] = .init(name: old.name, value: old.value + 1, bound: old.bound)
    #expect(codes(levels: levels) == [.summaryLevel])
    levels[index] = .init(name: old.name, value: old.value, bound: old.value + 1)
    #expect(codes(levels: levels) == [.summaryBound])
    levels.remove(at: index)
    #expect(codes(levels: levels) == (index == 0 ? [] : [.summaryLevel]))
  }
}
