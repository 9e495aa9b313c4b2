import CivilTime
import RuleChecking

/// Makes the rechecks that follow from violations through the ladders.
///
/// All rules that follow one ladder climb it together at an object. A recheck is due until a later
/// check of its rule at the object, or until the object is gone.
struct RecheckBuilder {
  let timelines: [RuleTimeline]
  let ladders: [Ladder]
  let index: ObjectIndex
  let range: DaySpan
  let reference: Day

  func obligations() -> [Obligation] {
    ladders.flatMap { ladder -> [Obligation] in
      guard ladder.steps.contains(where: { $0.recheckWithin != nil }) else { return [] }
      let climbing = timelines.filter { timeline in
        timeline.rule.versions.contains { $0.ladder == ladder.name }
      }
      return objects(of: climbing).flatMap { kind, object in
        rechecks(ladder, climbing.filter { $0.rule.kind == kind }, kind, object)
      }
    }
  }

  /// The kinds and objects at which the rules were checked, in order.
  private func objects(of climbing: [RuleTimeline]) -> [(kind: String?, object: String?)] {
    var kinds: [String?] = []
    for timeline in climbing where !kinds.contains(timeline.rule.kind) {
      kinds.append(timeline.rule.kind)
    }
    return kinds.flatMap { kind -> [(kind: String?, object: String?)] in
      guard let kind else { return [(nil, nil)] }
      return index.lives(ofKind: kind).map { (kind, $0.id) }
    }
  }

  private func rechecks(
    _ ladder: Ladder,
    _ timelines: [RuleTimeline],
    _ kind: String?,
    _ object: String?
  ) -> [Obligation] {
    let checks = index.history.checks(at: object).filter { check in
      !check.violations.isEmpty
        && timelines.contains {
          $0.rule.name == check.rule && $0.version(near: check.day)?.ladder == ladder.name
        }
    }
    guard !checks.isEmpty else { return [] }
    let outcomes = LadderRunner.run(
      ladder,
      checks.map { .init(day: $0.day, violations: $0.violations) }
    )
    var found: [String: Obligation] = [:]
    for (check, outcome) in zip(checks, outcomes) {
      guard let timeline = timelines.first(where: { $0.rule.name == check.rule }),
        let step = ladder.steps.first(where: { $0.number == outcome.step }),
        let within = step.recheckWithin,
        let recheck = recheck(
          timeline,
          ladder,
          step,
          found: check.day,
          due: within.after(check.day),
          object
        )
      else { continue }
      // Two checks of one rule on one day ask for one recheck, the later in the register.
      found[recheck.id] = recheck
    }
    return found.keys.sorted().compactMap { found[$0] }
  }

  private func recheck(
    _ timeline: RuleTimeline,
    _ ladder: Ladder,
    _ step: Ladder.Step,
    found: Day,
    due: Day,
    _ object: String?
  ) -> Obligation? {
    let rule = timeline.rule
    let later = index.history.days(rule: rule.name, object: object).first { found < $0 }
    let earliest = found.adding(days: 1)
    let shown =
      later.map { DaySpan(earliest, max(due, $0)) } ?? DaySpan(earliest, DaySpan.farDay)
    guard shown.intersection(range) != nil else { return nil }
    let day = later ?? max(earliest, reference)
    var place: RegisterObject?
    if let object, let kind = rule.kind {
      place =
        index.object(object, ofKind: kind, on: day)
        ?? (later == nil ? nil : index.object(object, ofKind: kind, on: found))
      if place == nil { return nil }
    }
    guard let version = timeline.version(near: day),
      let work = VisitWork.of(version, object: place)
    else { return nil }
    return Obligation(
      id: "\(rule.name)/\(object ?? History.wholeCity)/recheck-\(found)",
      rule: rule.name,
      version: version.number,
      object: object,
      kind: rule.kind,
      work: work,
      earliest: earliest,
      due: due,
      promise: .exact,
      cause: .recheck(ladder: ladder.name, step: step.number, found: found),
      state: later.map { .done($0) } ?? .open,
      origin: step.origin
    )
  }
}
