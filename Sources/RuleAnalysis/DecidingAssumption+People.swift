import CivilTime
import Obligations
import RuleChecking
import SourceText

/// A25 for people: the verdicts of A13 and A15 at both ends of what is assumed about the work.
extension DecidingAssumption {
  /// Days of outside organisations.
  static func partners(_ demand: FactDemand, _ ends: Ends) -> [Diagnostic] {
    guard let known = TeamNobodyCanForm.known(demand.city) else { return [] }
    return demand.input.rulebook.roles.filter(\.isExternal).compactMap { role in
      let own = ends.used(demand) { version in
        version.team.contains { $0.role == role.name } || version.partners.contains(role.name)
      }
      func found(_ demand: FactDemand) -> Diagnostic? {
        TeamTooSeldom(demand: demand).findings(role.name, known: known).first
      }
      guard let first = own.first, let worst = found(ends.worst), found(ends.best) == nil else {
        return nil
      }
      let turning = own.prefix(4).map { one in
        AssumedWork.turning(one) { found(demand.with([one.name: $0])) != nil }
      }
      return finding(
        Bilingual(both: "`\(role.name)`"),
        own,
        first,
        worst,
        now: found(demand) != nil,
        turning
      )
    }
  }

  /// Our own people, all work together.
  static func people(_ demand: FactDemand, _ ends: Ends) -> [Diagnostic] {
    let external = Set(demand.input.rulebook.roles.filter(\.isExternal).map(\.name))
    let all = ends.used(demand) { version in
      !version.presence.isEmpty || version.team.contains { !external.contains($0.role) }
    }
    guard !all.isEmpty, let worst = PeopleTooFew.findings(ends.worst).first,
      PeopleTooFew.findings(ends.best).isEmpty
    else { return [] }
    // Those on whose rules the ends differ most come first.
    let weight = minutes(ends.worst).merging(minutes(ends.best)) { $0 - $1 }
    let own = all.map { one in
      (one, rules(demand, using: one.name).reduce(0) { $0 + (weight[$1] ?? 0) })
    }.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .map(\.element.0)
    guard let first = own.first else { return [] }
    let turning = own.prefix(2).map { one in
      AssumedWork.turning(one) { !PeopleTooFew.findings(demand.with([one.name: $0])).isEmpty }
    }
    return [
      finding(
        Bilingual(en: "our own people", nl: "de eigen mensen"),
        own,
        first,
        worst,
        now: !PeopleTooFew.findings(demand).isEmpty,
        turning
      )
    ]
  }

  /// People who must be on duty, and the rest the law gives them.
  static func rests(_ demand: FactDemand, _ ends: Ends) -> [Diagnostic] {
    let watched = ends.used(demand) { version in
      version.presence.contains { $0.count.parameter != nil }
    }
    let candidates = watched.isEmpty ? [] : RestImpossible.findings(ends.worst)
    guard !candidates.isEmpty else { return [] }
    func has(_ demand: FactDemand, _ worst: Diagnostic) -> Bool {
      RestImpossible.findings(demand).contains { $0.file == worst.file && $0.range == worst.range }
    }
    return candidates.compactMap { worst in
      let presence = demand.input.rulebook.rules.flatMap(\.versions).flatMap(\.presence).first {
        $0.origin.file == worst.file && $0.origin.range == worst.range
      }
      guard let presence, let name = presence.count.parameter,
        let one = watched.first(where: { $0.name == name }), !has(ends.best, worst)
      else { return nil }
      let turning = AssumedWork.turning(one) { has(demand.with([name: $0]), worst) }
      return finding(
        Bilingual(both: "`\(presence.role)`"),
        [one],
        one,
        worst,
        now: has(demand, worst),
        [turning]
      )
    }
  }

  private static func finding(
    _ who: Bilingual,
    _ own: [Parameter],
    _ first: Parameter,
    _ worst: Diagnostic,
    now: Bool,
    _ turning: [Bilingual]
  ) -> Diagnostic {
    let state = state(now: now)
    return .found(
      .assumptions,
      .note,
      at: first.origin,
      Bilingual(
        en:
          "whether there are enough of \(who.english) hangs on what is assumed: at the best ends of "
          + "the ranges nothing proves a shortage, and at the worst \(worst.message.english); "
          + "\(state.english); \(turning.map(\.english).joined(separator: "; "))",
        nl:
          "of er genoeg zijn van \(who.dutch) hangt af van wat is aangenomen: aan de gunstige kant "
          + "van de bereiken bewijst niets een tekort, en aan de ongunstige: \(worst.message.dutch); "
          + "\(state.dutch); \(turning.map(\.dutch).joined(separator: "; "))"
      ),
      help: help(own),
      also: others(own) + [
        (
          Origin(file: worst.file, line: 1, column: 1, range: worst.range),
          Bilingual(en: "this asks for them", nl: "dit vraagt om hen")
        )
      ]
    )
  }

  private static func rules(_ demand: FactDemand, using name: String) -> [String] {
    demand.input.rulebook.rules.filter { rule in
      rule.versions.contains { $0.assumptions.contains(name) }
    }.map(\.name)
  }

  /// People's minutes that each rule asks for.
  private static func minutes(_ demand: FactDemand) -> [String: Int] {
    var sums: [String: Int] = [:]
    for item in demand.items {
      switch item.obligation.work {
      case .visit(let minutes):
        let team = item.task.version.team.reduce(0) { $0 + $1.count }
        sums[item.task.rule.name, default: 0] += min(minutes, 10_000) * min(team, 100)
      case .round: continue
      case .presence(let presence):
        let length = demand.windows(item, on: item.first).reduce(0) { $0 + $1.length }
        sums[item.task.rule.name, default: 0] += length * min(presence.count.value, 1000)
      }
    }
    return sums
  }
}
