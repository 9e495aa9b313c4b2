import CivilTime
import Obligations
import RuleChecking
import SourceText

/// Judges what indicators count in the calendar year of the last day planned: all that was recorded
/// up to that day.
enum TargetJudgement {
  private static func count(_ world: ScenarioWorld, _ name: String) -> IndicatorCount? {
    guard let last = world.plan?.through else { return nil }
    return IndicatorCount.counts(
      rulebook: world.book,
      city: world.city,
      year: last.year,
      before: last.adding(days: 1)
    ).first { $0.indicator.name == name }
  }

  /// What the indicator counts.
  static func judge(
    _ world: ScenarioWorld,
    _ name: String,
    _ number: Expectation.Number
  ) -> Judgement {
    let found = count(world, name)?.total
    return Judgement(
      holds: found.map(number.holds) ?? false,
      expected: number.words,
      got: found.map { Bilingual(both: "\($0)") }
        ?? Bilingual(en: "kept elsewhere", nl: "elders geteld"),
      reasons: reasons(world, name),
      grounds: grounds(world, name)
    )
  }

  /// Whether the indicator reaches its target.
  static func judge(_ world: ScenarioWorld, _ name: String, reached wanted: Bool) -> Judgement {
    let found = count(world, name)
    let isReached = found?.standing == .met
    let total = found?.total.map { "\($0)" } ?? "-"
    let target = found?.indicator.target.map { "\($0.count.value)" } ?? "-"
    return Judgement(
      holds: isReached == wanted,
      expected: wanted
        ? Bilingual(en: "reached", nl: "gehaald")
        : Bilingual(en: "not reached", nl: "niet gehaald"),
      got: isReached
        ? Bilingual(en: "reached: \(total) of \(target)", nl: "gehaald: \(total) van \(target)")
        : Bilingual(
          en: "not reached: \(total) of \(target)",
          nl: "niet gehaald: \(total) van \(target)"
        ),
      reasons: reasons(world, name),
      grounds: grounds(world, name)
    )
  }

  private static func reasons(
    _ world: ScenarioWorld,
    _ name: String
  ) -> [ExpectationResult.Reason] {
    guard let indicator = world.book.indicators.first(where: { $0.name == name }) else { return [] }
    let rules = world.book.rules(countingFor: indicator).joined(separator: ", ")
    return [
      .init(
        text: Bilingual(en: "counts \(rules),", nl: "telt \(rules),"),
        origin: indicator.origin
      )
    ]
  }

  private static func grounds(_ world: ScenarioWorld, _ name: String) -> Grounds {
    var grounds = Grounds()
    guard let indicator = world.book.indicators.first(where: { $0.name == name }) else {
      return grounds
    }
    for rule in world.book.rules(countingFor: indicator) { grounds.add(rule, world.book) }
    if let target = indicator.target { grounds.add(target.count, world.book) }
    return grounds
  }
}
