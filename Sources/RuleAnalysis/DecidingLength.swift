import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A25 for an assumed length of visits of which a part of the range fits no shift or no window.
///
/// Then nobody knows whether the visits can be made at all. No facts are needed.
enum DecidingLength {
  /// The longest visit that a rule leaves room for, and what sets it.
  private struct Limit {
    let rule: String
    let minutes: Int
    let takes: Origin
    let place: Origin
    /// The role whose shifts set it; nil when the window does.
    let role: String?
  }

  static func findings(_ input: AnalysisInput) -> [Diagnostic] {
    let assumed = AssumedWork.parameters(input.rulebook).filter {
      if case .minutes = $0.value { true } else { false }
    }
    guard !assumed.isEmpty else { return [] }
    let limits = limits(input)
    return assumed.compactMap { parameter in
      guard let ends = parameter.range.flatMap(AssumedWork.ends),
        let least = (limits[parameter.name] ?? []).min(by: { $0.minutes < $1.minutes }),
        ends.low <= least.minutes, least.minutes < ends.high
      else { return nil }
      return finding(parameter, least, high: ends.high)
    }
  }

  /// For each parameter the limits of the rules that use it.
  private static func limits(_ input: AnalysisInput) -> [String: [Limit]] {
    var shifts: [String: (minutes: Int, place: Origin)] = [:]
    for role in input.rulebook.roles where !role.isExternal {
      shifts[role.name] = TaskTooLong.mostWork(of: role.name, in: input.rulebook)
    }
    var found: [String: [Limit]] = [:]
    for rule in input.rulebook.rules {
      for version in rule.versions {
        guard let takes = version.takes, let name = takes.parameter else { continue }
        for part in version.team {
          guard let most = shifts[part.role] else { continue }
          found[name, default: []].append(
            Limit(
              rule: rule.name,
              minutes: most.minutes,
              takes: takes.origin,
              place: most.place,
              role: part.role
            )
          )
        }
      }
    }
    for scene in input.scenes where scene.presence == nil && !scene.hasOwnHours {
      guard let takes = scene.version.takes, let name = takes.parameter,
        let longest = scene.open.map(\.longest).max(), longest > 0
      else { continue }
      found[name, default: []].append(
        Limit(
          rule: scene.rule.name,
          minutes: longest,
          takes: takes.origin,
          place: scene.place,
          role: nil
        )
      )
    }
    return found
  }

  private static func finding(_ parameter: Parameter, _ limit: Limit, high: Int) -> Diagnostic {
    let (most, end) = (Words.minutes(limit.minutes), Words.minutes(high))
    let why =
      limit.role.map {
        Bilingual(
          en: "no shift of \($0) holds more work than that",
          nl: "geen dienst van \($0) heeft meer werk dan dat"
        )
      }
      ?? Bilingual(
        en: "no day leaves a longer stretch of its window",
        nl: "geen dag laat een langer stuk van het venster"
      )
    return .found(
      .assumptions,
      .note,
      at: parameter.origin,
      Bilingual(
        en:
          "whether \(limit.rule) can be done hangs on `\(parameter.name)`: up to \(most.english) it "
          + "can, and its range goes to \(end.english); \(why.english)",
        nl:
          "of \(limit.rule) kan hangt af van `\(parameter.name)`: tot en met \(most.dutch) wel, en "
          + "het bereik gaat tot \(end.dutch); \(why.dutch)"
      ),
      help: DecidingAssumption.help([parameter]),
      also: [
        (limit.takes, Bilingual(en: "the visit", nl: "het bezoek")),
        (
          limit.place,
          limit.role == nil
            ? Bilingual(en: "its window", nl: "het venster")
            : Bilingual(en: "this limits the shift", nl: "dit begrenst de dienst")
        ),
      ]
    )
  }
}
