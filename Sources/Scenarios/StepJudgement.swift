import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Judges at which step of a ladder the last violation at an object stands.
enum StepJudgement {
  static func judge(
    _ world: ScenarioWorld,
    ladder name: String,
    _ wanted: Int,
    outcome: Bilingual?,
    at object: String
  ) -> Judgement {
    let expected = text(wanted, outcome)
    guard let ladder = world.book.ladder(name) else {
      return Judgement(holds: false, expected: expected, got: expected, reasons: [])
    }
    let checks = world.city.checks.filter { check in
      check.object == object
        && world.book.rule(check.rule).flatMap { world.book.version(of: $0, near: check.day) }?
          .ladder == name
    }.sorted { $0.day < $1.day }
    let outcomes = LadderRunner.run(
      ladder,
      checks.map { .init(day: $0.day, violations: $0.violations) }
    )
    let step = outcomes.last?.step ?? 0
    let follows = ladder.steps.first { $0.number == step }
    // A file of either language may say what follows.
    let isSame =
      outcome.map { [$0.english, $0.dutch].contains(follows?.outcome ?? "") } ?? true
    var grounds = Grounds()
    grounds.add(name, world.book)
    return Judgement(
      holds: step == wanted && isSame,
      expected: expected,
      got: step == 0
        ? Bilingual(en: "no violation", nl: "geen overtreding")
        : text(step, outcome == nil ? nil : follows.map { Bilingual(both: $0.outcome) }),
      reasons: outcomes.map { outcome in
        let what = outcome.event.violations.joined(separator: ", ")
        return .init(
          text: Bilingual(
            en: "\(outcome.event.day) \(what): step \(outcome.step),",
            nl: "\(outcome.event.day) \(what): trede \(outcome.step),"
          ),
          origin: ladder.steps.first { $0.number == outcome.step }?.origin ?? ladder.origin
        )
      },
      grounds: grounds
    )
  }

  private static func text(_ step: Int, _ outcome: Bilingual?) -> Bilingual {
    Bilingual(
      en: "step \(step)" + (outcome.map { ", \($0.english)" } ?? ""),
      nl: "trede \(step)" + (outcome.map { ", \($0.dutch)" } ?? "")
    )
  }
}

extension Rulebook {
  /// The version of a rule on a day on which something was found: the one in force, else the next
  /// that comes in force, also after a pause, else the last before; as rechecks are made.
  func version(of rule: Rule, near day: Day) -> RuleVersion? {
    if let version = versionInForce(rule, on: day) { return version }
    let regimes = regimes.filter { $0.pauses.contains(rule.name) || $0.name == rule.during }
    // What is in force changes on these days only.
    let edges = Set(
      rule.versions.flatMap { [$0.from, $0.through?.adding(days: 1)] }.compactMap { $0 }
        + regimes.flatMap { [$0.from, $0.through?.adding(days: 1)] }.compactMap { $0 }
    ).sorted()
    let days =
      edges.filter { day < $0 } + edges.reversed().map { $0.adding(days: -1) }.filter { $0 < day }
    return days.lazy.compactMap { versionInForce(rule, on: $0) }.first
  }
}
