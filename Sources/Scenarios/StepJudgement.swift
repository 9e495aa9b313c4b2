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
    at object: String
  ) -> Judgement {
    let expected = Bilingual(en: "step \(wanted)", nl: "trede \(wanted)")
    guard let ladder = world.book.ladder(name) else {
      return Judgement(holds: false, expected: expected, got: expected, reasons: [])
    }
    let checks = world.city.checks.filter { check in
      check.object == object
        && world.book.rule(check.rule)?.version(on: check.day)?.ladder == name
    }.sorted { $0.day < $1.day }
    let outcomes = LadderRunner.run(
      ladder,
      checks.map { .init(day: $0.day, violations: $0.violations) }
    )
    let step = outcomes.last?.step ?? 0
    return Judgement(
      holds: step == wanted,
      expected: expected,
      got: step == 0
        ? Bilingual(en: "no violation", nl: "geen overtreding")
        : Bilingual(en: "step \(step)", nl: "trede \(step)"),
      reasons: outcomes.map { outcome in
        let what = outcome.event.violations.joined(separator: ", ")
        return .init(
          text: Bilingual(
            en: "\(outcome.event.day) \(what): step \(outcome.step),",
            nl: "\(outcome.event.day) \(what): trede \(outcome.step),"
          ),
          origin: ladder.origin
        )
      }
    )
  }
}
