import CivilTime
import Registers
import RuleChecking

extension Scene {
  /// Rechecks after violations: every ladder run over the checks at each object.
  func dueByLadder() -> [DueItem] {
    rulebook.ladders.flatMap { ladder -> [DueItem] in
      let climbing = rulebook.rules.filter { rule in
        rule.versions.contains { $0.ladder == ladder.name }
      }
      var kinds: [String?] = []
      for rule in climbing where !kinds.contains(rule.kind) { kinds.append(rule.kind) }
      return kinds.flatMap { kind -> [DueItem] in
        let rules = climbing.filter { $0.kind == kind }
        guard kind != nil else { return rechecks(ladder, rules, nil) }
        return checksByObject.keys.sorted().flatMap { rechecks(ladder, rules, $0) }
      }
    }
  }

  private func rechecks(_ ladder: Ladder, _ rules: [Rule], _ object: String?) -> [DueItem] {
    let events = checks(at: object ?? Scene.whole).filter { check in
      !check.violations.isEmpty
        && rules.contains {
          $0.name == check.rule && version(of: $0, near: check.day)?.ladder == ladder.name
        }
    }.sorted {
      ($0.day, $0.rule) != ($1.day, $1.rule)
        ? ($0.day, $0.rule) < ($1.day, $1.rule)
        : $0.violations.lexicographicallyPrecedes($1.violations)
    }
    var steps: [(day: Day, violation: String, step: Int)] = []
    var result: [String: DueItem] = [:]
    for event in events {
      let since = ladder.lookBack.before(event.day)
      let top = ladder.steps.map(\.number).max() ?? 1
      var own = event.violations.map { violation -> Int in
        let earlier =
          steps.filter {
            since <= $0.day && (!ladder.countsSameOnly || $0.violation == violation)
          }.map(\.step).max() ?? 0
        let start = ladder.starts.first { $0.violation == violation }?.step ?? 1
        return min(top, max(start, earlier + 1))
      }
      let highest = own.max() ?? 1
      if !ladder.countsSameOnly { own = own.map { _ in highest } }
      for (violation, step) in zip(event.violations, own) {
        steps.append((event.day, violation, step))
      }
      guard let rule = rules.first(where: { $0.name == event.rule }),
        let step = ladder.steps.first(where: { $0.number == highest }),
        let within = step.recheckWithin,
        let item = recheck(rule, object, found: event.day, due: within.after(event.day), step)
      else { continue }
      result[item.id] = item
    }
    return result.keys.sorted().compactMap { result[$0] }
  }

  private func recheck(
    _ rule: Rule,
    _ object: String?,
    found: Day,
    due: Day,
    _ step: Ladder.Step
  ) -> DueItem? {
    let later = done(rule: rule.name, object: object).map(\.day).first { found < $0 }
    let earliest = found.adding(days: 1)
    let day = later ?? max(earliest, reference)
    if let object, let kind = rule.kind, self.object(object, ofKind: kind, on: day) == nil {
      return nil
    }
    guard let work = work(rule, object, on: day) else { return nil }
    return DueItem(
      id: "\(rule.name)/\(object ?? Scene.whole)/recheck-\(found)",
      rule: rule,
      object: object,
      work: work,
      earliest: earliest,
      due: due,
      lapsesAfter: nil,
      periodEnd: nil,
      promise: .exact,
      spacing: nil,
      isOpen: later == nil,
      origin: step.origin
    )
  }

  /// Work that arrivals before the week make due.
  func dueByArrival(_ rule: Rule) -> [DueItem] {
    city.arrivals.filter { $0.day < reference }.compactMap { arrival in
      guard let version = version(of: rule, on: arrival.day),
        let trigger = version.triggers.first(where: {
          $0.kind.rawValue == arrival.kind && $0.subject == arrival.subject
        })
      else { return nil }
      let named = (checksByArrival[arrival.id] ?? []).filter { counts($0.rule, for: rule.name) }
      let same = arrival.place.map { done(rule: rule.name, object: $0) } ?? []
      let answer = (named + same.filter { arrival.day <= $0.day }).map(\.day).min()
      let day = answer ?? max(arrival.day, reference)
      if let kind = rule.kind, let place = arrival.place {
        guard let object = object(place, ofKind: kind, on: day) else { return nil }
        if let condition = rule.condition, !holds(condition, object, on: arrival.day) {
          return nil
        }
      }
      let object = arrival.place.flatMap { isPlace($0) ? $0 : nil }
      guard let work = work(rule, object, on: day) else { return nil }
      return DueItem(
        id: "\(rule.name)/\(arrival.id)",
        rule: rule,
        object: object,
        work: work,
        earliest: arrival.day,
        due: trigger.within.after(arrival.day),
        lapsesAfter: nil,
        periodEnd: nil,
        promise: .exact,
        spacing: nil,
        isOpen: answer == nil,
        origin: trigger.origin
      )
    }
  }

  /// Every visit and round the rules ask for around the week, by id.
  func dueItems() -> [String: DueItem] {
    let all =
      rulebook.rules.flatMap { dueByFrequency($0) + dueByArrival($0) } + dueByLadder()
    return Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
  }
}
