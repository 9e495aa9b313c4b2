import CivilTime
import Obligations
import Registers
import RuleChecking
import SourceText

/// Judges days, times and classes.
struct DateJudgement {
  let world: ScenarioWorld
  /// What is due on or after the first day planned, and what is open.
  let due: [Obligation]

  /// An open recheck of a rule has this as its last day; nil: there is none.
  func judge(recheck day: Day?, of rule: String, at place: String?) -> Judgement {
    let found = open(rule, place).filter { obligation in
      if case .recheck = obligation.cause { true } else { false }
    }
    let days = found.map(\.due)
    let none = Bilingual(en: "no recheck", nl: "geen hercontrole")
    return Judgement(
      holds: day.map { days.contains($0) } ?? days.isEmpty,
      expected: day.map { Bilingual(en: "recheck by \($0)", nl: "hercontrole uiterlijk op \($0)") }
        ?? none,
      got: days.isEmpty ? none : Bilingual(both: CountJudgement.list(days)),
      reasons: reasons(found) { Bilingual(en: "due by \($0.due),", nl: "uiterlijk \($0.due),") },
      grounds: grounds(rule, found)
    )
  }

  /// The next open obligation of a rule may be done from this day on.
  func judge(notBefore day: Day, of rule: String, at place: String?) -> Judgement {
    let found = open(rule, place)
    let first = found.map(\.earliest).min()
    return Judgement(
      holds: first == day,
      expected: Bilingual(en: "not before \(day)", nl: "niet voor \(day)"),
      got: first.map { Bilingual(en: "not before \($0)", nl: "niet voor \($0)") }
        ?? Bilingual(en: "nothing is open", nl: "er staat niets open"),
      reasons: reasons(found.filter { $0.earliest == first }) {
        Bilingual(
          en: "from \($0.earliest) through \($0.due),",
          nl: "van \($0.earliest) tot en met \($0.due),"
        )
      },
      grounds: grounds(rule, found)
    )
  }

  private func open(_ rule: String, _ place: String?) -> [Obligation] {
    due.filter { obligation in
      obligation.rule == rule && obligation.state == .open
        && (place.map { obligation.object == $0 } ?? true)
    }
  }

  private func reasons(
    _ found: [Obligation],
    _ text: (Obligation) -> Bilingual
  ) -> [ExpectationResult.Reason] {
    found.prefix(6).map { .init(text: text($0), origin: $0.origin) }
  }

  private func grounds(_ rule: String, _ found: [Obligation]) -> Grounds {
    var grounds = Grounds()
    grounds.add(rule, world.book)
    grounds.add(found, world.book)
    return grounds
  }

  /// Whether work of a rule may be done in a stretch: inside its windows of that day, those of the
  /// object and resources, and the hours of everybody in its team.
  func judge(
    possible wanted: Bool,
    _ window: ClockWindow,
    on day: Day,
    rule: Rule,
    at place: String?
  ) -> Judgement {
    let resolver = WindowResolver(rulebook: world.book, city: world.city)
    let stretch = Amsterdam.interval(day, window.from, window.to)
    var grounds = Grounds()
    grounds.add(rule.name, world.book)
    var reasons: [ExpectationResult.Reason] = []
    if let version = world.book.versionInForce(rule, on: day) {
      let own = resolver.windows(version, object: place, on: day)
      grounds.add(version.windows, world.book)
      if !own.contains(where: { $0.contains(stretch) }) {
        let origin = version.windows.windows.first?.origin ?? version.origin
        reasons.append(reason(rule.name, own, origin))
      }
      for part in version.team {
        guard let role = world.book.role(part.role), !role.isExternal else { continue }
        let hours = resolver.deployment(ofRole: role.name, on: day)
        grounds.add(role, world.book)
        if !hours.contains(where: { $0.contains(stretch) }) {
          reasons.append(reason(role.name, hours, role.origin))
        }
      }
    } else {
      reasons.append(notInForce(rule, on: day, &grounds))
    }
    return Judgement(
      holds: reasons.isEmpty == wanted,
      expected: .answer(wanted),
      got: .answer(reasons.isEmpty),
      reasons: reasons,
      grounds: grounds
    )
  }

  /// Why a rule asks for nothing on a day: a regime pauses it, or no version holds.
  private func notInForce(
    _ rule: Rule,
    on day: Day,
    _ grounds: inout Grounds
  ) -> ExpectationResult.Reason {
    let pausing = world.book.regimes.first { regime in
      regime.pauses.contains(rule.name) && regime.isInForce(on: day)
    }
    guard let regime = pausing, rule.version(on: day) != nil else {
      return .init(
        text: Bilingual(
          en: "\(rule.name) is not in force on \(day)",
          nl: "\(rule.name) geldt niet op \(day)"
        ),
        origin: rule.origin
      )
    }
    grounds.add(regime.name, world.book)
    return .init(
      text: Bilingual(
        en: "\(regime.name) pauses \(rule.name) on \(day),",
        nl: "\(regime.name) zet \(rule.name) stil op \(day),"
      ),
      origin: regime.origin
    )
  }

  private func reason(
    _ name: String,
    _ hours: [Interval],
    _ origin: Origin
  ) -> ExpectationResult.Reason {
    let list = hours.map { "\(Amsterdam.clock($0.start))-\(Amsterdam.clock($0.end))" }
      .joined(separator: ", ")
    return .init(
      text: list.isEmpty
        ? Bilingual(en: "\(name) is closed,", nl: "\(name) is dicht,")
        : Bilingual(en: "\(name) only \(list),", nl: "\(name) alleen \(list),"),
      origin: origin
    )
  }

  /// The class of an object on the first day planned.
  func judge(inClass wanted: String, _ object: String, on day: Day) -> Judgement {
    let index = ObjectIndex(
      rulebook: world.book,
      city: world.city,
      reference: world.reference ?? day
    )
    var names: [String] = []
    var reasons: [ExpectationResult.Reason] = []
    var grounds = Grounds()
    for classification in world.book.classifications {
      guard let found = index.object(object, ofKind: classification.kind, on: day) else { continue }
      let judged = index.classify(classification, found, on: day)
      grounds.add(classification.name, world.book)
      if let name = judged.ownClass { names.append(name) }
      let own = classification.classes.first { $0.name == judged.ownClass }
      reasons.append(
        .init(
          text: Bilingual(
            en: "\(classification.name) is \(judged.ownClass ?? "-"),",
            nl: "\(classification.name) is \(judged.ownClass ?? "-"),"
          ),
          origin: own?.origin ?? classification.origin
        )
      )
    }
    return Judgement(
      holds: names.contains(wanted),
      expected: Bilingual(both: wanted),
      got: names.isEmpty
        ? Bilingual(en: "no class", nl: "geen klasse")
        : Bilingual(both: names.joined(separator: ", ")),
      reasons: reasons,
      grounds: grounds
    )
  }
}
